/** The requests for papers as Word files: one, or all those of a day. */
import { z } from 'zod'
import { paper } from '../paper-wishes.ts'
import { meetingId } from '../records/ids.ts'
import { gives, none, request } from '../request.ts'

export const documentRequests = {
  /**
   * Makes the Word file and asks where to save it; null when the dialog was cancelled. With a password (8 to 15 characters) it
   * is encrypted and opens in Word and LibreOffice with that password only.
   */
  'document.export': request(
    z.strictObject({ job: z.string().min(1).max(64), paper, password: z.string().max(200).optional() }),
    gives<{ readonly savedAs: string } | null>(),
  ),
  /** A good password of Danish words, another one each time. */
  'document.proposePassword': request(none, gives<{ readonly password: string }>()),
  'document.cancel': request(z.strictObject({ job: z.string().min(1).max(64) })),
  /**
   * Saves every paper of a day that has something to say, with the programme of a version or (null) as it lies, in a new folder,
   * with the sessions' materials beside. Null when the dialog was cancelled. It changes no record.
   */
  'day.papers': request(
    z.strictObject({ meetingId, versionNumber: z.number().int().min(1).nullable() }),
    gives<{ readonly savedAs: string; readonly papers: number; readonly materials: number } | null>(),
  ),
} as const
