/**
 * The request for mails to those who have a turn: as drafts that a mail program opens, or as folders with the message and what
 * goes with it. To whom and with which form comes from the records; subject and text as the coordinator has left them.
 */
import type { RequestInput } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { type CaseRequest, caseRequestOf } from '../../src/core/documents/case-request.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { writeDueDay } from '../calendar-files/write-due-day.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import type { Handlers } from '../ipc-router.ts'
import type { MailAttachment } from '../mail-draft.ts'
import { type MailToSave, saveMails } from '../mail-files.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { caseFormFile, wordMediaType } from '../word-file.ts'

export const caseRequestHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'case.request'> => ({
  'case.request': async (wish) => {
    const before = archive.opened()
    if (!before.ok) return before
    const made = await makeAll(before.value, wish)
    if (!made.ok) return made
    return saveMails({ archive, dialogs }, made.value, wish.as, 'case-request')
  },
})

const makeAll = async (
  vault: OpenVault,
  wish: RequestInput<'case.request'>,
): Promise<VaultResult<readonly MailToSave[]>> => {
  const read = readEveryRecord(vault)
  if (!read.ok) return read
  const records = recordSetOf(read.value)
  const now = new Date()
  const made: MailToSave[] = []
  for (const { turnId, subject, text } of wish.requests) {
    const request = caseRequestOf(records, turnId, wish.kind, dateInDenmark(now))
    if (!request.ok) return err({ code: request.error })
    const { form, name, to } = request.value
    const file = await caseFormFile(vault, form)
    if (!file.ok) return file
    const attachments = attachmentsOf(request.value, file.value, now)
    made.push({ about: turnId, name, to, cc: [], subject, text, attachments })
  }
  return ok(made)
}

const attachmentsOf = (request: CaseRequest, form: Uint8Array, now: Date): readonly MailAttachment[] => [
  {
    fileName: `${request.formName}.docx`,
    mediaType: wordMediaType,
    bytes: form,
  },
  ...(request.due === null
    ? []
    : [
        {
          fileName: `${request.dueName}.ics`,
          mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
          bytes: Buffer.from(writeDueDay(request.due, now.toISOString()), 'utf8'),
        },
      ]),
]
