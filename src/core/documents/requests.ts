/** The requests for papers as Word files: one, or a folder with all those of a meeting or a day. */
import { z } from 'zod'
import { paper } from '../paper-wishes.ts'
import { meetingId } from '../records/ids.ts'
import { gives, none, request } from '../request.ts'

/** What the page calls the work it asks for, to be told how far it is and to stop it. */
const job = z.string().min(1).max(64)

export const documentRequests = {
  /**
   * Makes the Word file and asks where to save it; null when the dialog was cancelled. With a password (8 to 15 characters) it
   * is encrypted and opens in Word and LibreOffice with that password only.
   */
  'document.export': request(
    z.strictObject({ job, paper, password: z.string().max(200).optional() }),
    gives<{ readonly savedAs: string } | null>(),
  ),
  /** A good password of Danish words, another one each time. */
  'document.proposePassword': request(none, gives<{ readonly password: string }>()),
  'document.cancel': request(z.strictObject({ job })),
  /**
   * Saves papers and attachments of a meeting with a list of them in a new folder, all of it or nothing: the agenda alone, or, to be
   * filed in the organisation's records, the minutes as well. Null when the dialog was cancelled. It changes no record.
   */
  'document.exportMeeting': request(
    z.strictObject({ job, meetingId, what: z.enum(['agenda', 'journal']) }),
    gives<{ readonly savedAs: string; readonly count: number } | null>(),
  ),
  /**
   * Saves every paper of a day that has something to say, with the programme of a version or (null) as it lies, in a new folder,
   * with the sessions' materials beside: all of it or, where it is stopped or something cannot be written, nothing. Null when the
   * dialog was cancelled. It changes no record.
   */
  'document.exportDay': request(
    z.strictObject({ job, meetingId, versionNumber: z.number().int().min(1).nullable() }),
    gives<{ readonly savedAs: string; readonly papers: number; readonly materials: number } | null>(),
  ),
} as const
