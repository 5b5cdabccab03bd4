/**
 * Arrangement 14 (domain.md): a network meeting after working hours, for members and whoever else comes. The list at the door has
 * room for walk-ins, and what people thought of it is told without telling who thought it.
 */

import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { optionsOf, usualQuestions } from '../../src/core/evaluation/questions.ts'
import { presence } from '../../src/strings/during.ts'
import { evaluation } from '../../src/strings/evaluation.ts'
import { meetingPaperWords, paperChoices } from '../../src/strings/meeting-papers.ts'
import { minutes, paper, participants } from '../../src/strings/meetings.ts'
import { expect, test } from './app.ts'
import { arrangementOf, openPart, today, writeIn } from './arrangements.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom, savedAs } from './saved-papers.ts'

const meeting = 'meeting-fyraften-2027-01-20'
const walkIns = ['Camilla Lyngholm', 'Jeppe Rønnow']
const [question = { text: '', scale: 'degree', beside: 'do-not-know' } as const] = usualQuestions
const [first = '', second = ''] = optionsOf(question)
/** Lines for whoever else comes. */
const emptyLines = 6

test('arrangement 14: an open meeting has walk-ins, and few answers are only counted', async ({ app }) => {
  const archive = makeArchive(
    app,
    arrangementOf(['forum-fyraften'], { [meeting]: { date: today, status: 'invited', mailings: [] } }),
  )
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await openPart(page, meeting, 'dagsorden')
  await page
    .getByLabel(meetingPaperWords.which, { exact: true })
    .selectOption(String(paperChoices.agenda.findIndex(({ paper: each }) => each.document === 'attendance')))
  const list = await savedAs(app, 'deltagerliste.docx', () => page.getByRole('button', { name: paper.export }).click())
  await openPart(page, meeting, 'evaluering')
  const slip = await savedAs(app, 'sedler.docx', () => page.getByRole('button', { name: evaluation.slip }).click())

  await test.step('colleagues who were not asked come all the same', async () => {
    await openPart(page, meeting, 'moede')
    const people = page.getByRole('region', { name: presence.title, exact: true })
    await people.getByRole('button', { name: presence.add }).click()
    for (const name of walkIns) {
      await people.getByRole('combobox', { name: participants.add }).fill(name)
      await page.getByRole('option', { name }).click()
      await expect(people.locator('[data-participant-button]').filter({ hasText: name })).toBeVisible()
    }
    await people.getByRole('button', { name: presence.rest }).click()
    await expect(people.getByText(participants.countPresent(3 + walkIns.length))).toBeVisible()
  })

  await test.step('minutes', async () => {
    const part = await openPart(page, meeting, 'referat')
    const text = part.getByRole('textbox', { name: minutes.textOf(2), exact: true })
    await writeIn(text, 'To makkere fortalte, hvordan de bruger hinanden mellem møderne.')
  })
  const written = await savedAs(app, 'referat.docx', () => page.getByRole('button', { name: paper.export }).click())

  await test.step('four answers are only counted, six are told', async () => {
    const part = await openPart(page, meeting, 'evaluering')
    const section = part.getByRole('region', { name: question.text, exact: true })
    const enter = async (...counts: readonly string[]) => {
      await expect(section.getByRole('textbox', { name: evaluation.count(first) })).toBeFocused()
      for (const option of optionsOf(question).keys()) {
        await page.keyboard.type(counts[option] ?? '')
        await page.keyboard.press('Enter')
      }
    }
    await section.getByRole('button', { name: evaluation.enter }).click()
    await enter('1', '3')
    await expect(section.getByText(evaluation.tooFew(4))).toBeVisible()
    await expect(section.getByRole('table')).toHaveCount(0)
    await section.getByRole('button', { name: evaluation.correct }).click()
    await enter('2', '4')
    await expect(section.getByText(evaluation.answered(6, 5))).toBeVisible()
    await expect(section.getByRole('row', { name: new RegExp(`^${first}`) })).toContainText('2 (33')
    await expect(section.getByRole('row', { name: new RegExp(`^${second}`) })).toContainText('4 (67')
  })
  await app.close()

  const records = archive.records()
  const evaluations = records.filter(({ kind, value }) => kind === 'evaluation' && value.meetingId === meeting)
  expect(evaluations).toHaveLength(1)
  const asked = records.map(beforeWalkIns)
  expect(emptyRowsIn(list)).toBe(emptyLines)
  const papers = new Map([
    [list, modelFrom(asked, { document: 'attendance', meetingId: meeting })],
    [slip, modelFrom(asked, { document: 'evaluation-slip', meetingId: meeting })],
    [written, modelFrom(records, { document: 'minutes', meetingId: meeting, edition: 'internal' })],
  ])
  await expectPapers(app, papers)
})

/** As the list at the door was printed: with the first three. */
const beforeWalkIns = (record: ExampleRecord): ExampleRecord =>
  record.id === meeting && Array.isArray(record.value.participants)
    ? { ...record, value: { ...record.value, participants: record.value.participants.slice(0, 3) } }
    : record

/** Rows of the file's tables in which nothing is written. */
const emptyRowsIn = (path: string): number => {
  const { 'word/document.xml': body = new Uint8Array() } = unzipSync(readFileSync(path))
  const rows = strFromU8(body).match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
  return rows.filter((row) => row.replaceAll(/<[^>]*>/g, '').trim() === '').length
}
