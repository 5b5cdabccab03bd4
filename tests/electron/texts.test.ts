/** The request to read somebody's text: asked for in a dialog, and never before the archive is open. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDesk, anOpenDesk } from './desk-builder.ts'

describe('reading a text', () => {
  it('gives its lines, or says in its own words why not', async () => {
    const { call, answers, folder } = await anOpenDesk()
    const place = (name: string, content: string) => {
      writeFileSync(path.join(folder, name), content)
      return path.join(folder, name)
    }
    answers.push(place('Forslag.txt', '1. Lokaler'), place('a.pdf', '%PDF-1.7'), place('tom.txt', ' '), null)
    expect(await call('text.open', {})).toEqual({
      ok: true,
      value: {
        fileName: 'Forslag.txt',
        reading: { lines: [{ text: '1. Lokaler', look: 'plain' }], subject: '', from: null, on: null },
      },
    })
    expect(await call('text.open', {})).toEqual({ ok: false, error: { code: 'text-foreign' } })
    expect(await call('text.open', {})).toEqual({ ok: false, error: { code: 'text-empty' } })
    expect(await call('text.open', {})).toEqual({ ok: true, value: null })
  })

  it('asks for no file while the archive is locked', async () => {
    const { call, asked } = aDesk()
    expect(await call('text.open', {})).toMatchObject({ ok: false })
    expect(asked).toEqual([])
  })
})
