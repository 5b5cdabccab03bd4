/**
 * The contract between the processes: every request with its input and output, every event, every error code. The router
 * parses inputs by it, the preload and the pages are typed by it, and a request without a handler does not compile.
 * There is no SQL, no key and no path in it: files and folders are chosen in dialogs of the main process.
 */
import { z } from 'zod'
import type { FormReading } from './cases/form.ts'
import { documentRequests } from './documents/requests.ts'
import type { ErrorCode } from './error-codes.ts'
import { handoverRequests } from './handover/requests.ts'
import { mailRequests } from './mail/requests.ts'
import type { TextReading } from './meetings/proposals.ts'
import { type StagePress, type StageView, stagePress, stageView } from './meetings/stage.ts'
import { calendarOf, paper } from './paper-wishes.ts'
import { dayRequests } from './programme/requests.ts'
import { blobId, meetingId } from './records/ids.ts'
import { type FieldProblem, recordKinds, rev, type StoredRecord } from './records/index.ts'
import { gives, none, type Output, request } from './request.ts'
import { trashRequests } from './trash/trash.ts'

export type { CalendarOf, CasePackWish, DayPaper, MeetingEdition, Paper } from './paper-wishes.ts'

const recordKind = z.enum(recordKinds as readonly [string, ...string[]])
const recordId = z.string().min(1).max(200)
const passphrase = z.string().min(1).max(1024)
const recoveryCode = z.string().min(1).max(200)
const secret = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('passphrase'), passphrase }),
  z.strictObject({ type: z.literal('recovery-code'), code: recoveryCode }),
])

/** One record of a batch. `base` names the revisions the change was based on: none for a new record. */
const change = z.strictObject({
  kind: recordKind,
  id: recordId,
  base: z.array(rev).max(16).readonly(),
  value: z.record(z.string(), z.unknown()).nullable(),
})
export type Change = z.infer<typeof change>

/** Commands that reach the page from the application menu. */
export type MenuCommand = 'undo' | 'redo' | 'new' | 'print' | 'search' | 'shortcuts' | 'settings'

export type VaultState =
  /** No archive on this machine yet. */
  | { readonly phase: 'first-run' }
  | { readonly phase: 'locked'; readonly name: string; readonly place: string; readonly example: boolean }
  | {
      readonly phase: 'unlocked'
      readonly name: string
      readonly place: string
      readonly example: boolean
      /** The recovery code was never confirmed, or was used to get in: a new one must be shown. */
      readonly recoveryCodeUnconfirmed: boolean
      /** Opened by recovery code: a new passphrase must be chosen. */
      readonly passphraseLost: boolean
    }

/** Counts of a commit's effect on one record. `rev` is null once the record is deleted. */
export type Committed = { readonly kind: string; readonly id: string; readonly rev: z.infer<typeof rev> | null }

/** What an erasure removed. */
export type Erased = {
  /** Versions of the record, the last one included. */
  readonly versions: number
  /** The instant since which the record was there: copies made after it may hold it. Null where nobody noted it. */
  readonly since: string | null
}

/** Records of kinds or schemas that this program does not know are counted, kept and not shown. */
export type RecordsPage = {
  readonly records: readonly StoredRecord[]
  readonly unknown: number
  /** Pass it on to get the next page; null on the last. */
  readonly next: string | null
}

export type AuditEntry = {
  readonly number: number
  /** ISO instant, for display only. */
  readonly at: string
  readonly who: string
  readonly kind: string
  readonly id: string
  readonly verb:
    | 'create'
    | 'change'
    | 'delete'
    | 'erase'
    | 'unlock'
    | 'restore'
    | 'open-copy'
    | 'bring-back'
    | 'export'
    | 'passphrase'
    | 'recovery-code'
  /** What an export was called outside the archive; null for all else, and where an older program exported. */
  readonly file: string | null
}

export type BackupGeneration = {
  /** Opaque name of the generation, given back to restore it. */
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly where: 'beside' | 'second-folder'
}

export type BackupState = {
  /** Shown to the user; null while none is chosen. */
  readonly secondFolder: string | null
  readonly secondFolderReachable: boolean
  readonly generations: readonly BackupGeneration[]
  readonly lastAt: string | null
  readonly lastError: ErrorCode | null
}

/** A folder or file the user chose; the token stands for it until the program ends. */
export type ChosenPlace = { readonly token: string; readonly display: string }

/** What the table holds: people, earlier meetings and turns, or answers to an evaluation. */
const tablePurpose = z.enum(['people', 'history', 'evaluation', 'registrations'])

/** The cells of the first sheet of a table file, as text; dates as ISO. Of a calendar its events under fixed headings. */
export type TableFile = { readonly fileName: string; readonly rows: readonly (readonly string[])[] }

export type StoredBlob = {
  readonly blobId: z.infer<typeof blobId>
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

/** Light or dark as the computer says (`auto`), or as the user chose on this machine. */
export const appearance = z.enum(['auto', 'light', 'dark'])
export type Appearance = z.infer<typeof appearance>

/** The passphrase of the archive with example data. It protects nothing and is shown where that archive is unlocked. */
export const examplePassphrase = 'prøv arkivet med opdigtede personer'

export const requests = {
  'vault.state': request(none, gives<VaultState>()),
  'vault.create': request(
    z.strictObject({
      organisationName: z.string().min(1).max(200),
      passphrase,
      /** Token of a chosen folder; null for the default place. */
      folder: z.string().nullable(),
    }),
    gives<{ readonly recoveryCode: string }>(),
  ),
  /** Makes (once) and opens the archive with the example region. */
  'vault.openExample': request(none),
  'vault.unlock': request(z.strictObject({ passphrase })),
  'vault.unlockWithRecoveryCode': request(z.strictObject({ recoveryCode })),
  'vault.lock': request(none),
  /** Leaves the current archive where it is and goes back to the three doors. Locked only. */
  'vault.leave': request(none),
  /** Opens another archive's folder on this machine (it is then asked to be unlocked). */
  'vault.choose': request(none, gives<{ readonly chosen: boolean }>()),
  'vault.changePassphrase': request(z.strictObject({ current: passphrase.nullable(), next: passphrase })),
  'vault.renewRecoveryCode': request(none, gives<{ readonly recoveryCode: string }>()),
  'vault.confirmRecoveryCode': request(z.strictObject({ recoveryCode })),
  /** Tells that somebody is at work, so that the archive does not lock itself. */
  'vault.touch': request(none),

  'records.read': request(z.strictObject({ after: z.string().nullable() }), gives<RecordsPage>()),
  'records.commit': request(
    z.strictObject({ changes: z.array(change).min(1).max(5000).readonly() }),
    gives<readonly Committed[]>(),
  ),
  /** Deletes for good, earlier versions included. Cannot be undone. */
  'records.erase': request(
    z.strictObject({ kind: recordKind, id: recordId, base: z.array(rev).readonly() }),
    gives<Erased>(),
  ),
  'audit.read': request(
    z.strictObject({ before: z.number().int().nullable() }),
    gives<{ readonly entries: readonly AuditEntry[]; readonly next: number | null }>(),
  ),

  /** Lets the user choose a file and stores it encrypted; null when nothing was chosen. */
  'blob.add': request(
    z.strictObject({ purpose: z.enum(['logo', 'attachment', 'template']) }),
    gives<StoredBlob | null>(),
  ),
  'blob.read': request(z.strictObject({ blobId }), gives<{ readonly bytes: Uint8Array; readonly mediaType: string }>()),
  /** Saves a stored file outside the archive; null when the dialog was cancelled. */
  'blob.save': request(
    z.strictObject({ blobId, fileName: z.string().min(1).max(255) }),
    gives<{ readonly savedAs: string } | null>(),
  ),

  'folder.choose': request(
    z.strictObject({ purpose: z.enum(['vault', 'restore-from', 'restore-to']) }),
    gives<ChosenPlace | null>(),
  ),
  'backup.state': request(none, gives<BackupState>()),
  'backup.now': request(none, gives<BackupState>()),
  'backup.chooseSecondFolder': request(none, gives<BackupState>()),
  /** The backups in a chosen folder, newest first. */
  'backup.list': request(z.strictObject({ from: z.string() }), gives<readonly BackupGeneration[]>()),
  /**
   * Restores into a new folder (null: the default place), which then becomes the current, locked archive. The secret is the
   * one of the backup's moment. `erasuresApplied` is null where the list of later erasures could not be read.
   */
  'backup.restore': request(
    z.strictObject({ from: z.string(), name: z.string(), to: z.string().nullable(), secret }),
    gives<{ readonly erasuresApplied: number | null }>(),
  ),

  /**
   * Lets the user choose a CSV or XLSX file, for earlier meetings also a calendar file, and reads it; null when nothing was
   * chosen.
   */
  'table.open': request(z.strictObject({ purpose: tablePurpose }), gives<TableFile | null>()),

  /**
   * Saves a calendar file of the meetings where the user says and remembers what it has told; null when the dialog was
   * cancelled.
   */
  'calendar.export': request(
    z.strictObject({ of: calendarOf }),
    gives<{ readonly savedAs: string; readonly events: number } | null>(),
  ),
  /**
   * Saves a calendar file for each participant of a day, with what they go to, in a new folder, and remembers what they have told; null
   * when the dialog was cancelled.
   */
  'calendar.exportParticipants': request(
    z.strictObject({ meetingId }),
    gives<{ readonly savedAs: string; readonly count: number } | null>(),
  ),

  /** The names and words of the dictionary, for `nameBookOf`. */
  'privacy.nameBook': request(none, gives<{ readonly text: string }>()),

  ...documentRequests,
  /**
   * Reads what somebody wrote in a Word file, a mail or a plain text, from a file that the user chooses; null when nothing was
   * chosen. It changes nothing.
   */
  'text.open': request(none, gives<{ readonly fileName: string; readonly reading: TextReading } | null>()),
  /** Reads a case form that came back, from a file that the user chooses; null when nothing was chosen. It changes nothing. */
  'case.openForm': request(none, gives<{ readonly fileName: string; readonly reading: FormReading } | null>()),
  /** Opens the second screen, or brings it forward, with what it shows. */
  'stage.open': request(z.strictObject({ view: stageView })),
  /** What it shows from now on; nothing happens while there is none. */
  'stage.show': request(z.strictObject({ view: stageView })),
  'stage.close': request(none),
  /** Asked by the second screen: what it shows. */
  'stage.view': request(none, gives<StageView | null>()),
  /** Told by the second screen: a key was pressed there. */
  'stage.press': request(z.strictObject({ press: stagePress })),

  ...handoverRequests,
  ...trashRequests,
  ...dayRequests,
  ...mailRequests,
  'page.appearance': request(none, gives<Appearance>()),
  'page.chooseAppearance': request(z.strictObject({ appearance })),
  /** Puts a text, at most as long as that of a mail, on the clipboard for half a minute. */
  'page.copyText': request(z.strictObject({ text: z.string().min(1).max(100_000) })),
  /** Puts the recovery code on the clipboard for half a minute. */
  'page.copyRecoveryCode': request(z.strictObject({ recoveryCode })),
  /** Prints what the page shows in its print layout. */
  'page.print': request(none, gives<{ readonly printed: boolean }>()),
  /** Saves the paper that the page shows in its print layout as PDF; null when the dialog was cancelled. */
  'page.savePdf': request(
    z.strictObject({ fileName: z.string().min(1).max(200), paper }),
    gives<{ readonly savedAs: string } | null>(),
  ),
} as const

type Requests = typeof requests
export type RequestName = keyof Requests
export type RequestInput<N extends RequestName> = z.infer<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = Requests[N] extends Output<infer O> ? Exclude<O, undefined> : never

/** All that the second screen may ask for. */
export const stageRequests: ReadonlySet<string> = new Set<RequestName>(['stage.view', 'stage.press', 'stage.close'])

export const requestNames = Object.keys(requests) as readonly RequestName[]

/** What the main process tells the pages without being asked. */
export type Events = {
  readonly 'vault.locked': { readonly reason: 'user' | 'idle' | 'system' | 'closed' }
  /**
   * Seconds until the archive locks itself; null when somebody came back. 0 means now (the machine is locked, the window
   * closes): the page writes what is not yet written and calls `vault.lock`; after a moment the archive locks anyway.
   */
  readonly 'vault.locking': { readonly seconds: number | null }
  /** Records changed by somebody else than the page that is told. */
  readonly 'records.changed': {
    readonly records: readonly StoredRecord[]
    readonly gone: readonly { readonly kind: string; readonly id: string }[]
  }
  readonly 'backup.changed': BackupState
  readonly 'document.progress': { readonly job: string; readonly page: number; readonly done: boolean }
  /** How many of a folder's papers are made. */
  readonly 'document.folderProgress': { readonly job: string; readonly made: number; readonly of: number }
  readonly 'menu.command': { readonly command: MenuCommand }
  /** To the second screen alone. */
  readonly 'stage.shown': StageView
  readonly 'stage.pressed': { readonly press: StagePress }
  readonly 'stage.closed': null
}
export type EventName = keyof Events
export const eventNames = [
  'vault.locked',
  'vault.locking',
  'records.changed',
  'backup.changed',
  'document.progress',
  'document.folderProgress',
  'menu.command',
  'stage.shown',
  'stage.pressed',
  'stage.closed',
] as const satisfies readonly EventName[]

/** Data that a message may need. Never content of records. */
export type ContractError = {
  readonly code: ErrorCode
  readonly problems?: readonly (FieldProblem & { readonly kind?: string; readonly id?: string })[]
  /** `conflict`: the records as they are now; null where the record is gone. */
  readonly current?: readonly { readonly kind: string; readonly id: string; readonly record: StoredRecord | null }[]
  /** The newest good backup, where a damaged archive has one. */
  readonly backup?: string
}

export type Reply<N extends RequestName> =
  | { readonly ok: true; readonly value: RequestOutput<N> }
  | { readonly ok: false; readonly error: ContractError }

/** What the preload puts on `window.erfakreds`. */
export type ErfakredsBridge = {
  readonly call: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<Reply<N>>
  /** Calls `listener` for each event until the returned function is called. */
  readonly on: <E extends EventName>(name: E, listener: (data: Events[E]) => void) => () => void
}
