/** The vocabulary of an open vault: what goes in and out of it. Knows nothing of SQL, files or keys. */
import type { RecordKind, Rev, StoredRecord } from '../../src/core/records/index.ts'
import type { Result } from '../../src/core/result.ts'
import type { Backup, CommitFault, VaultFault } from './faults.ts'

/** What the vault takes from the outside world. `systemDeps` gives the real ones. */
export type VaultDeps = {
  readonly now: () => Date
  readonly randomBytes: (size: number) => Buffer
  /** Who the audit names: the operating system's account. */
  readonly who: string
  /** Parameters of new key slots; always within the legal limits. */
  readonly kdf: KdfParameters
  /** Told before each step that touches the disk, so that a test can end the process there. */
  readonly onStep?: (step: string) => void
}

export type KdfParameters = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

export type Secret =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery-code'; readonly code: string }

/** One step of a commit: `base` lists the revisions it was made from (none for a new record), null deletes. */
export type VaultChange = {
  readonly kind: string
  readonly id: string
  readonly base: readonly string[]
  readonly value: unknown
}

/** A record after a commit; `value` is null where it was deleted. */
export type CommittedRecord = {
  readonly kind: RecordKind
  readonly id: string
  readonly rev: Rev
  readonly value: StoredRecord['value'] | null
}

export type CommitReceipt = { readonly batch: string; readonly records: readonly CommittedRecord[] }

/** A record of an unknown kind, of a newer schema or that no longer parses: kept as it is, only for reading. */
export type ForeignRecord = {
  readonly kind: string
  readonly id: string
  readonly rev: Rev
  readonly schema: number
  readonly value: unknown
}

/** A record with more than one newest revision; the page of the record lets the user choose. `heads` are sorted by rev. */
export type ConflictedRecord = {
  readonly kind: string
  readonly id: string
  readonly heads: readonly { readonly rev: Rev; readonly value: unknown }[]
}

export type RecordPage = {
  readonly records: readonly StoredRecord[]
  readonly foreign: readonly ForeignRecord[]
  readonly conflicts: readonly ConflictedRecord[]
  /** Give it back to read on; null after the last page. */
  readonly next: RecordCursor | null
}
export type RecordCursor = { readonly kind: string; readonly id: string }

export type AuditVerb = 'create' | 'change' | 'delete' | 'erase' | VaultVerb
/** What happens to the vault as a whole; `kind` is then `vault`. */
export type VaultVerb =
  | 'create-vault'
  | 'unlock'
  | 'backup'
  | 'restore'
  | 'export'
  | 'import'
  | 'migrate'
  | 'change-passphrase'
  | 'renew-recovery-code'

export type AuditEntry = {
  readonly number: number
  /** ISO instant, for display: it never decides an order. */
  readonly at: string
  readonly who: string
  readonly verb: AuditVerb
  readonly kind: string
  readonly id: string
}

export type VaultInfo = {
  readonly vaultId: string
  readonly deviceId: string
  readonly folder: string
  readonly formatVersion: number
  readonly schemaVersion: number
  readonly records: number
  readonly blobs: number
  readonly databaseBytes: number
  /** Whether the user has typed back the recovery code that is now in force. */
  readonly recoveryCodeConfirmed: boolean
  /** The second folder for backups, null while none is chosen. */
  readonly backupFolder: string | null
  readonly newestBackup: Backup | null
}

export type CheckReport = {
  /** Empty where all is well; otherwise what is wrong, without content. */
  readonly findings: readonly CheckFinding[]
  readonly revisions: number
}
export type CheckFinding =
  | 'pages-damaged'
  | 'structure-damaged'
  | 'change-log-broken'
  | 'value-does-not-fit-its-revision'
  | 'blob-does-not-fit-its-name'

export type BackupReport = {
  readonly backup: Backup
  /** What became of the copy in the second folder. */
  readonly second: { readonly state: 'none-chosen' } | { readonly state: 'written'; readonly backup: Backup } | SecondFailed
}
export type SecondFailed = { readonly state: 'failed'; readonly fault: VaultFault }

export type BlobInfo = { readonly name: string; readonly bytes: number }

/** A vault's content on its way out or in. Names of blobs in `records` are those of `blobs`. */
export type ContentRecord = { readonly kind: string; readonly id: string; readonly value: unknown }
export type ContentBlob = { readonly name: string; readonly bytes: Uint8Array }
export type VaultContent = {
  readonly records: Iterable<ContentRecord>
  readonly blobs: Iterable<ContentBlob>
}

/** An unlocked vault. Every method answers `closed` after `close`. */
export type OpenVault = {
  readonly vaultId: string
  readonly folder: string
  readonly info: () => Result<VaultInfo, VaultFault>

  /** Reads on from `after` (null: from the start), at most `limit` records (default 1,000). */
  readonly readRecords: (after: RecordCursor | null, limit?: number) => Result<RecordPage, VaultFault>
  /** Takes the whole batch or nothing; answers after COMMIT. */
  readonly commit: (changes: readonly VaultChange[]) => Result<CommitReceipt, CommitFault>
  /** Removes every value the records ever had, and the blobs that only they named; leaves a mark that restores obey. */
  readonly erase: (targets: readonly RecordCursor[]) => Result<CommitReceipt, VaultFault>
  /** Newest first, from before the entry with number `before` (null: from the newest). */
  readonly readAudit: (before: number | null, limit?: number) => Result<readonly AuditEntry[], VaultFault>

  /** Stores a file and answers with its name; the same bytes give the same name. */
  readonly addBlob: (bytes: Uint8Array) => Result<BlobInfo, VaultFault>
  readonly readBlob: (name: string) => Result<Uint8Array, VaultFault>

  readonly listBackups: () => Result<readonly Backup[], VaultFault>
  readonly backup: () => Promise<Result<BackupReport, VaultFault>>
  /** Makes a backup where none was made yet on this calendar day; null where one was. */
  readonly backupIfDue: () => Promise<Result<BackupReport | null, VaultFault>>
  /** Chooses (or with null forgets) the second folder; it must exist and be writable. */
  readonly chooseBackupFolder: (folder: string | null) => Result<null, VaultFault>

  /** Rewraps the key. `current` must open the vault. */
  readonly changePassphrase: (current: Secret, next: string) => Promise<Result<null, VaultFault>>
  /** Makes a new recovery code in place of the old one; shown once, then confirmed by typing it back. */
  readonly renewRecoveryCode: (current: Secret) => Promise<Result<string, VaultFault>>
  /** True where the code typed back is the one in force, which then counts as confirmed. */
  readonly confirmRecoveryCode: (typed: string) => Promise<Result<boolean, VaultFault>>

  /** Everything the vault holds, record by record, in a stable order. Written to the audit. */
  readonly exportContent: () => Result<VaultContent, VaultFault>
  /** Takes all of it or nothing. Records that exist already with another value answer `conflict`. */
  readonly importContent: (content: VaultContent) => Result<{ readonly records: number; readonly blobs: number }, VaultFault>

  /** Reads every page, the change log and every value. Slow on purpose. */
  readonly check: () => Result<CheckReport, VaultFault>
  /** Locks: closes the database and wipes the keys. May be called twice. */
  readonly close: () => void
}
