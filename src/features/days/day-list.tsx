/** All days with a programme, those to come first: when, whose, and how far each is. */
import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus, IconPresentation } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { capitalised, weekdayDate } from '../../core/danish/dates.ts'
import { matchesSearch } from '../../core/danish/sorting.ts'
import { isComing } from '../../core/meetings/status.ts'
import { type Day, dayOf, daysOf } from '../../core/programme/day.ts'
import { nextStep, stepsOf } from '../../core/programme/steps.ts'
import { programmeIdOf } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { common } from '../../strings/common.ts'
import { newDay, stepLeft, daySteps as steps, days as words } from '../../strings/days.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
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
  return (
    <div className={classes.list}>
      <SearchField
        label={words.search}
        value={question}
        onChange={setQuestion}
        count={common.shownOf(shown.length, days.length, words.one, words.many)}
      />
      {shown.length === 0 && <Text c="dimmed">{common.nothingFound}</Text>}
      <DayGroup
        title={words.coming}
        days={shown.filter(({ meeting }) => isComing(meeting.status)).toReversed()}
        records={records}
      />
      <DayGroup
        title={words.earlier}
        days={shown.filter(({ meeting }) => !isComing(meeting.status))}
        records={records}
      />
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

type DayGroupProps = { readonly title: string; readonly days: readonly Day[]; readonly records: RecordSet }

const DayGroup = ({ title, days, records }: DayGroupProps) =>
  days.length > 0 && (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ul className={classes.plainList}>
        {days.map((day) => (
          <DayRow key={day.id} day={day} records={records} />
        ))}
      </ul>
    </section>
  )

type DayRowProps = { readonly day: Day; readonly records: RecordSet }

const DayRow = ({ day, records }: DayRowProps) => {
  const { meeting, forum, venue, sessions, offered, registrations } = day
  const at = (place: 'confirmed' | 'waiting') => registrations.filter(({ value }) => value.place === place).length
  const proposed = offered.filter(({ value }) => value.stage === 'proposed').length
  const isBegun = sessions.length + offered.length + registrations.length > 0
  const begunAndComing = isComing(meeting.status) && records.programme.has(programmeIdOf(day.id))
  const next = begunAndComing ? nextStep(stepsOf(records, day, todayInDenmark())) : null
  const facts = [
    ...(meeting.status === 'cancelled' ? [words.calledOff] : []),
    ...(isBegun ? [capitalised(words.sessions(sessions.length))] : [words.notYet]),
    ...(proposed === 0 ? [] : [words.proposed(proposed)]),
    ...(registrations.length === 0 ? [] : [words.registered(at('confirmed'))]),
    ...(at('waiting') === 0 ? [] : [words.waiting(at('waiting'))]),
  ]
  return (
    <li>
      <Link href={paths.day(day.id)} className={classes.row}>
        <Group gap="sm" wrap="nowrap" justify="space-between">
          <Text span fw={600} className={classes.anywhere}>
            {meeting.theme || meeting.title || forum.name || words.unnamed}
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
    </li>
  )
}
