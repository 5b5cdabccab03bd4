/**
 * What the handlers work with: the archive, its backups, chosen places, and the ports to the desktop that only Electron can
 * fill. Whoever makes a desk decides what stands behind the ports; nothing here knows Electron.
 */
import type { Appearance, ContractError, EventName, Events } from '../src/core/contract.ts'
import type { StageView } from '../src/core/meetings/stage.ts'
import type { Result } from '../src/core/result.ts'
import type { Archive } from './archive.ts'
import type { AutoLock } from './auto-lock.ts'
import type { Backups } from './backups.ts'
import type { Places } from './places.ts'
import type { SecretClipboard } from './secret-clipboard.ts'

export type Tell = <E extends EventName>(name: E, data: Events[E]) => void

type FolderPurpose =
  | 'meeting-folder'
  | 'mails'
  | 'calendars'
  | 'vault'
  | 'restore-from'
  | 'restore-to'
  | 'archive'
  | 'backups'
export type FilePurpose = 'copy' | 'logo' | 'template' | 'attachment' | 'table' | 'history' | 'case-form' | 'text'
/** Several files of one kind at once. */
export type FilesPurpose = 'contribution-forms'
export type SavePurpose = 'copy' | 'word' | 'pdf' | 'calendar' | 'mail' | 'any'

/** Dialogs of the operating system. Null where the user changed their mind. */
export type Dialogs = {
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>
  readonly chooseFile: (purpose: FilePurpose) => Promise<string | null>
  readonly chooseFiles: (purpose: FilesPurpose) => Promise<readonly string[] | null>
  readonly saveAs: (fileName: string, purpose: SavePurpose) => Promise<string | null>
}

/** What the page shows, on paper. */
export type Paper = {
  readonly print: () => Promise<Result<{ readonly printed: boolean }, ContractError>>
  readonly pdf: () => Promise<Result<Uint8Array, ContractError>>
}

/** The second screen of a meeting. It is told what it shows, and keeps that while it is open. */
export type Stage = {
  readonly open: (view: StageView) => void
  /** Nothing happens while it is closed. */
  readonly show: (view: StageView) => void
  readonly view: () => StageView | null
  readonly close: () => void
}

export type Desk = {
  readonly archive: Archive
  readonly backups: Backups
  readonly places: Places
  readonly dialogs: Dialogs
  readonly paper: Paper
  readonly stage: Stage
  readonly clipboard: Pick<SecretClipboard, 'copy'>
  readonly autoLock: Pick<AutoLock, 'touch' | 'observe'>
  /** Light or dark, remembered on this machine. */
  readonly appearance: { readonly read: () => Appearance; readonly choose: (next: Appearance) => void }
  readonly tell: Tell
}
