/**
 * The smallest change that makes the turns ahead legal again: what can stay stays, and only the holes are filled. What is past,
 * agreed or swapped is left, and told where it does not fit.
 */
import { isoWeek } from '../danish/dates.ts'
import { isAhead } from '../meetings/status.ts'
import { absenceOn } from '../people/at-work.ts'
import type { ChangeLine, PlanFinding } from '../planning/plan.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import type { TurnExclusion, TurnReason } from '../records/turn.ts'
import { exclusionFrom, occasionOf } from './eligibility.ts'
import {
  isActive,
  isOpen,
  type Ledger,
  type LedgerEntry,
  type LedgerMeeting,
  ledgersOf,
  peopleOf,
  takesPlace,
} from './ledger.ts'
import { type Offers, offersFrom } from './offer.ts'
import { placesOf } from './places.ts'
import type { PoolPerson } from './pool.ts'
import { asChange } from './propose-turns.ts'

export type Repair = {
  readonly changes: readonly RecordChange<'turn'>[]
  readonly lines: readonly ChangeLine[]
  readonly findings: readonly PlanFinding[]
}

type RepairWish = {
  readonly today: string
  /** Meetings that were just moved: whoever cannot come any more is away for that reason. */
  readonly movedMeetingIds?: ReadonlySet<MeetingId>
}

export const repairTurns = (records: RecordSet, wish: RepairWish): Repair => {
  const forumIds = [...records.forum.keys()]
  const released = ledgersOf(records, forumIds, wish.today).map((ledger) => releasedIn(ledger, wish))
  const freed = withChanges(
    records,
    released.flatMap(({ changes }) => changes.map(asChange)),
  )
  const ledgers = ledgersOf(freed, forumIds, wish.today)
  const filled = ledgers.map(filledIn)
  const changes = [...released, ...filled].flatMap((each) => each.changes.map(asChange))
  const after = ledgersOf(withChanges(freed, changes), forumIds, wish.today)
  return {
    changes,
    lines: [...released.flatMap(({ lines }) => lines), ...filled.flatMap(({ lines }) => lines)],
    findings: [...released.flatMap(({ findings }) => findings), ...after.flatMap(openPlaces), ...sameWeek(after)],
  }
}

/** Fills what became empty at the meeting: each place once, and no more than the meeting has. */
export const fillHoles = (
  offers: Offers,
  at: number,
): readonly { readonly hole: LedgerEntry; readonly entry: LedgerEntry }[] => {
  const { ledger, entriesAt } = offers.reading
  const meeting = ledger.meetings[at]
  if (meeting === undefined) return []
  const before = entriesAt(at)
  const substituted = new Set(before.map(({ value }) => value.substituteForId))
  const holes = before.filter((entry) => isOpen(entry) || (!isActive(entry.value.state) && !substituted.has(entry.id)))
  let room =
    placesOf(ledger.records, ledger.pool.forum, meeting.value) -
    before.filter(({ value }) => takesPlace(value.state)).length
  return holes.flatMap((hole) => {
    if (hole.value.state === 'open') {
      const entry = offers.fill(at, { open: hole })
      return entry === hole ? [] : [{ hole, entry }]
    }
    if (room <= 0) return []
    room -= 1
    return [{ hole, entry: offers.fill(at, { substituteForId: hole.id }) }]
  })
}

type Part = {
  readonly changes: readonly LedgerEntry[]
  readonly lines: readonly ChangeLine[]
  readonly findings: readonly PlanFinding[]
}

const nothing: Part = { changes: [], lines: [], findings: [] }

const joined = (parts: readonly Part[]): Part => ({
  changes: parts.flatMap(({ changes }) => changes),
  lines: parts.flatMap(({ lines }) => lines),
  findings: parts.flatMap(({ findings }) => findings),
})

/** Entries ahead that are no longer legal leave their place. */
const releasedIn = ({ pool, meetings, today }: Ledger, wish: RepairWish): Part => {
  const people = new Map(pool.people.map((person) => [person.id, person]))
  return joined(
    meetings.flatMap((meeting) => {
      if (meeting.value.status === 'cancelled') return calledOff(meeting, today)
      if (!isAhead(meeting.value, today)) return []
      return meeting.entries.map((entry) => releasedAt(meeting, entry, people, wish))
    }),
  )
}

/** A cancelled meeting uses no turn: whoever was down for it has the turn back. */
const calledOff = (meeting: LedgerMeeting, today: string): readonly Part[] => {
  if (meeting.value.date !== null && meeting.value.date < today) return []
  return meeting.entries
    .filter(({ value }) => isActive(value.state) && value.state !== 'brought')
    .map(({ id, value }) => ({
      changes: [{ id, value: { ...value, state: 'cancelled' as const } }],
      lines: peopleOf(value).map((personId) => ({ type: 'turn-back' as const, meetingId: meeting.id, personId })),
      findings: [],
    }))
}

const releasedAt = (
  meeting: LedgerMeeting,
  { id, value }: LedgerEntry,
  people: ReadonlyMap<PersonId, PoolPerson>,
  { movedMeetingIds }: RepairWish,
): Part => {
  if (value.state !== 'assigned' && value.state !== 'swapped' && value.state !== 'voluntary') return nothing
  const occasion = occasionOf(meeting.value)
  const barred = peopleOf(value).flatMap((personId) => {
    const person = people.get(personId)
    const because = person === undefined ? 'not-member' : exclusionFrom(person, occasion)
    return because === null ? [] : [{ personId, person, because }]
  })
  const first = barred.find(({ personId }) => personId === value.personId)
  if (first === undefined || value.pinned || value.state !== 'assigned')
    return {
      ...nothing,
      findings: barred.map(({ personId }) => ({
        code: 'pinned-but-away' as const,
        turnId: id,
        meetingId: meeting.id,
        personId,
      })),
    }
  const reason = reasonFor(first.because, first.person, meeting, movedMeetingIds)
  return { ...nothing, changes: [{ id, value: { ...value, state: 'excused', reason } }] }
}

const reasonFor = (
  because: TurnExclusion,
  person: PoolPerson | undefined,
  { id, value: { date } }: LedgerMeeting,
  moved: ReadonlySet<MeetingId> | undefined,
): TurnReason => {
  switch (because) {
    case 'absent':
      return (person === undefined || date === null ? null : absenceOn(person.value, date))?.reason ?? 'other-absence'
    case 'off':
      return moved?.has(id) === true ? 'meeting-moved' : 'day-off'
    case 'apology':
      return 'other-absence'
    default:
      return 'not-in-pool'
  }
}

const filledIn = (ledger: Ledger): Part => {
  const offers = offersFrom(ledger)
  return joined(
    ledger.meetings.flatMap((meeting, at) =>
      isAhead(meeting.value, ledger.today)
        ? fillHoles(offers, at).map(({ hole, entry }) => ({
            changes: [entry],
            lines: [lineFor(meeting.id, hole, entry)],
            findings: [],
          }))
        : [],
    ),
  )
}

const lineFor = (meetingId: MeetingId, { value: before }: LedgerEntry, { value: after }: LedgerEntry): ChangeLine => {
  const { personId: from, reason } = before
  const to = after.personId
  if (to === null) return { type: 'turn-open', meetingId, from, reason }
  return from === null || before.state === 'open'
    ? { type: 'turn-given', meetingId, personId: to }
    : { type: 'turn-taken-over', meetingId, from, to, reason }
}

const openPlaces = ({ meetings, today }: Ledger): readonly PlanFinding[] =>
  meetings
    .filter((meeting) => isAhead(meeting.value, today))
    .flatMap(({ id, entries }) =>
      entries
        .filter(isOpen)
        .map(({ value }) => ({ code: 'no-candidate' as const, meetingId: id, number: value.number })),
    )

/** Somebody who brings cases to two meetings within one week, usually to a regional and a local one. */
const sameWeek = (ledgers: readonly Ledger[]): readonly PlanFinding[] => {
  const found = new Map<string, { readonly personId: PersonId; readonly meetingIds: MeetingId[] }>()
  for (const { meetings, today } of ledgers)
    for (const { id, value, entries } of meetings) {
      if (!isAhead(value, today) || value.date === null) continue
      const { year, week } = isoWeek(value.date)
      for (const entry of entries)
        if (isActive(entry.value.state))
          for (const personId of peopleOf(entry.value)) {
            const key = `${personId} ${year} ${week}`
            const known = found.get(key) ?? { personId, meetingIds: [] }
            found.set(key, known)
            if (!known.meetingIds.includes(id)) known.meetingIds.push(id)
          }
    }
  return [...found]
    .filter(([, { meetingIds }]) => meetingIds.length > 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => ({ code: 'two-cases-same-week' as const, ...each }))
}
