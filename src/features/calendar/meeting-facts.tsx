/** What speaks for and against a meeting's date: who is at work, what it takes of their week, what else lies there, what would be better. */
import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { capitalised, clockRange, durationText, weekdayDate } from '../../core/danish/dates.ts'
import { whyStays } from '../../core/meetings/status.ts'
import type { AwayStatus } from '../../core/planning/attendance.ts'
import { type DateFacts, dateFacts } from '../../core/planning/date-facts.ts'
import { namesIn } from '../../core/planning/record-names.ts'
import { type MeetingId, type PersonId, theOrganisationId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { organisation } from '../../core/records/organisation.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { isActive } from '../../core/rotation/ledger.ts'
import { panel as words } from '../../strings/calendar.ts'
import { costText, datesWhy as why } from '../../strings/dates-why.ts'
import { holidayNames, schoolHolidayNames } from '../../strings/holidays.ts'
import { paths } from '../../ui/paths.ts'
import { WeekShareList } from '../../ui/week-share-list.tsx'
import classes from './calendar.module.css'
import { PeopleNames } from './people-names.tsx'

type MeetingFactsProps = {
  readonly records: RecordSet
  readonly id: MeetingId
  readonly meeting: Meeting
  readonly today: string
}

export const MeetingFacts = ({ records, id, meeting, today }: MeetingFactsProps) => {
  const facts = useMemo(() => factsOf(records, id, meeting, today), [records, id, meeting, today])
  return (
    <>
      {facts !== null && (
        <>
          <Warnings records={records} facts={facts} />
          <Attendance records={records} facts={facts} />
          <WeekShares records={records} facts={facts} />
          <Collisions records={records} facts={facts} />
        </>
      )}
      <Turns records={records} id={id} meeting={meeting} />
      {facts !== null && whyStays(meeting, today) === null && <NextBest records={records} facts={facts} />}
    </>
  )
}

/** Null for a meeting without a date. */
export const factsOf = (
  records: RecordSet,
  meetingId: MeetingId,
  meeting: Meeting,
  today: string,
): DateFacts | null => {
  const { forumId, date, start, end, place } = meeting
  if (date === null) return null
  return dateFacts(records, { forumId, date, start, end, venueId: place.venueId, meetingId }, { today })
}

export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap={4} component="section" aria-label={title}>
    <Title order={3} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
)

type FactsProps = { readonly records: RecordSet; readonly facts: DateFacts }

const Warnings = ({ records, facts }: FactsProps) => {
  const { dayOff, schoolHolidays, closedBy } = facts
  const areas = schoolHolidays.flatMap(({ areaId }) => records.area.get(areaId)?.name ?? [])
  const holiday = schoolHolidays[0]
  const lines = [
    dayOff === null ? '' : words.isOff(holidayNames[dayOff.name], dayOff.kind),
    holiday === undefined ? '' : words.isSchoolHoliday(schoolHolidayNames[holiday.name], areas),
    closedBy === null ? '' : words.closedBy(closedBy),
  ].filter(Boolean)
  return lines.length === 0 ? null : (
    <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Alert>
  )
}

const awayOrder: readonly AwayStatus[] = ['off', 'absent', 'not-employed']

const Attendance = ({ records, facts }: FactsProps) => {
  const { invited, atWork, unknown, away } = facts.attendance
  if (invited.length === 0) return <Text>{words.nobodyInvited}</Text>
  return (
    <Part title={words.attendance}>
      <Text>{words.atWork(atWork.length, invited.length)}</Text>
      {awayOrder.map((status) => (
        <Named
          key={status}
          records={records}
          ids={away.flatMap((each) => (each.status === status ? each.personId : []))}
          label={words.away[status]}
        />
      ))}
      <Named records={records} ids={unknown} label={words.unknown} />
      {facts.onlyChanceOf.length < atWork.length && (
        <Named records={records} ids={facts.onlyChanceOf} label={words.onlyChance} />
      )}
    </Part>
  )
}

type NamedProps = { readonly records: RecordSet; readonly ids: readonly PersonId[]; readonly label: string }

/** More people than these are named when one asks for them. */
const atFirst = 8

export const Named = ({ records, ids, label }: NamedProps) => {
  const [all, setAll] = useState(false)
  if (ids.length === 0) return null
  const folded = !all && ids.length > atFirst
  return (
    <Text size="sm">
      {label} <PeopleNames records={records} ids={ids} {...(folded ? { most: atFirst } : {})} />
      {folded && (
        <>
          {words.and}
          <Button variant="default" size="compact-xs" onClick={() => setAll(true)}>
            {words.others(ids.length - atFirst)}
          </Button>
        </>
      )}
    </Text>
  )
}

const WeekShares = ({ records, facts }: FactsProps) => {
  const tooMuch = facts.weekShare.filter(({ personId }) => facts.tooMuch.includes(personId))
  const known = facts.weekShare.flatMap(({ percent }) => percent ?? [])
  const names = namesIn(records)
  if (known.length === 0) return null
  return (
    <Part title={why.weekShare}>
      {tooMuch.length === 0 ? (
        <Text size="sm">{words.weekShareAtMost(Math.max(...known))}</Text>
      ) : (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{why.weekShareWhy(warningOf(records))}</Text>
          <ul className={classes.plainList}>
            {tooMuch.map(({ personId, minutes, percent }) => (
              <li key={personId}>
                {why.weekShareOf(names.person(personId) ?? '', percent ?? 0, durationText(minutes))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <WeekShareList shares={facts.weekShare} nameOf={(id) => names.person(id) ?? ''} />
    </Part>
  )
}

const warningOf = (records: RecordSet): number =>
  (records.organisation.get(theOrganisationId) ?? organisation.parse({})).weekShareWarning

const Collisions = ({ records, facts }: FactsProps) => {
  const names = namesIn(records)
  return facts.collisions.length === 0 ? null : (
    <Part title={why.collisions}>
      <ul className={classes.plainList}>
        {facts.collisions.map(({ meetingId, personIds, overlaps }) => {
          const { name = null, start = null, end = null } = names.meeting(meetingId) ?? {}
          return (
            <li key={meetingId}>
              {words.collision(name ?? '', start === null ? null : clockRange(start, end), overlaps)}{' '}
              <PeopleNames records={records} ids={personIds} />
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

const Turns = ({ records, id, meeting }: Omit<MeetingFactsProps, 'today'>) => {
  const turns = [...records.turn.values()].filter(({ meetingId, state }) => meetingId === id && isActive(state))
  if (turns.length === 0) return null
  const people = turns.flatMap(({ personId, coPersonIds }) => (personId === null ? [] : [personId, ...coPersonIds]))
  const open = turns.filter(({ personId }) => personId === null).length
  return (
    <Part title={words.turns}>
      {people.length > 0 && (
        <Text size="sm">
          <PeopleNames records={records} ids={people} />
        </Text>
      )}
      {open > 0 && <Text size="sm">{words.openTurns(open)}</Text>}
      {meeting.date !== null && (
        <Anchor component={Link} href={paths.rotationOf(meeting.forumId, Number(meeting.date.slice(0, 4)))} size="sm">
          {words.whyTurns}
        </Anchor>
      )}
    </Part>
  )
}

/** What the same meeting would be on the best other day between the meetings before and after it. */
const NextBest = ({ records, facts }: FactsProps) => {
  const { nextBest, attendance, collisions, onlyChanceOf } = facts
  if (nextBest === null) return null
  const here = {
    value: nextBest.value + nextBest.cost,
    atWork: attendance.atWork.length,
    collisions: collisions.length,
    onlyChanceOf,
  }
  const names = namesIn(records)
  return (
    <Part title={nextBest.cost < 0 ? words.betterDate : words.nextBest}>
      <Text>{capitalised(weekdayDate(nextBest.date))}</Text>
      <Text size="sm">{costText(here, nextBest, (id) => names.person(id) ?? '')}</Text>
    </Part>
  )
}
