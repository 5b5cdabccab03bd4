/** User task: see whose turn it is and why, and change it: swap, excuse, give to somebody else. Each can be taken back. */
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import mammoth from 'mammoth'
import { changes } from '../../src/strings/changes.ts'
import { common } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { absenceNames, personForm } from '../../src/strings/people.ts'
import {
  fairness,
  personTurns,
  reasonWords,
  rotation,
  turnActions,
  turnStateWords,
} from '../../src/strings/rotation.ts'
import { why } from '../../src/strings/rotation-why.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { dropIsOver, takeFirst } from './choices.ts'
import { openExample } from './doors.ts'
import { cell, matrix, swappable, swapWith, walkTo } from './turn-matrix.ts'

/** The day the example region lives in. */
const day = '2026-11-22T10:00:00+01:00'
const forums = { 'forum-brobyggere': 'Erfamøde for Brobyggere', 'forum-regional': 'Regional ERFA' }

const openTurns = async (app: App, forum: keyof typeof forums, year: number): Promise<Page> => {
  const page = await app.launch()
  await page.clock.setFixedTime(day)
  await openExample(page)
  await page.getByRole('link', { name: frame.areas.rotation }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.evaluate(
    (address) => {
      location.hash = address
    },
    paths.rotationOf(forum, year),
  )
  await expect(page.getByRole('grid', { name: rotation.grid(forums[forum], year) })).toBeVisible()
  return page
}

/** All open places of the forum get a turn. */
const proposeAll = async (page: Page) => {
  const before = await matrix(page)
  await page.getByRole('button', { name: rotation.propose }).click()
  const panel = page.getByRole('region', { name: rotation.proposeTitle })
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  await panel.getByRole('button', { name: changes.run }).click()
  await expect(panel).toBeHidden()
  await expect.poll(() => matrix(page)).not.toEqual(before)
}

const undo = async (page: Page) => {
  await page.locator('body').press('Control+z')
}

test('turns are proposed, explained and swapped by keyboard, and each step is taken back', async ({ app }) => {
  test.slow()
  const page = await openTurns(app, 'forum-brobyggere', 2027)
  await app.checkAccessibility()
  const before = await matrix(page)
  await proposeAll(page)
  await expect(page.getByRole('grid').getByText(/ledig/)).toHaveCount(0)
  const [one, other] = swappable(await matrix(page))
  const first = cell(page, one.name, one.column)
  const second = cell(page, other.name, other.column)

  await test.step('walk to a turn with the arrows and ask why', async () => {
    await walkTo(page, one)
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: /^Hvorfor/ })
    await expect(panel).toBeFocused()
    await expect(panel.getByText(/(har fået|har ikke fået|står|siden|eneste)/).first()).toBeVisible()
    const asked = panel.getByRole('combobox', { name: why.notLabel })
    await asked.click()
    await takeFirst(page)
    await expect(asked).not.toHaveValue('')
    await expect(panel.getByRole('status').first()).toHaveText(/\.$/)
    await app.checkAccessibility()
    await app.screenshot('turns-why')
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(first).toBeFocused()
  })

  await test.step('swap it with another turn', async () => {
    await swapWith(page, other)
    await expect(cell(page, other.name, one.column)).toHaveText(turnStateWords.swapped)
    await expect(cell(page, one.name, other.column)).toHaveText(turnStateWords.swapped)
    await undo(page)
    await expect(first).toHaveText(turnStateWords.assigned)
    await expect(second).toHaveText(turnStateWords.assigned)
  })

  await test.step('drag it onto the other turn, and see what changes first', async () => {
    await page.keyboard.press('Escape')
    await drag(page, first, second)
    const panel = page.getByRole('region', { name: /^Byt/ })
    await expect(panel.getByRole('listitem')).toHaveCount(2)
    await expect(first).toHaveText(turnStateWords.assigned)
    await app.checkAccessibility()
    await panel.getByRole('button', { name: changes.run }).click()
    await expect(cell(page, other.name, one.column)).toHaveText(turnStateWords.swapped)
    await undo(page)
    await expect(first).toHaveText(turnStateWords.assigned)
  })

  await test.step('undo the proposal too', async () => {
    await undo(page)
    await expect.poll(() => matrix(page)).toEqual(before)
  })
})

const drag = async (page: Page, from: Locator, to: Locator) => {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (start === null || end === null) throw new Error('the cells are not on the page')
  await page.mouse.move(start.x + 20, start.y + 15)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++)
    await page.mouse.move(
      start.x + 20 + ((end.x - start.x) * step) / 12,
      start.y + 15 + ((end.y - start.y) * step) / 12,
    )
  await expect(to).toHaveAttribute('data-drag', 'over')
  await page.mouse.up()
  await dropIsOver(page)
}

test('an excuse lets the reserve step in, and what cannot be done says why', async ({ app }) => {
  test.slow()
  const page = await openTurns(app, 'forum-brobyggere', 2027)
  await proposeAll(page)

  await test.step('the first reserve takes over from somebody who cannot', async () => {
    const rows = await matrix(page)
    const reserve = rows.findIndex(({ cells }) => cells[0] === rotation.reserveNumber(1))
    const holder = rows.findIndex(({ cells }) => cells[0] === turnStateWords.assigned)
    const [stepsIn, leaves] = [rows[reserve]?.name ?? '', rows[holder]?.name ?? '']
    await cell(page, leaves, 1).click()
    await page.getByRole('button', { name: reasonWords.holiday, exact: true }).click()
    const preview = page.getByRole('region', { name: changes.title })
    await expect(preview.getByRole('listitem')).toHaveText(new RegExp(`^${stepsIn} overtager turen fra ${leaves}`))
    await preview.getByRole('button', { name: changes.run }).click()
    await expect(cell(page, leaves, 1)).toHaveText(turnStateWords.excused)
    await expect(cell(page, stepsIn, 1)).toHaveText(turnStateWords.assigned)
    await page.keyboard.press('Escape')
    await undo(page)
    await expect(cell(page, leaves, 1)).toHaveText(turnStateWords.assigned)
    await expect(cell(page, stepsIn, 1)).toHaveText(rotation.reserveNumber(1))
  })

  await test.step('a swap onto a day off is refused in plain words', async () => {
    const rows = await matrix(page)
    const away = rows.find(({ cells }) => cells[0] === 'Pause' && cells.includes(turnStateWords.assigned))
    const column = (away?.cells.indexOf(turnStateWords.assigned) ?? 0) + 1
    const other = rows.find(
      ({ cells }) => cells[0] === turnStateWords.assigned && cells[column - 1] !== turnStateWords.assigned,
    )
    if (away === undefined || other === undefined) throw new Error('nobody is away at the first meeting')
    await drag(page, cell(page, away.name, column), cell(page, other.name, 1))
    await expect(page.getByRole('region', { name: /^Byt/ }).getByRole('alert')).toHaveText(
      /^Byttet kan ikke lade sig gøre: \S+ holder pause fra at tage cases med tirsdag den 5\.\sjanuar\.$/,
    )
  })

  await test.step('somebody brings an extra case, chosen at the head of the meeting', async () => {
    const panel = page.getByRole('region', { name: /^Ture tirsdag/ })
    // A click right after a drag is taken for its end.
    await expect(async () => {
      await page.getByRole('columnheader').nth(2).getByRole('button').click()
      await expect(panel).toBeFocused({ timeout: 5_000 })
    }).toPass()
    await app.checkAccessibility()
    const choice = panel.getByRole('combobox', { name: turnActions.voluntary })
    await choice.click()
    const option = page.getByRole('option', { disabled: false }).first()
    const name = (await option.locator('span').first().textContent()) ?? ''
    await expect(page.getByRole('option', { disabled: true }).first()).toHaveText(/har allerede en tur|ikke på arbejde/)
    await option.click()
    await expect(cell(page, name, 2)).toHaveText(turnStateWords.voluntary)
    await expect(choice).toHaveValue('')
    await undo(page)
    await expect(cell(page, name, 2)).not.toHaveText(turnStateWords.voluntary)
  })

  await test.step('the turn order is saved as Word', async () => {
    const path = join(app.folder, 'turorden.docx')
    await app.answer({ kind: 'save', path })
    await page.getByRole('button', { name: rotation.saveAsWord }).click()
    await expect(page.getByText(common.savedAs('turorden.docx')).first()).toBeVisible()
    const { value } = await mammoth.extractRawText({ path })
    for (const { name } of await matrix(page)) expect(value).toContain(name)
  })

  await test.step('the shares are told in words, bars and a table', async () => {
    await page.getByRole('button', { name: fairness.open }).click()
    const panel = page.getByRole('region', { name: fairness.title })
    await expect(panel.getByText(fairness.noLeaps)).toBeVisible()
    await expect(panel.getByRole('table', { name: fairness.table }).getByRole('row')).toHaveCount(
      (await page.getByRole('grid').getByRole('row').count()) || 1,
    )
    await app.checkAccessibility()
  })
})

test('an absence on the page of a person asks to look at the turns, and the coordinator puts them right', async ({
  app,
}) => {
  test.slow()
  const page = await openTurns(app, 'forum-regional', 2026)
  const rows = await matrix(page)
  // The first of them has a turn in another forum, too.
  const holder = rows.findLast(({ cells }) => cells.at(-1) === turnStateWords.assigned)?.name ?? ''
  await page.getByRole('grid').getByRole('link', { name: holder }).click()
  await expect(page.getByRole('heading', { name: personTurns.title })).toBeVisible()
  const path = join(app.folder, 'erfa-aar.docx')
  await app.answer({ kind: 'save', path })
  await page.getByRole('button', { name: personTurns.year(2026) }).click()
  await expect(page.getByText(common.savedAs('erfa-aar.docx')).first()).toBeVisible()
  expect((await mammoth.extractRawText({ path })).value).toContain(holder)
  await page.getByRole('button', { name: personForm.addAbsence }).click()
  const absence = page.getByRole('group', { name: absenceNames.holiday }).last()
  await absence.getByLabel(personForm.absenceTo).fill('31.12.2026')
  await absence.getByLabel(personForm.absenceTo).press('Tab')
  const notice = page.getByRole('link', { name: rotation.repairNotice(1) })
  await expect(notice).toBeVisible()
  await notice.click()
  await page.getByRole('button', { name: rotation.repair }).click()
  const panel = page.getByRole('region', { name: rotation.repairTitle })
  await expect(panel.getByRole('listitem').first()).toHaveText(new RegExp(`overtager turen fra ${holder} \\(ferie\\)`))
  await app.checkAccessibility()
  await panel.getByRole('button', { name: changes.run }).click()
  await expect(page.getByText(rotation.repairNotice(1))).toBeHidden()
  await expect(cell(page, holder, 3)).toHaveText(turnStateWords.excused)
  await undo(page)
  await expect(page.getByText(rotation.repairNotice(1))).toBeVisible()
})
