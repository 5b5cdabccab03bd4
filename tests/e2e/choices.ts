/** Choosing by keyboard from what opens: a list, a menu, a dialog. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

/** Every timer has rung that was to ring at once, or within so many milliseconds: none rings before one that was due before it. */
export const timersRing = (page: Page, within = 20): Promise<void> =>
  page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), within)

/** Waits until the mouse can be used again: dnd-kit takes each click of the first 50 ms after a drop for a part of it. */
export const dropIsOver = (page: Page): Promise<void> => timersRing(page, 60)

/**
 * Waits until the list that was just opened takes keys. Mantine's lists find the choice that is marked in a timer of their own: a key
 * pressed before it, which no hand is quick enough for, would be forgotten.
 */
export const listOpens = async (page: Page): Promise<void> => {
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await timersRing(page)
}

/** Takes the first choice of the list that was just opened. */
export const takeFirst = async (page: Page): Promise<void> => {
  await listOpens(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/**
 * Goes to a place that can be used, and stays there. Mantine's menus and dialogs give one of their places the focus in timers of their
 * own, twice: who had gone elsewhere before that is called back. A button that is still at work takes no focus.
 */
export const goTo = async (place: Locator): Promise<void> => {
  await expect(place).toBeEnabled()
  await expect(async () => {
    await place.focus()
    await timersRing(place.page())
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass()
}

/** Presses Enter on it. */
export const press = async (place: Locator): Promise<void> => {
  await goTo(place)
  await place.page().keyboard.press('Enter')
}
