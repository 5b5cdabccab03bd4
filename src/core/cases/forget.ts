/**
 * Which stories are to be forgotten, and when: shown for a fortnight before, erased no earlier than that, finished where erasing
 * was interrupted. Decides only; the erasing itself is the archive's (replica/forgetting.ts).
 */
import { addDays, daysBetween } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { CaseId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { ok } from '../result.ts'
import { type CaseChanges, caseChange, entering, isStoryMissing, type On, refuse, storyOf } from './life.ts'
import { eraseDay, erasedOn, noticeDays, shownOn } from './retention.ts'

export type ComingErasure = {
  readonly caseId: CaseId
  /** The day on which the story goes: never less than a fortnight after it was first shown. */
  readonly on: string
  /** From today; 0 or less where it goes at the next unlock. */
  readonly days: number
}

/** The erasures of the next fortnight, the first one first, as the page shows them. */
export const comingErasures = (records: RecordSet, today: string): readonly ComingErasure[] =>
  [...records.case]
    .flatMap(([caseId, value]) => {
      if (value.eraseOn === null || storyOf(records, caseId) === null) return []
      if (today < addDays(value.eraseOn, -noticeDays)) return []
      const on = erasedOn(value, today)
      return on === null ? [] : [{ caseId, on, days: daysBetween(today, on) }]
    })
    .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.caseId, b.caseId))

/** Notes what is shown for the first time: the fortnight runs from here. */
export const noticeErasures = (records: RecordSet, today: string): readonly RecordChange<'case'>[] =>
  comingErasures(records, today).flatMap(({ caseId }) => {
    const value = records.case.get(caseId)
    if (value === undefined || shownOn(value, today) !== null) return []
    return [caseChange(caseId, { ...value, eraseNoticedOn: today })]
  })

/** The cases whose story goes today. */
export const dueErasures = (records: RecordSet, today: string): readonly CaseId[] =>
  comingErasures(records, today).flatMap(({ caseId, days }) => {
    const value = records.case.get(caseId)
    return days <= 0 && value !== undefined && shownOn(value, today) !== null ? [caseId] : []
  })

/** What the case says once its story is gone: its turn, themes and what was learned stay. */
export const sayErased = (records: RecordSet, id: CaseId, on: On): CaseChanges => {
  const value = records.case.get(id)
  if (value === undefined) return refuse({ code: 'case-not-found' })
  if (value.status === 'erased') return ok([])
  return ok([caseChange(id, entering({ ...value, eraseNoticedOn: null }, 'erased', on))])
}

/** Cases whose story is gone without their saying so: an erasure was interrupted, or a restored backup obeyed its mark. */
export const unfinishedErasures = (records: RecordSet): readonly CaseId[] =>
  [...records.case].flatMap(([id, value]) => (isStoryMissing(value, storyOf(records, id) !== null) ? [id] : []))

/**
 * Stories are to be kept for another number of months: the days move along, except those that somebody has been shown. To be
 * committed with the setting.
 */
export const retentionChanged = (records: RecordSet, months: number): readonly RecordChange<'case'>[] =>
  [...records.case].flatMap(([id, value]) => {
    if (value.eraseOn === null || value.eraseNoticedOn !== null || storyOf(records, id) === null) return []
    const eraseOn = eraseDay(records, value, months)
    return eraseOn === value.eraseOn ? [] : [caseChange(id, { ...value, eraseOn })]
  })
