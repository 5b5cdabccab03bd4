import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const bundle = z.looseObject({
  records: z.array(z.looseObject({ kind: z.string(), id: z.string(), value: z.looseObject({}) })),
})
const example = bundle.parse(JSON.parse(readFileSync(exampleFile, 'utf8')))
const turn = example.records.find(({ kind, value }) => kind === 'turn' && value.state === 'assigned')
const turnId = turn?.id ?? ''
const today = ['--today', '2026-11-20'] as const
const textOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())

it('writes the form of a turn, with its reference and its day, and the same bytes again from shuffled records', async () => {
  const shuffled = desk.file('blandet.json', JSON.stringify({ ...example, records: example.records.toReversed() }))
  const [one, two] = [desk.at('skema.docx'), desk.at('igen.docx')]
  const first = await runJson('case-form', 'write', '--data', exampleFile, '--turn', turnId, '--output', one, ...today)
  const again = await runJson('case-form', 'write', '--data', shuffled, '--turn', turnId, '--output', two, ...today)
  expect([first.code, again.code]).toEqual([0, 0])
  const { reference } = z.object({ file: z.literal(one), reference: z.string(), due: z.iso.date() }).parse(first.value)
  expect(textOf(one)).toContain(reference)
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
})

it('fills the form with the case only when asked', async () => {
  const word = 'Enhjørningehegnet'
  const records = [
    ...example.records.filter(({ kind }) => kind !== 'case' && kind !== 'case-story'),
    { kind: 'case', id: `case:${turnId}`, value: { turnId, status: 'received' } },
    { kind: 'case-story', id: `story:case:${turnId}`, value: { caseId: `case:${turnId}`, title: word } },
  ]
  const data = desk.file('med-case.json', JSON.stringify({ ...example, records }))
  const [empty, filled] = [desk.at('tom.docx'), desk.at('udfyldt.docx')]
  await runJson('case-form', 'write', '--data', data, '--turn', turnId, '--output', empty, ...today)
  await runJson('case-form', 'write', '--data', data, '--turn', turnId, '--filled', '--output', filled, ...today)
  expect(textOf(empty)).not.toContain(word)
  expect(textOf(filled)).toContain(word)
})

it('says plainly that a turn is not there, and writes over no file unless told to', async () => {
  const output = desk.at('der.docx')
  const gone = await runJson('case-form', 'write', '--data', exampleFile, '--turn', 'turn:m:1', '--output', output)
  expect(gone).toMatchObject({
    code: 3,
    error: { code: 'turn-not-found', problems: [{ kind: 'turn', id: 'turn:m:1' }] },
  })
  expect(existsSync(output)).toBe(false)
  const spoken = await run(['case-form', 'write', '--data', exampleFile, '--turn', 'turn:m:1', '--output', output])
  expect(spoken.stderr).toContain('Turen er ikke i datafilen')
  writeFileSync(output, 'min')
  const taken = await runJson('case-form', 'write', '--data', exampleFile, '--turn', turnId, '--output', output)
  expect([taken.code, readFileSync(output, 'utf8')]).toEqual([7, 'min'])
})
