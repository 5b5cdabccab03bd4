/** What an item of the usual agenda has besides its title: who, standing texts, the phases of each case, and whether it is closed. */
import { Switch, TagsInput, Text } from '@mantine/core'
import { durationText } from '../../core/danish/dates.ts'
import { allocatedMinutes } from '../../core/meetings/schedule.ts'
import type { Presenter } from '../../core/records/agenda-item.ts'
import type { AgendaTemplateItem } from '../../core/records/forum.ts'
import type { RichText } from '../../core/text/blocks.ts'
import { newElementId } from '../../replica/index.ts'
import { phaseFields, usualItem as words } from '../../strings/agenda.ts'
import { BlockEditor } from '../../ui/block-editor/block-editor.tsx'
import { FormCard } from '../../ui/form-section.tsx'
import { PhaseFields } from '../../ui/phase-fields.tsx'
import classes from './forums.module.css'
import { usePeopleNames } from './people-choice.tsx'

type TemplateItemDetailsProps = {
  readonly item: AgendaTemplateItem
  readonly number: number
  readonly onChange: (item: AgendaTemplateItem) => void
}

export const TemplateItemDetails = ({ item, number, onChange }: TemplateItemDetailsProps) => (
  <div className={classes.itemMore}>
    <FormCard label={words.more(number)}>
      <Presenters presenters={item.presenters} onChange={(presenters) => onChange({ ...item, presenters })} />
      <div>
        <Text component="span" size="md" fw={600} aria-hidden>
          {words.text}
        </Text>
        <BlockEditor
          label={words.textOf(number)}
          placeholder={words.textPlaceholder}
          value={item.content}
          onChange={(content: RichText) => onChange({ ...item, content })}
          newElementId={newElementId}
        />
      </div>
      <div>
        <Text component="span" size="md" fw={600} aria-hidden>
          {words.recommendation}
        </Text>
        <BlockEditor
          label={words.recommendationOf(number)}
          placeholder={words.recommendationPlaceholder}
          value={item.recommendation}
          onChange={(recommendation: RichText) => onChange({ ...item, recommendation })}
          newElementId={newElementId}
        />
      </div>
      {item.category === 'case-round' && (
        <PhaseFields
          label={phaseFields.each}
          phases={item.phases}
          minutes={usualCase}
          total={phaseFields.eachTakes(durationText(allocatedMinutes(item.phases)))}
          onChange={(phases) => onChange({ ...item, phases })}
        />
      )}
      <Switch
        label={words.closed}
        description={words.closedWhy}
        checked={item.closed}
        onChange={(event) => onChange({ ...item, closed: event.currentTarget.checked })}
      />
    </FormCard>
  </div>
)

/** What a row that is folded in has more than it shows. */
export const marksOf = (item: AgendaTemplateItem): readonly string[] => [
  ...(item.presenters.length > 0 ? [words.marks.presenters] : []),
  ...(item.content.length > 0 || item.recommendation.length > 0 ? [words.marks.text] : []),
  ...(item.phases.length > 0 ? [words.marks.phases] : []),
  ...(item.closed ? [words.marks.closed] : []),
]

type PresentersProps = {
  readonly presenters: AgendaTemplateItem['presenters']
  readonly onChange: (presenters: AgendaTemplateItem['presenters']) => void
}

const Presenters = ({ presenters, onChange }: PresentersProps) => {
  const { ids, names } = usePeopleNames()
  const shown = ({ personId, name }: Presenter) => (personId === null ? name : (names[personId] ?? ''))
  const presenterOf = (name: string): Presenter =>
    presenters.find((each) => shown(each) === name) ?? {
      id: newElementId(),
      personId: ids.find((id) => names[id] === name) ?? null,
      name,
    }
  return (
    <TagsInput
      label={words.presenters}
      placeholder={presenters.length === 0 ? words.presentersHint : ''}
      value={presenters.map(shown)}
      onChange={(next) => onChange(next.map((name) => presenterOf(name.trim())))}
      data={[...new Set(ids.map((id) => names[id] ?? ''))]}
      limit={8}
      openOnFocus={false}
      acceptValueOnBlur
    />
  )
}

/** A case's usual length, to begin with. */
const usualCase = 30
