// Looks at a page of the built app: starts it headless on a fresh data folder, lets a script act on the page and takes
// a screenshot. node tools/look.ts [--script FILE.ts] [--dark] [--size 1280x800] [--data FOLDER] OUT.png
// FILE.ts exports `look(page, shell): Promise<void>`; what the page writes to its console is printed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { type DrivenShell, startShell } from './chromium-shell/drive.ts'

type Script = { readonly look: (page: Page, shell: DrivenShell) => Promise<void> }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    script: { type: 'string' },
    dark: { type: 'boolean', default: false },
    size: { type: 'string', default: '1280x800' },
    data: { type: 'string' },
  },
})
const output = positionals[0]
if (output === undefined) {
  console.error('usage: node tools/look.ts [--script FILE.ts] [--dark] [--size 1280x800] [--data FOLDER] OUT.png')
  process.exit(2)
}
const data = values.data ?? mkdtempSync(join(tmpdir(), 'erfakreds-look-'))
const [width = 1280, height = 800] = values.size.split('x').map(Number)

const shell = await startShell({
  main: resolve(import.meta.dirname, '../out/main.js'),
  args: [`--user-data-dir=${data}`],
  env: { XDG_DATA_HOME: data, LOCALAPPDATA: data },
})
try {
  shell.page.on('console', (message) => console.log(`[${message.type()}] ${message.text()}`))
  shell.page.on('pageerror', (error) => console.log(`[page error] ${error.stack ?? error.message}`))
  await shell.page.setViewportSize({ width, height })
  await shell.page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' })
  if (values.script !== undefined) {
    const script: Script = await import(pathToFileURL(resolve(values.script)).href)
    await script.look(shell.page, shell)
  }
  await shell.page.screenshot({ path: output })
} finally {
  await shell.close()
  process.stderr.write(shell.output())
  if (values.data === undefined) rmSync(data, { recursive: true, force: true })
}
