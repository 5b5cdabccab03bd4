/**
 * User task: a coordinator's year. Plan next year from empty, move a meeting, mark two as absent, swap a turn, take all of it
 * back, plan again and send the calendar. What the archive holds is asked of the command line, and the calendar of node-ical.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import nodeIcal from 'node-ical'
import { addDays, capitalised, weekdayDate, weekdayOf } from '../../src/core/danish/dates.ts'
import { calendarFile, changePreview, panel, calendar as words } from '../../src/strings/calendar.ts'
import { changes } from '../../src/strings/changes.ts'
import { saving } from '../../src/strings/common.ts'
import { datesWhy } from '../../src/strings/dates-why.ts'
import { frame } from '../../src/strings/frame.ts'
import { absenceNames, personForm } from '../../src/strings/people.ts'
import { approveStep, datesStep, forumsStep, frameStep, planning } from '../../src/strings/planning.ts'
import { rotation, turnStateWords } from '../../src/strings/rotation.ts'
import { welcome } from '../../src/strings/welcome.ts'
import { paths } from '../../src/ui/paths.ts'
import { type App, expect, test } from './app.ts'
import { expectUnlocked, keepRecoveryCode, lockNow, passphrase, unlock } from './doors.ts'
import { cell, type Matrix, matrix, swappable, swapWith, walkTo } from './turn-matrix.ts'

/** The day the example region lives in, and the year that it plans next. */
const today = '2026-11-22T10:00:00+01:00'
const year = 2027
const forum = { id: 'forum-regional', name: 'Regional ERFA', start: '13:00', cases: 4 }

test('a year is planned, changed, taken back to the last record, planned again and sent', async ({ app }) => {
  test.slow()
  const archive = makeArchive(app)
  const before = archive.content('før.json')
  const page = await app.launch()
  await page.clock.setFixedTime(today)
  await openArchive(app, archive.folder)

  await test.step('plan the year from empty', async () => {
    await openProposal(page)
    await lookAtReason(page)
    await improve(page)
    await accept(page)
  })
  const planned = await datesOf(page)
  const [first = ''] = planned
  const moved = dayBeside(first)

  await test.step('drag a meeting to another day', async () => {
    await dragMeeting(page, first, moved)
    await page.getByRole('button', { name: panel.whyDate }).click()
    const why = page.getByRole('region', { name: datesWhy.title(moved) })
    await expect(why.getByText(`${capitalised(weekdayDate(moved))} er valgt af dig.`)).toBeVisible()
  })
  const dates = await datesOf(page)
  expect(dates).toEqual([moved, ...planned.slice(1)])

  const column = dates.length
  await openTurns(page)
  await expect.poll(async () => holdersIn(await matrix(page), column)).toHaveLength(forum.cases)
  const turns = await matrix(page)
  const absent = holdersIn(turns, column).slice(0, 2)
  for (const [index, name] of absent.entries())
    await test.step('mark somebody as absent on the day of the turn', async () => {
      await markAbsent(page, name, dates[column - 1] ?? '')
      await page.getByRole('link', { name: rotation.repairNotice(1) }).click()
      await expect(page.getByText(rotation.repairNotice(index + 1))).toBeVisible()
    })

  await test.step('others take over the two turns, and no other turn moves', async () => {
    await page.getByRole('button', { name: rotation.repair }).click()
    const preview = page.getByRole('region', { name: rotation.repairTitle })
    await expect(preview.getByText(changes.count(2), { exact: true })).toBeVisible()
    const takers = await Promise.all(absent.map((name) => takerFrom(preview, name)))
    await preview.getByRole('button', { name: changes.run }).click()
    await expect(page.getByText(rotation.repairNotice(2))).toBeHidden()
    for (const name of absent) await expect(cell(page, name, column)).toHaveText(turnStateWords.excused)
    for (const name of takers) await expect(cell(page, name, column)).toHaveText(turnStateWords.assigned)
    expect(turnsOutside(await matrix(page), column)).toEqual(turnsOutside(turns, column))
  })

  await test.step('swap two turns with the keyboard', async () => {
    const [one, other] = swappable(await matrix(page))
    await walkTo(page, one)
    await swapWith(page, other)
    await expect(cell(page, other.name, one.column)).toHaveText(turnStateWords.swapped)
    await expect(cell(page, one.name, other.column)).toHaveText(turnStateWords.swapped)
  })

  await test.step('undo all of it, until the archive holds exactly what it held before', async () => {
    await openCalendar(page)
    await undo(page, / har byttet ture$/)
    await undo(page, rotation.repaired)
    // How many changes the absences became depends on how quickly they were saved.
    await expect(async () => {
      await page.keyboard.press('Control+z')
      await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true', { timeout: 500 })
    }).toPass()
    await expect(meetings(page)).toHaveCount(0)
    await lockNow(page)
    expect(archive.content('efter.json')).toBe(before)
    await unlock(page)
    await expectUnlocked(page)
  })

  await test.step('plan again and send the calendar, and once more after a meeting has moved', async () => {
    await openProposal(page)
    await accept(page)
    const again = await datesOf(page)
    const earlier = meetingsIn(before).map(({ id, date, start }) => eventOf(id, date, start))
    const ahead = again.map((date, index) => eventOf(`meeting:${forum.id}:${year}:${index + 1}`, date))
    const sent = await saveCalendar(app, 'kalender.ics')
    expect(sent).toEqual([...earlier, ...ahead])

    const [from = ''] = again
    await dragMeeting(page, from, dayBeside(from))
    const movedEvent = { ...ahead[0], start: `${dayBeside(from)} ${forum.start}`, sequence: 1 }
    expect(await saveCalendar(app, 'kalender igen.ics')).toEqual([...earlier, movedEvent, ...ahead.slice(1)])
  })
})

/**
 * The example region before anybody planned its next year: all of the example but the meetings of that year and what hangs on
 * them. `content` is every record in the archive, as the command line writes them.
 */
const makeArchive = (app: App) => {
  const root = resolve(import.meta.dirname, '../..')
  const bundle = join(app.folder, 'eksempel.json')
  const secret = join(app.folder, 'adgangssætning.txt')
  const folder = join(app.folder, 'arkiv')
  const vault = (command: 'create' | 'export', ...options: readonly string[]) => {
    const given = [command, '--vault', folder, '--passphrase-file', secret, ...options]
    execFileSync(process.execPath, [join(root, 'tools/erfakreds.mjs'), 'vault', ...given])
  }
  const example: Bundle = JSON.parse(readFileSync(join(root, 'resources/example/bundle.json'), 'utf8'))
  writeFileSync(bundle, JSON.stringify(withoutMeetings(example)))
  writeFileSync(secret, passphrase)
  vault('create', '--data', bundle)
  return {
    folder,
    content: (name: string): string => {
      const file = join(app.folder, name)
      vault('export', '--data', file, '--plaintext')
      // Which stories go soon is noted when the archive is opened, and belongs to no step of anybody.
      return readFileSync(file, 'utf8').replace(/"eraseNoticedOn": "[^"]+"/g, '"eraseNoticedOn": null')
    },
  }
}

type Bundle = {
  readonly format: unknown
  readonly records: readonly {
    readonly kind: string
    readonly id: string
    readonly value: Readonly<Record<string, unknown>>
  }[]
}

const withoutMeetings = ({ format, records }: Bundle): Bundle => {
  const isOfYear = (date: unknown) => typeof date === 'string' && date.startsWith(`${year}-`)
  const gone = new Set<unknown>(
    records.flatMap(({ kind, id, value }) => (kind === 'meeting' && isOfYear(value.date) ? [id] : [])),
  )
  const stays = ({ id, value }: Bundle['records'][number]) =>
    !gone.has(id) && !Object.values(value).some((each) => gone.has(each))
  return { format, records: records.filter(stays) }
}

/** The forum's meetings in what the archive holds, by date. */
const meetingsIn = (content: string) => {
  const { records }: Bundle = JSON.parse(content)
  return records
    .flatMap(({ kind, id, value: { forumId, date, start } }) =>
      kind === 'meeting' && forumId === forum.id ? [{ id, date: String(date), start: String(start) }] : [],
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

const openArchive = async ({ page, answer }: App, folder: string) => {
  await answer({ kind: 'open', paths: [folder] })
  await page.getByRole('button', { name: welcome.openExisting }).click()
  await unlock(page)
  await page.getByRole('button', { name: welcome.renew.makeCode }).click()
  await keepRecoveryCode(page)
  await expectUnlocked(page)
}

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

const openCalendar = async (page: Page) => {
  await page.getByRole('link', { name: frame.areas.calendar, exact: true }).click()
  await goTo(page, paths.calendarAt('aar', `${year}-01-01`))
  await expect(page.getByRole('heading', { level: 2, name: `${year}` })).toBeVisible()
}

const dayOf = (page: Page, date: string) => page.locator(`[role=cell][data-date="${date}"]`)
const meetingOn = (page: Page, date: string) => dayOf(page, date).getByRole('button', { name: forum.name })
const daysOfYear = (page: Page) => page.locator(`[role=cell][data-date^="${year}-"]`)
/** Every forum's. */
const meetings = (page: Page) => daysOfYear(page).getByRole('button')

const goOn = (page: Page, step: keyof typeof planning.steps) =>
  page.getByRole('link', { name: planning.toStep(planning.steps[step]), exact: true }).click()

const rowsOf = (page: Page) => page.getByRole('table', { name: forum.name, exact: true }).locator('tbody tr')

/** For all forums. */
const openProposal = async (page: Page) => {
  await openCalendar(page)
  await expect(meetings(page)).toHaveCount(0)
  await page.getByRole('link', { name: words.planYear }).click()
  await expect(page.getByRole('combobox', { name: forumsStep.year })).toHaveValue(`${year}`)
  await goOn(page, 'rammer')
  await expect(page.getByText(frameStep.keepsNothing)).toBeVisible()
  await goOn(page, 'forslag')
  await expect(rowsOf(page)).toHaveCount(4)
}

const lookAtReason = async (page: Page) => {
  await rowsOf(page).first().getByRole('button').click()
  await expect(page.getByRole('region', { name: /^Hvorfor den / })).toContainText(/er \d+ af \d+ inviterede på arbejde/)
  await page.keyboard.press('Escape')
}

const improve = async (page: Page) => {
  await page.getByRole('button', { name: datesStep.improve }).click()
  const method = page.getByRole('region', { name: datesStep.improve })
  await expect(method.getByText(datesStep.methods.optimal)).toBeVisible({ timeout: 180_000 })
}

const accept = async (page: Page) => {
  await goOn(page, 'ture')
  await goOn(page, 'godkend')
  await page.getByRole('button', { name: approveStep.approve }).click()
  await expect(page.getByText(approveStep.approved(year)).first()).toBeVisible()
}

/** The days of the forum's four meetings in the year. */
const datesOf = async (page: Page): Promise<readonly string[]> => {
  await openCalendar(page)
  const days = daysOfYear(page).filter({ has: page.getByRole('button', { name: forum.name }) })
  await expect(days).toHaveCount(4)
  const dates = await days.evaluateAll((all) => all.map((day) => day.getAttribute('data-date') ?? ''))
  return dates.toSorted()
}

/** The next day of the same working week, or the one before. */
const dayBeside = (date: string): string => addDays(date, weekdayOf(date) < 5 ? 1 : -1)

/** In the month, with the mouse; what it brings is shown before it is done. */
const dragMeeting = async (page: Page, from: string, to: string) => {
  await goTo(page, paths.calendarAt('maaned', from))
  await expect(page.getByRole('heading', { level: 2, name: words.month(`${from.slice(0, 7)}-01`) })).toBeVisible()
  // Waits until the month has found its rows.
  await meetingOn(page, from).hover({ position: { x: 12, y: 10 } })
  const [start, end] = [await meetingOn(page, from).boundingBox(), await dayOf(page, to).boundingBox()]
  if (start === null || end === null) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 12, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 24, start.y + 30, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByRole('heading', { name: changePreview.moveTitle(forum.name) })).toBeVisible()
  const list = page.getByRole('region', { name: changes.title })
  await expect(list.getByRole('listitem').first()).toHaveText(
    `${forum.name} bliver flyttet fra ${weekdayDate(from)} til ${weekdayDate(to)}.`,
  )
  await expect(page.getByRole('row', { name: changePreview.atWork })).toContainText(/\d+ af \d+.*\d+ af \d+/)
  await list.getByRole('button', { name: changes.run }).click()
  await expect(page.getByText(panel.pinned)).toBeVisible()
  await expect(meetingOn(page, to)).toBeVisible()
  await expect(meetingOn(page, from)).toHaveCount(0)
}

const openTurns = async (page: Page) => {
  await page.getByRole('link', { name: frame.areas.rotation, exact: true }).click()
  await goTo(page, paths.rotationOf(forum.id, year))
  await expect(page.getByRole('grid', { name: rotation.grid(forum.name, year) })).toBeVisible()
}

/** On the person's own page, for that day alone. */
const markAbsent = async (page: Page, name: string, date: string) => {
  await page.getByRole('grid').getByRole('link', { name }).click()
  await page.getByRole('button', { name: personForm.addAbsence }).click()
  const absence = page.getByRole('group', { name: absenceNames.holiday }).last()
  const typed = date.split('-').toReversed().join('.')
  await absence.getByRole('textbox', { name: personForm.absenceFrom }).fill(typed)
  await absence.getByRole('textbox', { name: personForm.absenceFrom }).press('Tab')
  await expect(absence.getByRole('textbox', { name: personForm.absenceTo })).toHaveValue(typed)
}

const takerFrom = async (preview: Locator, name: string): Promise<string> => {
  const said = ` overtager turen fra ${name} (${absenceNames.holiday.toLowerCase()})`
  const line = await preview.getByRole('listitem').filter({ hasText: said }).textContent()
  return line?.split(said)[0] ?? ''
}

const holdersIn = (rows: Matrix, column: number): readonly string[] =>
  rows.flatMap(({ name, cells }) => (cells[column - 1] === turnStateWords.assigned ? [name] : []))

/** Who has a turn at which of the other meetings. */
const turnsOutside = (rows: Matrix, column: number) =>
  rows.map(({ name, cells }) => ({
    name,
    turns: cells.map((text, index) => index + 1 !== column && text.startsWith(turnStateWords.assigned)),
  }))

const undoButton = (page: Page) => page.getByRole('button', { name: new RegExp(`^${saving.undo}`) }).first()

/** Takes back what was done last, which is this. */
const undo = async (page: Page, label: string | RegExp) => {
  const name = typeof label === 'string' ? saving.undoWhat(label) : label
  await expect(undoButton(page)).toHaveAccessibleName(name)
  await page.keyboard.press('Control+z')
}

/** What node-ical reads of a meeting: the day and the clock as they are in Denmark. */
const eventOf = (id: string, date: string, start = forum.start) => ({
  uid: `${id}@erfakreds`,
  start: `${date} ${start}`,
  sequence: 0,
})

const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

const saveCalendar = async ({ folder, page, answer }: App, name: string) => {
  const path = join(folder, name)
  await openCalendar(page)
  await answer({ kind: 'save', path })
  await page.getByRole('button', { name: calendarFile.open }).click()
  await page.getByRole('combobox', { name: calendarFile.whose }).fill(forum.name)
  await page.getByRole('option', { name: forum.name }).click()
  await page.getByRole('button', { name: calendarFile.save, exact: true }).click()
  await expect(page.getByText(`er gemt i ${name}`).first()).toBeVisible()
  await page.keyboard.press('Escape')
  return Object.values(nodeIcal.sync.parseFile(path)).flatMap((each) =>
    each?.type === 'VEVENT'
      ? [{ uid: each.uid, start: inDenmark.format(each.start), sequence: Number(each.sequence) }]
      : [],
  )
}
