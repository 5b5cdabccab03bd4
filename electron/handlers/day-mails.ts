/**
 * The request for the mails around a day, with the papers and calendar files that go with them. To whom and with what comes from the
 * records; subject and text as the coordinator has left them. What calendar files tell is counted as sent, even where the dialog is
 * cancelled afterwards, which does no harm; that the mails were made is for the page to commit.
 */
import { type CalendarEvent, calendarEvents } from '../../src/core/calendar/events.ts'
import { hasCancellation } from '../../src/core/calendar/session-events.ts'
import type { CalendarOf, Paper, RequestInput } from '../../src/core/contract.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { contributionFormOf } from '../../src/core/documents/contribution-form.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { type DayMail, type DayMailPart, dayMails, invitedVersion } from '../../src/core/mail/day-mails.ts'
import { participantNamed } from '../../src/core/programme/day.ts'
import { recordEntries } from '../../src/core/records/record-set.ts'
import { assertNever, err, ok } from '../../src/core/result.ts'
import { calendarFileWords } from '../../src/strings/calendar-file.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../ipc-router.ts'
import type { MailAttachment } from '../mail-draft.ts'
import { type MailToSave, saveMails } from '../mail-files.ts'
import { type GatheredEvents, gatherEvents, markEventsSent } from '../sent-events.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { contributionFormFile, wordFile, wordMediaType } from '../word-file.ts'
import { safeFileName } from './blobs.ts'

type Wish = RequestInput<'day.mail'>

export const dayMailHandlers = ({ archive, dialogs, tell }: Desk): Pick<Handlers, 'day.mail'> => ({
  'day.mail': async (wish) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const gathered = gatherEvents(vault.value, { type: 'meeting', id: wish.meetingId })
    if (!gathered.ok) return gathered
    const told = new Map<string, CalendarEvent>()
    const source: Source = {
      vault: vault.value,
      gathered: gathered.value,
      wish,
      now: new Date(),
      told,
      shared: new Map(),
    }
    const made = await makeAll(source)
    if (!made.ok) return made
    if (told.size > 0) {
      const still = archive.opened()
      const marked = still.ok
        ? markEventsSent(still.value, { ...gathered.value, events: [...told.values()] }, tell)
        : still
      if (!marked.ok) return marked
    }
    return saveMails({ archive, dialogs }, made.value, wish.as, 'day-mail')
  },
})

type Source = {
  readonly vault: OpenVault
  readonly gathered: GatheredEvents
  readonly wish: Wish
  readonly now: Date
  /** What the calendar files say, each event once. */
  readonly told: Map<string, CalendarEvent>
  /** What goes with several mails alike, made once. */
  readonly shared: Map<DayMailPart, readonly MailAttachment[]>
}

const makeAll = async (source: Source): Promise<VaultResult<readonly MailToSave[]>> => {
  const { gathered, wish, now } = source
  const wanted = dayMails(gathered.records, wish.meetingId, wish.wish, dateInDenmark(now))
  if (!wanted.ok) return err({ code: wanted.error })
  const edited = new Map(wish.mails.map((each) => [each.key, each]))
  const made: MailToSave[] = []
  for (const mail of wanted.value) {
    const words = edited.get(mail.key)
    if (words === undefined) continue
    const attachments: MailAttachment[] = []
    for (const part of mail.parts) {
      const files = await filesFor(part, mail, source)
      if (!files.ok) return files
      attachments.push(...files.value)
    }
    const { name, to, bcc } = mail
    made.push({ about: wish.meetingId, name, to, cc: [], bcc, subject: words.subject, text: words.text, attachments })
  }
  return ok(made)
}

const isShared = (part: DayMailPart): boolean =>
  part === 'contribution-form' || part === 'invitation' || part === 'calendar'

/** Of a part that is the same in all mails one file is made. */
const filesFor = async (
  part: DayMailPart,
  mail: DayMail,
  source: Source,
): Promise<VaultResult<readonly MailAttachment[]>> => {
  const known = source.shared.get(part)
  if (known !== undefined) return ok(known)
  const files = await makeFiles(part, mail, source)
  if (files.ok && isShared(part)) source.shared.set(part, files.value)
  return files
}

const makeFiles = async (
  part: DayMailPart,
  mail: DayMail,
  source: Source,
): Promise<VaultResult<readonly MailAttachment[]>> => {
  const { gathered, wish } = source
  const { meetingId } = wish
  const [speaker = null] = mail.speakers
  switch (part) {
    case 'contribution-form':
      return formFile(source)
    case 'invitation': {
      const versionNumber = invitedVersion(gathered.records, meetingId)
      return paperFile({ document: 'day-invitation', meetingId, versionNumber }, source)
    }
    case 'speaker-sheet':
      return paperFile({ document: 'speaker-sheets', meetingId, speaker }, source)
    case 'calendar':
      return ok(calendarFile(source, [{ type: 'meeting', id: meetingId }], ''))
    case 'sessions-calendar':
    case 'cancelled-sessions': {
      const all = [...new Set(mail.speakers.map(({ sessionId }) => sessionId))]
      const ids = all.filter((id) => part === 'sessions-calendar' || hasCancellation(gathered.records, id))
      return ok(
        calendarFile(
          source,
          ids.map((id) => ({ type: 'session', id })),
          '',
        ),
      )
    }
    case 'own-calendar':
      return ok(
        mail.registrations.flatMap(({ id }, _, all) => {
          const value = gathered.records.registration.get(id)
          const name = value === undefined || all.length === 1 ? '' : participantNamed(gathered.records, value).name
          return calendarFile(source, [{ type: 'registration', id }], name)
        }),
      )
    default:
      return assertNever(part)
  }
}

const formFile = async ({ vault, gathered, wish }: Source): Promise<VaultResult<readonly MailAttachment[]>> => {
  const form = contributionFormOf(gathered.records, wish.meetingId)
  if (!form.ok) return err({ code: form.error })
  const file = await contributionFormFile(vault, form.value)
  return file.ok ? ok([wordAttachment(form.value.frame.fileName, file.value)]) : file
}

const paperFile = async (
  paper: Paper,
  { vault, gathered, now }: Source,
): Promise<VaultResult<readonly MailAttachment[]>> => {
  const model = paperModel(recordEntries(gathered.records), paper, dateInDenmark(now))
  if (!model.ok) return err({ code: model.error })
  const made = await wordFile(vault, model.value)
  return made.ok ? ok([wordAttachment(model.value.fileName, made.value)]) : made
}

const wordAttachment = (name: string, bytes: Uint8Array): MailAttachment => ({
  fileName: `${safeFileName(name)}.docx`,
  mediaType: wordMediaType,
  bytes,
})

/** No file where there is nothing to say; of several people in one mail each has a file by their name. */
const calendarFile = (
  { gathered, now, told }: Source,
  wanted: readonly CalendarOf[],
  whose: string,
): readonly MailAttachment[] => {
  const events = wanted.flatMap((of) => calendarEvents(gathered.records, of))
  if (events.length === 0) return []
  for (const event of events) told.set(event.uid, event)
  const name = [calendarFileWords.fileName, whose].filter(Boolean).join(' - ')
  return [
    {
      fileName: `${safeFileName(name)}.ics`,
      mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
      bytes: Buffer.from(writeCalendar(events, now.toISOString()), 'utf8'),
    },
  ]
}
