/** User task: get the people of a spreadsheet into the archive, look them through, correct one, and take it back. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { saving } from '../../src/strings/common.ts'
import { errorMessage } from '../../src/strings/errors.ts'
import { frame } from '../../src/strings/frame.ts'
import { lineField } from '../../src/strings/line-field.ts'
import { peopleImport, personForm, people as words } from '../../src/strings/people.ts'
import { workbook } from '../tables/workbooks.ts'
import { type App, expect, test } from './app.ts'
import { createArchive, openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

const givenNames = ['Ane', 'Bo', 'Carla', 'Ditte', 'Erik', 'Frida', 'Gorm', 'Hanne', 'Ida']
const familyNames = ['Ager', 'Bæk', 'Ålund']
const areas = ['Øst', 'Syd', 'Vest']
const headers = [
  'Navn',
  'Afsnit',
  'Område',
  'E-mail',
  'Timer pr. uge',
  'Arbejdsdage',
  'Startdato',
  'Ansættelsesform',
  'Introforløb',
]

/** 27 good rows, spread over three areas, and three that cannot be taken. */
const goodRows = familyNames.flatMap((family, at) =>
  givenNames.map((given, index) => [
    `${given} ${family}`,
    `Sengeafsnit ${'ØSV'.charAt(at)}${(index % 3) + 1}`,
    areas[at] ?? '',
    `${given}.${at}@example.dk`,
    8 + index * 3.5,
    'man, tir, tor (ulige uger)',
    { day: 44726 + index },
    'fleksjob',
    '14-06-2024',
  ]),
)
const badRows = [
  ['Per Holm', '', '', '', 'mange', '', '', '', ''],
  ['Liv Dam', '', '', 'cpr 010190-1234', '', '', '', '', ''],
  ['Ane Ager', '', '', '', '', '', '', '', ''],
]

const importFile = async (app: App, page: Page, name: string, bytes: Uint8Array | string) => {
  const path = join(app.folder, name)
  writeFileSync(path, bytes)
  await app.answer({ kind: 'open', paths: [path] })
  await page.getByRole('button', { name: peopleImport.chooseFile, exact: true }).click()
}
const rowsOfList = (page: Page) => page.getByRole('region', { name: words.listLabel }).getByRole('row')

test('imports 27 people from a spreadsheet, corrects one and takes it back', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: frame.areas.people }).click()
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('main').getByRole('link', { name: words.importFromFile }).first().click()

  await test.step('the columns are guessed, and what may not be kept is not read', async () => {
    await importFile(app, page, 'personer.xlsx', workbook([headers, ...goodRows, ...badRows]))
    await expect(page.getByRole('combobox', { name: peopleImport.readAsLabel('Timer pr. uge') })).toHaveValue(
      'Timer om ugen',
    )
    await expect(page.getByText(peopleImport.withheld)).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('fleksjob')
    await app.checkAccessibility()
    await app.screenshot('people-import-columns')
  })

  await test.step('the preview has a line per refused row and never a CPR number', async () => {
    await page.getByRole('button', { name: peopleImport.toPreview }).click()
    await expect(page.getByRole('status').first()).toHaveText(peopleImport.summary(27, 0, 0, 3))
    const refused = page.getByRole('region', { name: peopleImport.rejectedTitle(3) }).getByRole('row')
    await expect(refused).toHaveCount(4)
    await expect(refused.nth(1)).toContainText('mange')
    await expect(refused.nth(2)).toContainText('CPR-nummer')
    await expect(page.locator('body')).not.toContainText('010190')
    await app.checkAccessibility()
    await app.screenshot('people-import-preview')
  })

  await test.step('27 people are there, in one batch', async () => {
    await page.getByRole('button', { name: peopleImport.run(27) }).click()
    await expect(page.getByText(words.countOf(27), { exact: true })).toBeVisible()
    await expect(rowsOfList(page)).toHaveCount(28)
    await app.checkAccessibility()
    await app.screenshot('people-list')
  })

  await test.step('filter by area and search', async () => {
    await page.getByRole('combobox', { name: words.filterByArea }).click()
    await page.getByRole('option', { name: 'Syd' }).click()
    await expect(rowsOfList(page)).toHaveCount(10)
    await page.getByRole('searchbox', { name: words.search }).fill('frida')
    await expect(rowsOfList(page)).toHaveCount(2)
  })

  await test.step('correct one; it saves itself', async () => {
    await page.getByRole('link', { name: 'Frida Bæk' }).click()
    await expect(page.getByLabel(personForm.weeklyHours)).toHaveValue('25,5')
    await expect(page.getByRole('button', { name: personForm.dayInWeeks('torsdag', true) })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page.getByRole('button', { name: personForm.dayInWeeks('torsdag', false) })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
    const hours = page.getByLabel(personForm.weeklyHours)
    await hours.selectText()
    await hours.pressSequentially('0,05')
    await expect(hours).toHaveValue('0,05')
    await expectSaved(page)
    await page.getByRole('button', { name: saving.undoWhat(words.changed) }).click()
    await expect(hours).toHaveValue('25,5')
    await page.getByLabel(personForm.phone).fill('20 12 34 56')
    await expectSaved(page)
    await app.checkAccessibility()
    await app.screenshot('person')
  })

  await test.step('take it back, and then the whole import', async () => {
    await page.getByRole('button', { name: saving.undoWhat(words.changed) }).click()
    await expect(page.getByLabel(personForm.phone)).toHaveValue('')
    await page.getByRole('button', { name: saving.undoWhat(peopleImport.done(27)) }).click()
    await expect(page.getByRole('heading', { name: words.missing })).toBeVisible()
    await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
    await page.getByRole('button', { name: saving.redoWhat(peopleImport.done(27)) }).click()
    await expect(page.getByLabel(personForm.givenName)).toHaveValue('Frida')
  })
})

test('takes a list from Danish Excel twice without making doubles, and refuses files that are no tables', async ({
  app,
}) => {
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: frame.areas.people }).click()
  await page.getByRole('main').getByRole('link', { name: words.importFromFile }).first().click()
  await importFile(app, page, 'gammel.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(page.getByRole('alert')).toContainText(errorMessage('table-unreadable').happened)

  const list = Buffer.from('Fornavn;Efternavn;Timer\r\nSøren;Ærø;32,5\r\nGry;Bak;8\r\n', 'latin1')
  await importFile(app, page, 'personer.csv', list)
  await page.getByRole('button', { name: peopleImport.toPreview }).click()
  await page.getByRole('button', { name: peopleImport.run(2) }).click()
  await expect(page.getByRole('link', { name: 'Søren Ærø' })).toBeVisible()

  await page.getByRole('link', { name: words.importFromFile }).click()
  await importFile(app, page, 'personer.csv', list)
  await page.getByRole('button', { name: peopleImport.toPreview }).click()
  await expect(page.getByRole('status').first()).toHaveText(peopleImport.summary(0, 0, 2, 0))
  await expect(page.getByRole('button', { name: peopleImport.nothingToRun })).toBeDisabled()
})

test('adds a person, keeps no CPR number, and deletes for good after asking', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await page.getByRole('link', { name: frame.areas.people }).click()
  await page.getByRole('banner').or(page.getByRole('main')).getByRole('button', { name: words.add }).first().click()
  await page.getByLabel(personForm.givenName).fill('Liv')
  await page.getByLabel(personForm.familyName).fill('Dam')
  await page.getByLabel(personForm.title, { exact: true }).fill('peer 010190-1234')
  await expect(page.getByText(lineField.cprNumber)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Liv Dam' })).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByLabel(personForm.givenName)).toHaveValue('Liv')
  await expect(page.getByLabel(personForm.title, { exact: true })).toHaveValue('peer ')

  await page.getByRole('button', { name: personForm.erase }).click()
  await expect(page.getByRole('dialog', { name: personForm.eraseQuestion('Liv Dam') })).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('dialog').getByRole('button', { name: personForm.erase }).click()
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  await expect(page.getByRole('button', { name: saving.undo, exact: true })).toHaveAttribute('aria-disabled', 'true')
})

test('keeps a person whose name stands on papers, and says what to do instead', async ({ app }) => {
  const page = await app.launch()
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.people }).click()
  await page.getByRole('link', { name: 'Freja Stenhøj' }).click()
  await expect(page.getByText(/^Personen står på \d+ møder og kan ikke slettes/)).toBeVisible()
  await expect(page.getByRole('button', { name: personForm.delete })).toHaveCount(0)
  await expect(page.getByRole('button', { name: personForm.erase })).toBeVisible()
})
