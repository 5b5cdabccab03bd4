/**
 * How values written by an older program become what this one reads. One list for vaults and bundles; each step is pure,
 * so that every machine arrives at the same value (and therefore the same revision).
 */
import { err, ok, type Result } from '../result.ts'
import { schemaVersion } from './index.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** One step from schema `to - 1` to schema `to`. Kinds without an entry are left as they are. */
export type ValueMigration = {
  readonly to: number
  readonly kinds: Readonly<Record<string, (value: JsonObject) => JsonObject>>
}

/** Every step that was ever needed, ascending and without gaps from 2. Steps are never edited once released. */
export const valueMigrations: readonly ValueMigration[] = []

/**
 * Brings a value from schema `from` to the current one. The error says that the value is newer than this program: it is
 * then kept as it is and only for reading.
 */
export const migrateValue = (
  kind: string,
  value: JsonObject,
  from: number,
  migrations: readonly ValueMigration[] = valueMigrations,
  current: number = schemaVersion,
): Result<JsonObject, 'newer-schema'> => {
  if (from > current) return err('newer-schema')
  return ok(
    migrations
      .filter((step) => step.to > from && step.to <= current)
      .reduce((before, step) => step.kinds[kind]?.(before) ?? before, value),
  )
}
