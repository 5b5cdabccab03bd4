// Owns the ways into an archive as a user walks them: making one, opening the example, unlocking. Asserts only what it
// needs to go on.

import { expect, type Page } from '@playwright/test'
import { frame } from '../../src/strings/frame.ts'
import { lock } from '../../src/strings/lock.ts'
import { meetings } from '../../src/strings/meetings.ts'
import { secrets, welcome } from '../../src/strings/welcome.ts'

export const passphrase = 'fire ord om æbler og måger'

/** From the three doors to an empty archive; answers the recovery code as it was shown. */
export const createArchive = async (page: Page, organisation = 'PsykInfo i prøve'): Promise<string> => {
  await page.getByRole('button', { name: welcome.doors.create.title }).click()
  await page.getByLabel(welcome.create.organisation).fill(organisation)
  await chooseNewPassphrase(page, secrets.passphrase, passphrase)
  await page.getByRole('button', { name: welcome.create.submit }).click()
  const code = await keepRecoveryCode(page)
  await page.getByRole('button', { name: welcome.backup.later }).click()
  await expectUnlocked(page)
  return code
}

export const chooseNewPassphrase = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: label, exact: true }).fill(words)
  await page.getByLabel(secrets.repeat).fill(words)
}

/** Reads the code that is shown and confirms it as one does from paper. */
export const keepRecoveryCode = async (page: Page): Promise<string> => {
  const shown = page.getByRole('list', { name: secrets.code.label }).getByRole('listitem')
  await expect(shown).toHaveCount(8)
  const groups = await shown.allInnerTexts()
  await page.getByRole('button', { name: secrets.code.kept }).click()
  await expect(page.getByRole('button', { name: secrets.code.confirm })).toBeVisible()
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(secrets.code.group(index + 1))
    if ((await field.count()) > 0) await field.fill(group.trim().toLowerCase())
  }
  await page.getByRole('button', { name: secrets.code.confirm }).click()
  return groups.map((group) => group.trim()).join('-')
}

export const openExample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: welcome.doors.example.title }).click()
  await expectUnlocked(page)
}

/** From the page that one meets first to the list of meetings. */
export const openMeetings = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: frame.areas.meetings, exact: true }).click()
  // The page before has links to meetings, too.
  await expect(page.getByRole('heading', { level: 1, name: meetings.title })).toBeVisible()
}

export const unlock = async (page: Page, words = passphrase): Promise<void> => {
  await page.getByRole('textbox', { name: lock.passphrase, exact: true }).fill(words)
  await page.getByRole('button', { name: lock.unlock }).click()
}

export const lockNow = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: frame.lock, exact: true }).click()
  await expect(page.getByRole('heading', { name: lock.title })).toBeVisible()
}

export const expectUnlocked = async (page: Page): Promise<void> => {
  await expect(page.getByRole('link', { name: frame.areas.people })).toBeVisible()
}
