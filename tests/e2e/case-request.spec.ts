/** User task: ask for a case by mail with words of one's own, take it back, and ask again by a folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseRequest as words } from '../../src/strings/case-request.ts'
import { saving } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { mailFields } from '../../src/strings/mail.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { openExample } from './doors.ts'

const turn = 'turn:meeting-regional-2026-12-09:4'

const openPanel = async (app: App) => {
  const page = await app.launch()
  // The day the example region lives in.
  await page.clock.setFixedTime('2026-11-22T10:00:00+01:00')
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.cases, exact: true }).click()
  const ask = async () => {
    await page.evaluate(
      (address) => {
        location.hash = address
      },
      paths.case(`case:${turn}`, 'bed-om'),
    )
    const panel = page.getByRole('dialog', { name: words.title.ask(1) })
    await expect(panel).toBeVisible()
    return panel
  }
  return { page, ask }
}

test('a case is asked for by mail, in words of one’s own, and undone', async ({ app }) => {
  const { page, ask } = await openPanel(app)
  const panel = await ask()
  await expect(panel.getByText('signe.bay@region-strandmark.example')).toBeVisible()
  const text = panel.getByRole('textbox', { name: mailFields.text })
  await expect(text).toHaveValue(/^Kære Signe\n/)
  await panel.getByRole('textbox', { name: mailFields.subject }).fill('Har du en case?')
  await text.fill('Hej Signe\nDen må gerne være kort.')

  const file = join(app.folder, 'kladde.eml')
  await app.answer({ kind: 'save', path: file })
  await panel.getByRole('button', { name: words.saveDraft(1) }).click()
  await expect(page.getByText(words.saved('kladde.eml', 1)).first()).toBeVisible()
  const mail = readFileSync(file, 'latin1')
  expect(mail).toContain('Subject: Har du en case?')
  expect(mail).toContain(Buffer.from('Hej Signe\r\nDen må gerne være kort.').toString('base64'))

  await expect(panel.getByText(words.marked.ask(1))).toBeVisible()
  await panel.getByRole('button', { name: saving.undo, exact: true }).click()
  await expect(panel.getByText(words.marked.ask(1))).toHaveCount(0)
  const folder = join(app.folder, 'mails')
  mkdirSync(folder)
  await app.answer({ kind: 'open', paths: [folder] })
  await panel.getByRole('button', { name: words.saveFolder(1) }).click()
  await expect(page.getByText(words.saved('Signe 9. december 2026', 1)).first()).toBeVisible()
  expect(readdirSync(folder)).toEqual(['Signe 9. december 2026'])
  expect(existsSync(join(folder, 'Signe 9. december 2026', 'Skema til din case 2026-12-09.docx'))).toBe(true)
})

test('recipient, subject and text go to the clipboard one by one, and closing changes nothing', async ({ app }) => {
  const { page, ask } = await openPanel(app)
  const panel = await ask()
  await panel.getByRole('button', { name: mailFields.copyTo(1) }).click()
  await expect(page.getByText(mailFields.copiedTo(1)).first()).toBeVisible()
  await panel.getByRole('button', { name: mailFields.copyText }).click()
  await expect(page.getByText(mailFields.copiedText).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await ask()
})
