/** User task: lay a file with an item, get it out again as it was, and add what lies elsewhere as a link. */
import { randomBytes } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saving } from '../../src/strings/common.ts'
import { errorMessage } from '../../src/strings/errors.ts'
import { linkForm } from '../../src/strings/link-form.ts'
import { agenda, meetings } from '../../src/strings/meetings.ts'
import { type App, expect, test } from './app.ts'
import { openExample, openMeetings } from './doors.ts'

const megabyte = 1024 * 1024

const itemOf = (app: App) => app.page.getByRole('listitem', { name: agenda.item(1), exact: true })
const titlesOf = (app: App) =>
  itemOf(app)
    .getByRole('textbox', { name: agenda.attachmentTitle, exact: true })
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')))
const expectTitles = (app: App, titles: readonly string[]) => expect.poll(() => titlesOf(app)).toEqual(titles)

const choose = async (app: App, word: string) => {
  await itemOf(app).getByRole('button', { name: agenda.addAttachment }).click()
  await app.page.getByRole('menuitem', { name: word }).click()
}
const addFile = async (app: App, path: string) => {
  await app.answer({ kind: 'open', paths: [path] })
  await choose(app, agenda.addFile)
}

test('a file and a link are laid with an item, saved out again, removed and brought back', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await openMeetings(page)
  await page
    .getByRole('link', { name: /Regional/ })
    .first()
    .click()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click()
  await expect(itemOf(app)).toBeVisible()
  const undo = page.getByRole('button', { name: new RegExp(`^${saving.undo}`) })

  await test.step('a file that is too large is refused, and nothing changes', async () => {
    const large = join(app.folder, 'optagelse.mp4')
    writeFileSync(large, '')
    truncateSync(large, 25 * megabyte + 1)
    await addFile(app, large)
    await expect(itemOf(app).getByText(errorMessage('blob-too-large').happened)).toBeVisible()
    await expectTitles(app, [])
    await expect(undo).toHaveAttribute('aria-disabled', 'true')
  })

  const name = 'Årsplan 2027 – udkast.bin'
  const bytes = randomBytes(3 * megabyte)
  await test.step('a file is listed under its name', async () => {
    const path = join(app.folder, name)
    writeFileSync(path, bytes)
    await addFile(app, path)
    await expectTitles(app, ['Årsplan 2027 – udkast'])
    await expect(itemOf(app).getByText(errorMessage('blob-too-large').happened)).toHaveCount(0)
    await expect(itemOf(app).getByText(agenda.attachments, { exact: true })).toBeVisible()
    const paper = page.getByRole('region', { name: 'Sådan ser papiret ud' })
    await expect(paper.getByText('Årsplan 2027 – udkast').first()).toBeVisible()
    await app.checkAccessibility()
  })

  await test.step('it comes out again byte for byte, also after the page was read anew', async () => {
    await page.reload()
    const path = join(app.folder, 'hentet.bin')
    await app.answer({ kind: 'save', path })
    await itemOf(app)
      .getByRole('button', { name: agenda.saveFile(name) })
      .click()
    await expect(itemOf(app).getByText(agenda.savedAs('hentet.bin'))).toBeVisible()
    expect(bytes.equals(readFileSync(path))).toBe(true)
  })

  await test.step('a link wants an address that can be one', async () => {
    await choose(app, agenda.addLink)
    await page
      .getByRole('textbox', { name: agenda.attachmentTitle, exact: true })
      .and(page.locator(':focus'))
      .fill('Plan')
    await itemOf(app).getByLabel(linkForm.address, { exact: true }).fill('javascript:alert(1)')
    await itemOf(app).getByRole('button', { name: agenda.addLink, exact: true }).click()
    await expect(itemOf(app).getByText(linkForm.notALink)).toBeVisible()
    await itemOf(app).getByLabel(linkForm.address, { exact: true }).fill('www.region.dk/plan')
    await page.keyboard.press('Enter')
    await expectTitles(app, ['Årsplan 2027 – udkast', 'Plan'])
    await expect(itemOf(app).getByRole('button', { name: agenda.addAttachment })).toBeFocused()
    await expect(itemOf(app).getByText('https://www.region.dk/plan')).toBeVisible()
  })

  await test.step('removed, and brought back with Ctrl+Z, the file with what is in it', async () => {
    const remove = (title: string) =>
      itemOf(app)
        .getByRole('button', { name: agenda.removeAttachment(title) })
        .click()
    await remove('Plan')
    await expectTitles(app, ['Årsplan 2027 – udkast'])
    await remove('Årsplan 2027 – udkast')
    await expectTitles(app, [])
    await page.keyboard.press('Control+z')
    await expectTitles(app, ['Årsplan 2027 – udkast'])
    await page.keyboard.press('Control+z')
    await expectTitles(app, ['Årsplan 2027 – udkast', 'Plan'])
    const path = join(app.folder, 'igen.bin')
    await app.answer({ kind: 'save', path })
    await itemOf(app)
      .getByRole('button', { name: agenda.saveFile(name) })
      .click()
    await expect(itemOf(app).getByText(agenda.savedAs('igen.bin'))).toBeVisible()
    expect(bytes.equals(readFileSync(path))).toBe(true)
  })
})
