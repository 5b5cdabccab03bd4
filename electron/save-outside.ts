/**
 * Where a file leaves the archive: noted in the audit by what it is and what it is called, then written. What is in it is the
 * business of whoever made it.
 */
import path from 'node:path'
import { err, ok } from '../src/core/result.ts'
import type { Archive } from './archive.ts'
import type { Exported, VaultResult } from './vault/index.ts'
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
