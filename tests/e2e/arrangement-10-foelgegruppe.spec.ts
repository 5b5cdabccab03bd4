/**
 * Arrangement 10 (domain.md): the follow-up group with its formal agenda and minutes. Minutes are commented, approved by the next
 * meeting, opened again with a reason and kept in versions; what is closed stays with those who were there.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { carry, proposals, usualItems } from '../../src/strings/agenda.ts'
import { meetingPaperWords, paperChoices } from '../../src/strings/meeting-papers.ts'
import { agenda, minutes as minutesWords, paper } from '../../src/strings/meetings.ts'
import { comments, minutesLife, versions } from '../../src/strings/minutes.ts'
import { type App, expect, test } from './app.ts'
import { arrangementOf, namesIn, openPart, today, workday, writeIn } from './arrangements.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom, savedAs } from './saved-papers.ts'

const held = 'meeting-foelgegruppe-2026-09-22'
const next = 'meeting-foelgegruppe-2026-12-15'
const closedTitle = 'Ansættelse af ny centerleder'
const postponedTitle = 'Hvad virker i ERFA, og hvad mangler?'

test('arrangement 10: minutes are commented, approved by the next meeting, opened again and filed', async ({ app }) => {
  test.slow()
  const archive = makeArchive(
    app,
    arrangementOf(
      ['forum-foelgegruppe'],
      {
        [held]: { date: workday(-14), status: 'held', minutesSentOn: null, commentsDueOn: null, mailings: [] },
        [next]: { date: today, status: 'invited', agendaIssuedOn: null, mailings: [] },
      },
      withoutNextAgenda,
    ),
  )
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('a file lies with its item as an attachment with a number', async () => {
    const part = await openPart(page, held, 'dagsorden')
    const path = join(app.folder, 'Budget for fælles facilitatorer.pdf')
    writeFileSync(path, '%PDF-1.4\n%%EOF\n')
    await app.answer({ kind: 'open', paths: [path] })
    const item = part.getByRole('listitem', { name: agenda.item(4), exact: true })
    await item.getByRole('button', { name: agenda.addAttachment }).click()
    await page.getByRole('menuitem', { name: agenda.addFile }).click()
    await expect(item.getByText('Bilag 1, punkt 4')).toBeVisible()
  })

  await test.step('the minutes are sent for comments, and a comment is taken in', async () => {
    const part = await openPart(page, held, 'referat')
    await part.getByRole('button', { name: minutesLife.send }).click()
    await part.getByRole('button', { name: minutesLife.markSent }).click()
    await expect(part.getByText(minutesLife.stages['for-comment'], { exact: true })).toHaveAttribute(
      'aria-current',
      'step',
    )
    const section = part.getByRole('region', { name: comments.title })
    await section.getByRole('button', { name: comments.add }).click()
    await section.getByLabel(comments.name).fill('Formand for brugerrådet')
    await section.getByRole('textbox', { name: comments.text }).fill('Der mangler et ord om transport under punkt 4.')
    await section.getByRole('button', { name: comments.save }).click()
    await section.getByRole('button', { name: comments.takeInOf('Formand for brugerrådet'), exact: true }).click()
    await expect(section.getByRole('button', { name: comments.againOf('Formand for brugerrådet') })).toBeVisible()
    await expect(section.getByText(comments.state['taken-in'], { exact: true })).toBeVisible()
  })

  await test.step('the next agenda is made with what was postponed and the minutes to approve', async () => {
    const part = await openPart(page, next, 'dagsorden')
    await part.getByRole('button', { name: usualItems.make }).click()
    const titles = part.locator('[data-item] textarea[aria-label^="Titel på punkt"]')
    await expect.poll(() => titles.evaluateAll(valuesOf)).toContain(postponedTitle)
    expect(await titles.evaluateAll(valuesOf)).not.toContain(closedTitle)
    await expect(part.getByRole('button', { name: proposals.open })).toBeVisible()
    await expect(part.getByRole('heading', { name: carry.title })).toHaveCount(0)
  })
  const nextAgenda = await savedAs(app, 'dagsorden.docx', () =>
    page.getByRole('button', { name: paper.export }).click(),
  )

  await test.step('the meeting approves the minutes, which are then locked', async () => {
    const part = await openPart(page, next, 'moede')
    await part.getByRole('button', { name: /Godkendelse af referat/ }).click()
    await part.getByRole('button', { name: minutesLife.approve }).click()
    await expect(part.getByText(minutesLife.approvedIs(today, minutesLife.byMeetingOn(today)))).toBeVisible()
    const earlier = await openPart(page, held, 'referat')
    await expect(earlier.getByRole('button', { name: minutesLife.reopen, exact: true })).toBeVisible()
    await expect(earlier.getByRole('textbox', { name: minutesWords.textOf(4), exact: true })).toHaveCount(0)
  })

  await test.step('opened with a reason, changed, and approved again as version 2', async () => {
    const part = page.getByRole('tabpanel')
    await part.getByRole('button', { name: minutesLife.reopen, exact: true }).click()
    await part.getByLabel(minutesLife.because).fill('Et tal var forkert')
    await part.getByRole('button', { name: minutesLife.makeVersion(2) }).click()
    const text = part.getByRole('textbox', { name: minutesWords.textOf(4), exact: true })
    await writeIn(text, ' Der er afsat 40.000 kr. til kørsel.')
    await expect(part.getByRole('button', { name: versions.changedSince(1) })).toBeVisible()
    await part.getByRole('button', { name: minutesLife.approve }).click()
    await part.getByRole('button', { name: minutesLife.lock }).click()
    await expect(part.getByText(minutesLife.lockedWhy)).toBeVisible()
    const filed = part.getByRole('region', { name: versions.title })
    await expect(filed).toContainText(versions.line(2, today, minutesLife.theMeeting))
    await expect(filed).toContainText(versions.opened(today, 'Et tal var forkert'))
  })

  const written = await savedAs(app, 'referat.docx', () => page.getByRole('button', { name: paper.export }).click())
  await page
    .getByLabel(meetingPaperWords.which, { exact: true })
    .selectOption(String(paperChoices.minutes.findIndex(({ label }) => label.startsWith('Referat til deling'))))
  const shared = await savedAs(app, 'til-deling.docx', () => page.getByRole('button', { name: paper.export }).click())
  const folder = await filedIn(app)
  await app.close()

  const records = archive.records()
  expect(records.filter(({ kind }) => kind === 'minutes-version')).toHaveLength(2)
  expect(folder.filter((name) => name.endsWith('.docx')).length).toBeGreaterThanOrEqual(2)
  expect(folder.some((name) => name.includes('Bilag 1, punkt 4') && name.endsWith('.pdf'))).toBe(true)
  const model = modelFrom(records, { document: 'minutes', meetingId: held, edition: 'shareable' })
  const papers = new Map([
    [nextAgenda, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'internal' })],
    [written, modelFrom(records, { document: 'minutes', meetingId: held, edition: 'internal' })],
    [shared, model],
  ])
  await expectPapers(app, papers)
  const parts = Object.values(unzipSync(readFileSync(shared))).map((bytes) => strFromU8(bytes))
  const everything = parts.join('\n').replaceAll(/<[^>]*>/g, '')
  for (const word of [closedTitle, ...namesIn(records)]) expect(everything, word).not.toContain(word)
})

const valuesOf = (fields: readonly Element[]): readonly string[] =>
  fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : ''))

/** The next meeting's agenda is made in the test. */
const withoutNextAgenda = (record: ExampleRecord): ExampleRecord | null => {
  if (record.kind !== 'meeting') return record.value.meetingId === next ? null : record
  if (record.id !== next || !Array.isArray(record.value.participants)) return record
  return {
    ...record,
    value: { ...record.value, participants: record.value.participants.map((each) => ({ ...each, itemIds: [] })) },
  }
}

/** The folder for the organisation's records system. */
const filedIn = async (app: App): Promise<readonly string[]> => {
  const folder = join(app.folder, 'arkivering')
  mkdirSync(folder)
  await app.answer({ kind: 'open', paths: [folder] })
  await app.page.getByRole('button', { name: meetingPaperWords.journalFolder }).click()
  await expect(app.page.getByText(/^Gemt i mappen/).first()).toBeVisible()
  return readdirSync(folder, { recursive: true }).map(String)
}
