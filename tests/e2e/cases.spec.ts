/**
 * User task, by keyboard: a case is typed in, what the check finds is settled, its author agrees and it is approved; one moves to
 * a later meeting and back; one is forgotten.
 */
import type { Locator, Page } from '@playwright/test'
import { confidentialityWords, storyWords } from '../../src/core/documents/case-words.ts'
import {
  approval,
  caseActionWords,
  caseDone,
  erased,
  erasing,
  learningWords,
  moving,
} from '../../src/strings/case-life.ts'
import { caseText, check, confidential } from '../../src/strings/case-text.ts'
import { caseHeader, caseStatusWords, caseStepWords, cases } from '../../src/strings/cases.ts'
import { saving } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { privacyWords } from '../../src/strings/privacy.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { press } from './choices.ts'
import { openExample } from './doors.ts'

/** The day the example region lives in. */
const day = '2026-11-22T10:00:00+01:00'
const asked = 'case:turn:meeting-regional-2026-12-09:2'
const checked = 'case:turn:meeting-oest-2026-12-03:1'
const inPack = 'case:turn:meeting-syd-2026-12-01:1'
const learned = 'case:turn:meeting-oest-2026-11-05:1'
const used = 'case:turn:meeting-regional-2026-09-16:4'

const open = async (app: App, path: string): Promise<Page> => {
  const page = await app.launch()
  await page.clock.setFixedTime(day)
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.cases, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: cases.title })).toBeVisible()
  await page.evaluate((address) => {
    location.hash = address
  }, path)
  return page
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const findings = (page: Page): Locator => page.getByRole('region', { name: check.title })
const current = (page: Page): Locator => findings(page).locator('fieldset[aria-current="true"]')
const choose = async (page: Page, action: string): Promise<void> => {
  await press(button(page, caseHeader.more))
  await press(page.getByRole('menuitem', { name: action }))
}

/** The check is a moment behind the text: it has caught up when it no longer finds the words that are gone. */
const expectChecked = (page: Page, gone: string) =>
  expect(findings(page).getByText(check.found(gone), { exact: true })).toHaveCount(0)

const situation =
  'Jeg talte med Mette på SL10. Mettes bror ringede bagefter på 22 33 44 55. Han hedder Karsten Kvist og bor i nærheden.'

test('types a case in, settles what is found with the keyboard, and approves it', async ({ app }) => {
  const page = await open(app, paths.case(asked))
  const text = (field: keyof typeof storyWords) => page.getByRole('textbox', { name: storyWords[field] })

  await test.step('what is typed is checked while it is typed', async () => {
    await press(button(page, caseText.write))
    await text('title').focus()
    await page.keyboard.type('Uenighed på gangen')
    await page.keyboard.press('Tab')
    await expect(text('situation')).toBeFocused()
    await page.keyboard.type(situation)
    await expect(findings(page).getByText(check.found('Mette'))).toBeVisible()
    await expect(findings(page).getByText(check.found('22 33 44 55'))).toBeVisible()
    await expect(page.getByText(check.proves)).toBeVisible()
    await text('dilemma').fill('Skal jeg sige det videre?')
  })

  await test.step('nothing is approved while something is open, and every reason is given', async () => {
    await press(button(page, caseActionWords.check))
    await expect(page.getByText(caseStatusWords.checked, { exact: true })).toBeVisible()
    await choose(page, caseActionWords.approve)
    const dialog = page.getByRole('dialog', { name: approval.notYet })
    await expect(dialog.getByRole('listitem')).toHaveCount(3)
    await expect(dialog).toContainText('fortrolighed')
    await expect(dialog).toContainText('sikre fund')
    await expect(dialog).toContainText('ikke sagt ja')
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('F8 leads from the text to the findings, a replaces, and the same person stays the same letter', async () => {
    await text('title').focus()
    await page.keyboard.press('F8')
    await expect(current(page)).toBeFocused()
    await expect(current(page)).toContainText(check.found('Mette'))
    await page.keyboard.press('a')
    await expect(text('situation')).toHaveValue(/talte med A på SL10/)
    await expectChecked(page, 'Mette')
    await expect(current(page)).toBeFocused()
    await page.keyboard.press('p')
    await page.keyboard.press('n')
    await expect(current(page)).toContainText(check.found('SL10'))
  })

  await test.step('e replaces with other words, and undo takes that back alone', async () => {
    await page.keyboard.press('e')
    await expect(page.getByRole('textbox', { name: check.editLabel })).toBeFocused()
    await page.keyboard.type('et sengeafsnit')
    await page.keyboard.press('Enter')
    await expect(text('situation')).toHaveValue(/talte med A på et sengeafsnit/)
    await expectChecked(page, 'SL10')
    await expect(current(page)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(text('situation')).toHaveValue(/talte med A på SL10/)
    await expect(page.getByText(saving.undone(check.done.accepted)).first()).toBeVisible()
    await expect(findings(page).getByText(check.found('SL10'))).toBeVisible()
    await page.keyboard.press('Control+y')
    await expect(text('situation')).toHaveValue(/talte med A på et sengeafsnit/)
    await expectChecked(page, 'SL10')
  })

  await test.step('d lets a finding stand, with a reason', async () => {
    await page.keyboard.press('F8')
    while (!((await current(page).textContent()) ?? '').includes('22 33 44 55')) await page.keyboard.press('n')
    await page.keyboard.press('d')
    await expect(page.getByRole('radio', { name: privacyWords.dismissalReasons[0] })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(findings(page).getByText(check.dismissedTitle(1))).toBeVisible()
    await expect(text('situation')).toHaveValue(/22 33 44 55/)
  })

  await test.step('the rest goes, all of a kind at once', async () => {
    const open = () => findings(page).locator('fieldset').count()
    for (let before = await open(); before > 0; before = await open()) {
      await expect(current(page)).toBeFocused()
      await page.keyboard.press('Shift+A')
      await expect.poll(open).toBeLessThan(before)
    }
    await expect(text('situation')).toHaveValue(/sengeafsnit\. As bror/)
    await expect(text('situation')).not.toHaveValue(/Mette|Karsten|Kvist/)
    await app.checkAccessibility()
  })

  await test.step('the answer about confidentiality says what follows from it', async () => {
    const answer = (name: string) => page.getByRole('radio', { name })
    await answer(confidentialityWords.unknown).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText(confidential.unknown)).toBeVisible()
    await answer(confidentialityWords['not-confidential']).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText(confidential.notConfidential)).toBeVisible()
  })

  await test.step('the author agrees, and somebody approves by name', async () => {
    await press(button(page, caseActionWords.agree))
    await expect(page.getByText(caseText.lockedAgreed)).toBeVisible()
    await expect(text('situation')).toHaveAttribute('readonly')
    await press(button(page, caseActionWords.approve))
    const dialog = page.getByRole('dialog', { name: approval.title })
    await expect(dialog.getByRole('textbox', { name: approval.name })).toBeFocused()
    await page.keyboard.type('Kirsten Vang')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(caseStatusWords.approved, { exact: true })).toBeVisible()
    await page.getByRole('tab', { name: caseHeader.tabs.historik }).press('Enter')
    await expect(page.getByText(/^Godkendt af Kirsten Vang i dag kl\.\s\d+\.00/)).toBeVisible()
  })

  await test.step('whoever changes the text takes the approval back knowingly', async () => {
    await page.getByRole('tab', { name: caseHeader.tabs.tekst }).press('Enter')
    await press(button(page, caseText.unlock))
    await expect(page.getByText(caseStatusWords.checked, { exact: true })).toBeVisible()
    await expect(text('situation')).not.toHaveAttribute('readonly')
    await press(button(page, caseActionWords.agree))
    await expect(page.getByText(caseText.lockedAgreed)).toBeVisible()
  })

  await test.step('no word of it stands in the title, the address or the name of a step', async () => {
    const around = [
      await page.title(),
      page.url(),
      ...(await page.getByRole('button', { name: saving.undo }).allInnerTexts()),
    ]
    expect(around.join(' ')).not.toMatch(/Mette|SL10|Kvist|sengeafsnit|gangen/)
  })
})

test('agreed parts are marked in the text until they are gone', async ({ app }) => {
  const page = await open(app, paths.case(asked))
  await press(button(page, caseText.write))
  const situationField = page.getByRole('textbox', { name: storyWords.situation })
  await situationField.fill('Brugeren har en hemmelig plan om at flytte. Det er svært.')
  await page.getByRole('radio', { name: confidentialityWords.partly }).click()
  await expect(page.getByRole('textbox', { name: confidential.parts })).toBeVisible()
  await situationField.focus()
  await page.keyboard.press('Control+Home')
  for (let count = 0; count < 'Brugeren har en '.length; count += 1) await page.keyboard.press('ArrowRight')
  for (let count = 0; count < 'hemmelig plan'.length; count += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('F9')
  await expect(page.getByRole('textbox', { name: confidential.parts })).toHaveValue('hemmelig plan')
  const part = findings(page).locator('fieldset', { hasText: check.agreedPart })
  await expect(part).toContainText(check.found('hemmelig plan'))
  await page.keyboard.press('F8')
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('a')
  await expect(situationField).toHaveValue('Brugeren har en [udeladt] om at flytte. Det er svært.')
  await expect(part).toHaveCount(0)
})

test('a case moves with its turn to a later meeting, and undo brings it back', async ({ app }) => {
  const page = await open(app, paths.case(checked))
  await expect(page.getByText('torsdag den 3. december 2026')).toBeVisible()
  await choose(page, caseActionWords['carry-over'])
  const dialog = page.getByRole('dialog', { name: moving.title })
  await expect(dialog.getByRole('combobox', { name: moving.to })).toBeFocused()
  await press(button(page, moving.confirm))
  // It names the day, too.
  await expect(dialog).toBeHidden()
  await expect(page.getByText('torsdag den 7. januar 2027')).toBeVisible()
  await expect(page.getByText(caseDone['carry-over']).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('torsdag den 3. december 2026')).toBeVisible()
})

test('the board and the table show the same cases, narrowed by what the address says', async ({ app }) => {
  const page = await open(app, paths.cases)
  const column = page.getByRole('region', { name: new RegExp(`^${caseStepWords.gennemgaas},`) })
  await expect(column.getByRole('link')).toHaveCount(2)
  await page.getByRole('searchbox', { name: cases.search }).fill('kommunen')
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveCount(1)
  await page.getByRole('radio', { name: cases.board }).press('ArrowRight')
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page).toHaveURL(/\/cases\/tabel/)
  expect(page.url()).not.toContain('kommunen')
  await page.getByRole('searchbox', { name: cases.search }).fill('')
  await page.getByRole('combobox', { name: cases.step }).selectOption(caseStepWords.venter)
  await expect(page.getByRole('row')).toHaveCount(4)
  await expect(page).toHaveURL(/trin=venter/)
  await press(page.getByRole('button', { name: cases.columns.person }))
  await expect(page.getByRole('columnheader', { name: cases.columns.person })).toHaveAttribute('aria-sort', 'ascending')
  await press(page.getByRole('row').nth(1).getByRole('link'))
  await expect(button(page, caseHeader.more)).toBeVisible()
  await press(page.getByRole('link', { name: cases.back }))
  await expect(page.getByRole('row')).toHaveCount(4)
})

test('what was learned passes the check before it goes to the catalogue', async ({ app }) => {
  const page = await open(app, paths.case(learned, 'laering'))
  const next = page.getByRole('textbox', { name: `${learningWords.learning}: punkt 3` })
  await next.focus()
  await page.keyboard.type('Ring til Mette på 22 33 44 55 om natten.')
  await expect(page.getByText(check.found('22 33 44 55'))).toBeVisible()
  const approve = button(page, caseActionWords['approve-learning'])
  await press(approve.last())
  const refused = page.getByRole('dialog', { name: learningWords.approveNotYet })
  await expect(refused).toContainText('2 sikre fund')
  await expect(refused.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(refused).toBeHidden()
  for (let left = 2; left > 0; left -= 1) {
    const replace = page.getByRole('button', { name: /^Erstat med/ })
    await expect(replace).toHaveCount(left)
    await press(replace.first())
  }
  await expect(next).not.toHaveValue(/Mette|22 33/)
  await press(approve.last())
  await expect(page.getByRole('textbox', { name: approval.name })).toBeFocused()
  await page.keyboard.type('Kirsten Vang')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^I erfaringskataloget\. Godkendt af Kirsten Vang/)).toBeVisible()
  await next.fill('Noget andet')
  await expect(page.getByText(/^I erfaringskataloget/)).toBeHidden()
})

test('a text is erased for good, and the page says what was removed where', async ({ app }) => {
  const page = await open(app, paths.case(used))
  const title = 'Ordene ved kaffemaskinen'
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await page.getByRole('tab', { name: caseHeader.tabs.historik }).press('Enter')
  await press(button(page, caseActionWords.erase))
  const question = page.getByRole('dialog', { name: erasing.title })
  await press(question.getByRole('button', { name: erasing.confirm }))
  const report = page.getByRole('dialog', { name: erased.title })
  await expect(report).toContainText(erased.stays)
  await expect(report.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeHidden()
  await expect(page.getByText(caseStatusWords.erased, { exact: true }).first()).toBeVisible()
  await expect(page.getByText(erasing.gone)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeHidden()
  await page.evaluate((address) => {
    location.hash = address
  }, paths.case(inPack))
  await expect(page.getByText(caseText.lockedApproved)).toBeVisible()
})
