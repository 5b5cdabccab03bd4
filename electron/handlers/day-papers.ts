/**
 * The request for a folder with all papers of a day and the materials of its sessions. Which there are is decided in core; nothing
 * that lies in the place is written over.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { dayName } from '../../src/core/documents/day/day-frame.ts'
import { dayPaperKeys, dayPaperOf, isReady, usualChoice } from '../../src/core/documents/day/day-paper-list.ts'
import { materialFiles } from '../../src/core/documents/day/material-files.ts'
import { paperModel, subjectOf } from '../../src/core/documents/paper.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { dayPaperNames, dayPapers as words } from '../../src/strings/day-papers.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import { freeNames } from '../free-names.ts'
import type { Handlers } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { wordFile } from '../word-file.ts'
import { safeEnding, safeFileName } from './blobs.ts'

export const dayPaperHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'day.papers'> => ({
  'day.papers': async ({ meetingId, versionNumber }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const records = readEveryRecord(vault.value)
    if (!records.ok) return records
    const day = dayOf(recordSetOf(records.value), meetingId)
    if (day === null) return err({ code: 'meeting-not-found' })
    const today = dateInDenmark(new Date())
    const made = []
    for (const key of dayPaperKeys) {
      if (!isReady(key, day, today)) continue
      const paper = dayPaperOf(key, day, { ...usualChoice, versionNumber })
      const model = paperModel(records.value, paper, today)
      if (!model.ok) return err({ code: model.error })
      const file = await wordFile(vault.value, model.value)
      if (!file.ok) return file
      made.push({ name: `${dayPaperNames[key]}.docx`, bytes: file.value, subject: subjectOf(paper) })
    }
    const target = await dialogs.chooseFolder('meeting-folder')
    if (target === null) return ok(null)
    const own = freeNames(existsSync)(path.join(target, safeFileName(words.folder(dayName(day)))), '')
    for (const { name, bytes, subject } of made) {
      // Where the archive was locked behind the dialog, nothing leaves it.
      const still = archive.opened()
      if (!still.ok) return still
      const saved = saveOutside(archive, path.join(own, name), bytes, subject)
      if (!saved.ok) return saved
    }
    const free = freeNames(() => false)
    const materials = materialFiles(day)
    for (const { name, ending, blobId } of materials) {
      // Read only now: slides are large.
      const still = archive.opened()
      if (!still.ok) return still
      const bytes = still.value.readBlob(blobId)
      if (!bytes.ok) return bytes
      const file = path.join(own, words.materials, free(safeFileName(name), safeEnding(ending)))
      const saved = saveOutside(archive, file, bytes.value, { kind: 'attachment', id: blobId })
      if (!saved.ok) return saved
    }
    return ok({ savedAs: path.basename(own), papers: made.length, materials: materials.length })
  },
})
