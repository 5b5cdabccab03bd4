/**
 * Arrangement 4 (domain.md): local ERFA Vest. The peers organise in turn: whoever's turn it is gets the whole invitation to pass
 * on, as a folder with the recipients, the words and what goes with them.
 */

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { weekdayDate } from '../../src/core/danish/dates.ts'
import { common } from '../../src/strings/common.ts'
import { mailFields } from '../../src/strings/mail.ts'
import { meetingMail } from '../../src/strings/meeting-mail.ts'
import { meetings, paper } from '../../src/strings/meetings.ts'
import { organiserPart, runUp } from '../../src/strings/run-up.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { arrangementOf, openPart, workday } from './arrangements.ts'
import { makeArchive, openArchive } from './real-archive.ts'
import { expectPaper, modelFrom, savedAs } from './saved-papers.ts'

const earlier = 'meeting-vest-2026-11-11'
const next = 'meeting-vest-2026-12-14'
const afterThat = 'meeting-vest-2027-01-13'
/** Three members, in the order in which the turn goes round. */
const had = 'person-anders-praestekjaer'
const inTurn = {
  id: 'person-freja-stenhoej',
  name: 'Freja Stenhøj',
  address: 'freja.stenhoej@region-strandmark.example',
}
const thereafter = 'Hans Ulrik Bisgård'
const ahead = workday(35)

test('arrangement 4: the member whose turn it is gets the invitation to pass on', async ({ app }) => {
  const archive = makeArchive(
    app,
    arrangementOf(
      ['forum-vest'],
      {
        [earlier]: { date: workday(-21), organiserId: had },
        [next]: { date: ahead, organiserId: null, mailings: [] },
        [afterThat]: { date: workday(63) },
      },
      (record) =>
        record.kind === 'person' ? { ...record, value: { ...record.value, absences: [], lastDay: null } } : record,
    ),
  )
  const folder = join(app.folder, 'mails')
  mkdirSync(folder)
  const page = await app.launch()
  await openArchive(app, archive.folder)

  await test.step('who has waited longest is proposed and taken, and then the next one', async () => {
    const part = await openPart(page, next, 'forloeb')
    await expect(part.getByText(organiserPart.inTurn(inTurn.name))).toBeVisible()
    await part.getByRole('button', { name: organiserPart.take(inTurn.name) }).click()
    await expect(part.getByRole('combobox', { name: organiserPart.organiser })).toHaveValue(inTurn.name)
    const detail = page.getByRole('region', { name: meetings.detail, exact: true })
    const when = `${weekdayDate(ahead)}, kl.`
    await expect(detail).toContainText(when)
    // At once: what was pressed then would go to the meeting that was left.
    const atOnce = await detail.evaluate(
      async (region, hash) => {
        location.hash = hash
        await new Promise((heard) => addEventListener('hashchange', heard, { once: true }))
        return region.textContent
      },
      paths.meeting(afterThat, 'forloeb'),
    )
    expect(atOnce).not.toContain(when)
    const later = await openPart(page, afterThat, 'forloeb')
    await expect(later.getByText(organiserPart.inTurn(thereafter))).toBeVisible()
  })

  const subject = await test.step('one mail, to the organiser, with whom it is for and what goes with it', async () => {
    const part = await openPart(page, next, 'forloeb')
    await part.getByRole('button', { name: runUp.actions.invite }).click()
    const panel = page.getByRole('dialog', { name: meetingMail.title.invitation })
    await expect(panel.getByText(inTurn.address, { exact: false }).first()).toBeVisible()
    for (const attached of ['agenda', 'calendar'] as const)
      await expect(panel.getByText(meetingMail.part(attached))).toBeVisible()
    const text = panel.getByLabel(mailFields.text)
    await text.fill(`${await text.inputValue()}\nHusk kaffe til alle.`)
    const said = await panel.getByLabel(mailFields.subject).inputValue()
    await app.answer({ kind: 'open', paths: [folder] })
    await panel.getByRole('button', { name: meetingMail.saveFolder(1) }).click()
    await expect(panel.getByText(meetingMail.marked.invitation)).toBeVisible()
    await panel.getByRole('button', { name: common.close }).last().click()
    await expect(part.getByText(runUp.mailings)).toBeVisible()
    return said
  })

  await openPart(page, next, 'dagsorden')
  const agenda = await savedAs(app, 'dagsorden.docx', () => page.getByRole('button', { name: paper.export }).click())
  await app.close()

  const records = archive.records()
  const meeting = records.find(({ id }) => id === next)?.value
  expect(meeting).toMatchObject({ status: 'invited', organiserId: inTurn.id })
  await expectPaper(app, agenda, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'internal' }))
  await test.step('the folder holds recipients, subject, text and attachments', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    const own = (ending: string): string => files.find((path) => path.endsWith(ending)) ?? ending
    const message = readFileSync(own('.txt'), 'utf8')
    const [to, about] = message.replace('\ufeff', '').split('\r\n')
    expect(to).toBe(inTurn.address)
    expect(about).toBe(subject)
    expect(message).toContain('Husk kaffe til alle.')
    const members = records.filter(
      ({ kind, value }) =>
        kind === 'person' && value.areaId === 'area-vest' && Array.isArray(value.roles) && value.roles.includes('peer'),
    )
    expect(members.length).toBeGreaterThan(10)
    for (const { value } of members) expect(message).toContain(String(value.email))
    expect(readFileSync(own('.eml'), 'latin1')).toMatch(/^X-Unsent: 1\r\nTo: freja\.stenhoej@/)
    expect(readFileSync(own('.ics'), 'utf8')).toContain('BEGIN:VEVENT')
    expect(bodyOf(own('.docx'))).toBe(bodyOf(agenda))
  })
})

const bodyOf = (path: string): string => {
  const { 'word/document.xml': body = new Uint8Array() } = unzipSync(readFileSync(path))
  return strFromU8(body)
}
