import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makePaper } from '../../electron/paper.ts'

const minutes = 60_000
const never = new Promise<never>(() => undefined)
type Page = NonNullable<ReturnType<Parameters<typeof makePaper>[0]>>

/** A page whose printer answers as a test wants it. */
const paperOf = (given: Partial<Page>) =>
  makePaper(() => ({ print: () => undefined, printToPDF: () => never, ...given }))

/** Real waiting would take minutes: the paper's clock is node:timers/promises, which the fake one stands in for. */
vi.mock('node:timers/promises', () => ({
  setTimeout: (delay: number, value: unknown) => new Promise((resolve) => setTimeout(() => resolve(value), delay)),
}))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('printing', () => {
  const print = (success: boolean, reason: string) =>
    paperOf({ print: (_options, done) => done?.(success, reason) }).print()

  it('tells whether it was printed, given up, or failed', async () => {
    expect(await print(true, '')).toEqual({ ok: true, value: { printed: true } })
    expect(await print(false, 'Print job canceled')).toEqual({ ok: true, value: { printed: false } })
    expect(await print(false, 'Invalid printer settings')).toEqual({ ok: false, error: { code: 'print-failed' } })
  })

  it('asks where to print, and does not wait for ever', async () => {
    const asked: unknown[] = []
    const printing = paperOf({ print: (options) => void asked.push(options) }).print()
    await vi.advanceTimersByTimeAsync(11 * minutes)
    expect(await printing).toEqual({ ok: false, error: { code: 'print-timeout' } })
    expect(asked).toEqual([{ silent: false, printBackground: true }])
  })
})

describe('a PDF of the page', () => {
  it('is what Chromium makes of it', async () => {
    const bytes = Buffer.from('%PDF-1.7')
    expect(await paperOf({ printToPDF: async () => bytes }).pdf()).toEqual({ ok: true, value: bytes })
  })

  it('fails with a code, at once or after a minute', async () => {
    const failing = paperOf({ printToPDF: () => Promise.reject(new Error('Failed to generate PDF')) })
    expect(await failing.pdf()).toEqual({ ok: false, error: { code: 'print-failed' } })
    const hanging = paperOf({}).pdf()
    await vi.advanceTimersByTimeAsync(minutes + 1)
    expect(await hanging).toEqual({ ok: false, error: { code: 'print-timeout' } })
  })

  it('is not made without a page', async () => {
    const paper = makePaper(() => null)
    expect(await paper.pdf()).toEqual({ ok: false, error: { code: 'print-failed' } })
    expect(await paper.print()).toEqual({ ok: false, error: { code: 'print-failed' } })
  })
})
