/**
 * A bundle as the commands read and write it: in cleartext (plain-bundle.ts), or everything in one encrypted file. That is
 * electron/vault/sealed-file.ts around: one line of JSON with the sizes, the bundle, the blobs.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeBundle } from '../../src/core/bundle/bundle.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type BundleContent, blobFolderOf, bundleIn, plainBundle } from '../plain-bundle.ts'
import { utf8 } from '../utf8.ts'
import { openSealed, sealWithPassphrase, systemDeps, type VaultContent } from '../vault/index.ts'
import { readBytes, writeOutput } from './files.ts'
import { type Failure, failureOf } from './outcome.ts'

/** Reads either form. An encrypted file asks for its passphrase through `passphrase`; null where there is none. */
export const readBundleFile = async (
  file: string,
  passphrase: () => Promise<Result<string | null, Failure>>,
): Promise<Result<BundleContent, Failure>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const read = isSealed(bytes.value)
    ? await readSealed(bytes.value, await passphrase())
    : await plainBundle(bytes.value, blobFolderOf(file))
  return read.ok ? read : err({ file, ...read.error })
}

const sealedStart = Buffer.from('{"format":"erfakreds-sealed"', 'utf8')
const isSealed = (bytes: Uint8Array): boolean => sealedStart.equals(bytes.subarray(0, sealedStart.length))

const contents = z.strictObject({
  bundle: z.number().int().min(0),
  blobs: z.array(z.strictObject({ name: z.string(), size: z.number().int().min(0) })),
})

const readSealed = async (
  bytes: Uint8Array,
  passphrase: Result<string | null, Failure>,
): Promise<Result<BundleContent, Failure>> => {
  if (!passphrase.ok) return passphrase
  if (passphrase.value === null) return err({ code: 'passphrase-missing' })
  const opened = await openSealed(passphrase.value, bytes)
  if (!opened.ok) return err(failureOf(opened.error))
  const end = opened.value.indexOf(10)
  const head = contents.safeParse(parseJson(utf8(opened.value.subarray(0, Math.max(end, 0)))))
  if (!head.success) return err({ code: 'bundle-unreadable' })
  let at = end + 1
  const next = (size: number): Uint8Array => {
    at += size
    return opened.value.subarray(at - size, at)
  }
  const bundle = bundleIn(next(head.data.bundle))
  if (!bundle.ok) return err(failureOf(bundle.error))
  const blobs = head.data.blobs.map(({ name, size }) => ({ name, bytes: next(size) }))
  const missing = bundle.value.blobs.some((name) => blobs.every((blob) => blob.name !== name))
  if (missing || at !== opened.value.length) return err({ code: 'blob-missing' })
  return ok({ records: bundle.value.records, blobs, findings: bundle.value.findings })
}

const parseJson = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** Writes the readable form: the blobs first, so that a bundle never stands without them. */
export const writePlainBundle = (file: string, content: VaultContent): Result<null, Failure> => {
  const folder = blobFolderOf(file)
  for (const { name, bytes } of content.blobs) {
    mkdirSync(folder, { recursive: true })
    const written = writeOutput(path.join(folder, name), bytes)
    if (!written.ok) return written
  }
  return writeOutput(file, writeBundle(content.records))
}

export const writeSealedBundle = async (
  file: string,
  content: VaultContent,
  passphrase: string,
): Promise<Result<null, Failure>> => {
  const bundle = Buffer.from(writeBundle(content.records), 'utf8')
  const blobs = [...content.blobs]
  const head: z.infer<typeof contents> = {
    bundle: bundle.length,
    blobs: blobs.map(({ name, bytes }) => ({ name, size: bytes.length })),
  }
  const plain = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'),
    bundle,
    ...blobs.map(({ bytes }) => bytes),
  ])
  const sealed = await sealWithPassphrase(systemDeps(), passphrase, plain)
  return sealed.ok ? writeOutput(file, sealed.value) : err(failureOf(sealed.error))
}
