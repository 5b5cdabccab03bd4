/** Where marks lie in a text, as plain data: cut into pieces to be drawn, and carried along while somebody types. */

export type Mark = {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** A stretch of text with the marks that lie over it; the first one is drawn. */
type Piece<M extends Mark> = { readonly at: number; readonly text: string; readonly marks: readonly M[] }

/** The whole text in order, cut wherever a mark begins or ends. */
export const piecesOf = <M extends Mark>(text: string, marks: readonly M[]): readonly Piece<M>[] => {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const edges = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].toSorted((a, b) => a - b)
  const places = new Map(cuts.map((cut, place) => [cut, place]))
  const over = cuts.map((): M[] => [])
  for (const mark of within)
    for (let place = places.get(mark.start) ?? 0; place < (places.get(mark.end) ?? 0); place++) over[place]?.push(mark)
  return cuts.slice(0, -1).map((from, place) => ({
    at: from,
    text: text.slice(from, cuts[place + 1] ?? text.length),
    marks: over[place] ?? [],
  }))
}

/**
 * Marks of an earlier text on the text as it is now: those before the place that changed stay, those after it move along,
 * those it went through are gone until the text has been looked at again.
 */
export const carried = <M extends Mark>(marks: readonly M[], before: string, now: string): readonly M[] => {
  if (before === now) return marks
  const head = sameFromStart(before, now)
  const tail = sameFromEnd(before, now, Math.min(before.length, now.length) - head)
  const moved = now.length - before.length
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark]
    if (mark.start < before.length - tail) return []
    return [{ ...mark, start: mark.start + moved, end: mark.end + moved }]
  })
}

const sameFromStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a[same] === b[same]) same += 1
  return same
}

const sameFromEnd = (a: string, b: string, most: number): number => {
  let same = 0
  while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1
  return same
}
