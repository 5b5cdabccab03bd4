/** What a rule hands to the engine: a stretch of the text that could tell who it is about. Knows no rule. */
import type { Confidence, FindingType } from './finding.ts'

export type Span = { readonly start: number; readonly end: number }

export type Candidate = Span & {
  readonly type: FindingType
  readonly confidence: Confidence
  /** Who is meant, in one spelling throughout the text; names only. */
  readonly person?: string
  /** "Mettes": what stands instead ends with s as well. */
  readonly genitive?: boolean
}

const weight = { high: 2, medium: 1, low: 0 } as const

/**
 * Leaves every character to one candidate: what is certain comes before hints, then the longest. What a loser still holds
 * outside the winners is kept, so that nothing leaks at their edges.
 */
export const withoutOverlaps = (text: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const order = candidates.toSorted(
    (a, b) =>
      Math.min(weight[b.confidence], 1) - Math.min(weight[a.confidence], 1) ||
      b.end - b.start - (a.end - a.start) ||
      weight[b.confidence] - weight[a.confidence] ||
      a.start - b.start ||
      (a.type < b.type ? -1 : a.type > b.type ? 1 : 0),
  )
  const taken = new Uint8Array(text.length)
  const kept: Candidate[] = []
  for (const candidate of order) {
    for (const rest of freeParts(taken, candidate)) {
      const part = trimmed(text, rest)
      const whole = part.start === candidate.start && part.end === candidate.end
      if (part.end - part.start < (whole ? 1 : 2)) continue
      taken.fill(1, part.start, part.end)
      kept.push({ ...candidate, ...part })
    }
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

const freeParts = (taken: Uint8Array, { start, end }: Span): readonly Span[] => {
  const parts: Span[] = []
  for (let at = start; at < end; at++) {
    if (taken[at] === 1) continue
    const from = at
    while (at < end && taken[at] !== 1) at++
    parts.push({ start: from, end: at })
  }
  return parts
}

const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end]
  while (from < to && /[\s,;:]/.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
