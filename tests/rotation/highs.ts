/**
 * The oracle for turns: who leads which meeting as a mixed-integer programme, solved by HiGHS. It finds the least sum of squares,
 * and the shortest longest wait that is possible with that sum.
 */
import loadHighs, { type Highs } from 'highs'
import type { Pool } from './baselines.ts'

export type TurnOracle = {
  readonly leastSquares: (pool: Pool) => number
  /** The longest wait that cannot be avoided, at most `known`; null where it was not settled in time. */
  readonly leastWait: (pool: Pool, squares: number, known: number) => number | null
}

export const loadTurnOracle = async (seconds: number): Promise<TurnOracle> => {
  const highs = await loadHighs()
  return {
    leastSquares: (pool) => {
      const solved = solve(highs, programme(pool, null), seconds)
      if (solved?.objective === undefined) throw new Error('the oracle was not done in time')
      return Math.round(solved.objective)
    },
    leastWait: (pool, squares, known) => {
      let [impossible, possible] = [-1, known]
      while (possible - impossible > 1) {
        const wait = Math.floor((impossible + possible) / 2)
        const solved = solve(highs, programme(pool, { squares, wait }), seconds)
        if (solved === null) return null
        if (solved.objective === undefined) impossible = wait
        else possible = wait
      }
      return possible
    },
  }
}

type Row = { readonly from: number; readonly to: number; readonly entries: readonly (readonly [number, number])[] }
type Programme = { readonly leads: number; readonly costs: readonly number[]; readonly rows: readonly Row[] }

/** Columns: each free person at each meeting, then each person's first turn, second turn and so on, which cost 1, 3, 5 ... */
const programme = (
  { people, places, free }: Pool,
  limit: { readonly squares: number; readonly wait: number } | null,
): Programme => {
  const columns = new Map<string, number>()
  const chances: { readonly column: number }[][] = Array.from({ length: people }, () => [])
  free.forEach((here, meeting) => {
    for (const person of here) {
      const column = columns.size
      columns.set(`${person} ${meeting}`, column)
      chances[person]?.push({ column })
    }
  })
  const leads = columns.size
  const most = 2 + Math.ceil((places * free.length * 2) / Math.max(1, people))
  const steps = chances.map((own, person) => ({ own, first: leads + person * most, count: most }))
  const costs = [
    ...Array.from({ length: leads }, () => 0),
    ...steps.flatMap(({ count }) => Array.from({ length: count }, (_, step) => 2 * step + 1)),
  ]
  const meetings = free.map((here, meeting): Row => {
    const held = Math.min(places, here.length)
    return { from: held, to: held, entries: here.map((person) => [columns.get(`${person} ${meeting}`) ?? -1, 1]) }
  })
  const loads = steps.map(
    ({ own, first, count }): Row => ({
      from: 0,
      to: 0,
      entries: [
        ...own.map(({ column }) => [column, 1] as const),
        ...Array.from({ length: count }, (_, step) => [first + step, -1] as const),
      ],
    }),
  )
  if (limit === null) return { leads, costs, rows: [...meetings, ...loads] }
  const sum: Row = {
    from: 0,
    to: limit.squares,
    entries: costs.flatMap((cost, column) => (cost === 0 ? [] : [[column, cost] as const])),
  }
  const waits = chances.flatMap((own) =>
    Array.from(
      { length: Math.max(0, own.length - limit.wait) },
      (_, at): Row => ({
        from: 1,
        to: limit.wait + 1,
        entries: own.slice(at, at + limit.wait + 1).map(({ column }) => [column, 1] as const),
      }),
    ),
  )
  return { leads, costs: costs.map(() => 0), rows: [...meetings, ...loads, sum, ...waits] }
}

/** Null: not settled in time. Without an objective: impossible. */
const solve = (
  highs: Highs,
  { leads, costs, rows }: Programme,
  seconds: number,
): { readonly objective?: number } | null => {
  const byColumn: { readonly row: number; readonly value: number }[][] = costs.map(() => [])
  rows.forEach(({ entries }, row) => {
    for (const [column, value] of entries) byColumn[column]?.push({ row, value })
  })
  const entries = byColumn.flat()
  const starts = [0]
  for (const column of byColumn) starts.push((starts.at(-1) ?? 0) + column.length)
  const { integer, continuous } = highs.constants.variableType
  const model = {
    numCols: costs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: [...costs],
    colLower: costs.map(() => 0),
    colUpper: costs.map(() => 1),
    rowLower: rows.map(({ from }) => from),
    rowUpper: rows.map(({ to }) => to),
    matrix: {
      format: 'csc' as const,
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: entries.map(({ row }) => row),
      values: entries.map(({ value }) => value),
    },
    integrality: costs.map((_, column) => (column < leads ? integer : continuous)),
  }
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false, time_limit: seconds, random_seed: 1 })
    solver.run()
    const status = solver.getModelStatus()
    const { optimal, infeasible } = highs.constants.modelStatus
    if (status === infeasible) return {}
    if (status !== optimal) return null
    return { objective: solver.getSolution().colValue.reduce((sum, value, at) => sum + value * (costs[at] ?? 0), 0) }
  })
}
