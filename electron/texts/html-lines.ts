/** The lines that a reader sees of a mail in HTML, with what looks like a heading, a point or bold. Nothing of it is run or fetched. */
import type { TextLine } from '../../src/core/meetings/proposals.ts'

export const htmlLines = (html: string): readonly TextLine[] =>
  withoutHidden(html)
    .replace(/[\s\ue000-\ue002]+/g, ' ')
    .replace(/<li\b[^>]*>/gi, `\n${marks.list}`)
    .replace(/<h[1-6]\b[^>]*>/gi, `\n${marks.heading}`)
    .replace(/<(b|strong)(\s[^>]*)?>([^<]*)<\/\1\s*>/gi, `${marks.bold}$3${marks.bold}`)
    .replace(/<br\b[^>]*>|<\/?(p|div|tr|table|ul|ol|h[1-6]|blockquote)\b[^>]*>|<\/li\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map(lineOf)

/** What never shows. One that has no end hides the rest, as in a browser; each character is looked at once for each kind. */
const withoutHidden = (html: string): string => {
  const opening = /<!--|<(style|script|head|title)\b/gi
  const shown: string[] = []
  let at = 0
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const name = found[1]
    const closing = name === undefined ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi')
    closing.lastIndex = opening.lastIndex
    shown.push(html.slice(at, found.index))
    const end = closing.exec(html)
    if (end === null) return shown.join('')
    at = closing.lastIndex
    opening.lastIndex = at
  }
  return [...shown, html.slice(at)].join('')
}

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
