/**
 * Arrangement 7 (domain.md): the yearly knowledge day, from its rooms and contributions over sign-up, proposal, clashes and versions
 * to the papers that hang on the wall. Everything is done through the pages; what comes out is read by other programs.
 */

import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import nodeIcal from 'node-ical'
import { dayPaperKeys, dayPaperOf, usualChoice } from '../../src/core/documents/day/day-paper-list.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import { dayCalendars } from '../../src/strings/day-calendars.ts'
import { dayPaperNames, dayPapers } from '../../src/strings/day-papers.ts'
import { aboutDay, days } from '../../src/strings/days.ts'
import { programmeClashes } from '../../src/strings/programme-clashes.ts'
import { programmeGrid } from '../../src/strings/programme-grid.ts'
import { programmeProposal } from '../../src/strings/programme-proposal.ts'
import { programmeVersions } from '../../src/strings/programme-versions.ts'
import { registrationImport } from '../../src/strings/registration-import.ts'
import { attendance, registrations, waitingList } from '../../src/strings/registrations.ts'
import { sessionForm, sessionKindNames } from '../../src/strings/sessions.ts'
import { type DayTab, paths } from '../../src/ui/paths.ts'
import { workbook } from '../tables/workbooks.ts'
import { type App, expect, test } from './app.ts'
import { arrangementOf, goTo, today } from './arrangements.ts'
import {
  asItBegins,
  choicesIn,
  heldToday,
  knowledgeDay,
  nameOf,
  refused,
  signedUp,
  signUpRows,
  typedRoom,
  typedSessions,
  withheldHeader,
} from './knowledge-day.ts'
import { cardOf, carry, clock, placedIn, takeUp } from './programme-grid.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom } from './saved-papers.ts'
import { expectSaved } from './saving.ts'

const walkIn = 'Ulrikke Uventet'
const hallName = 'Den store sal'
const rooms = [hallName, 'Spejlsalen', typedRoom.name]

test('arrangement 7: a knowledge day from its rooms to its papers', async ({ app }) => {
  test.slow()
  const archive = makeArchive(app, arrangementOf([knowledgeDay.forumId], { [knowledgeDay.id]: heldToday }, asItBegins))
  const began = archive.records()
  const titles = choicesIn(began)
  const speakers = speakersIn(began)
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('a third room and the last contributions are written in', async () => {
    await openPart(page, 'dagen')
    await page.getByRole('button', { name: aboutDay.addRoom }).click()
    const unnamed = page.getByRole('group', { name: aboutDay.roomOf(3), exact: true })
    await expect(unnamed.getByRole('textbox', { name: aboutDay.roomName })).toBeFocused()
    await page.keyboard.type(typedRoom.name)
    await page.keyboard.press('Tab')
    const room = page.getByRole('group', { name: typedRoom.name, exact: true })
    await expect(room.getByRole('textbox', { name: aboutDay.roomCapacity })).toBeFocused()
    await page.keyboard.type(String(typedRoom.capacity))
    await page.keyboard.press('Tab')
    await expectSaved(page)
    await openPart(page, 'bidrag')
    for (const session of typedSessions) await typeSession(page, session)
  })

  await test.step('120 sign up by the form, and the one who cannot be read has a line', async () => {
    await openPart(page, 'tilmeldinger')
    await page.getByRole('link', { name: registrations.importFromFile }).click()
    const file = join(app.folder, 'tilmeldinger.xlsx')
    writeFileSync(file, workbook(signUpRows(titles)))
    await app.answer({ kind: 'open', paths: [file] })
    await page.getByRole('button', { name: registrationImport.chooseFile, exact: true }).click()
    const readAs = (header: string) =>
      page.getByRole('combobox', { name: registrationImport.readAsLabel(header), exact: true })
    await expect(readAs('Ønsker')).toHaveValue(registrationImport.fields.wishes)
    await expect(readAs('Vegetarisk')).toHaveValue(registrationImport.fields['need:vegetarian'])
    await expect(readAs(withheldHeader)).toHaveCount(0)
    await expect(page.getByText(registrationImport.withheld)).toBeVisible()
    await page.getByRole('button', { name: registrationImport.toPreview }).click()
    const counted = { created: signedUp, waiting: 2, updated: 0, cancelled: 0, unchanged: 0, rejected: 1 }
    await expect(page.getByRole('status').first()).toHaveText(registrationImport.summary(counted))
    const line = page
      .getByRole('region', { name: registrationImport.rejectedTitle(1) })
      .getByRole('row')
      .nth(1)
    await expect(line).toContainText(refused.name)
    await expect(line).toContainText(registrationImport.reason('bad-email', refused.email))
    await page.getByRole('button', { name: registrationImport.run(signedUp, 0) }).click()
    await expect(page.getByText(registrations.confirmed(118, 118)).first()).toBeVisible()
    await expect(page.getByText(registrations.waiting(2)).first()).toBeVisible()
  })

  await test.step('one more seat moves one up once it is typed to its end, and both are taken back as one', async () => {
    await openPart(page, 'dagen')
    await page.getByRole('textbox', { name: aboutDay.capacity, exact: true }).click()
    await page.keyboard.press('Control+a')
    // Slower than anything is saved: 1190 would hold everybody.
    await page.keyboard.type('1190', { delay: 300 })
    for (const key of ['Backspace', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByText(waitingList.movedUp(1), { exact: true })).toBeVisible()
    await openPart(page, 'tilmeldinger')
    await expect(page.getByText(registrations.confirmed(119, 119)).first()).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(registrations.confirmed(118, 118)).first()).toBeVisible()
    await expect(page.getByText(registrations.waiting(2)).first()).toBeVisible()
  })

  await test.step('a programme is proposed and taken', async () => {
    await openPart(page, 'program')
    await expect(tray(page).locator('[data-session]')).toHaveCount(12)
    await page.getByRole('button', { name: programmeGrid.propose, exact: true }).first().click()
    await page.getByRole('button', { name: programmeProposal.use }).click()
    await expect(page.getByRole('region', { name: programmeProposal.title })).toHaveCount(0)
    await expect(tray(page).locator('[data-session]')).toHaveCount(0)
    await expect.poll(() => placedIn(page, titles, rooms)).toHaveLength(12)
  })

  await test.step('the hall is too small for all who come, and is opened up', async () => {
    for (const title of ['Velkommen til dagen', 'Det, vi giver videre', 'Tak for i dag'])
      await expect(clashLine(page, `”${title}” har 118 deltagere, men der er kun plads til 80`)).toBeVisible()
    await openPart(page, 'dagen')
    const hall = page.getByRole('group', { name: hallName, exact: true })
    await hall.getByRole('textbox', { name: aboutDay.roomCapacity }).fill('130')
    await page.keyboard.press('Tab')
    await openPart(page, 'program')
    await expect(page.getByText(programmeGrid.noClashes).first()).toBeVisible()
  })

  await test.step('one session is moved by keyboard', async () => {
    const session = found((await placedIn(page, titles, rooms)).at(-1))
    await takeUp(cardOf(page, session))
    for (const key of ['f', 'Enter']) await page.keyboard.press(key)
    await expect(cardOf(page, session)).not.toHaveText(session.says)
    await expect(page.getByText(programmeGrid.noClashes).first()).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(cardOf(page, session)).toHaveText(session.says)
  })

  await test.step('a speaker in two places is named, and one of the sessions is moved away', async () => {
    const all = (await placedIn(page, titles, rooms)).filter(({ id }) => speakers.has(id))
    const [here, beside] = found(
      all.flatMap((each) =>
        all.filter(({ id, start }) => id > each.id && start === each.start).map((other) => [each, other] as const),
      )[0],
    )
    const speaker = found(speakers.get(beside.id))
    await openSession(page, here.id)
    await page.getByRole('combobox', { name: sessionForm.addSpeaker }).fill(speaker)
    await page.getByRole('option', { name: speaker, exact: true }).click()
    await openPart(page, 'program')
    const line = clashLine(page, `${speaker} er to steder på én gang`)
    await expect(line).toContainText(here.title)
    await expect(line).toContainText(beside.title)
    await line.getByRole('button', { name: new RegExp(`^Flyt ”${escaped(here.title)}” til kl\\.`) }).click()
    await expect(page.getByText(programmeGrid.noClashes).first()).toBeVisible()
  })

  await test.step('a late arrival is named, and two sessions change places by keyboard', async () => {
    const all = await placedIn(page, titles, rooms)
    const [early, late] = found(
      all.flatMap((each) =>
        all
          .filter(({ room, start }) => speakers.has(each.id) && room === each.room && start > each.start)
          .map((other) => [each, other] as const),
      )[0],
    )
    await openSession(page, early.id)
    await page.getByRole('textbox', { name: sessionForm.from }).first().fill(clock(late.start))
    await page.keyboard.press('Tab')
    await openPart(page, 'program')
    await expect(clashLine(page, `kommer først kl. ${clock(late.start)}`)).toContainText(early.title)
    await carry(page, early, late.start - early.start)
    const overlap = clashLine(page, ' ligger samtidig')
    await expect(overlap).toContainText(early.title)
    await expect(overlap).toContainText(late.title)
    await expect(clashLine(page, 'kommer først')).toHaveCount(0)
    await carry(page, late, early.start - late.start)
    await expect(page.getByText(programmeGrid.noClashes).first()).toBeVisible()
  })

  await test.step('seats are given by what people wish', async () => {
    await openPart(page, 'tilmeldinger')
    await page.getByRole('button', { name: waitingList.give }).click()
    await page.getByRole('button', { name: waitingList.run, exact: true }).click()
    await expect(page.getByText(waitingList.given).first()).toBeVisible()
  })

  await test.step('the programme is published, and what is changed makes a new version with its changes in words', async () => {
    await openPart(page, 'program')
    await page.getByRole('button', { name: programmeGrid.versions }).click()
    await publish(page, names[0])
    await expect(versionItem(page, 1, names[0])).toContainText(programmeVersions.publishedOn(today))
    await expect(
      page.getByRole('button', { name: programmeVersions.removeOf(programmeVersions.heading(1, names[0])) }),
    ).toHaveCount(0)
    const session = found((await placedIn(page, titles, rooms)).find(({ id }) => speakers.has(id)))
    await openSession(page, session.id)
    await page.getByRole('textbox', { name: sessionForm.title, exact: true }).fill(newTitle)
    await page
      .getByRole('spinbutton', { name: sessionForm.minutes })
      .or(page.getByRole('textbox', { name: sessionForm.minutes }))
      .fill('40')
    await page.keyboard.press('Tab')
    await openPart(page, 'program')
    await page.getByRole('button', { name: programmeGrid.versions }).click()
    const since = page.getByRole('region', { name: programmeVersions.now })
    await expect(since).toContainText(programmeVersions.since(1))
    await expect(since.getByRole('listitem')).toContainText([
      `”${newTitle}” varer nu 40 min i stedet for 45 min.`,
      `”${session.title}” hedder nu ”${newTitle}”.`,
    ])
    await publish(page, names[1])
    const second = versionItem(page, 2, names[1])
    await second.getByRole('button', { name: programmeVersions.changes }).click()
    await expect(second).toContainText(`”${session.title}” hedder nu ”${newTitle}”.`)
    await page.keyboard.press('Escape')
  })

  await test.step('at the door each is marked by a key, and one comes without having signed up', async () => {
    await openPart(page, 'fremmoede')
    const search = page.getByRole('searchbox', { name: attendance.search })
    const status = page.getByRole('status').first()
    await search.fill(nameOf(3))
    await search.press('Enter')
    await expect(status).toContainText(attendance.present(1))
    await search.press('ArrowDown')
    for (const key of ['t', 't', 'u']) await page.keyboard.press(key)
    await expect(status).toContainText(attendance.absent(1))
    await expect(status).toContainText(attendance.present(3))
    await page.keyboard.press('Control+f')
    await expect(search).toBeFocused()
    await page.keyboard.type(walkIn)
    await page.keyboard.press('Enter')
    await expect(status).toContainText(attendance.walkIns(1))
    await expect(status).toContainText(attendance.present(4))
  })

  await test.step('all papers and calendar files are saved', async () => {
    await openPart(page, 'papirer')
    await app.answer({ kind: 'open', paths: [app.folder] })
    await page.getByRole('button', { name: dayPapers.saveAll }).click()
    const [, count = ''] = dayPapers.savedAll('|', dayPaperKeys.length, 0).split('|')
    await expect(page.getByText(/^Gemt i mappen/).first()).toContainText(count, { timeout: 180_000 })
    await app.answer({ kind: 'open', paths: [app.folder] })
    await page.getByRole('button', { name: dayCalendars.saveAll }).click()
    await expect(page.getByText(/kalenderfiler er gemt i mappen/).first()).toBeVisible()
  })
  await app.close()

  const records = archive.records()
  const id = meetingId.parse(knowledgeDay.id)
  const saved = foldersWith(app, '.docx')
  await expectPapers(
    app,
    new Map(
      dayPaperKeys.map((key) => [
        found(saved.find((path) => path.endsWith(`${dayPaperNames[key]}.docx`))),
        modelFrom(records, dayPaperOf(key, { id }, { ...usualChoice, versionNumber: 2 })),
      ]),
    ),
  )
  const calendars = foldersWith(app, '.ics')
  expect(calendars).toHaveLength(119)
  const participant = found(records.find(({ kind, value }) => kind === 'registration' && value.name === nameOf(3)))
  const file = found(calendars.find((path) => path.endsWith(`${nameOf(3)}.ics`)))
  expect(eventsIn(file)).toEqual(expectedEvents(records, participant))
})

const names = ['Til invitationen', 'Efter et afbud'] as const
const newTitle = 'Det, der blev lavet om'

/** In the panel, which is open. */
const publish = async (page: Page, name: string): Promise<void> => {
  const panel = page.getByRole('region', { name: programmeVersions.title, exact: true })
  await panel.getByRole('textbox', { name: programmeVersions.name }).fill(name)
  await panel.getByRole('button', { name: programmeVersions.publish }).click()
  await expect(panel.getByRole('link', { name: programmeVersions.toPapers })).toBeVisible()
}

const versionItem = (page: Page, number: number, name: string): Locator =>
  page
    .getByRole('region', { name: programmeVersions.list })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: programmeVersions.heading(number, name) }) })

/** The files of one kind that were saved into folders beside the archive. */
const foldersWith = ({ folder }: App, ending: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && / - /.test(each.name))
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => path.endsWith(ending))

const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** What node-ical reads in a file: the day and the clock as they are in Denmark. */
const eventsIn = (path: string): readonly string[] =>
  Object.values(nodeIcal.sync.parseFile(path))
    .flatMap((each) => (each?.type === 'VEVENT' ? [`${inDenmark.format(each.start)} ${each.uid}`] : []))
    .toSorted()

/** The day, what is for everybody, and the seats of one participant. */
const expectedEvents = (records: readonly ExampleRecord[], { value: { seats } }: ExampleRecord): readonly string[] =>
  records
    .flatMap(({ kind, id, value }) => {
      if (id === knowledgeDay.id) return [`${today} ${heldToday.start} ${id}@erfakreds`]
      const goes = value.kind === 'plenary' || (Array.isArray(seats) && seats.includes(id))
      return kind === 'session' && goes ? [`${today} ${value.start} ${id}@erfakreds`] : []
    })
    .toSorted()

const openPart = async (page: Page, tab: DayTab): Promise<void> => {
  await goTo(page, paths.day(knowledgeDay.id, tab))
  await expect(page.getByRole('tab', { name: days.tabs[tab], selected: true })).toBeVisible()
}

const openSession = async (page: Page, id: string): Promise<void> => {
  await goTo(page, paths.day(knowledgeDay.id, 'bidrag', id))
  await expect(page.getByRole('textbox', { name: sessionForm.title, exact: true })).toBeVisible()
}

const typeSession = async (page: Page, { kind, title, speaker }: (typeof typedSessions)[number]): Promise<void> => {
  await page.keyboard.press('Control+n')
  await page.getByRole('menuitem', { name: sessionKindNames[kind] }).click()
  const empty = page.getByRole('textbox', { name: sessionForm.title, exact: true })
  await expect(empty).toHaveValue('')
  await expect(empty).toBeFocused()
  await empty.fill(title)
  await page.getByRole('combobox', { name: sessionForm.addSpeaker }).fill(speaker)
  const known = page.getByRole('option', { name: speaker, exact: true })
  const outside = page.getByRole('option', { name: sessionForm.fromOutside(speaker) })
  await (kind === 'panel' ? outside : known).click()
  await page.getByRole('switch', { name: sessionForm.confirmed }).press('Space')
  await expect(page.getByRole('heading', { name: title, level: 3 })).toBeVisible()
  await expectSaved(page)
}

const tray = (page: Page): Locator => page.getByRole('region', { name: programmeGrid.tray })

const clashLine = (page: Page, says: string): Locator =>
  page
    .getByRole('region', { name: programmeClashes.title, exact: true })
    .getByRole('listitem')
    .filter({ hasText: says })

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the programme has no such sessions')
  return value
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A person of the archive who holds each session, by the session's id. */
const speakersIn = (records: readonly ExampleRecord[]): ReadonlyMap<string, string> => {
  const names = new Map(
    records.flatMap(({ kind, id, value }) =>
      kind === 'person' ? [[id, `${value.givenName} ${value.familyName}`] as const] : [],
    ),
  )
  return new Map(
    records.flatMap(({ kind, id, value }) => {
      const first: unknown = kind === 'session' && Array.isArray(value.speakers) ? value.speakers[0]?.personId : null
      const name = names.get(String(first))
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}
