// Takes a picture of every page of the built app with the example region, light and dark, on two sizes of screen, and says
// where a page scrolls sideways or cuts a word off. node tools/screens.ts [--only WORD] [--out docs/screens]

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { frame } from '../src/strings/frame.ts'
import { lock } from '../src/strings/lock.ts'
import { run } from '../src/strings/run.ts'
import { welcome } from '../src/strings/welcome.ts'
import { calendarViews, dayTabs, meetingTabs, paths, planSteps, settingsSections } from '../src/ui/paths.ts'
import { startShell } from './chromium-shell/drive.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../docs/screens') },
  },
})

/** The example's day, so that the pictures say the same whenever they are taken. */
const today = '2026-11-22T10:00:00+01:00'
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const schemes = ['light', 'dark'] as const

type Picture = { readonly name: string; readonly path: string; readonly act?: (page: Page) => Promise<void> }

const press = (name: string) => async (page: Page) => {
  await page.keyboard.press(name)
  await page.getByRole('dialog').first().waitFor()
}

const pictures: readonly Picture[] = [
  { name: 'overblik', path: paths.overview },
  { name: 'soeg', path: paths.overview, act: press('Control+k') },
  { name: 'genveje', path: paths.overview, act: press('Shift+?') },
  ...calendarViews.map((view) => ({ name: `kalender-${view}`, path: paths.calendarAt(view, '2026-12-09') })),
  ...planSteps.map((step) => ({ name: `planlaeg-${step}`, path: paths.planStep(step) })),
  { name: 'moeder', path: paths.meetings },
  { name: 'moede-nyt', path: paths.meeting('nyt') },
  ...meetingTabs.map((tab) => ({
    name: `moede-kommende-${tab}`,
    path: paths.meeting('meeting-regional-2026-12-09', tab),
  })),
  ...meetingTabs.map((tab) => ({
    name: `moede-holdt-${tab}`,
    path: paths.meeting('meeting-foelgegruppe-2026-09-22', tab),
  })),
  { name: 'opfoelgning', path: paths.actions },
  { name: 'turorden', path: paths.rotationOf('forum-regional', 2026) },
  { name: 'turorden-hent', path: paths.rotationImport },
  { name: 'cases-tavle', path: paths.cases },
  { name: 'cases-tabel', path: paths.casesAs('tabel') },
  ...([undefined, 'laering', 'historik'] as const).map((part) => ({
    name: `case-${part ?? 'tekst'}`,
    path: paths.case('case:turn:meeting-oest-2026-12-03:2', part),
  })),
  { name: 'katalog', path: paths.catalogue },
  { name: 'vidensdage', path: paths.days },
  { name: 'vidensdag-ny', path: paths.day('ny') },
  ...dayTabs.map((tab) => ({ name: `vidensdag-${tab}`, path: paths.day('meeting-vidensdag-2027-04-22', tab) })),
  {
    name: 'vidensdag-programpunkt',
    path: paths.day('meeting-vidensdag-2027-04-22', 'bidrag', 'session-2027-peerdrift'),
  },
  { name: 'personer', path: paths.people },
  { name: 'person', path: paths.person('person-liv-moellebro') },
  { name: 'personer-hent', path: paths.peopleImport },
  { name: 'fora', path: paths.forums },
  { name: 'forum', path: paths.forum('forum-syd') },
  ...settingsSections.map((section) => ({
    name: `indstillinger-${section}`,
    path: paths.settingsSection(section),
  })),
]

const data = mkdtempSync(join(tmpdir(), 'erfakreds-screens-'))
mkdirSync(values.out, { recursive: true })
const shell = await startShell({
  main: resolve(import.meta.dirname, '../out/main.js'),
  args: [`--user-data-dir=${data}`],
  env: { XDG_DATA_HOME: data, LOCALAPPDATA: data },
})
const { page } = shell
const findings: string[] = []
page.on('console', (message) => message.type() === 'error' && findings.push(`console: ${message.text()}`))
page.on('pageerror', (error) => findings.push(`page: ${error.message}`))

/** Words that are cut off without dots, and pages that scroll sideways. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll<HTMLElement>('main *, nav *')].filter((element) => {
      const { overflowX, textOverflow, position } = getComputedStyle(element)
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      return (
        own &&
        position !== 'absolute' &&
        element.clientWidth > 2 &&
        element.scrollWidth > element.clientWidth + 1 &&
        (overflowX === 'hidden' || overflowX === 'clip') &&
        textOverflow !== 'ellipsis'
      )
    })
    return [
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['scrolls sideways'] : []),
      ...(document.querySelector('main')?.textContent?.trim() ? [] : ['is empty']),
      ...cut.map((element) => `cuts off "${(element.textContent ?? '').slice(0, 60)}"`),
    ]
  })

const shoot = async (name: string, page: Page = shell.page): Promise<void> => {
  if (!name.includes(values.only)) return
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of schemes) {
      // The second screen follows the first, a moment later.
      for (const each of new Set([shell.page, page])) await each.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
      await page.waitForTimeout(250)
      const path = join(values.out, `${name}-${width}-${colorScheme}.jpg`)
      await page.screenshot({ path, type: 'jpeg', quality: 55 })
    }
    findings.push(...(await faults(page)).map((fault) => `${name} at ${width}: ${fault}`))
  }
}

/** A meeting that goes on, as everybody sees it. */
const shootSecondScreen = async (): Promise<void> => {
  if (!'anden-skaerm'.includes(values.only)) return
  await page.evaluate(
    (address) => {
      location.hash = address
    },
    paths.meeting('meeting-regional-2026-12-09', 'moede'),
  )
  await page.getByRole('button', { name: run.begin }).click()
  await page.keyboard.press('Shift+F9')
  const isScreen = (each: Page) => each.url().includes('stage')
  let screen: Page | undefined
  for (let tries = 0; screen === undefined && tries < 120; tries += 1) {
    await page.waitForTimeout(250)
    screen = page.context().pages().find(isScreen)
  }
  if (screen === undefined) findings.push('anden-skaerm: did not open')
  else {
    await screen.getByRole('heading', { level: 1 }).waitFor()
    await shoot('anden-skaerm', screen)
  }
  await page.keyboard.press('F9')
}

try {
  await page.clock.setFixedTime(today)
  await shoot('doere')
  await page.getByRole('button', { name: welcome.doors.example.title }).click()
  await page.getByRole('link', { name: frame.areas.people }).waitFor({ timeout: 60_000 })
  for (const { name, path, act } of pictures) {
    if (!name.includes(values.only)) continue
    await page.evaluate((address) => {
      location.hash = address
    }, path)
    await page.locator('main').waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await page.waitForTimeout(400)
    await act?.(page)
    await shoot(name)
    if (act !== undefined) await page.keyboard.press('Escape')
  }
  await shootSecondScreen()
  await page.getByRole('navigation').getByRole('button', { name: frame.lock, exact: true }).click()
  await page.getByRole('heading', { name: lock.title }).waitFor()
  await shoot('laas')
} finally {
  await shell.close()
  rmSync(data, { recursive: true, force: true })
}
console.log(`${readdirSync(values.out).length} pictures in ${values.out}`)
for (const finding of findings) console.log(finding)
process.exitCode = findings.length === 0 ? 0 : 1
