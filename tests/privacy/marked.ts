/** Reads texts that mark what should be found as "{TYPE:words}". */
import type { FindingType, PersonalDataFinding } from '../../src/core/privacy/finding.ts'

type Mark = { readonly start: number; readonly end: number; readonly type: string; readonly words: string }

export const readMarked = (marked: string): { readonly text: string; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = []
  let [text, at] = ['', 0]
  for (const match of marked.matchAll(/\{([A-Z]+):([^}]*)\}/g)) {
    const [all, type = '', words = ''] = match
    text += marked.slice(at, match.index)
    marks.push({ start: text.length, end: text.length + words.length, type, words })
    text += words
    at = match.index + all.length
  }
  return { text: text + marked.slice(at), marks }
}

/** High and medium findings: those that count. */
export const counted = (findings: readonly PersonalDataFinding[]): readonly PersonalDataFinding[] =>
  findings.filter(({ confidence }) => confidence !== 'low')

/** Every letter and digit of the mark lies within findings, one of them of its type. */
export const isFound = (text: string, mark: Mark, findings: readonly PersonalDataFinding[]): boolean => {
  const over = findings.filter(({ start, end }) => start < mark.end && end > mark.start)
  if (!over.some(({ type }: { readonly type: FindingType }) => type === mark.type)) return false
  for (let at = mark.start; at < mark.end; at++)
    if (/[\p{L}\d]/u.test(text.charAt(at)) && !over.some(({ start, end }) => start <= at && at < end)) return false
  return true
}
