/**
 * The best dates of one series without the coverage term, exactly and at once: the longest path through the days of the year,
 * pinned meetings included.
 */
import { gapCostOf, type Series } from './objective.ts'

/** Indices into `series.days`, ascending. There must be at least `series.count` days. Of equal series the earliest days win. */
export const bestWithoutCoverage = (series: Series): Int32Array => {
  const nodes = nodesOf(series)
  const { count } = series
  const stride = count + 1
  const best = new Float64Array(nodes.length * stride).fill(Number.NEGATIVE_INFINITY)
  const previous = new Int32Array(nodes.length * stride).fill(-1)
  let lastPinned = -1
  for (let node = 0; node < nodes.length; node++) {
    const { day, at, worth } = nodes[node] ?? nowhere
    const used = at < 0 ? 0 : 1
    // A path may begin here only if it leaves out no pinned meeting.
    if (lastPinned < 0 && used <= count) best[node * stride + used] = worth - gapCostOf(series, series.before, day)
    for (let from = Math.max(0, lastPinned); from < node; from++) {
      const step = worth - gapCostOf(series, nodes[from]?.day ?? 0, day)
      for (let chosen = 0; chosen + used <= count; chosen++) {
        const value = (best[from * stride + chosen] ?? 0) + step
        const to = node * stride + chosen + used
        if (value > (best[to] ?? 0)) {
          best[to] = value
          previous[to] = from
        }
      }
    }
    if (at < 0) lastPinned = node
  }
  return walkBack(series, nodes, previous, lastNode(series, nodes, best, Math.max(0, lastPinned)))
}

/** A day that a meeting may lie on; `at` is its index in the series' days, -1 for a pinned meeting. */
type Node = { readonly day: number; readonly at: number; readonly worth: number }
const nowhere: Node = { day: 0, at: -1, worth: 0 }

const nodesOf = ({ days, worth, pinned }: Series): readonly Node[] => {
  const free = Array.from(days, (day, at) => ({ day, at, worth: worth[at] ?? 0 }))
  const fixed = Array.from(pinned, (day) => ({ day, at: -1, worth: 0 }))
  return [...free, ...fixed].sort((a, b) => a.day - b.day)
}

const lastNode = (series: Series, nodes: readonly Node[], best: Float64Array, from: number): number => {
  let last = -1
  let bestValue = Number.NEGATIVE_INFINITY
  for (let node = from; node < nodes.length; node++) {
    const value =
      (best[node * (series.count + 1) + series.count] ?? 0) - gapCostOf(series, nodes[node]?.day ?? 0, series.after)
    if (value > bestValue) {
      bestValue = value
      last = node
    }
  }
  return last
}

const walkBack = (series: Series, nodes: readonly Node[], previous: Int32Array, last: number): Int32Array => {
  const chosen: number[] = []
  let left = series.count
  for (let node = last; node >= 0; ) {
    const before = previous[node * (series.count + 1) + left] ?? -1
    const at = nodes[node]?.at ?? -1
    if (at >= 0) {
      chosen.push(at)
      left -= 1
    }
    node = before
  }
  return Int32Array.from(chosen.reverse())
}
