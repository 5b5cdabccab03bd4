// No page has a fault that axe can find, in light and dark, and nothing scrolls sideways at 200 % zoom.

import { examplePassphrase } from '../../src/core/contract.ts'
import { handover } from '../../src/strings/handover.ts'
import { meetings } from '../../src/strings/meetings.ts'
import { welcome } from '../../src/strings/welcome.ts'
import { calendarViews, dayTabs, meetingTabs, paths, planSteps, settingsSections } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { expectUnlocked, lockNow, openExample, unlock } from './doors.ts'

/** 1280x800 at 200 % zoom has room for this many CSS pixels. */
const zoomed = { width: 640, height: 400 }
const usual = { width: 1280, height: 800 }

const examine = async (app: App): Promise<void> => {
  await standsStill(app)
  await app.checkAccessibility()
  const outside = () => app.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  await expect.poll(outside, 'pixels that lie outside the panes').toBeLessThanOrEqual(0)
  await app.page.setViewportSize(zoomed)
  await standsStill(app)
  const sideways = () => app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(sideways, 'pixels that scroll sideways at 200 %').toBeLessThanOrEqual(0)
  await app.page.setViewportSize(usual)
}

/** The page before has gone, what this one asked for has come, and it has found its place in the window. */
const standsStill = (app: App): Promise<void> =>
  app.page.evaluate(
    () =>
      new Promise((done) => {
        let still = 0
        const changes = new MutationObserver(() => {
          still = 0
        })
        changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
        const look = () => {
          still += 1
          if (still < 8) return void requestAnimationFrame(look)
          changes.disconnect()
          done()
        }
        look()
      }),
  )

const goTo = async (app: App, path: string): Promise<void> => {
  await app.page.evaluate((address) => {
    location.hash = address
  }, path)
  await expect(app.page.locator('main')).toBeVisible()
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
}

const firstAddress = async (app: App, list: string): Promise<string> => {
  await goTo(app, list)
  await standsStill(app)
  // Above the list are links to pages of another kind.
  const address = await app.page.locator(`main section a[href^="#${list}/"]`).first().getAttribute('href')
  return (address ?? '').slice(1)
}

test('the doors', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await expect(page.getByRole('heading', { level: 1, name: welcome.title })).toBeVisible()
  await examine(app)
  for (const door of [welcome.doors.create.title, welcome.doors.restore.title, handover.door.card.title]) {
    await page.reload()
    await page.getByRole('button', { name: door }).click()
    await expect(page.getByRole('heading', { name: door })).toBeVisible()
    await examine(app)
  }
  await page.reload()
  await openExample(page)
  await lockNow(page)
  await examine(app)
  await unlock(page, examplePassphrase)
  await expectUnlocked(page)
})

const examineAll = async (app: App, pages: readonly string[]): Promise<void> => {
  for (const path of pages)
    await test.step(path, async () => {
      await goTo(app, path)
      await examine(app)
    })
}

test('the overview and the catalogue', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, [paths.overview, paths.catalogue, paths.actions])
})

test('the pages of people and forums', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, [
    paths.people,
    await firstAddress(app, paths.people),
    paths.peopleImport,
    paths.forums,
    await firstAddress(app, paths.forums),
  ])
})

test('the pages of a meeting', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, [
    paths.meeting('meeting-regional-2026-12-09', 'cases'),
    paths.meeting('meeting-syd-2027-01-12', 'forloeb'),
    paths.meeting('meeting-regional-2026-09-16', 'evaluering'),
  ])
  const meeting = await firstAddress(app, paths.meetings)
  const id = meeting.slice(`${paths.meetings}/`.length).split('/')[0] ?? ''
  await examineAll(app, [paths.meetings])
  for (const tab of meetingTabs)
    await test.step(tab, async () => {
      await goTo(app, paths.meeting(id, tab))
      await expect(page.getByRole('tablist', { name: meetings.tabList })).toBeVisible()
      await examine(app)
    })
})

test('the pages of a day', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  const day = 'meeting-vidensdag-2027-04-22'
  await examineAll(app, [
    paths.days,
    paths.day('ny'),
    ...dayTabs.map((tab) => paths.day(day, tab)),
    paths.day(day, 'bidrag', 'session-2027-peerdrift'),
    ...['wall', 'booklet', 'badges', 'report'].map((paper) => paths.day(day, 'papirer', paper)),
  ])
})

test('the pages of planning and turns', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, planSteps.map(paths.planStep))
  await test.step(paths.rotation, async () => {
    await goTo(app, paths.rotationOf('forum-regional', 2026))
    await expect(page.getByRole('grid')).toBeVisible()
    await examine(app)
  })
  await examineAll(app, [paths.rotationImport])
})

test('the pages of cases', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime('2026-11-22T10:00:00+01:00')
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, [paths.cases, paths.casesAs('tabel')])
  const parts = [undefined, 'laering', 'historik'] as const
  await examineAll(
    app,
    [
      'case:turn:meeting-oest-2026-12-03:2',
      'case:turn:meeting-oest-2026-11-05:1',
      'case:turn:meeting-vest-2025-10-08:1',
    ].flatMap((id) => parts.map((part) => paths.case(id, part))),
  )
})

test('the settings', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  await examineAll(app, settingsSections.map(paths.settingsSection))
})

test('the views of the calendar', async ({ app }) => {
  const page = await app.launch()
  await page.setViewportSize(usual)
  await openExample(page)
  const views = calendarViews.map((view) => paths.calendarAt(view, '2026-12-09'))
  for (const path of [...views, paths.calendarAt('maaned', '2026-12-09', 'meeting-regional-2026-12-09')]) {
    await test.step(path, async () => {
      await goTo(app, path)
      await expect(page.getByRole('button', { name: /Regional/ }).first()).toBeVisible()
      await examine(app)
    })
  }
})
