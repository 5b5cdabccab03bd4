import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { formReference } from '../../src/core/cases/form-reference.ts'
import { addDays, dateInDenmark, longDate } from '../../src/core/danish/dates.ts'
import { caseIdOf, caseStoryIdOf, forumId, meetingId, personId, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { anOpenDesk, type TestDesk } from './desk-builder.ts'

const turnId = turnIdOf(meetingId.parse('m'), 1)
const secondId = turnIdOf(meetingId.parse('m'), 2)
const date = addDays(dateInDenmark(new Date()), 60)
const folderName = `Åse ${longDate(date)}`.replaceAll('\u00a0', ' ')
const word = 'Storkespringvandet'

const aDeskWithTurns = async (): Promise<TestDesk> => {
  const desk = await anOpenDesk()
  const record = (kind: string, id: string, value: object) => ({ kind, id, base: [], value: { ...value } })
  const person = (name: string, email: string) => newValue('person', { givenName: name, familyName: 'Gåsevig', email })
  const turn = (number: number, who: string) =>
    newValue('turn', {
      forumId: forumId.parse('f'),
      meetingId: meetingId.parse('m'),
      number,
      personId: personId.parse(who),
      state: 'assigned',
    })
  const made = await desk.call('records.commit', {
    changes: [
      record('forum', 'f', newValue('forum', { name: 'ERFA Øst', kind: 'local-erfa' })),
      record('meeting', 'm', newValue('meeting', { forumId: forumId.parse('f'), date, status: 'planned' })),
      record('person', 'p1', person('Åse', 'aase@psyk.example')),
      record('person', 'p2', person('Bo', '')),
      record('turn', turnId, turn(1, 'p1')),
      record('turn', secondId, turn(2, 'p2')),
    ],
  })
  if (!made.ok) throw new Error(made.error.code)
  return desk
}

const wish = { turnId, subject: 'Din tur', text: 'Kære Åse\n\nVil du?' }

const exportsOf = async (desk: TestDesk) => {
  const audit = await desk.call('audit.read', { before: null })
  return audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
}

describe('mails to those who have a turn', () => {
  it('are saved as a draft with the words as the coordinator left them, the form and the due day', async () => {
    const desk = await aDeskWithTurns()
    const file = path.join(desk.folder, 'Min kladde.eml')
    desk.answers.push(file)
    const saved = await desk.call('case.request', { kind: 'ask', as: 'drafts', requests: [wish] })
    expect(saved).toEqual({ ok: true, value: { savedAs: 'Min kladde.eml', count: 1 } })
    expect(desk.asked).toEqual([`save mail ${folderName}.eml`])
    const mail = readFileSync(file, 'latin1')
    expect(mail).toContain('To: aase@psyk.example\r\n')
    expect(mail).toContain('Subject: Din tur\r\n')
    expect(mail).toContain(Buffer.from('Kære Åse\r\n\r\nVil du?').toString('base64'))
    expect(mail).toContain(`filename="Skema til din case ${date}.docx"`)
    expect(mail).toContain(`filename="Frist for din case ${date}.ics"`)
    expect(await exportsOf(desk)).toMatchObject([{ kind: 'case-request', id: turnId, file: 'Min kladde.eml' }])
  })

  it('are saved as folders, each with the message, the form and the due day, and nothing is written over', async () => {
    const desk = await aDeskWithTurns()
    desk.answers.push(desk.folder, desk.folder)
    const requests = [wish, { ...wish, turnId: secondId }]
    expect(await desk.call('case.request', { kind: 'ask', as: 'folders', requests })).toMatchObject({
      value: { count: 2 },
    })
    expect(readdirSync(path.join(desk.folder, folderName)).toSorted()).toEqual([
      'Besked.txt',
      `Frist for din case ${date}.ics`,
      'Kladde.eml',
      `Skema til din case ${date}.docx`,
    ])
    expect(readFileSync(path.join(desk.folder, folderName, 'Besked.txt'), 'utf8')).toBe(
      '\ufeffaase@psyk.example\r\nDin tur\r\n\r\nKære Åse\r\n\r\nVil du?\r\n',
    )
    writeFileSync(path.join(desk.folder, folderName, 'Besked.txt'), 'rettet')
    await desk.call('case.request', { kind: 'ask', as: 'folders', requests: [wish] })
    expect(readFileSync(path.join(desk.folder, folderName, 'Besked.txt'), 'utf8')).toBe('rettet')
    expect(existsSync(path.join(desk.folder, `${folderName} 2`, 'Kladde.eml'))).toBe(true)
    // Eight files of two people, and four again.
    expect(await exportsOf(desk)).toHaveLength(12)
  })

  it('work without an address too', async () => {
    const desk = await aDeskWithTurns()
    const file = path.join(desk.folder, 'Bo.eml')
    desk.answers.push(file)
    await desk.call('case.request', { kind: 'ask', as: 'drafts', requests: [{ ...wish, turnId: secondId }] })
    expect(readFileSync(file, 'latin1')).not.toMatch(/^To:/m)
  })

  it('carry a due day that keeps its identity, and names nobody', async () => {
    const desk = await aDeskWithTurns()
    desk.answers.push(desk.folder)
    await desk.call('case.request', { kind: 'ask', as: 'folders', requests: [wish] })
    const file = path.join(desk.folder, folderName, `Frist for din case ${date}.ics`)
    const [event] = Object.values(nodeIcal.sync.parseFile(file)).flatMap((each) =>
      each?.type === 'VEVENT' ? [each] : [],
    )
    expect(event).toMatchObject({
      uid: `${formReference(caseIdOf(turnId))}@erfakreds`,
      summary: 'Send din case til ERFA Øst',
      datetype: 'date',
    })
    expect(readFileSync(file, 'utf8')).not.toMatch(/Åse|Gåsevig|aase/)
  })

  it('take the case along in the form only when it goes back to its author', async () => {
    const desk = await aDeskWithTurns()
    const caseId = caseIdOf(turnId)
    const made = await desk.call('records.commit', {
      changes: [
        {
          kind: 'case',
          id: caseId,
          base: [],
          value: { ...newValue('case', { turnId, authorId: personId.parse('p1'), status: 'received' }) },
        },
        {
          kind: 'case-story',
          id: caseStoryIdOf(caseId),
          base: [],
          value: { ...newValue('case-story', { caseId, title: word, situation: word }) },
        },
      ],
    })
    expect(made.ok).toBe(true)
    const contentOf = async (kind: 'remind' | 'return', name: string): Promise<string> => {
      desk.answers.push(desk.folder)
      const reply = await desk.call('case.request', { kind, as: 'folders', requests: [wish] })
      expect(reply.ok).toBe(true)
      const form = readFileSync(path.join(desk.folder, name, `Skema til din case ${date}.docx`))
      return Object.values(unzipSync(form))
        .map((part) => strFromU8(part))
        .join('\n')
    }
    const reminded = await contentOf('remind', folderName)
    const returned = await contentOf('return', `${folderName} 2`)
    expect(reminded).not.toContain(word)
    expect(returned).toContain(word)
    for (const each of [reminded, returned]) expect(each).not.toMatch(/Åse|Gåsevig|aase@/)
    expect(readdirSync(path.join(desk.folder, `${folderName} 2`))).not.toContain(`Frist for din case ${date}.ics`)
  })

  it('change nothing and write nothing where the dialog is cancelled, the turn is gone or the archive was locked meanwhile', async () => {
    const desk = await aDeskWithTurns()
    expect(await desk.call('case.request', { kind: 'ask', as: 'drafts', requests: [wish] })).toEqual({
      ok: true,
      value: null,
    })
    const gone = { ...wish, turnId: turnIdOf(meetingId.parse('m'), 9) }
    expect(await desk.call('case.request', { kind: 'ask', as: 'drafts', requests: [gone] })).toEqual({
      ok: false,
      error: { code: 'turn-not-found' },
    })
    expect(await exportsOf(desk)).toEqual([])
    desk.archive.lock('user')
    expect(await desk.call('case.request', { kind: 'ask', as: 'drafts', requests: [wish] })).toEqual({
      ok: false,
      error: { code: 'locked' },
    })
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.eml'))).toEqual([])
  })

  it('can be copied part by part, and the clipboard forgets', async () => {
    const desk = await aDeskWithTurns()
    expect(await desk.call('page.copyText', { text: 'Kære Åse' })).toEqual({ ok: true, value: null })
    expect(desk.told).toContainEqual({ name: 'copied', data: 'Kære Åse' })
  })
})
