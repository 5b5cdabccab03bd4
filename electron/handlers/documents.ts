/**
 * Requests for a meeting's papers as Word files: gathered from the records, laid out in a worker that tells how far it is
 * and can be stopped, then saved where the user says.
 */
import path from 'node:path'
import type { DocumentKind } from '../../src/core/contract.ts'
import { longDate } from '../../src/core/danish/dates.ts'
import {
  type MeetingPapers,
  meetingName,
  meetingPapers,
  type PaperRecord,
} from '../../src/core/documents/meeting-papers.ts'
import { paperDocument } from '../../src/core/documents/papers.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { err, ok } from '../../src/core/result.ts'
import { fileWords } from '../../src/strings/desktop.ts'
import type { Desk } from '../desk.ts'
import { makeWordFile } from '../documents/make-word-file.ts'
import type { HandlersOf } from '../ipc-router.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { writeWhole } from '../whole-file.ts'
import { safeFileName } from './blobs.ts'

export const documentHandlers = ({ archive, dialogs, tell }: Desk): HandlersOf<'document'> => {
  const running = new Map<string, AbortController>()
  return {
    'document.export': async ({ job, document, meetingId }) => {
      const vault = archive.opened()
      if (!vault.ok) return vault
      const papers = papersOf(vault.value, meetingId)
      if (!papers.ok) return papers
      const model = paperDocument(papers.value, document)
      const blobs = new Map<string, Uint8Array>()
      if (model.letterhead.logo !== null) {
        const { blobId } = model.letterhead.logo
        const logo = vault.value.readBlob(blobId)
        if (logo.ok) blobs.set(blobId, logo.value)
      }
      const stop = new AbortController()
      running.set(job, stop)
      const made = await makeWordFile(model, blobs, {
        signal: stop.signal,
        onProgress: ({ page, done }) => tell('document.progress', { job, page, done }),
      })
      running.delete(job)
      if (!made.ok) return err({ code: made.error })
      if (!archive.opened().ok) return err({ code: 'locked' })
      const target = await dialogs.saveAs(proposedName(document, papers.value), 'word')
      if (target === null) return ok(null)
      // Where the archive was locked behind the dialog, its text goes nowhere any more.
      if (!archive.opened().ok) return err({ code: 'locked' })
      const written = writeWhole(target, made.value)
      return written.ok ? ok({ savedAs: path.basename(target) }) : err({ code: written.error })
    },
    'document.cancel': ({ job }) => {
      running.get(job)?.abort()
      return ok(null)
    },
  }
}

/** Every record once: which of them a paper needs is decided by the papers themselves. */
const papersOf = (vault: OpenVault, meetingId: MeetingId): VaultResult<MeetingPapers> => {
  const records: PaperRecord[] = []
  let after: string | null = null
  do {
    const page = vault.readRecords(after)
    if (!page.ok) return page
    records.push(...page.value.records)
    after = page.value.next
  } while (after !== null)
  const papers = meetingPapers(records, meetingId)
  return papers.ok ? papers : err({ code: papers.error })
}

/** "Dagsorden - Regional ERFA - 14. juni 2022.docx" */
const proposedName = (document: DocumentKind, papers: MeetingPapers): string => {
  const date = papers.meeting.date === null ? '' : longDate(papers.meeting.date)
  const parts = [fileWords[document], meetingName(papers), date].filter((part) => part !== '')
  return `${safeFileName(parts.join(' - '))}.docx`
}
