/** Who is looked for at the door, in which order they are found, and how many are there. */
import { byDanish, matchesSearch, searchable } from '../danish/sorting.ts'
import { type Day, participantNamed } from '../programme/day.ts'
import type { RegistrationId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'

export type AttendanceRow = {
  readonly id: RegistrationId
  readonly value: Registration
  readonly name: string
  readonly organisation: string
  readonly email: string
  /** Has a place, or is there all the same; the others are only found by their name. */
  readonly isExpected: boolean
}

/** By name. */
export const attendanceRows = (records: RecordSet, { registrations }: Day): readonly AttendanceRow[] =>
  registrations
    .map(({ id, value }) => {
      const { name, organisation, email } = participantNamed(records, value)
      const isExpected = value.place === 'confirmed' || value.attendance !== 'expected'
      return { id, value, name, organisation, email, isExpected }
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
  const rank = ({ name, isExpected, value }: AttendanceRow): number =>
    (` ${searchable(name)}`.includes(` ${wanted}`) ? 0 : 4) +
    (isExpected ? 0 : 2) +
    (value.attendance === 'expected' ? 0 : 1)
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
  const expected = rows.filter((row) => row.isExpected && !row.value.walkIn)
  const present = rows.filter(({ value }) => value.attendance === 'present')
  return {
    expected: expected.length,
    unseen: expected.filter(({ value }) => value.attendance === 'expected').length,
    absent: rows.filter(({ value }) => value.attendance === 'absent').length,
    present: present.length,
    walkIns: present.filter(({ value }) => value.walkIn).length,
  }
}
