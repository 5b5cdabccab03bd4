/**
 * The page's way to the main process: the bridge that the preload puts on the window. A call that fails in an unforeseen
 * way answers `unexpected` instead of throwing, so that every caller handles one kind of failure.
 */
import type { ErfakredsBridge, EventName, Events, Reply, RequestInput, RequestName } from '../core/contract.ts'

declare const erfakreds: ErfakredsBridge

export const call = async <N extends RequestName>(name: N, input: RequestInput<N>): Promise<Reply<N>> => {
  try {
    return await erfakreds.call(name, input)
  } catch {
    return { ok: false, error: { code: 'unexpected' } }
  }
}

/** Calls `listener` for each event until the returned function is called. */
export const on = <E extends EventName>(name: E, listener: (data: Events[E]) => void): (() => void) =>
  erfakreds.on(name, listener)
