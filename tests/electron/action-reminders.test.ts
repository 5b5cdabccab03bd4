import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { anOpenDesk } from './desk-builder.ts'

const aDesk = async () => {
  const desk = await anOpenDesk()
  const person = (id: string, givenName: string, email: string) => ({
    kind: 'person',
    id,
    base: [],
    value: { ...newValue('person', { givenName, familyName: 'Gåsevig', email }) },
  })
  const made = await desk.call('records.commit', {
    changes: [person('p1', 'Åse', 'aase@psyk.example'), person('p2', 'Bo', 'ingen adresse')],
  })
  if (!made.ok) throw new Error(made.error.code)
  return desk
}
const reminder = (id: string) => ({
  personId: personId.parse(id),
  subject: 'Påmindelse: Book lokale',
  text: 'Kære dig',
})

it('saves a reminder as a draft to the address that the records hold, and notes that it left', async () => {
  const desk = await aDesk()
  const file = path.join(desk.folder, 'mind.eml')
  desk.answers.push(file)
  const saved = await desk.call('action.remind', { as: 'drafts', reminders: [reminder('p1')] })
  expect(saved).toEqual({ ok: true, value: { savedAs: 'mind.eml', count: 1 } })
  expect(desk.asked).toEqual(['save mail Påmindelse til Åse Gåsevig.eml'])
  const mail = readFileSync(file, 'latin1')
  expect(mail).toMatch(/^X-Unsent: 1\r\nTo: aase@psyk\.example\r\n/)
  expect(mail).toContain(Buffer.from('Kære dig').toString('base64'))
  const audit = await desk.call('audit.read', { before: null })
  expect(audit.ok && audit.value.entries.find(({ verb }) => verb === 'export')).toMatchObject({
    kind: 'action-reminder',
    id: 'p1',
  })
})

it('saves one for each person, also where no address is known, and none for somebody who is gone', async () => {
  const desk = await aDesk()
  desk.answers.push(desk.folder)
  const reminders = ['p1', 'p2', 'gone'].map(reminder)
  expect(await desk.call('action.remind', { as: 'folders', reminders })).toMatchObject({ value: { count: 2 } })
  expect(readdirSync(path.join(desk.folder, 'Påmindelse til Bo Gåsevig')).toSorted()).toEqual([
    'Besked.txt',
    'Kladde.eml',
  ])
  expect(readFileSync(path.join(desk.folder, 'Påmindelse til Bo Gåsevig', 'Kladde.eml'), 'latin1')).not.toMatch(/^To:/m)
})
