/** The agenda that every new meeting of the forum begins with, and where decisions stand in its minutes. */
import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { durationText } from '../../core/danish/dates.ts'
import { agendaCategory } from '../../core/records/agenda-item.ts'
import type { AgendaTemplateItem } from '../../core/records/forum.ts'
import { newElementId } from '../../replica/index.ts'
import { usualItem } from '../../strings/agenda.ts'
import { forumForm as words } from '../../strings/forums.ts'
import { agenda } from '../../strings/meetings.ts'
import { Choices } from '../../ui/choices.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import type { ForumDraft } from './forum-detail.tsx'
import classes from './forums.module.css'
import { marksOf, TemplateItemDetails } from './template-item-details.tsx'

const placements = ['follow', 'after-recommendation', 'last'] as const

export const AgendaTemplateSection = ({ draft }: { readonly draft: ForumDraft }) => {
  const { agendaTemplate: items, decisionPlacement } = draft.value
  const change = (next: (all: readonly AgendaTemplateItem[]) => readonly AgendaTemplateItem[]) =>
    draft.change((value) => ({ ...value, agendaTemplate: next(value.agendaTemplate) }))
  return (
    <FormSection title={words.sections.agenda} description={words.agendaWhy}>
      <ol className={classes.items}>
        {items.map((item, index) => (
          <TemplateItem
            key={item.id}
            item={item}
            number={index + 1}
            count={items.length}
            onChange={(next) => change((all) => all.map((each) => (each.id === next.id ? next : each)))}
            onMove={(step) => change((all) => moved(all, item.id, step))}
            onRemove={() => change((all) => all.filter((each) => each.id !== item.id))}
          />
        ))}
      </ol>
      <Group justify="space-between">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => change((all) => [...all, newItem()])}
        >
          {words.addItem}
        </Button>
        {items.length > 0 && <Total items={items} of={draft.value.durationMinutes} />}
      </Group>
      <FormFields>
        <Choices
          label={words.decision}
          options={placements}
          names={words.decisionPlacements}
          value={decisionPlacement ?? 'follow'}
          onChange={(next) => draft.set('decisionPlacement', next === 'follow' ? null : next)}
        />
      </FormFields>
    </FormSection>
  )
}

const Total = ({ items, of }: { readonly items: readonly AgendaTemplateItem[]; readonly of: number }) => {
  const used = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  const isTooLong = used > of
  return (
    <Text size="sm" c={isTooLong ? 'var(--erfa-needs-you-text)' : 'dimmed'} fw={isTooLong ? 600 : 400} role="status">
      {(isTooLong ? words.agendaTooLong : words.agendaTotal)(durationText(used), durationText(of))}
    </Text>
  )
}

type TemplateItemProps = {
  readonly item: AgendaTemplateItem
  readonly number: number
  readonly count: number
  readonly onChange: (item: AgendaTemplateItem) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}

const TemplateItem = ({ item, number, count, onChange, onMove, onRemove }: TemplateItemProps) => {
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.item}>
      <span className={classes.itemNumber} aria-hidden>
        {`${number}.`}
      </span>
      <div className={classes.itemFields}>
        <div className={classes.itemTitle}>
          <LineField
            label={null}
            ariaLabel={`${words.itemNumber(number)}: ${words.itemTitle}`}
            value={item.title}
            onChange={(title) => onChange({ ...item, title })}
          />
        </div>
        <Choices
          label={null}
          ariaLabel={`${words.itemNumber(number)}: ${words.itemCategory}`}
          options={agendaCategory.options}
          names={agenda.categories}
          value={item.category}
          onChange={(category) => onChange({ ...item, category })}
        />
        <NumberInput
          aria-label={`${words.itemNumber(number)}: ${words.itemMinutes}`}
          value={item.minutes ?? ''}
          min={0}
          max={600}
          allowDecimal={false}
          hideControls
          suffix={` ${agenda.minutesShort}`}
          onChange={(minutes) => onChange({ ...item, minutes: typeof minutes === 'number' ? minutes : null })}
        />
      </div>
      <Group gap={0} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={open ? usualItem.less(number) : usualItem.more(number)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronUp size={20} aria-hidden /> : <IconChevronDown size={20} aria-hidden />}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.moveUp(number)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.moveDown(number)}
          disabled={number === count}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeItem(number)} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      {open ? (
        <TemplateItemDetails item={item} number={number} onChange={onChange} />
      ) : (
        marksOf(item).length > 0 && (
          <Text size="sm" c="dimmed" className={classes.itemMarks}>
            {marksOf(item).join(' · ')}
          </Text>
        )
      )}
    </li>
  )
}

const newItem = (): AgendaTemplateItem => ({
  id: newElementId(),
  category: 'other',
  title: '',
  minutes: null,
  content: [],
  recommendation: [],
  presenters: [],
  phases: [],
  closed: false,
})

const moved = (items: readonly AgendaTemplateItem[], id: string, step: 1 | -1): readonly AgendaTemplateItem[] => {
  const at = items.findIndex((each) => each.id === id)
  const item = items[at]
  if (item === undefined || at + step < 0 || at + step >= items.length) return items
  return items.toSpliced(at, 1).toSpliced(at + step, 0, item)
}
