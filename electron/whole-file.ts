/**
 * Writes a file outside the archive whole or not at all: beside its target under a passing name, flushed, then renamed. A
 * reader sees the old file or the new one, and nothing is left behind.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { ErrorCode } from '../src/core/error-codes.ts'
import { err, ok, type Result } from '../src/core/result.ts'

type FileFault = Extract<ErrorCode, 'file-not-writable' | 'disk-full'>

export const writeWhole = (file: string, content: Uint8Array): Result<null, FileFault> => {
  const passing = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.erfakreds`)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFlushed(passing, content)
    renameSync(passing, file)
    return ok(null)
  } catch (thrown) {
    if (existsSync(passing)) rmSync(passing, { force: true })
    return err(isDiskFull(thrown) ? 'disk-full' : 'file-not-writable')
  }
}

const writeFlushed = (file: string, content: Uint8Array): void => {
  const handle = openSync(file, 'wx', 0o600)
  try {
    for (let written = 0; written < content.byteLength; ) written += writeSync(handle, content, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const isDiskFull = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')
