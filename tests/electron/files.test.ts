import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeBug } from '../../electron/log.ts'
import { makePlaces } from '../../electron/places.ts'
import { openPreferences, usualPreferences } from '../../electron/preferences.ts'
import { writeWhole } from '../../electron/whole-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing a file whole', () => {
  it('replaces the old one and leaves nothing beside it', () => {
    const file = path.join(folder, 'Referat.docx')
    writeFileSync(file, 'old')
    expect(writeWhole(file, Buffer.from('new'))).toEqual({ ok: true, value: null })
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Referat.docx'])
  })

  it('keeps the old one and leaves nothing beside it where it cannot', () => {
    const file = path.join(folder, 'taken')
    mkdirSync(path.join(file, 'inside'), { recursive: true })
    expect(writeWhole(file, Buffer.from('new'))).toEqual({ ok: false, error: 'file-not-writable' })
    expect(readdirSync(folder)).toEqual(['taken'])
    expect(existsSync(path.join(file, 'inside'))).toBe(true)
  })
})

describe('preferences', () => {
  const silent = () => undefined

  it('are the usual ones at first, and keep what was changed', () => {
    const first = openPreferences(folder, silent)
    expect(first.read()).toEqual({
      archive: null,
      appearance: 'auto',
      window: { width: 1280, height: 800, maximized: false },
    })
    first.change({ archive: '/hjem/arkiv' })
    first.change({ window: { width: 1000, height: 700, maximized: true } })
    expect(openPreferences(folder, silent).read()).toEqual({
      archive: '/hjem/arkiv',
      appearance: 'auto',
      window: { width: 1000, height: 700, maximized: true },
    })
  })

  it('are replaced by the usual ones where the file is damaged', () => {
    for (const damage of ['', '{', 'null', '[]', '{"archive":3}', '\u0000\u0001']) {
      writeFileSync(path.join(folder, 'erfakreds.json'), damage)
      expect(openPreferences(folder, silent).read()).toEqual(usualPreferences)
    }
  })

  it('keep the archive where only the window makes no sense', () => {
    writeFileSync(path.join(folder, 'erfakreds.json'), '{"archive":"/a","window":{"width":-1}}')
    expect(openPreferences(folder, silent).read()).toEqual({ ...usualPreferences, archive: '/a' })
  })

  it('hold until the program ends where they cannot be written', () => {
    const said: string[] = []
    writeFileSync(path.join(folder, 'file'), '')
    const preferences = openPreferences(path.join(folder, 'file'), (line) => said.push(line))
    preferences.change({ archive: '/a' })
    expect(preferences.read().archive).toBe('/a')
    expect(said).toEqual(['preferences not written: file-not-writable'])
  })
})

describe('chosen places', () => {
  it('are known by a token that nobody can guess, and by nothing else', () => {
    const places = makePlaces()
    const chosen = places.remember('/hjem/kopier')
    expect(chosen.display).toBe('/hjem/kopier')
    expect(chosen.token).toMatch(/^[0-9a-f]{32}$/)
    expect(places.find(chosen.token)).toEqual({ ok: true, value: '/hjem/kopier' })
    for (const guess of ['/hjem/kopier', '', chosen.token.slice(1), chosen.token.toUpperCase().concat('0')]) {
      expect(places.find(guess)).toEqual({ ok: false, error: { code: 'unknown-place' } })
    }
    expect(makePlaces().find(chosen.token).ok).toBe(false)
  })
})

describe('describing a bug', () => {
  it('names class, code and places', () => {
    const described = describeBug(Object.assign(new RangeError('hemmeligt'), { code: 'ENOENT' }))
    expect(described).toMatch(/^RangeError ENOENT files\.test\.ts:\d+:\d+/)
    expect(described).not.toContain('hemmeligt')
  })

  it('repeats nothing of what was thrown, however it is built', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8 }).map((text) => `hemmelig-${text}`),
        (secret) => {
          const error = Object.assign(new Error(`${secret}\n    at ${secret} (${secret}.ts:1:1)`), {
            name: secret,
            code: secret,
          })
          expect(describeBug(error)).not.toContain(secret)
          expect(describeBug(secret)).not.toContain(secret)
          expect(describeBug({ message: secret })).not.toContain(secret)
        },
      ),
    )
  })
})
