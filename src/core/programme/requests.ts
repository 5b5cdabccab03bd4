/** The requests about a day with a programme: the form of its contributions, and its mails. */
import { z } from 'zod'
import type { ErrorCode } from '../error-codes.ts'
import { meetingId, personId, registrationId, sessionId } from '../records/ids.ts'
import { gives, none, request } from '../request.ts'
import type { ContributionReading } from './contribution-reading.ts'

/** A file that the user chose: what the form in it says, or why it was refused. */
export type ReadContribution = { readonly fileName: string } & (
  | { readonly reading: ContributionReading }
  | { readonly refused: ErrorCode }
)

const ofSpeakers = z.union([z.enum(['waiting', 'everybody']), z.array(sessionId).max(500).readonly()])
const wish = z.discriminatedUnion('kind', [
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

export const dayRequests = {
  /** Saves the empty form of a contribution where the user says; null when the dialog was cancelled. */
  'contribution.form': request(z.strictObject({ meetingId }), gives<{ readonly savedAs: string } | null>()),
  /** Reads forms that came back, from files that the user chooses; null when nothing was chosen. It changes nothing. */
  'contribution.openForms': request(none, gives<readonly ReadContribution[] | null>()),
  /**
   * Saves the mails around a day with what goes with them, as drafts or each in a folder, those that are named by their key. Null
   * when the dialog was cancelled. What calendar files say is counted as sent; otherwise it changes no record.
   */
  'day.mail': request(
    z.strictObject({
      meetingId,
      wish,
      as: z.enum(['drafts', 'folders']),
      mails: z
        .array(
          z.strictObject({
            key: z.string().min(1).max(200),
            subject: z.string().max(500),
            text: z.string().max(100_000),
          }),
        )
        .min(1)
        .max(2000)
        .readonly(),
    }),
    gives<{ readonly savedAs: string; readonly count: number } | null>(),
  ),
} as const
