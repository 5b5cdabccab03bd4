/**
 * Reads a case form that came back. The file is read as untrusted: a worker thread with caps on size, memory and time unpacks
 * and parses it, and whatever it holds the answer is text and choices, or an error code.
 */
import { basename } from 'node:path'
import type { FormReading } from '../../src/core/cases/form.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from './limits.ts'
import { readCapped, readInWorker } from './untrusted-file.ts'

type ReadCaseForm = { readonly fileName: string; readonly reading: FormReading }

/** The form in the file at `path`. `file-unreadable` where the file cannot be opened at all. */
export const readCaseForm = async (
  path: string,
  limits: FormLimits = formLimits,
): Promise<Result<ReadCaseForm, FormError | 'file-unreadable'>> => {
  const bytes = await readCapped(path, limits.bytes)
  if (!bytes.ok) return bytes
  const reading = await readInWorker<FormReading>(
    new URL('./case-form-worker.ts', import.meta.url),
    bytes.value,
    limits,
  )
  return reading.ok ? ok({ fileName: basename(path), reading: reading.value }) : reading
}
