// Owns what every end-to-end test starts from: `test` with an app on a data folder of its own, made fresh and removed
// afterwards. A test fails on any error that the page wrote to its console, unless it says that it expects it.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page, type TestInfo } from '@playwright/test'
import type { DialogAnswer } from '../../tools/chromium-shell/driver-channel.ts'
import { violationsOn } from './axe.ts'
import { type DrivenApp, startApp } from './driven-app.ts'

export { expect }

export type App = {
  /** Everything the app can write to lies in here: home, profile, temporary files. */
  readonly folder: string
  /** The page of the running app. */
  readonly page: Page
  readonly launch: () => Promise<Page>
  /** Closes the window as a user does. */
  readonly close: () => Promise<void>
  /** kill -9. */
  readonly kill: () => Promise<void>
  /** Prepares the answer of the next file or message dialog of that kind. */
  readonly answer: (answer: DialogAnswer) => Promise<void>
  /** Plays a signal of the operating system: 'lock-screen', 'suspend', 'resume'. */
  readonly power: (event: string) => Promise<void>
  /** Chooses the item with that word in the application's menu. */
  readonly menu: (label: string) => Promise<void>
  readonly openedOutside: () => Promise<readonly string[]>
  readonly dialogsShown: () => Promise<number>
  /** What the app's processes wrote. */
  readonly output: () => string
  /** An error on the console that belongs to the test. */
  readonly expectProblem: (pattern: RegExp) => void
  /** No violation that axe knows, in light and in dark. */
  readonly checkAccessibility: () => Promise<void>
  /** A picture in light and dark among the test's results. */
  readonly screenshot: (name: string) => Promise<void>
}

export const test = base.extend<{ readonly launchArguments: readonly string[]; readonly app: App }>({
  launchArguments: [[], { option: true }],
  app: async ({ launchArguments }, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'erfakreds-e2e-'))
    const problems: string[] = []
    const expected: RegExp[] = []
    const app = appIn(folder, launchArguments, info, problems, expected)
    await use(app)
    await app.close()
    // What the browser's own processes still write, they have soon written.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))
    expect(unexpected, 'errors that the page reported').toEqual([])
  },
})

const schemes = ['light', 'dark'] as const

function appIn(folder: string, args: readonly string[], info: TestInfo, problems: string[], expected: RegExp[]): App {
  let running: DrivenApp | undefined
  let written = ''
  const place = (name: string): string => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  const current = (): DrivenApp => {
    if (running === undefined) throw new Error('the app is not running: call launch() first')
    return running
  }
  const end = async (how: 'close' | 'kill') => {
    const ending = running
    running = undefined
    if (ending === undefined) return
    await ending[how]()
    written += ending.output()
  }
  const inEachScheme = async (act: (page: Page, scheme: 'light' | 'dark') => Promise<void>) => {
    const { page } = current()
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.evaluate(async () => {
        // The page hears of the scheme in the first frame and shows it in the second.
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
        await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
      })
      await act(page, scheme)
    }
    await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  }

  return {
    folder,
    get page() {
      return current().page
    },
    launch: async () => {
      if (running !== undefined) throw new Error('the app is running already')
      running = await startApp({
        args: [`--user-data-dir=${place('profile')}`, ...args],
        env: {
          HOME: place('home'),
          XDG_CONFIG_HOME: place('home/.config'),
          XDG_DATA_HOME: place('home/.local/share'),
          XDG_CACHE_HOME: place('home/.cache'),
          LOCALAPPDATA: place('home/AppData/Local'),
          APPDATA: place('home/AppData/Roaming'),
          TMPDIR: place('temp'),
          TEMP: place('temp'),
        },
      })
      await collectProblems(running.page, problems)
      return running.page
    },
    close: () => end('close'),
    kill: () => end('kill'),
    answer: (answer) => current().answer(answer),
    power: (event) => current().power(event),
    menu: (label) => current().menu(label),
    openedOutside: () => current().openedOutside(),
    dialogsShown: () => current().dialogsShown(),
    output: () => written + (running?.output() ?? ''),
    expectProblem: (pattern) => void expected.push(pattern),
    checkAccessibility: async () => {
      let examined: string | undefined
      await inEachScheme(async (page, scheme) => {
        const markup = await page.evaluate(() => document.body.outerHTML)
        const violations = await violationsOn(page, markup === examined ? 'about colours' : 'all')
        expect(violations, `axe, ${scheme}`).toEqual([])
        examined = markup
      })
    },
    screenshot: (name) =>
      inEachScheme(async (page, scheme) => {
        const path = info.outputPath(`${name}-${scheme}.png`)
        await page.screenshot({ path })
        await info.attach(`${name}-${scheme}`, { path })
      }),
  }
}

/** Errors from before we attached are still held by the page; later ones are heard. */
async function collectProblems(page: Page, problems: string[]): Promise<void> {
  const hear = (kind: string, text: string) => problems.push(`${kind}: ${text}`)
  for (const message of await page.consoleMessages()) if (message.type() === 'error') hear('console', message.text())
  for (const error of await page.pageErrors()) hear('page', error.stack ?? error.message)
  page.on('console', (message) => message.type() === 'error' && hear('console', message.text()))
  page.on('pageerror', (error) => hear('page', error.stack ?? error.message))
}
