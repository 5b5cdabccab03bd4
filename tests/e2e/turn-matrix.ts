// Owns how end-to-end tests read and walk the matrix of turns: what its cells say, which two turns can be swapped, and
// swapping them by keyboard. Knows nothing of why somebody does so.

import { expect, type Locator, type Page } from '@playwright/test'
import { rotation, turnActions, turnMarks, turnStateWords } from '../../src/strings/rotation.ts'
import { listOpens } from './choices.ts'

export type Matrix = readonly { readonly name: string; readonly cells: readonly string[] }[]

/** A turn in the matrix; the first meeting's column is 1. */
type Spot = { readonly name: string; readonly column: number }

/** Rows as they stand: name and what each cell says. */
export const matrix = (page: Page): Promise<Matrix> =>
  page.getByRole('grid').evaluate((grid) =>
    [...grid.querySelectorAll('tbody tr')].map((row) => ({
      name: row.querySelector('th a')?.textContent ?? '',
      cells: [...row.querySelectorAll('td')].map((each) => each.textContent ?? ''),
    })),
  )

export const cell = (page: Page, name: string, column: number): Locator =>
  page
    .getByRole('row', { name })
    .getByRole('gridcell')
    .nth(column - 1)

/** Two turns of different people at different meetings, who could each take the other's. */
export const swappable = (rows: Matrix): readonly [Spot, Spot] => {
  const has = (text: string | undefined) => text === turnStateWords.assigned
  const can = (text: string | undefined) =>
    text === turnMarks.none || (text ?? '').startsWith(rotation.reserveNumber(1))
  for (const one of rows)
    for (const other of rows)
      for (const [a, own] of one.cells.entries())
        for (const [b, theirs] of other.cells.entries())
          if (one !== other && has(own) && has(theirs) && can(one.cells[b]) && can(other.cells[a]))
            return [
              { name: one.name, column: a + 1 },
              { name: other.name, column: b + 1 },
            ]
  throw new Error('no two turns that can be swapped')
}

/** With the arrow keys, from the first cell of all. */
export const walkTo = async (page: Page, spot: Spot): Promise<void> => {
  await page.locator('[data-spot="1.1"]').focus()
  await page.keyboard.press('Control+Home')
  await expect(page.locator('[data-spot="0.0"]')).toBeFocused()
  const down = (await matrix(page)).findIndex(({ name }) => name === spot.name) + 1
  for (let row = 0; row < down; row++) await page.keyboard.press('ArrowDown')
  for (let column = 0; column < spot.column; column++) await page.keyboard.press('ArrowRight')
  await expect(cell(page, spot.name, spot.column)).toBeFocused()
}

/** From the cell that has the focus, by keys alone. */
export const swapWith = async (page: Page, other: Spot): Promise<void> => {
  await page.keyboard.press('Enter')
  const choice = page.getByRole('combobox', { name: turnActions.swap })
  await expect(choice).toBeVisible()
  // The panel has taken the focus: Tab goes on from there.
  await expect(page.locator('[data-spot]:focus')).toHaveCount(0)
  while (!(await choice.evaluate((field) => field === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.type(other.name.split(' ')[0] ?? '')
  const wanted = page.getByRole('option', { name: await columnDay(page, other.column) })
  await expect(wanted).toBeVisible()
  await listOpens(page)
  const id = await wanted.getAttribute('id')
  while ((await choice.getAttribute('aria-activedescendant')) !== id) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** The day at the head of the column, as the options of a choice say it after the name: ", 2. februar 2027". */
const columnDay = async (page: Page, column: number): Promise<RegExp> => {
  const day = await page.getByRole('columnheader').nth(column).getByRole('button').locator('span').first().textContent()
  const [, date = '', month = ''] = /(\d+\.)\s(\p{L}+)$/u.exec(day ?? '') ?? []
  return new RegExp(`, ${date}\\s${month} \\d{4}`)
}
