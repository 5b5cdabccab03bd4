/**
 * A bundle in cleartext as files: JSON, and its blobs in the folder `blobs` beside it. Knows neither archives nor who asks.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Bundle, type BundleRecord, type Finding, readBundle } from '../src/core/bundle/bundle.ts'
import type { ContractError } from '../src/core/contract.ts'
import { err, ok, type Result } from '../src/core/result.ts'
import { utf8 } from './utf8.ts'
import type { ContentBlob } from './vault/index.ts'

/** What a vault takes in, and where its records do not fit one another. */
export type BundleContent = {
  readonly records: readonly BundleRecord[]
  readonly blobs: readonly ContentBlob[]
  readonly findings: readonly Finding[]
}

/** `file` is the one at fault, where it is not what is written in the bundle. */
type BundleFault = ContractError & { readonly file?: string }

export const readPlainBundle = async (file: string): Promise<Result<BundleContent, BundleFault>> => {
  const text = await readFile(file).catch(() => null)
  return text === null ? err({ code: 'file-unreadable', file }) : await plainBundle(text, blobFolderOf(file))
}

export const blobFolderOf = (file: string): string => path.join(path.dirname(file), 'blobs')

/** The bundle in these bytes with every blob that it names. */
export const plainBundle = async (
  bytes: Uint8Array,
  blobFolder: string,
): Promise<Result<BundleContent, BundleFault>> => {
  const bundle = bundleIn(bytes)
  if (!bundle.ok) return bundle
  const { records, findings } = bundle.value
  const blobs: ContentBlob[] = []
  for (const name of bundle.value.blobs) {
    const file = path.join(blobFolder, name)
    const content = await readFile(file).catch(() => null)
    if (content === null) return err({ code: 'blob-missing', file })
    blobs.push({ name, bytes: content })
  }
  return ok({ records, blobs, findings })
}

/** Bytes that are no UTF-8 are refused, not guessed at. */
export const bundleIn = (bytes: Uint8Array): Result<Bundle, ContractError> => {
  const bundle = readBundle(utf8(bytes) ?? '')
  if (bundle.ok) return bundle
  const { error } = bundle
  return err(error.code === 'bundle-unreadable' ? error : { code: error.code })
}
