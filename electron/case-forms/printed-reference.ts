/** The number that a form prints, by which it is found again. */
import { type PrintedReference, readReferenceText } from '../../src/core/cases/form-reference.ts'
import { controlTexts, type WordText } from './word-lines.ts'

/** In its control, or wherever it stands. */
export const printedReference = (text: WordText, referenceTag: string): PrintedReference | null => {
  for (const [{ tag }, words] of controlTexts(text)) {
    const printed = tag === referenceTag ? readReferenceText(words) : null
    if (printed !== null) return printed
  }
  for (const { pieces } of text.lines) {
    const words = pieces.map((piece) => piece.text).join('')
    const found = /(?:^|[\s:])([2-9A-HJ-NP-Z]{4}(?:\p{Pd}[2-9A-HJ-NP-Z]{4}){2}(?:\/\d{1,4})?)(?![\p{L}\p{N}])/u.exec(
      words,
    )?.[1]
    if (found !== undefined) return readReferenceText(found)
  }
  return null
}
