/** A region with its year planned, and what follows from events in it. */
import { consequencesOf } from '../../src/core/planning/consequences.ts'
import type { PlanEvent } from '../../src/core/planning/plan.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { aRegion } from './generator.ts'

export const today = '2026-11-20'
export const wish = { year: 2027, today, method: 'instant', release: 'drafts' } as const

/** A planned region; every forum is split into groups where the test says so. */
export const planned = (seed: number, fields: Parameters<typeof aRegion>[0]['forum'] = {}) => {
  const region = aRegion({ seed, people: 30, year: 2027, forum: fields })
  const plan = planYear(region.records, wish)
  return { ...region, plan, records: withChanges(region.records, plan.changes), before: region.records }
}
export const follow = (records: RecordSet, ...events: readonly PlanEvent[]) => {
  const followed = consequencesOf(records, events, { today })
  if (!followed.ok) throw new Error(`refused: ${followed.error.code}`)
  return { ...followed.value, after: withChanges(records, followed.value.changes) }
}
export const meetingOf = (records: RecordSet, id: MeetingId) => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined) throw new Error(`no meeting ${id}`)
  return meeting
}
