/** The requests for the form of a contribution: written empty, and read back from files that the user chooses, each in a capped worker. */

import { basename } from 'node:path'
import { contributionFormOf } from '../../src/core/documents/contribution-form.ts'
import type { ReadContribution } from '../../src/core/programme/requests.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { readContributionForm } from '../case-forms/read-case-form.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { contributionFormFile } from '../word-file.ts'
import { safeFileName } from './blobs.ts'

export const contributionFormHandlers = ({ archive, dialogs }: Desk): HandlersOf<'contribution'> => ({
  'contribution.form': async ({ meetingId }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const read = readEveryRecord(vault.value)
    if (!read.ok) return read
    const form = contributionFormOf(recordSetOf(read.value), meetingId)
    if (!form.ok) return err({ code: form.error })
    const file = await contributionFormFile(vault.value, form.value)
    if (!file.ok) return file
    const target = await dialogs.saveAs(`${safeFileName(form.value.frame.fileName)}.docx`, 'word')
    if (target === null) return ok(null)
    return saveOutside(archive, target, file.value, { kind: 'contribution-form', id: meetingId })
  },
  'contribution.openForms': async () => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const files = await dialogs.chooseFiles('contribution-forms')
    if (files === null) return ok(null)
    const forms: ReadContribution[] = []
    for (const file of files) {
      const read = await readContributionForm(file)
      forms.push(read.ok ? read.value : { fileName: basename(file), refused: read.error })
    }
    return ok(forms)
  },
})
