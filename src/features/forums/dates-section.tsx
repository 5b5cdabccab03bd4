/** On which days a forum may meet: weekdays, hours, weeks, blocked periods, notice, and the forums whose meetings it stands in for. */
import { Checkbox, Group, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { capitalised, weekdayNames } from '../../core/danish/dates.ts'
import { byDanish } from '../../core/danish/sorting.ts'
import { legalDays } from '../../core/planning/legal-days.ts'
import type { DateRules } from '../../core/records/forum.ts'
import { parseId } from '../../core/records/index.ts'
import { withChanges } from '../../core/records/record-set.ts'
import { newElementId, useRecordSet, useRecords } from '../../replica/index.ts'
import { forumDates as words } from '../../strings/forum-planning.ts'
import { forums } from '../../strings/forums.ts'
import { Choices } from '../../ui/choices.tsx'
import { CountField } from '../../ui/count-field.tsx'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { PeriodList } from '../../ui/period-list.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { ForumDraft } from './forum-detail.tsx'

type DatesSectionProps = { readonly draft: ForumDraft; readonly id: string }

export const DatesSection = ({ draft, id }: DatesSectionProps) => {
  const { dates } = draft.value
  const set: SetRule = (field, value) =>
    draft.change((forum) => ({ ...forum, dates: { ...forum.dates, [field]: value } }))
  return (
    <FormSection title={words.title} description={words.why}>
      <Weekdays dates={dates} set={set} />
      <FormFields>
        <TimeField label={words.earliest} value={dates.earliest} onChange={(time) => set('earliest', time)} />
        <TimeField
          label={words.latest}
          description={words.hoursWhy}
          value={dates.latest}
          onChange={(time) => set('latest', time)}
        />
      </FormFields>
      <Weeks week={dates.week} onChange={(week) => set('week', week)} />
      <Switch
        label={words.avoidSchoolHolidays}
        description={words.schoolHolidaysWhy}
        checked={dates.schoolHolidays === 'avoid'}
        onChange={(event) => set('schoolHolidays', event.currentTarget.checked ? 'avoid' : 'allow')}
      />
      <FormFields>
        <CountField
          label={words.notice}
          description={words.noticeWhy}
          value={dates.noticeDays}
          min={0}
          max={365}
          onChange={(days) => set('noticeDays', days)}
        />
        <Replaces dates={dates} id={id} set={set} />
      </FormFields>
      <Blocked blocked={dates.blocked} onChange={(blocked) => set('blocked', blocked)} />
      <Possible draft={draft} id={id} />
    </FormSection>
  )
}

type SetRule = <F extends keyof DateRules>(field: F, value: DateRules[F]) => void
type PartProps = { readonly dates: DateRules; readonly set: SetRule }

const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5]

/** An empty list is Monday to Friday; at least one day stays. */
const Weekdays = ({ dates, set }: PartProps) => {
  const chosen = dates.weekdays.length === 0 ? mondayToFriday : dates.weekdays
  const choose = (days: readonly string[]) => {
    const next = weekdayNames.map((_name, index) => index + 1).filter((day) => days.includes(`${day}`))
    if (next.length > 0) set('weekdays', next.join() === mondayToFriday.join() ? [] : next)
  }
  return (
    <Checkbox.Group label={words.weekdays} description={words.weekdaysWhy} value={chosen.map(String)} onChange={choose}>
      <Group gap="md" mt="xs">
        {weekdayNames.map((name, index) => (
          <Checkbox key={name} value={`${index + 1}`} label={capitalised(name)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

type WeekRule = DateRules['week']
const weekKinds = ['any', 'month', 'year'] as const
type WeekKind = (typeof weekKinds)[number]
const strengths = ['preferred', 'fixed'] as const
const monthWeeks = ['1', '2', '3', '4', '5'] as const
const isoWeeks = Array.from({ length: 53 }, (_each, index) => `${index + 1}`)
const isoWeekNames = Object.fromEntries(isoWeeks.map((week) => [week, words.isoWeek(Number(week))]))

const Weeks = ({ week, onChange }: { readonly week: WeekRule; readonly onChange: (week: WeekRule) => void }) => {
  const [opened, setOpened] = useState<WeekKind | null>(null)
  const kind: WeekKind = opened ?? kindOf(week)
  return (
    <FormFields>
      <Choices
        label={words.weeks}
        options={weekKinds}
        names={words.weekKinds}
        value={kind}
        onChange={(next) => {
          setOpened(next)
          onChange({
            ...week,
            monthWeeks: next === 'month' ? week.monthWeeks : [],
            isoWeeks: next === 'year' ? week.isoWeeks : [],
          })
        }}
      />
      {kind === 'month' && (
        <Choices.Many
          label={words.monthWeeks}
          options={monthWeeks}
          names={words.monthWeekNames}
          value={monthWeeks.filter((each) => week.monthWeeks.includes(Number(each)))}
          onChange={(chosen) => onChange({ ...week, monthWeeks: chosen.map(Number).toSorted((a, b) => a - b) })}
        />
      )}
      {kind === 'year' && (
        <Choices.Many
          label={words.isoWeeks}
          options={isoWeeks}
          names={isoWeekNames}
          value={isoWeeks.filter((each) => week.isoWeeks.includes(Number(each)))}
          onChange={(chosen) => onChange({ ...week, isoWeeks: chosen.map(Number).toSorted((a, b) => a - b) })}
        />
      )}
      {kind !== 'any' && (
        <Choices
          label={words.strength}
          options={strengths}
          names={words.strengths}
          value={week.strength}
          onChange={(strength) => onChange({ ...week, strength })}
        />
      )}
    </FormFields>
  )
}

const kindOf = (week: WeekRule): WeekKind =>
  week.isoWeeks.length > 0 ? 'year' : week.monthWeeks.length > 0 ? 'month' : 'any'

const Replaces = ({ dates, id, set }: PartProps & { readonly id: string }) => {
  const others = (useRecords('forum') ?? [])
    .filter((forum) => forum.id !== id)
    .toSorted(byDanish(({ value }) => value.name))
  return (
    <Choices.Many
      label={words.replaces}
      description={words.replacesWhy}
      placeholder={words.replacesNone}
      options={others.map((forum) => forum.id)}
      names={Object.fromEntries(others.map((forum) => [forum.id, forum.value.name || forums.unnamed]))}
      value={dates.replaces}
      onChange={(forumIds) => set('replaces', forumIds)}
    />
  )
}

type BlockedProps = {
  readonly blocked: DateRules['blocked']
  readonly onChange: (blocked: DateRules['blocked']) => void
}

const Blocked = ({ blocked, onChange }: BlockedProps) => (
  <PeriodList
    words={words.blocked}
    periods={blocked}
    onChange={onChange}
    onNew={() => ({ id: newElementId(), from: todayInDenmark(), to: todayInDenmark(), note: '' })}
    withEnds={(period, from, to) => ({ ...period, from, to: to ?? period.to })}
    extra={(period, replace) => (
      <LineField
        label={words.note}
        placeholder={words.noteExample}
        value={period.note}
        onChange={(note) => replace({ ...period, note })}
      />
    )}
  />
)

/** How many days the rules leave next year, as they are being changed. */
const Possible = ({ draft, id }: DatesSectionProps) => {
  const records = useRecordSet()
  const forumId = parseId('forum', id)
  if (records === undefined || !forumId.ok) return null
  const today = todayInDenmark()
  const year = Number(today.slice(0, 4)) + 1
  const asTyped = withChanges(records, [{ kind: 'forum', id: forumId.value, value: draft.value }])
  return (
    <Text size="sm" role="status">
      {words.possible(legalDays(asTyped, forumId.value, { year, today }).days.length, year)}
    </Text>
  )
}
