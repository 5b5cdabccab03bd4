// What was typed in the last moment before the machine is locked or the window closed is kept: no edit waits longer than
// a second to be saved, and no way out is quicker than the edit.

import { type ErfakredsBridge, examplePassphrase, type Reply } from '../../src/core/contract.ts'
import type { StoredRecord } from '../../src/core/records/index.ts'
import { agenda } from '../../src/strings/meetings.ts'
import { settings } from '../../src/strings/settings.ts'
import { type App, expect, test } from './app.ts'

/** The records of the archive, asked for while it is open. */
const storedRecords = async (app: App): Promise<readonly StoredRecord[]> => {
  const page = (await app.page.evaluate(() =>
    (Reflect.get(globalThis, 'erfakreds') as ErfakredsBridge).call('records.read', { after: null }),
  )) as Reply<'records.read'>
  if (!page.ok) throw new Error(page.error.code)
  return page.value.records
}
const storedName = async (app: App): Promise<unknown> =>
  (await storedRecords(app)).flatMap((record) => (record.kind === 'organisation' ? [record.value.name] : []))[0]
const ask = (app: App, name: 'vault.openExample' | 'vault.unlock', input: object) =>
  app.page.evaluate(
    ([asked, given]) => (Reflect.get(globalThis, 'erfakreds') as ErfakredsBridge).call(asked as never, given as never),
    [name, input] as const,
  )

const typeInSettings = async (app: App, added: string) => {
  const field = app.page.getByLabel(settings.organisation.name, { exact: true })
  await app.page.evaluate(() => {
    location.hash = '#/indstillinger/organisation'
  })
  await field.click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.insertText(added)
}
const unlockButton = (app: App) => app.page.getByRole('button', { name: 'Lås op' })

test.beforeEach(async ({ app }) => {
  await app.launch()
  expect(await ask(app, 'vault.openExample', {})).toEqual({ ok: true, value: null })
  await app.page.reload()
})

test('the machine is put to sleep in the middle of a word', async ({ app }) => {
  const before = await storedName(app)
  await typeInSettings(app, ' i søvn')
  await app.power('suspend')
  await expect(unlockButton(app)).toBeVisible()
  expect(await ask(app, 'vault.unlock', { passphrase: examplePassphrase })).toEqual({ ok: true, value: null })
  expect(await storedName(app)).toBe(`${before} i søvn`)
})

test('the window is closed in the middle of a word', async ({ app }) => {
  const before = await storedName(app)
  await typeInSettings(app, ' på vej ud')
  await app.close()
  await app.launch()
  await expect(unlockButton(app)).toBeVisible()
  expect(await ask(app, 'vault.unlock', { passphrase: examplePassphrase })).toEqual({ ok: true, value: null })
  expect(await storedName(app)).toBe(`${before} på vej ud`)
})

test('the title of an attachment is no exception', async ({ app }) => {
  const first = (await storedRecords(app)).find((record) => record.kind === 'attachment')
  if (first?.kind !== 'attachment') throw new Error('the example has no attachment')
  await app.page.evaluate((to) => {
    location.hash = to
  }, `#/moeder/${first.value.meetingId}/dagsorden`)
  const field = app.page
    .locator(`[data-item="${first.value.agendaItemId}"]`)
    .getByLabel(agenda.attachmentTitle)
    .and(app.page.locator(`[value="${first.value.title}"]`))
  await field.click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.insertText(', rettet')
  await app.power('suspend')
  await expect(unlockButton(app)).toBeVisible()
  expect(await ask(app, 'vault.unlock', { passphrase: examplePassphrase })).toEqual({ ok: true, value: null })
  const now = (await storedRecords(app)).find(({ id }) => id === first.id)
  expect(now?.value).toMatchObject({ title: `${first.value.title}, rettet` })
})
