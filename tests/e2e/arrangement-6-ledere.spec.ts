/**
 * Arrangement 6 (domain.md): ERFA for leaders. Leaders of several organisations meet without peers; what they learn is written so
 * that it can be shared with everybody, without anybody's name.
 */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { answers } from '../../src/strings/answers.ts'
import { common } from '../../src/strings/common.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { meetingPaperWords, paperChoices } from '../../src/strings/meeting-papers.ts'
import { minutes, paper } from '../../src/strings/meetings.ts'
import { runUp } from '../../src/strings/run-up.ts'
import { expect, test } from './app.ts'
import { arrangementOf, openPart, today, writeIn } from './arrangements.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom, savedAs } from './saved-papers.ts'

const meeting = 'meeting-ledere-2027-04-07'

test('arrangement 6: leaders of several organisations meet, and their minutes are shared without names', async ({
  app,
}) => {
  const archive = makeArchive(
    app,
    arrangementOf(['forum-ledere'], { [meeting]: { date: today, participants: [], mailings: [], theme: 'Trivsel' } }),
  )
  const page = await app.launch()
  await openArchive(app, archive.folder)

  const drafts =
    await test.step('the forum brings its own: leaders of region and municipalities are invited', async () => {
      const part = await openPart(page, meeting, 'forloeb')
      await part.getByRole('button', { name: runUp.actions.invite }).click()
      const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
      const folder = join(app.folder, 'mails')
      mkdirSync(folder)
      await app.answer({ kind: 'open', paths: [folder] })
      await panel.getByRole('button', { name: meetingMail.saveDraft(2) }).click()
      await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
      await panel.getByRole('button', { name: common.close }).last().click()
      return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1').replaceAll('\r\n ', ' '))
    })

  await test.step('one says no, the others come', async () => {
    const part = await openPart(page, meeting, 'deltagere')
    const rows = part.locator('[data-answer]')
    const firstAnswer = rows.first().locator('input[type="radio"]:checked')
    await firstAnswer.focus()
    await expect(firstAnswer).toBeFocused()
    await page.keyboard.press('n')
    await expect(rows.first().getByRole('radio', { name: answers.choices.no })).toBeChecked()
    const others = (await rows.count()) - 1
    await part.getByRole('button', { name: answers.restYes }).click()
    await expect(part.getByText(answers.count(others, 1, 0))).toBeVisible()
  })

  await test.step('minutes in which people are named', async () => {
    const part = await openPart(page, meeting, 'referat')
    const text = part.getByRole('textbox', { name: minutes.textOf(2), exact: true })
    await writeIn(text, 'Helle Rørbæk fortalte om supervision. Jeppe Rønnow savner noget lignende i kommunen.')
  })
  const written = await savedAs(app, 'referat.docx', () => page.getByRole('button', { name: paper.export }).click())
  const paperOf = async (area: 'agenda' | 'minutes', name: string, wanted: object) => {
    const at = paperChoices[area].findIndex(({ paper: each }) => JSON.stringify(each) === JSON.stringify(wanted))
    await page.getByLabel(meetingPaperWords.which, { exact: true }).selectOption(String(at))
    return savedAs(app, name, () => page.getByRole('button', { name: paper.export }).click())
  }
  const shared = await paperOf('minutes', 'til-deling.docx', { document: 'minutes', edition: 'shareable' })
  await openPart(page, meeting, 'dagsorden')
  const agenda = await savedAs(app, 'dagsorden.docx', () => page.getByRole('button', { name: paper.export }).click())
  const attendance = await paperOf('agenda', 'deltagerliste.docx', { document: 'attendance' })
  await app.close()

  const records = archive.records()
  const people = peopleAt(records)
  const organisations = new Set(people.flatMap(({ value }) => organisationsOf(value)))
  expect(organisations.size).toBeGreaterThan(2)
  expect(drafts).toHaveLength(2)
  const all = drafts.join('\n')
  for (const { value } of people) expect(all).toContain(String(value.email))
  const peers = records.filter(({ kind, value }) => kind === 'person' && rolesOf(value).includes('peer'))
  expect(peers.length).toBeGreaterThan(20)
  for (const { id, value } of peers) {
    expect(all).not.toContain(String(value.email))
    expect(people.map((each) => each.id)).not.toContain(id)
  }

  const of = { meetingId: meeting }
  expect(wordsIn(written)).toContain('Helle Rørbæk fortalte om supervision.')
  const papers = new Map([
    [agenda, modelFrom(records, { document: 'agenda', edition: 'internal', ...of })],
    [attendance, modelFrom(records, { document: 'attendance', ...of })],
    [shared, modelFrom(records, { document: 'minutes', edition: 'shareable', ...of })],
  ])
  await expectPapers(app, papers)
  const told = wordsIn(shared)
  expect(told).toContain('fortalte om supervision.')
  for (const { value } of people) expect(told, String(value.familyName)).not.toContain(String(value.familyName))
})

const peopleAt = (records: readonly ExampleRecord[]): readonly ExampleRecord[] => {
  const taking = records.find(({ id }) => id === meeting)?.value.participants
  const ids = Array.isArray(taking) ? taking.map(({ personId }) => String(personId)) : []
  return records.filter(({ kind, id }) => kind === 'person' && ids.includes(id))
}

const rolesOf = ({ roles }: ExampleRecord['value']): readonly unknown[] => (Array.isArray(roles) ? roles : [])

const organisationsOf = ({ affiliations }: ExampleRecord['value']): readonly string[] =>
  Array.isArray(affiliations) ? affiliations.map(({ organisation }) => String(organisation)) : []

/** The words of every part of a Word file. */
const wordsIn = (path: string): string =>
  Object.values(unzipSync(readFileSync(path)))
    .map((bytes) => strFromU8(bytes))
    .join('\n')
    .replaceAll(/<[^>]*>/g, '')
