/** User task: make the archive one's own: a logo, another passphrase, a folder for copies, places and units, and how the minutes are set. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { common } from '../../src/strings/common.ts'
import { errorMessage } from '../../src/strings/errors.ts'
import { frame } from '../../src/strings/frame.ts'
import { meetings, paper } from '../../src/strings/meetings.ts'
import { settings } from '../../src/strings/settings.ts'
import { secrets } from '../../src/strings/welcome.ts'
import { expect, test } from './app.ts'
import {
  chooseNewPassphrase,
  createArchive,
  expectUnlocked,
  keepRecoveryCode,
  lockNow,
  openExample,
  openMeetings,
  passphrase,
  unlock,
} from './doors.ts'
import { expectSaved } from './saving.ts'

const openSection = async (page: Page, section: keyof typeof settings.sections) => {
  await page.getByRole('link', { name: frame.areas.settings, exact: true }).click()
  await page.getByRole('link', { name: settings.sections[section], exact: true }).click()
}

/** How wide the picture is that Chromium made of the file; 0 where it made none. */
const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))

test('a new archive gets a logo, a folder for copies and another passphrase', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)

  await test.step('a logo is shown; a file that is no picture is refused and changes nothing', async () => {
    await openSection(page, 'organisation')
    const words = settings.organisation
    const picture = join(app.folder, 'logo.png')
    writeFileSync(picture, await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 32 } }))
    const letter = join(app.folder, 'brev.png')
    writeFileSync(letter, 'Kære alle')

    await app.answer({ kind: 'open', paths: [letter] })
    await page.getByRole('button', { name: words.chooseLogo }).click()
    await expect(page.getByText(errorMessage('not-an-image').happened)).toBeVisible()
    await expect(page.getByText(words.noLogo, { exact: true })).toBeVisible()

    await app.answer({ kind: 'open', paths: [picture] })
    await page.getByRole('button', { name: words.chooseLogo }).click()
    const logo = page.getByRole('img', { name: words.logo, exact: true })
    await expect.poll(() => widthOf(logo)).toBe(64)
    await expect(page.getByText(errorMessage('not-an-image').happened)).toHaveCount(0)
    await page.getByLabel(words.logoDescription).fill('Logo for prøven')
    await expectSaved(page)

    await page.reload()
    const named = page.getByRole('img', { name: 'Logo for prøven', exact: true })
    await expect.poll(() => widthOf(named)).toBe(64)
    await app.answer({ kind: 'open', paths: [letter] })
    await page.getByRole('button', { name: words.changeLogo }).click()
    await expect(page.getByText(errorMessage('not-an-image').happened)).toBeVisible()
    expect(await widthOf(named)).toBe(64)
  })

  await test.step('the reminder is there until a folder for copies is chosen', async () => {
    const reminder = page.getByRole('link', { name: frame.backup.noSecondFolder })
    await expect(reminder).toBeVisible()
    const folder = join(app.folder, 'kopier')
    mkdirSync(folder)
    await reminder.click()
    await app.answer({ kind: 'open', paths: null })
    await page.getByRole('button', { name: settings.backup.chooseFolder, exact: true }).click()
    await expect(reminder).toBeVisible()
    await app.answer({ kind: 'open', paths: [folder] })
    await page.getByRole('button', { name: settings.backup.chooseFolder, exact: true }).click()
    await expect(reminder).toHaveCount(0)
    await expect(page.getByRole('main').getByText(folder)).toBeVisible()
  })

  await test.step('another passphrase opens the archive, and the old one no longer', async () => {
    const next = 'nye ord om regnvejr og kaffe'
    await openSection(page, 'sikkerhed')
    const change = page.getByRole('button', { name: settings.security.changePassphrase, exact: true })
    const current = page.getByRole('textbox', { name: secrets.currentPassphrase })
    await current.fill('ikke den rigtige')
    await chooseNewPassphrase(page, secrets.newPassphrase, next)
    await change.click()
    await expect(page.getByText(secrets.currentWrong)).toBeVisible()
    await current.fill(passphrase)
    await change.click()
    await expect(page.getByText(settings.security.passphraseChanged).first()).toBeVisible()

    await lockNow(page)
    await unlock(page, passphrase)
    await expect(page.getByText(errorMessage('wrong-passphrase').happened)).toBeVisible()
    await unlock(page, next)
    await expectUnlocked(page)
  })

  await test.step('a new recovery code is copied and kept', async () => {
    await openSection(page, 'sikkerhed')
    await page.getByRole('button', { name: settings.security.makeCode }).click()
    const groups = page.getByRole('list', { name: secrets.code.label }).getByRole('listitem')
    await expect(groups).toHaveCount(8)
    const code = (await groups.allInnerTexts()).map((group) => group.trim()).join('-')
    await page.getByRole('button', { name: common.copy, exact: true }).click()
    await expect(page.getByText(secrets.code.copied)).toBeAttached()
    const current = page.getByRole('textbox', { name: secrets.currentPassphrase })
    await current.focus()
    await page.keyboard.press('Control+v')
    await expect(current).toHaveValue(code)
    await keepRecoveryCode(page)
    await expect(page.getByText(settings.security.codeConfirmed).first()).toBeVisible()
  })

  await test.step('a new venue and a new unit are named at once; one that is opened again is only shown', async () => {
    for (const [section, words, name] of [
      ['moedesteder', settings.venues, 'Kulturgården'],
      ['enheder', settings.units, 'Afsnit 12'],
    ] as const) {
      await openSection(page, section)
      await page.getByRole('button', { name: words.add }).click()
      const field = page.getByRole('textbox', { name: words.name, exact: true })
      await expect(field).toBeFocused()
      await page.keyboard.type(name)
      await expectSaved(page)
      const control = page.getByRole('button', { name, exact: true })
      await control.click()
      await expect(field).toHaveCount(0)
      await control.click()
      await expect(field).toHaveValue(name)
      await expect(control).toBeFocused()
    }
  })

  await test.step('the time before the archive locks itself is kept', async () => {
    await openSection(page, 'sikkerhed')
    const time = page.getByRole('textbox', { name: settings.security.autoLock })
    await time.fill('1')
    await page.keyboard.press('Tab')
    await expectSaved(page)
    await page.reload()
    await expect(time).toHaveValue(`1 ${settings.security.minutes}`)
  })
})

test('where the decision stands is a setting that the minutes follow', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  const leaders = page
    .getByRole('link')
    .filter({ hasText: 'ERFA for ledere' })
    .filter({ hasText: meetings.status.closed })
    .first()
  const inPaper = page.getByRole('region', { name: paper.preview })
  const openMinutes = async () => {
    await openMeetings(page)
    await leaders.click()
    await page.getByRole('tab', { name: meetings.tabs.referat }).click()
  }
  const decision = 'Datoerne sendes senest 1. november.'
  const said = 'Der var fuld opbakning til det første.'
  /** The decision's place in the printed minutes, before or after what was said under the same item. */
  const order = async () => {
    const printed = ((await inPaper.textContent()) ?? '').replaceAll(/\s/g, ' ')
    const [at, saidAt] = [printed.indexOf(decision), printed.indexOf(said)]
    if (at < 0 || saidAt < 0) return 'not printed'
    return at < saidAt ? 'decision first' : 'decision last'
  }

  await openMinutes()
  await expect.poll(() => order()).toBe('decision last')

  await openSection(page, 'papirer')
  await page.getByRole('radio', { name: settings.papers.placements['after-recommendation'] }).check()
  await openMinutes()
  await expect.poll(() => order()).toBe('decision first')

  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('heading').first().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => order()).toBe('decision last')
})
