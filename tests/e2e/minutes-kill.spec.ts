/** User task: write minutes; the program is killed; nothing that was written more than a second before is lost. */
import { examplePassphrase } from '../../src/core/contract.ts'
import { meetings, minutes } from '../../src/strings/meetings.ts'
import type { MeetingTab } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { expectUnlocked, openExample, openMeetings, unlock } from './doors.ts'
import { expectSaved } from './saving.ts'

/** The pages save within a second; `pause` of it is their wait for the next keystroke. */
const aSecond = 1000
const pause = 400

for (const tab of ['moede', 'referat'] as const)
  test(`minutes under ”${meetings.tabs[tab]}” survive kill -9, all but the last second`, ({ app }) =>
    writeAndKill(app, tab))

const writeAndKill = async (app: App, tab: MeetingTab): Promise<void> => {
  let page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page.getByRole('link', { name: meetings.status.held }).first().click()
  await page.getByRole('tab', { name: meetings.tabs[tab], exact: true }).click()
  const text = () => page.getByRole('textbox', { name: minutes.textOf(1), exact: true })
  await text().click()
  await page.keyboard.press('Control+End')
  // A machine that is busy with other tests gets what saving once takes it beyond the pause, twice over.
  const before = performance.now()
  await page.keyboard.press('Enter')
  await expectSaved(page)
  const grace = aSecond + 2 * Math.max(0, performance.now() - before - pause)

  const written: { readonly word: string; readonly at: number }[] = []
  const begin = performance.now()
  // Likewise it gets the longest time that it left a word waiting.
  let stalled = 0
  for (let number = 1; number <= 40 || performance.now() - begin < 2 * (grace + stalled) + 1000; number++) {
    const word = `ord${String(number).padStart(3, '0')}`
    const asked = performance.now()
    await page.keyboard.type(`${word} `, { delay: 5 })
    written.push({ word, at: performance.now() })
    stalled = Math.max(stalled, performance.now() - asked)
  }
  const killedAt = performance.now()
  await app.kill()
  const safe = written.filter(({ at }) => killedAt - at > grace + stalled).map(({ word }) => word)
  expect(safe.length, 'enough was written before the last second').toBeGreaterThan(5)

  page = await app.launch()
  await unlock(page, examplePassphrase)
  await expectUnlocked(page)
  await openMeetings(page)
  await page.getByRole('link', { name: meetings.status.held }).first().click()
  await page.getByRole('tab', { name: meetings.tabs[tab], exact: true }).click()
  await expect(text()).toContainText('ord001')
  const kept = (await text().textContent())?.match(/ord\d{3}/g) ?? []
  expect(kept.slice(0, safe.length)).toEqual(safe)
  expect(kept, 'in order and nothing twice').toEqual(written.map(({ word }) => word).slice(0, kept.length))
}
