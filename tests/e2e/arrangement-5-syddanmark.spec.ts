/**
 * Arrangement 5 (domain.md): the monthly erfamøde, 9.00-14.30 with breaks and the project leader's sparring afterwards. The clock says
 * how far behind the plan they are, and what was agreed comes back on Opfølgning and on the next agenda.
 */

import type { Page } from '@playwright/test'
import { durationText, momentInDenmark, shortDate } from '../../src/core/danish/dates.ts'
import { actions } from '../../src/strings/actions.ts'
import { earlier, usualItems } from '../../src/strings/agenda.ts'
import { countOf } from '../../src/strings/common.ts'
import { during } from '../../src/strings/during.ts'
import { agenda, minutes } from '../../src/strings/meetings.ts'
import { run } from '../../src/strings/run.ts'
import { paths } from '../../src/ui/paths.ts'
import { expect, test } from './app.ts'
import { arrangementOf, goTo, openPart, today, workday } from './arrangements.ts'
import { makeArchive, openArchive } from './real-archive.ts'
import { everyPart, expectPapers, modelFrom, savePaper } from './saved-papers.ts'

const meeting = 'meeting-brobyggere-2026-12-08'
const next = 'meeting-brobyggere-2027-01-05'
const minute = 60
const sparring = 'Sparring med projektlederen'
const task = 'Samle årets gode øjeblikke i en planche'
const responsible = 'Pernille Agersnap'

test('arrangement 5: a whole day follows its clock, and what was agreed comes back at the next', async ({ app }) => {
  const archive = makeArchive(
    app,
    arrangementOf(
      ['forum-brobyggere'],
      {
        [meeting]: { date: today, status: 'invited' },
        [next]: { date: workday(28), status: 'planned' },
      },
      (record) => (record.kind === 'action' ? null : record),
    ),
  )
  const page = await app.launch()
  const { keyboard } = page
  await openArchive(app, archive.folder)
  await atClock(page, '09:05')

  await test.step('the day from 9.00 to 14.30, with its break and the sparring afterwards', async () => {
    const part = await openPart(page, meeting, 'dagsorden')
    const item = (n: number) => part.getByRole('listitem', { name: agenda.item(n), exact: true })
    await expect(part).toContainText(agenda.totalOf(durationText(330), durationText(330)))
    await expect(item(1)).toContainText('9.00-9.30')
    await expect(item(3).getByRole('combobox', { name: agenda.category })).toHaveValue('break')
    await expect(item(3)).toContainText('11.30-12.30')
    await expect(item(5).getByRole('textbox', { name: agenda.titleOf(5) })).toHaveValue(sparring)
    await expect(item(5)).toContainText('13.30-14.15')
  })
  const led = await savePaper(app, 'agenda', { document: 'agenda', edition: 'facilitator' }, 'til-facilitator.docx')

  await test.step('the clock tells how far behind the plan they are', async () => {
    const part = await openPart(page, meeting, 'moede')
    const clock = part.getByRole('region', { name: run.bar })
    await expect(clock).toContainText(run.lateStart(5 * minute))
    await keyboard.press('Space')
    await expect(clock).toContainText(run.drift(5 * minute))
    await expect(clock).toContainText(run.endsAt('14:35'))
    await atClock(page, '09:50')
    await expect(clock.getByRole('timer')).toContainText(run.over)
    await expect(clock).toContainText(run.drift(20 * minute))
    for (const _ of [2, 3, 4]) await keyboard.press('PageDown')
    await expect(page.getByRole('listitem', { name: during.now(4) })).toBeVisible()
    await expect(clock).toContainText(run.item(4, 'Året, der gik'))
  })

  await test.step('what was said and who does what by when, and the clock goes on to the sparring', async () => {
    const item = page.locator('[data-current-item]')
    await keyboard.press('Alt+r')
    await expect(item.getByRole('textbox', { name: minutes.textOf(4), exact: true })).toBeFocused()
    await keyboard.type('Vi satte ord på det, vi er stolte af.')
    await keyboard.press('Alt+o')
    await expect(item.getByRole('textbox', { name: minutes.task, exact: true })).toBeFocused()
    await keyboard.type(task)
    await item.getByLabel(minutes.responsible).first().click()
    await keyboard.type('Pernille')
    await page.getByRole('option', { name: responsible }).click()
    await item.getByRole('textbox', { name: minutes.deadline }).fill(shortDate(workday(20)))
    await keyboard.press('Tab')
    await keyboard.press('Alt+r')
    await expect(item.getByRole('textbox', { name: minutes.textOf(4), exact: true })).toBeFocused()
    await keyboard.press('Control+Enter')
    await expect(page.getByRole('listitem', { name: during.now(5) })).toBeVisible()
    await expect(page.getByRole('region', { name: run.bar })).toContainText(run.item(5, sparring))
  })
  await openPart(page, meeting, 'referat')
  const written = await savePaper(app, 'minutes', { document: 'minutes', edition: 'internal' }, 'referat.docx')

  await test.step('the action shows on Opfølgning', async () => {
    await goTo(page, paths.actions)
    await expect(page.getByRole('checkbox', { name: actions.finish(task), exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: actions.toMeeting('Erfamøde for Brobyggere', today) })).toBeVisible()
  })

  await test.step('and on the next agenda', async () => {
    const part = await openPart(page, next, 'dagsorden')
    const make = part.getByRole('button', { name: usualItems.make })
    await make.click()
    await expect(make).toHaveCount(0)
    await expect(part.getByText(earlier.title(countOf(1, earlier.one, earlier.many)))).toBeVisible()
    await expect(part.getByRole('button', { name: earlier.finishOf(task) })).toBeVisible()
  })
  const coming = await savePaper(app, 'agenda', { document: 'agenda', edition: 'internal' }, 'naeste.docx')
  await app.close()

  const records = archive.records()
  const papers = new Map([
    [led, modelFrom(records, { document: 'agenda', meetingId: meeting, edition: 'facilitator' })],
    [written, modelFrom(records, { document: 'minutes', meetingId: meeting, edition: 'internal' })],
    [coming, modelFrom(records, { document: 'agenda', meetingId: next, edition: 'internal' })],
  ])
  await expectPapers(app, papers)
  expect(everyPart(led)).toContain('13.30-14.15')
  expect(records.find(({ kind, value }) => kind === 'action' && value.task === task)?.value).toMatchObject({
    responsibleIds: ['person-pernille-agersnap'],
    deadline: workday(20),
    status: 'open',
  })
  for (const path of [written, coming]) expect(everyPart(path), path).toContain(task)
})

/** The page's clock stands at a time of today in Denmark, summer or winter. */
const atClock = async (page: Page, time: string): Promise<void> => {
  const moment = ['+01:00', '+02:00']
    .map((zone) => new Date(`${today}T${time}:00${zone}`))
    .find((each) => momentInDenmark(each) === `${today}T${time}:00`)
  if (moment === undefined) throw new Error(`no ${time} today`)
  await page.clock.setFixedTime(moment)
}
