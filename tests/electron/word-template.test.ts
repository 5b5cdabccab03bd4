/** The organisation's own template, from the file that is chosen to the paper that leaves the archive. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { theOrganisationId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { regionFjord, spoilt, templateFile } from '../documents/word-templates.ts'
import { anOpenDesk, type TestDesk } from './desk-builder.ts'

const choose = async (desk: TestDesk, bytes: Uint8Array) => {
  const file = path.join(desk.folder, 'Region Fjord.dotx')
  writeFileSync(file, bytes)
  desk.answers.push(file)
  return await desk.call('blob.add', { purpose: 'template' })
}

const samplePaper = async (desk: TestDesk): Promise<Readonly<Record<string, Uint8Array>>> => {
  const file = path.join(desk.folder, 'prøve.docx')
  desk.answers.push(file)
  const reply = await desk.call('document.export', { job: 'j1', paper: { document: 'sample' } })
  if (!reply.ok) throw new Error(reply.error.code)
  return unzipSync(readFileSync(file))
}

it('a chosen template is kept in the archive and dresses every paper', async () => {
  const desk = await anOpenDesk()
  const chosen = await choose(desk, templateFile(regionFjord()))
  if (!chosen.ok || chosen.value === null) throw new Error('the template was not taken')
  const { blobId, fileName } = chosen.value
  expect(fileName).toBe('Region Fjord.dotx')
  const [before] = await organisations(desk)
  const value = newValue('organisation', { name: 'Region Fjord', wordTemplate: { blobId, fileName } })
  const base = before === undefined ? [] : [before.rev]
  const changes = [{ kind: 'organisation', id: theOrganisationId, base, value }]
  expect((await desk.call('records.commit', { changes })).ok).toBe(true)
  const parts = await samplePaper(desk)
  expect(strFromU8(parts['word/template-header-default.xml'] ?? new Uint8Array())).toContain(
    'Region Fjord, Psykiatrien',
  )
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('Georgia')
})

it('a refused template stores nothing and says why', async () => {
  const desk = await anOpenDesk()
  const refused = await choose(desk, spoilt({ 'word/vbaProject.bin': new Uint8Array(9) }))
  expect(refused).toEqual({ ok: false, error: { code: 'template-hostile' } })
  expect(Object.keys(await samplePaper(desk))).not.toContain('word/template-header-default.xml')
})

const organisations = async (desk: TestDesk) => {
  const page = await desk.call('records.read', { after: null })
  return page.ok ? page.value.records.filter(({ kind }) => kind === 'organisation') : []
}
