/**
 * The oracle for series of dates: the same objective as a mixed-integer programme, solved to optimality by HiGHS. A path of arcs
 * runs from the meeting before the year over the chosen days to the one after it; each arc carries the cost of its gap.
 */
import loadHighs, { type Highs } from 'highs'
import { gapCostOf, type Series, unreachedCost } from '../../src/core/planning/objective.ts'

export type Solved = {
  readonly isOptimal: boolean
  /** Indices into the series' days, ascending. */
  readonly chosen: Int32Array
  readonly ms: number
}

export type Oracle = (series: Series, seconds: number) => Solved

export const loadOracle = async (): Promise<Oracle> => {
  const highs = await loadHighs()
  return (series, seconds) => solve(highs, series, seconds)
}

/** Within this share of the optimum counts as optimal. */
const gap = 0.0001

const solve = (highs: Highs, series: Series, seconds: number): Solved => {
  const start = performance.now()
  const { columns, lower } = programme(series)
  const entries = columns.flatMap(({ rows }) => rows)
  const starts = [0]
  for (const { rows } of columns) starts.push((starts.at(-1) ?? 0) + rows.length)
  const { integer, continuous } = highs.constants.variableType
  const model = {
    numCols: columns.length,
    numRows: lower.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ worth }) => worth),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(() => 1),
    rowLower: lower.map(({ from }) => from),
    rowUpper: lower.map(({ to }) => (to === null ? highs.infinity : to)),
    matrix: {
      format: 'csc' as const,
      numRows: lower.length,
      numCols: columns.length,
      starts,
      indices: entries.map(({ row }) => row),
      values: entries.map(({ value }) => value),
    },
    integrality: columns.map(({ isWhole }) => (isWhole ? integer : continuous)),
  }
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false, mip_rel_gap: gap, time_limit: seconds, random_seed: 1 })
    solver.run()
    const isOptimal = solver.getModelStatus() === highs.constants.modelStatus.optimal
    const values = solver.getSolution().colValue
    const chosen = Int32Array.from(series.days.keys()).filter((at) => (values[at] ?? 0) > 0.5)
    return { isOptimal, chosen, ms: performance.now() - start }
  })
}

type Entry = { readonly row: number; readonly value: number }
type Column = {
  readonly worth: number
  readonly least: number
  readonly isWhole: boolean
  readonly rows: readonly Entry[]
}
type Bounds = { readonly from: number; readonly to: number | null }

/** Columns: the free days, then the pinned ones, the arcs, and the people who are not reached. */
const programme = (series: Series): { readonly columns: readonly Column[]; readonly lower: readonly Bounds[] } => {
  const free = Array.from(series.days)
  const nodes = [...free, ...series.pinned]
  // Rows: into each node, out of each node, the start, the number of dates, one for each person.
  const into = (node: number) => node
  const outOf = (node: number) => nodes.length + node
  const startRow = nodes.length * 2
  const countRow = startRow + 1
  const people = Array.from({ length: series.words * 32 }, (_, bit) => bit).filter((bit) => isToReach(series, bit))
  const personRow = (index: number) => countRow + 1 + index
  const dayColumns = nodes.map((_, node): Column => {
    const isPinned = node >= free.length
    return {
      worth: isPinned ? 0 : (series.worth[node] ?? 0),
      least: isPinned ? 1 : 0,
      isWhole: true,
      rows: [
        { row: into(node), value: -1 },
        { row: outOf(node), value: -1 },
        ...(isPinned ? [] : [{ row: countRow, value: 1 }]),
        ...people.flatMap((bit, index) =>
          !isPinned && reaches(series, node, bit) ? [{ row: personRow(index), value: 1 }] : [],
        ),
      ],
    }
  })
  const pinned = [...series.pinned]
  const skips = (from: number, to: number) => pinned.some((day) => from < day && day < to)
  const arc = (from: number, to: number, rows: readonly Entry[]): readonly Column[] =>
    from >= to || skips(from, to) ? [] : [{ worth: -gapCostOf(series, from, to), least: 0, isWhole: false, rows }]
  const arcs = [
    ...nodes.flatMap((day, node) => [
      ...arc(series.before, day, [
        { row: startRow, value: 1 },
        { row: into(node), value: 1 },
      ]),
      ...arc(day, series.after, [{ row: outOf(node), value: 1 }]),
    ]),
    ...nodes.flatMap((from, one) =>
      nodes.flatMap((to, other) =>
        arc(from, to, [
          { row: outOf(one), value: 1 },
          { row: into(other), value: 1 },
        ]),
      ),
    ),
  ]
  const missed = people.map((_, index): Column => {
    return { worth: -unreachedCost, least: 0, isWhole: false, rows: [{ row: personRow(index), value: 1 }] }
  })
  return {
    columns: [...dayColumns, ...arcs, ...missed],
    lower: [
      ...nodes.flatMap(() => [
        { from: 0, to: 0 },
        { from: 0, to: 0 },
      ]),
      { from: 1, to: 1 },
      { from: series.count, to: series.count },
      ...people.map(() => ({ from: 1, to: null })),
    ],
  }
}

const isToReach = ({ reachable, reached }: Series, bit: number): boolean =>
  ((reachable[bit >>> 5] ?? 0) & ~(reached[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0

const reaches = ({ atWork, words }: Series, at: number, bit: number): boolean =>
  ((atWork[at * words + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0
