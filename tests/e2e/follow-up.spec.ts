/** User task: after a meeting, see what was agreed and finish it, remind somebody, and enter what people thought of the meeting. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { optionsOf, usualQuestions } from '../../src/core/evaluation/questions.ts'
import { actionForm, actionReminder, actions } from '../../src/strings/actions.ts'
import { saving } from '../../src/strings/common.ts'
import { evaluationImport, evaluation as words } from '../../src/strings/evaluation.ts'
import { frame } from '../../src/strings/frame.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { press } from './choices.ts'
import { openExample } from './doors.ts'

const lateTask = 'Sende datoer for 2027 til alle ledere'
const nextTask = 'Sende anbefalingerne til følgegruppen'
const [question] = usualQuestions
const tick = (page: Page, task: string) => page.getByRole('checkbox', { name: actions.finish(task), exact: true })
const goTo = async (page: Page, address: string) => {
  await page.evaluate((next) => {
    location.hash = next
  }, address)
}

test('what was agreed is finished, written and reminded of by keyboard', async ({ app }) => {
  const page = await app.launch()
  await page.clock.setFixedTime('2026-11-22T10:00:00+01:00')
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.actions, exact: true }).press('Enter')
  await expect(tick(page, lateTask)).toBeVisible()

  await test.step('the space bar finishes one and goes on to the next; undo brings it back', async () => {
    await tick(page, lateTask).press('Space')
    await expect(tick(page, lateTask)).toHaveCount(0)
    await expect(tick(page, nextTask)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(tick(page, lateTask)).toBeVisible()
    await tick(page, lateTask).focus()
    await page.keyboard.press('ArrowDown')
    await expect(tick(page, nextTask)).toBeFocused()
  })

  await test.step('an action that no meeting agreed on', async () => {
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('textbox', { name: actionForm.task })).toBeFocused()
    await page.keyboard.type('Købe te')
    await page.keyboard.press('Enter')
    await expect(tick(page, 'Købe te')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a reminder as a draft, after which the action says so', async () => {
    const path = join(app.folder, 'mind.eml')
    await page
      .getByRole('combobox', { name: actions.person, exact: true })
      .selectOption({ label: 'Thomas Bille Østerby' })
    await press(page.getByRole('button', { name: actionReminder.open }))
    await app.answer({ kind: 'save', path })
    await press(page.getByRole('button', { name: actionReminder.saveDraft(1) }))
    await expect(page.getByText(actionReminder.saved('mind.eml', 1)).first()).toBeVisible()
    expect(readFileSync(path, 'latin1')).toMatch(/^X-Unsent: 1\r\nTo: \S+@\S+\.example\r\n/)
    await page.keyboard.press('Escape')
    await expect(page.getByText(actions.reminded('2026-11-22')).first()).toBeVisible()
  })
})

test('answers are typed from slips, fewer than five are only counted, and a file replaces them', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await goTo(page, paths.meeting('meeting-syd-2026-10-27', 'evaluering'))
  const section = page.getByRole('region', { name: question?.text ?? '', exact: true })
  const [first = '', second = ''] = optionsOf(question ?? { scale: 'degree', beside: 'do-not-know' })

  await test.step('Enter goes from field to field and saves from the last', async () => {
    await section.getByRole('button', { name: words.enter }).press('Enter')
    await expect(section.getByRole('textbox', { name: words.count(first) })).toBeFocused()
    for (const count of ['1', '2', '1', '', '', '']) {
      await page.keyboard.type(count)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await expect(section.getByText(words.tooFew(4))).toBeVisible()
    await expect(section.getByRole('table')).toHaveCount(0)
    await section.getByRole('button', { name: words.correct }).press('Enter')
    await expect(section.getByText(words.again(4))).toBeVisible()
    await expect(section.getByRole('textbox', { name: words.count(second) })).toHaveValue('')
    await expect(section.getByRole('textbox', { name: words.count(first) })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(section.getByText(words.tooFew(4))).toBeVisible()
  })

  await test.step('single answers of a survey tool, with a line for the row that cannot be read', async () => {
    const path = join(app.folder, 'svar.csv')
    const answers = [first, first, second, second, second, 'Fremragende']
    writeFileSync(
      path,
      `Nr.;${question?.text}\n${answers.map((answer, index) => `${index + 1};${answer}`).join('\n')}\n`,
    )
    await press(page.getByRole('button', { name: evaluationImport.title }))
    await app.answer({ kind: 'open', paths: [path] })
    await press(page.getByRole('button', { name: evaluationImport.choose }))
    await expect(page.getByText(evaluationImport.found(question?.text ?? '', 5))).toBeVisible()
    await expect(page.getByRole('row', { name: `7 ${evaluationImport.problems['unknown-option']}` })).toBeVisible()
    await app.checkAccessibility()
    await press(page.getByRole('button', { name: evaluationImport.take }))
    await expect(section.getByRole('row', { name: new RegExp(`^${first}`) })).toContainText('2 (40')
    await expect(section.getByRole('row', { name: new RegExp(`^${second}`) })).toContainText('3 (60')
  })

  await test.step('one step takes the file back', async () => {
    await page.getByRole('button', { name: saving.undoWhat(evaluationImport.taken) }).click()
    await expect(section.getByText(words.tooFew(4))).toBeVisible()
  })
})
