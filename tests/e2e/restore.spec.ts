/** User task: get the archive back from a copy on another drive; whoever was erased meanwhile does not come back with it. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { errorMessage } from '../../src/strings/errors.ts'
import { frame } from '../../src/strings/frame.ts'
import { lock } from '../../src/strings/lock.ts'
import { personForm, people as words } from '../../src/strings/people.ts'
import { settings } from '../../src/strings/settings.ts'
import { welcome } from '../../src/strings/welcome.ts'
import { expect, test } from './app.ts'
import { createArchive, expectUnlocked, lockNow, passphrase, unlock } from './doors.ts'

const addPerson = async (page: Page, givenName: string, familyName: string) => {
  await page.getByRole('link', { name: frame.areas.people }).click()
  await page.getByRole('banner').or(page.getByRole('main')).getByRole('button', { name: words.add }).first().click()
  await expect(page.getByLabel(personForm.givenName)).toHaveValue('')
  await page.getByLabel(personForm.givenName).fill(givenName)
  await page.getByLabel(personForm.familyName).fill(familyName)
  await expect(page.getByRole('link', { name: `${givenName} ${familyName}` })).toBeVisible()
}

/** Where the lock says that the archive lies. */
const placeOf = async (page: Page): Promise<string> => {
  const said = await page.getByText(new RegExp(`^${lock.place('/')}`)).textContent()
  return (said ?? '').slice(lock.place('').length)
}

/** Every file below a folder with what is in it. */
const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

test('an archive comes back from its second folder without the person who was erased since', async ({ app }) => {
  const page = await app.launch()
  const copies = join(app.folder, 'netværksdrev')
  const empty = join(app.folder, 'tom mappe')
  for (const folder of [copies, empty]) mkdirSync(folder)
  await createArchive(page)
  await addPerson(page, 'Gry', 'Bak')
  await addPerson(page, 'Liv', 'Dam')

  await test.step('choose the second folder, and take a copy', async () => {
    await page.getByRole('link', { name: frame.backup.noSecondFolder }).click()
    await app.answer({ kind: 'open', paths: [copies] })
    await page.getByRole('button', { name: settings.backup.chooseFolder, exact: true }).click()
    await expect(page.getByRole('main').getByText(copies)).toBeVisible()
    await page.getByRole('button', { name: settings.backup.now }).click()
    await expect(page.getByText(settings.backup.taken).first()).toBeVisible()
    await expect(page.getByRole('cell', { name: settings.backup.places['second-folder'] }).first()).toBeVisible()
  })

  await test.step('erase one of the two for good', async () => {
    await page.getByRole('link', { name: frame.areas.people }).click()
    await page.getByRole('link', { name: 'Liv Dam' }).click()
    await page.getByRole('button', { name: personForm.erase }).click()
    await page.getByRole('dialog').getByRole('button', { name: personForm.erase }).click()
    await expect(page.getByRole('link', { name: 'Liv Dam' })).toHaveCount(0)
  })

  await lockNow(page)
  const original = await placeOf(page)
  const before = contentOf(original)
  expect(Object.keys(before)).toContain('vault.db')

  await test.step('restore the copy into a new place', async () => {
    await page.getByRole('button', { name: lock.startPage }).click()
    await page.getByRole('button', { name: welcome.doors.restore.title }).click()
    await app.answer({ kind: 'open', paths: [empty] })
    await page.getByRole('button', { name: welcome.restore.from }).click()
    await expect(page.getByText(welcome.restore.none)).toBeVisible()
    await app.answer({ kind: 'open', paths: [copies] })
    await page.getByRole('button', { name: welcome.restore.from }).click()
    await expect(page.getByRole('radio').first()).toBeChecked()
    const secret = page.getByLabel(welcome.restore.secret)
    await secret.fill('noget helt andet end dengang')
    await page.getByRole('button', { name: welcome.restore.submit, exact: true }).click()
    await expect(page.getByText(errorMessage('wrong-passphrase').happened)).toBeVisible()
    await secret.fill(passphrase)
    await page.getByRole('button', { name: welcome.restore.submit, exact: true }).click()
    await expect(page.getByRole('heading', { name: welcome.restore.done })).toBeVisible()
    await expect(page.getByText(welcome.restore.erasuresUnknown)).toHaveCount(0)
    await page.getByRole('button', { name: welcome.restore.toUnlock }).click()
    await expect.poll(() => placeOf(page)).not.toBe(original)
  })

  await test.step('it holds what it held, and not who was erased', async () => {
    await unlock(page)
    await expectUnlocked(page)
    await page.getByRole('link', { name: frame.areas.people }).click()
    await expect(page.getByRole('link', { name: 'Gry Bak' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Liv Dam' })).toHaveCount(0)
    await expect(page.getByText(words.countOf(1), { exact: true })).toBeVisible()
  })
  expect(contentOf(original)).toEqual(before)
})
