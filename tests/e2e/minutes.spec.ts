/** User task: hold a meeting: who came, what was said and decided, who does what; and take a step back where it was wrong. */

import { saving } from '../../src/strings/common.ts'
import { dateField } from '../../src/strings/date-field.ts'
import { agenda, meetings, minutes, participants } from '../../src/strings/meetings.ts'
import { expect, test } from './app.ts'
import { takeFirst } from './choices.ts'
import { createArchive, openExample, openMeetings } from './doors.ts'

test('attendance, minutes, a decision and an action are kept, each tab reads well, and undo takes back a step', async ({
  app,
}) => {
  test.slow()
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  const sent = page
    .getByRole('link')
    .filter({ hasText: 'Følgegruppen' })
    .filter({ hasText: meetings.status['minutes-sent'] })
    .first()
  await expect(sent).toBeVisible()
  await app.checkAccessibility()
  await sent.click()
  await expect(page.getByRole('tab', { name: meetings.tabs.plan })).toBeVisible()
  await expect(page.getByRole('tabpanel', { name: meetings.tabs.plan })).toBeVisible()
  await app.checkAccessibility()

  await test.step('one key a person, and the pair of absentee and substitute', async () => {
    await page.getByRole('tab', { name: meetings.tabs.deltagere }).click()
    // Whoever comes instead joins the list, and may come to stand before this one.
    const id = await page.locator('[data-participant]').nth(2).getAttribute('data-participant')
    const row = page.locator(`[data-participant="${id}"]`)
    await row.locator('input[type="radio"]:checked').focus()
    await page.keyboard.press('f')
    await expect(row.getByRole('radio', { name: participants.attendance.absent })).toBeChecked()
    await page.keyboard.press('a')
    await expect(row.getByRole('radio', { name: participants.attendance.apology })).toBeChecked()
    const field = row.getByRole('combobox', { name: /^Kommer i stedet for/ })
    await field.click()
    await takeFirst(page)
    await expect(field).not.toHaveValue('')
    await expect(page.getByText(/stedfortræder for/).first()).toBeVisible()
    await row.locator('input[type="radio"]:checked').focus()
    await page.keyboard.press('t')
    await expect(row.getByRole('combobox')).toHaveCount(0)
    await row.getByRole('button', { name: /^Mere om/ }).click()
    await expect(row.getByText(participants.function)).toBeVisible()
    await app.checkAccessibility()
  })

  await test.step('minutes, an unusual decision, an action with a deadline', async () => {
    await page.getByRole('tab', { name: meetings.tabs.referat }).click()
    const card = page.locator('[data-item]').nth(1)
    await card.getByRole('textbox', { name: minutes.textOf(2), exact: true }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Rest af sætningen.')
    await card.getByLabel(minutes.decision, { exact: true }).selectOption('approved')
    await expect(card.getByText(/er usædvanligt under/)).toBeVisible()
    await card.getByRole('button', { name: minutes.addAction }).click()
    await expect(card.getByRole('textbox', { name: minutes.task, exact: true }).last()).toBeFocused()
    await page.keyboard.type('Book lokalet')
    await card.getByLabel(minutes.deadline, { exact: true }).last().fill('1.10.2027')
    await page.keyboard.press('Tab')
    const paper = page.getByRole('region', { name: 'Sådan ser papiret ud' })
    await expect(paper.getByText('Book lokalet')).toBeVisible()
    await expect(paper.getByText('Rest af sætningen.')).toBeVisible()
    await expect(page.getByRole('button', { name: dateField.previousMonth })).toHaveCount(0)
    await app.checkAccessibility()
  })

  await test.step('undo: inside a text its words, elsewhere the last change', async () => {
    const text = page.getByRole('textbox', { name: minutes.textOf(1), exact: true })
    await text.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Fortrydes igen')
    await expect(text).toContainText('Fortrydes igen')
    await page.keyboard.press('Control+z')
    await expect(text).not.toContainText('Fortrydes igen')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
    const items = page.locator('[data-item]')
    const more = items.first().getByRole('button', { name: agenda.more(1) })
    await expect(more).toBeVisible()
    const count = await items.count()
    await more.click()
    await page.getByRole('menuitem', { name: agenda.delete }).click()
    await expect(items).toHaveCount(count - 1)
    await page.keyboard.press('Control+z')
    await expect(items).toHaveCount(count)
    await expect(page.getByText(saving.undone(agenda.deleted)).first()).toBeAttached()
    await app.checkAccessibility()
  })
})

test('an archive without forums says what comes first', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: meetings.title }).click()
  await expect(page.getByRole('heading', { name: meetings.noForums })).toBeVisible()
  await app.checkAccessibility()
})
