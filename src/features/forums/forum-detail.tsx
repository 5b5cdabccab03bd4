/** Everything about one forum, edited in place and saved by itself: what it is, its rhythm, its people, its agenda. */
import { ColorSwatch, Group, NumberInput, Select, Switch, Text, Title } from '@mantine/core'
import { type Cadence, forumColour, forumKind, type PlaceRule } from '../../core/records/forum.ts'
import type { VenueId } from '../../core/records/ids.ts'
import { type DraftOf, type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import {
  cadenceUnitNames,
  colourNames,
  forumKindNames,
  forums,
  placeRuleNames,
  forumForm as words,
} from '../../strings/forums.ts'
import { Choices } from '../../ui/choices.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, FormFields, FormSection } from '../../ui/form-section.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { forumColours } from '../../ui/theme.ts'
import { TimeField } from '../../ui/time-field.tsx'
import { AgendaTemplateSection } from './agenda-template-section.tsx'
import { CasesSection } from './cases-section.tsx'
import { DatesSection } from './dates-section.tsx'
import { DeleteForum } from './delete-forum.tsx'
import { EvaluationSection } from './evaluation-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { MembersSection } from './members-section.tsx'
import { ResponsibilitySection } from './responsibility-section.tsx'
import { RunUpSection } from './run-up-section.tsx'
import { TurnsSection } from './turns-section.tsx'

export type ForumDraft = DraftOf<'forum'>

export const ForumDetail = ({ id }: { readonly id: string }) => {
  const draft = useDraft('forum', id, forums.changed)
  if (draft === undefined) return <Text role="status">{common.loading}</Text>
  if (draft === null) return <EmptyState title={forums.missing}>{forums.missingWhy}</EmptyState>
  const { name, shortName, colour } = draft.value
  return (
    <Form onBlur={draft.onBlur}>
      <Group gap="md" align="baseline">
        <Title order={2}>{name || forums.unnamed}</Title>
        {shortName !== '' && <ForumMark colour={colour} shortName={shortName} />}
      </Group>
      <BasicsSection draft={draft} />
      <RhythmSection draft={draft} />
      <DatesSection draft={draft} id={id} />
      <MembersSection draft={draft} id={id} />
      <ResponsibilitySection draft={draft} id={id} />
      <RunUpSection draft={draft} id={id} />
      <GroupsSection draft={draft} id={id} />
      <TurnsSection draft={draft} id={id} />
      <CasesSection draft={draft} id={id} />
      <AgendaTemplateSection draft={draft} />
      <EvaluationSection draft={draft} id={id} />
      <DeleteForum id={id} name={name || forums.unnamed} flush={draft.flush} />
    </Form>
  )
}

type PartProps = { readonly draft: ForumDraft }

const BasicsSection = ({ draft }: PartProps) => {
  const { value, set } = draft
  return (
    <FormSection title={words.sections.basics}>
      <FormFields>
        <LineField label={words.name} value={value.name} onChange={(name) => set('name', name)} />
        <LineField
          label={words.shortName}
          description={words.shortNameWhy}
          value={value.shortName}
          onChange={(shortName) => set('shortName', shortName)}
        />
        <Choices
          label={words.kind}
          options={forumKind.options}
          names={forumKindNames}
          value={value.kind}
          onChange={(kind) => set('kind', kind)}
        />
        <Choices
          label={words.colour}
          options={forumColour.options}
          names={colourNames}
          value={value.colour}
          onChange={(colour) => set('colour', colour)}
          leftSection={<ColorSwatch color={forumColours[value.colour]} size={16} aria-hidden />}
        />
      </FormFields>
      <LineField wraps label={words.purpose} value={value.purpose} onChange={(purpose) => set('purpose', purpose)} />
      <Switch
        label={words.mandatory}
        checked={value.mandatory}
        onChange={(event) => set('mandatory', event.currentTarget.checked)}
      />
      <Switch
        label={words.active}
        description={words.activeWhy}
        checked={value.active}
        onChange={(event) => set('active', event.currentTarget.checked)}
      />
    </FormSection>
  )
}

const cadenceUnits = ['week', 'month', 'year', 'once', 'as-needed'] as const
const mostOften: Readonly<Record<'week' | 'month' | 'year', number>> = { week: 52, month: 24, year: 5 }
const placeRules = ['rotate', 'fixed', 'online', 'organiser-decides'] as const

const RhythmSection = ({ draft }: PartProps) => {
  const { value, set } = draft
  const { cadence } = value
  return (
    <FormSection title={words.sections.rhythm}>
      <FormFields>
        <Choices
          label={words.cadenceUnit}
          options={cadenceUnits}
          names={cadenceUnitNames}
          value={cadence.unit}
          onChange={(unit) => set('cadence', cadenceOf(unit, 'every' in cadence ? cadence.every : 1))}
        />
        {'every' in cadence && (
          <NumberInput
            label={words.cadenceEvery[cadence.unit]}
            value={cadence.every}
            min={1}
            max={mostOften[cadence.unit]}
            allowDecimal={false}
            onChange={(every) => {
              if (typeof every === 'number' && every >= 1) set('cadence', cadenceOf(cadence.unit, every))
            }}
          />
        )}
        <NumberInput
          label={words.duration}
          value={value.durationMinutes}
          min={0}
          max={1440}
          step={15}
          allowDecimal={false}
          onChange={(minutes) => {
            if (typeof minutes === 'number') set('durationMinutes', Math.min(1440, Math.max(0, minutes)))
          }}
        />
        <TimeField label={words.start} value={value.usualStart} onChange={(start) => set('usualStart', start)} />
      </FormFields>
      <PlaceFields draft={draft} />
    </FormSection>
  )
}

const PlaceFields = ({ draft }: PartProps) => {
  const venues = useRecords('venue')
  const { place } = draft.value
  const choices = (venues ?? []).map(({ id, value }) => ({ value: id, label: value.name }))
  return (
    <FormFields>
      <Choices
        label={words.place}
        options={venues?.length === 0 ? placeRules.filter((rule) => rule !== 'fixed') : placeRules}
        names={placeRuleNames}
        value={place.rule}
        onChange={(rule) => {
          const next = placeOf(rule, place, venues ?? [])
          if (next !== null) draft.set('place', next)
        }}
        description={venues?.length === 0 ? words.noVenues : undefined}
      />
      {place.rule === 'fixed' && (
        <Select
          label={words.venue}
          data={choices}
          value={place.venueId}
          onChange={(chosen) => {
            const venue = venues?.find(({ id }) => id === chosen)
            if (venue !== undefined) draft.set('place', { rule: 'fixed', venueId: venue.id })
          }}
          allowDeselect={false}
        />
      )}
      {place.rule === 'rotate' && (
        <Choices.Many
          label={words.venues}
          options={(venues ?? []).map(({ id }) => id)}
          names={Object.fromEntries(choices.map(({ value, label }) => [value, label]))}
          value={place.venueIds}
          onChange={(venueIds) => draft.set('place', { rule: 'rotate', venueIds })}
        />
      )}
    </FormFields>
  )
}

const cadenceOf = (unit: Cadence['unit'], every: number): Cadence =>
  unit === 'once' || unit === 'as-needed'
    ? { unit }
    : { unit, every: Math.min(mostOften[unit], Math.max(1, Math.round(every))) }

/** Null where the rule asks for a venue and there is none. */
const placeOf = (rule: PlaceRule['rule'], before: PlaceRule, venues: readonly Stored<'venue'>[]): PlaceRule | null => {
  const known: readonly VenueId[] =
    before.rule === 'rotate' ? before.venueIds : before.rule === 'fixed' ? [before.venueId] : []
  if (rule === 'rotate') return { rule, venueIds: known }
  if (rule !== 'fixed') return { rule }
  const venueId = known[0] ?? venues[0]?.id
  return venueId === undefined ? null : { rule, venueId }
}
