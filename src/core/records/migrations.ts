/**
 * How values of older schema versions become values of this one. One list, used by vaults and bundles alike. A step knows
 * the kind and the value and nothing else, so that it gives the same value on every machine (ARCHITECTURE.md, sharing rule 7).
 */

/** A value as it was read, before any schema has looked at it. */
export type RawValue = Readonly<Record<string, unknown>>

export type ValueMigration = {
  /** The schema version whose values it makes out of those of the version before. */
  readonly to: number
  readonly migrate: (kind: string, value: RawValue) => RawValue
}

/** In ascending order. Version 1 is the first, so there is nothing to migrate from yet. */
export const valueMigrations: readonly ValueMigration[] = []

/** The value as the newest version of `migrations` writes it; one that is not older comes back as it is. */
export const migrateValue = (
  kind: string,
  value: RawValue,
  fromVersion: number,
  migrations: readonly ValueMigration[] = valueMigrations,
): RawValue =>
  migrations
    .filter((migration) => migration.to > fromVersion)
    .reduce((current, migration) => migration.migrate(kind, current), value)
