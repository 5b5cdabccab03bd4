/**
 * Reads a table file (CSV, XLSX or, where asked for, a calendar) that the user chose. The file is read as untrusted: its
 * content is parsed in a worker thread with caps on size, memory and time, and whatever it holds the answer is rows of text
 * or an error code.
 */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { TableFile } from '../../src/core/contract.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type Rows, type TableError, type TableKinds, type TableLimits, tableLimits } from './table.ts'

/** The first sheet of the file at `path`. `file-unreadable` where the file cannot be opened at all. */
export const readTable = async (
  path: string,
  limits: TableLimits = tableLimits,
  kinds: TableKinds = 'tables',
): Promise<Result<TableFile, TableError | 'file-unreadable'>> => {
  const bytes = await readCapped(path, limits.bytes)
  if (!bytes.ok) return bytes
  const rows = await parseInWorker(bytes.value, limits, kinds)
  return rows.ok ? ok({ fileName: basename(path), rows: rows.value }) : rows
}

const readCapped = async (
  path: string,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, TableError | 'file-unreadable'>> => {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    if (size > limit) return err('table-too-large')
    const content = await file.readFile()
    return content.byteLength > limit ? err('table-too-large') : ok(new Uint8Array(content))
  } catch {
    return err('file-unreadable')
  }
}

const parseInWorker = (
  bytes: Uint8Array<ArrayBuffer>,
  limits: TableLimits,
  kinds: TableKinds,
): Promise<Result<Rows, TableError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
      workerData: { bytes, limits, kinds },
      transferList: [bytes.buffer],
      env: {},
      // A parser's own words could hold cells of the file: nothing of them reaches a log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    })
    const finish = (result: Result<Rows, TableError>): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(err('table-too-large')), limits.milliseconds)
    worker.once('message', finish)
    worker.once('error', (error: unknown) => finish(err(isOutOfMemory(error) ? 'table-too-large' : 'table-unreadable')))
    worker.once('exit', () => finish(err('table-unreadable')))
  })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
