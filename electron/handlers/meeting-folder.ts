/**
 * The request for a folder with a meeting's papers, its attachments and a list of them. Which files, and what they are called, is
 * decided in core; nothing that lies in the chosen place already is written over.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ContractError } from '../../src/core/contract.ts'
import { type MeetingFolder, meetingFolder } from '../../src/core/documents/meeting-folder.ts'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { folderWords as words } from '../../src/core/documents/words.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import { freeNames } from '../free-names.ts'
import type { Handlers } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { wordFile } from '../word-file.ts'
import { safeEnding, safeFileName } from './blobs.ts'

export const meetingFolderHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'meeting.journal'> => ({
  'meeting.journal': async ({ meetingId, what }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const folder = folderOf(vault.value, meetingId, what)
    if (!folder.ok) return folder
    const made = await makeFiles(vault.value, meetingId, folder.value)
    if (!made.ok) return made
    const target = await dialogs.chooseFolder('meeting-folder')
    if (target === null) return ok(null)
    const own = freeNames(existsSync)(path.join(target, safeFileName(folder.value.name)), '')
    for (const { name, kind, id, bytes } of [...made.value, listOf(folder.value, made.value, meetingId)]) {
      // Read only now: attachments are large, and where the archive was locked behind the dialog, nothing leaves it.
      const still = archive.opened()
      if (!still.ok) return still
      const content = bytes(still.value)
      if (!content.ok) return content
      const saved = saveOutside(archive, path.join(own, name), content.value, { kind, id })
      if (!saved.ok) return saved
    }
    return ok({ savedAs: path.basename(own), count: made.value.length + 1 })
  },
})

const folderOf = (
  vault: OpenVault,
  meetingId: MeetingId,
  what: 'agenda' | 'journal',
): Result<MeetingFolder, ContractError> => {
  const records = readEveryRecord(vault)
  if (!records.ok) return records
  const papers = meetingPapers(records.value, meetingId)
  if (!papers.ok) return err({ code: papers.error })
  const folder = meetingFolder(papers.value, what)
  return folder.ok ? folder : err({ code: folder.error })
}

type MadeFile = {
  readonly name: string
  /** What the audit calls it. */
  readonly kind: string
  readonly id: string
  readonly bytes: (vault: OpenVault) => VaultResult<Uint8Array>
}

const makeFiles = async (
  vault: OpenVault,
  meetingId: MeetingId,
  { files }: MeetingFolder,
): Promise<VaultResult<readonly MadeFile[]>> => {
  const free = freeNames((name) => name.toLowerCase() === listName.toLowerCase())
  const made: MadeFile[] = []
  for (const file of files) {
    if (file.type === 'attachment') {
      const { blobId } = file
      const name = free(safeFileName(file.name), safeEnding(file.ending))
      made.push({ name, kind: 'attachment', id: blobId, bytes: (now) => now.readBlob(blobId) })
      continue
    }
    const paper = await wordFile(vault, file.model)
    if (!paper.ok) return paper
    const bytes = ok(paper.value)
    made.push({ name: free(safeFileName(file.name), '.docx'), kind: file.document, id: meetingId, bytes: () => bytes })
  }
  return ok(made)
}

const listName = `${words.list}.txt`

/** Each file with what it is, and below what there is no file of. */
const listOf = ({ list }: MeetingFolder, made: readonly MadeFile[], meetingId: MeetingId): MadeFile => {
  const lines = [
    list.heading,
    '',
    ...made.flatMap(({ name }, index) => [name, `    ${list.about[index] ?? ''}`]),
    ...(list.others.length === 0 ? [] : ['', words.others, ...list.others.map((line) => `    ${line}`)]),
  ]
  // Editors of Windows know by the mark at its beginning that the file is UTF-8.
  const bytes = ok(Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`))
  return { name: listName, kind: 'meeting-list', id: meetingId, bytes: () => bytes }
}
