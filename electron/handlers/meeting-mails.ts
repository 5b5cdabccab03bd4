/**
 * The request for the mails around a meeting, with the papers and the calendar file that go with them. To whom and with what comes
 * from the records; subject and text as the coordinator has left them. It counts what the calendar file tells as sent, even where
 * the dialog is cancelled afterwards, which does no harm; that the mails were made is for the page to commit.
 */
import type { Paper, RequestInput } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { attachedFiles } from '../../src/core/documents/meeting-folder.ts'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { mailedChanges } from '../../src/core/mail/mark-mailed.ts'
import { type MailPart, mailFor } from '../../src/core/mail/meeting-mail.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { type RecordSet, recordEntries, withChanges } from '../../src/core/records/record-set.ts'
import { assertNever, err, ok } from '../../src/core/result.ts'
import { calendarFileWords } from '../../src/strings/calendar-file.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../ipc-router.ts'
import type { MailAttachment } from '../mail-draft.ts'
import { type MailToSave, saveMails } from '../mail-files.ts'
import { type GatheredEvents, gatherEvents, markEventsSent } from '../sent-events.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { wordFile, wordMediaType } from '../word-file.ts'
import { safeFileName } from './blobs.ts'

type Wish = RequestInput<'meeting.mail'>

export const meetingMailHandlers = ({ archive, dialogs, tell }: Desk): Pick<Handlers, 'meeting.mail'> => ({
  'meeting.mail': async (wish) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const gathered = gatherEvents(vault.value, { type: 'meeting', id: wish.meetingId })
    if (!gathered.ok) return gathered
    const made = await makeAll(vault.value, gathered.value, wish)
    if (!made.ok) return made
    if (made.value.withCalendar) {
      const still = archive.opened()
      const marked = still.ok ? markEventsSent(still.value, gathered.value, tell) : still
      if (!marked.ok) return marked
    }
    return saveMails({ archive, dialogs }, made.value.mails, wish.as, 'meeting-mail')
  },
})

type Made = { readonly mails: readonly MailToSave[]; readonly withCalendar: boolean }

const makeAll = async (vault: OpenVault, gathered: GatheredEvents, wish: Wish): Promise<VaultResult<Made>> => {
  const { meetingId, kind } = wish
  const { records } = gathered
  const now = new Date()
  const today = dateInDenmark(now)
  const wanted = mailFor(records, meetingId, kind, today)
  if (!wanted.ok) return err({ code: wanted.error })
  const edited = new Map(wish.mails.map((each) => [each.key, each]))
  const chosen = wanted.value.mails.flatMap((mail) => {
    const words = edited.get(mail.key)
    return words === undefined ? [] : [{ ...mail, ...words }]
  })
  // As the papers are dated by what is being done: an agenda that is sent bears the day on which it is.
  const sent = withChanges(
    records,
    mailedChanges(records, meetingId, { kind, personIds: [], today, elementId: 'mail' }),
  )
  const parts = new Map<MailPart, readonly MailAttachment[]>()
  for (const part of new Set(chosen.flatMap((each) => each.parts))) {
    const attachments = await attachmentsFor(part, { vault, records: sent, gathered, meetingId, now })
    if (!attachments.ok) return attachments
    parts.set(part, attachments.value)
  }
  return ok({
    mails: chosen.map(({ name, to, cc, subject, text, parts: own }) => ({
      about: meetingId,
      name,
      to,
      cc,
      subject,
      text,
      attachments: own.flatMap((part) => parts.get(part) ?? []),
    })),
    withCalendar: parts.has('calendar'),
  })
}

type Source = {
  readonly vault: OpenVault
  readonly records: RecordSet
  readonly gathered: GatheredEvents
  readonly meetingId: MeetingId
  readonly now: Date
}

const attachmentsFor = async (part: MailPart, source: Source): Promise<VaultResult<readonly MailAttachment[]>> => {
  const { meetingId, gathered, now } = source
  switch (part) {
    case 'agenda':
      return paperFile({ document: 'agenda', meetingId, edition: 'internal' }, source)
    case 'shareable-agenda':
      return paperFile({ document: 'agenda', meetingId, edition: 'shareable' }, source)
    case 'minutes':
      return paperFile({ document: 'minutes', meetingId, edition: 'internal' }, source)
    case 'calendar': {
      const bytes = Buffer.from(writeCalendar(gathered.events, now.toISOString()), 'utf8')
      return ok([{ fileName: `${calendarFileWords.meeting}.ics`, mediaType: calendarType, bytes }])
    }
    case 'papers':
      return storedFiles(source)
    default:
      return assertNever(part)
  }
}

const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH'

const paperFile = async (
  paper: Paper,
  { vault, records, now }: Source,
): Promise<VaultResult<readonly MailAttachment[]>> => {
  const model = paperModel(recordEntries(records), paper, dateInDenmark(now))
  if (!model.ok) return err({ code: model.error })
  const made = await wordFile(vault, model.value)
  if (!made.ok) return made
  return ok([{ fileName: `${safeFileName(model.value.fileName)}.docx`, mediaType: wordMediaType, bytes: made.value }])
}

const storedFiles = ({ vault, records, meetingId }: Source): VaultResult<readonly MailAttachment[]> => {
  const papers = meetingPapers(recordEntries(records), meetingId)
  if (!papers.ok) return err({ code: papers.error })
  const files: MailAttachment[] = []
  for (const { blobId, mediaType, name, ending } of attachedFiles(papers.value)) {
    const bytes = vault.readBlob(blobId)
    if (!bytes.ok) return bytes
    files.push({ fileName: safeFileName(name) + ending, mediaType, bytes: bytes.value })
  }
  return ok(files)
}
