/**
 * The oracle for programmes: the same puzzle as a mixed-integer programme, solved by HiGHS. Whether a session lies in a cell is a
 * whole number; who sits where is a flow, which comes out whole by itself. Sessions that lie somewhere go before wishes.
 */
import loadHighs, { type Highs } from 'highs'
import { cellsIn, clashAt, type Puzzle } from '../../../src/core/programme/propose/puzzle.ts'

export type Solved = {
  readonly isOptimal: boolean
  readonly placed: number
  readonly served: number
  /** By session: its cell, -1 where it has none. */
  readonly cells: Int32Array
  readonly ms: number
}
export type ProgrammeOracle = (puzzle: Puzzle, seconds: number) => Solved

export const loadProgrammeOracle = async (): Promise<ProgrammeOracle> => {
  const highs = await loadHighs()
  return (puzzle, seconds) => solve(highs, puzzle, seconds)
}

const solve = (highs: Highs, puzzle: Puzzle, seconds: number): Solved => {
  const begun = performance.now()
  const { columns, rows, lies } = modelOf(puzzle)
  const entries = columns.flatMap((column) => column.entries)
  const starts = [0]
  for (const column of columns) starts.push((starts.at(-1) ?? 0) + column.entries.length)
  const { integer, continuous } = highs.constants.variableType
  const model = {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ worth }) => worth),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ isWhole }) => (isWhole ? 1 : highs.infinity)),
    rowLower: rows.map(() => -highs.infinity),
    rowUpper: rows,
    matrix: {
      format: 'csc' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: entries.map(([row]) => row),
      values: entries.map(([, value]) => value),
    },
    integrality: columns.map(({ isWhole }) => (isWhole ? integer : continuous)),
  }
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: seconds, random_seed: 1 })
    solver.run()
    const values = solver.getSolution().colValue
    const cells = new Int32Array(puzzle.sessions).fill(-1)
    for (const { column, session, cell } of lies) if ((values[column] ?? 0) > 0.5) cells[session] = cell
    return {
      isOptimal: solver.getModelStatus() === highs.constants.modelStatus.optimal,
      placed: cells.filter((cell) => cell >= 0).length,
      served: Math.round(
        columns.reduce((sum, { worth }, column) => sum + (worth === 1 ? (values[column] ?? 0) : 0), 0),
      ),
      cells,
      ms: performance.now() - begun,
    }
  })
}

/** With more people such rows cost more time than they save. */
const mostSharp = 100

/** A row holds the sum of its columns below a limit. */
type Column = { readonly worth: number; readonly isWhole: boolean; readonly entries: (readonly [number, number])[] }
type Lies = { readonly column: number; readonly session: number; readonly cell: number }

const modelOf = (puzzle: Puzzle) => {
  const { sessions, slots, rooms, legal, people } = puzzle
  const rows: number[] = []
  const row = (limit: number): number => rows.push(limit) - 1
  const columns: Column[] = []
  const lies: Lies[] = []
  const worthOfPlace = people * slots + 1
  const count = cellsIn(puzzle)
  const oneCell = indices(sessions).map(() => row(1))
  const oneSession = indices(count).map(() => row(1))
  const fixedSeats = puzzle.fixed.map((choices) => choices.map(({ seats }) => row(seats)))
  const seatRows = indices(sessions * slots).map(() => row(0))
  const oncePerSlot = indices(people * slots).map(() => row(1))
  for (const session of indices(sessions))
    for (const cell of indices(count)) {
      if (legal[session * count + cell] === 0) continue
      const slot = Math.trunc(cell / rooms)
      const seats = Math.min(puzzle.seats[session * rooms + (cell % rooms)] ?? 0, people)
      lies.push({ column: columns.length, session, cell })
      columns.push({
        worth: worthOfPlace,
        isWhole: true,
        entries: [
          [oneCell[session] ?? 0, 1],
          [oneSession[cell] ?? 0, 1],
          [seatRows[session * slots + slot] ?? 0, -seats],
        ],
      })
    }
  for (const [one, a] of lies.entries())
    for (const b of lies.slice(one + 1)) {
      if (a.session === b.session || a.cell === b.cell) continue
      const [slot, other] = [Math.trunc(a.cell / rooms), Math.trunc(b.cell / rooms)]
      const sameRoom = a.cell % rooms === b.cell % rooms
      if (puzzle.clash[clashAt(puzzle, a.session, b.session, slot, other, sameRoom)] === 0) continue
      const either = row(1)
      columns[a.column]?.entries.push([either, 1])
      columns[b.column]?.entries.push([either, 1])
    }
  const seat = (person: number, slot: number, seatsRow: number, only: readonly Lies[] | null): void => {
    const entries: [number, number][] = [
      [seatsRow, 1],
      [oncePerSlot[person * slots + slot] ?? 0, 1],
    ]
    // Nobody sits where the session does not lie: the row of seats says so too, but less sharply before all is whole.
    if (only !== null && people <= mostSharp) {
      const there = row(0)
      entries.push([there, 1])
      for (const { column } of only) columns[column]?.entries.push([there, -1])
    }
    columns.push({ worth: 1, isWhole: false, entries })
  }
  const liesIn = (session: number, slot: number) =>
    lies.filter((each) => each.session === session && Math.trunc(each.cell / rooms) === slot)
  for (const person of indices(people))
    for (const slot of indices(slots)) {
      for (const session of indices(sessions))
        if (isIn(puzzle.wishes[session], person))
          seat(person, slot, seatRows[session * slots + slot] ?? 0, liesIn(session, slot))
      for (const [index, { wishes }] of (puzzle.fixed[slot] ?? []).entries())
        if (isIn(wishes, person)) seat(person, slot, fixedSeats[slot]?.[index] ?? 0, null)
    }
  return { columns, rows, lies }
}

const indices = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)

const isIn = (set: Int32Array | undefined, person: number): boolean =>
  ((set?.[person >>> 5] ?? 0) & (1 << (person & 31))) !== 0
