/**
 * The request for mails to those who have a turn: as drafts that a mail program opens, or as folders with the message and what
 * goes with it. To whom and with which form comes from the records; subject and text as the coordinator has left them.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RequestInput } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { type CaseRequest, caseRequestOf } from '../../src/core/documents/case-request.ts'
import { requestFileNames } from '../../src/core/documents/case-request-words.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { writeDueDay } from '../calendar-files/write-due-day.ts'
import type { Desk } from '../desk.ts'
import { writeCaseForm } from '../documents/case-form/write-case-form.ts'
import { readEveryRecord } from '../every-record.ts'
import type { Handlers } from '../ipc-router.ts'
import { type MailAttachment, writeDraft } from '../mail-draft.ts'
import { saveOutside } from '../save-outside.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { safeFileName } from './blobs.ts'

export const caseRequestHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'case.request'> => ({
  'case.request': async (wish) => {
    const before = archive.opened()
    if (!before.ok) return before
    const made = await makeAll(before.value, wish)
    if (!made.ok) return made
    const [first, ...more] = made.value
    if (first === undefined) return ok(null)
    const alone = wish.as === 'drafts' && more.length === 0
    const target = alone
      ? await dialogs.saveAs(`${nameOf(first)}.eml`, 'mail')
      : await dialogs.chooseFolder('case-requests')
    if (target === null) return ok(null)
    const files = alone ? [{ ...first.draft, path: target }] : placed(target, made.value, wish.as)
    for (const file of files) {
      const saved = saveOutside(archive, file.path, file.bytes, { kind: 'case-request', id: file.turnId })
      if (!saved.ok) return saved
    }
    const own = more.length === 0 && wish.as === 'folders' ? path.dirname(files[0]?.path ?? target) : target
    return ok({ savedAs: path.basename(own), count: made.value.length })
  },
})

type File = { readonly turnId: string; readonly name: string; readonly bytes: Uint8Array }

/** One mail, both ways: everything in one file, or each thing in a file of its own. */
type Made = { readonly request: CaseRequest; readonly draft: File; readonly parts: readonly File[] }

const makeAll = async (vault: OpenVault, wish: RequestInput<'case.request'>): Promise<VaultResult<readonly Made[]>> => {
  const read = readEveryRecord(vault)
  if (!read.ok) return read
  const records = recordSetOf(read.value)
  const now = new Date()
  const made: Made[] = []
  for (const { turnId, subject, text } of wish.requests) {
    const request = caseRequestOf(records, turnId, wish.kind, dateInDenmark(now))
    if (!request.ok) return err({ code: request.error })
    const { form } = request.value
    const logo = form.frame.letterhead.logo
    const picture = logo === null ? null : vault.readBlob(logo.blobId)
    const blobs = new Map(logo !== null && picture?.ok ? [[logo.blobId, picture.value]] : [])
    const attachments = attachmentsOf(request.value, await writeCaseForm(form, blobs), now)
    const draft = writeDraft({ to: request.value.to, subject, text, attachments })
    const message = [...(request.value.to.length === 0 ? [] : [request.value.to.join(', ')]), subject, '', text]
    const file = (name: string, bytes: Uint8Array): File => ({ turnId, name, bytes })
    made.push({
      request: request.value,
      draft: file(`${requestFileNames.mail}.eml`, draft),
      parts: [
        // Editors of Windows know by the mark at its beginning that the file is UTF-8.
        file(
          `${requestFileNames.message}.txt`,
          Buffer.from(`\ufeff${message.join('\n')}\n`.replaceAll(/\r?\n/g, '\r\n')),
        ),
        ...attachments.map(({ fileName, bytes }) => file(fileName, bytes)),
      ],
    })
  }
  return ok(made)
}

const attachmentsOf = (request: CaseRequest, form: Uint8Array, now: Date): readonly MailAttachment[] => [
  {
    fileName: `${request.formName}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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

type Placed = File & { readonly path: string }

/** Nothing that lies in the chosen folder already is written over. */
const placed = (folder: string, made: readonly Made[], as: 'drafts' | 'folders'): readonly Placed[] => {
  const taken = new Set<string>()
  const free = (name: string, ending: string): string => {
    let count = 1
    const candidate = (): string => path.join(folder, `${name}${count === 1 ? '' : ` ${count}`}${ending}`)
    while (taken.has(candidate()) || existsSync(candidate())) count += 1
    taken.add(candidate())
    return candidate()
  }
  return made.flatMap((each) => {
    if (as === 'drafts') return [{ ...each.draft, path: free(nameOf(each), '.eml') }]
    const own = free(nameOf(each), '')
    return [each.draft, ...each.parts].map((file) => ({ ...file, path: path.join(own, file.name) }))
  })
}

const nameOf = ({ request }: Made): string => safeFileName(request.name)
