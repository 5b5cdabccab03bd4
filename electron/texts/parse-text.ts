/** From the bytes of a file to the lines in it. What the file is, its bytes tell and never its name. Runs in a thread that can be stopped. */
import type { TextLine, TextReading } from '../../src/core/meetings/proposals.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from '../case-forms/limits.ts'
import { tidyLine } from '../case-forms/tidy.ts'
import { bringsSomething } from '../case-forms/word-dangers.ts'
import type { Line } from '../case-forms/word-lines.ts'
import { openWordPackage } from '../case-forms/word-package.ts'
import { wordText } from '../case-forms/word-text.ts'
import { decodedText, isMail, mailText } from './mail-text.ts'

/** More than anybody proposes for a meeting: a text as long is another one than was meant. */
const mostLines = 5_000
const mostLetters = 300_000

export const parseText = (bytes: Uint8Array, limits: FormLimits = formLimits): Result<TextReading, FormError> => {
  if (bytes.byteLength > limits.bytes) return err('form-too-large')
  const reading = isBinary(bytes) ? wordReading(bytes, limits) : plainReading(bytes)
  if (!reading.ok) return reading
  const lines = reading.value.lines.flatMap(tidied)
  if (lines.length > mostLines || lines.reduce((sum, { text }) => sum + text.length, 0) > mostLetters)
    return err('form-too-large')
  return lines.some(({ text }) => text !== '') ? ok({ ...reading.value, lines }) : err('form-empty')
}

/** Word files, and everything else that is no text. */
const isBinary = (bytes: Uint8Array): boolean => bytes.length === 0 || bytes.subarray(0, 100_000).includes(0)

const wordReading = (bytes: Uint8Array, limits: FormLimits): Result<TextReading, FormError> => {
  const opened = openWordPackage(bytes, limits)
  if (!opened.ok) return opened
  const { document, styles } = opened.value
  if (bringsSomething(document)) return err('form-hostile')
  const { lines } = wordText(document, styles, () => false)
  return ok({ lines: lines.map(lookOf), subject: '', from: null, on: null })
}

const lookOf = ({ pieces, listItem, heading }: Line): TextLine => {
  const written = pieces.filter(({ text }) => text.trim() !== '')
  const text = pieces.map((piece) => piece.text).join('')
  if (heading) return { text, look: 'heading' }
  if (listItem) return { text, look: 'list' }
  return { text, look: written.length > 0 && written.every(({ bold }) => bold) ? 'bold' : 'plain' }
}

const plainReading = (bytes: Uint8Array): Result<TextReading, FormError> => {
  const beginning = Buffer.from(bytes.subarray(0, 20_000)).toString('latin1')
  if (isMail(beginning)) return mailText(Buffer.from(bytes).toString('latin1'))
  // Rich text and PDF are text to look at, and not to read.
  if (/^\s*(\{\\rtf|%PDF-)/.test(beginning)) return err('form-foreign')
  return ok({ lines: [{ text: decodedText(bytes, 'utf-8'), look: 'plain' }], subject: '', from: null, on: null })
}

/** A line break inside of a paragraph parts two lines; only the first of them looks like a heading's. */
const tidied = ({ text, look }: TextLine): readonly TextLine[] =>
  text.split(/\r\n?|\n/).map((line, index) => ({ text: tidyLine(line), look: index === 0 ? look : 'plain' }))
