/**
 * Makes a Word file with page numbers, in a worker thread so that windows and commands stay alive meanwhile. Owns progress,
 * cancelling and what happens when the worker fails; knows nothing of where the file goes.
 */
import { Worker } from 'node:worker_threads'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { LayoutAnswer, LayoutJob } from './layout-job.ts'
import type { PaperBlobs } from './letterhead.ts'

export type { PaperBlobs } from './letterhead.ts'

/** `page` is the number of pages laid out so far; 0 until the layout is done. */
export type WordFileProgress = { readonly page: number; readonly done: boolean }

type WordFileError = 'document-failed' | 'document-cancelled'

type WordFileOptions = {
  readonly onProgress?: (progress: WordFileProgress) => void
  /** Aborting ends the worker at once. */
  readonly signal?: AbortSignal
  /** Of a length that Word takes (core/word-password.ts). */
  readonly password?: string | null
}

export const makeWordFile = (
  model: DocumentModel,
  blobs: PaperBlobs,
  { onProgress, signal, password = null }: WordFileOptions = {},
): Promise<Result<Uint8Array, WordFileError>> => {
  if (signal?.aborted) return Promise.resolve(err('document-cancelled'))
  return new Promise((resolve) => {
    const job: LayoutJob = { model, blobs, password }
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), {
      workerData: job,
      // Options of the program's own start are not the worker's.
      execArgv: [],
    })
    const finish = (result: Result<Uint8Array, WordFileError>) => {
      signal?.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      // A worker that is told to stop while it dies may still report an error.
      worker.on('error', () => undefined)
      void worker.terminate()
      if (result.ok) onProgress?.({ page, done: true })
      resolve(result)
    }
    const cancel = () => finish(err('document-cancelled'))
    let page = 0
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (answer: LayoutAnswer) => {
      if (answer.type === 'done') return finish(ok(answer.bytes))
      page = answer.pages
      onProgress?.({ page, done: false })
    })
    worker.on('error', () => finish(err('document-failed')))
    worker.on('exit', () => finish(err('document-failed')))
    onProgress?.({ page: 0, done: false })
  })
}
