/**
 * Every foreseen way in which the vault can fail, each with a code of its own and the data its message needs. Words for
 * the user live in src/strings; no fault ever carries content of a record.
 */
import { err, type Err } from '../../src/core/result.ts'
import type { FieldProblem, Rev } from '../../src/core/records/index.ts'

/** A record's newest revision as a refused commit reports it; `value` is null where the record is deleted or erased. */
export type CurrentRecord = { readonly kind: string; readonly id: string; readonly rev: Rev; readonly value: unknown }

/** One backup: a folder that holds a verified copy of the database and that moment's vault.json. */
export type Backup = {
  readonly folder: string
  /** When it was made: ISO instant, for display and for keeping one a day. */
  readonly at: string
  readonly bytes: number
}

export type LocationRefusal =
  | 'not-absolute'
  | 'network-path'
  | 'network-drive'
  | 'cloud-folder'
  | 'roaming-profile'
  | 'inside-a-vault'

export type VaultFault =
  /** There is no vault.json in the folder. */
  | { readonly code: 'vault-missing' }
  /** The folder that a new vault was to be made in is not empty. */
  | { readonly code: 'folder-not-empty' }
  | { readonly code: 'location-refused'; readonly reason: LocationRefusal }
  /** vault.json is not what the vault wrote: cut, changed or not ours. */
  | { readonly code: 'key-file-damaged'; readonly newestBackup: Backup | null }
  /** vault.json asks for a key derivation that is too weak or would exhaust the machine. */
  | { readonly code: 'key-derivation-refused' }
  /** Made by a newer version of the program. */
  | { readonly code: 'newer-format'; readonly found: number; readonly known: number }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'passphrase-too-short'; readonly minimum: number }
  | { readonly code: 'wrong-recovery-code' }
  /** The code's check symbols do not fit: these groups (1-8) hold a typing error; empty where the length is wrong. */
  | { readonly code: 'recovery-code-mistyped'; readonly groups: readonly number[] }
  | { readonly code: 'database-missing'; readonly newestBackup: Backup | null }
  | { readonly code: 'database-empty'; readonly newestBackup: Backup | null }
  /** vault.db is a file that does not belong to this vault.json. */
  | { readonly code: 'database-foreign'; readonly newestBackup: Backup | null }
  | { readonly code: 'database-damaged'; readonly newestBackup: Backup | null }
  /** Another process has the vault open. */
  | { readonly code: 'busy' }
  | { readonly code: 'disk-full' }
  /** The operating system refused a file operation; `reason` is its code, such as EACCES. */
  | { readonly code: 'file-refused'; readonly reason: string }
  /** The vault was locked meanwhile. */
  | { readonly code: 'closed' }
  | { readonly code: 'backup-unverified' }
  | { readonly code: 'backup-missing' }
  /** The second backup folder cannot be reached; the first backup was made. */
  | { readonly code: 'backup-folder-unreachable'; readonly reason: string }
  | { readonly code: 'blob-missing' }
  | { readonly code: 'blob-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'blob-unlisted'; readonly kind: string; readonly id: string }
  /** A sealed file was changed or is not one. */
  | { readonly code: 'sealed-file-damaged' }
  | CommitFault

export type CommitFault =
  /** Somebody changed these records meanwhile: what they are now. Nothing of the batch was taken. */
  | { readonly code: 'conflict'; readonly current: readonly CurrentRecord[] }
  | {
      readonly code: 'invalid-record'
      readonly kind: string
      readonly id: string
      readonly problems: readonly FieldProblem[]
    }
  | { readonly code: 'commit-too-large'; readonly bytes: number; readonly limit: number }
  /** Written by a newer version of the program: kept as it is, only for reading. */
  | { readonly code: 'record-read-only'; readonly kind: string; readonly id: string }
  | { readonly code: 'disk-full' }
  | { readonly code: 'database-damaged'; readonly newestBackup: Backup | null }
  | { readonly code: 'file-refused'; readonly reason: string }
  | { readonly code: 'closed' }

export type VaultFaultCode = VaultFault['code']

export const fault = <F extends VaultFault>(f: F): Err<F> => err(f)
