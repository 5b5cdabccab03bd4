/** Killed processes, second processes, full disks: nothing that was acknowledged is lost, and nothing is half done. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createVault, openVault, restoreVault } from '../../electron/vault/index.ts'
import {
  anArea,
  aVault,
  byCode,
  byPassphrase,
  code,
  everyRecord,
  passphrase,
  reopen,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

const writer = path.join(import.meta.dirname, 'writer.ts')
const newPassphrase = 'hvide anemoner i solskin'

type Running = {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  readonly said: (word: string) => Promise<boolean>
}

/** Starts the writer; `before` is shell text to run in front of it (limits). */
const start = (job: string, folder: string, argument = '', before = ''): Running => {
  const command = `${before} exec "$0" "$@"`
  const args = [process.execPath, '--disable-warning=ExperimentalWarning', writer, job, folder, argument]
  const child = spawn('sh', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  let ended = false
  createInterface({ input: child.stdout })
    .on('line', (line) => lines.push(line))
    .on('close', () => {
      ended = true
    })
  const said = async (word: string): Promise<boolean> => {
    while (!ended && !lines.some((line) => line.startsWith(word))) await wait(2)
    return lines.some((line) => line.startsWith(word))
  }
  return { child, lines, said }
}

/** Until the process is gone and everything it said has been read. */
const end = async ({ child }: Running): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  else await new Promise((resolve) => setTimeout(resolve, 50))
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('kill -9', () => {
  test('100 killed writers lose no acknowledged commit', { timeout: 600_000 }, async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const acknowledged = new Map<string, string>()
    let midway = 0
    for (let run = 0; run < 100; run++) {
      const running = start('write', folder, String((run % 10) * 1500))
      expect(await running.said('done'), running.lines.join()).toBe(true)
      await wait(Math.random() * 40)
      running.child.kill('SIGKILL')
      await end(running)
      expect(running.lines.filter((line) => line.startsWith('error'))).toEqual([])
      for (const line of running.lines) {
        const [word, id, rev] = line.split(' ')
        if (word === 'done' && id !== undefined && rev !== undefined) acknowledged.set(id, rev)
      }
      if (existsSync(path.join(folder, 'vault.db-journal'))) midway += 1
    }
    const again = await reopen(folder)
    const found = new Map(everyRecord(again).map((record) => [String(record.id), String(record.rev)]))
    const lost = [...acknowledged].filter(([id, rev]) => found.get(id) !== rev)
    expect(acknowledged.size).toBeGreaterThanOrEqual(100)
    expect(lost).toEqual([])
    expect(value(again.check()).findings).toEqual([])
    // Otherwise the kills never met a commit half way and the test would prove nothing.
    expect(midway).toBeGreaterThan(5)
  })

  test.each([
    ['open-temporary', passphrase],
    ['write-temporary', passphrase],
    ['flush-temporary', passphrase],
    ['rename', passphrase],
    ['flush-folder', newPassphrase],
    ['done', newPassphrase],
  ])('a passphrase change killed at the step %s leaves a vault that one of the two opens', async (step, opens) => {
    const { vault, folder, recoveryCode } = await aVault()
    vault.close()
    const running = start('rewrap', folder, step)
    await running.said('changed')
    await end(running)
    expect(running.child.signalCode).toBe('SIGKILL')
    value(await openVault(testDeps(), folder, byPassphrase(opens))).close()
    const other = opens === passphrase ? newPassphrase : passphrase
    expect(code(await openVault(testDeps(), folder, byPassphrase(other)))).toBe('wrong-passphrase')
    value(await openVault(testDeps(), folder, byCode(recoveryCode))).close()
    expect(readdirSync(folder).filter((name) => name.startsWith('vault.json'))).toEqual(['vault.json'])
  })

  test('a passphrase change killed at any moment leaves a vault that one of the two opens', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    vault.close()
    for (let run = 0; run < 8; run++) {
      const running = start('rewrap', folder)
      await running.said('open')
      await wait(run * 35)
      running.child.kill('SIGKILL')
      await end(running)
      const before = await openVault(testDeps(), folder, byPassphrase())
      const after = await openVault(testDeps(), folder, byPassphrase(newPassphrase))
      expect([before, after].filter((opened) => opened.ok)).toHaveLength(1)
      for (const opened of [before, after]) if (opened.ok) opened.value.close()
      const byPaper = value(await openVault(testDeps(), folder, byCode(recoveryCode)))
      value(await byPaper.changePassphrase(null, passphrase))
      byPaper.close()
    }
  })

  test.each(['open-temporary', 'write-temporary', 'rename', 'flush-folder', 'done', 'move-into-place'])(
    'a vault that was being made when killed at the step %s is not there at all',
    async (step) => {
      const folder = path.join(temporaryFolder(), 'arkiv')
      const running = start('create', folder, step)
      await running.said('made')
      await end(running)
      expect(running.child.signalCode).toBe('SIGKILL')
      expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('vault-missing')
      const again = start('create', folder)
      expect(await again.said('made')).toBe(true)
      await end(again)
      expect(readdirSync(path.dirname(folder))).toEqual(['arkiv'])
    },
  )

  test('a vault that was killed while it took in its first content is not there at all', async () => {
    const folder = path.join(temporaryFolder(), 'arkiv')
    const running = start('create-full', folder)
    await running.said('made')
    await end(running)
    expect(running.child.signalCode).toBe('SIGKILL')
    expect(existsSync(folder)).toBe(false)
    const records = [{ kind: 'area', id: 'a1', value: { name: 'Øst' } }]
    value(await createVault(testDeps(), folder, passphrase, { records, blobs: [] })).vault.close()
    const made = await reopen(folder)
    expect(everyRecord(made)).toMatchObject([{ kind: 'area', id: 'a1', value: { name: 'Øst' } }])
    expect(value(made.check()).findings).toEqual([])
  })

  test('a restore that was killed leaves nothing for longer than until the next vault is made or restored', async () => {
    const { vault, folder } = await aVault()
    const { generation } = value(await vault.backup())
    vault.close()
    const parent = path.dirname(folder)
    const backup = path.join(folder, 'backups', generation.name)
    const leaveRestoreUnfinished = async () => {
      const running = start('restore', backup, 'move-into-place')
      await running.said('made')
      await end(running)
      expect(running.child.signalCode).toBe('SIGKILL')
      expect(readdirSync(parent).filter((name) => name.startsWith('.gendannet.'))).toHaveLength(1)
    }
    await leaveRestoreUnfinished()
    value(await createVault(testDeps(), path.join(parent, 'nyt'), passphrase)).vault.close()
    expect(readdirSync(parent).sort()).toEqual(['arkiv', 'nyt'])
    await leaveRestoreUnfinished()
    value(await restoreVault(testDeps(), backup, generation.name, path.join(parent, 'andet'), byPassphrase()))
    expect(readdirSync(parent).sort()).toEqual(['andet', 'arkiv', 'nyt'])
  })

  test('what another running process is making is left alone, for a day', async () => {
    const parent = temporaryFolder()
    const [running, old] = [1, 2].map((each) => path.join(parent, `.andet.erfakreds-${process.pid}-0000000${each}`))
    const foreign = path.join(parent, '.noter.erfakreds-9999999')
    for (const each of [running, old, foreign]) mkdirSync(each ?? '')
    const twoDaysAgo = new Date(testDeps().now().getTime() - 2 * 24 * 3600 * 1000)
    utimesSync(old ?? '', twoDaysAgo, twoDaysAgo)
    await aVault(testDeps(), parent)
    expect(readdirSync(parent).sort()).toEqual([path.basename(running ?? ''), path.basename(foreign), 'arkiv'].sort())
  })
})

describe('a second opening', () => {
  test('is told that the vault is busy, in another process and in the same', async () => {
    const { vault, folder } = await aVault()
    expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('vault-busy')
    const second = start('hold', folder)
    await second.said('error')
    expect(second.lines).toEqual(['error vault-busy'])
    vault.close()
    const holder = start('hold', folder)
    expect(await holder.said('open')).toBe(true)
    expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('vault-busy')
    holder.child.kill('SIGKILL')
    await end(holder)
    value(await openVault(testDeps(), folder, byPassphrase())).close()
  })
})

const canMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    const place = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
}

/** A disk of its own of so many kilobytes. */
const aSmallDisk = (kilobytes: number): string => {
  const place = path.join(temporaryFolder(), 'disk')
  mkdirSync(place)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place])
  onTestFinished(() => void execFileSync('umount', ['-l', place]))
  return place
}

describe('a full disk', () => {
  test('refuses the commit, keeps what was acknowledged and goes on when there is room', async ({ skip }) => {
    if (!canMount()) skip('needs the right to mount a small disk (root on Linux)')
    const disk = aSmallDisk(1024)
    const { vault, folder } = await aVault(testDeps(), disk)
    vault.close()
    const running = start('write', folder, '1500')
    await running.said('error')
    await end(running)
    const done = running.lines.filter((line) => line.startsWith('done')).length
    expect(done).toBeGreaterThan(20)
    expect(running.lines.slice(-2)).toEqual(['error disk-full', `readable ${done}`])
    const again = await reopen(folder)
    expect(everyRecord(again)).toHaveLength(done)
    expect(code(await again.backup())).toBe('disk-full')
    expect(value(again.listBackups())).toEqual([])
    expect(value(again.check()).findings).toEqual([])
    execFileSync('mount', ['-o', 'remount,size=8m', disk])
    value(again.commit([anArea('Øst')]))
    value(await again.backup())
  })

  test('a limit on file size refuses the commit and keeps what was acknowledged', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const running = start('write', folder, '1500', 'ulimit -f 700;')
    await running.said('error')
    await end(running)
    const done = running.lines.filter((line) => line.startsWith('done')).length
    expect(done).toBeGreaterThan(20)
    expect(running.lines.at(-2)).toMatch(/^error (disk-full|file-not-writable)$/)
    expect(running.lines.at(-1)).toBe(`readable ${done}`)
    expect(everyRecord(await reopen(folder))).toHaveLength(done)
  })

  test('a vault is not made where there is no room for it', async ({ skip }) => {
    if (!canMount()) skip('needs the right to mount a small disk (root on Linux)')
    const disk = aSmallDisk(48)
    await expect(aVault(testDeps(), disk)).rejects.toThrow('disk-full')
    expect(readdirSync(disk)).toEqual([])
  })
})
