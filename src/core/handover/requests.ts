/** The requests about copies of the archive that go to a colleague and come back. Files are chosen in dialogs and named by tokens. */
import { z } from 'zod'
import { gives, none, request } from '../request.ts'
import { type CopyComparison, clashChoice } from './comparison.ts'

const passphrase = z.string().min(1).max(1024)

export const handoverRequests = {
  /** Saves a copy under a passphrase of its own where the user says; null when the dialog was cancelled. */
  'copy.make': request(z.strictObject({ passphrase }), gives<{ readonly savedAs: string } | null>()),
  /** Lets the user choose a copy; null when nothing was chosen. */
  'copy.choose': request(none, gives<{ readonly token: string; readonly fileName: string } | null>()),
  /** Makes an archive of its own of a copy, in a new folder (null: the default place), and opens it. */
  'copy.settle': request(z.strictObject({ from: z.string(), passphrase, to: z.string().nullable() })),
  /** Lays a copy that comes back beside the archive and compares the two. It changes nothing. */
  'copy.open': request(
    z.strictObject({ from: z.string(), passphrase }),
    gives<{ readonly fileName: string; readonly comparison: CopyComparison }>(),
  ),
  /** The comparison anew, where the archive has changed since. */
  'copy.compare': request(none, gives<CopyComparison>()),
  /** Takes everything over, after a backup; answers how many records changed here. */
  'copy.bringBack': request(
    z.strictObject({ choices: z.array(clashChoice).max(100_000).readonly() }),
    gives<{ readonly changed: number }>(),
  ),
  /** Puts the copy away. */
  'copy.close': request(none),
} as const
