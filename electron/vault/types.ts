/**
 * The vocabulary of the vault's public face: what goes in and out of it. Errors are those of the contract, so that a
 * handler passes them on as they are; none of them ever carries content of a record, except `conflict` its own records.
 */
import type {
  AuditEntry,
  BackupGeneration,
  Change,
  Committed,
  ContractError,
  Erased,
  RecordsPage,
} from '../../src/core/contract.ts'
import type { ClashChoice, CopyComparison } from '../../src/core/handover/comparison.ts'
import type { Rev, StoredRecord } from '../../src/core/records/index.ts'
import type { Result } from '../../src/core/result.ts'
import type { TouchedRecord, TrashGroup } from '../../src/core/trash/trash.ts'

export type VaultResult<T> = Result<T, ContractError>

/** What the vault takes from the outside world. `systemDeps` gives the real ones. */
export type VaultDeps = {
  readonly now: () => Date
  readonly randomBytes: (size: number) => Buffer
  /** Whom the audit names: the account of the operating system. */
  readonly who: string
  /** Parameters of new key slots; outside the legal limits they are refused. */
  readonly kdf: KdfParameters
  /** Told before each step that touches the disk, so that a test can end the process there. */
  readonly onStep?: (step: string) => void
}

export type KdfParameters = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }

export type Secret =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recovery-code'; readonly code: string }

/** The records in a stable order. `records` leaves out unknown ones and those in conflict. */
export type VaultPage = RecordsPage & { readonly conflicts: readonly ConflictedRecord[] }

/** A record with more than one newest revision (changed on two machines); `heads` are sorted by rev. */
export type ConflictedRecord = {
  readonly kind: string
  readonly id: string
  readonly heads: readonly { readonly rev: Rev; readonly value: unknown }[]
}

/** `rev` of every newest revision the caller has seen, so that nothing is erased unseen. */
export type Erasure = { readonly kind: string; readonly id: string; readonly base: readonly Rev[] }

type AuditPage = { readonly entries: readonly AuditEntry[]; readonly next: number | null }

export type VaultInfo = {
  readonly vaultId: string
  readonly deviceId: string
  readonly folder: string
  readonly formatVersion: number
  readonly schemaVersion: number
  readonly records: number
  readonly revisions: number
  readonly blobs: number
  readonly databaseBytes: number
}

export type CheckFinding =
  | 'pages-damaged'
  | 'change-log-broken'
  | 'value-does-not-fit-its-revision'
  | 'current-value-missing'
  | 'blob-does-not-fit-its-name'

/** `findings` is empty where all is well. */
export type CheckReport = { readonly findings: readonly CheckFinding[]; readonly revisions: number }

export type BackupReport = {
  readonly generation: BackupGeneration
  /** What became of the copy in the second folder; null while none is chosen. */
  readonly second: VaultResult<BackupGeneration> | null
}

export type RestoreReport = {
  readonly folder: string
  /** Records and files erased since the backup was made, removed again; null where the list of them could not be read. */
  readonly erasuresApplied: number | null
}

/** What became of the records that bringing a copy back has changed. */
export type BroughtBack = {
  readonly records: readonly StoredRecord[]
  readonly gone: readonly { readonly kind: string; readonly id: string }[]
}

/** A colleague's copy, laid out beside the vault to be looked at. It goes when it is closed, or with the vault. */
export type OpenCopy = {
  readonly fileName: string
  readonly compare: () => VaultResult<CopyComparison>
  /** Takes everything over, after a backup. `copy-overtaken` where a clash has no choice. */
  readonly bringBack: (choices: readonly ClashChoice[]) => VaultResult<BroughtBack>
  readonly close: () => void
}

/** What left the vault: a kind of paper or file, the record it is of, and its name without a folder. */
export type Exported = { readonly kind: string; readonly id: string; readonly file: string }

/** A vault's content on its way out or in. Records name blobs by the names given here. */
export type ContentRecord = { readonly kind: string; readonly id: string; readonly value: unknown }
export type ContentBlob = { readonly name: string; readonly bytes: Uint8Array }
export type VaultContent = {
  readonly records: readonly ContentRecord[]
  /** Read one by one: files can be large. */
  readonly blobs: Iterable<ContentBlob>
}

/** An unlocked vault. Every method answers `locked` after `close`. */
export type OpenVault = {
  readonly vaultId: string
  readonly folder: string
  /** How it was opened: after a recovery code the passphrase counts as lost. */
  readonly openedBy: Secret['type']
  readonly info: () => VaultResult<VaultInfo>

  /** Reads on from a page's `next` (null: from the start), `limit` records a page (1,000 where not said). */
  readonly readRecords: (after: string | null, limit?: number) => VaultResult<VaultPage>
  /**
   * Takes the whole batch or nothing; answers after COMMIT. `base` must name exactly the newest revisions; an empty one
   * makes a new record, also in the place of a deleted one.
   */
  readonly commit: (changes: readonly Change[]) => VaultResult<readonly Committed[]>
  /**
   * Removes every value the records ever had and the files that only they named; leaves a mark that restores obey. Answers
   * what was removed of each.
   */
  readonly erase: (targets: readonly Erasure[]) => VaultResult<readonly Erased[]>
  /** Newest first, before the entry of that number (null: from the newest), 200 a page where not said. */
  readonly readAudit: (before: number | null, limit?: number) => VaultResult<AuditPage>

  /** Stores a file and answers with its name; the same bytes give the same name. */
  readonly addBlob: (bytes: Uint8Array) => VaultResult<string>
  readonly readBlob: (name: string) => VaultResult<Uint8Array>

  /** Newest first, from beside the vault and, unless it is known not to answer, from the second folder. */
  readonly listBackups: (alsoSecond?: boolean) => VaultResult<readonly BackupGeneration[]>
  readonly backup: () => Promise<VaultResult<BackupReport>>
  /** A backup where none was made yet on this calendar day; null where one was. */
  readonly backupIfDue: () => Promise<VaultResult<BackupReport | null>>
  /** The second folder for backups, null while none is chosen. */
  readonly backupFolder: () => VaultResult<string | null>
  /** Chooses (null: forgets) the second folder. It must exist and be writable; network drives are welcome. */
  readonly chooseBackupFolder: (folder: string | null) => VaultResult<null>

  /** Rewraps the key. `current` may be null where the vault was opened by recovery code. */
  readonly changePassphrase: (current: string | null, next: string) => Promise<VaultResult<null>>
  /** Makes a new recovery code in place of the old one and answers with it, to be shown once. */
  readonly renewRecoveryCode: () => Promise<VaultResult<string>>
  /** Checks the code as the user typed it; from then on it counts as confirmed. */
  readonly confirmRecoveryCode: (typed: string) => Promise<VaultResult<null>>
  readonly recoveryCodeConfirmed: () => VaultResult<boolean>

  /** Notes in the audit that something leaves the vault: what it is made of, and the name of the file it goes to. */
  readonly noteExport: (exported: Exported) => VaultResult<null>
  /** What was deleted and can be made anew, newest first; a record's last value and nothing else is kept of it. */
  readonly trash: () => VaultResult<readonly TrashGroup[]>
  /** What the batch changed besides, where the values before and after are kept. */
  readonly touchedWith: (batch: string) => VaultResult<readonly TouchedRecord[]>
  /** Writes a copy for a colleague to `file`, whole or not at all, under a passphrase of its own. */
  readonly handOver: (file: string, passphrase: string) => Promise<VaultResult<null>>
  /** Opens a copy of this archive that comes back; changes nothing. */
  readonly openCopy: (file: string, passphrase: string) => Promise<VaultResult<OpenCopy>>
  /** Everything the vault holds. Written to the audit with the name of the file it goes to. */
  readonly exportContent: (file: string) => VaultResult<VaultContent>
  /** Takes all of it or nothing. A record that is there already with another value answers `conflict`. */
  readonly importContent: (content: VaultContent) => VaultResult<{ readonly records: number; readonly blobs: number }>

  /** Reads every page, the change log, every value and every file. Slow on purpose. */
  readonly check: () => VaultResult<CheckReport>
  /** Locks: closes the database and wipes the keys. May be called twice. */
  readonly close: () => void
}

/** A new vault, open, and the recovery code that is shown this once. */
export type CreatedVault = { readonly vault: OpenVault; readonly recoveryCode: string }

/** What can be said of a folder without opening it. */
export type VaultPresence =
  | { readonly state: 'nothing' }
  | { readonly state: 'vault'; readonly vaultId: string }
  | { readonly state: 'unreadable'; readonly error: ContractError }
