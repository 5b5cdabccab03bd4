/**
 * Brings stored values up to the newest schema, one step at a time, each as a revision like any other. A step's batch is
 * named by its number alone, so that every machine makes the same revisions (rule 7).
 */
import { migrateValue, type RawValue, type ValueMigration, valueMigrations } from '../../src/core/records/migrations.ts'
import { ok } from '../../src/core/result.ts'
import { canonicalText } from './canonical.ts'
import { type Archive, appendBatch, headOf, type Step } from './change-log.ts'
import { inTransaction } from './database.ts'
import type { VaultResult } from './types.ts'

/** Answers with how many values were brought up to date. */
export const migrateValues = (
  archive: Archive,
  migrations: readonly ValueMigration[] = valueMigrations,
): VaultResult<number> =>
  inTransaction(archive.database, () => {
    let migrated = 0
    for (const migration of migrations) {
      const steps = outdated(archive, migration.to).map(
        ({ kind, id, head, value }): Step => ({
          kind,
          id,
          verb: 'change',
          parents: [head.rev],
          text: canonicalText(migrateValue(kind, value, migration.to - 1, [migration])),
        }),
      )
      if (steps.length > 0) appendBatch(archive, `migration-${migration.to}`, steps, migration.to)
      migrated += steps.length
    }
    return ok(migrated)
  })

export const hasOutdatedValues = (archive: Archive, migrations: readonly ValueMigration[] = valueMigrations): boolean =>
  migrations.some((migration) => outdated(archive, migration.to).length > 0)

const outdated = ({ database }: Archive, to: number) =>
  database
    .prepare(
      `SELECT head.kind, head.id, change.number, change.rev, change.verb, change.schema, value.text
       FROM head JOIN change ON change.number = head.change JOIN value ON value.change = head.change
       WHERE change.schema < ? ORDER BY head.kind, head.id, change.rev`,
    )
    .all([to])
    .map((row) => {
      const value: RawValue = JSON.parse(String(row.text))
      return { kind: String(row.kind), id: String(row.id), head: headOf(row), value }
    })
