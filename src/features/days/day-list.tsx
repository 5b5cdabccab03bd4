/** All days with a programme: when, whose, and how far each is. First those that may have been held, then those to come. */
import { Button, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconPlus, IconPresentation, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { capitalised, weekdayDate } from '../../core/danish/dates.ts'
import { matchesSearch } from '../../core/danish/sorting.ts'
import { settlePast } from '../../core/meetings/settle-past.ts'
import { whyStays } from '../../core/meetings/status.ts'
import { type Day, dayOf, daysOf } from '../../core/programme/day.ts'
import { nextStep, stepsOf } from '../../core/programme/steps.ts'
import { programmeIdOf } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { ok } from '../../core/result.ts'
import { decide } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { newDay, stepLeft, daySteps as steps, days as words } from '../../strings/days.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './days.module.css'

type DayListProps = { readonly records: RecordSet; readonly onNew: () => void }

export const DayList = ({ records, onNew }: DayListProps) => {
  const [question, setQuestion] = useState('')
  const days = daysOf(records).flatMap((id) => dayOf(records, id) ?? [])
  if (days.length === 0)
    return (
      <EmptyState
        icon={<IconPresentation size={40} />}
        title={words.empty}
        action={
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={onNew}>
            {newDay.title}
          </Button>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    )
  const shown = days.filter((day) => matchesSearch(searchText(day), question))
  const today = todayInDenmark()
  const unsettled = shown.filter(({ meeting }) => whyStays(meeting, today) === 'past')
  const coming = shown.filter(({ meeting }) => whyStays(meeting, today) === null)
  const earlier = shown.filter((day) => !unsettled.includes(day) && !coming.includes(day))
  return (
    <div className={classes.list}>
      <SearchField
        label={words.search}
        value={question}
        onChange={setQuestion}
        count={common.shownOf(shown.length, days.length, words.one, words.many)}
      />
      {shown.length === 0 && <Text c="dimmed">{common.nothingFound}</Text>}
      <DayGroup title={words.unsettled} days={unsettled} records={records} asks />
      <DayGroup title={words.coming} days={coming.toReversed()} records={records} />
      <DayGroup title={words.earlier} days={earlier} records={records} />
    </div>
  )
}

const searchText = ({ meeting, forum, venue }: Day): string =>
  [
    meeting.theme,
    meeting.title,
    forum.name,
    forum.shortName,
    venue?.name ?? '',
    meeting.date === null ? '' : weekdayDate(meeting.date),
  ].join(' ')

type DayGroupProps = {
  readonly title: string
  readonly days: readonly Day[]
  readonly records: RecordSet
  /** Whether each was held. */
  readonly asks?: boolean
}

const DayGroup = ({ title, days, records, asks = false }: DayGroupProps) =>
  days.length > 0 && (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ul className={classes.plainList}>
        {days.map((day) => (
          <li key={day.id}>
            <DayRow day={day} records={records} />
            {asks && <WasItHeld day={day} />}
          </li>
        ))}
      </ul>
    </section>
  )

const WasItHeld = ({ day }: { readonly day: Day }) => {
  const name = nameOf(day)
  const settle = async (status: 'held' | 'cancelled') => {
    const said = words.settled(name, status)
    const { done } = await decide(said, (now) => ok(settlePast(now, day.id, status, todayInDenmark())))
    if (done) announce(said)
  }
  return (
    <Group gap="xs" mb="sm">
      <Button
        size="xs"
        variant="default"
        aria-label={words.wasHeldOf(name)}
        leftSection={<IconCheck size={20} aria-hidden />}
        onClick={() => void settle('held')}
      >
        {words.wasHeld}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={words.wasCalledOffOf(name)}
        leftSection={<IconX size={20} aria-hidden />}
        onClick={() => void settle('cancelled')}
      >
        {words.wasCalledOff}
      </Button>
    </Group>
  )
}

const nameOf = ({ meeting, forum }: Day): string => meeting.theme || meeting.title || forum.name || words.unnamed

type DayRowProps = { readonly day: Day; readonly records: RecordSet }

const DayRow = ({ day, records }: DayRowProps) => {
  const { meeting, forum, venue, sessions, offered, registrations } = day
  const at = (place: 'confirmed' | 'waiting') => registrations.filter(({ value }) => value.place === place).length
  const proposed = offered.filter(({ value }) => value.stage === 'proposed').length
  const isBegun = sessions.length + offered.length + registrations.length > 0
  const today = todayInDenmark()
  const begunAndComing = whyStays(meeting, today) === null && records.programme.has(programmeIdOf(day.id))
  const next = begunAndComing ? nextStep(stepsOf(records, day, today)) : null
  const facts = [
    ...(meeting.status === 'cancelled' ? [words.calledOff] : []),
    ...(isBegun ? [capitalised(words.sessions(sessions.length))] : [words.notYet]),
    ...(proposed === 0 ? [] : [words.proposed(proposed)]),
    ...(registrations.length === 0 ? [] : [words.registered(at('confirmed'))]),
    ...(at('waiting') === 0 ? [] : [words.waiting(at('waiting'))]),
  ]
  return (
    <Link href={paths.day(day.id)} className={classes.row}>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text span fw={600} className={classes.anywhere}>
          {nameOf(day)}
        </Text>
        <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
      </Group>
      <Text span size="sm">
        {[meeting.date === null ? words.noDate : capitalised(weekdayDate(meeting.date)), venue?.name ?? '']
          .filter(Boolean)
          .join(', ')}
      </Text>
      <Text span size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {next !== null && (
        <Text span size="sm">
          {[`${steps.next} ${steps.names[next.step]}`, stepLeft(next)].filter(Boolean).join(' · ')}
        </Text>
      )}
    </Link>
  )
}
