// User task: decide when a forum's cases are asked for, and for how long their text is kept.

import { forumCases } from '../../src/strings/forum-planning.ts'
import { settings } from '../../src/strings/settings.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { timersRing } from './choices.ts'
import { openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

test('days that cannot follow one another are pointed out, and right ones are told by their dates', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime('2026-11-22T10:00:00+01:00')
  await openExample(page)
  await page.evaluate((to) => {
    location.hash = to
  }, paths.forum('forum-regional'))
  const section = page.getByRole('region', { name: forumCases.title, exact: true })
  const dates = section.getByText(/^Til mødet den/)
  await expect(dates).toContainText('svar senest den 3.')
  await section.getByLabel(forumCases.due, { exact: true }).fill('4')
  await expect(section.getByText(forumCases.problem({ code: 'pack-before-due' }))).toBeVisible()
  // After what was written a number's field puts the caret behind it, in a timer: a 9 in that moment would make it 49.
  await timersRing(page)
  await section.getByLabel(forumCases.due, { exact: true }).fill('9')
  await expect(section.getByLabel(forumCases.due, { exact: true })).toHaveValue('9')
  await expect(section.getByText(forumCases.problem({ code: 'pack-before-due' }))).toHaveCount(0)
  await expect(dates).toContainText('svar senest den 1.')
  await section.getByRole('button', { name: forumCases.removeReminder(2, 2) }).click()
  await expect(section.getByLabel(forumCases.reminder(1, 1), { exact: true })).toHaveValue('10')
  await expectSaved(page)
  await page.reload()
  await expect(section.getByLabel(forumCases.due, { exact: true })).toHaveValue('9')
  await expect(section.getByLabel(forumCases.reminder(1, 1), { exact: true })).toHaveValue('10')
})

test('other months of keeping move the days of stories that nobody was shown', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime('2026-11-22T10:00:00+01:00')
  await openExample(page)
  const openSettings = () =>
    page.evaluate((to) => {
      location.hash = to
    }, paths.settingsSection('cases'))
  const goes = async () => {
    await page.evaluate(
      (to) => {
        location.hash = to
      },
      paths.case('case:turn:meeting-regional-2026-09-16:2', 'historik'),
    )
    return page.getByText(/^Teksten slettes den/).first()
  }
  await expect(await goes()).toContainText('16. december 2026')
  await openSettings()
  const months = page.getByLabel(settings.cases.retention)
  await months.fill('5')
  await months.blur()
  await expect(page.getByText(settings.cases.retentionExample('22. november 2026', '22. april 2027'))).toBeVisible()
  await page.getByLabel(settings.cases.localNames).fill('Værestedet Havnen\nHavnen\n\nHavnen')
  await expect(page.getByText(settings.cases.localNamesCount(2), { exact: true })).toBeVisible()
  await expect(await goes()).toContainText('16. februar 2027')
})
