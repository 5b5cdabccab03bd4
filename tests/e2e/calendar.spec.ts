/**
 * User task: see the year, open a meeting and move it, by mouse and by keyboard. What a move brings is shown before it lands, and
 * it can be undone.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  calendarFile,
  changePreview,
  moveForm,
  panel,
  staysBecause,
  calendar as words,
} from '../../src/strings/calendar.ts'
import { changes } from '../../src/strings/changes.ts'
import { common, saving } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { holidayNames } from '../../src/strings/holidays.ts'
import { callOff } from '../../src/strings/run-up.ts'
import { type CalendarView, paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { createArchive, openExample } from './doors.ts'

/** The example's meetings lie around this day. */
const today = new Date('2026-11-22T12:00:00+01:00')
const regional = { name: /Regional/, id: 'meeting-regional-2026-12-09', date: '2026-12-09' }

const dayOf = (page: Page, date: string) => page.locator(`[role=cell][data-date="${date}"]`)
const meetingOn = (page: Page, date: string, name: RegExp) => dayOf(page, date).getByRole('button', { name })
const addressOf = (page: Page) => page.evaluate(() => location.hash)
const undoButton = (page: Page) => page.getByRole('button', { name: new RegExp(`^${saving.undo}`) }).first()

const openCalendar = async (app: App): Promise<Page> => {
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.calendar }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeVisible()
  return page
}

const show = async (page: Page, view: CalendarView): Promise<void> => {
  await page.getByRole('radiogroup', { name: words.viewsLabel }).getByText(words.views[view], { exact: true }).click()
  await expect.poll(() => addressOf(page)).toContain(`/${view}/`)
}

/**
 * The days come after the grid, move while it is measured, and are scrolled to where they begin until they have stood still for half a
 * second of frames (calendar-grid.tsx): before that nothing can be taken hold of.
 */
const standsStill = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const look = (known: string, still: number) => {
          const places = [...document.querySelectorAll('main [data-date], main [role="button"]')].map((each) => {
            const { left, top, width, height } = each.getBoundingClientRect()
            return [left, top, width, height].join(' ')
          })
          const now = places.join()
          if (now === known && still > 40) return done()
          requestAnimationFrame(() => look(now, now === known ? still + 1 : 0))
        }
        look('', 0)
      }),
  )

const drag = async (page: Page, from: string, to: string): Promise<void> => {
  await expect(meetingOn(page, from, regional.name)).toBeVisible()
  await expect(dayOf(page, to)).toBeAttached()
  await standsStill(page)
  const start = await meetingOn(page, from, regional.name).boundingBox()
  const end = await dayOf(page, to).boundingBox()
  if (start === null || end === null) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 12, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 24, start.y + 30, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 })
  await page.mouse.up()
}

test('the year: a meeting is opened and moved by keyboard, and the move undone', async ({ app }) => {
  const page = await openCalendar(app)

  await test.step('twelve months with meetings, days off named below', async () => {
    await expect(page.locator('[role=table][data-date]')).toHaveCount(12)
    await expect(meetingOn(page, regional.date, regional.name)).toContainText(
      'Regional ERFA, onsdag den 9. december 2026',
    )
    await expect(page.getByText(`24. december: ${words.usuallyOff(holidayNames['christmas-eve'])}`)).toBeVisible()
    await app.screenshot('year')
  })

  await test.step('Tab goes from meeting to meeting, Enter opens, Esc closes', async () => {
    await meetingOn(page, '2026-12-08', /Brobyg/).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(meetingOn(page, regional.date, regional.name)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Regional ERFA' })).toBeVisible()
    await expect(page.getByText(panel.atWork(20, 26))).toBeVisible()
    await expect.poll(() => addressOf(page)).toContain(regional.id)
    await app.checkAccessibility()
    await page.keyboard.press('Escape')
    await expect.poll(() => addressOf(page)).not.toContain(regional.id)
    await expect(page.getByRole('heading', { name: 'Regional ERFA' })).toHaveCount(0)
    await expect(meetingOn(page, regional.date, regional.name)).toBeFocused()
    await page.keyboard.press('Enter')
  })

  await test.step('what the move brings, before anything is written', async () => {
    await page.getByRole('button', { name: panel.move }).press('Enter')
    const date = page.getByRole('textbox', { name: moveForm.date })
    await expect(date).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('17.12.2026')
    await page.keyboard.press('Enter')
    const list = page.getByRole('region', { name: changes.title })
    await expect(list.getByText(/Regional ERFA bliver flyttet fra onsdag den 9\.\sdecember/)).toBeVisible()
    await expect(list.getByText(/overtager turen fra/).first()).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(`${changePreview.atWork} 20 af 26 12 af 26`) })).toBeVisible()
    await expect(page.getByText(changePreview.lost)).toBeVisible()
    await expect(meetingOn(page, '2026-12-17', regional.name)).toContainText(words.proposed)
    await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
    await app.checkAccessibility()
    await app.screenshot('consequences')
  })

  await test.step('done, and undone', async () => {
    await page.getByRole('button', { name: changes.run }).press('Enter')
    await expect(meetingOn(page, '2026-12-17', regional.name)).not.toContainText(words.proposed)
    await expect(page.getByText(panel.pinned)).toBeVisible()
    await expect(undoButton(page)).toHaveAccessibleName(saving.undoWhat(changePreview.moved))
    await page.keyboard.press('Control+z')
    await expect(meetingOn(page, regional.date, regional.name)).toBeVisible()
    await expect(meetingOn(page, '2026-12-17', regional.name)).toHaveCount(0)
  })
})

test('a meeting is dragged: called off, done and undone; one that was held stays and says why', async ({ app }) => {
  const page = await openCalendar(app)
  await meetingOn(page, regional.date, regional.name).focus()
  await show(page, 'maaned')
  await page.getByRole('button', { name: words.next.maaned }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'December 2026' })).toBeVisible()

  await drag(page, regional.date, '2026-12-17')
  await expect(page.getByRole('heading', { name: changePreview.moveTitle('Regional ERFA') })).toBeVisible()
  await page.getByRole('region', { name: changes.title }).getByRole('button', { name: changes.cancel }).click()
  await expect(meetingOn(page, regional.date, regional.name)).toBeVisible()
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')

  await drag(page, regional.date, '2026-12-17')
  await page.getByRole('button', { name: changes.run }).click()
  await expect(meetingOn(page, '2026-12-17', regional.name)).not.toContainText(words.proposed)
  await undoButton(page).click()
  await expect(meetingOn(page, regional.date, regional.name)).toBeVisible()

  await test.step('in the year, to another month', async () => {
    await page.getByRole('button', { name: common.close }).first().click()
    await show(page, 'aar')
    await expect(page.locator('[role=table][data-date]')).toHaveCount(12)
    await standsStill(page)
    await dayOf(page, '2026-11-26').scrollIntoViewIfNeeded()
    await drag(page, regional.date, '2026-11-26')
    await expect(
      page.getByText(/bliver flyttet fra onsdag den 9\.\sdecember 2026 til torsdag den 26\.\snovember/),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(meetingOn(page, regional.date, regional.name)).toBeVisible()
  })

  await test.step('in the week, the time moves too', async () => {
    await page.getByRole('button', { name: common.close }).first().click()
    await page.evaluate(
      (address) => {
        location.hash = address
      },
      paths.calendarAt('uge', regional.date),
    )
    const meeting = page.getByRole('button', { name: regional.name })
    // The year that was shown before has several.
    await expect(meeting).toHaveCount(1)
    await standsStill(page)
    const box = await meeting.boundingBox()
    if (box === null) throw new Error('nothing to drag')
    await page.mouse.move(box.x + 30, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 30, box.y - 20, { steps: 5 })
    await page.mouse.move(box.x + 30, box.y + 10 - box.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect(page.getByRole('row', { name: new RegExp(`${changePreview.time} .*13\\.00.*12\\.00`) })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a meeting that was held', async () => {
    await page.evaluate(
      (address) => {
        location.hash = address
      },
      paths.calendarAt('maaned', '2026-09-16'),
    )
    await drag(page, '2026-09-16', '2026-09-24')
    await expect(page.getByText(staysBecause.held).first()).toBeVisible()
    await expect(meetingOn(page, '2026-09-16', regional.name)).toBeVisible()
  })
})

test('a meeting is called off after its consequences are seen, and stays in the calendar as such', async ({ app }) => {
  const page = await openCalendar(app)
  await meetingOn(page, regional.date, regional.name).press('Enter')
  await page.getByRole('button', { name: panel.cancel, exact: true }).click()
  await expect(page.getByText(/Regional ERFA den 9\.12\.2026 bliver aflyst/)).toBeVisible()
  await page.getByLabel(callOff.because).selectOption(callOff.reasons['not-approved'])
  await page.getByRole('button', { name: changes.run }).click()
  const meeting = meetingOn(page, regional.date, regional.name)
  await expect(meeting).toContainText(words.cancelled)
  const name = meeting.getByText('Regional', { exact: true }).locator('..')
  await expect(name).toHaveCSS('text-decoration-line', 'line-through')
  await expect(page.getByText(staysBecause.cancelled)).toContainText(callOff.cancelledBecause('not-approved'))
})

test('the view and the date stand in the address; forums are filtered; the list tells all in words', async ({
  app,
}) => {
  const page = await openCalendar(app)
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('heading', { level: 2, name: '2027' })).toBeVisible()
  await show(page, 'liste')
  await expect(page.getByRole('button', { name: /Regional ERFA/ }).first()).toContainText('Planlagt')
  await app.checkAccessibility()
  await app.screenshot('list')
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: '2027' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Regional ERFA/ }).first()).toBeVisible()
  await page.goBack()
  await expect.poll(() => addressOf(page)).toContain('/aar/2027')
  await expect(page.locator('[role=table][data-date]')).toHaveCount(12)
  await page.getByRole('button', { name: words.today, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeVisible()

  await page.getByRole('button', { name: words.forumsShown(13, 13) }).click()
  await page.getByRole('button', { name: words.hideAllForums }).click()
  await page.getByRole('checkbox', { name: /Lokal ERFA Øst/ }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: words.forumsShown(1, 13) })).toBeVisible()
  await expect(meetingOn(page, '2026-12-03', /Øst/)).toBeVisible()
  await expect(meetingOn(page, regional.date, regional.name)).toHaveCount(0)
})

test('a calendar file of a forum is saved where one says', async ({ app }) => {
  const page = await openCalendar(app)
  const path = join(app.folder, 'regional.ics')
  await app.answer({ kind: 'save', path })
  await page.getByRole('button', { name: calendarFile.open }).click()
  await page.getByRole('combobox', { name: calendarFile.whose }).fill('Regional')
  await page.getByRole('option', { name: 'Regional ERFA' }).click()
  await page.getByRole('button', { name: calendarFile.save, exact: true }).click()
  await expect(page.getByText(/er gemt i/).first()).toBeVisible()
  expect(await readFile(path, 'utf8')).toContain(`UID:${regional.id}@erfakreds`)
})

test('an archive without meetings says what belongs here', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: frame.areas.calendar }).click()
  await expect(page.getByRole('heading', { name: words.noForums })).toBeVisible()
  await app.checkAccessibility()
})
