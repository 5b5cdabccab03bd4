/**
 * Arrangement 2 (domain.md): local ERFA Øst, every month, led by two development nurses. The run-up tells what is late and what is for
 * today, a step is done by making its mail, and notes to whoever leads the meeting are in the facilitator's edition and nowhere else.
 */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { dayAndMonth } from '../../src/core/danish/dates.ts'
import { origin } from '../../src/strings/agenda.ts'
import { common } from '../../src/strings/common.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { agenda, minutes } from '../../src/strings/meetings.ts'
import { runUp, runUpStateNames, runUpStepNames } from '../../src/strings/run-up.ts'
import { expect, test } from './app.ts'
import { arrangementOf, openPart, today, workday, writeIn } from './arrangements.ts'
import { makeArchive, openArchive } from './real-archive.ts'
import { everyPart, expectPapers, modelFrom, savePaper } from './saved-papers.ts'

const held = 'meeting-oest-2026-11-05'
const next = 'meeting-oest-2026-12-03'
const discussed = 'item-oest-2026-11-05-03'
const said = 'Listen fra tavlen'
const note = 'Lad Torben begynde, han er ny i rollen.'
const decided = 'Vi prøver en fast makker på vagten i tre måneder.'

test('arrangement 2: two facilitators see what is late, send it, and keep their notes to themselves', async ({
  app,
}) => {
  const archive = makeArchive(
    app,
    arrangementOf(['forum-oest'], {
      [held]: { date: workday(-21) },
      [next]: {
        date: workday(7),
        status: 'planned',
        agendaIssuedOn: null,
        mailings: [],
        deadlines: [{ step: 'agenda', on: today }],
      },
    }),
  )
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('a note to whoever leads the meeting', async () => {
    const part = await openPart(page, next, 'dagsorden')
    const item = part.getByRole('listitem', { name: agenda.item(2), exact: true })
    await item.getByRole('button', { name: origin.addNotes }).click()
    await expect(item.getByRole('textbox', { name: origin.notesOf(2) })).toBeFocused()
    await page.keyboard.type(note)
    await page.keyboard.press('Escape')
  })

  const part = await openPart(page, next, 'forloeb')
  const step = (name: string): Locator =>
    part.getByRole('region', { name: runUp.steps }).getByRole('listitem').filter({ hasText: name })
  const makeMail = async (open: string, title: string, folder: string, as: string) => {
    await part.getByRole('button', { name: open, exact: true }).click()
    const panel = page.getByRole('dialog', { name: title })
    mkdirSync(join(app.folder, folder))
    await app.answer({ kind: 'open', paths: [join(app.folder, folder)] })
    await panel.getByRole('button', { name: as, exact: true }).click()
    await expect(panel.getByText(meetingMail.saved(folder, 2))).toBeVisible()
    await panel.getByRole('button', { name: common.close }).last().click()
  }

  await test.step('what is late and what is for today is done by making the mails', async () => {
    const invite = step(runUpStepNames.invite)
    const agendaStep = step(runUpStepNames.agenda)
    await expect(invite).toContainText(`${runUpStateNames.late}:`)
    await expect(agendaStep).toContainText(`${runUpStateNames.today}:`)
    await makeMail(runUp.actions.invite, meetingMail.title.invitation, 'indkaldelse', meetingMail.saveDraft(2))
    await expect(invite).toContainText(`${runUpStateNames.done} den ${dayAndMonth(today)}`)
    await makeMail(runUp.actions.agenda, meetingMail.title.agenda, 'dagsorden', meetingMail.saveFolder(2))
    await expect(agendaStep).toContainText(`${runUpStateNames.done} den ${dayAndMonth(today)}`)
    await expect(part.getByText(runUp.mailing('agenda', today, 8))).toBeVisible()
  })

  await openPart(page, next, 'dagsorden')
  const led = await savePaper(app, 'agenda', { document: 'agenda', edition: 'facilitator' }, 'til-facilitator.docx')
  const sent = await savePaper(app, 'agenda', { document: 'agenda', edition: 'internal' }, 'dagsorden.docx')

  await test.step('what the last meeting decided', async () => {
    const referat = await openPart(page, held, 'referat')
    const item = referat.locator(`[data-item="${discussed}"]`)
    await item.getByLabel(minutes.decision, { exact: true }).selectOption('decided')
    await writeIn(item.getByRole('textbox', { name: minutes.decisionTextOf(3) }), decided)
  })
  const decisions = await savePaper(app, 'minutes', { document: 'decisions', edition: 'internal' }, 'beslutninger.docx')
  await app.close()

  const records = archive.records()
  const papers = new Map([
    [led, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'facilitator' })],
    [sent, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'internal' })],
    [decisions, modelFrom(records, { document: 'decisions', meetingId: held, edition: 'internal' })],
  ])
  await expectPapers(app, papers)

  const drafts = filesIn(join(app.folder, 'indkaldelse')).map((path) => readFileSync(path, 'latin1'))
  for (const facilitator of ['louise.hedemark@', 'tine.friis@'])
    expect(drafts.filter((draft) => draft.includes(facilitator))).toHaveLength(1)
  const agendas = filesIn(join(app.folder, 'dagsorden')).filter((path) => path.endsWith('.docx'))
  expect(agendas).toHaveLength(2)
  expect(everyPart(led)).toContain(note)
  for (const path of [sent, decisions, ...agendas]) expect(everyPart(path), path).not.toContain(note)
  expect(everyPart(decisions)).toContain(decided)
  expect(everyPart(decisions)).not.toContain(said)
  expect(JSON.stringify(records)).toContain(said)
})

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
