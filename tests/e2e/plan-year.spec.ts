/** User task: plan a year from forums to an accepted plan, see why, change it by hand, and take it all back. */
import type { Page } from '@playwright/test'
import { calendar } from '../../src/strings/calendar.ts'
import { saving } from '../../src/strings/common.ts'
import { datesWhy } from '../../src/strings/dates-why.ts'
import { forumDates } from '../../src/strings/forum-planning.ts'
import { frame } from '../../src/strings/frame.ts'
import { approveStep, datesStep, forumsStep, frameStep, planning, turnsStep } from '../../src/strings/planning.ts'
import { expect, test } from './app.ts'
import { openExample } from './doors.ts'

/** The example has no meetings in it, whenever the test runs. */
const emptyYear = new Date().getFullYear() + 2

const goOn = (page: Page, step: keyof typeof planning.steps) =>
  page.getByRole('link', { name: planning.toStep(planning.steps[step]), exact: true }).click()

const openPlanning = async (page: Page) => {
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.calendar, exact: true }).click()
  await page.getByRole('link', { name: calendar.planYear }).click()
  await expect(page.getByRole('heading', { name: forumsStep.title })).toBeFocused()
}

const chooseYear = async (page: Page, year: number) => {
  await page.getByRole('combobox', { name: forumsStep.year }).click()
  await page.getByRole('option', { name: `${year}` }).click()
}

/** On the page with the proposal, once it is there. */
const openProposal = async (page: Page, year: number) => {
  await openPlanning(page)
  await chooseYear(page, year)
  await goOn(page, 'rammer')
  await goOn(page, 'forslag')
  await expect(page.getByRole('heading', { name: datesStep.title(year) })).toBeVisible()
  await expect(forumTable(page, 'Regional ERFA')).toBeVisible()
}

const forumTable = (page: Page, forum: string) => page.getByRole('table', { name: forum, exact: true })
const methodOf = (page: Page) => page.getByRole('region', { name: datesStep.improve })
const rowsOf = (page: Page, forum: string) => forumTable(page, forum).locator('tbody tr')

test('plans a year without meetings, accepts it and takes it back in one go', async ({ app }) => {
  const page = await app.launch()
  await openPlanning(page)
  await chooseYear(page, emptyYear)
  await app.checkAccessibility()
  await goOn(page, 'rammer')
  await expect(page.getByText(frameStep.keepsNothing)).toBeVisible()
  await app.checkAccessibility()
  await goOn(page, 'forslag')

  await test.step('each date says who is at work and why it was chosen', async () => {
    await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(4)
    await expect(rowsOf(page, 'Lokal ERFA Syd')).toHaveCount(12)
    await expect(methodOf(page).getByText(datesStep.methods.instant)).toBeVisible()
    const row = rowsOf(page, 'Regional ERFA').first()
    await expect(row).toContainText(/\d+ af \d+/)
    await expect(row).toContainText(/Næstbedst: \d+\.\s/)
    await row.getByRole('button').click()
    const panel = page.getByRole('region', { name: /^Hvorfor den / })
    await expect(panel).toBeFocused()
    await expect(panel).toContainText(/er \d+ af \d+ inviterede på arbejde[,;] .+\./)
    await expect(panel.getByRole('region', { name: datesWhy.others })).toBeVisible()
    await app.checkAccessibility()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(row.getByRole('button')).toBeFocused()
  })

  await test.step('the improved plan comes from the worker', async () => {
    await page.getByRole('button', { name: datesStep.improve }).click()
    await expect(methodOf(page).getByText(datesStep.methods.optimal)).toBeVisible({ timeout: 30_000 })
    await app.checkAccessibility()
    await app.screenshot('forslag')
  })

  await goOn(page, 'ture')
  await expect(forumTable(page, 'Regional ERFA').locator('tbody tr')).toHaveCount(4)
  await expect(page.getByRole('region', { name: turnsStep.measures }).getByRole('listitem').first()).toBeVisible()
  await app.checkAccessibility()
  await app.screenshot('ture')

  await goOn(page, 'godkend')
  const ofRegional = page.getByRole('region', { name: 'Regional ERFA', exact: true })
  await expect(ofRegional.getByText(/^Nyt møde /)).toHaveCount(4)
  await app.checkAccessibility()
  await app.screenshot('godkend')

  await page.getByRole('button', { name: approveStep.approve }).click()
  await expect(page.getByText(approveStep.approved(emptyYear)).first()).toBeVisible()
  const undo = page.getByRole('button', { name: saving.undoWhat(approveStep.approved(emptyYear)) })
  await expect(undo).toBeVisible()

  await test.step('accepting it again would change nothing', async () => {
    await page.getByRole('link', { name: calendar.planYear }).click()
    await chooseYear(page, emptyYear)
    await page.getByRole('link', { name: new RegExp(planning.steps.forslag) }).click()
    await expect(rowsOf(page, 'Regional ERFA').first()).toContainText(datesStep.kept)
    await goOn(page, 'ture')
    await goOn(page, 'godkend')
    await expect(page.getByRole('heading', { name: approveStep.nothing })).toBeVisible()
    await expect(page.getByRole('button', { name: approveStep.approve })).toHaveCount(0)
  })

  await undo.click()
  await page.getByRole('link', { name: new RegExp(planning.steps.rammer) }).click()
  await expect(page.getByText(frameStep.keepsNothing)).toBeVisible()
})

test('a date is changed and a meeting left out by hand, and both stay while one goes back and forth', async ({
  app,
}) => {
  const page = await app.launch()
  await openProposal(page, emptyYear)
  const panel = page.getByRole('region', { name: /^Hvorfor den / })

  const first = rowsOf(page, 'Regional ERFA').nth(0)
  await first.getByRole('button').click()
  await panel.getByRole('button', { name: datesStep.moveHere }).first().click()
  await expect(first).toContainText(datesStep.byHand)
  await expect(panel.getByText(/er valgt af dig/)).toBeVisible()
  const moved = await first.getByRole('rowheader').textContent()

  const second = rowsOf(page, 'Regional ERFA').nth(1)
  await second.getByRole('button').click()
  await panel.getByRole('button', { name: datesStep.drop }).click()
  await expect(second).toContainText(datesStep.dropped)
  await page.keyboard.press('Escape')

  await goOn(page, 'ture')
  await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(3)
  await page.goBack()
  await expect(first.getByRole('rowheader')).toHaveText(moved ?? '')
  await expect(second).toContainText(datesStep.dropped)
  await page.getByRole('link', { name: frame.areas.people, exact: true }).click()
  await page.goBack()
  await expect(second).toContainText(datesStep.dropped)

  await second.getByRole('button').click()
  await panel.getByRole('button', { name: datesStep.takeBack }).click()
  await expect(second).not.toContainText(datesStep.dropped)
  await goOn(page, 'ture')
  await goOn(page, 'godkend')
  const ofRegional = page.getByRole('region', { name: 'Regional ERFA', exact: true })
  await expect(ofRegional.getByText(/^Nyt møde /)).toHaveCount(4)
  await expect(page.getByRole('button', { name: saving.undo, exact: true })).toBeVisible()
})

test('the improvement is stopped, and the best so far stands and says so', async ({ app }) => {
  const page = await app.launch()
  await openProposal(page, emptyYear)
  // Quicker than any hand: the moment the button is there.
  await page.evaluate((label) => {
    const press = () => [...document.querySelectorAll('button')].find((button) => button.textContent === label)?.click()
    new MutationObserver(press).observe(document.body, { subtree: true, childList: true })
  }, datesStep.stop)
  await page.getByRole('button', { name: datesStep.improve }).click()
  await expect(methodOf(page).getByText(datesStep.methods.stopped)).toBeVisible({ timeout: 30_000 })
  await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(4)
  await expect(page.getByRole('button', { name: datesStep.improve })).toBeVisible()
})

test('a forum without a possible day says which rule to give up, and leads there', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.forums, exact: true }).click()
  await page.getByRole('link', { name: /^Regional ERFA/ }).click()
  await page.getByRole('textbox', { name: forumDates.earliest }).fill('9')
  await page.getByRole('textbox', { name: forumDates.latest }).fill('10')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^Gemt kl\./).first()).toBeVisible()

  await page.getByRole('link', { name: frame.areas.calendar, exact: true }).click()
  await page.getByRole('link', { name: calendar.planYear }).click()
  await chooseYear(page, emptyYear)
  await goOn(page, 'rammer')
  await goOn(page, 'forslag')
  const notice = page.getByRole('alert').filter({ hasText: datesStep.problems })
  await expect(notice).toContainText('Regional ERFA har ingen mulig dag')
  await expect(notice).toContainText(/Giv længere tid på dagen: \d+ dage mere/)
  await notice.getByRole('link', { name: datesStep.toForum('Regional ERFA') }).click()
  await page.getByRole('textbox', { name: forumDates.latest }).fill('')
  await page.getByRole('textbox', { name: forumDates.earliest }).fill('')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^Gemt kl\./).first()).toBeVisible()

  await test.step('back there, the proposal is made anew', async () => {
    await page.goBack()
    await page.getByRole('button', { name: datesStep.again }).click()
    await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(4)
    await expect(notice).toHaveCount(0)
  })
})
