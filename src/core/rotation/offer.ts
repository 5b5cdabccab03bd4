/**
 * Offers a turn at a meeting to the pool: who could take it with the keys to compare, who could not and why, and the entry that
 * follows from it. Nobody eligible gives an open entry, never an invented name.
 */

import { isAhead } from '../meetings/status.ts'
import type { PersonId, TurnId } from '../records/ids.ts'
import { turnIdOf } from '../records/ids.ts'
import type { RecordValue } from '../records/index.ts'
import type { Turn, TurnCandidate, TurnChoice, TurnExclusion } from '../records/turn.ts'
import { isActive, type Ledger, type LedgerEntry, peopleOf } from './ledger.ts'
import { placesOf } from './places.ts'
import { type Reading, read } from './reading.ts'
import { inOrder, tieOf } from './rounds.ts'

export type Offers = {
  readonly reading: Reading
  /** Everybody's keys and exclusions for one more turn at the meeting, the first in line first. Goes to the meeting. */
  readonly choiceAt: (at: number) => TurnChoice
  /** Gives one more turn at the meeting, or the open one, and enters it. */
  readonly fill: (at: number, place: Place) => LedgerEntry
}

/** An open entry that shall be filled, or a new entry, perhaps for one whose place became empty. */
type Place = { readonly open: LedgerEntry } | { readonly substituteForId: TurnId | null }

export const offersFrom = (ledger: Ledger): Offers => {
  const reading = read(ledger)
  const { records, pool, meetings, today } = ledger
  const { exclusion } = reading
  const isChance = meetings.map((each) => isAhead(each.value, today) && placesOf(records, pool.forum, each.value) > 0)
  const chances: (Uint16Array | undefined)[] = []
  /** Meetings from this one on at which each person could bring a case. */
  const chancesFrom = (at: number): Uint16Array => {
    const known = chances[at]
    if (known !== undefined) return known
    const counts = at + 1 < meetings.length ? chancesFrom(at + 1).slice() : new Uint16Array(pool.people.length)
    if (isChance[at] === true)
      for (let person = 0; person < counts.length; person++)
        if (exclusion(person, at) === null) counts[person] = (counts[person] ?? 0) + 1
    chances[at] = counts
    return counts
  }

  const choiceAt = (at: number): TurnChoice => {
    reading.goTo(at)
    const taken = takenAt(reading.entriesAt(at))
    const left = chancesFrom(at)
    const candidates: TurnCandidate[] = []
    const excluded: { personId: PersonId; because: TurnExclusion }[] = []
    pool.people.forEach(({ id }, person) => {
      const because = exclusion(person, at) ?? taken.get(id) ?? null
      const meeting = meetings[at]
      if (because === 'not-employed' || meeting === undefined) return
      if (because !== null) excluded.push({ personId: id, because })
      else
        candidates.push({
          personId: id,
          ...reading.standing(person),
          chances: left[person] ?? 0,
          tie: tieOf(pool.forumId, meeting.id, id),
        })
    })
    const { scarcity } = pool.forum.turns
    return { scarcity, candidates: inOrder(candidates, scarcity), excluded }
  }

  return {
    reading,
    choiceAt,
    fill: (at, place) => {
      const choice = choiceAt(at)
      const personId = choice.candidates[0]?.personId ?? null
      if ('open' in place && personId === null) return place.open
      const given = { personId, state: personId === null ? ('open' as const) : ('assigned' as const), choice }
      const entry =
        'open' in place
          ? { id: place.open.id, value: { ...place.open.value, ...given } }
          : newEntry(ledger, reading, at, { ...given, substituteForId: place.substituteForId })
      reading.enter(at, entry)
      return entry
    },
  }
}

/** The next entry of the meeting: numbers grow, so that what was said stays said. */
export const newEntry = (
  { pool, meetings }: Ledger,
  reading: Reading,
  at: number,
  fields: Partial<Turn>,
): LedgerEntry => {
  const meetingId = meetings[at]?.id
  if (meetingId === undefined) throw new Error('no such meeting in the ledger')
  const number = Math.max(0, ...reading.entriesAt(at).map(({ value }) => value.number)) + 1
  const value: RecordValue<'turn'> = {
    forumId: pool.forumId,
    meetingId,
    number,
    personId: null,
    coPersonIds: [],
    state: 'open',
    pinned: false,
    reason: null,
    originalPersonId: null,
    substituteForId: null,
    carriedFromId: null,
    choice: null,
    ...fields,
  }
  return { id: turnIdOf(meetingId, number), value }
}

/** Those who have a turn at the meeting already, or said that they cannot. */
export const takenAt = (entries: readonly LedgerEntry[]): ReadonlyMap<PersonId, TurnExclusion> => {
  const taken = new Map<PersonId, TurnExclusion>()
  for (const { value } of entries)
    for (const id of peopleOf(value)) {
      if (isActive(value.state)) taken.set(id, 'already-chosen')
      else if (value.state !== 'cancelled' && !taken.has(id)) taken.set(id, 'apology')
    }
  return taken
}
