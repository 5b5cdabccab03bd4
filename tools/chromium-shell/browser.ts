// Owns the one Chromium that a shell process drives: where it is found, how it is started and that nothing of it is
// left. It speaks over a pipe, so Chromium ends by itself when the shell is killed; a port is opened only for tests.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'
import { options } from './options.ts'

let running: Promise<Browser> | undefined

export function theBrowser(): Promise<Browser> {
  running ??= start()
  return running
}

export async function closeBrowser(): Promise<void> {
  const browser = await running
  await browser?.close()
}

async function start(): Promise<Browser> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('Chromium blev ikke fundet. Installér pakken chromium, og prøv igen.')
  const asRoot = process.getuid?.() === 0
  return await chromium.launch({
    ...(process.platform === 'linux'
      ? {
          executablePath: join(import.meta.dirname, 'chromium.sh'),
          env: { ...process.env, ERFAKREDS_CHROMIUM: executable, LANGUAGE: 'da' },
        }
      : { executablePath: executable }),
    headless: options.headless,
    chromiumSandbox: !asRoot,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: options.driven ? [] : ['--enable-automation'],
    args: [
      '--lang=da',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.headless ? ['--disable-gpu'] : []),
      ...(asRoot ? ['--test-type'] : []),
      ...(options.driven ? ['--remote-debugging-port=0', '--enable-automation'] : []),
    ],
  })
}

/** Where a test attaches (loopback only). Only a driven shell has one. */
export async function debuggingAddress(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { arguments: commandLine } = await session.send('Browser.getBrowserCommandLine')
  await session.detach()
  const folder = commandLine
    .find((argument) => argument.startsWith('--user-data-dir='))
    ?.slice('--user-data-dir='.length)
  const portFile = join(folder ?? '', 'DevToolsActivePort')
  if (folder === undefined || !existsSync(portFile)) throw new Error('Chromium opened no debugging port')
  return `http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`
}
