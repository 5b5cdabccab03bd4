/** A page for each speaker of a day: when and where, what is in the room, who is there before and after, and whom to call. */
import { clockRange, clockTime, durationText } from '../../danish/dates.ts'
import { numberText } from '../../danish/numbers.ts'
import { byDanish } from '../../danish/sorting.ts'
import type { DayPaper } from '../../paper-wishes.ts'
import {
  type Day,
  isForEverybody,
  type Named,
  roomOf,
  type SessionEntry,
  seatsIn,
  speakerNamed,
} from '../../programme/day.ts'
import { seatedIn, takingPart } from '../../programme/places.ts'
import { bothSay, identityOf, joinedBySame } from '../../programme/same-person.ts'
import type { RecordSet } from '../../records/record-set.ts'
import type { Speaker } from '../../records/session.ts'
import { err, ok, type Result } from '../../result.ts'
import { headingBlock, paragraphBlock } from '../blocks.ts'
import { linkedText } from '../links.ts'
import type { DocumentBlock, DocumentFields, DocumentModel } from '../model.ts'
import { dayFrame, dayName, filledRows, placeRows } from './day-frame.ts'
import { dayWords as words } from './day-words.ts'
import { type PlacedSession, placedSessions, sessionTitle, speakerLines } from './programme-lines.ts'

/** Somebody with all their sessions, by the clock. */
type SpeakerOfDay = {
  readonly named: Named
  /** Once for each time that they stand there: typed twice in one session, either of them is found. */
  readonly sessions: readonly (SessionEntry & { readonly speaker: Speaker })[]
}

/** By name; somebody is one however often they are there, told by what makes two the same person. */
export const speakersOfDay = (records: RecordSet, day: Day): readonly SpeakerOfDay[] => {
  const spoken = day.sessions.flatMap((entry) =>
    entry.value.speakers.flatMap((speaker) => {
      const named = speakerNamed(records, speaker)
      const identity = identityOf({ ...named, personId: speaker.personId })
      return named.name === '' ? [] : [{ identity, named, sessions: [{ ...entry, speaker }] }]
    }),
  )
  return joinedBySame([], spoken, ({ identity, named, sessions }, other) => ({
    identity: bothSay(identity, other.identity),
    named: { ...named, organisation: named.organisation || other.named.organisation },
    sessions: [...sessions, ...other.sessions],
  })).toSorted(byDanish(({ named }) => `${named.name} ${named.organisation}`))
}

type Wish = Extract<DayPaper, { readonly document: 'speaker-sheets' }>['speaker']

export const speakerSheets = (records: RecordSet, day: Day, wish: Wish): Result<DocumentModel, 'speaker-not-found'> => {
  const all = speakersOfDay(records, day)
  const wanted =
    wish === null
      ? all
      : all.filter(({ sessions }) =>
          sessions.some(({ id, speaker }) => id === wish.sessionId && speaker.id === wish.speakerId),
        )
  if (wish !== null && wanted.length === 0) return err('speaker-not-found')
  return ok(
    dayFrame(records, day, {
      type: words.speakerSheet,
      fileNote: wish === null ? '' : (wanted[0]?.named.name ?? ''),
      body:
        wanted.length === 0
          ? [paragraphBlock(words.noSpeakers)]
          : wanted.flatMap((each, index) => sheetOf(records, day, each, index > 0)),
    }),
  )
}

const sheetOf = (
  records: RecordSet,
  day: Day,
  { named, sessions: all }: SpeakerOfDay,
  newPage: boolean,
): readonly DocumentBlock[] => {
  const sessions = all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index)
  const below = [named.title, named.organisation].filter(Boolean).join(', ')
  const asked = day.meeting.status !== 'cancelled' && sessions.some(({ speaker }) => !speaker.confirmed)
  return [
    { ...headingBlock(1, named.name), ...(newPage ? { newPage: true as const } : {}) },
    ...(below === '' ? [] : [paragraphBlock(below, 'quiet')]),
    paragraphBlock(words.thanks(dayName(day))),
    ...(asked ? [paragraphBlock(words.pleaseConfirm, 'decision')] : []),
    ...sessions.flatMap(({ id, value, speaker }): readonly DocumentBlock[] => [
      headingBlock(2, sessionTitle(value)),
      { type: 'fields', rows: sessionRows(records, day, { id, value }, speaker) },
    ]),
    headingBlock(2, words.onTheDay),
    { type: 'fields', rows: filledRows([...placeRows(day), ...contactRows(records, day)]) },
  ]
}

type Row = DocumentFields['rows'][number]

const sessionRows = (records: RecordSet, day: Day, entry: SessionEntry, speaker: Speaker): readonly Row[] => {
  const { value } = entry
  const room = roomOf(day.programme, value)
  const placed = placedSessions(day)
  const own = placed.find(({ id }) => id === entry.id)
  const row = (label: string, ...texts: readonly string[]): Row => ({
    label,
    values: texts.filter((text) => text.trim() !== '').map(linkedText),
  })
  return filledRows([
    row(
      words.when,
      own === undefined ? words.notPlacedYet : `${clockRange(own.start, own.end)} (${durationText(value.minutes)})`,
      words.youCan(
        speaker.from === null ? '' : clockTime(speaker.from),
        speaker.to === null ? '' : clockTime(speaker.to),
      ),
    ),
    row(words.room, [room?.name, room?.where].filter(Boolean).join(', ')),
    row(words.participants, ...peopleLines(day, entry)),
    row(words.equipmentThere, room?.equipment ?? ''),
    row(words.youAskedFor, value.equipment),
    row(words.together, ...speakerLines(records, { speakers: value.speakers.filter(({ id }) => id !== speaker.id) })),
    ...(own === undefined ? [] : neighbourRows(placed, own, row)),
    row(words.materials, ...value.materials.map(({ title }) => title)),
  ])
}

/** What people hear before and after: in the same room, or all together. */
const neighbourRows = (
  placed: readonly PlacedSession[],
  own: PlacedSession,
  row: (label: string, ...texts: readonly string[]) => Row,
): readonly Row[] => {
  const there = placed.filter(
    ({ id, value }) => id !== own.id && (value.roomId === own.value.roomId || isForEverybody(value.kind)),
  )
  const before = there.findLast(({ end }) => end <= own.start)
  const after = there.find(({ start }) => start >= own.end)
  const line = (each: PlacedSession | undefined): string =>
    each === undefined ? '' : `${clockRange(each.start, each.end)}: ${sessionTitle(each.value)}`
  return [row(words.before, line(before)), row(words.after, line(after))]
}

const peopleLines = (day: Day, { id, value }: SessionEntry): readonly string[] => {
  const all = takingPart(day)
  const seats = seatsIn(day.programme, value)
  const wished = all.filter((each) => each.value.wishes.includes(id)).length
  const coming = isForEverybody(value.kind) ? all.length : seatedIn(day, id).length
  return [
    coming > 0 ? words.comingTo(numberText(coming)) : wished > 0 ? words.wishedBy(numberText(wished)) : '',
    seats === null ? '' : words.roomFor(numberText(seats)),
  ]
}

const contactRows = ({ person }: RecordSet, { programme }: Day): readonly Row[] => {
  const known = programme.organiserIds.flatMap((id) => person.get(id) ?? [])
  return [
    {
      label: words.contact,
      values: known.flatMap(({ givenName, familyName, phone, email }) =>
        [[`${givenName} ${familyName}`.trim(), phone].filter(Boolean).join(', '), email].map(linkedText),
      ),
    },
  ]
}
