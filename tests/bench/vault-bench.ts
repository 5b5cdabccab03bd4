/**
 * What the vault costs: unlocking beyond key derivation at 10,000 records, and a commit, each against the same work done
 * on a bare SQLCipher database with the same settings.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase, createDatabase, type Database, openDatabase } from '../../electron/vault/database.ts'
import { createVault, type OpenVault, openVault, type VaultResult } from '../../electron/vault/index.ts'
import { unwrapKey } from '../../electron/vault/key-slots.ts'
import { readVaultFile } from '../../electron/vault/vault-file.ts'
import type { Change } from '../../src/core/contract.ts'
import type { Figure } from '../../tools/bench/table.ts'

const passphrase = 'tidtagning af arkivet'
const records = 10_000
const rounds = 5
const commits = 200

const deps = { now: () => new Date(), randomBytes, who: 'bench', kdf: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } }

export const run = async (): Promise<readonly Figure[]> => {
  const inside = mkdtempSync(path.join(tmpdir(), 'erfakreds-bench-'))
  try {
    const folder = path.join(inside, 'arkiv')
    const { vault } = must(await createVault(deps, folder, passphrase))
    fill(vault)
    vault.close()
    const bare = bareCopy(path.join(inside, 'bare'), records)
    return [...(await unlocking(folder, bare)), await committing(folder, path.join(inside, 'bare-commits'))]
  } finally {
    rmSync(inside, { recursive: true, force: true })
  }
}

/** An agenda item of about a kilobyte, the commonest record there is. */
const anItem = (index: number): Change => ({
  kind: 'agenda-item',
  id: randomBytes(12).toString('hex'),
  base: [],
  value: {
    meetingId: `m${index % 250}`,
    title: `Punkt ${index}`,
    content: [
      { id: 'b1', type: 'paragraph', content: [{ type: 'text', text: 'Drøftelse af fælles sparring. '.repeat(20) }] },
    ],
  },
})

const fill = (vault: OpenVault): void => {
  for (let batch = 0; batch < records / 500; batch++) {
    must(vault.commit(Array.from({ length: 500 }, (_, index) => anItem(batch * 500 + index))))
  }
}

type Bare = { readonly folder: string; readonly key: Buffer; readonly salt: string }

/** The same values in a table of their own, without log, heads or parsing. */
const bareCopy = (folder: string, count: number): Bare => {
  const bare = newBare(folder)
  const insert = bare.database.prepare('INSERT INTO value (text) VALUES (?)')
  bare.database.exec('BEGIN')
  for (let index = 0; index < count; index++) insert.run([JSON.stringify(anItem(index).value)])
  bare.database.exec('COMMIT')
  bare.database.close()
  return bare
}

const newBare = (folder: string): Bare & { readonly database: Database } => {
  mkdirSync(folder)
  const key = randomBytes(32)
  const salt = randomBytes(16).toString('hex')
  const database = createDatabase(folder, key, salt)
  database.exec('CREATE TABLE value (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  return { folder, key, salt, database }
}

/** Key derivation is timed beside each unlock and taken off; the floor opens and reads the bare copy. */
const unlocking = async (folder: string, bare: Bare): Promise<readonly Figure[]> => {
  const opening: number[] = []
  const reading: number[] = []
  const floors: number[] = []
  const { body } = must(readVaultFile(folder))
  const secret = { type: 'passphrase', passphrase } as const
  for (let round = 0; round < rounds; round++) {
    const derivation = await time(async () => must(await unwrapKey(body, body.slots, secret)))
    let vault: OpenVault | undefined
    opening.push(
      (await time(async () => {
        vault = must(await openVault(deps, folder, secret))
      })) - derivation,
    )
    reading.push(await time(() => readAll(vault)))
    vault?.close()
    floors.push(await time(() => readBare(bare)))
  }
  const floor = median(floors)
  const whole = opening.map((each, index) => each + (reading[index] ?? 0))
  return [
    figure(`unlock beyond key derivation, ${records} records, checked and open`, median(opening), floor),
    figure(`unlock beyond key derivation, ${records} records, all read and parsed`, median(whole), floor),
  ]
}

const readAll = (vault: OpenVault | undefined): void => {
  for (let after: string | null = null; vault !== undefined; ) {
    const page: ReturnType<OpenVault['readRecords']> = vault.readRecords(after)
    after = must(page).next
    if (after === null) return
  }
}

const readBare = ({ folder, key, salt }: Bare): void => {
  const database = must(openDatabase(folder, key, salt))
  for (const row of database.prepare('SELECT text FROM value').all()) JSON.parse(String(row.text))
  closeDatabase(database)
}

const committing = async (folder: string, bareFolder: string): Promise<Figure> => {
  const vault = must(await openVault(deps, folder, { type: 'passphrase', passphrase }))
  const bare = newBare(bareFolder)
  const insert = bare.database.prepare('INSERT INTO value (text) VALUES (?)')
  const times: number[] = []
  const floors: number[] = []
  for (let index = 0; index < commits; index++) {
    const item = anItem(index)
    times.push(await time(() => must(vault.commit([item]))))
    floors.push(await time(() => insert.run([JSON.stringify(item.value)])))
  }
  bare.database.close()
  vault.close()
  return figure('commit of one record', median(times), median(floors))
}

const time = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const figure = (name: string, median_ms: number, floor_ms: number): Figure => ({
  name,
  median_ms: round(median_ms),
  floor_ms: round(floor_ms),
  ratio: round(median_ms / floor_ms),
})
const round = (value: number): number => Math.round(value * 100) / 100

const must = <T>(result: VaultResult<T>): T => {
  if (!result.ok) throw new Error(`the vault answered ${result.error.code}`)
  return result.value
}
