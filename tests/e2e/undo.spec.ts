/** User task: take back what was a mistake; the text's own steps inside a text, the records' elsewhere, nothing past a lock. */
import type { Page } from '@playwright/test'
import { examplePassphrase } from '../../src/core/contract.ts'
import { saving } from '../../src/strings/common.ts'
import { menuWords } from '../../src/strings/desktop.ts'
import { agenda, meetings } from '../../src/strings/meetings.ts'
import { expect, test } from './app.ts'
import { expectUnlocked, lockNow, openExample, openMeetings, unlock } from './doors.ts'

const itemsOf = (page: Page) => page.locator('[data-item]')
const titleOf = (page: Page, number: number) => page.getByRole('textbox', { name: agenda.titleOf(number), exact: true })
const textOf = (page: Page, number: number) => page.getByRole('textbox', { name: agenda.textOf(number), exact: true })
const saved = (page: Page, number: number) => expect(itemsOf(page).nth(number - 1)).toContainText(/Gemt kl\./)

const openAgenda = async (page: Page) => {
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .first()
    .click()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  await expect(itemsOf(page).nth(2)).toBeVisible()
}

const addItem = async (page: Page, title: string) => {
  await page.keyboard.press('Control+n')
  await expect(page.locator('[data-item] textarea:focus')).toHaveValue('')
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** At one go: what is typed with a pause in it, however short the machine makes it, is more than one step for the text's own undo. */
const writeAtEnd = async (page: Page, number: number, words: string) => {
  await textOf(page, number).click()
  await expect(textOf(page, number)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(words)
  await expect(textOf(page, number)).toContainText(words)
}

/** Outside a text. Answers what came of it, once it is said: the same sentence twice differs in its last space. */
const takeBack = async (page: Page): Promise<string> => {
  const said = page.locator('[role="status"][aria-live="polite"]')
  const before = await said.textContent()
  await page.keyboard.press('Control+z')
  await expect(async () => {
    const now = (await said.textContent()) ?? ''
    expect(now).not.toBe(before)
    expect(now).toMatch(/^Fortrudt/)
  }).toPass({ timeout: 60_000 })
  return ((await said.textContent()) ?? '').trim()
}

test('Ctrl+Z takes back the text that is being written, and outside it the last change of records', async ({ app }) => {
  const page = await app.launch()
  await openAgenda(page)
  const count = await itemsOf(page).count()
  await itemsOf(page).last().focus()
  await addItem(page, 'Punkt til at fortryde')
  await expect(itemsOf(page)).toHaveCount(count + 1)

  await test.step('in a text: its words, and not the item added before', async () => {
    await writeAtEnd(page, 1, ' Skal væk igen.')
    await saved(page, 1)
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z')
    await expect(textOf(page, 1)).not.toContainText('Skal væk igen.')
    await expect(itemsOf(page)).toHaveCount(count + 1)
    await page.keyboard.press('Control+y')
    await expect(textOf(page, 1)).toContainText('Skal væk igen.')
  })

  await test.step('in a field of one line likewise', async () => {
    const other = await titleOf(page, 3).inputValue()
    await titleOf(page, 3).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' og mere')
    await saved(page, 3)
    const before = await titleOf(page, 2).inputValue()
    await titleOf(page, 2).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' igen')
    await expect(titleOf(page, 2)).toHaveValue(`${before} igen`)
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+z')
    await expect(titleOf(page, 2)).toHaveValue(before)
    await expect(titleOf(page, 2)).toBeFocused()
    await expect(titleOf(page, 3)).toHaveValue(`${other} og mere`)
    await expect(textOf(page, 1)).toContainText('Skal væk igen.')
    await expect(itemsOf(page)).toHaveCount(count + 1)
    await page.keyboard.press('Escape')
  })

  await test.step('a choice is no text: right after it, it is taken back', async () => {
    const choice = itemsOf(page).nth(1).getByRole('combobox', { name: agenda.category, exact: true })
    const before = await choice.inputValue()
    const other = before === 'other' ? 'break' : 'other'
    await choice.selectOption(other)
    await choice.focus()
    await page.keyboard.press('Control+z')
    await expect(choice).toHaveValue(before)
    await expect(page.getByText(saving.undone(agenda.changed)).first()).toBeAttached()
  })

  await test.step('outside: what was written last, then what was done before it', async () => {
    const written = textOf(page, 1)
    await itemsOf(page).first().focus()
    while (((await written.textContent()) ?? '').includes('Skal væk igen.')) await takeBack(page)
    await expect(titleOf(page, count + 1)).toHaveValue('Punkt til at fortryde')
    while ((await takeBack(page)) !== saving.undone(agenda.added)) await expect(itemsOf(page)).toHaveCount(count + 1)
    await expect(itemsOf(page)).toHaveCount(count)
  })
})

test('the menu takes back the text where one is being written, and else the last change', async ({ app }) => {
  const page = await app.launch()
  await openAgenda(page)
  const count = await itemsOf(page).count()
  await itemsOf(page).last().focus()
  await addItem(page, 'Punkt til menuen')
  await expect(itemsOf(page)).toHaveCount(count + 1)

  await writeAtEnd(page, 1, ' Fra menuen.')
  await saved(page, 1)
  await app.menu(menuWords.undo)
  await expect(textOf(page, 1)).not.toContainText('Fra menuen.')
  await app.menu(menuWords.redo)
  await expect(textOf(page, 1)).toContainText('Fra menuen.')
  await app.menu(menuWords.undo)
  await expect(textOf(page, 1)).not.toContainText('Fra menuen.')

  const title = await titleOf(page, 2).inputValue()
  await titleOf(page, 2).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' igen')
  await expect(titleOf(page, 2)).toHaveValue(`${title} igen`)
  await app.menu(menuWords.undo)
  await expect(titleOf(page, 2)).toHaveValue(title)
  await expect(page.getByText(/^Fortrudt/)).toHaveCount(0)
  await expect(itemsOf(page)).toHaveCount(count + 1)

  await page.keyboard.press('Escape')
  await itemsOf(page).last().focus()
  await itemsOf(page)
    .last()
    .getByRole('button', { name: agenda.more(count + 1), exact: true })
    .click()
  await page.getByRole('menuitem', { name: agenda.delete }).click()
  await expect(itemsOf(page)).toHaveCount(count)
  await app.menu(menuWords.undo)
  await expect(itemsOf(page)).toHaveCount(count + 1)
})

test('nothing from before a lock is taken back after it', async ({ app }) => {
  const page = await app.launch()
  await openAgenda(page)
  const count = await itemsOf(page).count()
  await itemsOf(page).last().focus()
  await addItem(page, 'Skrevet før låsen')
  await expect(titleOf(page, count + 1)).toHaveValue('Skrevet før låsen')
  await lockNow(page)
  await unlock(page, examplePassphrase)
  await expectUnlocked(page)
  await expect(titleOf(page, count + 1)).toHaveValue('Skrevet før låsen')

  await itemsOf(page).first().focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(saving.nothingToUndo).first()).toBeAttached()
  await app.menu(menuWords.undo)
  await titleOf(page, count + 1).click()
  await page.keyboard.press('Control+z')
  await expect(titleOf(page, count + 1)).toHaveValue('Skrevet før låsen')
  await expect(itemsOf(page)).toHaveCount(count + 1)
})
