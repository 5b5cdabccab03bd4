/** The example region as the content of an archive: the bundle in the program's resources, with its files beside it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readBundle } from '../src/core/bundle/bundle.ts'
import { err, ok } from '../src/core/result.ts'
import type { ContentBlob, VaultContent, VaultResult } from './vault/index.ts'

export const exampleContent = async (folder: string): Promise<VaultResult<VaultContent>> => {
  const text = await readFile(path.join(folder, 'bundle.json'), 'utf8').catch(() => null)
  if (text === null) return err({ code: 'bundle-unreadable' })
  const bundle = readBundle(text)
  if (!bundle.ok) return err({ code: bundle.error.code })
  const blobs = await Promise.all(bundle.value.blobs.map((name) => readBlob(folder, name)))
  const present = blobs.filter((blob) => blob !== null)
  return present.length < blobs.length
    ? err({ code: 'blob-missing' })
    : ok({ records: bundle.value.records, blobs: present })
}

const readBlob = async (folder: string, name: string): Promise<ContentBlob | null> => {
  const bytes = await readFile(path.join(folder, 'blobs', path.basename(name))).catch(() => null)
  return bytes === null ? null : { name, bytes }
}
