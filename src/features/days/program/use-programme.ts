/**
 * The programme while it is worked on: which session is chosen, which is held and where it would lie, what would clash there, and
 * the batches that lay it down. What a move makes of a session is decided in core/programme/placing.ts.
 */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { capitalised, minutesOfDay } from '../../../core/danish/dates.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import { type Clash, clashesOf } from '../../../core/programme/clashes.ts'
import { type Day, endOf } from '../../../core/programme/day.ts'
import { type DayNames, dayNamesIn } from '../../../core/programme/day-names.ts'
import {
  freePlaces,
  hoursOf,
  type Move,
  moved,
  nearestFreePlace,
  type Place,
  withSession,
} from '../../../core/programme/placing.ts'
import { withPart } from '../../../core/programme/session-life.ts'
import { daySaid } from '../../../core/programme/versions.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import type { Session } from '../../../core/records/session.ts'
import { clashText } from '../../../strings/programme-clashes.ts'
import { heldText, placeText, programmeGrid as words } from '../../../strings/programme-grid.ts'
import { announce } from '../../../ui/live-region.tsx'
import { changeDay } from '../registrations/moving-up.ts'

export type Held = {
  readonly id: SessionId
  readonly by: 'keys' | 'pointer'
  /** As it would become. */
  readonly value: Session
}

export type Programme = {
  /** With what is held where it would lie. */
  readonly day: Day
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  readonly held: Held | null
  /** Where what is held came from. */
  readonly origin: Session | null
  readonly take: (id: SessionId, by: Held['by']) => void
  /** One more move of what is held, or of what is taken up by it. */
  readonly step: (id: SessionId, move: Move) => void
  /** What is held lies where this move, from where it came from, leads to; null is where it came from. */
  readonly aim: (move: Move | null) => void
  readonly free: (id: SessionId, by: 1 | -1) => void
  readonly put: () => void
  readonly cancel: () => void
  /** A move that lands at once. */
  readonly move: (id: SessionId, move: Move) => void
}

export const useProgramme = (saved: Day, records: RecordSet): Programme => {
  const [held, setHeld] = useState<Held | null>(null)
  /** Laid down, until the archive shows it. */
  const [settling, setSettling] = useState<Held | null>(null)
  const laid = useRef<Held | null>(null)
  // Keys come faster than pages are drawn: what is held is read and changed here.
  const current = useRef<Held | null>(null)
  const latest = useRef({ saved, records })
  useLayoutEffect(() => {
    latest.current = { saved, records }
  })
  const hold = (next: Held | null) => {
    current.current = next
    setHeld(next)
  }
  const settle = (next: Held | null) => {
    laid.current = next
    setSettling(next)
  }
  const find = (id: SessionId) => sessionIn(latest.current.saved, id)
  /** As it is, or is about to be. */
  const newest = (id: SessionId) => (laid.current?.id === id ? laid.current.value : find(id))

  const isSettled = settling === null || isSame(sessionIn(saved, settling.id), settling.value)
  useEffect(() => {
    if (!isSettled) return
    laid.current = null
    setSettling(null)
  }, [isSettled])

  const shown = held ?? (isSettled ? null : settling)
  const day = useMemo(() => (shown === null ? saved : withSession(saved, shown.id, shown.value)), [saved, shown])
  const clashes = useMemo(() => clashesOf(records, day), [records, day])
  const names = useMemo(() => dayNamesIn(records, daySaid(saved)), [records, saved])

  const say = ({ id, value }: Held, before = '') => {
    const there = withSession(latest.current.saved, id, value)
    const reasons = clashesOf(latest.current.records, there)
      .filter(({ severity, sessionIds }) => severity === 'clash' && sessionIds.includes(id))
      .map((clash) => clashText(clash, names))
    announce(`${before} ${heldText(placeOf(value, names), reasons)}`.trim())
  }

  const take = (id: SessionId, by: Held['by']): Held | null => {
    const session = newest(id)
    if (session === null) return null
    if (current.current !== null && current.current.id !== id) put()
    // By keyboard, what has no time begins where it would clash with nothing.
    const { saved: now, records: all } = latest.current
    const isNew = by === 'keys' && session.start === null
    const first = isNew ? (nearestFreePlace(all, now, id) ?? firstPlace(now)) : null
    const value = first === null ? session : moved(now, session, { kind: 'place', ...first })
    const next: Held = { id, by, value }
    hold(next)
    if (by === 'keys') say(next, words.taken(sessionTitle(session)))
    return next
  }

  const step = (id: SessionId, move: Move) => {
    const now = current.current?.id === id ? current.current : take(id, 'keys')
    if (now === null) return
    const value = moved(latest.current.saved, now.value, move)
    if (value === now.value) return announce(words.atEdge)
    const next = { ...now, value }
    hold(next)
    say(next)
  }

  const aim = (move: Move | null) => {
    const now = current.current
    const from = now === null ? null : newest(now.id)
    if (now === null || from === null) return
    const value = move === null ? from : moved(latest.current.saved, from, move)
    if (!isSame(value, now.value)) hold({ ...now, value })
  }

  const free = (id: SessionId, by: 1 | -1) => {
    const now = current.current?.id === id ? current.current : take(id, 'keys')
    if (now === null) return
    const there = withSession(latest.current.saved, id, now.value)
    const next = nextPlace(there, freePlaces(latest.current.records, there, id), now.value, by)
    if (next === null) return announce(words.noFreePlace)
    step(id, { kind: 'place', ...next })
  }

  const lay = async (next: Held, from: Session) => {
    settle(next)
    const said = whatHappened(from, next.value)
    const { start, minutes, roomId, pinned } = next.value
    // At once, so that an undo that is asked for next takes it back, and not the one before.
    const done = await changeDay(
      said,
      latest.current.saved,
      (now) => withPart(now, next.id, { start, minutes, roomId, pinned }),
      start === null ? said : `${said}. ${capitalised(placeOf(next.value, names))}`,
    )
    if (!done && laid.current === next) settle(null)
    // It shows by now, unless somebody changed the same session meanwhile: then theirs shows.
    setTimeout(() => laid.current === next && settle(null), settleMilliseconds)
  }

  const put = () => {
    const now = current.current
    const from = now === null ? null : newest(now.id)
    hold(null)
    if (now === null || from === null) return
    if (isSame(from, now.value)) announce(words.cancelled(sessionTitle(from)))
    else void lay(now, from)
  }

  const cancel = () => {
    const now = current.current
    hold(null)
    if (now !== null) announce(words.cancelled(sessionTitle(now.value)))
  }

  const move = (id: SessionId, change: Move) => {
    const from = newest(id)
    if (from === null) return
    // What is held keeps the place it was carried to.
    const start = current.current?.id === id ? current.current.value : from
    const value = moved(latest.current.saved, start, change)
    hold(null)
    if (!isSame(from, value)) void lay({ id, by: 'keys', value }, from)
  }

  const origin = shown === null ? null : sessionIn(saved, shown.id)
  return { day, clashes, names, held, origin, take, step, aim, free, put, cancel, move }
}

const settleMilliseconds = 1000

/** "kl. 10.15-11.00 i Lille sal (45 min)", or that it has no time. */
export const placeOf = (value: Session, names: DayNames): string => {
  const end = endOf(value)
  return value.start === null || end === null
    ? words.notPlacedYet
    : placeText(value.start, end, names.room(value.roomId), value.minutes)
}

const sessionIn = (day: Day, id: SessionId): Session | null =>
  day.sessions.find((each) => each.id === id)?.value ?? null

const isSame = (a: Session | null, b: Session): boolean =>
  a !== null && a.start === b.start && a.minutes === b.minutes && a.roomId === b.roomId && a.pinned === b.pinned

const whatHappened = (from: Session, to: Session): string => {
  const title = sessionTitle(to)
  if (to.start === null) return words.unplaced(title)
  if (from.start === null) return words.placed(title)
  if (from.start !== to.start || from.roomId !== to.roomId) return words.moved(title)
  if (from.minutes !== to.minutes) return words.resized(title)
  return to.pinned ? words.pinnedNow(title) : words.unpinnedNow(title)
}

/** Where it begins when it fits nowhere. */
const firstPlace = (day: Day): Place => {
  const [round] = day.programme.slots
  return {
    start: round === undefined ? hoursOf(day).from : minutesOfDay(round.start),
    roomId: day.programme.rooms[0]?.id ?? null,
  }
}

/** Around and around by the clock, then by the rooms. */
const nextPlace = (day: Day, places: readonly Place[], value: Session, by: 1 | -1): Place | null => {
  const room = new Map<string | null, number>(day.programme.rooms.map(({ id }, index) => [id, index]))
  const rank = (start: number, roomId: string | null): number => start * 100 + (room.get(roomId) ?? 0)
  const here = value.start === null ? -1 : rank(minutesOfDay(value.start), value.roomId)
  const ranked = places.map((place) => ({ place, at: rank(place.start, place.roomId) }))
  const next =
    by > 0
      ? (ranked.find(({ at }) => at > here) ?? ranked[0])
      : (ranked.findLast(({ at }) => at < here) ?? ranked.at(-1))
  return next?.place ?? null
}
