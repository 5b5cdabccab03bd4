/** User task: a colleague looks after the archive during a holiday, and both sides' work is there afterwards. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { handover } from '../../src/strings/handover.ts'
import { lock } from '../../src/strings/lock.ts'
import { settings } from '../../src/strings/settings.ts'
import { welcome } from '../../src/strings/welcome.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import {
  chooseNewPassphrase,
  createArchive,
  expectUnlocked,
  keepRecoveryCode,
  lockNow,
  passphrase,
  unlock,
} from './doors.ts'

const forColleague = 'grønne pærer i en spand 4'
const forReturn = 'sorte får på en mark 9'

const goTo = async (page: Page, address: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}

const areaNames = (page: Page) => page.getByRole('textbox', { name: settings.areas.name })

const makeCopy = async (app: App, page: Page, file: string, words: string) => {
  await goTo(page, paths.settingsSection('ferieafloesning'))
  await chooseNewPassphrase(page, handover.make.passphrase, words)
  await app.answer({ kind: 'save', path: file })
  await page.getByRole('button', { name: handover.make.submit }).click()
  await expect(page.getByText(/^Gemt som/).first()).toBeVisible()
}

test('two copies are both changed, and nothing is lost when one comes back', async ({ app }) => {
  const page = await app.launch()
  const [out, back] = [join(app.folder, 'Kopi.erfakreds'), join(app.folder, 'Retur.erfakreds')]
  await createArchive(page)
  await goTo(page, paths.settingsSection('omraader'))
  await page.getByRole('button', { name: settings.areas.add }).first().click()
  await areaNames(page).first().fill('Øst')
  await makeCopy(app, page, out, forColleague)
  await goTo(page, paths.settingsSection('omraader'))
  await areaNames(page).first().fill('Øst, rettet hjemme')
  await lockNow(page)
  const home = ((await page.getByText(new RegExp(`^${lock.place('/')}`)).textContent()) ?? '').slice(
    lock.place('').length,
  )

  await test.step('the colleague opens the copy by the fourth door, and works', async () => {
    await page.getByRole('button', { name: lock.startPage }).click()
    await page.getByRole('button', { name: handover.door.card.title }).click()
    await app.answer({ kind: 'open', paths: [out] })
    await page.getByRole('button', { name: handover.door.choose }).click()
    await page.getByLabel(handover.door.passphrase).fill(forColleague)
    await page.getByRole('button', { name: handover.door.submit }).click()
    await page.getByRole('button', { name: welcome.renew.makeCode }).click()
    await keepRecoveryCode(page)
    await expectUnlocked(page)
    await goTo(page, paths.settingsSection('omraader'))
    await areaNames(page).first().fill('Øst, rettet af kollegaen')
    await page.getByRole('button', { name: settings.areas.add }).first().click()
    await expect(areaNames(page)).toHaveCount(2)
    await areaNames(page).last().fill('Syd')
    await makeCopy(app, page, back, forReturn)
    await lockNow(page)
  })

  await test.step('at home what both have changed is shown before anything is fetched', async () => {
    await app.answer({ kind: 'open', paths: [home] })
    await page.getByRole('button', { name: lock.otherArchive }).click()
    await unlock(page, passphrase)
    await expectUnlocked(page)
    await goTo(page, paths.settingsSection('ferieafloesning'))
    await app.answer({ kind: 'open', paths: [back] })
    await page.getByRole('button', { name: handover.back.choose }).click()
    await page.getByLabel(handover.back.passphrase).fill(forReturn)
    await page.getByRole('button', { name: handover.back.compare }).click()
    const clashes = page.getByRole('region', { name: handover.lists.clash })
    await expect(clashes.getByText('Øst, rettet hjemme').first()).toBeVisible()
    await expect(page.getByRole('region', { name: handover.lists.there }).getByText('Område: Syd')).toBeVisible()
    await expect(page.getByRole('button', { name: handover.back.run })).toBeDisabled()
    await clashes.getByRole('radio', { name: new RegExp(handover.side.there) }).check()
  })

  await page.getByRole('button', { name: handover.back.run }).click()
  await expect(page.getByText(handover.back.done(2))).toBeVisible()
  await goTo(page, paths.settingsSection('omraader'))
  await expect(areaNames(page).first()).toHaveValue('Øst, rettet af kollegaen')
  await expect(areaNames(page).last()).toHaveValue('Syd')
})
