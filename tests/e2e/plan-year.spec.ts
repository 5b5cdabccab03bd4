/** User task: plan a year from forums to an accepted plan, see why, change it by hand, and take it all back. */
import type { Locator, Page } from '@playwright/test'
import { calendar } from '../../src/strings/calendar.ts'
import { saving } from '../../src/strings/common.ts'
import { datesWhy } from '../../src/strings/dates-why.ts'
import { forumDates, forumGroups, forumTurns } from '../../src/strings/forum-planning.ts'
import { frame } from '../../src/strings/frame.ts'
import {
  approveStep,
  datesStep,
  forumsStep,
  frameStep,
  meetingPlanning,
  planning,
  turnsStep,
} from '../../src/strings/planning.ts'
import { planningSettings, schoolHolidaySettings, venuePlanning } from '../../src/strings/planning-settings.ts'
import { settings } from '../../src/strings/settings.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { listOpens } from './choices.ts'
import { openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

/** The day the example region lives in, and a year in which it has no meetings. */
const today = '2026-11-22T10:00:00+01:00'
const emptyYear = 2028

const launch = async (app: App): Promise<Page> => {
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  return page
}

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
  test.slow()
  const page = await launch(app)
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
    const shares = panel.getByRole('region', { name: datesWhy.weekShare })
    await shares.getByRole('button', { name: /^Vis for \d+ personer$/ }).click()
    await expect(shares.getByRole('listitem').last()).toHaveText(/^\p{L}.+: \d+ % \(.+\)$/u)
    await app.checkAccessibility()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(row.getByRole('button')).toBeFocused()
  })

  await test.step('the improved plan comes from the worker', async () => {
    await page.getByRole('button', { name: datesStep.improve }).click()
    await expect(methodOf(page).getByText(datesStep.methods.optimal)).toBeVisible({ timeout: 180_000 })
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
  const page = await launch(app)
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
  const page = await launch(app)
  await openProposal(page, emptyYear)
  // Quicker than any hand: the moment the button is there.
  await page.evaluate((label) => {
    const press = () => [...document.querySelectorAll('button')].find((button) => button.textContent === label)?.click()
    new MutationObserver(press).observe(document.body, { subtree: true, childList: true })
  }, datesStep.stop)
  await page.getByRole('button', { name: datesStep.improve }).click()
  await expect(methodOf(page).getByText(datesStep.methods.stopped)).toBeVisible({ timeout: 120_000 })
  await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(4)
  await expect(page.getByRole('button', { name: datesStep.improve })).toBeVisible()
})

test('a forum without a possible day says which rule to give up, and leads there', async ({ app }) => {
  const page = await launch(app)
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.forums, exact: true }).click()
  await page.getByRole('link', { name: /^Regional ERFA/ }).click()
  await page.getByRole('textbox', { name: forumDates.earliest }).fill('9')
  await page.getByRole('textbox', { name: forumDates.latest }).fill('10')
  await page.keyboard.press('Tab')
  await expectSaved(page)

  await page.getByRole('link', { name: frame.areas.calendar, exact: true }).click()
  await page.getByRole('link', { name: calendar.planYear }).click()
  await chooseYear(page, emptyYear)
  await goOn(page, 'rammer')
  await goOn(page, 'forslag')
  const notice = page.getByRole('alert').filter({ hasText: datesStep.problems })
  await expect(notice).toContainText('Regional ERFA har ingen mulig dag')
  await expect(notice).toContainText(/Tillad andre tidspunkter på dagen: \d+ dage mere/)
  await notice.getByRole('link', { name: datesStep.toForum('Regional ERFA') }).click()
  await page.getByRole('textbox', { name: forumDates.latest }).fill('')
  await page.getByRole('textbox', { name: forumDates.earliest }).fill('')
  await page.keyboard.press('Tab')
  await expectSaved(page)

  await test.step('back there, the proposal is made anew', async () => {
    await page.goBack()
    await page.getByRole('button', { name: datesStep.again }).click()
    await expect(rowsOf(page, 'Regional ERFA')).toHaveCount(4)
    await expect(notice).toHaveCount(0)
  })
})

test('the whole way by keyboard alone', async ({ app }) => {
  const page = await launch(app)
  await openExample(page)
  const tabTo = async (target: Locator) => {
    await expect(target).toBeVisible()
    for (let step = 0; step < 400; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the focus never comes there')
  }
  const onward = (step: keyof typeof planning.steps) =>
    page.getByRole('link', { name: planning.toStep(planning.steps[step]), exact: true })

  await tabTo(page.getByRole('link', { name: frame.areas.calendar, exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('link', { name: calendar.planYear }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: forumsStep.title })).toBeFocused()
  const year = page.getByRole('combobox', { name: forumsStep.year })
  await tabTo(year)
  await page.keyboard.press('ArrowDown')
  await listOpens(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(year).toHaveValue(`${emptyYear}`)
  await tabTo(page.getByRole('button', { name: forumsStep.none }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('checkbox', { name: forumsStep.chooseOf('Regional ERFA') }))
  await page.keyboard.press('Space')
  await tabTo(onward('rammer'))
  await page.keyboard.press('Enter')
  await tabTo(onward('forslag'))
  await page.keyboard.press('Enter')

  const row = rowsOf(page, 'Regional ERFA').first()
  const panel = page.getByRole('region', { name: /^Hvorfor den / })
  await expect(row).toBeVisible()
  await tabTo(row.getByRole('button'))
  await page.keyboard.press('Enter')
  await expect(panel).toBeFocused()
  await tabTo(panel.getByRole('button', { name: datesStep.moveHere }).first())
  await page.keyboard.press('Enter')
  await expect(row).toContainText(datesStep.byHand)
  await expect(panel).toBeVisible()
  await tabTo(onward('ture'))
  await page.keyboard.press('Enter')
  await tabTo(onward('godkend'))
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('button', { name: approveStep.approve }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(approveStep.approved(emptyYear)).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(saving.undone(approveStep.approved(emptyYear))).first()).toBeAttached()
})

test('what settings and forums say about dates is what the plan follows', async ({ app }) => {
  const page = await launch(app)
  await openExample(page)
  const openSettings = async (section: keyof typeof settings.sections) => {
    await page.getByRole('link', { name: frame.areas.settings, exact: true }).click()
    await page.getByRole('link', { name: settings.sections[section], exact: true }).click()
  }
  const saved = () => expectSaved(page)

  await test.step('school holidays, with the days that they make', async () => {
    await openSettings('omraader')
    await page.getByRole('button', { name: schoolHolidaySettings.openOf('Øst') }).click()
    const preview = page.getByRole('table')
    const before = await preview
      .getByRole('row', { name: /^Vinterferie/ })
      .first()
      .textContent()
    await page.getByRole('combobox', { name: schoolHolidaySettings.winter }).click()
    await page.getByRole('option', { name: schoolHolidaySettings.week(8) }).click()
    await expect(preview.getByRole('row', { name: /^Vinterferie/ }).first()).not.toHaveText(before ?? '')
    await saved()
    await app.checkAccessibility()
  })

  await test.step('a closed venue, and the way there', async () => {
    await openSettings('moedesteder')
    await page.getByRole('button', { name: /^Kulturgården/ }).click()
    await page.getByRole('button', { name: venuePlanning.closures.add }).click()
    await expect(page.getByRole('button', { name: venuePlanning.closures.remove(1) })).toBeVisible()
    await page.getByRole('textbox', { name: venuePlanning.travelFrom('Øst') }).fill('45')
    await page.keyboard.press('Tab')
    await saved()
    await app.checkAccessibility()
  })

  await test.step('1 May', async () => {
    await openSettings('planlaegning')
    await page.getByRole('switch', { name: planningSettings.mayDay }).click()
    await saved()
  })

  await test.step('a forum that is split, and what that means', async () => {
    await page.getByRole('link', { name: frame.areas.forums, exact: true }).click()
    await page.getByRole('link', { name: /^Regional ERFA/ }).click()
    const turns = page.getByRole('region', { name: forumTurns.title })
    const together = await turns.getByRole('status').textContent()
    await page.getByRole('switch', { name: forumGroups.split }).click()
    await expect(page.getByText(/ skulle være \d+ grupper, men med 3 facilitatorer bliver det højst 3\./)).toBeVisible()
    await expect(turns.getByRole('status')).not.toHaveText(together ?? '')
    await saved()
    await app.checkAccessibility()
  })

  await test.step('a meeting of that forum is divided when it is asked for', async () => {
    const plan = paths.meeting('meeting-regional-2026-12-09', 'plan')
    await page.evaluate((address) => {
      location.hash = address
    }, plan)
    await page.getByRole('button', { name: meetingPlanning.split, exact: true }).click()
    await expect(page.getByRole('region', { name: /^\d grupper$/ })).toContainText(/Gruppe 2 med /)
    await expect(page.getByRole('button', { name: meetingPlanning.splitAnew })).toBeVisible()
  })

  await page.getByRole('link', { name: frame.areas.calendar, exact: true }).click()
  await page.getByRole('link', { name: calendar.planYear }).click()
  await chooseYear(page, emptyYear)
  await goOn(page, 'rammer')
  await expect(page.getByRole('region', { name: frameStep.schools(['Øst']) })).toContainText('Vinterferie')
  await expect(page.getByRole('region', { name: frameStep.schools(['Syd', 'Vest']) })).toBeVisible()
  await goOn(page, 'forslag')
  const closed = page.getByRole('alert').filter({ hasText: datesStep.problems })
  await expect(closed).toContainText(/Ingen af mødestederne har åbent den dag: Erfamøde for Brobyggere/)
  await expect(rowsOf(page, 'Regional ERFA').first()).toContainText(datesStep.groups(3))
})
