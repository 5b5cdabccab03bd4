// Owns what runs in the page before the app's own script: a `require('electron')` for the built preload, with
// contextBridge and ipcRenderer over one binding. Page and preload share a world here, so the raw binding is taken
// off the window before the page can see it, and what is exposed is a frozen copy.

import type { Shortcut } from './menu.ts'
import { makeWire, type Wire } from './wire.ts'

type PageNames = {
  /** The binding that carries calls to the main process. */
  readonly call: string
  /** The function through which the main process delivers events. */
  readonly deliver: string
  /** Where the preload runs: on hosts that stand for the app's own scheme. */
  readonly endings: readonly string[]
}

export function preloadScript(names: PageNames, preloadSource: string): string {
  const facts = JSON.stringify({ ...names, platform: process.platform })
  const preload = `function (require, module, exports, process) {\n${preloadSource}\n}`
  return `;(${installPreload.toString()})(${facts}, (${makeWire.toString()})(), ${preload});`
}

type Listener = (event: object, ...args: unknown[]) => void
type Answer = { readonly value?: unknown; readonly error?: string }

/** Self-contained: runs in the page. */
function installPreload(
  facts: PageNames & { readonly platform: string },
  wire: Wire,
  preload: (require: (name: string) => unknown, module: object, exports: object, process: object) => void,
): void {
  if (window !== window.top || !facts.endings.some((ending) => location.hostname.endsWith(ending))) return
  const page = window as unknown as Record<string, unknown>
  const call = page[facts.call] as (text: string) => Promise<string>
  delete page[facts.call]

  const known = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (typeof key === 'symbol' || key in object || key === 'then') return Reflect.get(object, key, receiver)
        throw new Error(`The Chromium shell has no ${name}.${key}`)
      },
    })

  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>()
  const listen = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const forget = (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
    )
    return ipcRenderer
  }
  const ipcRenderer: object = known('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const answer = wire.decode(await call(wire.encode({ kind: 'invoke', channel, args }))) as Answer
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.value
    },
    send: (channel: string, ...args: unknown[]) => {
      void call(wire.encode({ kind: 'send', channel, args }))
    },
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    addListener: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: forget,
    removeListener: forget,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  Object.defineProperty(window, facts.deliver, {
    value: (text: string) => {
      const { channel, args } = wire.decode(text) as { readonly channel: string; readonly args: readonly unknown[] }
      const heard = listeners.get(channel) ?? []
      listeners.set(
        channel,
        heard.filter((entry) => !entry.once),
      )
      for (const { listener } of heard) listener({ sender: ipcRenderer }, ...args)
    },
  })

  // The menu's shortcuts: a key that neither the page nor the field it was typed in took for itself.
  let shortcuts: readonly Shortcut[] = []
  const learnShortcuts = async () => {
    shortcuts = wire.decode(await call(wire.encode({ kind: 'shortcuts' }))) as readonly Shortcut[]
  }
  void learnShortcuts()
  const editing = new Set(['z', 'y', 'x', 'c', 'v', 'a'])
  window.addEventListener('keydown', (event) => {
    const { ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta, target } = event
    const pressed: Shortcut = { key: event.key.toLowerCase(), ctrl, shift, alt, meta }
    const field = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
    if (event.defaultPrevented || (field && editing.has(pressed.key))) return
    const isMenu = shortcuts.some(
      (known) => known.key === pressed.key && known.ctrl === ctrl && known.alt === alt && known.meta === meta,
    )
    if (!isMenu) return
    event.preventDefault()
    void call(wire.encode({ kind: 'shortcut', pressed }))
  })

  const frozen = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => value(...args)
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    if (Array.isArray(value)) return Object.freeze(value.map(frozen))
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozen(item)])))
  }
  const contextBridge = known('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in window)
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
      Object.defineProperty(window, key, { value: frozen(api), enumerable: true })
    },
  })

  const electron = known('electron', { contextBridge, ipcRenderer })
  const sandboxedRequire = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = known('process', {
    platform: facts.platform,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions: {},
    env: {},
  })
  const module = { exports: {} }
  preload(sandboxedRequire, module, module.exports, process)
}
