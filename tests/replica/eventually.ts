import { vi } from 'vitest'

/** Waits for what comes by itself. The limit ends what hangs; it judges no speed. */
export const eventually = <T>(expectation: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(expectation, { timeout: 60_000, interval: 10 })
