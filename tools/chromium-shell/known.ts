// Owns the promise that the stand-in never pretends: a call, property or event that it does not have throws by its
// name, instead of answering undefined and letting the app go on as if it had happened.

import { EventEmitter } from 'node:events'

export class NotInShell extends Error {
  override readonly name = 'NotInShell'

  constructor(what: string) {
    super(`The Chromium shell has no ${what}: add it in tools/chromium-shell, or do without it in the app`)
  }
}

/** `target` behind a guard: reading or setting anything it does not have throws with `name` and the key. */
export function onlyKnown<T extends object>(name: string, target: T): T {
  const askedByTheLanguage = new Set(['then', 'toJSON', '__esModule', 'asymmetricMatch'])
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || askedByTheLanguage.has(key))
        return Reflect.get(object, key, receiver)
      throw new NotInShell(`${name}.${key}`)
    },
    set(object, key, value) {
      if (typeof key === 'symbol' || key in object) return Reflect.set(object, key, value)
      throw new NotInShell(`${name}.${key}`)
    },
  })
}

/** An emitter that takes listeners only for the events in `events`. */
export class KnownEvents extends EventEmitter {
  readonly about: { readonly name: string; readonly events: Set<string> }

  constructor(name: string, events: readonly string[]) {
    super()
    this.about = { name, events: new Set(events) }
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    if (typeof event === 'string' && !this.about.events.has(event)) {
      throw new NotInShell(`event '${event}' on ${this.about.name}`)
    }
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }
}

/** An event object with Electron's preventDefault. */
type Preventable = { readonly preventDefault: () => void; readonly defaultPrevented: boolean }

export function preventable<T extends object>(facts: T): T & Preventable {
  const state = { prevented: false }
  return Object.defineProperties({ ...facts } as T & Preventable, {
    preventDefault: {
      value: () => {
        state.prevented = true
      },
      enumerable: true,
    },
    defaultPrevented: { get: () => state.prevented, enumerable: true },
  })
}
