/**
 * A text as somebody reads it: without the characters that cannot be seen (soft hyphens and zero-width spaces come along from web
 * pages), and with one way of writing each letter, digit and space. Places in it lead back to the text as it stands.
 */

type ReadableText = {
  readonly text: string
  /** Where a stretch of the readable text stands in the text itself. */
  readonly placed: <S extends { readonly start: number; readonly end: number }>(stretch: S) => S
}

export const readable = (written: string): ReadableText => {
  if (!unusual.test(written)) return { text: written, placed: (stretch) => stretch }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { 0: piece, index } of written.matchAll(pieces)) {
    const read = readAs(piece)
    text += read
    for (let at = 0; at < read.length; at++) {
      // A letter outside of the basic plane keeps its halves apart; what became other letters is one thing.
      starts.push(read === piece ? index + at : index)
      ends.push(read === piece ? index + at + 1 : index + piece.length)
    }
  }
  return {
    text,
    placed: (stretch) => ({
      ...stretch,
      start: starts[stretch.start] ?? written.length,
      end:
        stretch.end > stretch.start
          ? (ends[stretch.end - 1] ?? written.length)
          : (starts[stretch.end] ?? written.length),
    }),
  }
}

/** Letters in full width or small, ligatures, letters of mathematics, digits in circles: NFKC knows which letters they are. */
const disguised = String.raw`[\uff01-\uff5e\ufe50-\ufe6b\ufb00-\ufb06\u2460-\u24ff\u{1d400}-\u{1d7ff}]`
const unseen = String.raw`(?![\n\t])[\p{Cc}\p{Cf}\u034f\ufe00-\ufe0f]`
const spaces = String.raw`(?! )\p{Zs}`
const lineEnds = String.raw`\r\n?|[\v\f\u0085\u2028\u2029]`

const unusual = new RegExp(`${disguised}|${unseen}|${spaces}|${lineEnds}|\\p{M}`, 'u')
const pieces = new RegExp(`${lineEnds}|.\\p{M}*`, 'gsu')
const isLineEnd = new RegExp(`^(?:${lineEnds})$`, 'u')
const allUnseen = new RegExp(unseen, 'gu')
const allSpaces = new RegExp(spaces, 'gu')
const allDisguised = new RegExp(disguised, 'gu')

const readAs = (piece: string): string =>
  isLineEnd.test(piece)
    ? '\n'
    : piece
        .replace(allUnseen, '')
        .replace(allSpaces, ' ')
        .replace(allDisguised, (letter) => letter.normalize('NFKC'))
        .normalize('NFC')
