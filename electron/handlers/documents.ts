/**
 * Requests for papers as Word files: made from the records, laid out in a worker that tells how far it is and can be
 * stopped, then saved where the user says.
 */
import { randomInt } from 'node:crypto'
import type { AuditEntry, Paper } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { paperModel, subjectOf } from '../../src/core/documents/paper.ts'
import { err, ok } from '../../src/core/result.ts'
import { hasPasswordLength, proposedPassword } from '../../src/core/word-password.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { stoppableJobs } from '../stoppable-jobs.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { wordFile } from '../word-file.ts'
import { safeFileName } from './blobs.ts'
import { saveDayPapers } from './day-papers.ts'
import { saveMeetingFolder } from './meeting-folder.ts'

export const documentHandlers = (desk: Desk): HandlersOf<'document'> => {
  const { archive, dialogs, tell } = desk
  const jobs = stoppableJobs()
  return {
    'document.export': async ({ job, paper, password }) => {
      if (password !== undefined && !hasPasswordLength(password)) return err({ code: 'document-password-length' })
      const vault = archive.opened()
      if (!vault.ok) return vault
      const asked = modelOf(vault.value, paper)
      if (!asked.ok) return asked
      const model = asked.value
      const made = await jobs.run(job, (signal) =>
        wordFile(vault.value, model, {
          signal,
          password: password ?? null,
          onProgress: ({ page, done }) => tell('document.progress', { job, page, done }),
        }),
      )
      if (!made.ok) return made
      if (!archive.opened().ok) return err({ code: 'locked' })
      const target = await dialogs.saveAs(`${safeFileName(model.fileName)}.docx`, 'word')
      return target === null ? ok(null) : saveOutside(archive, target, made.value, subjectOf(paper))
    },
    'document.proposePassword': () => ok({ password: proposedPassword((count) => randomInt(count)) }),
    'document.exportMeeting': (wish) => jobs.run(wish.job, (signal) => saveMeetingFolder(desk, wish, signal)),
    'document.exportDay': (wish) => jobs.run(wish.job, (signal) => saveDayPapers(desk, wish, signal)),
    'document.cancel': ({ job }) => {
      jobs.stop(job)
      return ok(null)
    },
  }
}

/** Every record once: which of them a paper needs is decided by the papers themselves. */
const modelOf = (vault: OpenVault, paper: Paper): VaultResult<DocumentModel> => {
  const records = readEveryRecord(vault)
  if (!records.ok) return records
  const audit = paper.document === 'access-report' ? everyEntry(vault) : ok([])
  if (!audit.ok) return audit
  const model = paperModel(records.value, paper, dateInDenmark(new Date()), audit.value)
  return model.ok ? model : err({ code: model.error })
}

const everyEntry = (vault: OpenVault): VaultResult<readonly AuditEntry[]> => {
  const entries: AuditEntry[] = []
  let before: number | null = null
  do {
    const page = vault.readAudit(before)
    if (!page.ok) return page
    entries.push(...page.value.entries)
    before = page.value.next
  } while (before !== null)
  return ok(entries)
}
