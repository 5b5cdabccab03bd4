/**
 * A folder with all papers of a day and the materials of its sessions. Which there are is decided in core; nothing that lies in the
 * place is written over, and nothing is written until all papers are made.
 */
import path from 'node:path'
import type { RequestInput, RequestOutput } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { dayName } from '../../src/core/documents/day/day-frame.ts'
import { dayPaperKeys, dayPaperOf, isReady, usualChoice } from '../../src/core/documents/day/day-paper-list.ts'
import { materialFiles } from '../../src/core/documents/day/material-files.ts'
import { paperModel, subjectOf } from '../../src/core/documents/paper.ts'
import { type Day, dayOf } from '../../src/core/programme/day.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { dayPaperNames, dayPapers as words } from '../../src/strings/day-papers.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import { freeNames } from '../free-names.ts'
import { type FileOfFolder, saveFolderOutside } from '../save-outside.ts'
import type { VaultResult } from '../vault/index.ts'
import { wordFile } from '../word-file.ts'
import { safeEnding, safeFileName } from './blobs.ts'

export const saveDayPapers = async (
  { archive, dialogs, tell }: Pick<Desk, 'archive' | 'dialogs' | 'tell'>,
  { job, meetingId, versionNumber }: RequestInput<'document.exportDay'>,
  signal: AbortSignal,
): Promise<VaultResult<RequestOutput<'document.exportDay'>>> => {
  const vault = archive.opened()
  if (!vault.ok) return vault
  const records = readEveryRecord(vault.value)
  if (!records.ok) return records
  const day = dayOf(recordSetOf(records.value), meetingId)
  if (day === null) return err({ code: 'meeting-not-found' })
  const today = dateInDenmark(new Date())
  const keys = dayPaperKeys.filter((key) => isReady(key, day, today))
  const papers: FileOfFolder[] = []
  for (const key of keys) {
    tell('document.folderProgress', { job, made: papers.length, of: keys.length })
    const paper = dayPaperOf(key, day, { ...usualChoice, versionNumber })
    const model = paperModel(records.value, paper, today)
    if (!model.ok) return err({ code: model.error })
    const file = await wordFile(vault.value, model.value, { signal })
    if (!file.ok) return file
    if (!archive.opened().ok) return err({ code: 'locked' })
    papers.push({ name: `${dayPaperNames[key]}.docx`, what: subjectOf(paper), bytes: () => file })
  }
  tell('document.folderProgress', { job, made: papers.length, of: keys.length })
  const target = await dialogs.chooseFolder('meeting-folder')
  if (target === null) return ok(null)
  const materials = materialsOf(day)
  const name = safeFileName(words.folder(dayName(day)))
  const saved = saveFolderOutside(archive, target, name, [...papers, ...materials])
  return saved.ok ? ok({ ...saved.value, papers: papers.length, materials: materials.length }) : saved
}

const materialsOf = (day: Day): readonly FileOfFolder[] => {
  const free = freeNames(() => false)
  return materialFiles(day).map(({ name, ending, blobId }) => ({
    name: path.join(words.materials, free(safeFileName(name), safeEnding(ending))),
    what: { kind: 'attachment', id: blobId },
    bytes: (now) => now.readBlob(blobId),
  }))
}
