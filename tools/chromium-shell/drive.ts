// Owns starting a driven shell from another process and holding on to it: the page over Chromium's debugging port,
// answers to dialogs and signals over Node's IPC channel. For tests and for looking at a page.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { DialogAnswer, FromDriver, ToDriver } from './driver-channel.ts'

export type DrivenShell = {
  readonly process: ChildProcess
  readonly page: Page
  /** What the shell wrote to its output and error streams so far. */
  readonly output: () => string
  /** What the shell reported so far: dialogs shown, things opened outside, requests that would have left. */
  readonly reports: readonly ToDriver[]
  readonly answer: (answer: DialogAnswer) => void
  readonly power: (event: string) => void
  /** Chooses the menu's item with that word. */
  readonly menu: (label: string) => void
  /** Ends the app as the operating system would: closing the window, then leaving. */
  readonly close: () => Promise<void>
  /** kill -9: nothing is asked and nothing is saved. */
  readonly kill: () => Promise<void>
}

type ShellStart = {
  readonly main: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

// The Node that the package `node` brings, should the caller run on an older one.
const ownNode = join(import.meta.dirname, '../../node_modules/node/bin/node')
const startLimitMs = 60_000

export async function startShell({ main, args = [], env = {} }: ShellStart): Promise<DrivenShell> {
  const child = spawn(
    existsSync(ownNode) ? ownNode : process.execPath,
    [join(import.meta.dirname, 'run.ts'), '--headless', main, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    },
  )
  const written: string[] = []
  const reports: ToDriver[] = []
  child.stdout?.on('data', (part: Buffer) => written.push(part.toString('utf8')))
  child.stderr?.on('data', (part: Buffer) => written.push(part.toString('utf8')))
  const output = () => written.join('')
  const exited = once(child, 'exit')

  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the shell ${why}:\n${output()}`))
    const limit = setTimeout(() => fail('did not start in time'), startLimitMs)
    child.on('message', (message) => {
      const said = message as ToDriver
      reports.push(said)
      if (said.type !== 'ready') return
      clearTimeout(limit)
      resolve(said.address)
    })
    void exited.then(([code, signal]) => {
      clearTimeout(limit)
      fail(`ended (${code ?? signal})`)
    })
  })

  const browser = await chromium.connectOverCDP(address)
  const tell = (message: FromDriver) => void child.send(message)
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exited
    await browser.close().catch(() => undefined)
  }
  return {
    process: child,
    page: await firstPage(browser, output),
    output,
    reports,
    answer: (answer) => tell({ type: 'answer', answer }),
    power: (event) => tell({ type: 'power', event }),
    menu: (label) => tell({ type: 'menu', label }),
    close: () => stop('SIGTERM'),
    kill: () => stop('SIGKILL'),
  }
}

/** The first page that shows something of the app; Chromium's own empty pages do not count. */
async function firstPage(browser: Browser, output: () => string): Promise<Page> {
  const end = Date.now() + startLimitMs
  while (Date.now() < end) {
    const pages = browser.contexts().flatMap((context) => context.pages())
    const shown = pages.find((page) => page.url().startsWith('https://'))
    if (shown !== undefined) {
      await shown.waitForLoadState()
      return shown
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no page of the app opened:\n${output()}`)
}
