/**
 * A proposal for a day's programme: where each session that may be moved should lie, so that nothing clashes and as many wishes as
 * can be are served (decision 12). It changes nothing; whoever accepts commits the changes.
 */
import type { SessionId } from '../../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../../records/record-set.ts'
import type { Session } from '../../records/session.ts'
import { err, ok, type Result } from '../../result.ts'
import { clashesOf } from '../clashes.ts'
import { type Day, dayOf, isForEverybody } from '../day.ts'
import { takingPart } from '../places.ts'
import { type SeatsGiven, seatsOf } from '../seats/give-seats.ts'
import { cellsIn } from './puzzle.ts'
import { type CellPlace, type DayPuzzle, type Nowhere, puzzleOf, type Scope } from './puzzle-of-day.ts'
import { search } from './search.ts'

export type ProposalWish = {
  readonly records: RecordSet
  readonly day: Day
  readonly scope?: Scope
  /** Another number gives another proposal where several are as good, or nearly. */
  readonly seed?: number
  /** Moves that the search looks at; the same number gives the same proposal on every machine. */
  readonly moves?: number
  /** Asked now and then; false ends the search with the best so far. */
  readonly goOn?: (progress: { readonly done: number; readonly of: number }) => boolean
}

export type Proposal = {
  /** What gets another time or room, or its first; by the clock as it will be. */
  readonly moves: readonly ProposedMove[]
  /** What gets no place, by its order. */
  readonly unplaced: readonly Unplaced[]
  /** With the seats, where any are given already. */
  readonly changes: readonly RecordChange<'session' | 'registration'>[]
  /** How well wishes are served today, and by the proposal, when seats are given as well as can be. */
  readonly before: Served
  readonly after: Served
  /** How many clashes there are today; and by the proposal, among what does not move. */
  readonly clashes: { readonly before: number; readonly after: number }
  /** Seats that people were told of, and would lose. */
  readonly lost: SeatsGiven['lost']
}

export type ProposedMove = { readonly sessionId: SessionId; readonly from: CellPlace | null; readonly to: CellPlace }

export type Unplaced = {
  readonly sessionId: SessionId
  /** Where it lies today; the proposal takes it from there. */
  readonly from: CellPlace | null
  /** Common parts and breaks are placed by hand. */
  readonly because: Nowhere | 'for-everybody'
}

export type Served = {
  readonly served: number
  /** As many wishes as could be served if all sessions had room and lay well for everybody. */
  readonly of: number
  readonly sessions: SeatsGiven['sessions']
}

export type NoProposal = 'no-slots' | 'nothing-to-place'

export const proposeProgramme = (wish: ProposalWish): Result<Proposal, NoProposal> => {
  const { records, day, scope = 'all', seed = 1, goOn = () => true } = wish
  if (day.programme.slots.length === 0) return err('no-slots')
  const made = puzzleOf(records, day, scope)
  if (made.ids.length === 0) return err('nothing-to-place')
  const moves = wish.moves ?? usualMoves(made)
  const { cells } = search(made.puzzle, {
    seed: `${day.id} ${seed}`,
    moves,
    goOn: (done) => goOn({ done, of: moves }),
  })
  return ok(proposalOf(records, day, made, cells))
}

/** More of them find no more that matters (docs/benchmarks.md); so many take some seconds on the largest days. */
const mostMoves = 1_500_000
const usualMoves = ({ puzzle }: DayPuzzle): number => Math.min(mostMoves, 1000 * puzzle.sessions * cellsIn(puzzle))

const proposalOf = (records: RecordSet, day: Day, made: DayPuzzle, cells: Int32Array): Proposal => {
  const values = new Map(day.sessions.map(({ id, value }) => [id, value]))
  const all = made.ids.flatMap((sessionId, index) => {
    const value = values.get(sessionId)
    const cell = cells[index] ?? -1
    return value === undefined
      ? []
      : [{ sessionId, index, value, from: placeToday(value), to: cell < 0 ? null : made.placeOf(cell) }]
  })
  const sessionChanges = all
    .filter(({ from, to }) => from?.start !== to?.start || from?.roomId !== to?.roomId)
    .map(({ sessionId: id, value, to }) => ({
      kind: 'session' as const,
      id,
      value: { ...value, start: to?.start ?? null, roomId: to?.roomId ?? null },
    }))
  const changed = new Set(sessionChanges.map(({ id }) => id))
  const after = dayOf(withChanges(records, sessionChanges), day.id) ?? day
  const seats = seatsOf(after, 'anew')
  const seatsGoAlong = changed.size > 0 && day.registrations.some(({ value }) => value.seats.length > 0)
  const rank = new Map(after.sessions.map(({ id }, index) => [id, index]))
  return {
    moves: all
      .flatMap(({ sessionId, from, to }) => (to === null || !changed.has(sessionId) ? [] : [{ sessionId, from, to }]))
      .toSorted((a, b) => (rank.get(a.sessionId) ?? 0) - (rank.get(b.sessionId) ?? 0)),
    unplaced: [
      ...all.flatMap(({ sessionId, index, from, to }) =>
        to === null ? [{ sessionId, from, because: made.whyNowhere(index) }] : [],
      ),
      ...day.sessions.flatMap(({ id, value }) =>
        value.start === null && isForEverybody(value.kind)
          ? [{ sessionId: id, from: null, because: 'for-everybody' as const }]
          : [],
      ),
    ],
    changes: [...sessionChanges, ...(seatsGoAlong ? seats.changes : [])],
    before: servedBy(day, seatsOf(day, 'anew')),
    after: servedBy(after, seats),
    clashes: { before: clashesIn(records, day), after: clashesIn(records, after) },
    lost: seatsGoAlong ? seats.lost : [],
  }
}

const clashesIn = (records: RecordSet, day: Day): number =>
  clashesOf(records, day).filter(({ severity }) => severity === 'clash').length

const placeToday = ({ start, roomId }: Session): CellPlace | null => (start === null ? null : { start, roomId })

const servedBy = (day: Day, { served, sessions }: SeatsGiven): Served => ({ served, of: wishesOf(day), sessions })

/** Nobody can be in more sessions than there are slots. */
const wishesOf = (day: Day): number => {
  const { sessions, programme } = day
  const choices = new Set(sessions.filter(({ value }) => !isForEverybody(value.kind)).map(({ id }) => id))
  return takingPart(day).reduce(
    (sum, { value }) =>
      sum + Math.min(new Set(value.wishes.filter((id) => choices.has(id))).size, programme.slots.length),
    0,
  )
}
