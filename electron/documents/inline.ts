/** Runs of text: words with their look, links, line breaks and footnotes. Keeps out what XML cannot carry. */
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  NoBreakHyphen,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { noBreakHyphen, unbroken } from '../../src/core/danish/unbroken.ts'
import { assertNever } from '../../src/core/result.ts'
import type { Inline, TextRun as ModelRun } from '../../src/core/text/blocks.ts'

type Look = Pick<IRunOptions, 'bold' | 'color' | 'size' | 'style'>

export const inlineRuns = (content: readonly Inline[], look: Look = {}): readonly ParagraphChild[] =>
  content.flatMap((part): readonly ParagraphChild[] => {
    switch (part.type) {
      case 'text':
        return textRuns(part, look)
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'footnote':
        return [
          new FootnoteReferenceRun({
            children: [
              new Paragraph({
                style: 'FootnoteText',
                children: [new TextRun(' '), ...part.content.flatMap((run) => textRuns(run))],
              }),
            ],
          }),
        ]
      default:
        return assertNever(part)
    }
  })

/** Text in one look; its line breaks are kept as such. */
export const words = (text: string, look: Look = {}): readonly TextRun[] =>
  printable(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...look, children: unbrokenParts(line), ...(index > 0 ? { break: 1 } : {}) }))

/** Word breaks a line at any hyphen but its own. */
const unbrokenParts = (line: string): readonly (string | NoBreakHyphen)[] =>
  unbroken(line)
    .split(noBreakHyphen)
    .flatMap((part, index) => [...(index === 0 ? [] : [new NoBreakHyphen()]), ...(part === '' ? [] : [part])])

/**
 * Text as an XML file can carry it: without control characters, unpaired surrogates and non-characters; a tab is a space,
 * since tabs set our columns. Some programs refuse a whole file for one such character. Marks that turn the direction of
 * reading are left out too: one in a title would turn the rest of the line, page number and all.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, (control) => (control === '\n' || control === '\r' ? control : ''))
    .replaceAll(/[\ufffe\uffff\u202a-\u202e\u2066-\u2069]/g, '')

const textRuns = (run: ModelRun, look: Look = {}): readonly ParagraphChild[] => {
  const own: Look = { ...look, ...(run.bold ? { bold: true } : {}) }
  const italics = run.italic ? { italics: true } : {}
  if (run.href === null) return words(run.text, { ...own, ...italics })
  return [
    new ExternalHyperlink({ link: run.href, children: words(run.text, { ...own, ...italics, style: 'Hyperlink' }) }),
  ]
}
