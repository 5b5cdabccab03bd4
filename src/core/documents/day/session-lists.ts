/**
 * Who has a seat in each session that people choose: a page for each, for whoever holds it and for the door; those in which nobody has
 * one are only named. What somebody needs to eat or to get in is not on it.
 */
import { clockRange } from '../../danish/dates.ts'
import { byDanish } from '../../danish/sorting.ts'
import { type Day, participantNamed, seatsIn } from '../../programme/day.ts'
import { seatedIn } from '../../programme/places.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { choices } from '../../registrations/standing.ts'
import { cell, fieldRow, headingBlock, paragraphBlock } from '../blocks.ts'
import type { DocumentBlock, DocumentModel, DocumentTable } from '../model.ts'
import { dayFrame, dayName, filledRows } from './day-frame.ts'
import { dayWords } from './day-words.ts'
import { signInWords, listWords as words } from './people-words.ts'
import { type PlacedSession, placedSessions, roomName, sessionTitle, speakerNames } from './programme-lines.ts'

export const sessionLists = (records: RecordSet, day: Day): DocumentModel => {
  const sessions = placedSessions({ sessions: choices(day) }).map((session) => ({
    session,
    seated: peopleIn(records, day, session.id),
  }))
  const held = sessions.filter(({ seated }) => seated.length > 0)
  const empty = sessions.filter(({ seated }) => seated.length === 0)
  return dayFrame(records, day, {
    type: words.type,
    fileNote: words.bySession,
    body: [
      {
        type: 'fields',
        rows: filledRows([
          fieldRow(words.day, dayName(day)),
          fieldRow(
            words.nobodyIn,
            held.length === 0 ? '' : empty.map(({ session }) => sessionTitle(session.value)).join('; '),
          ),
        ]),
      },
      ...(held.length > 0 ? [] : [paragraphBlock(sessions.length === 0 ? words.noSessions : words.nobodySeated)]),
      ...held.flatMap(({ session, seated }, index) => sessionPage(records, day, session, seated, index)),
    ],
  })
}

type Seated = readonly { readonly name: string; readonly organisation: string }[]

const sessionPage = (
  records: RecordSet,
  day: Day,
  { value, start, end }: PlacedSession,
  seated: Seated,
  index: number,
): readonly DocumentBlock[] => {
  const title = sessionTitle(value)
  return [
    { ...headingBlock(1, title), ...(index === 0 ? {} : { newPage: true }) },
    {
      type: 'fields',
      rows: filledRows([
        fieldRow(dayWords.when, clockRange(start, end)),
        fieldRow(dayWords.room, roomName(day, value)),
        fieldRow(words.by, speakerNames(records, value).join(', ')),
        fieldRow(words.seats, words.taken(seated.length, seatsIn(day.programme, value))),
      ]),
    },
    seatTable(words.ofSession(title), seated),
  ]
}

const peopleIn = (records: RecordSet, day: Day, id: PlacedSession['id']): Seated =>
  seatedIn(day, id)
    .map(({ value }) => participantNamed(records, value))
    .toSorted(byDanish(({ name }) => name))

const seatTable = (description: string, seated: Seated): DocumentTable => ({
  type: 'table',
  description,
  columns: [
    { title: words.name, width: 0.42 },
    { title: words.organisation, width: 0.46 },
    { title: signInWords.came, width: 0.12 },
  ],
  rows: seated.map(({ name, organisation }) => [name, organisation, signInWords.box].map(cell)),
})
