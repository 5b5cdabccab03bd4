/**
 * Arrangement 9 (domain.md): a theme day in one room, without parallel tracks. It is made through the pages; contributions are called
 * for by mail, a form comes back beside a file that is none, and the day's programme goes out with the invitation.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import nodeIcal from 'node-ical'
import { common, saving } from '../../src/strings/common.ts'
import { contributionForms } from '../../src/strings/contribution-forms.ts'
import { dayMail } from '../../src/strings/day-mail.ts'
import { dayPaperNames } from '../../src/strings/day-papers.ts'
import { days, newDay } from '../../src/strings/days.ts'
import { paper } from '../../src/strings/meetings.ts'
import { programmeClashes } from '../../src/strings/programme-clashes.ts'
import { programmeGrid } from '../../src/strings/programme-grid.ts'
import { registrations } from '../../src/strings/registrations.ts'
import { sessions } from '../../src/strings/sessions.ts'
import { type DayTab, paths } from '../../src/ui/paths.ts'
import { withDocument } from '../case-forms/form-files.ts'
import { type Filled, written } from '../contribution-forms/form-files.ts'
import { type App, expect, test } from './app.ts'
import { arrangementOf, goTo, workday } from './arrangements.ts'
import { takeUp } from './programme-grid.ts'
import { makeArchive, openArchive } from './real-archive.ts'
import { expectPaper, modelFrom, savedAs } from './saved-papers.ts'

const forumId = 'forum-temadag'
const theme = 'Når arbejdet kommer tæt på'
const date = workday(60)
const offered = {
  title: 'Hvem passer på den, der passer på?',
  abstract: 'Vi fortæller om makkerskab på tværs af to afdelinger.',
  minutes: '40',
  kinds: ['talk'],
  speakers: [
    { name: 'Inge Torp', title: 'Peermedarbejder', organisation: 'Sundborg Kommune', email: 'inge@sundborg.example' },
  ],
} satisfies Filled

test('arrangement 9: a theme day in one room, from the call for contributions to the invitation', async ({ app }) => {
  test.slow()
  const archive = makeArchive(app, arrangementOf([forumId], {}))
  const page = await app.launch()
  await openArchive(app, archive.folder)

  const id = await test.step('the day is made with an empty programme', async () => {
    await goTo(page, paths.days)
    await expect(page.getByRole('heading', { name: days.title, level: 1 })).toBeVisible()
    await page.keyboard.press('Control+n')
    await page.getByRole('textbox', { name: newDay.theme }).fill(theme)
    await page.getByRole('textbox', { name: newDay.date }).fill(inDanish(date))
    await page.keyboard.press('Tab')
    await page.getByRole('radio', { name: newDay.asEmpty }).check()
    await page.getByRole('button', { name: newDay.create }).click()
    await expect(page.getByRole('heading', { name: theme, level: 2 })).toBeVisible()
    return decodeURIComponent((await page.evaluate(() => location.hash)).split('/').at(-1) ?? '')
  })
  const openPart = async (tab: DayTab, part?: string) => {
    await goTo(page, paths.day(id, tab, part))
    await expect(page.getByRole('tab', { name: days.tabs[tab], selected: true })).toBeVisible()
  }

  const form = await test.step('contributions are called for, with the form in the same folder', async () => {
    await openPart('bidrag')
    await page.getByRole('button', { name: contributionForms.menu }).click()
    await page.getByRole('menuitem', { name: contributionForms.call }).click()
    const panel = page.getByRole('dialog', { name: dayMail.title.call })
    await panel.getByRole('textbox', { name: dayMail.others }).fill('inge@sundborg.example')
    const folder = await saveAsFolder(app, panel, 'indkaldelse', dayMail.marked.call)
    return join(folder, found(readdirSync(folder).find((name) => name.endsWith('.docx'))))
  })

  await test.step('a form comes back, and a file that is none is refused', async () => {
    writeFileSync(form, withDocument(readFileSync(form), written(offered)))
    const none = join(app.folder, 'intet skema.docx')
    writeFileSync(none, 'Dette er ikke et Word-dokument.')
    await page.getByRole('button', { name: contributionForms.menu }).click()
    await page.getByRole('menuitem', { name: contributionForms.readIn }).click()
    await app.answer({ kind: 'open', paths: [form, none] })
    const panel = page.getByRole('dialog', { name: contributionForms.title })
    await panel.getByRole('button', { name: contributionForms.choose }).click()
    await expect(panel.getByLabel(contributionForms.files).getByRole('option')).toHaveText([
      contributionForms.file(1, 2, offered.title, contributionForms.becomes.new),
      contributionForms.file(2, 2, 'intet skema.docx', contributionForms.becomes.refused),
    ])
    await panel.getByRole('button', { name: contributionForms.take(1) }).click()
    await expect(page.getByRole('heading', { name: offered.title, level: 3 })).toBeVisible()
    await expect(page.getByText('Inge Torp').first()).toBeVisible()
    await page.getByRole('button', { name: sessions.accept }).click()
  })

  await test.step('it is put into the programme by keyboard', async () => {
    await openPart('program')
    await takeUp(page.locator('[data-session]'))
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: programmeGrid.tray }).locator('[data-session]')).toHaveCount(0)
    await expect(page.locator('[data-session]')).toContainText('10.00-10.40')
    await expect(page.getByText(programmeClashes.none)).toBeVisible()
    const isLaid = saving.undoWhat(programmeGrid.placed(offered.title))
    await expect(page.getByRole('button', { name: isLaid, exact: true })).toBeVisible()
  })

  await test.step('the invitation goes out with the programme and a calendar file', async () => {
    await openPart('tilmeldinger')
    await page.getByRole('button', { name: registrations.mails }).click()
    await page.getByRole('menuitem', { name: registrations.invitation }).click()
    const panel = page.getByRole('dialog', { name: dayMail.title.invitation })
    await panel.getByRole('textbox', { name: dayMail.others }).fill('inge@sundborg.example; bo@strandmark.example')
    const folder = await saveAsFolder(app, panel, 'invitation', dayMail.marked.invitation)
    const calendar = found(readdirSync(folder).find((name) => name.endsWith('.ics')))
    expect(
      Object.values(nodeIcal.sync.parseFile(join(folder, calendar))).flatMap((each) =>
        each?.type === 'VEVENT' ? [each.uid] : [],
      ),
    ).toEqual([`${id}@erfakreds`])
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(1)
  })

  await openPart('papirer', 'wall')
  await expect(page.getByRole('heading', { name: dayPaperNames.wall })).toBeVisible()
  const wall = await savedAs(app, 'program.docx', () => page.getByRole('button', { name: paper.export }).click())
  await app.close()
  const asNow = { document: 'programme', meetingId: id, layout: 'wall', versionNumber: null } as const
  await expectPaper(app, wall, modelFrom(archive.records(), asNow))
})

/** Saves the one mail of a panel with what goes with it, and answers the folder. */
const saveAsFolder = async (app: App, panel: Locator, name: string, marked: string): Promise<string> => {
  const folder = join(app.folder, name)
  mkdirSync(folder)
  await app.answer({ kind: 'open', paths: [folder] })
  await panel.getByRole('button', { name: dayMail.saveFolder(1) }).click()
  await expect(panel.getByText(marked)).toBeVisible()
  await panel.getByRole('button', { name: common.close }).last().click()
  return join(folder, found(readdirSync(folder)[0]))
}

const inDanish = (day: string): string => day.split('-').map(Number).toReversed().join('.')

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('it was not saved')
  return value
}
