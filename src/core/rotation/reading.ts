/**
 * A ledger read forwards: for every person the turns that count, whether one is owed and when the last one was. It is read from the
 * entries each time, so that a corrected or imported past needs no other repair.
 */
import { daysBetween } from '../danish/dates.ts'
import type { Forum } from '../records/forum.ts'
import type { PersonId } from '../records/ids.ts'
import type { Turn, TurnExclusion, TurnState } from '../records/turn.ts'
import { exclusionFrom, type Occasion, occasionOf } from './eligibility.ts'
import { isActive, type Ledger, type LedgerEntry, type LedgerMeeting, peopleOf } from './ledger.ts'
import { longLeaveDays, presenceOn } from './pool.ts'

type Standing = {
  /** Turns that count, those ahead included, lifted to the floor. */
  readonly turns: number
  readonly owed: boolean
  readonly lastOn: string | null
}

/** A ledger read forwards, meeting by meeting. */
export type Reading = {
  readonly ledger: Ledger
  /** Counts what came before the meeting; newcomers and returners of that day start at the floor. Never goes back. */
  readonly goTo: (at: number) => void
  /** Turns that count before the meeting that was gone to. */
  readonly turnsSoFar: (person: number) => number
  /** Whether the person took part in the round at the meeting that was gone to. */
  readonly isHere: (person: number) => boolean
  readonly standing: (person: number) => Standing
  readonly entriesAt: (at: number) => readonly LedgerEntry[]
  /** Why the person cannot bring a case at the meeting, by everything but the turns already given there. */
  readonly exclusion: (person: number, at: number) => TurnExclusion | null
  /** Enters a new turn, or fills the open one with its id. */
  readonly enter: (at: number, entry: LedgerEntry) => void
}

export const read = (ledger: Ledger): Reading => {
  const { pool, meetings, today } = ledger
  const { people } = pool
  const { turns: rule } = pool.forum
  const indexOf = new Map(people.map(({ id }, index) => [id, index]))
  const entries = meetings.map((meeting) => [...meeting.entries])
  const zeros = () => people.map(() => 0)
  const [all, passed, lifted] = [zeros(), zeros(), zeros()]
  const never = () => people.map(() => -1)
  const [lastAt, owedAt] = [never(), never()]
  const inRound = people.map(() => false)
  const here = people.map(() => false)
  const hadChance = people.map(() => false)
  const missingSince = people.map((): string | null => null)
  let cursor = -1

  const occasions: (Occasion | undefined)[] = []
  const exclusions = meetings.map((): Map<number, TurnExclusion | null> => new Map())
  const exclusion = (person: number, at: number): TurnExclusion | null => {
    const [known, who, meeting] = [exclusions[at], people[person], meetings[at]]
    if (known === undefined || who === undefined || meeting === undefined) return 'not-member'
    const found = known.get(person)
    if (found !== undefined) return found
    const occasion = occasions[at] ?? occasionOf(meeting.value)
    occasions[at] = occasion
    const because = exclusionFrom(who, occasion)
    known.set(person, because)
    return because
  }

  const counted = (at: number): readonly number[] => {
    if (meetings[at]?.value.status === 'cancelled') return []
    const found = new Set<number>()
    for (const { value } of entries[at] ?? [])
      if (usesTurn(value.state, pool.forum))
        for (const id of peopleOf(value)) {
          const person = indexOf.get(id)
          if (person !== undefined) found.add(person)
        }
    return [...found]
  }

  const note = (at: number, { value }: LedgerEntry) => {
    const meeting = meetings[at]?.value
    if (meeting === undefined || meeting.date === null) return
    const isOff = meeting.status === 'cancelled'
    const isOwed = staysOwed(value, pool.forum) || (isOff && isActive(value.state))
    const isUsed = !isOff && (usesTurn(value.state, pool.forum) || value.state === 'voluntary')
    if (!isOwed && !isUsed) return
    const noted = isOwed ? owedAt : lastAt
    for (const id of peopleOf(value)) {
      const person = indexOf.get(id)
      if (person !== undefined) noted[person] = Math.max(noted[person] ?? -1, at)
    }
  }
  meetings.forEach((_, at) => {
    for (const person of counted(at)) all[person] = (all[person] ?? 0) + 1
    for (const entry of entries[at] ?? []) note(at, entry)
  })

  const soFar = (person: number) => (passed[person] ?? 0) + (lifted[person] ?? 0)
  const lift = (person: number, to: number) => {
    const by = to - soFar(person)
    if (by > 0) lifted[person] = (lifted[person] ?? 0) + by
  }
  const extreme = (of: (a: number, b: number) => number, among: (person: number) => boolean): number | null => {
    let found: number | null = null
    for (let person = 0; person < people.length; person++)
      if (among(person)) found = found === null ? soFar(person) : of(found, soFar(person))
    return found
  }

  const isActiveAt = (person: number) => here[person] === true && hadChance[person] === true

  const leave = (at: number) => {
    for (const person of counted(at)) passed[person] = (passed[person] ?? 0) + 1
    if (!rule.voluntaryCounts || meetings[at]?.value.status === 'cancelled') return
    for (const { value } of entries[at] ?? []) {
      if (value.state !== 'voluntary') continue
      // An extra case puts nobody more than one ahead of the lowest, so that credit cannot be piled up.
      for (const id of peopleOf(value)) {
        const person = indexOf.get(id)
        const lowest = extreme(Math.min, isActiveAt)
        if (person !== undefined && (lowest === null || soFar(person) <= lowest)) lift(person, soFar(person) + 1)
      }
    }
  }

  const arrive = (at: number) => {
    const meeting = meetings[at]
    if (meeting === undefined || meeting.value.date === null || meeting.value.status === 'cancelled') return
    const { date } = meeting.value
    const roll = date < today ? rollOf(meeting) : null
    const joining: number[] = []
    people.forEach((person, index) => {
      const presence = presenceOn(person, date)
      here[index] = presence === 'here'
      if (presence === 'here' && hadChance[index] === false) hadChance[index] = exclusion(index, at) === null
      if (presence === 'gone') {
        inRound[index] = false
        missingSince[index] = null
      } else if (presence === 'here' && roll !== null && !roll(person.id)) {
        here[index] = false
        missingSince[index] ??= date
      } else if (presence === 'here') {
        const since = missingSince[index] ?? null
        if (inRound[index] !== true || (since !== null && daysBetween(since, date) >= longLeaveDays))
          joining.push(index)
        missingSince[index] = null
      }
    })
    if (joining.length > 0) {
      const isNew = new Set(joining)
      // Somebody whom no meeting ever reached keeps no floor down.
      const floor = extreme(Math.min, (person) => isActiveAt(person) && !isNew.has(person))
      for (const person of joining) {
        if (floor !== null) lift(person, floor)
        inRound[person] = true
      }
    }
    if (!rule.oweAtMostOne) return
    const highest = extreme(Math.max, isActiveAt)
    if (highest !== null)
      for (let person = 0; person < people.length; person++) if (here[person]) lift(person, highest - 1)
  }

  return {
    ledger,
    goTo: (at) => {
      while (cursor < at) {
        leave(cursor)
        cursor += 1
        arrive(cursor)
      }
    },
    turnsSoFar: soFar,
    isHere: (person) => here[person] === true,
    standing: (person) => {
      const last = lastAt[person] ?? -1
      return {
        turns: (all[person] ?? 0) + (lifted[person] ?? 0),
        owed: (owedAt[person] ?? -1) > last,
        lastOn: meetings[last]?.value.date ?? null,
      }
    },
    entriesAt: (at) => entries[at] ?? [],
    exclusion,
    enter: (at, entry) => {
      const kept = (entries[at] ?? []).filter(({ id }) => id !== entry.id)
      entries[at] = [...kept, entry]
      if (usesTurn(entry.value.state, pool.forum))
        for (const id of peopleOf(entry.value)) {
          const person = indexOf.get(id)
          if (person !== undefined) all[person] = (all[person] ?? 0) + 1
        }
      note(at, entry)
    },
  }
}

/** Whether the entry, at a meeting that takes place, counts as a turn that was used. A voluntary one is counted apart. */
const usesTurn = (state: TurnState, { turns }: Forum): boolean =>
  state === 'assigned' ||
  state === 'swapped' ||
  state === 'brought' ||
  (state === 'no-show' && turns.noShow === 'counts')

/** Cancelled for a reason is a case that was carried over, or an extra one that was taken back: nothing is owed for it. */
const staysOwed = ({ state, reason }: Turn, { turns }: Forum): boolean =>
  state === 'excused' ||
  (state === 'cancelled' && reason === null) ||
  (state === 'no-show' && turns.noShow === 'stays-owed')

/** Who was counted in at a past meeting, as far as that was written down; people change area without a date. */
const rollOf = ({ value, entries }: LedgerMeeting): ((id: PersonId) => boolean) | null => {
  const choices = entries.flatMap(({ value: { choice } }) => choice ?? [])
  if (value.participants.length === 0 && choices.length === 0) return null
  const invited = new Set(value.participants.map(({ personId }) => personId))
  return (id) =>
    invited.has(id) ||
    entries.some((entry) => peopleOf(entry.value).includes(id)) ||
    choices.some(
      ({ candidates, excluded }) =>
        candidates.some(({ personId }) => personId === id) ||
        excluded.some(({ personId, because }) => personId === id && because !== 'not-member'),
    )
}
