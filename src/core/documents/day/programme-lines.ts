/** A programme in words: what a session is called, who is there, and the whole of it as a table by the clock. */
import { minutesOfDay } from '../../danish/dates.ts'
import { type Day, endOf, roomOf, type SessionEntry, speakerNamed } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import type { Session } from '../../records/session.ts'
import { type Inline, plainRun } from '../../text/blocks.ts'
import { bold, cell } from '../blocks.ts'
import type { DocumentTable } from '../model.ts'
import { fittedSize } from '../text-measure.ts'
import { organisationOf } from './day-frame.ts'
import { clockSpan, kindLine, dayWords as words } from './day-words.ts'

export type PlacedSession = SessionEntry & { readonly start: string; readonly end: string }

/** Sessions that lie beside one another, or follow without a time at which all of them are over. */
type Band = { readonly start: string; readonly end: string; readonly sessions: readonly PlacedSession[] }

/** By the clock; what is not placed is left out. */
export const placedSessions = ({ sessions }: Pick<Day, 'sessions'>): readonly PlacedSession[] =>
  sessions.flatMap((entry) => {
    const { start } = entry.value
    const end = endOf(entry.value)
    return start === null || end === null ? [] : [{ ...entry, start, end }]
  })

export const bandsOf = (day: Pick<Day, 'sessions'>): readonly Band[] => {
  const bands: Band[] = []
  for (const session of placedSessions(day)) {
    const last = bands.at(-1)
    if (last === undefined || minutesOfDay(session.start) >= minutesOfDay(last.end))
      bands.push({ start: session.start, end: session.end, sessions: [session] })
    else {
      const later = session.end > last.end ? session : last
      bands.splice(-1, 1, { start: last.start, end: later.end, sessions: [...last.sessions, session] })
    }
  }
  return bands
}

export const sessionTitle = ({ title, kind }: Pick<Session, 'title' | 'kind'>): string =>
  title.trim() || (kind === 'break' ? words.untitledBreak : words.untitled)

export const speakerNames = (records: RecordSet, { speakers }: Pick<Session, 'speakers'>): readonly string[] =>
  speakers.map((speaker) => speakerNamed(records, speaker).name || words.noName)

/** "Navn, titel, organisation". */
export const speakerLines = (records: RecordSet, { speakers }: Pick<Session, 'speakers'>): readonly string[] =>
  speakers.map((speaker) => {
    const { name, title, organisation } = speakerNamed(records, speaker)
    return [name || words.noName, title, organisation].filter(Boolean).join(', ')
  })

/** "Workshop ved Anna Holm"; nothing for a break. */
export const byLine = (records: RecordSet, session: Session): string =>
  kindLine(session.kind, speakerNames(records, session))

/** Empty for a session without a room of its own. */
export const roomName = (day: Day, session: Session): string => roomOf(day.programme, session)?.name ?? ''

/**
 * The day by the clock: when, what and where. Its rooms are left out where it has but one. What people choose between stands on one
 * page, since the time is said but once.
 */
export const programmeTable = (records: RecordSet, day: Day, size: 'A4' | 'A5' = 'A4'): DocumentTable => {
  const withRooms = day.programme.rooms.length > 1
  const clock = clockShare[size]
  const room = withRooms ? roomShare(records, day, size) : 0
  const bands = bandsOf(day)
  const sides = bands.flatMap(({ sessions }) => sessions.map((_session, index) => index < sessions.length - 1))
  return {
    type: 'table',
    description: words.programmeDescription,
    columns: [
      { title: words.clock, width: clock },
      { title: words.what, width: 1 - clock - room },
      ...(withRooms ? [{ title: words.room, width: room }] : []),
    ],
    staysWithNext: sides.flatMap((hasMore, row) => (hasMore ? [row] : [])),
    rows: bands.flatMap(({ sessions }) =>
      sessions.map(({ value, start, end }, index) => {
        const before = sessions[index - 1]
        const sameTime = before?.start === start && before.end === end
        return [
          cell(sameTime ? '' : clockSpan(start, end)),
          titleAndSpeakers(records, value),
          ...(withRooms ? [cell(roomName(day, value))] : []),
        ]
      }),
    ),
  }
}

const textWidths = { A4: 160, A5: 108 } as const
/** On A5 the clock needs more of the width. */
const clockShare = { A4: 0.18, A5: 0.24 } as const

/** As much as keeps the rooms' words whole, up to what the titles can spare. */
const roomShare = (records: RecordSet, { programme }: Day, size: 'A4' | 'A5'): number => {
  const knownTypeface = organisationOf(records).wordTemplate === null
  const isWhole = (share: number): boolean => {
    const width = share * textWidths[size] - betweenColumns
    return programme.rooms.every(
      ({ name }) => fittedSize([plainRun(name)], { sizes: [bodySize, 1], lines: 9 }, { width, knownTypeface }) > 1,
    )
  }
  return roomShares.find(isWhole) ?? 0.36
}
const roomShares = [0.24, 0.28, 0.32, 0.36]
const betweenColumns = 2.5
const bodySize = 11

const titleAndSpeakers = (records: RecordSet, value: Session): readonly Inline[] => {
  const title = plainRun(sessionTitle(value))
  const below = byLine(records, value)
  return [
    ...(value.kind === 'break' ? [title] : bold([title])),
    ...(below === '' ? [] : [{ type: 'break' as const }, plainRun(below)]),
  ]
}
