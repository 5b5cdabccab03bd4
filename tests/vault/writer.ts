/**
 * A process of its own that works on a vault until it is killed: `node writer.ts JOB FOLDER [ARGUMENT [FILE]]`. It tells what it
 * has done line by line, each only after the vault has acknowledged it.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import path from 'node:path'
import { createVault, openVault, restoreVault, type VaultDeps } from '../../electron/vault/index.ts'

const [job, folder = '', argument = '', file = ''] = process.argv.slice(2)
const passphrase = 'blå anemoner i regnvejr'

const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const endAt = (step: string): void => {
  if (step === argument) process.kill(process.pid, 'SIGKILL')
}

const deps: VaultDeps = {
  now: () => new Date(),
  randomBytes,
  who: 'skriver',
  kdf: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 },
  onStep: endAt,
}

const open = async () => {
  const vault = await openVault(deps, folder, { type: 'passphrase', passphrase })
  if (vault.ok) return vault.value
  say(`error ${vault.error.code}`)
  return process.exit(1)
}

/** Commits new records for ever, `argument` characters of text in each. */
const write = async (): Promise<void> => {
  const vault = await open()
  say('open')
  for (;;) {
    const id = randomBytes(12).toString('hex')
    const name = 'Øst'
    const unknown = 'x'.repeat(Number(argument))
    const done = vault.commit([{ kind: 'area', id, base: [], value: { name, unknown } }])
    say(done.ok ? `done ${id} ${done.value[0]?.rev}` : `error ${done.error.code}`)
    if (!done.ok) break
  }
  const still = vault.readRecords(null)
  say(still.ok ? `readable ${still.value.records.length}` : `unreadable ${still.error.code}`)
  vault.close()
}

/** Opens the vault, says so and stays. */
const hold = async (): Promise<void> => {
  await open()
  say('open')
  setInterval(() => {}, 1000)
}

/** Changes the passphrase and is killed at the step named. */
const rewrap = async (): Promise<void> => {
  const vault = await open()
  say('open')
  const changed = await vault.changePassphrase(passphrase, 'hvide anemoner i solskin')
  say(changed.ok ? 'changed' : `error ${changed.error.code}`)
}

const create = async (): Promise<void> => {
  const made = await createVault(deps, folder, passphrase)
  say(made.ok ? 'made' : `error ${made.error.code}`)
}

/** Is killed while it makes a vault, when part of what is to be in it has been taken in. */
const createFull = async (): Promise<void> => {
  const blobs = function* () {
    yield { name: 'b1', bytes: Buffer.from('et bilag') }
    process.kill(process.pid, 'SIGKILL')
  }
  await createVault(deps, folder, passphrase, { records: [], blobs: { [Symbol.iterator]: blobs } })
}

/** Restores the generation `folder` into `gendannet` beside the vault that it is of. */
const restore = async (): Promise<void> => {
  const to = path.join(folder, '..', '..', '..', 'gendannet')
  const made = await restoreVault(deps, folder, path.basename(folder), to, { type: 'passphrase', passphrase })
  say(made.ok ? 'made' : `error ${made.error.code}`)
}

/** Makes a copy in `file` and is killed at the step named. */
const handOver = async (): Promise<void> => {
  const made = await (await open()).handOver(file, 'grønne pærer i en spand')
  say(made.ok ? 'made' : `error ${made.error.code}`)
}

/** Brings the copy in `file` back and is killed at the step named. */
const bringBack = async (): Promise<void> => {
  const copy = await (await open()).openCopy(file, passphrase)
  const brought = copy.ok ? copy.value.bringBack([]) : copy
  say(brought.ok ? 'brought' : `error ${brought.error.code}`)
}

const jobs: Readonly<Record<string, () => Promise<void>>> = {
  write,
  hold,
  rewrap,
  create,
  'create-full': createFull,
  restore,
  'hand-over': handOver,
  'bring-back': bringBack,
}
await jobs[job ?? '']?.()
