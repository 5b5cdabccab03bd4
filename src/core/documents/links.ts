/** Finds addresses that people wrote as plain text and makes links of them, with the scheme that Word needs. */
import { type Inline, plainRun, type TextRun } from '../text/blocks.ts'

const address = /(?:https?:\/\/|www\.)[^\s<>"”»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** A plain text as runs: its addresses are links. Nothing for an empty text. */
export const linkedText = (text: string): readonly TextRun[] => (text === '' ? [] : linkedRun(plainRun(text)))

/** The same content with links where addresses stand as text; runs that are links already stay as they are. */
export const linkedContent = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((part): readonly Inline[] => {
    if (part.type === 'footnote') return [{ ...part, content: part.content.flatMap(linkedRun) }]
    return part.type === 'text' ? linkedRun(part) : [part]
  })

const linkedRun = (run: TextRun): readonly TextRun[] => {
  if (run.href !== null) return [run]
  const parts: TextRun[] = []
  let end = 0
  for (const match of run.text.matchAll(address)) {
    // A full stop or bracket after an address belongs to the sentence.
    const found = match[0].replace(/[.,;:!?)\]]+$/, '')
    parts.push({ ...run, text: run.text.slice(end, match.index) }, { ...run, text: found, href: withScheme(found) })
    end = match.index + found.length
  }
  return [...parts, { ...run, text: run.text.slice(end) }].filter(({ text }) => text !== '')
}

const withScheme = (found: string): string => {
  if (/^https?:/i.test(found)) return found
  return /^www\./i.test(found) ? `https://${found}` : `mailto:${found}`
}
