/**
 * The turn order of a forum on paper: the meetings of a year with whoever brings a case, for everybody in the forum to read.
 * Tells nobody why somebody else does not come.
 */
import { longDate } from '../danish/dates.ts'
import { fullName } from '../people/names.ts'
import { type ForumId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Turn } from '../records/turn.ts'
import { err, ok, type Result } from '../result.ts'
import { type Inline, plainRun } from '../text/blocks.ts'
import { framedDocument } from './frame.ts'
import type { DocumentBlock, DocumentModel, DocumentTable } from './model.ts'
import { paperWords, turnOrderWords as words } from './words.ts'
import { type DatedMeeting, meetingClock, meetingDay, meetingPlace, meetingsIn } from './year-meetings.ts'

/** `today` is the date that the paper bears. */
export const turnOrderDocument = (
  records: RecordSet,
  forumId: ForumId,
  { year, today }: { readonly year: number; readonly today: string },
): Result<DocumentModel, 'forum-not-found'> => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return err('forum-not-found')
  const meetings = meetingsIn(records, year, (each) => each.forumId === forumId)
  return ok(
    framedDocument(records.organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
      type: words.type,
      state: '',
      name: forum.name,
      when: String(year),
      subject: `${forum.name}, ${year}`,
      body: [
        {
          type: 'fields',
          rows: [
            { label: words.forum, values: [[plainRun(forum.name)]] },
            { label: words.year, values: [[plainRun(String(year))]] },
            { label: words.writtenOn, values: [[plainRun(longDate(today))]] },
          ],
        },
        ...(meetings.length === 0
          ? [{ type: 'paragraph' as const, tone: 'normal' as const, content: [plainRun(words.empty(year))] }]
          : [heading(words.meetings), meetingTable(records, meetings)]),
      ],
    }),
  )
}

const meetingTable = (records: RecordSet, meetings: readonly DatedMeeting[]): DocumentTable => ({
  type: 'table',
  description: words.meetingsDescription,
  columns: [
    { title: paperWords.date, width: 0.22 },
    { title: words.time, width: 0.16 },
    { title: paperWords.place, width: 0.28 },
    { title: words.bringers, width: 0.34 },
  ],
  rows: meetings.map((meeting) => [
    cell(meetingDay(meeting)),
    cell(meetingClock(meeting)),
    cell(meetingPlace(records, meeting)),
    meeting.status === 'cancelled' ? cell(words.cancelled) : lines(bringers(records, meeting)),
  ]),
})

/** A line each; whoever could not come has given the place to somebody else and is not named. */
const bringers = (records: RecordSet, meeting: DatedMeeting): readonly string[] =>
  [...records.turn.values()]
    .filter((turn) => turn.meetingId === meeting.id)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((turn) => bringerLine(records, turn))

const bringerLine = ({ person }: RecordSet, turn: Turn): readonly string[] => {
  const known = turn.personId === null ? undefined : person.get(turn.personId)
  switch (turn.state) {
    case 'open':
      return [words.nobody]
    case 'assigned':
    case 'swapped':
    case 'brought':
      return known === undefined ? [] : [fullName(known)]
    case 'voluntary':
      return known === undefined ? [] : [words.voluntary(fullName(known))]
    case 'excused':
    case 'no-show':
    case 'cancelled':
      return []
  }
}

const heading = (text: string): DocumentBlock => ({
  type: 'heading',
  level: 1,
  tone: 'structure',
  label: '',
  content: [plainRun(text)],
  aside: '',
  anchor: null,
})

const cell = (text: string): readonly Inline[] => (text === '' ? [] : [plainRun(text)])

const lines = (texts: readonly string[]): readonly Inline[] =>
  texts.flatMap((text, index) => (index === 0 ? [plainRun(text)] : [{ type: 'break' as const }, plainRun(text)]))
