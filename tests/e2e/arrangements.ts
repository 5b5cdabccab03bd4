// Owns what the tests of the arrangements (domain.md) have in common: an archive with the example's people and one forum, whose
// meetings lie around today, and the way to a part of a meeting. Nothing in it depends on which day today is.

import type { Locator, Page } from '@playwright/test'
import { addDays, dateInDenmark, weekdayOf } from '../../src/core/danish/dates.ts'
import { meetings } from '../../src/strings/meetings.ts'
import { type MeetingTab, paths } from '../../src/ui/paths.ts'
import { expect } from './app.ts'
import type { ExampleRecord } from './real-archive.ts'

export const today = dateInDenmark(new Date())

/** A Monday to Friday about so many days from today, after it where `days` is positive and before it where it is negative. */
export const workday = (days: number): string => {
  const date = addDays(today, days)
  const beyond = weekdayOf(date) - 5
  if (beyond <= 0) return date
  return days < 0 ? addDays(date, -beyond) : addDays(date, 3 - beyond)
}

type Change = Readonly<Record<string, unknown>>

/** What the example's meetings become, by id; meetings that are not named are left out with all that belongs to them. */
export type Meetings = Readonly<Record<string, Change>>

/** The example's settings, places and people, the forums named, and of their meetings those that are named. */
export const arrangementOf =
  (
    forums: readonly string[],
    wanted: Meetings,
    alter: (record: ExampleRecord) => ExampleRecord | null = (each) => each,
  ) =>
  (records: readonly ExampleRecord[]): readonly ExampleRecord[] =>
    records
      .filter(({ kind, id, value }) => {
        if (kind === 'forum') return forums.includes(id)
        if (kind === 'membership') return forums.includes(String(value.forumId))
        if (kind === 'meeting') return id in wanted
        if (kind === 'case' || kind === 'case-story') return false
        return value.meetingId === undefined || value.meetingId === null || String(value.meetingId) in wanted
      })
      .map((record) =>
        record.kind === 'meeting' ? { ...record, value: { ...record.value, ...wanted[record.id] } } : record,
      )
      .map((record) => ({ ...record, value: withoutWhatIsGone(record, forums, wanted) }))
      .flatMap((record) => alter(record) ?? [])

/** References to meetings and forums that were left out. */
const withoutWhatIsGone = (
  { kind, value }: ExampleRecord,
  forums: readonly string[],
  wanted: Meetings,
): ExampleRecord['value'] => {
  if (kind === 'meeting') return { ...value, standsInFor: [] }
  if (kind === 'forum' && typeof value.dates === 'object' && value.dates !== null)
    return { ...value, dates: { ...value.dates, replaces: [] } }
  if (kind === 'agenda-item')
    return {
      ...value,
      caseId: null,
      carriedFromId: null,
      approvesMeetingId: String(value.approvesMeetingId) in wanted ? value.approvesMeetingId : null,
    }
  if (kind === 'turn') return { ...value, substituteForId: null, carriedFromId: null }
  if (kind === 'action') return { ...value, forumId: forums.includes(String(value.forumId)) ? value.forumId : null }
  return value
}

/** As from a link. Ends when the page has heard of it: what is then asked for is not found on the page before it. */
export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate(async (hash) => {
    const before = location.href
    location.hash = hash
    if (location.href !== before) await new Promise((heard) => addEventListener('hashchange', heard, { once: true }))
  }, address)

/** Opens a part of a meeting by its address and answers the part. */
export const openPart = async (page: Page, meetingId: string, tab: MeetingTab): Promise<Locator> => {
  await goTo(page, paths.meeting(meetingId, tab))
  const part = page.getByRole('tabpanel', { name: meetings.tabs[tab] })
  await expect(part).toBeVisible()
  return part
}

/** Writes at the end of a text of several lines, and leaves it. */
export const writeIn = async (text: Locator, words: string): Promise<void> => {
  const { keyboard } = text.page()
  await text.click()
  await expect(text).toBeFocused()
  await keyboard.press('Control+End')
  await keyboard.type(words)
  await expect(text).toContainText(words.trim())
  await keyboard.press('Escape')
}

/** Every person of the archive by full name and by family name. */
export const namesIn = (records: readonly ExampleRecord[]): readonly string[] =>
  records.flatMap(({ kind, value }) =>
    kind === 'person' ? [`${value.givenName} ${value.familyName}`, String(value.familyName)] : [],
  )
