/**
 * What happens to a plan, carried into the records: what each event says and nothing that follows from it. An event that
 * does not fit the records is refused with its place in the list.
 */
import { membersOfForum } from '../forums/members.ts'
import { endAfter, meetingMinutes } from '../meetings/schedule.ts'
import { whyStays } from '../meetings/status.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import { addVoluntary, excuseTurn, swapTurns, type TurnChanges } from '../rotation/actions.ts'
import { otherDateFor } from './other-date.ts'
import type { ChangeLine, PlanEvent } from './plan.ts'
import { planLines } from './plan-lines.ts'

export type EventProblemCode =
  | 'person-not-found'
  | 'person-exists'
  | 'area-not-found'
  | 'meeting-not-found'
  | 'meeting-over'
  | 'meeting-cancelled'
  | 'date-past'
  | 'no-other-day'
  | 'ends-before-it-starts'
  | 'turn-not-found'
  | 'turn-refused'

/** `index` counts the events from 0; `refusal` says why a turn could not be moved, with the code or the exclusion of core/rotation/actions.ts. */
export type EventProblem = {
  readonly code: EventProblemCode
  readonly index: number
  readonly type: PlanEvent['type']
  readonly refusal?: string
}

export type AppliedEvents = {
  readonly records: RecordSet
  readonly changes: readonly RecordChange[]
  readonly lines: readonly ChangeLine[]
}

type Step = Result<
  { readonly changes: readonly RecordChange[]; readonly lines: readonly ChangeLine[] },
  { readonly code: EventProblemCode; readonly refusal?: string }
>

/** The records after all the events in their order; nothing of them where one does not fit. */
export const applyEvents = (
  records: RecordSet,
  events: readonly PlanEvent[],
  { today }: { readonly today: string },
): Result<AppliedEvents, EventProblem> => {
  let applied: AppliedEvents = { records, changes: [], lines: [] }
  for (const [index, event] of events.entries()) {
    const step = applyEvent(applied.records, event, today)
    if (!step.ok) return err({ ...step.error, index, type: event.type })
    applied = {
      records: withChanges(applied.records, step.value.changes),
      changes: [...applied.changes, ...step.value.changes],
      lines: [...applied.lines, ...step.value.lines],
    }
  }
  return ok(applied)
}

const applyEvent = (records: RecordSet, event: PlanEvent, today: string): Step => {
  switch (event.type) {
    case 'absence':
      if (event.to !== null && event.to < event.from) return err({ code: 'ends-before-it-starts' })
      return changePerson(records, event.personId, (person) => withAbsence(person, event))
    case 'leaver':
      return changePerson(records, event.personId, (person) => ({ ...person, lastDay: event.lastDay }))
    case 'newcomer':
      return addPerson(records, event)
    case 'introduction':
      return changePerson(records, event.personId, (person) => ({
        ...person,
        introduction: { ...person.introduction, courseCompletedOn: event.completedOn },
      }))
    case 'workdays':
      return changePerson(records, event.personId, (person) => ({ ...person, workingDays: event.workingDays }))
    case 'hours':
      return changePerson(records, event.personId, (person) => ({ ...person, weeklyHours: event.weeklyHours }))
    case 'area':
      if (event.areaId !== null && !records.area.has(event.areaId)) return err({ code: 'area-not-found' })
      return changePerson(records, event.personId, (person) => ({ ...person, areaId: event.areaId }))
    case 'pause':
      if (event.to !== null && event.to < event.from) return err({ code: 'ends-before-it-starts' })
      return changePerson(records, event.personId, (person) => ({
        ...person,
        rotationPause: { from: event.from, to: event.to },
      }))
    case 'move':
      return moveMeeting(records, event, today)
    case 'date-lost':
      return replaceDate(records, event.meetingId, today)
    case 'cancel':
      return cancelMeeting(records, event.meetingId, today)
    case 'swap':
      return changeTurns(records, swapTurns(records, { ...event, today }))
    case 'excuse':
      return changeTurns(records, excuseTurn(records, { ...event, today }))
    case 'volunteer':
      return volunteer(records, event, today)
    default:
      return assertNever(event)
  }
}

const done = (changes: readonly RecordChange[], lines: readonly ChangeLine[]): Step => ok({ changes, lines })

const changePerson = (records: RecordSet, id: PersonId, change: (person: Person) => Person): Step => {
  const person = records.person.get(id)
  if (person === undefined) return err({ code: 'person-not-found' })
  const value = change(person)
  if (JSON.stringify(value) === JSON.stringify(person)) return done([], [])
  return done([{ kind: 'person', id, value }], [{ type: 'person', personId: id }])
}

const changeTurns = (records: RecordSet, changed: TurnChanges): Step => {
  if (changed.ok) return done(changed.value, turnLines(records, changed.value))
  const { code } = changed.error
  if (code === 'turn-not-found' || code === 'meeting-not-found') return err({ code })
  return err({ code: 'turn-refused', refusal: code === 'not-eligible' ? changed.error.because : code })
}

/** Somebody who brings a case there already has offered it before. */
const volunteer = (
  records: RecordSet,
  event: Extract<PlanEvent, { readonly type: 'volunteer' }>,
  today: string,
): Step => {
  const { meetingId, personId } = event
  const offered = [...records.turn.values()].some(
    (turn) => turn.meetingId === meetingId && turn.personId === personId && turn.state === 'voluntary',
  )
  if (offered) return done([], [])
  if (!records.person.has(personId)) return err({ code: 'person-not-found' })
  return changeTurns(records, addVoluntary(records, { meetingId, personId, today }))
}

const turnLines = (records: RecordSet, changes: readonly RecordChange<'turn'>[]): readonly ChangeLine[] =>
  planLines(records, changes).flatMap(({ lines }) =>
    lines.flatMap((line) => (line.type === 'meeting-settled' ? [] : [line])),
  )

type Absent = Extract<PlanEvent, { readonly type: 'absence' }>

/** The same absence twice is one. Its element id comes from its first day, so that the same event gives the same record. */
const withAbsence = (person: Person, { from, to, reason }: Absent): Person => {
  const { absences } = person
  if (absences.some((each) => each.from === from && each.to === to && each.reason === reason)) return person
  const taken = new Set(absences.map(({ id }) => id))
  const ids = [`a-${from}`, ...absences.map((_, index) => `a-${from}-${index + 2}`)]
  const id = ids.find((each) => !taken.has(each)) ?? ''
  return { ...person, absences: [...absences, { id, from, to, reason }] }
}

const addPerson = (records: RecordSet, event: Extract<PlanEvent, { readonly type: 'newcomer' }>): Step => {
  const { personId, person } = event
  const known = records.person.get(personId)
  if (known === undefined) {
    return done([{ kind: 'person', id: personId, value: newValue('person', person) }], [{ type: 'person', personId }])
  }
  return JSON.stringify(known) === JSON.stringify(newValue('person', person))
    ? done([], [])
    : err({ code: 'person-exists' })
}

/** A meeting that can still be moved or called off. */
const comingMeeting = (
  records: RecordSet,
  id: MeetingId,
  today: string,
): Result<Meeting, { readonly code: EventProblemCode }> => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined) return err({ code: 'meeting-not-found' })
  const stays = whyStays(meeting, today)
  if (stays === null) return ok(meeting)
  return err({ code: stays === 'cancelled' ? 'meeting-cancelled' : 'meeting-over' })
}

/** A moved meeting stays the same meeting with its people, its minutes and its turns, and no plan moves it again. */
const moveMeeting = (
  records: RecordSet,
  { meetingId: id, date, start }: Extract<PlanEvent, { readonly type: 'move' }>,
  today: string,
): Step => {
  const found = comingMeeting(records, id, today)
  if (!found.ok) return found
  if (date < today) return err({ code: 'date-past' })
  const meeting = found.value
  const begins = start ?? meeting.start
  if (meeting.pinned && meeting.date === date && meeting.start === begins) return done([], [])
  const value: Meeting = {
    ...meeting,
    date,
    start: begins,
    end: endOf(records, meeting, begins),
    pinned: true,
    dateChoice: { method: 'hand', invited: membersOfForum(records, meeting.forumId, date).length, candidates: [] },
  }
  return done(
    [{ kind: 'meeting', id, value }],
    [{ type: 'meeting-moved', meetingId: id, from: meeting.date, to: date }],
  )
}

/** As long as before; as the forum meets where that is not known. An end past midnight is left open. */
const endOf = (records: RecordSet, meeting: Meeting, start: string | null): string | null => {
  const length = meetingMinutes(meeting) ?? records.forum.get(meeting.forumId)?.durationMinutes ?? null
  return start === null || length === null ? null : endAfter(start, length)
}

const replaceDate = (records: RecordSet, id: MeetingId, today: string): Step => {
  const found = comingMeeting(records, id, today)
  if (!found.ok) return found
  const other = otherDateFor(records, id, found.value, today)
  if (other === null) return err({ code: 'no-other-day' })
  const value: Meeting = { ...found.value, date: other.date, pinned: false, dateChoice: other.choice }
  const line = { type: 'meeting-moved', meetingId: id, from: found.value.date, to: other.date } as const
  return done([{ kind: 'meeting', id, value }], [line])
}

const cancelMeeting = (records: RecordSet, id: MeetingId, today: string): Step => {
  if (records.meeting.get(id)?.status === 'cancelled') return done([], [])
  const found = comingMeeting(records, id, today)
  if (!found.ok) return found
  const value: Meeting = { ...found.value, status: 'cancelled' }
  return done([{ kind: 'meeting', id, value }], [{ type: 'meeting-cancelled', meetingId: id }])
}
