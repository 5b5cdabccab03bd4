import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type MailToSave, saveMails } from '../../electron/mail-files.ts'
import { anOpenDesk } from './desk-builder.ts'

const mail = (fields: Partial<MailToSave> = {}): MailToSave => ({
  about: 'm',
  name: 'Indkaldelse',
  to: ['anna@psyk.example'],
  cc: [],
  subject: 'Kom',
  text: 'Kære Anna',
  attachments: [],
  ...fields,
})
const attached = (fileName: string, bytes: Uint8Array) => ({ fileName, mediaType: 'application/pdf', bytes })

const saved = async (mails: readonly MailToSave[], as: 'drafts' | 'folders') => {
  const desk = await anOpenDesk()
  const folder = path.join(desk.folder, 'mails')
  mkdirSync(folder)
  const dialogs = {
    chooseFolder: async () => folder,
    chooseFile: async () => null,
    chooseFiles: async () => null,
    saveAs: async (name: string) => path.join(folder, name),
  }
  return { folder, reply: await saveMails({ archive: desk.archive, dialogs }, mails, as, 'meeting-mail') }
}

it('gives mails and attachments of one name names of their own', async () => {
  const attachments = [attached('Bilag.pdf', Buffer.from('1')), attached('bilag.pdf', Buffer.from('2'))]
  const { folder } = await saved([mail({ attachments }), mail()], 'folders')
  expect(readdirSync(folder).toSorted()).toEqual(['Indkaldelse', 'Indkaldelse 2'])
  expect(readdirSync(path.join(folder, 'Indkaldelse')).toSorted()).toEqual([
    'Besked.txt',
    'Bilag.pdf',
    'Kladde.eml',
    'bilag 2.pdf',
  ])
  expect(readFileSync(path.join(folder, 'Indkaldelse', 'bilag 2.pdf'), 'utf8')).toBe('2')
})

it('puts what no mail can carry into the folder alone, and makes no draft of it', async () => {
  const large = [attached('Film.pdf', new Uint8Array(51 * 1024 * 1024))]
  const drafts = await saved([mail({ attachments: large })], 'drafts')
  expect(drafts.reply).toEqual({ ok: false, error: { code: 'mail-too-large' } })
  expect(readdirSync(drafts.folder)).toEqual([])
  const { folder, reply } = await saved([mail({ attachments: large })], 'folders')
  expect(reply).toEqual({ ok: true, value: { savedAs: 'Indkaldelse', count: 1 } })
  expect(readdirSync(path.join(folder, 'Indkaldelse')).toSorted()).toEqual(['Besked.txt', 'Film.pdf'])
})
