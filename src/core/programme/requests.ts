/** The requests about a day with a programme: the form of its contributions. */
import { z } from 'zod'
import type { ErrorCode } from '../error-codes.ts'
import { meetingId } from '../records/ids.ts'
import { gives, none, request } from '../request.ts'
import type { ContributionReading } from './contribution-reading.ts'

/** A file that the user chose: what the form in it says, or why it was refused. */
export type ReadContribution = { readonly fileName: string } & (
  | { readonly reading: ContributionReading }
  | { readonly refused: ErrorCode }
)

export const dayRequests = {
  /** Saves the empty form of a contribution where the user says; null when the dialog was cancelled. */
  'contribution.form': request(z.strictObject({ meetingId }), gives<{ readonly savedAs: string } | null>()),
  /** Reads forms that came back, from files that the user chooses; null when nothing was chosen. It changes nothing. */
  'contribution.openForms': request(none, gives<readonly ReadContribution[] | null>()),
} as const
