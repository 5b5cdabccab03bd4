// Owns the small rest of the desktop around the window: power signals, displays, and opening addresses in other programs.

import { spawn } from 'node:child_process'
import { driverSignals, tellDriver } from './driver-channel.ts'
import { KnownEvents, onlyKnown } from './known.ts'
import { options } from './options.ts'

class PowerMonitor extends KnownEvents {
  constructor() {
    super('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery'])
    driverSignals.on('power', (event) => this.emit(event))
  }

  // Without Electron nobody tells how long the machine was left alone.
  getSystemIdleTime(): number {
    return 0
  }
}
export const powerMonitor = onlyKnown('powerMonitor', new PowerMonitor())

/** One display, since Chromium does not tell of others: what opens beside the app opens as a window. */
const display = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } }
export const screen = onlyKnown('screen', {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: (_bounds: object) => display,
})

// Chromium keeps no display awake for others.
export const powerSaveBlocker = onlyKnown('powerSaveBlocker', {
  start: (_type: string) => 0,
  stop: (_id: number) => false,
})

export const shell = onlyKnown('shell', {
  openExternal: async (url: string) => openOutside('openExternal', url),
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
