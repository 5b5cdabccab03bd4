/**
 * The tables of vault.db and the numbered steps that made them. A step is never changed once released; a new one is
 * added. `user_version` counts the steps taken; a higher one than ours belongs to a newer program and is refused.
 */
import { ok } from '../../src/core/result.ts'
import { type Database, inTransaction } from './database.ts'
import { fault } from './faults.ts'
import type { VaultResult } from './types.ts'

/** "ERFA": a database with the right key but another number is not a vault. */
const applicationId = 0x45524641

export const schemaSteps: readonly string[] = [
  `
  -- What this copy of the archive keeps for itself; never shared.
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

  -- Keys that every copy of the archive shares: revisions and names of blobs are the same on every machine.
  CREATE TABLE archive_key (name TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;

  -- The copies that have written: how many batches each, and the hash that ends its chain.
  CREATE TABLE device (
    number INTEGER PRIMARY KEY,
    device TEXT NOT NULL UNIQUE,
    batches INTEGER NOT NULL,
    chain_end BLOB NOT NULL
  ) STRICT;

  -- The change log: append-only, each batch chained to its device's one before.
  CREATE TABLE batch (
    number INTEGER PRIMARY KEY,
    batch TEXT NOT NULL,
    device INTEGER NOT NULL REFERENCES device (number),
    device_number INTEGER NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (device, device_number)
  ) STRICT;

  CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batch (number),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    verb TEXT NOT NULL CHECK (verb IN ('create', 'change', 'delete', 'erase')),
    schema INTEGER NOT NULL,
    rev BLOB NOT NULL,
    -- The revisions it was made from, 32 bytes each, sorted; null for none.
    parents BLOB,
    -- Keyed hash of the value, null where there is none. It stays when the value is erased, so that the chain holds.
    value_hash BLOB
  ) STRICT;
  CREATE INDEX change_of_record ON change (kind, id, number);
  CREATE INDEX change_of_batch ON change (batch);

  -- The values of current revisions and of the last few before them.
  CREATE TABLE value (change INTEGER PRIMARY KEY REFERENCES change (number), text TEXT NOT NULL) STRICT;

  -- The newest revisions of each record: one, or more where it was changed on two machines.
  CREATE TABLE head (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    change INTEGER NOT NULL REFERENCES change (number),
    PRIMARY KEY (kind, id, change)
  ) STRICT, WITHOUT ROWID;

  -- Who did what and when; never content.
  CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    verb TEXT NOT NULL
  ) STRICT;

  -- What was erased, so that a restored backup forgets it too. A blob's kind is 'blob' and its id its name.
  CREATE TABLE erasure (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    mark TEXT NOT NULL,
    UNIQUE (kind, id, mark)
  ) STRICT;

  CREATE TABLE blob (name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;

  CREATE TRIGGER batch_is_kept BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER batch_is_final BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER change_is_final BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  `,
  `
  -- What an export was called outside the archive; null for all else.
  ALTER TABLE audit ADD COLUMN file TEXT;
  `,
  `
  -- When and by whom a record was deleted, and since when it is said that its values will go.
  CREATE TABLE deletion (
    change INTEGER PRIMARY KEY REFERENCES change (number),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    noticed_at TEXT
  ) STRICT;
  INSERT INTO deletion (change, at, who)
    SELECT change.number, audit.at, audit.who FROM change
    JOIN (SELECT kind, id, max(number) AS number FROM audit WHERE verb = 'delete' GROUP BY kind, id) AS last
      ON last.kind = change.kind AND last.id = change.id
    JOIN audit ON audit.number = last.number
    WHERE change.verb = 'delete' AND change.number IN (SELECT change FROM head);
  `,
]

/** Whether the tables are ours and not from a newer program; answers with the steps they have taken. */
export const judgeSchema = (database: Database, steps: readonly string[] = schemaSteps): VaultResult<number> => {
  if (database.pragma('application_id', { simple: true }) !== applicationId) return fault('database-foreign')
  const taken = schemaOf(database)
  return taken > steps.length ? fault('vault-newer-format') : ok(taken)
}

/** Brings the tables up to date; each step whole or not at all. A new database starts from nothing. */
export const migrateSchema = (
  database: Database,
  state: 'new' | 'existing',
  steps: readonly string[] = schemaSteps,
): VaultResult<{ readonly from: number; readonly to: number }> => {
  const judged = state === 'new' ? ok(0) : judgeSchema(database, steps)
  if (!judged.ok) return judged
  const from = judged.value
  for (const [index, step] of steps.entries()) {
    if (index < from) continue
    const taken = inTransaction(database, () => {
      database.exec(step)
      database.exec(`PRAGMA user_version = ${index + 1}; PRAGMA application_id = ${applicationId}`)
      return ok(null)
    })
    if (!taken.ok) return taken
  }
  return ok({ from, to: steps.length })
}

/** How many steps the tables have taken. */
export const schemaOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }))
