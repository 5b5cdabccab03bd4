// Owns what a slow and uneven machine does to the app, for finding what works by luck alone: ERFAKREDS_SLOW names any of
// `answers` (of the main process come late, and not always in turn), `timers` (every timer in the page rings late) and
// `processor` (the page has a quarter of one).

import type { Page } from 'playwright-core'

const named = new Set((process.env.ERFAKREDS_SLOW ?? '').split(',').filter((name) => name !== ''))
const longestMs = 250
const processorShare = 4

/** Between what the main process answers and the page that hears it. */
export async function answerTakesItsTime(): Promise<void> {
  if (named.has('answers')) await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs))
}

/** To be called before the page's first document. */
export async function slowDown(page: Page): Promise<void> {
  if (named.has('timers'))
    await page.addInitScript((longest) => {
      const { setTimeout: inTime } = window
      const now = performance.now.bind(performance)
      let waiting: readonly { readonly due: number; readonly rings: number }[] = []
      // As on any machine, none rings before one that was due before it.
      const late = (handler: () => void, wait = 0, ...args: unknown[]): number => {
        const due = now() + wait
        waiting = waiting.filter(({ rings }) => rings >= now())
        const earliest = Math.max(due, ...waiting.filter((each) => each.due <= due).map(({ rings }) => rings + 1))
        const latest = Math.min(...waiting.filter((each) => each.due > due).map(({ rings }) => rings - 1))
        const rings = Math.max(earliest, Math.min(latest, due + Math.random() * longest))
        waiting = [...waiting, { due, rings }]
        return inTime(handler, rings - now(), ...args)
      }
      Object.assign(window, { setTimeout: late })
    }, longestMs)
  if (!named.has('processor')) return
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorShare })
}
