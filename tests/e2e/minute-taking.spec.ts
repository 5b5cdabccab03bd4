/** User task: take the minutes of a meeting without a mouse, ask for comments, have them approved, and put right what was wrong. */
import { saving } from '../../src/strings/common.ts'
import { during, presence } from '../../src/strings/during.ts'
import { meetings, minutes } from '../../src/strings/meetings.ts'
import { comments, minutesLife, versions, whyNot } from '../../src/strings/minutes.ts'
import { expect, test } from './app.ts'
import { openExample, openMeetings } from './doors.ts'

test('minutes are taken by keyboard, commented, approved, locked and opened again', async ({ app }) => {
  const page = await app.launch()
  const { keyboard } = page
  const press = async (name: string | RegExp) => {
    await page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .focus()
    await keyboard.press('Enter')
  }
  await openExample(page)
  await openMeetings(page)
  await page.getByRole('link').filter({ hasText: 'Fyraften' }).filter({ hasText: meetings.status.held }).first().click()
  await page.getByRole('tab', { name: meetings.tabs.moede }).click()
  const people = page.getByRole('region', { name: presence.title, exact: true })
  const person = people.locator('[data-participant-button]')

  await test.step('one key a person', async () => {
    await expect(person.first()).toBeVisible()
    await keyboard.press('Alt+d')
    await expect(person.first()).toBeFocused()
    for (const key of ['a', 'ArrowDown', '+', 'ArrowDown', 'g']) await keyboard.press(key)
    await expect(person.first()).toContainText(presence.attendance.apology)
    await expect(person.nth(1)).toContainText(presence.came(1))
    await expect(person.nth(2)).toContainText(presence.onlyAt([1]))
    await keyboard.press('s')
    await expect(person.nth(2)).toContainText(presence.attendance.apology)
    await expect(people.getByRole('combobox').first()).toBeFocused()
  })

  await test.step('text, a decision and an action, and the item is closed', async () => {
    await press(during.takeUp)
    const item = page.locator('[data-current-item]')
    await expect(item.getByRole('button', { name: during.close, exact: true })).toBeVisible()
    await keyboard.press('Alt+r')
    await expect(item.getByRole('textbox', { name: minutes.textOf(1), exact: true })).toBeFocused()
    await keyboard.press('Control+End')
    await keyboard.type(' Vi begyndte til tiden.')
    await keyboard.press('Alt+b')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await expect(item.getByRole('button', { name: minutes.decisions.noted, pressed: true })).toBeFocused()
    await keyboard.press('Alt+o')
    await expect(item.getByRole('textbox', { name: minutes.task, exact: true })).toBeFocused()
    await keyboard.type('Køb kaffe')
    await keyboard.press('Alt+r')
    await keyboard.press('Control+Enter')
    await expect(item.getByText(during.progress.done)).toBeVisible()
    await keyboard.press('Alt+ArrowDown')
    await expect(item.getByRole('textbox', { name: minutes.textOf(2), exact: true })).toBeFocused()
  })

  await test.step('sent for comments, one of which is declined with an answer', async () => {
    await page.getByRole('tab', { name: meetings.tabs.referat }).click()
    const life = page.getByRole('region', { name: minutesLife.title })
    await press(minutesLife.send)
    await expect(life.getByRole('button', { name: minutesLife.markSent })).toBeFocused()
    await keyboard.press('Enter')
    await expect(life.getByText(minutesLife.stages['for-comment'], { exact: true })).toHaveAttribute(
      'aria-current',
      'step',
    )
    await press(comments.add)
    await page.getByRole('textbox', { name: comments.name }).fill('Bo fra kommunen')
    await page.getByRole('textbox', { name: comments.text, exact: true }).fill('Der var også kage.')
    // Two presses, as quick as they come: it is noted once.
    await page.getByRole('button', { name: comments.save }).evaluate(async (button: HTMLElement) => {
      button.click()
      await null
      button.click()
    })
    await expect(page.getByRole('button', { name: comments.add })).toBeFocused()
    await press(minutesLife.approve)
    await keyboard.press('Enter')
    await expect(page.getByText(whyNot({ code: 'open-comments', count: 1 }))).toBeVisible()
    await press(comments.declineOf('Bo fra kommunen'))
    await expect(page.getByText(comments.needsAnswer)).toBeVisible()
    await page.getByRole('textbox', { name: comments.answerOf('Bo fra kommunen') }).fill('Kagen kom efter mødet.')
    await press(comments.declineOf('Bo fra kommunen'))
    await expect(page.getByText('Kagen kom efter mødet.')).toBeVisible()
    await expect(page.getByRole('button', { name: comments.againOf('Bo fra kommunen') })).toBeFocused()
    await app.checkAccessibility()
  })

  await test.step('approved minutes hold the meeting fast, and say so', async () => {
    await page.getByRole('textbox', { name: minutesLife.approvedBy }).focus()
    await keyboard.press('Enter')
    await expect(page.getByText(minutesLife.lockedWhy)).toBeVisible()
    await expect(page.getByRole('textbox', { name: minutes.textOf(1), exact: true })).toHaveCount(0)
    await page.getByRole('tab', { name: meetings.tabs.deltagere }).click()
    await expect(page.getByText(minutesLife.locked)).toBeVisible()
    await expect(page.locator('[data-participant] input[type="radio"]').first()).toBeDisabled()
    await page.getByRole('tab', { name: meetings.tabs.moede }).click()
    await expect(page.getByText('Vi begyndte til tiden.')).toBeVisible()
    await expect(person).toHaveCount(0)
  })

  await test.step('opened for a reason they become a new version, which shows what it changes', async () => {
    await page.getByRole('link', { name: minutesLife.toMinutes }).click()
    await press(minutesLife.reopen)
    await expect(page.getByRole('textbox', { name: minutesLife.because })).toBeFocused()
    await keyboard.type('Tidspunktet var forkert')
    await keyboard.press('Enter')
    await expect(page.getByRole('region', { name: minutesLife.title })).toBeFocused()
    const text = page.getByRole('textbox', { name: minutes.textOf(1), exact: true })
    await expect(page.getByText(minutesLife.version(2), { exact: true })).toBeVisible()
    await text.click()
    await keyboard.press('Control+End')
    await keyboard.type(' Næsten.')
    await press(versions.changedSince(1))
    await expect(page.locator('ins')).toHaveText('Næsten.')
    await expect(page.getByText('Tidspunktet var forkert').first()).toBeVisible()
    await app.checkAccessibility()
    await page.getByRole('tab', { name: meetings.tabs.referat }).focus()
    await keyboard.press('Control+z')
    await expect(page.locator('ins')).toHaveCount(0)
    await expect(page.getByText(saving.undone('Punktet er ændret')).first()).toBeAttached()
  })
})
