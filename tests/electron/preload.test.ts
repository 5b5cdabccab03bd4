import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type ErfakredsBridge, eventNames } from '../../src/core/contract.ts'

type Listener = (event: object, ...args: unknown[]) => void

/** Electron as a preload sees it: the two things our preload may use, and what it did with them. */
const electron = vi.hoisted(() => {
  const exposed: { readonly name: string; readonly value: unknown }[] = []
  const asked: unknown[][] = []
  const listeners = new Map<string, Set<Listener>>()
  return {
    exposed,
    asked,
    listeners,
    answer: (): Promise<unknown> => Promise.resolve({ ok: true, value: null }),
  }
})
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => electron.exposed.push({ name, value }),
  },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.asked.push(args)
      return electron.answer()
    },
    on: (channel: string, listener: Listener) =>
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: Listener) => electron.listeners.get(channel)?.delete(listener),
  },
}))

const send = (name: string, data: unknown) => {
  for (const listener of electron.listeners.get('erfakreds:event') ?? []) listener({ sender: 'secret' }, name, data)
}

describe('the preload', () => {
  let bridge: ErfakredsBridge
  beforeAll(async () => {
    await import('../../electron/preload.ts')
    bridge = electron.exposed[0]?.value as ErfakredsBridge
  })

  it('puts two functions before the page and nothing else', () => {
    const shape = electron.exposed.map(({ name, value }) => ({
      name,
      members: Object.entries(value as object).map(([key, member]) => `${key}: ${typeof member}`),
    }))
    expect(shape).toMatchInlineSnapshot(`
      [
        {
          "members": [
            "call: function",
            "on: function",
          ],
          "name": "erfakreds",
        },
      ]
    `)
  })

  it('asks over one channel and answers with what the router said', async () => {
    expect(await bridge.call('vault.state', {})).toEqual({ ok: true, value: null })
    expect(electron.asked).toEqual([['erfakreds:call', 'vault.state', {}]])
  })

  it('answers `unexpected` where asking itself failed', async () => {
    electron.answer = () => Promise.reject(new Error('Error invoking remote method: hemmeligt'))
    expect(await bridge.call('vault.lock', {})).toEqual({ ok: false, error: { code: 'unexpected' } })
  })

  it('gives listeners the data of their own event, never the event object', () => {
    const heard: unknown[][] = []
    const stop = bridge.on('vault.locked', (...args) => heard.push(args))
    send('vault.locked', { reason: 'idle' })
    send('menu.command', { command: 'undo' })
    expect(heard).toEqual([[{ reason: 'idle' }]])
    stop()
    send('vault.locked', { reason: 'user' })
    expect(heard).toHaveLength(1)
  })

  it('listens to every event of the contract and to no other', () => {
    const channel = electron.listeners.get('erfakreds:event')
    for (const name of eventNames) {
      const before = channel?.size ?? 0
      const stop = bridge.on(name, () => undefined)
      expect(channel?.size).toBe(before + 1)
      stop()
      expect(channel?.size).toBe(before)
    }
    const onAny = bridge.on as (name: string, listener: () => void) => () => void
    for (const name of ['erfakreds:call', '__proto__', 'toString', 'vault.anything']) {
      onAny(name, () => undefined)()
      expect([...electron.listeners.keys()]).toEqual(['erfakreds:event'])
      expect(channel?.size).toBe(0)
    }
  })
})
