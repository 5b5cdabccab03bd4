/**
 * A new day, or a meeting that gets a programme: empty, with the usual frame of a day, or as an earlier one was held. Proposes
 * records. The programme takes the place of the forum's usual agenda.
 */
import { addDays, addMinutes, daysBetween, minutesOfDay } from '../danish/dates.ts'
import { newMeetingFromForum } from '../meetings/new-meeting.ts'
import { ascending, evenKeys } from '../order.ts'
import { type ForumId, type MeetingId, programmeIdOf, sessionId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Programme, Slot } from '../records/programme.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Session } from '../records/session.ts'
import { dayOf, isForEverybody } from './day.ts'

/** What the frame calls its parts; `round` numbers the times in which people choose. */
type FrameTitles = {
  readonly welcome: string
  readonly break: string
  readonly lunch: string
  readonly closing: string
  readonly round: (number: number) => string
}

export type Beginning =
  | { readonly as: 'empty' }
  | { readonly as: 'frame'; readonly titles: FrameTitles }
  | { readonly as: 'earlier'; readonly id: MeetingId }

type NewDayDeps = {
  /** An id that nothing else has, valid for any kind of record and for elements. */
  readonly newId: () => string
}

/** The forum's latest day before a date that has a programme to begin from; null where there is none. */
export const earlierDay = (records: RecordSet, forumId: ForumId, before: string | null): MeetingId | null => {
  const dated = [...records.meeting].flatMap(([id, { forumId: own, date }]) =>
    own === forumId && date !== null && (before === null || date < before) && records.programme.has(programmeIdOf(id))
      ? [{ id, date }]
      : [],
  )
  return dated.toSorted((a, b) => ascending(b.date, a.date) || ascending(a.id, b.id))[0]?.id ?? null
}

type NewDayWish = {
  readonly forumId: ForumId
  readonly date: string
  readonly theme: string
  readonly beginning: Beginning
}

/** The meeting with those whom the forum invites, and its programme. Null where the forum is gone. */
export const newDay = (
  deps: NewDayDeps,
  records: RecordSet,
  { forumId, date, theme, beginning }: NewDayWish,
): { readonly id: MeetingId; readonly changes: readonly RecordChange[] } | null => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return null
  const { id, value } = newMeetingFromForum(deps, {
    ...{ forumId, forum, date, start: null },
    memberships: [...records.membership.values()].filter((each) => each.forumId === forumId),
    people: [...records.person].map(([personId, person]) => ({ id: personId, value: person })),
    units: [...records.unit].map(([unitId, unit]) => ({ id: unitId, value: unit })),
    venues: records.venue,
    others: [...records.meeting.values()].filter((each) => each.forumId === forumId),
  }).meeting
  const before = beginning.as === 'earlier' ? records.meeting.get(beginning.id) : undefined
  const asHeld = before === undefined ? {} : { place: before.place, start: before.start, end: before.end }
  const meeting = { id, value: { ...value, theme, ...asHeld } }
  return { id, changes: [{ kind: 'meeting', ...meeting }, ...beginDay(deps, records, meeting, beginning)] }
}

/** The programme with its first sessions, for a meeting that the records need not know yet. */
export const beginDay = (
  { newId }: NewDayDeps,
  records: RecordSet,
  meeting: { readonly id: MeetingId; readonly value: Meeting },
  beginning: Beginning,
): readonly RecordChange[] => {
  const { programme, sessions } = begun(newId, records, meeting.value, beginning)
  const keys = evenKeys(sessions.length)
  return [
    {
      kind: 'programme',
      id: programmeIdOf(meeting.id),
      value: newValue('programme', { meetingId: meeting.id, ...programme }),
    },
    ...sessions.map(
      (session, index): RecordChange => ({
        kind: 'session',
        id: sessionId.parse(newId()),
        value: newValue('session', { meetingId: meeting.id, order: keys[index] ?? '', ...session }),
      }),
    ),
  ]
}

type Begun = { readonly programme: Partial<Programme>; readonly sessions: readonly Partial<Session>[] }

const begun = (newId: () => string, records: RecordSet, meeting: Meeting, beginning: Beginning): Begun => {
  const organisers = { organiserIds: records.forum.get(meeting.forumId)?.facilitatorIds ?? [] }
  if (beginning.as === 'empty') return { programme: organisers, sessions: [] }
  if (beginning.as === 'earlier') return asBefore(records, meeting, beginning.id)
  const { slots, sessions } = usualFrame(newId, meeting, beginning.titles)
  return { programme: { ...organisers, slots }, sessions }
}

/** What one day has in common with the next: where and for whom, and the rows for everybody, without those who spoke there. */
const asBefore = (records: RecordSet, meeting: Meeting, id: MeetingId): Begun => {
  const day = dayOf(records, id)
  if (day === null) return { programme: {}, sessions: [] }
  const { rooms, slots, purpose, targetGroups, price, priceNote, signUpTo, capacity, organiserIds, changeMinutes } =
    day.programme
  const asFarAhead = (deadline: string | null): string | null =>
    deadline === null || day.meeting.date === null || meeting.date === null
      ? null
      : addDays(meeting.date, daysBetween(day.meeting.date, deadline))
  return {
    programme: {
      ...{ rooms, slots, purpose, targetGroups, price, priceNote, signUpTo, capacity, organiserIds, changeMinutes },
      contributionsBy: asFarAhead(day.programme.contributionsBy),
      signUpBy: asFarAhead(day.programme.signUpBy),
    },
    sessions: day.sessions
      .filter(({ value }) => isForEverybody(value.kind))
      .map(({ value: { kind, title, minutes, roomId, start, pinned, equipment } }) => ({
        ...{ kind, title, minutes, roomId, start, pinned, equipment },
      })),
  }
}

type FramePart = { readonly what: Exclude<keyof FrameTitles, 'round' | 'closing'> | 'round'; readonly minutes: number }

/** As such days usually go; what the day has no time for is left out from the end, and so is a break with nothing after it. */
const frameParts: readonly FramePart[] = [
  { what: 'welcome', minutes: 30 },
  { what: 'round', minutes: 60 },
  { what: 'break', minutes: 15 },
  { what: 'round', minutes: 60 },
  { what: 'lunch', minutes: 45 },
  { what: 'round', minutes: 60 },
  { what: 'break', minutes: 15 },
  { what: 'round', minutes: 60 },
]
const closingMinutes = 30

const usualFrame = (newId: () => string, { start, end }: Meeting, titles: FrameTitles) => {
  const opens = start ?? '09:00'
  const closes = end === null || end <= opens ? '15:30' : end
  const slots: Slot[] = []
  const sessions: Partial<Session>[] = []
  let at = opens
  const left = (): number => minutesOfDay(closes) - minutesOfDay(at) - closingMinutes
  for (const [index, { what, minutes }] of frameParts.entries()) {
    const after = what === 'break' || what === 'lunch' ? (frameParts[index + 1]?.minutes ?? 0) : 0
    if (left() < minutes + after) break
    const next = addMinutes(at, minutes)
    if (what === 'round') slots.push({ id: newId(), name: titles.round(slots.length + 1), start: at, end: next })
    else {
      const kind = what === 'welcome' ? 'plenary' : 'break'
      sessions.push({ kind, title: titles[what], start: at, minutes, pinned: true })
    }
    at = next
  }
  if (left() >= 0)
    sessions.push({ kind: 'plenary', title: titles.closing, start: at, minutes: closingMinutes, pinned: true })
  return { slots, sessions }
}
