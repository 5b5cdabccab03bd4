/**
 * What was agreed to be done, across meetings: which actions are open, whose forum they belong to, how late they are, and what it
 * means to finish one. An action lives on when its item or its meeting is gone.
 */
import { addDays, daysBetween } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { Action } from '../records/action.ts'
import type { ActionId, AgendaItemId, ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'

/** `soon` is within a week; a closed action is never late. */
export const actionDues = ['late', 'today', 'soon', 'later', 'undated', 'closed'] as const
export type ActionDue = (typeof actionDues)[number]

export type ActionRow = {
  readonly id: ActionId
  readonly task: string
  readonly status: Action['status']
  /** Those who are still among the people, as they were named. */
  readonly responsibleIds: readonly PersonId[]
  readonly deadline: string | null
  readonly due: ActionDue
  /** Days past the deadline; 0 where it is not late. */
  readonly daysLate: number
  /** Of the meeting that agreed on it, else its own; null where neither is known. */
  readonly forumId: ForumId | null
  readonly meetingId: MeetingId | null
  readonly meetingDate: string | null
  readonly agendaItemId: AgendaItemId | null
  readonly doneOn: string | null
  /** The last reminder. */
  readonly remindedOn: string | null
}

/** All actions that say what is to be done, the most pressing first. Of no day, nothing is late or soon. */
export const actionRows = (records: RecordSet, today: string | null): readonly ActionRow[] =>
  [...records.action].flatMap(([id, action]) => rowOf(records, id, action, today) ?? []).toSorted(byPressure)

/**
 * What a meeting looks back on: the forum's actions from before it that were open when it met, or are open now where it has not
 * met yet. Its own actions, and those of later meetings, are not among them.
 */
export const openActionsBefore = (
  records: RecordSet,
  meetingId: MeetingId,
  today: string | null,
): readonly ActionRow[] => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) return []
  const { forumId, date } = meeting
  const hasMet = date !== null && today !== null && date <= today
  const wasOpen = (row: ActionRow) =>
    row.status === 'open' || (hasMet && row.status === 'done' && row.doneOn !== null && row.doneOn >= date)
  const isEarlier = (row: ActionRow) =>
    row.meetingId !== meetingId && (row.meetingDate === null || date === null || row.meetingDate < date)
  return actionRows(records, today).filter((row) => row.forumId === forumId && wasOpen(row) && isEarlier(row))
}

/** Whoever deletes a closed item leaves its actions under none: only under an open one is an action for everybody. */
export const isUnderOpenItem = (records: RecordSet, id: ActionId): boolean => {
  const item = records.action.get(id)?.agendaItemId ?? null
  return item !== null && records['agenda-item'].get(item)?.closed === false
}

type ActionChanges = readonly RecordChange<'action'>[]

export const finishAction = (records: RecordSet, id: ActionId, today: string): ActionChanges =>
  changed(records, id, (action) => ({ ...action, status: 'done', doneOn: today }))

/** Nothing comes of it any more. */
export const dropAction = (records: RecordSet, id: ActionId): ActionChanges =>
  changed(records, id, (action) => ({ ...action, status: 'dropped', doneOn: null }))

export const reopenAction = (records: RecordSet, id: ActionId): ActionChanges =>
  changed(records, id, (action) => ({ ...action, status: 'open', doneOn: null }))

/** That somebody was reminded; once a day is enough. */
export const noteReminders = (records: RecordSet, ids: readonly ActionId[], today: string): ActionChanges =>
  ids
    .filter((id) => records.action.get(id)?.remindedOn.includes(today) === false)
    .flatMap((id) => changed(records, id, (action) => ({ ...action, remindedOn: [...action.remindedOn, today] })))

const changed = (records: RecordSet, id: ActionId, change: (action: Action) => Action): ActionChanges => {
  const action = records.action.get(id)
  return action === undefined ? [] : [{ kind: 'action', id, value: change(action) }]
}

const rowOf = (records: RecordSet, id: ActionId, action: Action, today: string | null): ActionRow | null => {
  const { task, status, deadline, meetingId, agendaItemId, doneOn } = action
  if (task.trim() === '') return null
  const meeting = meetingId === null ? undefined : records.meeting.get(meetingId)
  const due = dueOf(status, deadline, today)
  return {
    id,
    task: task.trim(),
    status,
    responsibleIds: action.responsibleIds.filter((each) => records.person.has(each)),
    deadline,
    due,
    daysLate: due === 'late' && deadline !== null && today !== null ? daysBetween(deadline, today) : 0,
    forumId: meeting?.forumId ?? action.forumId,
    meetingId: meeting === undefined ? null : meetingId,
    meetingDate: meeting?.date ?? null,
    agendaItemId: agendaItemId !== null && records['agenda-item'].has(agendaItemId) ? agendaItemId : null,
    doneOn,
    remindedOn: action.remindedOn.toSorted(ascending).at(-1) ?? null,
  }
}

const dueOf = (status: Action['status'], deadline: string | null, today: string | null): ActionDue => {
  if (status !== 'open') return 'closed'
  if (deadline === null) return 'undated'
  if (today === null) return 'later'
  if (deadline < today) return 'late'
  if (deadline === today) return 'today'
  return deadline <= addDays(today, 7) ? 'soon' : 'later'
}

/** Open before closed; open ones by deadline, those without one last; closed ones the latest first. */
const byPressure = (a: ActionRow, b: ActionRow): number =>
  Number(a.status !== 'open') - Number(b.status !== 'open') ||
  (a.status === 'open' ? ascending(a.deadline ?? '9999', b.deadline ?? '9999') : 0) ||
  (a.status === 'open' ? 0 : ascending(b.doneOn ?? '', a.doneOn ?? '')) ||
  ascending(a.meetingDate ?? '', b.meetingDate ?? '') ||
  ascending(a.id, b.id)
