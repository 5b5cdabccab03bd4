/** From the bytes of a file to what the form in it says. Runs in a thread that can be stopped (case-form-worker.ts). */
import type { FormReading } from '../../src/core/cases/form.ts'
import { err, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from './limits.ts'
import { readForm } from './read-form.ts'
import { bringsSomething } from './word-dangers.ts'
import { openWordPackage } from './word-package.ts'
import { wordText } from './word-text.ts'

export const parseForm = (bytes: Uint8Array, limits: FormLimits = formLimits): Result<FormReading, FormError> => {
  if (bytes.byteLength > limits.bytes) return err('form-too-large')
  const opened = openWordPackage(bytes, limits)
  if (!opened.ok) return opened
  const { document, styles } = opened.value
  if (bringsSomething(document)) return err('form-hostile')
  return readForm(wordText(document, styles, isOurs))
}

const isOurs = (tag: string): boolean => tag.startsWith('erfakreds:')
