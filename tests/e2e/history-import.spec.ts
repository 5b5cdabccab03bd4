/** User task: get earlier years' turns out of a list, tell who the unknown names are, and see them in the turn order. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { saving } from '../../src/strings/common.ts'
import { historyFieldNames, historyReasonText, historyImport as words } from '../../src/strings/history-import.ts'
import { rotation } from '../../src/strings/rotation.ts'
import { paths } from '../../src/ui/paths.ts'
import { workbook } from '../tables/workbooks.ts'
import { type App, expect, test } from './app.ts'
import { openExample } from './doors.ts'

const rows = [
  ['Cases i Regional ERFA', '', '', ''],
  ['Dato', 'Case fra', 'Status', 'Sted'],
  ['12.3.2024', 'Emil Sandvad og Liv Møllebro', '', 'Psykiatrihuset i Roskilde'],
  ['12.3.2024', 'Emil Sandvad', 'bragt', ''],
  ['11. juni 2024', 'Gerda Ukendt', 'bragt', 'Teams'],
  ['10.9.2024', 'Signe Bay', 'afbud', ''],
  ['31.2.2024', 'Emil Sandvad', '', ''],
  ['2.12.2099', 'Liv Møllebro', '', ''],
]

const put = async (app: App, name: string, bytes: Uint8Array | string) => {
  const path = join(app.folder, name)
  writeFileSync(path, bytes)
  await app.answer({ kind: 'open', paths: [path] })
}

const goToImport = async (page: Page) => {
  await page.evaluate((address) => {
    location.hash = address
  }, paths.rotationImport)
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
}

const chooseOption = async (page: Page, combobox: string, option: string) => {
  await page.getByRole('combobox', { name: combobox, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('earlier turns are looked through, asked about, fetched once and taken back in one step', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  await openExample(page)
  await goToImport(page)
  await app.checkAccessibility()

  await test.step('the columns are guessed, and the forum is chosen for all rows', async () => {
    await put(app, 'ture.xlsx', workbook(rows))
    await page.getByRole('button', { name: words.chooseFile, exact: true }).click()
    await expect(page.getByRole('combobox', { name: words.readAsLabel('Case fra') })).toHaveValue(
      historyFieldNames.names,
    )
    await expect(page.getByText(words.forumNeeded)).toBeVisible()
    await expect(page.getByRole('button', { name: words.toPreview })).toBeDisabled()
    await chooseOption(page, words.forum, 'Regional ERFA')
    await app.checkAccessibility()
    await app.screenshot('history-import-columns')
    await page.getByRole('button', { name: words.toPreview }).click()
  })

  await test.step('every refused row has its line, and names are asked about', async () => {
    await expect(page.getByRole('status').first()).toHaveText(words.summary(1, 2, 1, 4))
    const refused = page.getByRole('region', { name: words.rejectedTitle(4) }).getByRole('row')
    await expect(refused).toHaveCount(5)
    await expect(refused.nth(3)).toContainText(historyReasonText('bad-date', '31.2.2024'))
    await expect(page.getByRole('region', { name: words.askPeople(2) })).toBeVisible()
    await app.checkAccessibility()
    await app.screenshot('history-import-preview')
    await chooseOption(page, words.whoIs('Gerda Ukendt', '5'), words.leaveOutName)
    await chooseOption(page, words.whoIs('Signe Bay', '6'), 'Signe Kragelund Bay')
    await expect(page.getByRole('status').first()).toHaveText(words.summary(3, 3, 1, 2))
  })

  await test.step('one commit takes them, and the turn order shows them', async () => {
    await page.getByRole('button', { name: words.run(3, 3) }).click()
    await expect(page.getByRole('heading', { name: rotation.title, level: 1 })).toBeVisible()
    await page.evaluate(
      (address) => {
        location.hash = address
      },
      paths.rotationOf('forum-regional', 2024),
    )
    const grid = page.getByRole('grid', { name: rotation.grid('Regional ERFA', 2024) })
    // The names, and the three meetings.
    await expect(grid.getByRole('columnheader')).toHaveCount(4)
    await expect(grid.getByRole('columnheader', { name: /12\.\s3\.|12\.\smarts/ })).toBeVisible()
  })

  await test.step('the same list again says nothing new, and one undo takes all back', async () => {
    await goToImport(page)
    await put(app, 'ture igen.xlsx', workbook(rows.slice(0, 4)))
    await page.getByRole('button', { name: words.chooseFile, exact: true }).click()
    await chooseOption(page, words.forum, 'Regional ERFA')
    await page.getByRole('button', { name: words.toPreview }).click()
    await expect(page.getByRole('status').first()).toHaveText(words.summary(0, 0, 2, 0))
    await expect(page.getByRole('button', { name: words.nothingToRun })).toBeDisabled()
    await page.getByRole('button', { name: saving.undoWhat(words.done(3, 3)) }).click()
    await expect(page.getByRole('status').first()).toHaveText(words.summary(1, 2, 1, 0))
  })
})

test('a calendar is fetched with the keyboard alone', async ({ app }) => {
  const page = await app.launch()
  const { keyboard } = page
  await openExample(page)
  await goToImport(page)
  const event = (date: string, title: string) =>
    [
      'BEGIN:VEVENT',
      `UID:${date}@x`,
      `DTSTART:${date}T130000`,
      `DTEND:${date}T150000`,
      `SUMMARY:${title}`,
      'END:VEVENT',
    ].join('\r\n')
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    event('20240312', 'Regional ERFA'),
    event('20240611', 'Frokost'),
    'END:VCALENDAR',
    '',
  ]
  await put(app, 'kalender.ics', calendar.join('\r\n'))
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    for (let step = 0; step < 60; step++) {
      if (await button.evaluate((element) => element === document.activeElement)) return keyboard.press('Enter')
      await keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${name}`)
  }
  await press(words.chooseFile)
  await expect(page.getByRole('heading', { name: words.mapTitle }).and(page.locator(':focus'))).toBeVisible()
  await expect(page.getByRole('combobox', { name: words.readAsLabel('titel') })).toHaveValue(historyFieldNames.forum)
  await press(words.toPreview)
  await expect(page.getByRole('status').first()).toHaveText(words.summary(1, 0, 0, 1))
  await expect(page.getByRole('region', { name: words.askForums(1) })).toContainText('Frokost')
  await press(words.run(1, 0))
  await expect(page.getByRole('heading', { name: rotation.title, level: 1 })).toBeVisible()
})
