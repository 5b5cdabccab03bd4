/**
 * The approval that a forum needs before a meeting goes ahead: who gives it, that it was asked for, and the answer. A no calls the
 * meeting off in the same batch.
 */
import { weekdayDate } from '../danish/dates.ts'
import { isEmployed } from '../people/at-work.ts'
import type { EventProblemCode } from '../planning/events.ts'
import type { Approval } from '../records/approval.ts'
import { type ApprovalId, approvalIdOf, type MeetingId, type PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { callOffMeeting } from './call-off.ts'

export type MeetingApproval = { readonly id: ApprovalId; readonly value: Approval }

/** All that were asked for, the one that the forum needs first. */
export const approvalsOf = (records: RecordSet, meetingId: MeetingId): readonly MeetingApproval[] => {
  const wanted = ruleOf(records, meetingId)?.subject
  const all = Array.from(records.approval, ([id, value]) => ({ id, value })).filter(
    ({ value }) => value.meetingId === meetingId,
  )
  return [
    ...all.filter(({ value }) => value.subject === wanted),
    ...all.filter(({ value }) => value.subject !== wanted),
  ]
}

/** Who may give it: the person the forum names, else whoever has the role on the day. */
export const approversOf = (records: RecordSet, meetingId: MeetingId, today: string): readonly PersonId[] => {
  const rule = ruleOf(records, meetingId)
  if (rule === null) return []
  if (rule.approverId !== null && records.person.has(rule.approverId)) return [rule.approverId]
  const { approverRole: role } = rule
  return role === null
    ? []
    : [...records.person].flatMap(([id, value]) => (value.roles.includes(role) && isEmployed(value, today) ? [id] : []))
}

/** What is asked about, in words: the theme or the day; of an agenda the paper says it. */
const wordingOf = (records: RecordSet, meetingId: MeetingId): string => {
  const meeting = records.meeting.get(meetingId)
  switch (ruleOf(records, meetingId)?.subject) {
    case 'theme':
      return meeting?.theme ?? ''
    case 'date':
      return meeting?.date == null ? '' : weekdayDate(meeting.date)
    default:
      return ''
  }
}

type Ask = { readonly approverId: PersonId | null; readonly on: string }

/** That it was asked for. Asking again forgets an answer that was given before. */
export const askApproval = (
  records: RecordSet,
  meetingId: MeetingId,
  { approverId, on }: Ask,
): readonly RecordChange<'approval'>[] => {
  const rule = ruleOf(records, meetingId)
  if (rule === null) return []
  const before = approvalsOf(records, meetingId).find(({ value }) => value.subject === rule.subject)
  const fields = { meetingId, subject: rule.subject, approverId, askedOn: on, wording: wordingOf(records, meetingId) }
  const id = before?.id ?? approvalIdOf(meetingId, rule.subject)
  return [{ kind: 'approval', id, value: newValue('approval', fields) }]
}

type ApprovalAnswer = {
  readonly state: 'approved' | 'declined'
  readonly on: string
  readonly remark: string
  readonly today: string
}

/** The answer. Where none was noted as asked for, it is noted with the answer. A no calls off a meeting that lies ahead. */
export const answerApproval = (
  records: RecordSet,
  meetingId: MeetingId,
  { state, on, remark, today }: ApprovalAnswer,
): Result<readonly RecordChange[], EventProblemCode | 'no-approval-needed'> => {
  const [known] = approvalsOf(records, meetingId)
  const [asked] =
    known === undefined
      ? askApproval(records, meetingId, { approverId: approversOf(records, meetingId, today)[0] ?? null, on })
      : [{ kind: 'approval' as const, ...known }]
  if (asked === undefined || asked.value === null) return err('no-approval-needed')
  const answered: RecordChange = { ...asked, value: { ...asked.value, state, answeredOn: on, remark } }
  if (state === 'approved') return ok([answered])
  const calledOff = callOffMeeting(records, meetingId, 'not-approved', { today })
  return calledOff.ok ? ok([answered, ...calledOff.value.changes]) : err(calledOff.error)
}

const ruleOf = ({ meeting, forum }: RecordSet, meetingId: MeetingId) => {
  const found = meeting.get(meetingId)
  return found === undefined ? null : (forum.get(found.forumId)?.approval ?? null)
}
