// Owns which program the end-to-end tests drive: real Electron where its binary is there, the Chromium shell where it is
// not, and gives both the same face. It knows nothing of what is tested.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { startShell } from '../../tools/chromium-shell/drive.ts'
import type { DialogAnswer } from '../../tools/chromium-shell/driver-channel.ts'
import { electronBinary } from '../../tools/machine/electron-binary.ts'

const root = resolve(import.meta.dirname, '../..')
const main = join(root, 'out/main.js')

export type DrivenApp = {
  readonly page: Page
  readonly answer: (answer: DialogAnswer) => Promise<void>
  readonly power: (event: string) => Promise<void>
  readonly menu: (label: string) => Promise<void>
  readonly output: () => string
  /** Addresses that the app opened in another program. */
  readonly openedOutside: () => Promise<readonly string[]>
  /** How many file and message dialogs were shown, and answered, so far. */
  readonly dialogsShown: () => Promise<number>
  readonly close: () => Promise<void>
  readonly kill: () => Promise<void>
}

type AppStart = { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }

export async function startApp(start: AppStart): Promise<DrivenApp> {
  if (!existsSync(main)) throw new Error('out/main.js is missing: run npm run build first')
  const binary = electronBinary()
  return binary === undefined ? await startInShell(start) : await startInElectron(binary, start)
}

async function startInShell({ args, env }: AppStart): Promise<DrivenApp> {
  const shell = await startShell({ main, args, env })
  return {
    page: shell.page,
    answer: async (answer) => shell.answer(answer),
    power: async (event) => shell.power(event),
    menu: async (label) => shell.menu(label),
    output: shell.output,
    openedOutside: async () => shell.reports.flatMap((report) => (report.type === 'outside' ? [report.target] : [])),
    dialogsShown: async () => shell.reports.filter(({ type }) => type === 'dialog').length,
    close: shell.close,
    kill: shell.kill,
  }
}

type Prepared = { answers: DialogAnswer[]; outside: string[]; shown: number }

async function startInElectron(executablePath: string, { args, env }: AppStart): Promise<DrivenApp> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args],
    env: { ...Object.fromEntries(inherited), ...env },
  })
  const written: string[] = []
  app.process().stdout?.on('data', (part: Buffer) => written.push(part.toString('utf8')))
  app.process().stderr?.on('data', (part: Buffer) => written.push(part.toString('utf8')))
  await app.evaluate(({ dialog, shell }) => {
    const prepared: Prepared = { answers: [], outside: [], shown: 0 }
    Object.assign(globalThis, { prepared })
    const take = <K extends DialogAnswer['kind']>(kind: K) => {
      prepared.shown += 1
      const index = prepared.answers.findIndex((answer) => answer.kind === kind)
      return prepared.answers.splice(index, index === -1 ? 0 : 1)[0] as Extract<DialogAnswer, { kind: K }> | undefined
    }
    dialog.showSaveDialog = async () => {
      const path = take('save')?.path ?? null
      return { canceled: path === null, filePath: path ?? '' }
    }
    dialog.showOpenDialog = async () => {
      const paths = take('open')?.paths ?? []
      return { canceled: paths.length === 0, filePaths: [...paths] }
    }
    dialog.showMessageBox = async () => ({ response: take('message')?.button ?? 0, checkboxChecked: false })
    shell.openExternal = async (url) => void prepared.outside.push(url)
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    page,
    answer: (answer) =>
      app.evaluate((_electron, answer) => {
        const { prepared } = globalThis as unknown as { readonly prepared: Prepared }
        prepared.answers.push(answer)
      }, answer),
    power: (event) => app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), event),
    menu: (label) =>
      app.evaluate(({ Menu }, label) => {
        const all = (items: readonly Electron.MenuItem[]): readonly Electron.MenuItem[] =>
          items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
        const found = all(Menu.getApplicationMenu()?.items ?? []).find((item) => item.label === label)
        if (found === undefined) throw new Error(`the menu has no item '${label}'`)
        found.click()
      }, label),
    output: () => written.join(''),
    openedOutside: () =>
      app.evaluate(() => (globalThis as unknown as { readonly prepared: Prepared }).prepared.outside),
    dialogsShown: () => app.evaluate(() => (globalThis as unknown as { readonly prepared: Prepared }).prepared.shown),
    close: () => app.close(),
    kill: async () => {
      const gone = new Promise((resolve) => app.process().once('exit', resolve))
      app.process().kill('SIGKILL')
      await gone
    },
  }
}
