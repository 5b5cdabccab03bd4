/** A killed process leaves no half copy, and nothing brought back half. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  areasOf,
  bringBack,
  change,
  colleagueWith,
  copyOf,
  forColleague,
  namesOf,
  twoCopies,
} from './hand-over-fixture.ts'
import { anArea, aVault, passphrase, reopen, temporaryFolder, value } from './vault-fixture.ts'

const writer = path.join(import.meta.dirname, 'writer.ts')

describe('a process that is killed', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', writer, ...args], { encoding: 'utf8' })

  test.each([['lay-copy'], ['write-copy'], ['check-copy'], ['name-copy']])(
    'while it makes a copy (%s) leaves the archive whole and no half copy, and the next one is made',
    async (step) => {
      const { vault, folder } = await aVault()
      value(vault.commit([anArea('Øst', 'a1')]))
      vault.close()
      const file = path.join(temporaryFolder(), 'Kopi.erfakreds')
      expect(run('hand-over', folder, step, file).signal).toBe('SIGKILL')
      expect(existsSync(file)).toBe(false)
      const again = await reopen(folder)
      expect(value(again.check()).findings).toEqual([])
      value(await again.handOver(file, forColleague))
      expect(readdirSync(path.dirname(file))).toEqual(['Kopi.erfakreds'])
      expect(readdirSync(path.dirname(folder))).toEqual(['arkiv'])
      expect(namesOf(await colleagueWith(file))).toEqual({ a1: 'Øst' })
    },
  )

  test.each([['bring-back'], ['taken-log']])(
    'while it brings a copy back (%s) has brought back nothing, and can do it again',
    async (step) => {
      const { vault, folder, colleague } = await twoCopies({ a1: 'Øst' })
      change(vault, 'a1', { name: 'Øst', mine: 1 })
      change(colleague, 'a1', { name: 'Øst', theirs: 1 })
      const file = await copyOf(colleague, passphrase)
      vault.close()
      expect(run('bring-back', folder, step, file).signal).toBe('SIGKILL')
      const again = await reopen(folder)
      expect(areasOf(again)).toMatchObject({ a1: { name: 'Øst', mine: 1 } })
      expect(areasOf(again)).not.toMatchObject({ a1: { theirs: 1 } })
      expect(value(again.check()).findings).toEqual([])
      value((await bringBack(again, colleague)).brought)
      expect(areasOf(again)).toMatchObject({ a1: { mine: 1, theirs: 1 } })
    },
  )
})
