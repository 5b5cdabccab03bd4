/**
 * Puts `window.erfakreds` before the page: one function that asks, one that listens. It hands out neither Electron's events
 * nor its channels, and knows no names itself: which requests there are is decided by the router in the main process.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { ErfakredsBridge, EventName, Events, Reply } from '../src/core/contract.ts'

const events = {
  'vault.locked': true,
  'vault.locking': true,
  'records.changed': true,
  'backup.changed': true,
  'document.progress': true,
  'document.folderProgress': true,
  'menu.command': true,
  'stage.shown': true,
  'stage.pressed': true,
  'stage.closed': true,
} as const satisfies Readonly<Record<EventName, true>>

const unexpected = { ok: false, error: { code: 'unexpected' } } as const

const bridge: ErfakredsBridge = {
  call: async (name, input) => {
    try {
      const reply: Reply<typeof name> = await ipcRenderer.invoke('erfakreds:call', String(name), input)
      return reply
    } catch {
      return unexpected
    }
  },
  on: (name, listener) => {
    if (!Object.hasOwn(events, name)) return () => undefined
    const hear = (_event: unknown, told: string, data: Events[typeof name]): void => {
      if (told === name) listener(data)
    }
    ipcRenderer.on('erfakreds:event', hear)
    return () => {
      ipcRenderer.off('erfakreds:event', hear)
    }
  },
}

contextBridge.exposeInMainWorld('erfakreds', bridge)
