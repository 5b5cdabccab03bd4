/**
 * What it costs to fill the page's mirror with 10,000 records beside the example's: from the start of the page until the archive
 * is shown, against the same records read over the bridge and thrown away.
 */
import type { Page } from 'playwright-core'
import { frame } from '../../src/strings/frame.ts'
import { welcome } from '../../src/strings/welcome.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { figure, inFreshShell } from './fresh-shell.ts'

const records = 10_000
const rounds = 5

export const run = (): Promise<readonly Figure[]> =>
  inFreshShell(async (page) => {
    await page.getByRole('button', { name: welcome.doors.example.title }).click()
    await shown(page)
    for (let batch = 0; batch < records / 500; batch++) await page.evaluate(fill, batch)
    const starting: number[] = []
    const reading: number[] = []
    for (let round = 0; round < rounds; round++) {
      starting.push(await untilShown(page))
      reading.push(await page.evaluate(readAll))
    }
    return [figure(`page started and its mirror filled, ${records} records`, median(starting), median(reading))]
  })

type Bridge = { readonly erfakreds: { readonly call: (name: string, input: unknown) => Promise<Answer> } }
type Answer = { readonly ok: boolean; readonly value: { readonly next: string | null } }

/** Runs in the page: 500 items of about a kilobyte, for meetings that are not there. */
const fill = async (batch: number) => {
  const { erfakreds } = globalThis as unknown as Bridge
  const taken = await erfakreds.call('records.commit', {
    changes: Array.from({ length: 500 }, (_, index) => ({
      kind: 'agenda-item',
      id: `bench${batch * 500 + index}`,
      base: [],
      value: {
        meetingId: `m${(batch * 500 + index) % 250}`,
        title: `Punkt ${index}`,
        content: [
          {
            id: 'b1',
            type: 'paragraph',
            content: [{ type: 'text', text: 'Drøftelse af fælles sparring. '.repeat(20) }],
          },
        ],
      },
    })),
  })
  if (!taken.ok) throw new Error('the archive refused the items')
}

/** Runs in the page. */
const readAll = async () => {
  const { erfakreds } = globalThis as unknown as Bridge
  const started = performance.now()
  for (let after: string | null = null; ; ) {
    const page = await erfakreds.call('records.read', { after })
    after = page.value.next
    if (after === null) return performance.now() - started
  }
}

/** The time of the page, which begins with it. */
const untilShown = async (page: Page): Promise<number> => {
  await page.reload()
  await shown(page)
  return page.evaluate(() => performance.now())
}

const shown = (page: Page): Promise<void> =>
  page.getByRole('link', { name: frame.areas.meetings, exact: true }).waitFor({ timeout: 120_000 })

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
