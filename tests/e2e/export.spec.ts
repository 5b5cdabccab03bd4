/** User task: save the agenda and the minutes as Word files; both are opened again and say what the pages say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { meetings, paper } from '../../src/strings/meetings.ts'
import { type App, expect, test } from './app.ts'
import { openExample, openMeetings } from './doors.ts'

test('the agenda and the minutes become Word files that hold all of it', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .filter({ hasText: meetings.status['minutes-sent'] })
    .first()
    .click()

  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  // Each item shows its title when its own record has been read.
  await expect(page.locator('[data-item]').first()).toBeVisible()
  await expect(page.locator('[data-item]:not(:has(textarea))')).toHaveCount(0)
  const titles = await page
    .locator('[data-item] textarea[aria-label^="Titel på punkt"]')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLTextAreaElement ? input.value : '')))
  expect(titles.length).toBeGreaterThan(2)
  const agenda = await exported(app, 'dagsorden.docx')
  for (const title of titles)
    expect(
      agenda.headings.some((heading) => heading.includes(title)),
      title,
    ).toBe(true)
  expect(agenda.text).toContain('Dagsorden')
  expect(agenda.text).not.toContain('Beslutning')

  await page.getByRole('tab', { name: meetings.tabs.referat }).click()
  const written = page.locator('[data-item] [role="textbox"][aria-label^="Referat af punkt"]')
  await expect(written).toHaveCount(titles.length)
  const texts = await written.locator('p[data-kind]').allInnerTexts()
  expect(texts.length).toBeGreaterThan(0)
  const minutes = await exported(app, 'referat.docx')
  for (const title of titles)
    expect(
      minutes.headings.some((heading) => heading.includes(title)),
      title,
    ).toBe(true)
  for (const text of texts) expect(minutes.text).toContain(text.trim())
})

test('an export that is not wanted after all leaves no file', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .first()
    .click()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  await app.answer({ kind: 'save', path: null })
  await page.getByRole('button', { name: paper.export }).click()
  await expect.poll(app.dialogsShown).toBe(1)
  await expect(page.getByRole('button', { name: paper.export })).toBeEnabled()
  await expect(page.getByText(/^Gemt som/)).toHaveCount(0)
  expect(readdirSync(app.folder, { recursive: true }).filter((name) => String(name).endsWith('.docx'))).toEqual([])
})

test('the paper beside the text is saved as PDF', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .first()
    .click()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  const path = join(app.folder, 'dagsorden.pdf')
  await app.answer({ kind: 'save', path })
  await page.getByRole('button', { name: paper.pdf }).click()
  await expect(page.getByText(paper.savedAs('dagsorden.pdf')).first()).toBeVisible()
  expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

const exported = async (app: App, name: string) => {
  const path = join(app.folder, name)
  await app.answer({ kind: 'save', path })
  await app.page.getByRole('button', { name: paper.export }).click()
  await expect(app.page.getByText(paper.savedAs(name)).first()).toBeVisible()
  expect(existsSync(path)).toBe(true)
  const [{ value: html }, { value: text }] = await Promise.all([
    mammoth.convertToHtml({ path }),
    mammoth.extractRawText({ path }),
  ])
  const headings = [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&'),
  )
  return { headings, text }
}
