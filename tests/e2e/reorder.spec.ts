/** User task: put the agenda in another order, with the mouse or with the keys of the handle; numbers and times follow. */
import type { Page } from '@playwright/test'
import { agenda, meetings } from '../../src/strings/meetings.ts'
import { expect, test } from './app.ts'
import { openExample, openMeetings } from './doors.ts'

type Line = { readonly title: string; readonly minutes: number; readonly start: string; readonly end: string }

/** In the place of a title that is not there, or stands under another number. */
const unread = 'no such number'

const itemsOf = (page: Page) => page.locator('[data-item]')
const handle = (page: Page, number: number) => page.getByRole('button', { name: agenda.drag(number), exact: true })

/** The agenda as it stands: each item in its place, with the number that the place gives it. */
const linesOf = (page: Page): Promise<readonly Line[]> =>
  itemsOf(page).evaluateAll(
    (cards, { titles, minutes, unread }) =>
      cards.map((card, index) => {
        const field = (label: string) => {
          const found = card.querySelector(`[aria-label="${label}"]`)
          return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found.value : null
        }
        const [, start = '', end = ''] = /(\d{1,2}\.\d\d)-(\d{1,2}\.\d\d)/.exec(card.textContent) ?? []
        return {
          title: field(`${titles}${index + 1}`) ?? unread,
          minutes: Number.parseInt(field(minutes) ?? '', 10) || 0,
          start,
          end,
        }
      }),
    { titles: agenda.titleOf(0).slice(0, -1), minutes: agenda.minutes, unread },
  )

const minutesOfDay = (clock: string): number => {
  const [hours = '', minutes = ''] = clock.split('.')
  return Number(hours) * 60 + Number(minutes)
}

/** Every item begins where the one before it ends. */
const expectRunningTimes = (lines: readonly Line[]) => {
  const timed = lines.filter(({ start }) => start !== '')
  expect(timed.length).toBeGreaterThan(2)
  for (const [index, line] of timed.entries()) {
    expect(minutesOfDay(line.end) - minutesOfDay(line.start), line.title).toBe(line.minutes)
    const next = timed[index + 1]
    if (next !== undefined) expect(next.start).toBe(line.end)
  }
}

const titles = (lines: readonly Line[]) => lines.map(({ title }) => title)
const order = (page: Page) => expect.poll(async () => titles(await linesOf(page)))

const lift = async (page: Page, number: number) => {
  await page.keyboard.press('Space')
  await expect(page.getByText(agenda.lifted(number))).toBeAttached()
}

/** An arrow that comes before the places are measured is lost on the lifted item: it is pressed until it has done something. */
const moveOver = async (page: Page, arrow: 'ArrowUp' | 'ArrowDown', number: number) =>
  expect(async () => {
    await page.keyboard.press(arrow)
    await expect(page.getByText(agenda.over(number))).toBeAttached({ timeout: 5_000 })
  }).toPass()

test('items are moved with the mouse and with the keyboard, and undo puts them back', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .first()
    .click()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  await expect(itemsOf(page).nth(3)).toBeVisible()
  // Each item is read by itself.
  await order(page).not.toContain(unread)
  const before = await linesOf(page)
  const [first = '', second = '', third = '', ...rest] = titles(before)
  expect(new Set([first, second, third]).size).toBe(3)
  expectRunningTimes(before)
  const startOfFirst = before[0]?.start

  await test.step('drag the first item below the second with the mouse', async () => {
    await handle(page, 1).scrollIntoViewIfNeeded()
    const from = await handle(page, 1).boundingBox()
    const [own, next] = [await itemsOf(page).nth(0).boundingBox(), await itemsOf(page).nth(1).boundingBox()]
    if (from === null || own === null || next === null) throw new Error('the items are not on the page')
    const isOver = page.getByText(agenda.over(2))
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    const onto = y + next.y + next.height / 2 - (own.y + own.height / 2)
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let at = y; at < onto && (await isOver.count()) === 0; at += 10) await page.mouse.move(x, at)
    await expect(isOver).toBeAttached()
    await page.mouse.up()
    await order(page).toEqual([second, first, third, ...rest])
    const moved = await linesOf(page)
    expectRunningTimes(moved)
    expect(moved[0]?.start).toBe(startOfFirst)
    await page.keyboard.press('Control+z')
    await order(page).toEqual(titles(before))
    await expect.poll(() => linesOf(page)).toEqual(before)
  })

  await test.step('lift it with space, move it with the arrows, put it with space', async () => {
    await handle(page, 1).focus()
    await lift(page, 1)
    await moveOver(page, 'ArrowDown', 2)
    await moveOver(page, 'ArrowDown', 3)
    await page.keyboard.press('Space')
    await order(page).toEqual([second, third, first, ...rest])
    expectRunningTimes(await linesOf(page))
    await expect(handle(page, 3)).toBeFocused()
  })

  await test.step('Esc puts a lifted item back where it was', async () => {
    await lift(page, 3)
    await moveOver(page, 'ArrowUp', 2)
    await page.keyboard.press('Escape')
    await expect(page.getByText(agenda.dropCancelled)).toBeAttached()
    await order(page).toEqual([second, third, first, ...rest])
  })

  await test.step('the order is kept, and undo puts it back', async () => {
    await page.keyboard.press('Control+z')
    await order(page).toEqual(titles(before))
    await page.keyboard.press('Control+y')
    await order(page).toEqual([second, third, first, ...rest])
    await page.reload()
    await order(page).toEqual([second, third, first, ...rest])
  })
})
