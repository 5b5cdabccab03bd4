// User task: put a meeting's cases on its agenda, with the button and with the mouse, move them by keyboard and take them off.

import type { Locator, Page } from '@playwright/test'
import { agenda, meetings, paper, meetingCases as words } from '../../src/strings/meetings.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { dropIsOver } from './choices.ts'
import { openExample } from './doors.ts'

const today = '2026-11-25T10:00:00+01:00'
const meeting = 'meeting-regional-2026-12-09'

const cards = (page: Page) => page.getByRole('region', { name: words.list }).getByRole('listitem')
const card = (page: Page, name: string) => cards(page).filter({ hasText: name })
const lines = (page: Page) => page.getByRole('region', { name: words.agenda }).getByRole('listitem')
const texts = async (page: Page) => (await lines(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))

test('cases become items of the agenda with a share of the time, named by their themes, and can be taken off', async ({
  app,
}) => {
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  await openExample(page)
  await page.evaluate(
    (to) => {
      location.hash = to
    },
    paths.meeting(meeting, 'cases'),
  )
  await expect(cards(page)).toHaveCount(4)
  const before = await texts(page)
  const [round = ''] = before.filter((text) => text.includes('Fire grupper'))

  await test.step('who has not been asked cannot stand there yet, but can be asked', async () => {
    await expect(card(page, 'Signe Kragelund Bay').getByRole('link', { name: words.ask })).toBeVisible()
    await expect(card(page, 'Signe Kragelund Bay').getByRole('button', { name: words.place })).toHaveCount(0)
  })

  await test.step('the button puts a case after the round, out of whose time it is taken', async () => {
    await card(page, 'Majbritt Ødum')
      .getByRole('button', { name: words.placeOf('Majbritt Ødum') })
      .click()
    await expect(lines(page)).toHaveCount(before.length + 1)
    const now = await texts(page)
    const at = now.findIndex((text) => text.includes('Livshistoriefortællinger og rolle og rammer'))
    expect(now[at - 1]).toContain('Fire grupper')
    expect(now[at]).toMatch(/14\.20-14\.35, 15.min/)
    expect(now[at - 1]).not.toBe(round)
    await expect(card(page, 'Majbritt Ødum')).toContainText(words.stands(at + 1))
  })
  await app.checkAccessibility()

  await test.step('the mouse drops one with its own minutes where it is wanted', async () => {
    await card(page, 'Emil Sandvad')
      .getByRole('textbox', { name: words.minutesFor('Emil Sandvad') })
      .fill('20')
    await drag(page, card(page, 'Emil Sandvad').getByTitle(words.dragTitle), lines(page).first())
    await expect(lines(page).nth(1)).toContainText('20 min')
    await expect(card(page, 'Emil Sandvad')).toContainText(words.stands(2))
  })

  await test.step('the keyboard moves it', async () => {
    await lines(page)
      .nth(1)
      .getByRole('button', { name: words.moveDown(2) })
      .focus()
    for (const _ of [1, 2]) await page.keyboard.press('Enter')
    await expect(card(page, 'Emil Sandvad')).toContainText(words.stands(4))
  })

  await test.step('the agenda and its paper say which items are cases, and nothing of the story', async () => {
    await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
    await expect(page.getByRole('link', { name: words.ofCase })).toHaveCount(2)
    const sheet = page.getByRole('region', { name: paper.preview })
    await expect(
      sheet.getByText('CASES TIL SPARRING: Livshistoriefortællinger og rolle og rammer').first(),
    ).toBeVisible()
    await expect(page.getByRole('listitem', { name: agenda.item(3), exact: true })).toBeVisible()
    await app.checkAccessibility()
    await page.getByRole('tab', { name: meetings.tabs.cases }).click()
  })

  await test.step('taken off, or taken back, the agenda is as it was', async () => {
    await card(page, 'Majbritt Ødum')
      .getByRole('button', { name: words.removeOf('Majbritt Ødum') })
      .click()
    await expect(lines(page)).toHaveCount(before.length + 1)
    await page.keyboard.press('Control+z')
    await expect(lines(page)).toHaveCount(before.length + 2)
    await page.keyboard.press('Control+y')
    await expect(lines(page)).toHaveCount(before.length + 1)
    await card(page, 'Emil Sandvad')
      .getByRole('button', { name: words.removeOf('Emil Sandvad') })
      .click()
    await expect.poll(() => texts(page)).toEqual(before)
  })
})

/** To the lower edge of an element, as a hand does it: pressed, moved, let go. */
const drag = async (page: Page, from: Locator, onto: Locator) => {
  const start = await from.boundingBox()
  const end = await onto.boundingBox()
  if (start === null || end === null) throw new Error('there is nothing to drag')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, start.y + 20, { steps: 5 })
  await page.mouse.move(end.x + end.width / 3, end.y + end.height, { steps: 15 })
  await expect(onto.locator('[data-over]')).toBeAttached()
  await page.mouse.up()
  await dropIsOver(page)
}
