/** From the bytes of a file to what the form in it says. Runs in a thread that can be stopped (case-form-worker.ts). */
import type { FormReading } from '../../src/core/cases/form.ts'
import type { ContributionReading } from '../../src/core/programme/contribution-reading.ts'
import { contributionPrefix } from '../../src/core/programme/contribution-tags.ts'
import { err, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from './limits.ts'
import { readContribution } from './read-contribution.ts'
import { readForm } from './read-form.ts'
import { bringsSomething } from './word-dangers.ts'
import type { WordText } from './word-lines.ts'
import { openWordPackage } from './word-package.ts'
import { wordText } from './word-text.ts'

export const parseForm = (bytes: Uint8Array, limits: FormLimits = formLimits): Result<FormReading, FormError> =>
  parseWith(bytes, limits, isOfCase, readForm)

export const parseContribution = (
  bytes: Uint8Array,
  limits: FormLimits = formLimits,
): Result<ContributionReading, FormError> => parseWith(bytes, limits, isOfContribution, readContribution)

const parseWith = <T>(
  bytes: Uint8Array,
  limits: FormLimits,
  isOurs: (tag: string) => boolean,
  read: (text: WordText) => Result<T, FormError>,
): Result<T, FormError> => {
  if (bytes.byteLength > limits.bytes) return err('form-too-large')
  const opened = openWordPackage(bytes, limits)
  if (!opened.ok) return opened
  const { document, styles } = opened.value
  if (bringsSomething(document)) return err('form-hostile')
  return read(wordText(document, styles, isOurs))
}

const isOfContribution = (tag: string): boolean => tag.startsWith(contributionPrefix)
const isOfCase = (tag: string): boolean => tag.startsWith('erfakreds:') && !isOfContribution(tag)
