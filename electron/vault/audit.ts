/** The audit: who did what to which record and when. It never holds content, and nothing takes an entry out again. */
import type { AuditEntry } from '../../src/core/contract.ts'
import type { Database } from './database.ts'
import type { VaultDeps } from './types.ts'

/** Notes who did what and when; never content. `file` is what an export was called, without its folder. */
export const writeAudit = (
  archive: { readonly database: Database; readonly deps: Pick<VaultDeps, 'now' | 'who'> },
  entry: { readonly kind: string; readonly id: string; readonly verb: string; readonly file?: string },
): void => {
  archive.database
    .prepare('INSERT INTO audit (at, who, kind, id, verb, file) VALUES (?, ?, ?, ?, ?, ?)')
    .run([archive.deps.now().toISOString(), archive.deps.who, entry.kind, entry.id, entry.verb, entry.file ?? null])
}

const auditVerbs: readonly AuditEntry['verb'][] = [
  'create',
  'change',
  'delete',
  'erase',
  'unlock',
  'restore',
  'open-copy',
  'bring-back',
  'export',
  'passphrase',
  'recovery-code',
]

/** Entries before the one with number `before`, newest first. */
export const auditBefore = (database: Database, before: number | null, limit: number): readonly AuditEntry[] =>
  database
    .prepare('SELECT number, at, who, kind, id, verb, file FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?')
    .all([before ?? Number.MAX_SAFE_INTEGER, limit])
    .flatMap((row) => {
      const verb = auditVerbs.find((known) => known === row.verb)
      if (verb === undefined) return []
      return [
        {
          number: Number(row.number),
          at: String(row.at),
          who: String(row.who),
          kind: String(row.kind),
          id: String(row.id),
          verb,
          file: row.file === null ? null : String(row.file),
        },
      ]
    })
