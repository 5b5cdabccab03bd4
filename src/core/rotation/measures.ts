/**
 * How fairly the turns of a pool go round, by the measures of rotation.md, and the figures of each person behind them. Meetings
 * at which no turn was entered are no chance that anybody missed.
 */
import type { ForumId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive, type LedgerMeeting, ledgerOf, peopleOf } from './ledger.ts'
import { read } from './reading.ts'

type TurnRow = {
  readonly personId: PersonId
  /** Turns that count when the next is given: lifted to the floor, those ahead included. */
  readonly turns: number
  /** Turns that the person has or had, those ahead included. */
  readonly own: number
  /** Meetings with turns at which the person could bring a case, or did. */
  readonly chances: number
  /** Most of these passed over in a row. */
  readonly longestWait: number
  /** The person's part of the turns, had each been shared evenly among those who could. */
  readonly share: number
  readonly lastOn: string | null
}

export type TurnMeasures = {
  /** Most turns minus fewest, among people with at least three chances who are in the round at the last meeting. */
  readonly S: number | null
  /** Turns given by the rule to somebody while one with fewer was free: never more than 0. */
  readonly L: number
  readonly W: number | null
  /** Largest difference at any date between share and turns. */
  readonly D: number | null
  readonly people: readonly TurnRow[]
}

/** Chances that somebody must have had to be compared. */
const fewestChances = 3

export const turnMeasures = (
  records: RecordSet,
  forumId: ForumId,
  { today }: { readonly today: string },
): TurnMeasures => {
  const ledger = ledgerOf(records, forumId, today)
  if (ledger === null) return { S: null, L: 0, W: null, D: null, people: [] }
  const { people } = ledger.pool
  const reading = read(ledger)
  const figures = people.map(() => ({ own: 0, chances: 0, wait: 0, longestWait: 0, share: 0, isHere: false }))
  let largest = 0
  ledger.meetings.forEach(({ value, entries }, at) => {
    reading.goTo(at)
    if (value.status === 'cancelled' || value.date === null) return
    const used = entries.filter((entry) => isActive(entry.value.state) && peopleOf(entry.value).length > 0)
    if (used.length === 0) return
    const turns = new Map<PersonId, number>()
    for (const entry of used)
      for (const person of new Set(peopleOf(entry.value))) turns.set(person, (turns.get(person) ?? 0) + 1)
    const could = people.map((person, index) => turns.has(person.id) || reading.exclusion(index, at) === null)
    const share = used.length / could.filter(Boolean).length
    people.forEach((person, index) => {
      const figure = figures[index]
      if (figure === undefined) return
      figure.isHere = reading.isHere(index)
      if (!figure.isHere) figure.wait = 0
      if (could[index] !== true) return
      const own = turns.get(person.id) ?? 0
      figure.own += own
      figure.chances += 1
      figure.share += share
      figure.wait = own > 0 ? 0 : figure.wait + 1
      figure.longestWait = Math.max(figure.longestWait, figure.wait)
      largest = Math.max(largest, Math.abs(figure.share - figure.own))
    })
  })
  reading.goTo(ledger.meetings.length)
  const rows = people.flatMap(({ id }, index): readonly (TurnRow & { readonly isHere: boolean })[] => {
    const figure = figures[index]
    if (figure === undefined) return []
    const { turns, lastOn } = reading.standing(index)
    const { own, chances, longestWait, share, isHere } = figure
    return [{ personId: id, turns, own, chances, longestWait, share, lastOn, isHere }]
  })
  const compared = rows.filter(({ isHere, chances }) => isHere && chances >= fewestChances).map(({ turns }) => turns)
  const reached = rows.filter(({ chances }) => chances > 0)
  return {
    S: compared.length === 0 ? null : Math.max(...compared) - Math.min(...compared),
    L: ledger.meetings.reduce((sum, meeting) => sum + leapfrogsAt(meeting), 0),
    W: reached.length === 0 ? null : Math.max(...reached.map(({ longestWait }) => longestWait)),
    D: reached.length === 0 ? null : largest,
    people: rows.map(({ isHere: _, ...row }) => row),
  }
}

/** By what was compared when each was chosen: what hands gave or swapped is their own affair. */
const leapfrogsAt = ({ entries }: LedgerMeeting): number =>
  entries.filter(({ value: { choice } }) => {
    const chosen = choice?.candidates[0]
    return chosen !== undefined && choice?.candidates.some(({ turns }) => turns < chosen.turns)
  }).length
