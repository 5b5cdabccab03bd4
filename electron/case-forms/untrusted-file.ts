/**
 * A file from outside, read with distrust: no more of it than the cap, by a thread that ends when its time or memory is up. What the
 * file is, and what is read out of it, the thread's script knows.
 */
import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { FormError, FormLimits } from './limits.ts'

export const readCapped = async (
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

/** The script gets `{ bytes, limits }` and posts one result. The bytes are gone from here on. */
export const readInWorker = <T>(
  script: URL,
  bytes: Uint8Array<ArrayBuffer>,
  limits: FormLimits,
): Promise<Result<T, FormError>> =>
  new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: { bytes, limits },
      transferList: [bytes.buffer],
      env: {},
      // A parser's own words could hold the author's: nothing of them reaches a log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    })
    const finish = (result: Result<T, FormError>): void => {
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
