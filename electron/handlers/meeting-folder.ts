/**
 * A folder with a meeting's papers, its attachments and a list of them. Which files, and what they are called, is decided in core;
 * nothing that lies in the chosen place already is written over.
 */
import type { ContractError, RequestInput, RequestOutput } from '../../src/core/contract.ts'
import { type MeetingFolder, meetingFolder } from '../../src/core/documents/meeting-folder.ts'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { folderWords as words } from '../../src/core/documents/words.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import { freeNames } from '../free-names.ts'
import { type FileOfFolder, saveFolderOutside } from '../save-outside.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { wordFile } from '../word-file.ts'
import { safeEnding, safeFileName } from './blobs.ts'

export const saveMeetingFolder = async (
  { archive, dialogs, tell }: Pick<Desk, 'archive' | 'dialogs' | 'tell'>,
  { job, meetingId, what }: RequestInput<'document.exportMeeting'>,
  signal: AbortSignal,
): Promise<VaultResult<RequestOutput<'document.exportMeeting'>>> => {
  const vault = archive.opened()
  if (!vault.ok) return vault
  const folder = folderOf(vault.value, meetingId, what)
  if (!folder.ok) return folder
  const onProgress = (made: number, of: number) => tell('document.folderProgress', { job, made, of })
  const made = await makeFiles(vault.value, meetingId, folder.value, { signal, onProgress })
  if (!made.ok) return made
  if (!archive.opened().ok) return err({ code: 'locked' })
  const target = await dialogs.chooseFolder('meeting-folder')
  if (target === null) return ok(null)
  const files = [...made.value, listOf(folder.value, made.value, meetingId)]
  const saved = saveFolderOutside(archive, target, safeFileName(folder.value.name), files)
  return saved.ok ? ok({ ...saved.value, count: files.length }) : saved
}

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

const makeFiles = async (
  vault: OpenVault,
  meetingId: MeetingId,
  { files }: MeetingFolder,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (made: number, of: number) => void },
): Promise<VaultResult<readonly FileOfFolder[]>> => {
  const free = freeNames((name) => name.toLowerCase() === listName.toLowerCase())
  const made: FileOfFolder[] = []
  for (const file of files) {
    if (file.type === 'attachment') {
      const { blobId } = file
      const name = free(safeFileName(file.name), safeEnding(file.ending))
      made.push({ name, what: { kind: 'attachment', id: blobId }, bytes: (now) => now.readBlob(blobId) })
      continue
    }
    onProgress(made.length, files.length)
    const paper = await wordFile(vault, file.model, { signal })
    if (!paper.ok) return paper
    const name = free(safeFileName(file.name), '.docx')
    made.push({ name, what: { kind: file.document, id: meetingId }, bytes: () => paper })
  }
  return ok(made)
}

const listName = `${words.list}.txt`

/** Each file with what it is, and below what there is no file of. */
const listOf = ({ list }: MeetingFolder, made: readonly FileOfFolder[], meetingId: MeetingId): FileOfFolder => {
  const lines = [
    list.heading,
    '',
    ...made.flatMap(({ name }, index) => [name, `    ${list.about[index] ?? ''}`]),
    ...(list.others.length === 0 ? [] : ['', words.others, ...list.others.map((line) => `    ${line}`)]),
  ]
  // Editors of Windows know by the mark at its beginning that the file is UTF-8.
  const bytes = ok(Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`))
  return { name: listName, what: { kind: 'meeting-list', id: meetingId }, bytes: () => bytes }
}
