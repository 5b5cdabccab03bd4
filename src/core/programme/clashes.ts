/**
 * What is wrong with a day's programme as it lies, each with its reason. A clash must be solved before the programme can be held;
 * a note is worth knowing. It looks and moves nothing; where a session may lie instead is in placing.ts.
 */
import { ascending } from '../order.ts'
import type { SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session, Speaker } from '../records/session.ts'
import type { Day } from './day.ts'
import { takingPart } from './places.ts'
import { isSamePerson } from './same-person.ts'
import { type DayFacts, factsOf, overlap, type SessionFact, type Span, type SpeakerFact } from './session-facts.ts'

type Reason =
  /** The same speaker in two sessions at once. */
  | { readonly code: 'speaker-twice'; readonly speaker: Speaker }
  /** Not at work that day (never told why), or gone before the session ends. Somebody's usual day off is a note, until they say yes: days are swapped. */
  | { readonly code: 'speaker-unavailable'; readonly speaker: Speaker; readonly because: Unavailable }
  | { readonly code: 'late-arrival'; readonly speaker: Speaker; readonly from: string }
  | { readonly code: 'speaker-unconfirmed'; readonly speaker: Speaker }
  | { readonly code: 'room-overlap'; readonly roomId: string | null }
  /** Less time than a change takes: the speaker goes from one room to another, or one room changes hands. */
  | {
      readonly code: 'short-change'
      readonly minutes: number
      readonly speaker: Speaker | null
      readonly roomId: string | null
    }
  /** By seats that are given, or by everybody who takes part: a clash. By first wishes: a note, since others can be served. No room: the session has a limit of its own. */
  | {
      readonly code: 'room-too-small'
      readonly by: 'seats' | 'wishes'
      readonly roomId: string | null
      readonly people: number
      readonly holds: number
    }
  | { readonly code: 'beside-everybody' }
  /** Participants with a seat in both. They can be given others, so it is a note. */
  | { readonly code: 'participants-twice'; readonly people: number }
  /** Less time than a change takes for participants with a seat in both, in different rooms. They may come late, so it is a note. */
  | { readonly code: 'participants-hurried'; readonly people: number; readonly minutes: number }
  | { readonly code: 'outside-day' }
  /** The room is not the day's, or none is chosen. */
  | { readonly code: 'unknown-room'; readonly roomId: string | null }
  /** All that has no time yet; `tooMany` is by how many the sessions outnumber what rooms and slots hold. */
  | { readonly code: 'not-placed'; readonly tooMany: number }

type Unavailable = 'absent' | 'not-employed' | 'off' | 'leaves'
export type ClashCode = Reason['code']
type Severity = 'clash' | 'note'

/** The sessions that are part of it, by the clock. */
export type Clash = Reason & { readonly severity: Severity; readonly sessionIds: readonly SessionId[] }

/** Clashes before notes, then by the clock; the same for any order of the records. */
export const clashesOf = (records: RecordSet, day: Day): readonly Clash[] => {
  const facts = factsOf(records, day)
  const { sessions } = facts
  const found = [
    ...sessions.flatMap((each, index) => [
      ...aloneClashes(facts, each),
      ...sessions.slice(index + 1).flatMap((other) => pairClashes(facts, each, other)),
    ]),
    ...wishesBeyondRooms(day, facts),
    ...participantClashes(day, facts),
    ...notPlaced(day, facts),
  ]
  const rank = new Map(sessions.map(({ id }, index) => [id, index]))
  const at = (clash: Clash): string => clash.sessionIds.map((id) => sortable(rank.get(id) ?? 0)).join()
  return found
    .map((clash) => ({ clash, key: `${clash.severity}${at(clash)} ${sortable(codes.indexOf(clash.code))}` }))
    .toSorted((a, b) => ascending(a.key, b.key))
    .map(({ clash }) => clash)
}

/** What clashes with the session where it lies now, or would lie; notes are left out. */
export const clashesWith = (facts: DayFacts, session: SessionFact): readonly Clash[] =>
  [
    ...aloneClashes(facts, session),
    ...facts.sessions.flatMap((other) => (other.id === session.id ? [] : pairClashes(facts, session, other))),
  ].filter(({ severity }) => severity === 'clash')

/** In the order in which a session's reasons are told. */
const codes: readonly ClashCode[] = [
  'outside-day',
  'unknown-room',
  'room-overlap',
  'beside-everybody',
  'speaker-twice',
  'speaker-unavailable',
  'late-arrival',
  'short-change',
  'room-too-small',
  'participants-twice',
  'participants-hurried',
  'speaker-unconfirmed',
  'not-placed',
]

const sortable = (index: number): string => String(index).padStart(4, '0')

const aloneClashes = ({ opens, closes, isCalledOff }: DayFacts, fact: SessionFact): readonly Clash[] => {
  const { id, span, value } = fact
  const alone = (reason: Reason, severity: Severity = 'clash'): Clash => ({ ...reason, severity, sessionIds: [id] })
  const unconfirmed = fact.speakers
    .filter(({ speaker }) => !speaker.confirmed && !isCalledOff)
    .map(({ speaker }) => alone({ code: 'speaker-unconfirmed', speaker }, 'note'))
  if (span === null) return unconfirmed
  const outside = (opens !== null && span.start < opens) || span.end > (closes ?? 1440)
  return [
    ...(outside ? [alone({ code: 'outside-day' })] : []),
    ...(fact.roomUnknown ? [alone({ code: 'unknown-room', roomId: value.roomId })] : []),
    ...fact.speakers.flatMap((speaker) => speakerAway(speaker, span, alone)),
    ...(fact.holds !== null && fact.people > fact.holds
      ? [
          alone({
            code: 'room-too-small',
            by: 'seats',
            roomId: limitingRoom(value),
            people: fact.people,
            holds: fact.holds,
          }),
        ]
      : []),
    ...unconfirmed,
  ]
}

const speakerAway = (
  { speaker, away, from, to }: SpeakerFact,
  span: Span,
  alone: (reason: Reason, severity?: Severity) => Clash,
): readonly Clash[] => {
  const unavailable = (because: Unavailable, severity: Severity) =>
    alone({ code: 'speaker-unavailable', speaker, because }, severity)
  if (away !== null && away !== 'off') return [unavailable(away, 'clash')]
  return [
    ...(away === null || speaker.confirmed ? [] : [unavailable('off', 'note')]),
    ...(span.start < from && speaker.from !== null
      ? [alone({ code: 'late-arrival', speaker, from: speaker.from })]
      : []),
    ...(span.end > to ? [unavailable('leaves', 'clash')] : []),
  ]
}

const pairClashes = (facts: DayFacts, one: SessionFact, other: SessionFact): readonly Clash[] => {
  if (one.span === null || other.span === null) return []
  const [first, second] = inTime(one, one.span, other, other.span) ? [one, other] : [other, one]
  const clash = (reason: Reason): Clash => ({ ...reason, severity: 'clash', sessionIds: [first.id, second.id] })
  const sameRoom = one.value.roomId === other.value.roomId
  const shared = sharedSpeakers(first, second)
  if (overlap(one.span, other.span)) {
    const beside: Reason | null =
      one.everybody || other.everybody
        ? { code: 'beside-everybody' }
        : sameRoom && !one.roomUnknown
          ? { code: 'room-overlap', roomId: one.value.roomId }
          : null
    return [
      ...(beside === null ? [] : [clash(beside)]),
      ...shared.map(({ speaker }) => clash({ code: 'speaker-twice', speaker })),
    ]
  }
  const minutes = between(one.span, other.span)
  if (minutes >= facts.changeMinutes) return []
  if (sameRoom) {
    // Everybody stays seated between two common parts, and where there is one room nobody changes it.
    const stays = one.value.roomId === null || (one.everybody && other.everybody) || facts.oneRoom
    return stays ? [] : [clash({ code: 'short-change', minutes, speaker: null, roomId: one.value.roomId })]
  }
  return shared.map(({ speaker }) => clash({ code: 'short-change', minutes, speaker, roomId: null }))
}

/** Minutes from the end of one to the start of the other. */
const between = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)

const inTime = (one: SessionFact, a: Span, other: SessionFact, b: Span): boolean =>
  a.start < b.start || (a.start === b.start && one.id < other.id)

/** As the first session names them, each once. */
const sharedSpeakers = (first: SessionFact, second: SessionFact): readonly SpeakerFact[] =>
  first.speakers.filter(
    (each, index) =>
      second.speakers.some((other) => isSamePerson(each, other)) &&
      !first.speakers.slice(0, index).some((earlier) => isSamePerson(earlier, each)),
  )

/** Where the session has a limit of its own, it is not the room that is too small. */
const limitingRoom = ({ capacity, roomId }: Session): string | null => (capacity === null ? roomId : null)

/** Before seats are given, the first wish at each time of the day tells how many would come. */
const wishesBeyondRooms = (day: Day, { sessions }: DayFacts): readonly Clash[] => {
  const coming = takingPart(day)
  if (coming.some(({ value }) => value.seats.length > 0)) return []
  const choices = new Map(
    sessions.filter((each) => each.span !== null && !each.everybody).map((each) => [each.id, each]),
  )
  const wished = new Map<SessionId, number>()
  for (const { value } of coming) {
    const first: { readonly id: SessionId; readonly span: Span }[] = []
    for (const id of value.wishes) {
      const span = choices.get(id)?.span
      if (span == null || first.some((each) => overlap(each.span, span))) continue
      first.push({ id, span })
      wished.set(id, (wished.get(id) ?? 0) + 1)
    }
  }
  return [...choices.values()].flatMap(({ id, value, holds }) => {
    const people = wished.get(id) ?? 0
    if (holds === null || people <= holds) return []
    const roomId = limitingRoom(value)
    return [{ code: 'room-too-small', by: 'wishes', roomId, people, holds, severity: 'note', sessionIds: [id] }]
  })
}

const participantClashes = (day: Day, facts: DayFacts): readonly Clash[] =>
  seatsInBoth(day, facts).flatMap(({ first, second, people }): readonly Clash[] => {
    const note = (reason: Reason): Clash => ({ ...reason, severity: 'note', sessionIds: [first.id, second.id] })
    if (overlap(first.span, second.span)) return [note({ code: 'participants-twice', people })]
    const minutes = between(first.span, second.span)
    const goes = first.value.roomId !== second.value.roomId && !first.roomUnknown && !second.roomUnknown
    return goes && minutes < facts.changeMinutes ? [note({ code: 'participants-hurried', people, minutes })] : []
  })

type Placed = SessionFact & { readonly span: Span }

/** Any two sessions in which the same participants have a seat, by the clock, with how many they are. */
const seatsInBoth = (day: Day, { sessions }: DayFacts) => {
  const placed = new Map(
    sessions.flatMap((each) => (each.span === null ? [] : [[each.id, { ...each, span: each.span }]])),
  )
  const both = new Map<string, { readonly first: Placed; readonly second: Placed; people: number }>()
  for (const { value } of takingPart(day)) {
    const own = [...new Set(value.seats)].flatMap((id) => placed.get(id) ?? [])
    for (const [index, one] of own.entries())
      for (const other of own.slice(index + 1)) {
        const [first, second] = inTime(one, one.span, other, other.span) ? [one, other] : [other, one]
        const key = `${first.id} ${second.id}`
        const entry = both.get(key) ?? { first, second, people: 0 }
        entry.people += 1
        both.set(key, entry)
      }
  }
  return [...both.values()]
}

const notPlaced = ({ programme }: Day, { sessions }: DayFacts): readonly Clash[] => {
  const waiting = sessions.filter(({ span }) => span === null)
  if (waiting.length === 0) return []
  const cells = programme.slots.length * programme.rooms.length
  const choices = sessions.filter(({ everybody }) => !everybody).length
  const tooMany = cells === 0 ? 0 : Math.max(0, choices - cells)
  return [{ code: 'not-placed', tooMany, severity: 'note', sessionIds: waiting.map(({ id }) => id) }]
}
