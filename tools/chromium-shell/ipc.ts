// Owns ipcMain: which handler answers which channel, and the event object a handler is given.

import { KnownEvents, onlyKnown } from './known.ts'

type Handler = (event: object, ...args: unknown[]) => unknown
export type PageCall = { readonly kind: 'invoke' | 'send'; readonly channel: string; readonly args: readonly unknown[] }
type Answer = { readonly value?: unknown; readonly error?: string }

const handlers = new Map<string, Handler>()

class Channels extends KnownEvents {
  constructor() {
    super('ipcMain', [])
  }

  // Channels are named by the app, so every event name is known here.
  override on(channel: string | symbol, listener: (...args: never[]) => void): this {
    if (typeof channel === 'string') this.about.events.add(channel)
    return super.on(channel, listener)
  }

  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = onlyKnown('ipcMain', new Channels())

/** Carries one call from a page to the app, and its answer or error back, as ipcRenderer.invoke words it. */
export async function dispatch(event: object, { kind, channel, args }: PageCall): Promise<Answer> {
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...args)
    return {}
  }
  const handler = handlers.get(channel)
  if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` }
  try {
    return { value: await handler(event, ...args) }
  } catch (thrown) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(thrown)}\n`)
    return { error: String(thrown) }
  }
}
