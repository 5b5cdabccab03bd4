/** Puts the real handlers, on a real archive in a temporary folder, where the page's bridge is: nothing is stood in for. */
import 'fake-indexeddb/auto'
import type { ErfakredsBridge, EventName, Events, RequestName } from '../../src/core/contract.ts'
import type { TestDesk } from '../electron/desk-builder.ts'

type Heard = { readonly name: EventName; readonly listener: (data: never) => void }

/** The bridge that a page on this desk would have; `tell` lets the main process say something to it. */
export const bridgeTo = (desk: TestDesk, onAsked: (name: RequestName) => void = () => undefined) => {
  const heard = new Set<Heard>()
  const asked: RequestName[] = []
  const bridge: ErfakredsBridge = {
    call: (name, input) => {
      asked.push(name)
      onAsked(name)
      return desk.call(name, input)
    },
    on: (name, listener) => {
      const each: Heard = { name, listener }
      heard.add(each)
      return () => void heard.delete(each)
    },
  }
  Object.assign(globalThis, { erfakreds: bridge })
  const tell = <E extends EventName>(name: E, data: Events[E]) => {
    for (const each of heard) if (each.name === name) each.listener(data as never)
  }
  return { tell, asked }
}
