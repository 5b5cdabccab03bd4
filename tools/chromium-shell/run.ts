// Runs a built Electron app on plain Node with the system's Chromium: node run.ts [--headless] MAIN.js [arguments].
// Knows Electron's module by name only; what the app asks of it is answered in electron.ts.

import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { debuggingAddress, theBrowser } from './browser.ts'
import { listenToDriver, tellDriver } from './driver-channel.ts'
import { options } from './options.ts'

if (options.main === undefined) {
  process.stderr.write('usage: run.ts [--headless] MAIN.js [arguments of the app]\n')
  process.exit(2)
}

const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

if (options.driven) {
  listenToDriver()
  void theBrowser().then(async (browser) => tellDriver({ type: 'ready', address: await debuggingAddress(browser) }))
}

const { app } = await import('./electron.ts')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
// Nobody is left to look at a driven shell whose test has gone.
process.on('disconnect', () => app.exit(1))
process.argv = [process.execPath, options.main, ...options.forApp]
await import(pathToFileURL(options.main).href)
