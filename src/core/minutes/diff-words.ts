/** What changed from one text to another, in words: the longest run of words that both have stands, the rest came or went. */

export type WordPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Beyond so many pairs of words the part that differs is shown as removed and added whole. */
const mostPairs = 8_000_000

/** Pieces in reading order, removed before added, neighbours of one kind joined. No pieces where both texts are empty. */
export const diffWords = (before: string, after: string): readonly WordPiece[] => {
  const a = words(before)
  const b = words(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))])
}

/** Words, and what lies between them. */
const words = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? []

const same = (parts: readonly string[]): readonly WordPiece[] => parts.map((text) => ({ kind: 'same', text }))
const removed = (parts: readonly string[]): readonly WordPiece[] => parts.map((text) => ({ kind: 'removed', text }))
const added = (parts: readonly string[]): readonly WordPiece[] => parts.map((text) => ({ kind: 'added', text }))

const diffMiddle = (a: readonly string[], b: readonly string[]): readonly WordPiece[] => {
  if (a.length * b.length > mostPairs) return [...removed(a), ...added(b)]
  const width = b.length + 1
  // common[i * width + j]: how many words a from i and b from j have in common, in order.
  const common = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: WordPiece[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push({ kind: 'removed', text: a[i++] ?? '' })
    else pieces.push({ kind: 'added', text: b[j++] ?? '' })
  }
  return [...pieces, ...removed(a.slice(i)), ...added(b.slice(j))]
}

/** Between two words that stand, what went comes before what came; white space between two changes goes with them. */
const joined = (pieces: readonly WordPiece[]): readonly WordPiece[] => {
  const out: WordPiece[] = []
  let stands = ''
  let gone = ''
  let come = ''
  const flush = () => {
    const kinds = [
      { kind: 'removed', text: gone },
      { kind: 'added', text: come },
      { kind: 'same', text: stands },
    ] as const
    out.push(...kinds.filter(({ text }) => text !== ''))
    stands = ''
    gone = ''
    come = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      stands += text
      continue
    }
    const follows = gone !== '' || come !== ''
    if (stands.trim() !== '' || !follows) flush()
    else {
      gone += stands
      come += stands
      stands = ''
    }
    if (kind === 'removed') gone += text
    else come += text
  }
  flush()
  return out
}
