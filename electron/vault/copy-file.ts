/**
 * A whole archive as one file, for a colleague: a line with a name and a length, the archive's vault.json, its database. Both
 * are as protected as they are in their folder, so the file adds no encryption of its own. Knows no key.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, rmSync } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { ok } from '../../src/core/result.ts'
import { databasePath } from './database.ts'
import { type StepHook, syncFolder } from './disk.ts'
import { fault, faultFrom } from './faults.ts'
import { sameBytes } from './keys.ts'
import type { VaultResult } from './types.ts'
import { parseVaultFile, type VaultFile, vaultFilePath } from './vault-file.ts'

const firstLine = /^erfakreds-copy (\d+) (\d{2,5})\n/
const version = 1
const longestFirstLine = 64
const partBytes = 1024 * 1024

/** Writes the archive in `folder` to `file`, beside it first, reads it back and only then gives it its name. */
export const packCopy = async (folder: string, file: string, onStep: StepHook): Promise<VaultResult<null>> => {
  // What a killed process left there under the same name is written over.
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.new`)
  try {
    const vaultFile = readFileSync(vaultFilePath(folder))
    const head = Buffer.concat([Buffer.from(`erfakreds-copy ${version} ${vaultFile.length}\n`, 'latin1'), vaultFile])
    onStep('write-copy')
    const target = await open(partial, 'w', 0o600)
    const written = createHash('sha256').update(head)
    try {
      await writeAll(target, head)
      for await (const part of createReadStream(databasePath(folder), { highWaterMark: partBytes })) {
        written.update(part)
        await writeAll(target, part)
      }
      await target.sync()
    } finally {
      await target.close()
    }
    onStep('check-copy')
    if (!sameBytes(written.digest(), await hashOf(partial))) return fault('file-not-writable')
    onStep('name-copy')
    await rename(partial, file)
    syncFolder(path.dirname(file))
    return ok(null)
  } catch (error) {
    return faultFrom(error)
  } finally {
    rmSync(partial, { force: true })
  }
}

const hashOf = async (file: string): Promise<Buffer> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file, { highWaterMark: partBytes })) hash.update(part)
  return hash.digest()
}

const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten
}

export type CopyHead = { readonly vaultFile: VaultFile; readonly bytes: Buffer; readonly databaseAt: number }

/** What a copy says of itself before anybody types its passphrase. */
export const copyHeadOf = async (file: string): Promise<VaultResult<CopyHead>> => {
  try {
    const source = await open(file, 'r')
    try {
      const start = await readAt(source, 0, longestFirstLine)
      const found = firstLine.exec(start.toString('latin1'))
      if (found === null) return fault('copy-unreadable')
      if (Number(found[1]) > version) return fault('vault-newer-format')
      const bytes = await readAt(source, found[0].length, Number(found[2]))
      const parsed = parseVaultFile(bytes)
      if (!parsed.ok) return parsed.error.code === 'vault-newer-format' ? parsed : fault('copy-unreadable')
      return ok({ vaultFile: parsed.value, bytes, databaseAt: found[0].length + bytes.length })
    } finally {
      await source.close()
    }
  } catch (error) {
    faultFrom(error)
    return fault('copy-unreadable')
  }
}

const readAt = async (source: FileHandle, at: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await source.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

/** Lays the archive out in an empty folder. What is in its database is judged by whoever opens it. */
export const unpackCopy = async (file: string, head: CopyHead, folder: string): Promise<VaultResult<null>> => {
  try {
    await writeFrom([head.bytes], vaultFilePath(folder))
    await writeFrom(createReadStream(file, { start: head.databaseAt, highWaterMark: partBytes }), databasePath(folder))
    return ok(null)
  } catch (error) {
    const failed = faultFrom(error)
    return failed.error.code === 'disk-full' ? failed : fault('copy-unreadable')
  }
}

const writeFrom = async (parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, file: string): Promise<void> => {
  const target = await open(file, 'wx', 0o600)
  try {
    for await (const part of parts) await writeAll(target, part)
    await target.sync()
  } finally {
    await target.close()
  }
}
