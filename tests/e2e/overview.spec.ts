// User task: open the archive and see what is late, what waits and what comes, and go from there to each thing with one action.

import type { Page } from '@playwright/test'
import { examplePassphrase } from '../../src/core/contract.ts'
import { caseRequest } from '../../src/strings/case-request.ts'
import { common } from '../../src/strings/common.ts'
import { forums } from '../../src/strings/forums.ts'
import { meetings } from '../../src/strings/meetings.ts'
import { forgotten, overviewAround, overviewCases, overview as words } from '../../src/strings/overview.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { press } from './choices.ts'
import { createArchive, lockNow, openExample, unlock } from './doors.ts'

/** A Wednesday in the weeks that the example region lives in. */
const today = '2026-11-25T10:00:00+01:00'

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const line = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text })
const home = (page: Page) => page.getByRole('link', { name: words.title, exact: true }).click()

test('what is late, waits and comes stands in order, each with one way to it', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  await openExample(page)
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()

  await test.step('in groups, the late first, and told in words', async () => {
    await expect(group(page, words.groups.late)).toBeVisible()
    const titles = page.getByRole('main').getByRole('heading', { level: 2 })
    const shown = await titles.allInnerTexts()
    expect(shown).toEqual(Object.values(words.groups).filter((title) => shown.includes(title)))
    expect(shown).toContain(words.groups.late)
    await expect(
      group(page, words.groups.late)
        .getByText(/for sent$/)
        .first(),
    ).toBeVisible()
    await expect(group(page, words.groups.today).getByText('Peersupervision Vest')).toBeVisible()
    await expect(group(page, words.groups.soon).getByText(/kl\..13.00-14.30, Distriktspsykiatrien Køge/)).toBeVisible()
  })
  await app.checkAccessibility()

  await test.step('a meeting opens', async () => {
    await line(page, 'Peersupervision Vest').getByRole('link', { name: words.openMeeting }).click()
    await expect(page.getByRole('tab', { name: meetings.tabs.plan })).toBeVisible()
  })

  await test.step('what is to be done around a meeting leads to its run-up', async () => {
    await home(page)
    const invite = line(page, 'Lokal ERFA Vest').getByRole('link', { name: overviewAround.stepAction.invite })
    await press(invite)
    await expect(page).toHaveURL(/#\/moeder\/meeting-[^/]+\/forloeb$/)
  })

  await test.step('places that nobody has lead to the turn order', async () => {
    await home(page)
    await line(page, 'Erfamøde for Brobyggere').filter({ hasText: 'ledige' }).getByRole('link').click()
    await expect(page.getByRole('grid')).toBeVisible()
  })

  await test.step('the reminders of one meeting are one line, and one panel', async () => {
    await home(page)
    await line(page, 'Emil Sandvad').getByRole('link', { name: overviewCases.actions.remind }).click()
    const panel = page.getByRole('dialog', { name: caseRequest.title.remind(2) })
    await expect(panel.locator(':focus')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  })

  await test.step('a case that came is one key away from its check', async () => {
    await home(page)
    const check = line(page, 'Åse Thybo Lindegård').getByRole('link', { name: overviewCases.action.check })
    await expect(check).toBeVisible()
    await press(check)
    await expect(page).toHaveURL(/cases\/case:turn:meeting-oest-2026-12-03:2/)
  })

  await test.step('a story that goes soon can be seen before', async () => {
    await home(page)
    const soon = line(page, 'slettes for altid').filter({ hasText: 'Nadia' })
    await expect(soon).toContainText(words.when('2026-12-09', '2026-11-25'))
    await soon.getByRole('link', { name: overviewCases.action.erase }).click()
    await expect(page).toHaveURL(/cases\/case:turn:meeting-regional-2026-09-16:1/)
  })
})

test('a story that was shown for a fortnight is gone after the next unlock, and the page says what was removed where', async ({
  app,
}) => {
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  await openExample(page)
  await expect(line(page, 'slettes for altid').filter({ hasText: 'Nadia' })).toBeVisible()
  await expect(page.getByText(forgotten.title(1))).toHaveCount(0)

  await lockNow(page)
  await page.clock.setFixedTime('2026-12-09T10:00:00+01:00')
  await unlock(page, examplePassphrase)
  const note = page.getByRole('alert').filter({ hasText: forgotten.title(1) })
  await expect(note).toBeVisible()
  await expect(note.getByRole('link', { name: /Nadia El-Khatib Sørensen, Regional ERFA/ })).toHaveCount(0)
  await expect(note.getByRole('link', { name: /^Case fra Nadia/ })).toBeVisible()
  await app.checkAccessibility()
  await note.getByRole('button', { name: common.close }).click()
  await expect(note).toHaveCount(0)
  await expect(line(page, 'slettes for altid').filter({ hasText: 'Nadia' })).toHaveCount(0)
})

test('an archive that holds nothing yet says what comes first', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await expect(page.getByRole('heading', { name: words.begin })).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('button', { name: words.beginAction }).click()
  await expect(page.getByRole('heading', { name: forums.empty })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(`#${paths.forums}`)
})
