/**
 * Arrangement 3 (domain.md): local ERFA Syd. The peers send a theme to the chief nurse, who says whether the meeting goes ahead;
 * a leader must be named before anybody is invited. A no calls the meeting off, and nobody loses a turn.
 */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { common } from '../../src/strings/common.ts'
import { mailFields } from '../../src/strings/mail.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { minutes, paper, plan } from '../../src/strings/meetings.ts'
import { approvalPart, callOff, requiredPart, runUp } from '../../src/strings/run-up.ts'
import { expect, test } from './app.ts'
import { arrangementOf, openPart, today, workday, writeIn } from './arrangements.ts'
import { takeFirst } from './choices.ts'
import { makeArchive, openArchive } from './real-archive.ts'
import { expectPapers, modelFrom, savedAs } from './saved-papers.ts'

const declined = 'meeting-syd-2026-12-01'
const approved = 'meeting-syd-2026-10-27'

/** As planned a year ahead: nobody asked, no leader named. */
const ahead = {
  status: 'planned',
  theme: '',
  mailings: [],
  agendaIssuedOn: null,
  minutesIssuedOn: null,
  minutesSentOn: null,
  minutesApprovedOn: null,
}

test('arrangement 3: a theme is declined and its meeting called off, another one approved and its meeting held', async ({
  app,
}) => {
  const archive = makeArchive(
    app,
    arrangementOf(
      ['forum-syd'],
      { [declined]: { ...ahead, date: workday(35) }, [approved]: { ...ahead, date: workday(63) } },
      (record) => {
        if (record.kind === 'approval') return null
        if (record.kind !== 'meeting') return record
        const people = record.id === declined ? record.value.participants : members(record.value.participants)
        return { ...record, value: { ...record.value, participants: people } }
      },
    ),
  )
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('the theme is sent to the chief nurse, who says no: the meeting is called off', async () => {
    const planPart = await openPart(page, declined, 'plan')
    await planPart.getByLabel(plan.theme).fill('Når bruger og peer er uenige')
    const part = await openPart(page, declined, 'forloeb')
    await part.getByRole('group', { name: approvalPart.title }).getByRole('button', { name: approvalPart.ask }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.approval })
    await expect(panel.getByLabel(mailFields.text)).toHaveValue(/Når bruger og peer er uenige/)
    const draft = join(app.folder, 'tema.eml')
    await app.answer({ kind: 'save', path: draft })
    await panel.getByRole('button', { name: meetingMail.saveDraft(1) }).click()
    await expect(panel.getByText(meetingMail.saved('tema.eml', 1))).toBeVisible()
    expect(readFileSync(draft, 'latin1')).toMatch(/^To: .*@/m)
    await panel.getByRole('button', { name: common.close }).last().click()
    await part.getByLabel(approvalPart.remark).fill('Vi tager det op i ledelsen først.')
    await part.getByRole('button', { name: approvalPart.no }).click()
    await expect(part.getByText(callOff.isCancelled).first()).toBeVisible()
    await expect(part.getByText(callOff.cancelledBecause('not-approved'))).toBeVisible()
  })

  await test.step('the next theme is approved, with the day and what was said', async () => {
    const planPart = await openPart(page, approved, 'plan')
    await planPart.getByLabel(plan.theme).fill('Humor som redskab')
    const part = await openPart(page, approved, 'forloeb')
    await part.getByRole('group', { name: approvalPart.title }).getByRole('button', { name: approvalPart.ask }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.approval })
    await panel.getByRole('button', { name: meetingMail.markOnly(1) }).click()
    await expect(panel.getByText(meetingMail.marked.approval)).toBeVisible()
    await panel.getByRole('button', { name: common.close }).last().click()
    await part.getByLabel(approvalPart.remark).fill('God idé.')
    await part.getByRole('button', { name: approvalPart.yes, exact: true }).click()
    await expect(part.getByText(approvalPart.remarkSaid('God idé.'))).toBeVisible()
  })

  await test.step('nobody is invited before a leader is named', async () => {
    const part = await openPart(page, approved, 'forloeb')
    const missing = part.getByLabel(requiredPart.missing('leader-of-a-member', 1)).first()
    await expect(missing).toBeVisible()
    await expect(part.getByRole('button', { name: runUp.actions.invite })).toHaveCount(0)
    await missing.click()
    await takeFirst(page)
    await expect(part.getByText(requiredPart.title)).toHaveCount(0)
    await part.getByRole('button', { name: runUp.actions.invite }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
    const folder = join(app.folder, 'indkaldelse')
    mkdirSync(folder)
    await app.answer({ kind: 'open', paths: [folder] })
    await panel.getByRole('button', { name: /^Gem .*mappe/ }).click()
    await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
    const files = readdirSync(folder, { recursive: true }).map(String)
    expect(files.some((name) => name.endsWith('.ics'))).toBe(true)
    expect(files.some((name) => name.endsWith('.docx'))).toBe(true)
    await panel.getByRole('button', { name: common.close }).last().click()
  })

  await openPart(page, approved, 'dagsorden')
  const agenda = await savedAs(app, 'dagsorden.docx', () => page.getByRole('button', { name: paper.export }).click())
  const referat = await openPart(page, approved, 'referat')
  const text = referat.getByRole('textbox', { name: minutes.textOf(2), exact: true })
  await writeIn(text, 'Vi talte om, hvornår humor åbner, og hvornår den lukker.')
  const written = await savedAs(app, 'referat.docx', () => page.getByRole('button', { name: paper.export }).click())
  await app.close()

  const records = archive.records()
  const turns = records.filter(({ kind, value }) => kind === 'turn' && value.meetingId === declined)
  expect(turns.map(({ value }) => value.state)).toEqual(['cancelled'])
  expect(records.find(({ id }) => id === declined)?.value).toMatchObject({
    status: 'cancelled',
    cancelledBecause: 'not-approved',
  })
  expect(records.find(({ kind, value }) => kind === 'approval' && value.meetingId === approved)?.value).toMatchObject({
    state: 'approved',
    answeredOn: today,
    remark: 'God idé.',
  })
  const papers = new Map([
    [agenda, modelFrom(records, { document: 'agenda', meetingId: approved, edition: 'internal' })],
    [written, modelFrom(records, { document: 'minutes', meetingId: approved, edition: 'internal' })],
  ])
  await expectPapers(app, papers)
})

const members = (participants: unknown): unknown =>
  Array.isArray(participants) ? participants.filter(({ function: role }) => role !== 'leder til stede') : participants
