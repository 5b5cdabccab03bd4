// User task: find anything by its name, go there, and do things by name, all from Ctrl+K and without the mouse.

import type { Page } from '@playwright/test'
import { menuWords } from '../../src/strings/desktop.ts'
import { handover } from '../../src/strings/handover.ts'
import { newMeeting } from '../../src/strings/meetings.ts'
import { people, personForm } from '../../src/strings/people.ts'
import { searchWords as words } from '../../src/strings/search.ts'
import { settings } from '../../src/strings/settings.ts'
import { expect, test } from './app.ts'
import { openExample } from './doors.ts'

const field = (page: Page) => page.getByRole('combobox', { name: words.title })
const group = (page: Page, kind: keyof typeof words.kinds) =>
  page.getByRole('group', { name: words.kinds[kind], exact: true })

test('everything that has a name is a few keys away', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime('2026-11-25T10:00:00+01:00')
  await openExample(page)
  const ask = async (question: string) => {
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type(question)
    await expect(page.getByText(words.reading)).toHaveCount(0)
  }

  await test.step('a person, by a name written on another keyboard', async () => {
    await ask('aase lindegaard')
    await expect(group(page, 'person').getByRole('option', { selected: true })).toContainText('Åse Thybo Lindegård')
    await app.checkAccessibility()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Åse Thybo Lindegård' })).toBeVisible()
  })

  await test.step('whatever can be pressed on the page; and a dialog is answered first', async () => {
    await expect(page.getByRole('button', { name: personForm.erase })).toBeVisible()
    await ask(personForm.erase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: personForm.eraseQuestion('Åse Thybo Lindegård') })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(field(page)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a part of a meeting, chosen by arrows', async () => {
    await ask('dagsorden regional 9. december')
    await expect(group(page, 'part').getByRole('option').first()).toContainText('9. december 2026')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/moeder\/meeting-regional-2026-12-09\/dagsorden$/)
  })

  await test.step('an item, a decision and an action, each where it stands', async () => {
    const at = (id: string) => page.locator(`[data-item="${id}"], [data-action="${id}"]`)
    for (const [question, id, part] of [
      ['hvem der har tur 9. december 2026', 'item-regional-2026-12-09-05', 'dagsorden'],
      ['aftaler sættes i gang', 'item-faglig-dag-2026-05-28-05', 'referat'],
      ['brunkager', 'action-oest-2026-11-05-04-1', 'referat'],
      ['nøgle mødelokalet', 'action-vest-noegle', ''],
    ] as const) {
      await ask(question)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(part === '' ? /#\/opfoelgning$/ : new RegExp(`#/moeder/[^/]+/${part}$`))
      await expect(at(id)).toBeFocused()
      await expect(at(id)).toBeInViewport()
    }
  })

  await test.step('a command of another page', async () => {
    await ask(newMeeting.title)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/moeder\/nyt$/)
    await expect(page.locator('form').getByRole('combobox', { name: newMeeting.forum })).toBeFocused()
  })

  await test.step('a command that presses a button of another page, or wants something written there first', async () => {
    await ask('tag backup')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/indstillinger\/sikkerhedskopi$/)
    await expect(page.getByText(settings.backup.taken)).toBeVisible()
    await ask(handover.make.title)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(handover.make.passphrase)).toBeFocused()
  })

  await test.step('light or dark, at once', async () => {
    await ask(words.commands.schemes.dark)
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })

  await test.step('no case by its story, which says so', async () => {
    await ask('sagt i bilen')
    await expect(page.getByText(words.nothingWhy)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(field(page)).toHaveCount(0)
  })

  await test.step('also from the menu, and with nothing typed it shows the pages', async () => {
    await app.menu(menuWords.search)
    await page.getByRole('option', { name: people.title, exact: true }).click()
    await expect(page).toHaveURL(/#\/personer$/)
  })
})
