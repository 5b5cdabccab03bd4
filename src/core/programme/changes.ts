/**
 * What a programme says, and what has changed from one time to another: typed, complete and in one order, so that the list made
 * from two programmes turns the first into the second. What only the organisers see (who was asked, what was confirmed, what is
 * pinned) is no part of it. Sentences are in strings/programme-changes.ts.
 */
import { ascending } from '../order.ts'
import type { SessionId } from '../records/ids.ts'
import { sameJson } from '../records/merge.ts'
import type { Programme } from '../records/programme.ts'
import type { ProgrammeDay } from '../records/programme-version.ts'
import type { Session, Speaker } from '../records/session.ts'
import type { Day, SessionEntry } from './day.ts'

const dayFields = ['title', 'theme', 'date', 'start', 'end', 'venueId', 'place'] as const
const frameFields = [
  'purpose',
  'targetGroups',
  'price',
  'priceNote',
  'signUpBy',
  'signUpTo',
  'capacity',
  'organiserIds',
  'rooms',
  'slots',
] as const
const sessionFields = ['title', 'kind', 'abstract', 'speakers', 'capacity', 'equipment', 'materials'] as const
const placeFields = ['start', 'roomId', 'minutes'] as const

export type SaidSpeaker = Pick<Speaker, 'id' | 'personId' | 'name' | 'title' | 'organisation'>
type SaidFrame = Pick<Programme, (typeof frameFields)[number]>
export type Placement = Pick<Session, (typeof placeFields)[number]>
export type SaidSession = Omit<Pick<Session, (typeof sessionFields)[number]>, 'speakers'> &
  Placement & { readonly speakers: readonly SaidSpeaker[] }

/** A programme at one time. Sessions in the order of their ids. */
export type ProgrammeSaid = {
  readonly day: ProgrammeDay
  readonly frame: SaidFrame
  readonly sessions: readonly { readonly id: SessionId; readonly value: SaidSession }[]
}

/** What happened to one of a list of things that are known by their ids. */
export type ElementChange<T> =
  | { readonly change: 'added'; readonly now: T }
  | { readonly change: 'removed'; readonly was: T }
  | { readonly change: 'changed'; readonly was: T; readonly now: T }

type ElementsOf<V> = V extends readonly (infer E extends { readonly id: string })[] ? readonly ElementChange<E>[] : null

type FieldChange<T> = {
  [P in keyof T]: {
    readonly field: P
    readonly before: T[P]
    readonly after: T[P]
    /** Of a list whose things are known by their ids; none where only their order changed. */
    readonly elements: ElementsOf<T[P]>
  }
}[keyof T]

export type DayChange = FieldChange<ProgrammeDay>
export type FrameChange = FieldChange<SaidFrame>
export type SessionChange = FieldChange<Omit<SaidSession, keyof Placement>>

export type ProgrammeChange =
  | ({ readonly type: 'day' } & DayChange)
  | ({ readonly type: 'frame' } & FrameChange)
  | { readonly type: 'session-added'; readonly id: SessionId; readonly value: SaidSession }
  | { readonly type: 'session-removed'; readonly id: SessionId; readonly value: SaidSession }
  /** It lies elsewhere, or lasts longer or shorter. */
  | { readonly type: 'session-placed'; readonly id: SessionId; readonly before: Placement; readonly after: Placement }
  | ({ readonly type: 'session'; readonly id: SessionId } & SessionChange)

/** What the day says as it is now, or as it was when `sessions` and the rest were put aside. */
export const programmeSaid = (
  day: ProgrammeDay,
  programme: Programme,
  sessions: readonly SessionEntry[],
): ProgrammeSaid => ({
  day: picked(day, dayFields),
  frame: picked(programme, frameFields),
  sessions: sessions
    .map(({ id, value }) => ({
      id,
      value: { ...picked(value, [...sessionFields, ...placeFields]), speakers: said(value) },
    }))
    .toSorted((a, b) => ascending(a.id, b.id)),
})

/** The meeting's own part of the programme. */
export const programmeDayOf = ({ meeting }: Day): ProgrammeDay => ({
  title: meeting.title,
  theme: meeting.theme,
  date: meeting.date,
  start: meeting.start,
  end: meeting.end,
  venueId: meeting.place.venueId,
  place: meeting.place.text,
})

/** The day first, then its frame, then its sessions as they lie in the later programme; those that are gone come last. */
export const programmeChanges = (before: ProgrammeSaid, after: ProgrammeSaid): readonly ProgrammeChange[] => {
  const old = new Map(before.sessions.map(({ id, value }) => [id, value]))
  const now = new Set(after.sessions.map(({ id }) => id))
  return [
    ...fieldChanges(before.day, after.day, dayFields).map((change) => ({ type: 'day' as const, ...change })),
    ...fieldChanges(before.frame, after.frame, frameFields).map((change) => ({ type: 'frame' as const, ...change })),
    ...after.sessions
      .toSorted((a, b) => ascending(a.value.start ?? '99', b.value.start ?? '99') || ascending(a.id, b.id))
      .flatMap(({ id, value }) => sessionChanges(id, old.get(id), value)),
    ...before.sessions
      .filter(({ id }) => !now.has(id))
      .map(({ id, value }) => ({ type: 'session-removed' as const, id, value })),
  ]
}

/** The programme after the changes: what they were made from, to the letter. */
export const applyChanges = (before: ProgrammeSaid, changes: readonly ProgrammeChange[]): ProgrammeSaid => {
  const sessions = new Map(before.sessions.map(({ id, value }) => [id, value]))
  let { day, frame } = before
  for (const change of changes) {
    switch (change.type) {
      case 'day':
        day = { ...day, [change.field]: change.after }
        break
      case 'frame':
        frame = { ...frame, [change.field]: change.after }
        break
      case 'session-added':
        sessions.set(change.id, change.value)
        break
      case 'session-removed':
        sessions.delete(change.id)
        break
      case 'session-placed':
        changed(sessions, change.id, change.after)
        break
      case 'session':
        changed(sessions, change.id, { [change.field]: change.after })
        break
    }
  }
  return {
    day,
    frame,
    sessions: [...sessions].map(([id, value]) => ({ id, value })).toSorted((a, b) => ascending(a.id, b.id)),
  }
}

const changed = (sessions: Map<SessionId, SaidSession>, id: SessionId, fields: Partial<SaidSession>): void => {
  const session = sessions.get(id)
  if (session === undefined) throw new Error(`a change of a session that is not there: ${id}`)
  sessions.set(id, { ...session, ...fields })
}

const sessionChanges = (
  id: SessionId,
  before: SaidSession | undefined,
  after: SaidSession,
): readonly ProgrammeChange[] => {
  if (before === undefined) return [{ type: 'session-added', id, value: after }]
  const from = picked(before, placeFields)
  const to = picked(after, placeFields)
  return [
    ...(sameJson(from, to) ? [] : [{ type: 'session-placed' as const, id, before: from, after: to }]),
    ...fieldChanges(before, after, sessionFields).map((change) => ({ type: 'session' as const, id, ...change })),
  ]
}

const fieldChanges = <T, K extends keyof T>(
  before: T,
  after: T,
  fields: readonly K[],
): readonly FieldChange<Pick<T, K>>[] =>
  fields.flatMap((field) =>
    sameJson(before[field], after[field])
      ? []
      : [{ field, before: before[field], after: after[field], elements: elementChanges(before[field], after[field]) }],
  ) as unknown as readonly FieldChange<Pick<T, K>>[]

/** Those that are there now in their order, then those that are gone; null where the value is no such list. */
const elementChanges = (before: unknown, after: unknown): readonly ElementChange<Element>[] | null => {
  if (!isElementList(before) || !isElementList(after)) return null
  const old = new Map(before.map((each) => [each.id, each]))
  const left = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((now): readonly ElementChange<Element>[] => {
      const was = old.get(now.id)
      if (was === undefined) return [{ change: 'added', now }]
      return sameJson(was, now) ? [] : [{ change: 'changed', was, now }]
    }),
    ...before.filter(({ id }) => !left.has(id)).map((was) => ({ change: 'removed' as const, was })),
  ]
}

type Element = { readonly id: string }
const isElementList = (value: unknown): value is readonly Element[] =>
  Array.isArray(value) && value.every((each: unknown) => typeof each === 'object' && each !== null && 'id' in each)

const picked = <T extends object, K extends keyof T>(value: T, fields: readonly K[]): Pick<T, K> =>
  Object.fromEntries(fields.map((field) => [field, value[field]])) as Pick<T, K>

const said = ({ speakers }: Session): readonly SaidSpeaker[] =>
  speakers.map((each) => picked(each, ['id', 'personId', 'name', 'title', 'organisation']))
