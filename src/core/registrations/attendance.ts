/** Who is looked for at the door, in which order they are found, how many are there, and what a mark changes. */
import { byDanish, matchesSearch, searchable } from '../danish/sorting.ts'
import { type Day, dayOf, programmeChange } from '../programme/day.ts'
import { hasPlace } from '../programme/places.ts'
import type { MeetingId, SessionId } from '../records/ids.ts'
import { sameJson } from '../records/merge.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { DayAttendance, RegistrationPlace } from '../records/registration.ts'
import { type PersonAtDay, peopleAtDay } from './people-at-day.ts'

export type AttendanceRow = {
  /** Of the registration; without one, of the first place in the programme, or of the organiser. */
  readonly id: string
  /** Null for a speaker or an organiser who has not signed up. */
  readonly place: RegistrationPlace | null
  readonly attendance: DayAttendance
  readonly walkIn: boolean
  readonly isSpeaker: boolean
  readonly isOrganiser: boolean
  readonly name: string
  readonly organisation: string
  readonly email: string
  /** Is looked for, or is there all the same; the others are only found by their name. */
  readonly isExpected: boolean
}

/** By name. */
export const attendanceRows = (records: RecordSet, day: Day): readonly AttendanceRow[] =>
  peopleAtDay(records, day)
    .map((person) => {
      const { registration, attendance, name, organisation, email } = person
      const place = registration?.value.place ?? null
      const [isSpeaker, isOrganiser] = [person.speaks.length > 0, person.organises !== null]
      return {
        ...{ id: idsOf(person)[0] ?? '', name, organisation, email, place, attendance, isSpeaker, isOrganiser },
        walkIn: registration?.value.walkIn ?? false,
        isExpected: isLookedFor(day, person) || attendance !== 'expected',
      }
    })
    .toSorted(byDanish((row) => row.name))

/**
 * Those whose names the words fit, and where there are none by organisation or mail: first whose name begins so, and before others
 * whoever has a place and was not seen yet.
 */
export const foundRows = (rows: readonly AttendanceRow[], question: string): readonly AttendanceRow[] => {
  const wanted = searchable(question)
  if (wanted === '') return rows
  const called = rows.filter((row) => matchesSearch(row.name, question))
  const rank = ({ name, isExpected, attendance }: AttendanceRow): number =>
    (` ${searchable(name)}`.includes(` ${wanted}`) ? 0 : 4) + (isExpected ? 0 : 2) + (attendance === 'expected' ? 0 : 1)
  return called.length > 0
    ? called.toSorted((a, b) => rank(a) - rank(b))
    : rows.filter((row) => matchesSearch([row.organisation, row.email].join(' '), question))
}

type AttendanceLine = {
  /** Who was expected, without those who came to the door. */
  readonly expected: number
  readonly unseen: number
  readonly absent: number
  /** Everybody who is there, and of them those who had not signed up. */
  readonly present: number
  readonly walkIns: number
}

export const attendanceLine = (rows: readonly AttendanceRow[]): AttendanceLine => {
  const expected = rows.filter((row) => row.isExpected && !row.walkIn)
  const present = rows.filter(({ attendance }) => attendance === 'present')
  return {
    expected: expected.length,
    unseen: expected.filter(({ attendance }) => attendance === 'expected').length,
    absent: rows.filter(({ attendance }) => attendance === 'absent').length,
    present: present.length,
    walkIns: present.filter(({ walkIn }) => walkIn).length,
  }
}

/** By the id of a row, also of one that was drawn before the person signed up. Who is there moves nobody. */
export const markAttendance = (
  records: RecordSet,
  meetingId: MeetingId,
  id: string,
  attendance: DayAttendance,
): readonly RecordChange[] => marked(records, meetingId, (_day, person) => idsOf(person).includes(id), attendance)

/** Whoever was expected and not seen did not come. */
export const markRest = (records: RecordSet, meetingId: MeetingId): readonly RecordChange[] =>
  marked(records, meetingId, (day, person) => person.attendance === 'expected' && isLookedFor(day, person), 'absent')

/** Has a place, speaks or organises. Nobody is looked for where the day is called off. */
const isLookedFor = ({ meeting }: Day, { registration, speaks, organises }: PersonAtDay): boolean =>
  meeting.status !== 'cancelled' &&
  ((registration !== null && hasPlace(registration.value)) || speaks.length > 0 || organises !== null)

const idsOf = ({ registration, speaks, organises }: PersonAtDay): readonly string[] => [
  ...(registration === null ? [] : [registration.id]),
  ...speaks.map(({ sessionId, speakerId }) => speakerKey(sessionId, speakerId)),
  ...(organises === null ? [] : [organises]),
]

const speakerKey = (session: SessionId, speaker: string): string => `${session} ${speaker}`

/** Where it stands of each (people-at-day.ts); what was noted elsewhere before they signed up or spoke is then taken back. */
const marked = (
  records: RecordSet,
  meetingId: MeetingId,
  isMeant: (day: Day, person: PersonAtDay) => boolean,
  attendance: DayAttendance,
): readonly RecordChange[] => {
  const day = dayOf(records, meetingId)
  if (day === null) return []
  const people = peopleAtDay(records, day).filter((each) => isMeant(day, each))
  const spoken = new Map(
    people.flatMap(({ registration, speaks }) =>
      speaks.map(({ sessionId, speakerId }) => [
        speakerKey(sessionId, speakerId),
        registration === null ? attendance : ('expected' as const),
      ]),
    ),
  )
  return [
    ...people.flatMap(({ registration }): readonly RecordChange[] =>
      registration === null || registration.value.attendance === attendance
        ? []
        : [{ kind: 'registration', id: registration.id, value: { ...registration.value, attendance } }],
    ),
    ...[...new Set(people.flatMap(({ speaks }) => speaks.map(({ sessionId }) => sessionId)))].flatMap(
      (id): readonly RecordChange[] => {
        const value = records.session.get(id)
        if (value === undefined) return []
        const speakers = value.speakers.map((each) => {
          const next = spoken.get(speakerKey(id, each.id)) ?? each.attendance
          return next === each.attendance ? each : { ...each, attendance: next }
        })
        return speakers.every((each, index) => each === value.speakers[index])
          ? []
          : [{ kind: 'session', id, value: { ...value, speakers } }]
      },
    ),
    ...organisersMarked(day, people, attendance),
  ]
}

const organisersMarked = (
  day: Day,
  people: readonly PersonAtDay[],
  attendance: DayAttendance,
): readonly RecordChange[] => {
  const { organisersNoted } = day.programme
  const noted = new Map(organisersNoted.map((each) => [each.id, each]))
  for (const { organises: id, registration, speaks } of people) {
    if (id === null) continue
    if (attendance === 'expected' || registration !== null || speaks.length > 0) noted.delete(id)
    else noted.set(id, { ...noted.get(id), id, came: attendance === 'present' })
  }
  const next = [...noted.values()]
  return sameJson(next, organisersNoted) ? [] : [programmeChange(day, { organisersNoted: next })]
}
