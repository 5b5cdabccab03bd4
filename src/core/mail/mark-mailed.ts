/** What a mail about a meeting, once it is made, changes in the records: that it was made, and how far the meeting has come by it. */
import { approversOf, askApproval } from '../meetings/approvals.ts'
import { withInvited } from '../meetings/with-invited.ts'
import { sendForComments } from '../minutes/life.ts'
import { type MeetingId, type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { MailingKind, Meeting } from '../records/meeting.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { commentsDue } from './meeting-mail.ts'

type Mailed = {
  readonly kind: MailingKind
  readonly personIds: readonly PersonId[]
  readonly today: string
  /** Of the note that the mail was made. */
  readonly elementId: string
}

export const mailedChanges = (
  records: RecordSet,
  meetingId: MeetingId,
  { kind, personIds, today, elementId }: Mailed,
): readonly RecordChange[] => {
  const followed = followingFrom(records, meetingId, kind, today)
  const meeting = withChanges(records, followed).meeting.get(meetingId)
  if (meeting === undefined) return []
  const mailing = { id: elementId, kind, on: today, personIds: [...new Set(personIds)] }
  const value = { ...meeting, mailings: [...meeting.mailings, mailing] }
  return [{ kind: 'meeting', id: meetingId, value }, ...followed.filter((each) => each.kind !== 'meeting')]
}

const followingFrom = (
  records: RecordSet,
  meetingId: MeetingId,
  kind: MailingKind,
  today: string,
): readonly RecordChange[] => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) return []
  const become = (fields: Partial<Meeting>): readonly RecordChange[] => [
    { kind: 'meeting', id: meetingId, value: { ...meeting, ...fields } },
  ]
  switch (kind) {
    case 'invitation':
      if (meeting.status !== 'draft' && meeting.status !== 'planned') return []
      // An open forum's list is of those who have said that they come.
      return records.forum.get(meeting.forumId)?.membership.open
        ? become({ status: 'invited' })
        : become({ ...withInvited(records, meeting), status: 'invited' })
    case 'agenda':
      return meeting.agendaIssuedOn === null ? become({ agendaIssuedOn: today }) : []
    case 'approval':
      return askApproval(records, meetingId, {
        approverId: approversOf(records, meetingId, today)[0] ?? null,
        on: today,
      })
    case 'minutes-for-comment': {
      const forum = records.forum.get(meeting.forumId) ?? newValue('forum', { kind: 'network' })
      const settings = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
      const dueOn = commentsDue(meeting, forum, settings, today) ?? today
      const sent = sendForComments(records, meetingId, { on: today, dueOn })
      return sent.ok ? sent.value : []
    }
    case 'minutes':
      return meeting.minutesIssuedOn === null ? become({ minutesIssuedOn: today }) : []
    case 'call-for-items':
    case 'reminder':
    case 'cancellation':
      return []
  }
}
