// Owns how a test reads the grid of a day's programme and carries sessions about in it by keyboard.

import type { Locator, Page } from '@playwright/test'
import { addMinutes, clockTime } from '../../src/core/danish/dates.ts'
import { expect } from './app.ts'

export type Placed = {
  readonly id: string
  readonly title: string
  /** All that its card says. */
  readonly says: string
  readonly start: number
  readonly room: string
}

const chosenBetween = '[data-session]:not([data-kind="plenary"], [data-kind="break"])'

/** What people choose between, as the grid shows it: by the clock, then by name. */
export const placedIn = async (
  page: Page,
  titles: readonly string[],
  rooms: readonly string[],
): Promise<readonly Placed[]> => {
  const cards = await page
    .locator(chosenBetween)
    .evaluateAll((all) => all.map((each) => [each.getAttribute('data-session') ?? '', each.textContent] as const))
  return cards
    .flatMap(([id, text]) => {
      const [time, hours, minutes] = /(\d+)\.(\d\d)-\d+\.\d\d/.exec(text) ?? []
      const title = titles.find((each) => text.includes(each))
      const room = rooms.find((each) => text.includes(each))
      if (time === undefined || title === undefined || room === undefined) return []
      return [{ id, title, says: text, room, start: Number(hours) * 60 + Number(minutes) }]
    })
    .toSorted((a, b) => a.start - b.start || (a.title < b.title ? -1 : 1))
}

export const cardOf = (page: Page, { id }: Pick<Placed, 'id'>): Locator => page.locator(`[data-session="${id}"]`)

/** Takes a session up, carries it so many minutes, and puts it down. */
export const carry = async (page: Page, session: Placed, minutes: number): Promise<void> => {
  const card = cardOf(page, session)
  await takeUp(card)
  const [far, near] = minutes > 0 ? ['PageDown', 'ArrowDown'] : ['PageUp', 'ArrowUp']
  for (let left = Math.abs(minutes); left > 0; left -= left >= 30 ? 30 : 5)
    await page.keyboard.press((left >= 30 ? far : near) ?? '')
  await page.keyboard.press('Enter')
  await expect(card).toHaveAttribute('aria-pressed', 'false')
}

/** With Enter, by which it is held and keeps the focus. */
export const takeUp = async (card: Locator): Promise<void> => {
  await card.focus()
  await expect(card).toBeFocused()
  await card.page().keyboard.press('Enter')
  await expect(card).toHaveAttribute('aria-pressed', 'true')
  await expect(card).toBeFocused()
}

export const clock = (minutes: number): string => clockTime(addMinutes('00:00', minutes))
