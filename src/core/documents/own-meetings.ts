/** One person's meetings of a year as a table, with the turns among them. */
import type { PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { peopleOf } from '../rotation/ledger.ts'
import { bold, cell } from './blocks.ts'
import type { DocumentTable } from './model.ts'
import { paperWords, personYearWords as words } from './words.ts'
import { type DatedMeeting, meetingClock, placeName, shortMeetingDay } from './year-meetings.ts'

/** What the person does at each meeting at which they bring a case. */
export type OwnTurns = ReadonlyMap<DatedMeeting['id'], 'turn' | 'brought' | 'extra'>

/** Places that were given to somebody else are forgotten. */
export const ownTurns = (records: RecordSet, personId: PersonId): OwnTurns => {
  const turns = new Map<DatedMeeting['id'], 'turn' | 'brought' | 'extra'>()
  for (const turn of records.turn.values()) {
    if (!peopleOf(turn).includes(personId)) continue
    if (turn.state === 'brought') turns.set(turn.meetingId, 'brought')
    else if (turn.state === 'assigned' || turn.state === 'swapped') turns.set(turn.meetingId, 'turn')
    else if (turn.state === 'voluntary') turns.set(turn.meetingId, 'extra')
  }
  return turns
}

/** One line a meeting, so that a full year stays on its page. */
export const ownMeetingTable = (
  records: RecordSet,
  meetings: readonly DatedMeeting[],
  personId: PersonId,
  turns: OwnTurns,
): DocumentTable => {
  const own = meetings.map((meeting) => {
    const name = meeting.title || (records.forum.get(meeting.forumId)?.name ?? '')
    const mark = markOf(meeting, personId, turns)
    return {
      meeting,
      name: mark === null ? name : words.marked(name, words.marks[mark]),
      place: placeName(records, meeting),
      isTurn: mark === 'turn' || mark === 'extra' || mark === 'brought',
    }
  })
  const placeWidth = placeWidthFor(own)
  return {
    type: 'table',
    description: words.meetingsDescription,
    spacing: 'tight',
    columns: [
      { title: paperWords.date, width: dayWidth },
      { title: words.time, width: clockWidth },
      { title: words.meeting, width: shared - placeWidth },
      { title: paperWords.place, width: placeWidth },
    ],
    rows: own.map((each) => {
      const row = [shortMeetingDay(each.meeting), meetingClock(each.meeting), each.name, each.place].map(cell)
      return each.isTurn ? row.map(bold) : row
    }),
  }
}

const dayWidth = 0.21
const clockWidth = 0.14
const shared = 1 - dayWidth - clockWidth
/** Share of the text width that a letter takes, and the space between two columns. */
const letterWidth = 0.0102
const gap = 0.016

/** Names and places share what days and times leave, so that as few rows as possible need a second line. */
const placeWidthFor = (own: readonly { readonly name: string; readonly place: string }[]): number => {
  const linesIn = (text: string, width: number) => Math.ceil((text.length * letterWidth) / (width - gap))
  const rowLines = (width: number) =>
    own.reduce((sum, { name, place }) => sum + Math.max(linesIn(name, shared - width), linesIn(place, width)), 0)
  const widths = Array.from({ length: 21 }, (_, step) => (24 + step) / 100)
  return widths.reduce((best, width) => (rowLines(width) < rowLines(best) ? width : best))
}

/** The one thing to know of the meeting; that it will not take place, or not with this person, comes first. */
const markOf = (meeting: DatedMeeting, id: PersonId, turns: OwnTurns): keyof typeof words.marks | null => {
  if (meeting.status === 'cancelled') return 'cancelled'
  if (meeting.participants.some(({ personId, attendance }) => personId === id && attendance === 'apology'))
    return 'apology'
  return turns.get(meeting.id) ?? (meeting.status === 'draft' ? 'draft' : null)
}
