/** The lines that a reader sees of a mail in HTML, with what looks like a heading, a point or bold. Nothing of it is run or fetched. */
import type { TextLine } from '../../src/core/meetings/proposals.ts'

export const htmlLines = (html: string): readonly TextLine[] =>
  html
    .replace(/<!--[\s\S]*?-->|<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/[\s\ue000-\ue002]+/g, ' ')
    .replace(/<li\b[^>]*>/gi, `\n${marks.list}`)
    .replace(/<h[1-6]\b[^>]*>/gi, `\n${marks.heading}`)
    .replace(/<(b|strong)(\s[^>]*)?>([^<]*)<\/\1\s*>/gi, `${marks.bold}$3${marks.bold}`)
    .replace(/<br\b[^>]*>|<\/?(p|div|tr|table|ul|ol|h[1-6]|blockquote)\b[^>]*>|<\/li\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map(lineOf)

/** Private characters, which the text itself is rid of before. */
const marks = { list: '\ue000', heading: '\ue001', bold: '\ue002' } as const

const lineOf = (line: string): TextLine => {
  const boldWhole = /^[^\p{L}\p{N}]*\ue002[^\ue002]*\ue002[^\p{L}\p{N}]*$/u.test(line)
  const look = line.includes(marks.heading)
    ? 'heading'
    : line.includes(marks.list)
      ? 'list'
      : boldWhole
        ? 'bold'
        : 'plain'
  return { text: entities(line.replace(/[\ue000-\ue002]/g, '')), look }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  ndash: '–',
  mdash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
}

const entities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
