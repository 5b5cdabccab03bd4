/**
 * The lines about what surrounds meetings: steps of their run-up, approvals and comments that wait, evaluations to enter, and
 * actions. When each is due other rules decide; here is only which of it is worth a line, and what stands together in one.
 */
import { actionRows } from '../actions/actions.ts'
import { addDays } from '../danish/dates.ts'
import { meetingsToEvaluate } from '../evaluation/meeting-evaluation.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { approvalThatCounts, type RunUpItem, runUpItems } from '../run-up/run-up.ts'
import type { OverviewItem } from './items.ts'

export type Week = {
  readonly today: string
  /** Its last day: what comes later is not yet anybody's, and would hide the meetings. */
  readonly end: string
}

/** Those of one meeting that are late, of today, or of the rest of the week are one line each, about the first of them. */
export const stepItems = (records: RecordSet, { today, end }: Week): readonly OverviewItem[] => {
  const since = addDays(today, -longAgo)
  const steps = runUpItems(records, today, end).filter(({ step, on }) => !toldElsewhere(step) && on >= since)
  const waiting = askedApprovals(records)
  const together = Map.groupBy(steps, ({ meetingId, on }) => `${meetingId} ${on < today ? 'late' : on === today}`)
  return [...together.values()].flatMap(([first, ...others]): readonly OverviewItem[] => {
    if (first === undefined) return []
    const { meetingId, step, on } = first
    const waitsFor = step === 'approval' ? (waiting.get(meetingId) ?? null) : null
    return [{ type: 'step', on, meetingId, step, more: others.length, waitsFor }]
  })
}

/** Days after which nobody is waiting for a step any more: archives are full of minutes that were never approved in so many words. */
const longAgo = 90

/** The cases themselves say when their pack is due. */
const toldElsewhere = (step: RunUpItem['step']): boolean => step === 'pack'

const askedApprovals = ({ approval, meeting, forum }: RecordSet): ReadonlyMap<MeetingId, PersonId> => {
  const byMeeting = Map.groupBy(approval.values(), ({ meetingId }) => meetingId)
  return new Map(
    [...byMeeting].flatMap(([meetingId, own]) => {
      const value = meeting.get(meetingId)
      const rule = value === undefined ? undefined : forum.get(value.forumId)
      const asked = rule === undefined ? null : approvalThatCounts(rule, own)
      return asked?.state === 'asked' && asked.approverId !== null ? [[meetingId, asked.approverId] as const] : []
    }),
  )
}

/** Of minutes that stand, comments wait for nobody. */
export const commentItems = (records: RecordSet): readonly OverviewItem[] => {
  const open = [...records['minutes-comment'].values()].filter(({ state }) => state === 'open')
  return [...Map.groupBy(open, ({ meetingId }) => meetingId)].flatMap(([meetingId, own]): readonly OverviewItem[] => {
    const meeting = records.meeting.get(meetingId)
    return meeting === undefined || meeting.minutesApprovedOn !== null
      ? []
      : [{ type: 'comments', on: null, meetingId, count: own.length }]
  })
}

export const evaluationItems = (records: RecordSet, today: string): readonly OverviewItem[] => {
  const meetingIds = meetingsToEvaluate(records, today)
  const [meetingId] = meetingIds
  return meetingId === undefined ? [] : [{ type: 'evaluations', on: null, meetingId, meetingIds }]
}

export const actionItems = (records: RecordSet, { today, end }: Week): readonly OverviewItem[] => {
  const due = actionRows(records, today).flatMap((row) =>
    row.status === 'open' && row.deadline !== null && row.deadline <= end ? [{ ...row, deadline: row.deadline }] : [],
  )
  const together = Map.groupBy(due, ({ forumId, deadline }) => `${forumId} ${deadline < today ? 'late' : deadline}`)
  return [...together.values()].flatMap((rows): readonly OverviewItem[] => {
    const [first] = rows
    return first === undefined
      ? []
      : [{ type: 'actions', on: first.deadline, meetingId: null, forumId: first.forumId, rows }]
  })
}
