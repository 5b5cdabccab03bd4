// Owns the small rest of the desktop around the window: power signals, colour scheme, opening things outside.

import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { powerSignals, tellDriver } from './driver-channel.ts'
import { KnownEvents, onlyKnown } from './known.ts'
import { options } from './options.ts'
import { allWindows } from './window.ts'

type ColourScheme = 'system' | 'light' | 'dark'

class PowerMonitor extends KnownEvents {
  constructor() {
    super('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery'])
    powerSignals.on('power', (event) => this.emit(event))
  }

  // Without Electron nobody tells how long the machine was left alone.
  getSystemIdleTime(): number {
    return 0
  }
}
export const powerMonitor = onlyKnown('powerMonitor', new PowerMonitor())

class NativeTheme extends KnownEvents {
  scheme: ColourScheme = 'system'

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): ColourScheme {
    return this.scheme
  }

  set themeSource(scheme: ColourScheme) {
    this.scheme = scheme
    for (const window of allWindows()) {
      void window.webContents.page.then((page) =>
        page.emulateMedia({ colorScheme: scheme === 'system' ? null : scheme }),
      )
    }
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.scheme === 'dark'
  }
}
export const nativeTheme = onlyKnown('nativeTheme', new NativeTheme())

export const shell = onlyKnown('shell', {
  openExternal: async (url: string) => openOutside('openExternal', url),
  openPath: async (path: string) => {
    openOutside('openPath', path)
    return ''
  },
  showItemInFolder: (path: string) => openOutside('showItemInFolder', pathToFileURL(path).href),
})

function openOutside(verb: string, target: string): void {
  if (options.driven) {
    tellDriver({ type: 'outside', verb, target })
    return
  }
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(opener, [target], { stdio: 'ignore', detached: true })
  child.on('error', () => process.stderr.write(`Kunne ikke åbne ${target}\n`))
  child.unref()
}
