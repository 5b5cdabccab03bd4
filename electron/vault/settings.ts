/** What this copy of the archive keeps for itself and never shares: who it is, where it lies, where its backups go. */
import type { Database } from './database.ts'

type SettingName =
  | 'device'
  /** Where the database lay when it was last opened; elsewhere it is a copy. */
  | 'home'
  | 'backup-folder'
  /** Id of the key slot whose recovery code the user has typed back. */
  | 'confirmed-recovery-slot'
  /** Number of the last change that a copy of the archive has too: what a merge starts from is kept whatever its age. */
  | 'shared-until'
  /** Tells copies of one archive apart where their backups lie on one drive; not in the archive that was copied. */
  | 'copy'

export const readSetting = (database: Database, name: SettingName): string | null => {
  const row = database.prepare('SELECT value FROM setting WHERE name = ?').get([name])
  return row === undefined ? null : String(row.value)
}

export const writeSetting = (database: Database, name: SettingName, value: string | null): void => {
  if (value === null) database.prepare('DELETE FROM setting WHERE name = ?').run([name])
  else {
    database
      .prepare(
        'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      )
      .run([name, value])
  }
}
