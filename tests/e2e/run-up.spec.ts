/**
 * User task: Syd's meeting, by keyboard: a leader is named, the theme is approved, people are invited by a draft, and their answers
 * are noted. Then a meeting whose theme is refused is called off, and that is taken back.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answers } from '../../src/strings/answers.ts'
import { mailFields } from '../../src/strings/mail.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { meetings } from '../../src/strings/meetings.ts'
import { approvalPart, callOff, requiredPart, runUp, runUpStepNames } from '../../src/strings/run-up.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { press, goTo as stand, takeFirst } from './choices.ts'
import { openExample } from './doors.ts'

/** The day the example region lives in. */
const day = '2026-11-22T10:00:00+01:00'
const meeting = 'meeting-syd-2027-01-12'

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)

/** Opens the list, takes what comes first, and waits until nobody is missing there any more. */
const choose = async (page: Page, label: string) => {
  const field = page.getByRole('combobox', { name: label })
  await stand(field)
  await page.keyboard.press('ArrowDown')
  await takeFirst(page)
  await expect(field).toHaveCount(0)
}

test('a meeting is approved, called and answered by keyboard, and one that is refused is called off', async ({
  app,
}) => {
  const page = await app.launch()
  await page.clock.setFixedTime(day)
  await openExample(page)
  await goTo(page, paths.meeting(meeting, 'forloeb'))
  const steps = page.getByRole('region', { name: runUp.steps })
  const step = (name: string) => steps.getByRole('listitem').filter({ hasText: name })
  await expect(step(runUpStepNames.invite)).toBeVisible()

  await test.step('nobody is invited before a leader and a coordinator are named', async () => {
    await expect(page.getByRole('button', { name: runUp.actions.invite })).toHaveCount(0)
    await press(page.getByRole('button', { name: new RegExp(meetings.changeStatus) }))
    await press(page.getByRole('menuitem', { name: meetings.makeStatus('invited') }))
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(page.getByText(requiredPart.lead)).toBeVisible()
    await choose(page, requiredPart.missing('leader-of-a-member', 1))
    await choose(page, requiredPart.missing('coordinator', 1))
    await expect(page.getByText(requiredPart.lead)).toHaveCount(0)
  })

  await test.step('the yes is noted with its day', async () => {
    await press(page.getByRole('button', { name: approvalPart.yes, exact: true }))
    await expect(page.getByText(/har sagt ja til temaet/)).toBeVisible()
    await expect(step(runUpStepNames.approval)).toContainText('Klaret')
    await app.checkAccessibility()
  })

  await test.step('the invitation is saved as a draft, and the meeting is invited', async () => {
    await page.getByRole('button', { name: runUp.actions.invite }).press('Enter')
    const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
    await expect(panel.getByRole('textbox', { name: mailFields.text })).toHaveValue(/Lokal ERFA Syd/)
    await app.checkAccessibility()
    const folder = join(app.folder, 'mails')
    mkdirSync(folder)
    await app.answer({ kind: 'open', paths: [folder] })
    await press(panel.getByRole('button', { name: /^Gem \d* ?kladder?$/ }))
    await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
    const [draft = ''] = readdirSync(folder)
    const mail = readFileSync(join(folder, draft), 'latin1')
    expect(mail).toContain('X-Unsent: 1')
    expect(mail).toMatch(/\.ics/)
    await page.keyboard.press('Escape')
    await expect(step(runUpStepNames.invite)).toContainText('Klaret den 22. november')
    await expect(page.getByText(runUp.mailings)).toBeVisible()
  })

  await test.step('answers: a letter each, and one is at the next', async () => {
    await goTo(page, paths.meeting(meeting, 'deltagere'))
    const rows = page.locator('[data-answer]')
    await stand(rows.first().locator('input[type="radio"]:checked'))
    await page.keyboard.press('j')
    await page.keyboard.press('1')
    await page.keyboard.press('n')
    const others = (await rows.count()) - 3
    await expect(page.getByText(answers.count(1, 2, others))).toBeVisible()
    await expect(rows.nth(1).getByRole('combobox').first()).toHaveValue('holiday')
    await page.getByRole('button', { name: answers.restYes }).press('Enter')
    await expect(page.getByText(answers.count(1 + others, 2, 0))).toBeVisible()
    await app.checkAccessibility()
  })

  await test.step('a no to the theme calls the meeting off, and one undo brings it back', async () => {
    await goTo(page, paths.meeting('meeting-syd-2027-02-09', 'forloeb'))
    await page.getByRole('button', { name: approvalPart.no }).press('Enter')
    await expect(page.getByText(callOff.cancelledBecause('not-approved'))).toBeVisible()
    await page.locator('body').press('Control+z')
    await expect(page.getByText(callOff.cancelledBecause('not-approved'))).toHaveCount(0)
    await expect(page.getByText(approvalPart.notAsked('theme'))).toBeVisible()
  })
})
