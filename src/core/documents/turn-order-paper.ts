/**
 * The turn order of a forum on paper: the meetings of a year with whoever brings a case, and how the turns are shared, for
 * everybody in the forum to read. Tells nobody why somebody else does not come.
 */
import { longDate, shortDate } from '../danish/dates.ts'
import { isAhead } from '../meetings/status.ts'
import { fullName, sortPeople } from '../people/names.ts'
import { type ForumId, type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Turn } from '../records/turn.ts'
import { err, ok, type Result } from '../result.ts'
import { reservesFor } from '../rotation/actions.ts'
import { isActive, peopleOf, takesPlace } from '../rotation/ledger.ts'
import { type TurnMeasures, turnMeasures } from '../rotation/measures.ts'
import { placesOf } from '../rotation/places.ts'
import { poolOf, presenceOn } from '../rotation/pool.ts'
import { turnFacts } from '../rotation/turn-facts.ts'
import { cell, fieldRow, headingBlock, lines, paragraphBlock } from './blocks.ts'
import { framedDocument } from './frame.ts'
import type { DocumentBlock, DocumentModel, DocumentTable } from './model.ts'
import { paperWords, turnOrderWords as words } from './words.ts'
import { type DatedMeeting, meetingClock, meetingDay, meetingsIn, placeName } from './year-meetings.ts'

/** `today` is the date that the paper bears, and parts turns that were brought from those ahead. */
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
            fieldRow(words.forum, forum.name),
            fieldRow(words.year, String(year)),
            fieldRow(words.writtenOn, longDate(today)),
          ],
        },
        ...(meetings.length === 0
          ? [paragraphBlock(words.empty(year))]
          : [
              headingBlock(1, words.meetings),
              meetingTable(records, meetings, today),
              ...shares(records, forumId, meetings, today),
            ]),
      ],
    }),
  )
}

const meetingTable = (records: RecordSet, meetings: readonly DatedMeeting[], today: string): DocumentTable => ({
  type: 'table',
  description: words.meetingsDescription,
  columns: [
    { title: paperWords.date, width: 0.25 },
    { title: words.time, width: 0.15 },
    { title: paperWords.place, width: 0.3 },
    { title: words.bringers, width: 0.3 },
  ],
  rows: meetings.map((meeting) => [
    cell(meeting.status === 'draft' ? words.draft(meetingDay(meeting)) : meetingDay(meeting)),
    cell(meetingClock(meeting)),
    cell(placeName(records, meeting)),
    meeting.status === 'cancelled' ? cell(words.cancelled) : lines(bringers(records, meeting, today)),
  ]),
})

/** A line each; whoever could not come has given the place to somebody else and is not named. */
const bringers = (records: RecordSet, meeting: DatedMeeting, today: string): readonly string[] => [
  ...turnsAt(records, meeting).flatMap((turn) => bringerLine(records, turn)),
  ...notGivenYet(records, meeting, today),
  ...reservesFor(records, meeting.id, today)
    .flatMap((id) => nameOf(records, id))
    .map(words.reserve),
]

const notGivenYet = (records: RecordSet, meeting: DatedMeeting, today: string): readonly string[] => {
  const forum = records.forum.get(meeting.forumId)
  if (forum === undefined || !isAhead(meeting, today)) return []
  const given = turnsAt(records, meeting).filter(({ state }) => takesPlace(state)).length
  const missing = placesOf(records, forum, meeting) - given
  return missing > 0 ? [words.places(missing)] : []
}

const turnsAt = ({ turn }: RecordSet, { id }: DatedMeeting): readonly Turn[] =>
  [...turn.values()].filter(({ meetingId }) => meetingId === id).toSorted((a, b) => a.number - b.number)

const bringerLine = (records: RecordSet, turn: Turn): readonly string[] => {
  if (turn.state === 'open') return [words.nobody]
  if (!isActive(turn.state)) return []
  const names = peopleOf(turn).flatMap((id) => nameOf(records, id))
  if (names.length === 0) return []
  return [turn.state === 'voluntary' ? words.voluntary(names) : words.together(names)]
}

const nameOf = ({ person }: RecordSet, id: PersonId): readonly string[] => {
  const known = person.get(id)
  return known === undefined ? [] : [fullName(known)]
}

/** How fair it is in words, then everybody who had a part in the year. */
const shares = (
  records: RecordSet,
  forumId: ForumId,
  meetings: readonly DatedMeeting[],
  today: string,
): readonly DocumentBlock[] => {
  const held = meetings.filter(({ status }) => status !== 'cancelled')
  const inYear = new Map<PersonId, number>()
  for (const meeting of held)
    for (const turn of turnsAt(records, meeting))
      if (isActive(turn.state)) for (const id of peopleOf(turn)) inYear.set(id, (inYear.get(id) ?? 0) + 1)
  const pool = poolOf(records, forumId)?.people ?? []
  const people = pool.filter(
    (each) => inYear.has(each.id) || held.some(({ date }) => presenceOn(each, date) !== 'gone'),
  )
  const measures = turnMeasures(records, forumId, { today })
  if (people.length === 0 || measures.people.every(({ own }) => own === 0)) return []
  const facts = turnFacts(records, forumId, today)
  const all = new Map(measures.people.map(({ personId, own }) => [personId, own]))
  return [
    headingBlock(1, words.shares),
    paragraphBlock(fairness(measures).join(' ')),
    {
      type: 'table',
      description: words.sharesDescription,
      columns: [
        { title: words.name, width: 0.4 },
        { title: words.turnsInYear(Number(held[0]?.date.slice(0, 4))), width: 0.15 },
        { title: words.turnsInAll, width: 0.15 },
        { title: words.last, width: 0.15 },
        { title: words.next, width: 0.15 },
      ],
      rows: sortPeople(people).map(({ id, value }) => {
        const { lastOn = null, next = null } = facts.get(id) ?? {}
        return [
          fullName(value),
          String(inYear.get(id) ?? 0),
          String(all.get(id) ?? 0),
          lastOn === null ? words.never : shortDate(lastOn),
          next === null ? '' : shortDate(next.date),
        ].map(cell)
      }),
    },
  ]
}

const fairness = ({ S, L, W }: TurnMeasures): readonly string[] => [
  ...(S === null ? [] : [words.spread(S)]),
  words.leaps(L),
  ...(W === null || W === 0 ? [] : [words.wait(W)]),
]
