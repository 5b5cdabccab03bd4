/**
 * What a keystroke costs in the agenda of a real meeting with 60 items, from the key event until the page is painted, saving
 * and drawing the paper included; against a bare textarea on an otherwise empty page of the same program.
 */
import type { Page } from 'playwright-core'
import { frame } from '../../src/strings/frame.ts'
import { agenda, meetings } from '../../src/strings/meetings.ts'
import { welcome } from '../../src/strings/welcome.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { figure, inFreshShell } from './fresh-shell.ts'

const items = 60
const keystrokes = 200
const betweenKeys = 60

export const run = (): Promise<readonly Figure[]> =>
  inFreshShell(async (page) => {
    const floor = await bareTextarea(page)
    const text = await agendaText(page)
    return [
      figure(`keystroke to paint, ${items} items, median`, percentile(text, 50), percentile(floor, 50)),
      figure(`keystroke to paint, ${items} items, p95`, percentile(text, 95), percentile(floor, 95)),
    ]
  })

/** The page of the three doors holds nearly nothing. */
const bareTextarea = async (page: Page): Promise<readonly number[]> => {
  await page.getByRole('button', { name: welcome.doors.example.title }).waitFor()
  await page.evaluate(() => document.body.append(document.createElement('textarea')))
  await page.locator('textarea').focus()
  const times = await typed(page)
  await page.reload()
  return times
}

const agendaText = async (page: Page): Promise<readonly number[]> => {
  await page.getByRole('button', { name: welcome.doors.example.title }).click()
  await page.getByRole('link', { name: frame.areas.meetings, exact: true }).click({ timeout: 60_000 })
  await page.getByRole('link', { name: meetings.status.planned }).first().click({ timeout: 60_000 })
  await page.getByRole('tab', { name: meetings.tabs.plan }).waitFor()
  const meetingId = /moeder\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.evaluate(fill, { meetingId, items })
  // What was committed past the pages is read in anew.
  await page.reload()
  await page.getByRole('tab', { name: meetings.tabs.dagsorden }).click({ timeout: 60_000 })
  await page
    .getByText(agenda.textOf(items))
    .or(page.getByRole('textbox', { name: agenda.textOf(items), exact: true }))
    .waitFor()
  await page.getByRole('textbox', { name: agenda.textOf(30), exact: true }).click()
  await page.waitForTimeout(1500)
  return typed(page)
}

/** Runs in the page: items of about the size people write. */
const fill = async ({ meetingId, items }: { readonly meetingId: string; readonly items: number }) => {
  const bridge = (
    globalThis as unknown as { readonly erfakreds: { call: (name: string, input: unknown) => Promise<unknown> } }
  ).erfakreds
  const words = 'Vi taler om, hvordan peermedarbejdere deler erfaringer på tværs af enheder. '
  await bridge.call('records.commit', {
    changes: Array.from({ length: items }, (_, index) => ({
      kind: 'agenda-item',
      id: `bench${index}`,
      base: [],
      value: {
        meetingId,
        order: `i${String(index).padStart(3, '0')}i`,
        title: `Punkt ${index}`,
        minutes: 5,
        content: [1, 2, 3].map((block) => ({
          id: `b${block}`,
          type: block === 2 ? 'bullet' : 'paragraph',
          content: [{ type: 'text', text: words.repeat(3) }],
        })),
        recommendation: [{ id: 'r1', type: 'paragraph', content: [{ type: 'text', text: words }] }],
      },
    })),
  })
}

/** Milliseconds from each key event to the end of the frame that shows it. */
const typed = async (page: Page): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { keystrokeTimes: times })
    document.addEventListener(
      'keydown',
      (event) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  for (let key = 0; key < keystrokes; key++) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'e')
    await page.waitForTimeout(betweenKeys)
  }
  return page.evaluate(() => (globalThis as unknown as { readonly keystrokeTimes: number[] }).keystrokeTimes)
}

const percentile = (times: readonly number[], percent: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
