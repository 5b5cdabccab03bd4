/**
 * Reads a case form that came back. The file is read as untrusted: a worker thread with caps on size, memory and time unpacks
 * and parses it, and whatever it holds the answer is text and choices, or an error code.
 */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FormReading } from '../../src/core/cases/form.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from './limits.ts'

type ReadCaseForm = { readonly fileName: string; readonly reading: FormReading }

/** The form in the file at `path`. `file-unreadable` where the file cannot be opened at all. */
export const readCaseForm = async (
  path: string,
  limits: FormLimits = formLimits,
): Promise<Result<ReadCaseForm, FormError | 'file-unreadable'>> => {
  const bytes = await readCapped(path, limits.bytes)
  if (!bytes.ok) return bytes
  const reading = await readInWorker(bytes.value, limits)
  return reading.ok ? ok({ fileName: basename(path), reading: reading.value }) : reading
}

const readCapped = async (
  path: string,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FormError | 'file-unreadable'>> => {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    if (size > limit) return err('form-too-large')
    const content = await file.readFile()
    return content.byteLength > limit ? err('form-too-large') : ok(new Uint8Array(content))
  } catch {
    return err('file-unreadable')
  }
}

const readInWorker = (bytes: Uint8Array<ArrayBuffer>, limits: FormLimits): Promise<Result<FormReading, FormError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./case-form-worker.ts', import.meta.url), {
      workerData: { bytes, limits },
      transferList: [bytes.buffer],
      env: {},
      // A parser's own words could hold the author's: nothing of them reaches a log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    })
    const finish = (result: Result<FormReading, FormError>): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(err('form-too-large')), limits.milliseconds)
    worker.once('message', finish)
    worker.once('error', (error: unknown) => finish(err(isOutOfMemory(error) ? 'form-too-large' : 'form-unreadable')))
    worker.once('exit', () => finish(err('form-unreadable')))
  })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
