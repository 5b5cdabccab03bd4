/** User task: decide together which words the language check asks to consider, by keyboard alone. */
import type { Page } from '@playwright/test'
import { defaultLanguageRules } from '../../src/core/language/lexicon.ts'
import { common } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { languageSettings as words } from '../../src/strings/language.ts'
import { settings } from '../../src/strings/settings.ts'
import { expect, test } from './app.ts'
import { openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

const ofTheProgram = defaultLanguageRules.length
const count = (shown: number, of: number): string => common.shownOf(shown, of, words.one, words.many)
const word = (page: Page, pattern: string) => page.getByRole('button', { name: pattern })

test('words to consider are added, changed and removed, and the program’s own list comes back', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.settings, exact: true }).click()
  await page.getByRole('link', { name: settings.sections.ord, exact: true }).click()
  await expect(page.getByText(words.ownList)).toBeVisible()
  await expect(page.getByText(count(ofTheProgram, ofTheProgram))).toBeVisible()
  await app.checkAccessibility()

  await test.step('a word is added with Enter and opens, so that the why can be written', async () => {
    await page.getByLabel(words.newWord).focus()
    await page.keyboard.type('borgerliggøre*')
    await page.keyboard.press('Enter')
    await expect(page.getByText(count(ofTheProgram + 1, ofTheProgram + 1))).toBeVisible()
    await page.getByRole('textbox', { name: words.why }).fill('Ordet er tungt.')
    await page.getByRole('textbox', { name: words.suggestions }).fill('gøre til sin egen\n\ntage til sig\n')
    await page.getByRole('textbox', { name: words.exceptions }).focus()
    await expectSaved(page)
    await expect(page.getByText(words.changedList)).toBeVisible()
    await expect(page.getByText('gøre til sin egen · tage til sig')).toBeVisible()
    await app.checkAccessibility()
  })

  await test.step('the same word is not added twice', async () => {
    await page.getByLabel(words.newWord).fill('Borgerliggøre*')
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.alreadyThere)).toBeVisible()
    await page.getByLabel(words.newWord).fill('')
  })

  await test.step('an emptied word says so, and the one before it stays', async () => {
    await page.getByRole('textbox', { name: words.pattern, exact: true }).fill('')
    await expect(page.getByText(words.patternMissing)).toBeVisible()
    await page.getByRole('textbox', { name: words.pattern, exact: true }).fill('borgerliggør*')
    await expect(page.getByText(words.patternMissing)).toHaveCount(0)
    await expect(word(page, 'borgerliggør*').first()).toBeVisible()
  })

  await test.step('it survives a reload, is found, and can be removed', async () => {
    await expectSaved(page)
    await page.reload()
    await page.getByLabel(words.search).fill('borgerlig')
    await expect(page.getByText(count(1, ofTheProgram + 1))).toBeVisible()
    await word(page, 'borgerliggør*').press('Enter')
    await page.getByRole('button', { name: words.remove('borgerliggør*') }).press('Enter')
    await page.getByLabel(words.search).fill('')
    await expect(page.getByText(count(ofTheProgram, ofTheProgram))).toBeVisible()
  })

  await test.step('the program’s own list comes back', async () => {
    await word(page, 'glasbur').press('Enter')
    await page.getByRole('button', { name: /^Fjern ”glasbur/ }).press('Enter')
    await expect(page.getByText(count(ofTheProgram - 1, ofTheProgram - 1))).toBeVisible()
    await page.getByRole('button', { name: words.restore }).press('Enter')
    await expect(page.getByText(words.ownList)).toBeVisible()
    await expect(word(page, 'glasbur')).toHaveCount(1)
    await expect(page.getByLabel(words.newWord)).toBeFocused()
    await expectSaved(page)
  })
})
