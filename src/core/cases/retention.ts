/** When a story is to be forgotten: so many calendar months after the day it was used or withdrawn. */
import { addDays } from '../danish/dates.ts'
import type { Case } from '../records/case.ts'
import { theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'

/** The same day `months` later; the last day of the month where there is no such day (30 November + 3 is 28 February). */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  const pad = (part: number, width: number): string => String(part).padStart(width, '0')
  const start = `${pad(Math.floor(all / 12), 4)}-${pad((all % 12) + 1, 2)}`
  const lastDay = new Date(Date.UTC(Math.floor(all / 12), (all % 12) + 1, 0)).getUTCDate()
  return `${start}-${pad(Math.min(day, lastDay), 2)}`
}

/** The day from which the story of a case is erased; null where it was neither used nor withdrawn. */
export const eraseDay = (records: RecordSet, value: Case, months = retentionMonths(records)): string | null => {
  const from = dayItEnded(records, value)
  return from === null ? null : addMonths(from, months)
}

export const retentionMonths = ({ organisation }: Pick<RecordSet, 'organisation'>): number =>
  (organisation.get(theOrganisationId) ?? newValue('organisation', {})).caseRetentionMonths

/** So many days a coming erasure is shown before it happens. */
export const noticeDays = 14

/** The day on which a story goes: never less than a fortnight after it was first shown. */
export const erasedOn = (value: Pick<Case, 'eraseOn' | 'eraseNoticedOn'>, today: string): string | null => {
  const { eraseOn } = value
  if (eraseOn === null || today < addDays(eraseOn, -noticeDays)) return eraseOn
  return latest(eraseOn, addDays(shownOn(value, today) ?? today, noticeDays))
}

/** A notice from a day that has not come yet was written by a clock set wrong, and counts for nothing. */
export const shownOn = ({ eraseNoticedOn }: Pick<Case, 'eraseNoticedOn'>, today: string): string | null =>
  eraseNoticedOn !== null && eraseNoticedOn <= today ? eraseNoticedOn : null

/** A case is used on the day of its meeting, however late somebody says so. */
const dayItEnded = (records: RecordSet, { events, turnId }: Case): string | null => {
  const since = events.slice(events.findLastIndex(({ kind }) => kind === 'reopened') + 1)
  const used = since.find(({ kind }) => kind === 'used' || kind === 'withdrawn')
  if (used === undefined) return null
  const meetingId = used.kind === 'used' ? records.turn.get(turnId)?.meetingId : undefined
  const date = meetingId === undefined ? null : (records.meeting.get(meetingId)?.date ?? null)
  return date !== null && date < used.on ? date : used.on
}

const latest = (a: string, b: string): string => (a > b ? a : b)
