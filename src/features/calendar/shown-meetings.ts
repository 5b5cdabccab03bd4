/** The meetings of the calendar as it shows them: with their forum's mark and what may be done to them. Draws nothing. */
import type { PlanEvent } from '../../core/planning/plan.ts'
import type { ForumColour } from '../../core/records/forum.ts'
import type { ForumId, MeetingId } from '../../core/records/ids.ts'
import type { Meeting, MeetingStatus } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'

export type ShownMeeting = {
  readonly id: MeetingId
  readonly shortName: string
  readonly colour: ForumColour
  /** The meeting's own title, else its forum's name. */
  readonly name: string
  readonly theme: string
  readonly date: string
  readonly start: string | null
  readonly end: string | null
  readonly place: string
  readonly status: MeetingStatus
  /** Shown where it would go, before that is done. */
  readonly proposed: boolean
}

/** What somebody wants of one meeting and has not done yet. A move without a start keeps the time. */
export type AskedChange = Extract<PlanEvent, { readonly type: 'move' | 'cancel' }>

export const shownMeetings = (
  records: RecordSet,
  hidden: ReadonlySet<ForumId>,
  asked: AskedChange | null,
): readonly ShownMeeting[] =>
  [...records.meeting].flatMap(([id, meeting]) => {
    const move = asked?.type === 'move' && asked.meetingId === id ? asked : null
    const date = move === null ? meeting.date : move.date
    if (date === null || hidden.has(meeting.forumId)) return []
    const forum = records.forum.get(meeting.forumId)
    return {
      id,
      shortName: forum?.shortName || forum?.name || '',
      colour: forum?.colour ?? 'black',
      name: meeting.title || forum?.name || '',
      theme: meeting.theme,
      date,
      ...timesOf(meeting, move?.start ?? null),
      place: placeName(records, meeting),
      status: meeting.status,
      proposed: move !== null,
    }
  })

/** The venue's name, else what is written; empty where neither is. */
export const placeName = (records: RecordSet, { place }: Meeting): string =>
  (place.venueId === null ? undefined : records.venue.get(place.venueId)?.name) ?? place.text

const timesOf = (meeting: Meeting, start: string | null): Pick<ShownMeeting, 'start' | 'end'> =>
  start === null || start === meeting.start ? { start: meeting.start, end: meeting.end } : { start, end: null }
