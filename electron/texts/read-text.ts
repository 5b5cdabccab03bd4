/**
 * Reads what somebody wrote in a Word file, a mail or a plain text. The file is read as untrusted: a worker thread with caps on size,
 * memory and time takes it apart, and whatever it holds the answer is lines of text, or an error code.
 */
import { basename } from 'node:path'
import type { TextReading } from '../../src/core/meetings/proposals.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from '../case-forms/limits.ts'
import { readCapped, readInWorker } from '../case-forms/untrusted-file.ts'

type ReadText = { readonly fileName: string; readonly reading: TextReading }

/** The text in the file at `path`. `file-unreadable` where the file cannot be opened at all. */
export const readText = async (
  path: string,
  limits: FormLimits = formLimits,
): Promise<Result<ReadText, FormError | 'file-unreadable'>> => {
  const bytes = await readCapped(path, limits.bytes)
  if (!bytes.ok) return bytes
  const script = new URL('./text-worker.ts', import.meta.url)
  const reading = await readInWorker<TextReading>(script, bytes.value, limits)
  return reading.ok ? ok({ fileName: basename(path), reading: reading.value }) : reading
}
