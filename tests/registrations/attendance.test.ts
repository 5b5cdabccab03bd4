import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId, registrationId } from '../../src/core/records/ids.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { attendanceLine, attendanceRows, foundRows } from '../../src/core/registrations/attendance.ts'
import { markAttendance, markRest, walkIn } from '../../src/core/registrations/changes.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const records = recordSetOf([
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04' }),
  entry('registration', 'hansen', { meetingId: 'd', order: 'a', name: 'Ea Hansen', organisation: 'Region Strandmark' }),
  entry('registration', 'hanne', { meetingId: 'd', order: 'b', name: 'Hanne Lind', attendance: 'present' }),
  entry('registration', 'hans', { meetingId: 'd', order: 'c', name: 'Bo Hans', place: 'waiting' }),
  entry('registration', 'johan', { meetingId: 'd', order: 'd', name: 'Johan Dam' }),
  entry('registration', 'gone', { meetingId: 'd', order: 'e', name: 'Ida Friis', place: 'cancelled' }),
  entry('person', 'p', { givenName: 'Liv', familyName: 'Åkjær', roles: ['leader'] }),
  entry('person', 'twin1', { givenName: 'Per', familyName: 'Berg' }),
  entry('person', 'twin2', { givenName: 'Per', familyName: 'Berg' }),
])
const rowsOf = (set: RecordSet) => {
  const day = dayOf(set, id)
  if (day === null) throw new Error('no day')
  return attendanceRows(set, day)
}
const found = (question: string) => foundRows(rowsOf(records), question).map((row) => row.id)

describe('looking for somebody at the door', () => {
  it('puts first whose name begins so, who has a place and who was not seen yet', () => {
    expect(found('han')).toEqual(['hansen', 'hanne', 'hans', 'johan'])
    expect(found('ida')).toEqual(['gone'])
  })

  it('looks at the organisation only where no name fits', () => {
    expect(found('strandmark')).toEqual(['hansen'])
    expect(found('nobody')).toEqual([])
  })
})

describe('attendance', () => {
  it('counts those who have a place, and whoever is there all the same', () => {
    expect(attendanceLine(rowsOf(records))).toEqual({ expected: 3, unseen: 2, absent: 0, present: 1, walkIns: 0 })
    const came = withChanges(records, markAttendance(records, registrationId.parse('hans'), 'present').changes)
    expect(attendanceLine(rowsOf(came))).toMatchObject({ expected: 4, present: 2 })
    expect(came.registration.get(registrationId.parse('hans'))?.place).toBe('waiting')
  })

  it('counts who came to the door among those who are there, and not among those who were expected', () => {
    const came = withChanges(records, walkIn(records, id, registrationId.parse('new'), 'Kim Dam', '2027-05-04').changes)
    expect(attendanceLine(rowsOf(came))).toMatchObject({ expected: 3, present: 2, walkIns: 1 })
  })

  it('leaves those who wait or cancelled out when the rest did not come', () => {
    expect(markRest(records, id).changes.map((each) => each.id)).toEqual(['hansen', 'johan'])
  })

  it('knows one of our own who comes without having signed up, unless several are called so', () => {
    const come = (name: string) =>
      walkIn(records, id, registrationId.parse('new'), name, '2027-05-04').changes[0]?.value
    expect(come('liv  åkjær')).toMatchObject({ personId: 'p', name: '', role: 'leader', walkIn: true })
    expect(come('Per Berg')).toMatchObject({ personId: null, name: 'Per Berg' })
    const there = withChanges(
      records,
      walkIn(records, id, registrationId.parse('new'), 'Liv Åkjær', '2027-05-04').changes,
    )
    expect(walkIn(there, id, registrationId.parse('other'), 'Liv Åkjær', '2027-05-04').changes[0]?.value).toMatchObject(
      {
        personId: null,
        name: 'Liv Åkjær',
      },
    )
  })
})
