/**
 * Where a file, or a folder of them, leaves the archive: noted in the audit by what it is and what it is called, then written. What is
 * in it is the business of whoever made it.
 */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { err, ok } from '../src/core/result.ts'
import type { Archive } from './archive.ts'
import { freeNames } from './free-names.ts'
import type { Exported, OpenVault, VaultResult } from './vault/index.ts'
import { writeWhole } from './whole-file.ts'

/**
 * Nothing leaves an archive that was locked behind the dialog. The note comes first: one of a file that then could not be
 * written does no harm, while a file without a note would be forgotten.
 */
export const saveOutside = (
  archive: Pick<Archive, 'opened'>,
  target: string,
  content: Uint8Array,
  what: Pick<Exported, 'kind' | 'id'>,
): VaultResult<{ readonly savedAs: string }> => {
  const vault = archive.opened()
  if (!vault.ok) return vault
  const savedAs = path.basename(target)
  const noted = vault.value.noteExport({ ...what, file: savedAs.normalize('NFC') })
  if (!noted.ok) return noted
  const written = writeWhole(target, content)
  return written.ok ? ok({ savedAs }) : err({ code: written.error })
}

export type FileOfFolder = {
  /** Within the folder. */
  readonly name: string
  readonly what: Pick<Exported, 'kind' | 'id'>
  /** Asked for only when the file is written: attachments are large. */
  readonly bytes: (vault: OpenVault) => VaultResult<Uint8Array>
}

/**
 * A new folder in `target` with all of the files, under another name where there is one of this name. Where one of them cannot be
 * written, or the archive is locked meanwhile, the folder is taken away again: half of it would look like all of it.
 */
export const saveFolderOutside = (
  archive: Pick<Archive, 'opened'>,
  target: string,
  name: string,
  files: readonly FileOfFolder[],
): VaultResult<{ readonly savedAs: string }> => {
  const folder = freeNames(existsSync)(path.join(target, name), '')
  for (const file of files) {
    const saved = saveOf(archive, path.join(folder, file.name), file)
    if (saved.ok) continue
    rmSync(folder, { recursive: true, force: true })
    return saved
  }
  return ok({ savedAs: path.basename(folder) })
}

const saveOf = (
  archive: Pick<Archive, 'opened'>,
  file: string,
  { what, bytes }: FileOfFolder,
): ReturnType<typeof saveOutside> => {
  const vault = archive.opened()
  if (!vault.ok) return vault
  const content = bytes(vault.value)
  return content.ok ? saveOutside(archive, file, content.value, what) : content
}
