/**
 * Places the sessions of a puzzle: as many as can be without a clash, then so that most wishes are served, then with the fewest
 * changes. A seeded local search by threshold accepting: two cells exchange what lies in them, and a loss is accepted while it is
 * below a bar that sinks to nothing. It ends after a count of moves and never by the clock, so that every machine finds the same.
 */
import { hashOf } from '../../stable-hash.ts'
import { type Board, boardOf, pointsOfWish, type Score } from './board.ts'
import { cellsIn, type Puzzle } from './puzzle.ts'

type Solution = {
  /** By session: its cell, -1 where it found none. */
  readonly cells: Int32Array
  readonly score: Score
}

type SearchWish = {
  readonly seed: string
  /** Moves that are looked at, at most. */
  readonly moves: number
  /** Asked now and then with the moves so far; false ends the search with the best that was found. */
  readonly goOn?: (moves: number) => boolean
}

export const search = (puzzle: Puzzle, wish: SearchWish): Solution => {
  const board = boardOf(puzzle)
  const random = randomFrom(hashOf(wish.seed))
  const count = countMoves(wish)
  fillInOrder(puzzle, board)
  const best = keptBest(board)
  makeRoom(puzzle, board, best, random, count)
  improve(puzzle, board, best, random, count)
  settle(puzzle, board, best)
  return best.solution()
}

/** Moves between two questions whether to go on. */
const movesBetweenQuestions = 2_000
/** The bar sinks so many times; each time begins with the best so far. */
const rounds = 6
/** The highest bar: a wish for so many people, and at least two. */
const peopleAWish = 40
const leastBar = 2

type Count = { readonly next: () => boolean; readonly used: () => number; readonly of: number }

const countMoves = ({ moves, goOn = () => true }: SearchWish): Count => {
  let used = 0
  let stopped = false
  return {
    next: () => {
      if (stopped || used >= moves) return false
      used++
      if (used % movesBetweenQuestions === 0) stopped = !goOn(used)
      return !stopped
    },
    used: () => used,
    of: moves,
  }
}

type Best = { readonly keep: () => void; readonly solution: () => Solution }

const keptBest = (board: Board): Best => {
  const cells = board.cells.slice()
  let score = board.score()
  return {
    keep: () => {
      const now = board.score()
      if (compare(now, score) <= 0) return
      score = now
      cells.set(board.cells)
    },
    solution: () => ({ cells, score }),
  }
}

const compare = (a: Score, b: Score): number => a.placed - b.placed || a.served - b.served || a.unchanged - b.unchanged

/** What lies well today stays; the others take the first place that suits them, in their order, the roomiest first. */
const fillInOrder = (puzzle: Puzzle, board: Board): void => {
  const { home, sessions, rooms, seats } = puzzle
  for (let session = 0; session < sessions; session++) {
    const cell = home[session] ?? -1
    if (cell >= 0) tryCell(board, session, cell)
  }
  for (let session = 0; session < sessions; session++) {
    const holds = (cell: number) => seats[session * rooms + (cell % rooms)] ?? 0
    const inOrder = Array.from({ length: cellsIn(puzzle) }, (_, cell) => cell).toSorted(
      (a, b) => Math.trunc(a / rooms) - Math.trunc(b / rooms) || holds(b) - holds(a) || a - b,
    )
    for (const cell of inOrder) if ((board.cells[session] ?? -1) < 0) tryCell(board, session, cell)
  }
}

const tryCell = (board: Board, session: number, cell: number): void => {
  if (board.cells.includes(cell)) return
  board.exchange(session, cell)
}

/** Throws sessions about until no more can be placed, or a quarter of the moves is used. */
const makeRoom = (puzzle: Puzzle, board: Board, best: Best, random: Random, count: Count): void => {
  const cells = cellsIn(puzzle)
  const isPlaceable = (_: number, session: number) =>
    puzzle.legal.subarray(session * cells, (session + 1) * cells).includes(1)
  const most = Math.min(cells, board.cells.filter(isPlaceable).length)
  while (best.solution().score.placed < most && count.used() < count.of / 4 && count.next()) {
    board.exchange(random(puzzle.sessions), random(cells))
    best.keep()
  }
}

const improve = (puzzle: Puzzle, board: Board, best: Best, random: Random, count: Count): void => {
  const cells = cellsIn(puzzle)
  if (cells === 0 || puzzle.sessions === 0 || puzzle.people === 0) return
  const highest = Math.max(leastBar, Math.trunc(puzzle.people / peopleAWish)) * pointsOfWish(puzzle)
  const round = Math.max(1, Math.ceil((count.of - count.used()) / rounds))
  for (let move = 0; count.next(); move = (move + 1) % round) {
    if (move === 0) board.restore(best.solution().cells)
    const bar = Math.trunc((highest * (round - move)) / round)
    const gain = board.exchange(random(puzzle.sessions), random(cells))
    if (gain === null) continue
    if (gain < -bar) board.takeBack()
    else if (gain > 0) best.keep()
  }
}

/** Whole slots change places where more then lies as it did. */
const settle = ({ slots }: Puzzle, board: Board, best: Best): void => {
  board.restore(best.solution().cells)
  for (let one = 0; one < slots; one++)
    for (let other = one + 1; other < slots; other++) {
      board.exchangeSlots(one, other)
      best.keep()
    }
}

type Random = (below: number) => number

/** Whole numbers from 0 that depend on the seed alone (mulberry32). */
const randomFrom = (seed: number): Random => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
