/**
 * A session taken in, declined or put back among the offers, deleted, or moved in its list, with what follows for those who
 * have a seat in it. Where and when it lies is placing.ts.
 */
import { changesWithout } from '../bundle/without-gone.ts'
import { insertKeys, moveItem, type Ordered } from '../meetings/agenda-order.ts'
import { freshBlocks } from '../meetings/new-meeting.ts'
import type { SessionId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Session, SessionKind, SessionStage } from '../records/session.ts'
import { byOwnOrder, type Day, isForEverybody, type SessionEntry } from './day.ts'

/** All sessions of a day as they are listed. What has a time stands by the clock; all else in the order that somebody gave it. */
export type SessionLists = {
  readonly placed: readonly SessionEntry[]
  readonly unplaced: readonly SessionEntry[]
  readonly proposed: readonly SessionEntry[]
  readonly declined: readonly SessionEntry[]
}

export const sessionLists = (day: Day): SessionLists => {
  const offered = (stage: SessionStage) => day.offered.filter(({ value }) => value.stage === stage)
  return {
    placed: day.sessions.filter(({ value }) => value.start !== null),
    unplaced: day.sessions.filter(({ value }) => value.start === null).toSorted(byOwnOrder),
    proposed: offered('proposed'),
    declined: offered('declined'),
  }
}

const breakMinutes = 15

/** A session that somebody types in; it stands last. */
export const newSession = (
  day: Day,
  id: SessionId,
  kind: SessionKind,
  stage: SessionStage,
): RecordChange<'session'> => {
  const length = kind === 'break' ? { minutes: breakMinutes } : {}
  return {
    kind: 'session',
    id,
    value: newValue('session', { meetingId: day.id, order: lastKey(day, id), kind, stage, ...length }),
  }
}

/** The same once more, for another round: without a time, and without what came of the first. `newId` is for what lies in it. */
export const copyOf = (day: Day, id: SessionId, copyId: SessionId, newId: () => string): readonly RecordChange[] => {
  const value = sessionIn(day, id)?.value
  if (value === undefined) return []
  const fresh = <T>(list: readonly T[]): readonly T[] => list.map((each) => ({ ...each, id: newId() }))
  const copy: Session = {
    ...value,
    order: lastKey(day, copyId),
    abstract: freshBlocks(value.abstract, newId),
    speakers: fresh(value.speakers),
    materials: fresh(value.materials),
    ...{ start: null, roomId: null, pinned: false, receivedOn: null, remark: '', learned: [], calendar: null },
  }
  return [{ kind: 'session', id: copyId, value: copy }]
}

/** The session with some of it changed; empty where it is gone. */
export const withPart = (day: Day, id: SessionId, part: Partial<Session>): readonly RecordChange[] => {
  const value = sessionIn(day, id)?.value
  return value === undefined ? [] : [{ kind: 'session', id, value: { ...value, ...part } }]
}

/** A session that leaves the programme gives up its place there, and its seats; wishes for it are kept. */
export const withStage = (day: Day, id: SessionId, stage: SessionStage): readonly RecordChange[] => {
  const entry = sessionIn(day, id)
  if (entry === null || entry.value.stage === stage) return []
  const place: Partial<Session> = stage === 'accepted' ? {} : { start: null, roomId: null, pinned: false }
  return [
    { kind: 'session', id, value: { ...entry.value, stage, ...place } },
    ...(stage === 'accepted' ? [] : withoutSeats(day, id)),
  ]
}

/** What is for everybody has no seats to give: whoever had one there needs none. */
export const withKind = (day: Day, id: SessionId, kind: SessionKind): readonly RecordChange[] => {
  const entry = sessionIn(day, id)
  if (entry === null || entry.value.kind === kind) return []
  return [
    { kind: 'session', id, value: { ...entry.value, kind } },
    ...(isForEverybody(kind) ? withoutSeats(day, id) : []),
  ]
}

/** Seats and wishes go with it; what was published stays as it was. */
export const removeSession = (records: RecordSet, id: SessionId): readonly RecordChange[] =>
  changesWithout(records, (kind, each) => kind === 'session' && each === id)

/** One place up (-1) or down (1) in its list; empty where there is nothing beyond, and where the clock says where it stands. */
export const stepInList = (day: Day, id: SessionId, by: 1 | -1): readonly RecordChange[] => {
  const { unplaced, proposed, declined } = sessionLists(day)
  const list = [unplaced, proposed, declined].find((each) => each.some((entry) => entry.id === id)) ?? []
  const index = list.findIndex((entry) => entry.id === id) + by
  if (index < 0 || index >= list.length) return []
  const keys = new Map(moveItem(ordered(list), id, index).map((each) => [each.id, each.order]))
  return list.flatMap(({ id: each, value }): readonly RecordChange[] => {
    const order = keys.get(each)
    return order === undefined ? [] : [{ kind: 'session', id: each, value: { ...value, order } }]
  })
}

const lastKey = (day: Day, id: SessionId): string => {
  const all = ordered([...day.sessions, ...day.offered])
  return insertKeys(all, all.length, [id]).find((each) => each.id === id)?.order ?? ''
}

const withoutSeats = (day: Day, id: SessionId): readonly RecordChange[] =>
  day.registrations
    .filter(({ value }) => value.seats.includes(id))
    .map(({ id: registration, value }) => ({
      kind: 'registration',
      id: registration,
      value: { ...value, seats: value.seats.filter((each) => each !== id) },
    }))

const sessionIn = (day: Day, id: SessionId): SessionEntry | null =>
  [...day.sessions, ...day.offered].find((each) => each.id === id) ?? null

const ordered = (entries: readonly SessionEntry[]): readonly Ordered<SessionId>[] =>
  entries.map(({ id, value }) => ({ id, order: value.order }))
