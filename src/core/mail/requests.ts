/**
 * The requests that save mails which are ready, with what goes with them: as drafts for a mail program (a file, or a folder of them), or
 * each in a folder with its parts. Null when the dialog was cancelled.
 */
import { z } from 'zod'
import { requestKinds } from '../documents/case-request-words.ts'
import { meetingId, personId, registrationId, sessionId, turnId } from '../records/ids.ts'
import { mailingKind } from '../records/meeting.ts'
import { gives, request } from '../request.ts'

const as = z.enum(['drafts', 'folders'])
const savedMails = () => gives<{ readonly savedAs: string; readonly count: number } | null>()

/** One mail of several, named by its key. */
const keyed = z.strictObject({
  key: z.string().min(1).max(200),
  subject: z.string().max(500),
  text: z.string().max(100_000),
})

const ofSpeakers = z.union([z.enum(['waiting', 'everybody']), z.array(sessionId).max(500).readonly()])
const dayWish = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['call', 'invitation']),
    personIds: z.array(personId).max(5000).readonly(),
    addresses: z.array(z.string().min(1).max(254)).max(1000).readonly(),
  }),
  z.strictObject({ kind: z.enum(['speakers', 'declined']), of: ofSpeakers }),
  z.strictObject({
    kind: z.literal('registrations'),
    of: z.union([z.enum(['waiting', 'everybody']), z.array(registrationId).max(5000).readonly()]),
  }),
])

export const mailRequests = {
  /** To those who have a turn, with the form and the due day. It changes no record. */
  'case.request': request(
    z.strictObject({
      kind: z.enum(requestKinds),
      as,
      requests: z
        .array(z.strictObject({ turnId, subject: z.string().max(500), text: z.string().max(20_000) }))
        .min(1)
        .max(200)
        .readonly(),
    }),
    savedMails(),
  ),
  /** Reminders of open actions. It changes no record. */
  'action.remind': request(
    z.strictObject({
      as,
      reminders: z
        .array(z.strictObject({ personId, subject: z.string().max(2500), text: z.string().max(100_000) }))
        .min(1)
        .max(500)
        .readonly(),
    }),
    savedMails(),
  ),
  /** Around a meeting. What the calendar file says is counted as sent; otherwise it changes no record. */
  'meeting.mail': request(
    z.strictObject({ meetingId, kind: mailingKind, as, mails: z.array(keyed).min(1).max(200).readonly() }),
    savedMails(),
  ),
  /** Around a day. What calendar files say is counted as sent; otherwise it changes no record. */
  'day.mail': request(
    z.strictObject({ meetingId, wish: dayWish, as, mails: z.array(keyed).min(1).max(2000).readonly() }),
    savedMails(),
  ),
} as const
