/**
 * Arrangement 1 (domain.md): regional ERFA, every quarter and for everybody, close to 30 people. From the agenda with what the last
 * meeting left over, by way of invitation, answers, clock, screen and attendance, to minutes that are commented, approved and shared.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { usualItems } from '../../src/strings/agenda.ts'
import { answers } from '../../src/strings/answers.ts'
import { common } from '../../src/strings/common.ts'
import { during, presence } from '../../src/strings/during.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { minutes, participants } from '../../src/strings/meetings.ts'
import { minutesLife } from '../../src/strings/minutes.ts'
import { run } from '../../src/strings/run.ts'
import { runUp } from '../../src/strings/run-up.ts'
import { expect, test } from './app.ts'
import { arrangementOf, namesIn, openPart, today, workday } from './arrangements.ts'
import { type ExampleRecord, makeArchive, openArchive } from './real-archive.ts'
import { everyPart, expectPapers, modelFrom, savePaper } from './saved-papers.ts'
import { secondScreen } from './second-screen.ts'

const held = 'meeting-regional-2026-09-16'
const next = 'meeting-regional-2026-12-09'
const postponed = 'item-regional-2026-09-16-04'
const people = 30

test('arrangement 1: close to 30 people meet, from the agenda to minutes that can be shared', async ({ app }) => {
  test.slow()
  const archive = makeArchive(
    app,
    arrangementOf(
      ['forum-regional'],
      {
        [held]: { date: workday(-90) },
        [next]: { date: today, status: 'planned', agendaIssuedOn: null, mailings: [] },
      },
      asBefore,
    ),
  )
  const page = await app.launch()
  const { keyboard } = page
  await openArchive(app, archive.folder)

  await test.step('the agenda comes from the usual one and from what the last meeting left over', async () => {
    const part = await openPart(page, next, 'dagsorden')
    await part.getByRole('button', { name: usualItems.make }).click()
    const titles = part.locator('[data-item] textarea[aria-label^="Titel på punkt"]')
    await expect(titles).toHaveCount(8)
    const first = ['Velkomst og runde', 'Godkendelse af referat', 'Når det er svært at sige fra', 'Nyt fra PsykInfo']
    for (const [index, title] of first.entries()) await expect(titles.nth(index)).toHaveValue(title)
  })

  await test.step('the invitation goes to everybody as drafts with the date for the calendar', async () => {
    const part = await openPart(page, next, 'forloeb')
    await part.getByRole('button', { name: runUp.actions.invite }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
    await app.answer({ kind: 'open', paths: [app.folder] })
    await panel.getByRole('button', { name: meetingMail.saveDraft(3) }).click()
    await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
    const drafts = readdirSync(app.folder).filter((name) => name.endsWith('.eml'))
    expect(drafts).toHaveLength(3)
    const mails = drafts.map((draft) => readFileSync(join(app.folder, draft), 'latin1'))
    for (const mail of mails) expect(mail).toMatch(/^X-Unsent: 1/m)
    // The leaders are told, and get an agenda without names; they are not called to the meeting.
    expect(mails.filter((mail) => mail.includes('.ics'))).toHaveLength(2)
    await panel.getByRole('button', { name: common.close }).last().click()
  })

  await test.step('a key for each answer', async () => {
    const part = await openPart(page, next, 'deltagere')
    const rows = part.locator('[data-answer]')
    await expect(rows).toHaveCount(people)
    const firstAnswer = rows.first().locator('input[type="radio"]:checked')
    await firstAnswer.focus()
    await expect(firstAnswer).toBeFocused()
    for (const key of ['j', '1', '4', 'j']) await keyboard.press(key)
    await expect(part.getByText(answers.count(2, 2, people - 4))).toBeVisible()
    await part.getByRole('button', { name: answers.restYes }).click()
    await expect(part.getByText(answers.count(people - 2, 2, 0))).toBeVisible()
  })

  await test.step('the space bar begins, and the screen shows the item and nobody by name', async () => {
    const part = await openPart(page, next, 'moede')
    const clock = part.getByRole('region', { name: run.bar })
    await expect(clock.getByRole('button', { name: run.begin })).toBeEnabled()
    await keyboard.press('Space')
    await expect(clock.getByRole('timer')).toContainText(run.left)
    await keyboard.press('Shift+F9')
  })
  const screen = await secondScreen(page)
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText(run.item(1, 'Velkomst og runde'))

  await test.step('attendance, and what was said, and the screen goes on with the meeting', async () => {
    const list = page.getByRole('region', { name: presence.title, exact: true })
    await keyboard.press('Alt+d')
    await expect(list.locator('[data-participant-button]').first()).toBeFocused()
    await keyboard.press('End')
    await keyboard.press('f')
    await list.getByRole('button', { name: presence.rest }).click()
    await expect(list.getByRole('status').first()).toContainText(participants.countPresent(people - 3))
    await keyboard.press('Alt+r')
    await expect(page.getByRole('textbox', { name: minutes.textOf(1), exact: true })).toBeFocused()
    await keyboard.type('Thomas Bille Østerby bød velkommen, og alle fortalte om en god dag.')
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('listitem', { name: during.now(2) })).toBeVisible()
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText(run.item(2, 'Godkendelse af referat'))
  })
  const onScreen = (await screen.getByRole('main').allTextContents()).join('\n')

  await test.step('the minutes are sent for comments and approved', async () => {
    const part = await openPart(page, next, 'referat')
    const life = part.getByRole('region', { name: minutesLife.title })
    await life.getByRole('button', { name: minutesLife.send }).click()
    await life.getByRole('button', { name: minutesLife.markSent }).click()
    await expect(life.getByText(minutesLife.stages['for-comment'], { exact: true })).toHaveAttribute(
      'aria-current',
      'step',
    )
    await life.getByRole('button', { name: minutesLife.approve }).click()
    await life.getByRole('button', { name: minutesLife.lock }).click()
    await expect(part.getByText(minutesLife.lockedWhy)).toBeVisible()
  })

  const internal = await savePaper(app, 'minutes', { document: 'minutes', edition: 'internal' }, 'referat.docx')
  const shared = await savePaper(app, 'minutes', { document: 'minutes', edition: 'shareable' }, 'til-deling.docx')
  await openPart(page, next, 'dagsorden')
  const agenda = await savePaper(app, 'agenda', { document: 'agenda', edition: 'internal' }, 'dagsorden.docx')
  const attendance = await savePaper(app, 'agenda', { document: 'attendance' }, 'deltagerliste.docx')
  await app.close()

  const records = archive.records()
  for (const name of namesIn(records)) expect(onScreen, name).not.toContain(name)
  const papers = new Map([
    [agenda, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'internal' })],
    [attendance, modelFrom(records, { document: 'attendance', meetingId: next })],
    [internal, modelFrom(records, { document: 'minutes', meetingId: next, edition: 'internal' })],
    [shared, modelFrom(records, { document: 'minutes', meetingId: next, edition: 'shareable' })],
  ])
  await expectPapers(app, papers)
  expect(everyPart(internal)).toContain('Thomas Bille Østerby bød velkommen')
  const everything = everyPart(shared)
  expect(everything).toContain('bød velkommen')
  for (const name of ['Thomas', ...namesIn(records)]) expect(everything, name).not.toContain(name)
})

/** One item of the last meeting was postponed; the next has no agenda yet, and nobody has answered. */
const asBefore = (record: ExampleRecord): ExampleRecord | null => {
  const { kind, id, value } = record
  if (id === postponed) return { ...record, value: { ...value, progress: 'postponed', decision: null } }
  if (kind !== 'meeting') return value.meetingId === next ? null : record
  if (id !== next || !Array.isArray(value.participants)) return record
  return {
    ...record,
    value: {
      ...value,
      participants: value.participants.map((each) => ({
        ...each,
        attendance: 'invited',
        answer: null,
        reason: null,
        substituteForId: null,
        itemIds: [],
      })),
    },
  }
}
