// User task: read what was learned of cases, by theme and year, and take it along as a Word file; and give a person all that is
// held about them.

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { themeWords } from '../../src/core/documents/case-words.ts'
import { catalogue as words } from '../../src/strings/catalogue.ts'
import { common } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { personAccess } from '../../src/strings/people.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { createArchive, openExample } from './doors.ts'

const entries = (page: Page) => page.getByRole('region', { name: words.list, exact: true }).getByRole('article')
const openCatalogue = (page: Page) => page.getByRole('link', { name: frame.areas.catalogue, exact: true }).click()

const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const saved = async (app: App, button: string, name: string): Promise<string> => {
  const path = join(app.folder, name)
  await app.answer({ kind: 'save', path })
  await app.page.getByRole('button', { name: button, exact: true }).click()
  await expect(app.page.getByText(common.savedAs(name)).first()).toBeVisible()
  return (await mammoth.extractRawText({ path })).value
}

test('what was learned is found by theme, year and words, and becomes a Word file', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openCatalogue(page)
  await expect(entries(page)).toHaveCount(4)
  await app.checkAccessibility()

  await test.step('a theme and a year narrow it, and stand in the address', async () => {
    await choose(page, words.theme, themeWords.documentation)
    await expect(entries(page)).toHaveCount(1)
    await page.reload()
    await expect(entries(page)).toHaveCount(1)
    await choose(page, words.theme, words.allThemes)
    await expect(entries(page)).toHaveCount(4)
    await choose(page, words.year, '2026')
    await expect(entries(page)).toHaveCount(2)
    await page.goBack()
    await expect(entries(page)).toHaveCount(4)
  })

  await test.step('words are found in what was learned, and do not stand in the address', async () => {
    await page.getByRole('searchbox', { name: words.search }).fill('notat')
    await expect(entries(page)).toHaveCount(1)
    expect(page.url()).not.toContain('notat')
    await page.getByRole('searchbox', { name: words.search }).fill('xyzzy')
    await expect(page.getByText(common.nothingFound)).toBeVisible()
    await page.getByRole('button', { name: common.clearSearch }).click()
    await expect(entries(page)).toHaveCount(4)
  })

  await test.step('the table says what the bars show', async () => {
    const table = page.getByRole('table', { name: words.table })
    const row = table.getByRole('row', { name: new RegExp(themeWords['interdisciplinary-work']) })
    await expect(row.getByRole('cell').last()).toHaveText('2')
  })

  await test.step('the Word file holds what the page holds', async () => {
    const shown = await entries(page).locator('p').allInnerTexts()
    const text = await saved(app, words.export, 'katalog.docx')
    for (const learned of shown.filter((each) => !/\d{4}$/.test(each))) expect(text).toContain(learned)
  })
})

test('a catalogue without entries says what belongs there', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await openCatalogue(page)
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  await app.checkAccessibility()
})

test('a person gets all that is held about them in one Word file', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await page.evaluate((to) => {
    location.hash = to
  }, paths.person('person-majbritt-oedum'))
  await page.getByRole('region', { name: personAccess.title }).scrollIntoViewIfNeeded()
  expect(await saved(app, personAccess.save, 'indsigt.docx')).toContain('Majbritt Ødum')
})
