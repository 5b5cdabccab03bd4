/**
 * User task: two people share a case; somebody says no on the list of a meeting, which then offers to put itself right; and the
 * turns ahead are shared out anew.
 */
import type { Locator, Page } from '@playwright/test'
import { answers } from '../../src/strings/answers.ts'
import { changes } from '../../src/strings/changes.ts'
import { frame } from '../../src/strings/frame.ts'
import { participants } from '../../src/strings/meetings.ts'
import { meetingRepair } from '../../src/strings/planning.ts'
import { rotation, turnActions, turnMarks, turnStateWords } from '../../src/strings/rotation.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { openExample } from './doors.ts'
import { matrix } from './turn-matrix.ts'

/** The day the example region lives in. */
const day = '2026-11-22T10:00:00+01:00'
const forum = 'forum-regional'
const meeting = 'meeting-regional-2026-12-09'

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

const openTurns = async (page: Page) => {
  await page.getByRole('link', { name: frame.areas.rotation }).click()
  await goTo(page, paths.rotationOf(forum, 2026))
  await expect(page.getByRole('grid', { name: rotation.grid('Regional ERFA', 2026) })).toBeVisible()
}

/** At the last meeting of the year, the one ahead. */
const cellOf = (page: Page, name: string): Locator => page.getByRole('row', { name }).getByRole('gridcell').last()

const firstWithTurn = async (page: Page): Promise<string> =>
  (await page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell').last().getByText(turnStateWords.assigned) })
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .textContent()) ?? ''

test('a case is shared, and an apology on the list of the meeting lets the next in line step in', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime(day)
  await openExample(page)
  await openTurns(page)
  const holder = await firstWithTurn(page)

  await test.step('somebody else brings the case too, and then does not', async () => {
    await cellOf(page, holder).click()
    const choice = page.getByRole('combobox', { name: turnActions.share })
    await choice.click()
    const option = page.getByRole('option', { disabled: false }).first()
    const other = (await option.locator('span').first().textContent()) ?? ''
    await expect(option).toContainText(/(i år|ingen tur endnu)/)
    await option.click()
    await expect(cellOf(page, other)).toHaveText(turnMarks.shared)
    await app.checkAccessibility()
    await page.getByRole('button', { name: /^Tag .+ af casen$/ }).click()
    await expect(cellOf(page, other)).not.toHaveText(turnMarks.shared)
    await page.locator('body').press('Control+z')
    await expect(cellOf(page, other)).toHaveText(turnMarks.shared)
    await page.locator('body').press('Control+z')
    await expect(cellOf(page, other)).not.toHaveText(turnMarks.shared)
  })

  await test.step('the meeting says that its turns no longer fit, and what would change', async () => {
    await goTo(page, paths.meeting(meeting, 'deltagere'))
    await page.getByRole('radiogroup', { name: answers.view }).getByText(answers.views.attendance).click()
    const list = page.getByRole('radiogroup', { name: participants.attendanceOf(holder) })
    await expect(list).toBeVisible()
    await expect(page.getByText(meetingRepair.notice)).toHaveCount(0)
    await list.getByText(participants.attendance.apology).click()
    await expect(page.getByText(meetingRepair.notice)).toBeVisible()
    await page.getByRole('button', { name: meetingRepair.look }).click()
    const offer = page.getByRole('region', { name: meetingRepair.title })
    await expect(offer.getByRole('listitem').first()).toContainText(`overtager turen fra ${holder}`)
    await app.checkAccessibility()
    await page.keyboard.press('Tab')
    await expect(offer.getByRole('button', { name: changes.run })).toBeFocused()
    await offer.getByRole('button', { name: changes.run }).click()
    await expect(offer).toBeHidden()
    await expect(page.getByText(meetingRepair.notice)).toHaveCount(0)
    await openTurns(page)
    await expect(cellOf(page, holder)).toHaveText(turnStateWords.excused)
  })

  await test.step('and it is taken back', async () => {
    await page.locator('body').press('Control+z')
    await expect(page.getByText(rotation.repairNotice(1))).toBeVisible()
    await page.locator('body').press('Control+z')
    await expect(cellOf(page, holder)).toHaveText(turnStateWords.assigned)
  })

  await test.step('what is neither held nor pinned is shared out anew, once one has seen it, and taken back', async () => {
    await cellOf(page, holder).click()
    await page.getByRole('button', { name: turnActions.pin, exact: true }).click()
    await expect(page.getByRole('button', { name: turnActions.unpin, exact: true })).toBeVisible()
    await expect(cellOf(page, holder)).toContainText(turnMarks.pinned)
    await expect(cellOf(page, holder)).toContainText(turnStateWords.assigned)
    const before = await matrix(page)
    const propose = page.getByRole('button', { name: rotation.propose, exact: true })
    const anew = page.getByRole('button', { name: rotation.anew, exact: true })
    await propose.click()
    await anew.click()
    const panel = page.getByRole('region', { name: rotation.anew })
    await expect(panel.getByRole('button', { name: changes.run })).toBeFocused()
    await expect(panel.getByText(rotation.anewLead)).toBeVisible()
    await expect(panel.getByRole('listitem').first()).toContainText(/overtager turen fra/)
    expect(await matrix(page)).toEqual(before)
    await app.checkAccessibility()
    await app.screenshot('turns-anew')
    await panel.getByRole('button', { name: changes.run }).click()
    await expect(panel).toBeHidden()
    await expect.poll(() => matrix(page)).not.toEqual(before)
    await expect(cellOf(page, holder)).toContainText(turnStateWords.assigned)
    await propose.click()
    await anew.click()
    await expect(panel.getByRole('status')).toHaveText(rotation.nothingAnew)
    await expect(panel).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(propose).toBeFocused()
    await page.locator('body').press('Control+z')
    await expect.poll(() => matrix(page)).toEqual(before)
  })
})
