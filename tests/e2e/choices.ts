/** Choosing from a list that opens, by keyboard. */
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/**
 * Waits until the list that was just opened takes keys. Mantine's lists find the choice that is marked in a timer of their own: a key
 * pressed before it, which no hand is quick enough for, would be forgotten.
 */
export const listOpens = async (page: Page): Promise<void> => {
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.evaluate(() => new Promise((done) => setTimeout(done, 20)))
}

/** Takes the first choice of the list that was just opened. */
export const takeFirst = async (page: Page): Promise<void> => {
  await listOpens(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
