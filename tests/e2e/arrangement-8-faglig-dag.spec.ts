/**
 * Arrangement 8 (domain.md): the yearly professional day. The peers of a project and the hospital's own meet, in groups with some
 * of each, and sign in at the door.
 */

import type { Page } from '@playwright/test'
import { common } from '../../src/strings/common.ts'
import { forumGroups } from '../../src/strings/forum-planning.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { meetingPaperWords, paperChoices } from '../../src/strings/meeting-papers.ts'
import { paper } from '../../src/strings/meetings.ts'
import { approveStep, datesStep, forumsStep, meetingPlanning, planning } from '../../src/strings/planning.ts'
import { runUp } from '../../src/strings/run-up.ts'
import { type PlanStep, paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { arrangementOf, goTo, openPart } from './arrangements.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom, savedAs } from './saved-papers.ts'
import { expectSaved } from './saving.ts'

const day = { id: 'forum-faglig-dag', name: 'Fælles faglig dag' }
const project = { id: 'forum-brobyggere', name: 'Erfamøde for Brobyggere' }
const year = new Date().getFullYear() + 2
/** As planning names the first meeting of a forum's year. */
const meeting = `meeting:${day.id}:${year}:1`

test('arrangement 8: two groups of peers spend a day together in mixed groups', async ({ app }) => {
  const archive = makeArchive(app, arrangementOf([day.id, project.id], {}, alwaysAtWork))
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('the day is split into groups with some of each', async () => {
    await goTo(page, paths.forum(day.id))
    await page.getByRole('switch', { name: forumGroups.split }).press('Space')
    await expect(page.getByRole('radio', { name: forumGroups.mixes.mixed })).toBeChecked()
    await page.keyboard.press('Tab')
    await expectSaved(page)
  })

  await test.step('the year is planned, and the day has its groups', async () => {
    await goTo(page, paths.planYear)
    await page.getByRole('combobox', { name: forumsStep.year }).click()
    await page.getByRole('option', { name: `${year}` }).click()
    await page.getByRole('checkbox', { name: forumsStep.chooseOf(project.name) }).uncheck()
    await goOn(page, 'rammer')
    await goOn(page, 'forslag')
    await expect(page.getByRole('heading', { name: datesStep.title(year) })).toBeVisible()
    await expect(page.getByRole('table', { name: day.name, exact: true }).locator('tbody tr')).toHaveCount(1)
    await goOn(page, 'ture')
    await goOn(page, 'godkend')
    await page.getByRole('button', { name: approveStep.approve }).click()
    await expect(page.getByText(approveStep.approved(year)).first()).toBeVisible()
    const plan = await openPart(page, meeting, 'plan')
    const groups = plan.getByRole('region', { name: meetingPlanning.groups(2) })
    await expect(groups.getByText(meetingPlanning.group(1, 'Ahmad Rahimi'))).toBeVisible()
    await expect(groups.getByText(meetingPlanning.group(2, 'Thomas Bille Østerby'))).toBeVisible()
  })

  await test.step('the peers and those who lead the day are invited', async () => {
    const part = await openPart(page, meeting, 'forloeb')
    await part.getByRole('button', { name: runUp.actions.invite }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
    await panel.getByRole('button', { name: meetingMail.markOnly(2) }).click()
    await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
    await panel.getByRole('button', { name: common.close }).last().click()
  })

  await openPart(page, meeting, 'dagsorden')
  const agenda = await savedAs(app, 'dagsorden.docx', () => page.getByRole('button', { name: paper.export }).click())
  await page
    .getByLabel(meetingPaperWords.which, { exact: true })
    .selectOption(String(paperChoices.agenda.findIndex(({ paper: each }) => each.document === 'attendance')))
  const list = await savedAs(app, 'deltagerliste.docx', () => page.getByRole('button', { name: paper.export }).click())
  await app.close()

  const records = archive.records()
  const { participants, groups } = meetingIn(records)
  const ofProject = records.flatMap(({ kind, value }) =>
    kind === 'membership' && value.forumId === project.id ? [String(value.personId)] : [],
  )
  expect(ofProject.length).toBeGreaterThan(5)
  expect(participants).toEqual(expect.arrayContaining(ofProject))
  expect(participants.length - ofProject.length).toBeGreaterThan(15)
  const areas = new Map(records.map(({ id, value }) => [id, value.areaId]))
  expect(groups).toHaveLength(2)
  expect(groups.flat().length).toBeGreaterThan(20)
  for (const group of groups)
    expect(new Set(group.map((id) => areas.get(id)))).toEqual(new Set(['area-oest', 'area-syd', 'area-vest']))
  const papers = new Map([
    [agenda, modelFrom(records, { document: 'agenda', meetingId: meeting, edition: 'internal' })],
    [list, modelFrom(records, { document: 'attendance', meetingId: meeting })],
  ])
  await expectPapers(app, papers)
})

/** Whichever day the plan finds, the same people can come. */
const alwaysAtWork = (record: ExampleRecord): ExampleRecord =>
  record.kind === 'person'
    ? { ...record, value: { ...record.value, workingDays: [], absences: [], lastDay: null } }
    : record

const goOn = (page: Page, step: PlanStep): Promise<void> =>
  page.getByRole('link', { name: planning.toStep(planning.steps[step]), exact: true }).click()

/** Who is asked, and who sits with whom. */
const meetingIn = (records: readonly ExampleRecord[]) => {
  const { participants, groups } = records.find(({ id }) => id === meeting)?.value ?? {}
  return {
    participants: Array.isArray(participants) ? participants.map(({ personId }) => String(personId)) : [],
    groups: Array.isArray(groups) ? groups.map(({ personIds }): readonly string[] => personIds) : [],
  }
}
