// What `npm start` does once packages and Node 24 are there: builds if stale, then opens the app in Electron, or in the
// Chromium shell, or runs the same job without a window. It always says which of the three.

import { join } from 'node:path'
import { hasDisplay } from './chromium-shell/display.ts'
import { findChromium } from './chromium-shell/find-chromium.ts'
import { install, mayInstall } from './machine/apt.ts'
import { ensureBuilt } from './machine/build.ts'
import { root, run } from './machine/command.ts'
import { electronBinary, fetchElectron } from './machine/electron-binary.ts'

const args = process.argv.slice(2)
const asRoot = process.getuid?.() === 0
/** What ends this soon with an error could not open a window here. */
const startedMs = 5_000

process.exit(await start())

async function start(): Promise<number> {
  if (!(await ensureBuilt())) return 1
  if (!hasDisplay()) {
    console.log(
      'Her er ingen skærm, så Erfakreds kan ikke åbne et vindue. Kører i stedet demoen uden vindue (npm run demo).',
    )
    return (await run(process.execPath, [join(root, 'tools/run-demo.ts')])).code
  }
  const electron = electronBinary() ?? (await fetchElectron())
  if (electron !== undefined) {
    console.log('Åbner Erfakreds i Electron.')
    const { code, ms } = await run(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...args])
    if (code === 0 || ms > startedMs) return code
    console.log('Electron kunne ikke åbne et vindue på denne maskine.')
  } else {
    console.log('Electrons program kan ikke hentes på dette netværk.')
  }
  return await startInChromium()
}

async function startInChromium(): Promise<number> {
  if (findChromium() === undefined && mayInstall()) {
    console.log('Installerer Chromium (apt) ...')
    await install(['chromium'])
  }
  if (findChromium() === undefined) {
    console.error(
      'Installér Chromium eller Chrome (på Debian og Ubuntu: sudo apt install chromium), og kør npm start igen.',
    )
    return 1
  }
  console.log('Åbner Erfakreds i et Chromium-vindue. Luk vinduet for at afslutte.')
  const shell = join(root, 'tools/chromium-shell/run.ts')
  const { code, ms } = await run(process.execPath, [shell, join(root, 'out/main.js'), ...args], { typing: true })
  if (code !== 0 && ms <= startedMs) {
    console.error(
      'Chromium kunne ikke åbne et vindue på denne maskine. npm run demo gør det samme arbejde uden vindue.',
    )
  }
  return code
}
