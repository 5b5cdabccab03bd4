/**
 * What has been kept long enough: people who left so many years ago, and meetings that lie so many years back, each with what goes
 * along. It shows; what becomes of it is remove.ts. The stories of cases have days of their own (core/cases/retention.ts), and so has
 * what is kept of the participants of days (days.ts).
 */
import { addMonths } from '../cases/retention.ts'
import { isComing } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import { type MeetingId, type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'

export type PersonDue = {
  readonly id: PersonId
  readonly lastDay: string
  /** Papers of meetings that lose the name. */
  readonly meetings: number
  readonly turns: number
  readonly openActions: number
}

/** What a meeting has, counted. An action that is still open stays. */
const meetingParts = [
  'items',
  'attachments',
  'files',
  'actions',
  'comments',
  'versions',
  'people',
  'sessions',
  'programmes',
  'registrations',
] as const
export type MeetingPart = (typeof meetingParts)[number]

export type MeetingDue = {
  readonly id: MeetingId
  readonly date: string
  readonly parts: Readonly<Record<MeetingPart, number>>
  /** Turns were brought at it, or answers counted: its day stays, so that these still have one. */
  readonly staysAsDay: boolean
}

type Due = { readonly people: readonly PersonDue[]; readonly meetings: readonly MeetingDue[] }

/** The longest gone first. */
export const retentionDue = (records: RecordSet, today: string): Due => ({
  people: peopleDue(records, today),
  meetings: meetingsDue(records, today),
})

/** Meetings of which something has a day of its own to keep. */
export const meetingsWithTraces = ({ turn, evaluation }: RecordSet): ReadonlySet<MeetingId> =>
  new Set([
    ...[...turn.values()].map(({ meetingId }) => meetingId),
    ...[...evaluation.values()].map((e) => e.meetingId),
  ])

const yearsOf = (records: RecordSet) => records.organisation.get(theOrganisationId) ?? newValue('organisation', {})

const isOver = (date: string, years: number, today: string): boolean => addMonths(date, years * 12) <= today

const peopleDue = (records: RecordSet, today: string): readonly PersonDue[] => {
  const years = yearsOf(records).leaverRetentionYears
  if (years === null) return []
  const left = [...records.person].flatMap(([id, { lastDay }]) =>
    lastDay !== null && isOver(lastDay, years, today) ? [{ id, lastDay }] : [],
  )
  if (left.length === 0) return []
  const meetings = tally(
    [...records.meeting.values()].flatMap(({ participants }) => [
      ...new Set(participants.map((each) => each.personId)),
    ]),
  )
  const turns = tally(
    [...records.turn.values()].flatMap(({ personId, coPersonIds }) => [personId ?? [], coPersonIds].flat()),
  )
  const open = [...records.action.values()].filter(({ status }) => status === 'open')
  const actions = tally(open.flatMap(({ responsibleIds }) => responsibleIds))
  return left
    .map(({ id, lastDay }) => ({
      id,
      lastDay,
      meetings: meetings.get(id) ?? 0,
      turns: turns.get(id) ?? 0,
      openActions: actions.get(id) ?? 0,
    }))
    .toSorted((a, b) => ascending(a.lastDay, b.lastDay) || ascending(a.id, b.id))
}

const tally = <T>(all: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

const meetingsDue = (records: RecordSet, today: string): readonly MeetingDue[] => {
  const years = yearsOf(records).minutesRetentionYears
  if (years === null) return []
  const traces = meetingsWithTraces(records)
  const counted = countedParts(records)
  return [...records.meeting]
    .flatMap(([id, meeting]): readonly MeetingDue[] => {
      const { date, status } = meeting
      if (date === null || isComing(status) || !isOver(date, years, today)) return []
      const parts = { ...(counted.get(id) ?? noParts), people: meeting.participants.length }
      const staysAsDay = traces.has(id)
      // A day that stays has nothing more to give.
      const isBare = meetingParts.every((part) => parts[part] === 0)
      return staysAsDay && isBare ? [] : [{ id, date, parts, staysAsDay }]
    })
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.id, b.id))
}

const noParts: MeetingDue['parts'] = {
  items: 0,
  attachments: 0,
  files: 0,
  actions: 0,
  comments: 0,
  versions: 0,
  people: 0,
  sessions: 0,
  programmes: 0,
  registrations: 0,
}

const countedKinds = [
  'agenda-item',
  'minutes-comment',
  'minutes-version',
  'session',
  'programme-version',
  'registration',
] as const

const countedParts = (records: RecordSet): ReadonlyMap<MeetingId, MeetingDue['parts']> => {
  const counts = new Map<MeetingId, Record<MeetingPart, number>>()
  const add = (id: MeetingId | null, part: MeetingPart): void => {
    if (id === null) return
    const parts = counts.get(id) ?? { ...noParts }
    parts[part] += 1
    counts.set(id, parts)
  }
  const all = (kind: (typeof countedKinds)[number], part: MeetingPart): void => {
    for (const { meetingId } of records[kind].values()) add(meetingId, part)
  }
  all('agenda-item', 'items')
  all('minutes-comment', 'comments')
  all('minutes-version', 'versions')
  all('session', 'sessions')
  all('programme-version', 'programmes')
  all('registration', 'registrations')
  for (const { meetingId, source } of records.attachment.values()) {
    add(meetingId, 'attachments')
    if (source.type === 'file') add(meetingId, 'files')
  }
  for (const { meetingId, status } of records.action.values()) if (status !== 'open') add(meetingId, 'actions')
  return counts
}
