/** The built app on a data folder of its own, for as long as something is measured in it: never this machine's own example. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Figure } from '../../tools/bench/table.ts'
import { startShell } from '../../tools/chromium-shell/drive.ts'

/** Milliseconds. */
export const figure = (name: string, value: number, floor: number): Figure => ({
  name,
  median_ms: value,
  floor_ms: floor,
  ratio: value / floor,
})

export const inFreshShell = async (measure: (page: Page) => Promise<readonly Figure[]>): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-bench-'))
  const shell = await startShell({
    main: path.resolve(import.meta.dirname, '../../out/main.js'),
    args: [`--user-data-dir=${folder}`],
    env: { XDG_DATA_HOME: folder, LOCALAPPDATA: folder },
  })
  try {
    return await measure(shell.page)
  } finally {
    await shell.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
