/**
 * Reads a form that came back. The file is read as untrusted: a worker thread with caps on size, memory and time unpacks and parses
 * it, and whatever it holds the answer is text and choices, or an error code.
 */
import { basename } from 'node:path'
import type { FormReading } from '../../src/core/cases/form.ts'
import type { ContributionReading } from '../../src/core/programme/contribution-reading.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from './limits.ts'
import { readCapped, readInWorker } from './untrusted-file.ts'

/** `file-unreadable` where the file cannot be opened at all. */
type ReadFile<T> = Result<{ readonly fileName: string; readonly reading: T }, FormError | 'file-unreadable'>

export const readCaseForm = (path: string, limits: FormLimits = formLimits): Promise<ReadFile<FormReading>> =>
  readFormFile(path, new URL('./case-form-worker.ts', import.meta.url), limits)

export const readContributionForm = (
  path: string,
  limits: FormLimits = formLimits,
): Promise<ReadFile<ContributionReading>> =>
  readFormFile(path, new URL('./contribution-worker.ts', import.meta.url), limits)

const readFormFile = async <T>(path: string, script: URL, limits: FormLimits): Promise<ReadFile<T>> => {
  const bytes = await readCapped(path, limits.bytes)
  if (!bytes.ok) return bytes
  const reading = await readInWorker<T>(script, bytes.value, limits)
  return reading.ok ? ok({ fileName: basename(path), reading: reading.value }) : reading
}
