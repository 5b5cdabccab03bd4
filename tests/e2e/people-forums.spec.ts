/** User task: set up a forum with its own way of doing things, and see who belongs to it. */
import { durationText } from '../../src/core/danish/dates.ts'
import { saving } from '../../src/strings/common.ts'
import { approvalSubjectNames, forumForm, forumKindNames, forums as words } from '../../src/strings/forums.ts'
import { frame } from '../../src/strings/frame.ts'
import { expect, test } from './app.ts'
import { press } from './choices.ts'
import { createArchive, openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

test('makes a forum from a template with the keyboard and gives it rules of its own', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: frame.areas.forums }).click()
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  await app.checkAccessibility()

  await page.keyboard.press('Control+n')
  await expect(page.getByRole('menuitem', { name: forumKindNames['regional-erfa'] })).toBeVisible()
  await press(page.getByRole('menuitem', { name: forumKindNames['local-erfa'] }))
  const name = page.getByLabel(forumForm.name, { exact: true })
  await expect(name).toHaveValue(forumKindNames['local-erfa'])
  await name.fill('Lokal ERFA Syd')
  await expect(page.getByRole('link', { name: /Lokal ERFA Syd/ })).toBeVisible()

  await page.getByRole('switch', { name: forumForm.approval }).click()
  await expect(page.getByRole('combobox', { name: forumForm.approvalSubject })).toHaveValue(approvalSubjectNames.theme)
  await page.getByRole('button', { name: forumForm.addRequired }).click()
  await page.getByRole('button', { name: forumForm.moveDown(1) }).click()
  const whole = durationText(90)
  await expect(page.getByText(forumForm.agendaTotal(whole, whole))).toBeVisible()
  await expectSaved(page)
  await app.checkAccessibility()
  await app.screenshot('forum')

  await page.reload()
  await expect(page.getByLabel(`${forumForm.itemNumber(2)}: ${forumForm.itemTitle}`)).toHaveValue('Velkomst')
  await expect(page.getByText(forumForm.requiredNobody)).toBeVisible()

  await page.getByRole('button', { name: forumForm.delete }).click()
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  await page.getByRole('button', { name: saving.undoWhat(words.deleted('Lokal ERFA Syd')) }).click()
  await expect(page.getByRole('link', { name: /Lokal ERFA Syd/ })).toBeVisible()
})

test('shows who the members are today, by rule, by name and with exceptions', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.forums }).click()
  await page.getByRole('link', { name: /Lokal ERFA Syd/ }).click()
  const countOfMembers = page.getByRole('heading', { name: /medlem(mer)? i dag$/ })
  const before = Number.parseInt((await countOfMembers.textContent()) ?? '', 10)
  expect(before).toBeGreaterThan(1)

  await page.getByRole('button', { name: forumForm.addNamed }).click()
  await page.getByRole('combobox', { name: forumForm.namedPerson }).fill('Liv')
  await page.getByRole('option', { name: /^Liv / }).click()
  const liv = page.getByRole('group', { name: /^Liv / })
  await liv.getByRole('switch', { name: forumForm.excepted }).click()
  await expect(countOfMembers).toHaveText(forumForm.membersToday(before - 1))
  await app.checkAccessibility()
  await page.getByRole('button', { name: new RegExp(`^${saving.undo}`) }).click()
  await expect(countOfMembers).toHaveText(forumForm.membersToday(before))
})
