import { describe, expect, it } from 'vitest'
import { attendeesOf } from '../../src/core/documents/day/attendees.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId, registrationId, sessionId } from '../../src/core/records/ids.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import {
  attendanceLine,
  attendanceRows,
  foundRows,
  markAttendance,
  markRest,
} from '../../src/core/registrations/attendance.ts'
import { walkIn } from '../../src/core/registrations/changes.ts'
import { dayFigures } from '../../src/core/registrations/day-figures.ts'
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
    const came = withChanges(records, markAttendance(records, id, 'hans', 'present'))
    expect(attendanceLine(rowsOf(came))).toMatchObject({ expected: 4, present: 2 })
    expect(came.registration.get(registrationId.parse('hans'))?.place).toBe('waiting')
  })

  it('counts who came to the door among those who are there, and not among those who were expected', () => {
    const came = withChanges(records, walkIn(records, id, registrationId.parse('new'), 'Kim Dam', '2027-05-04').changes)
    expect(attendanceLine(rowsOf(came))).toMatchObject({ expected: 3, present: 2, walkIns: 1 })
  })

  it('leaves those who wait or cancelled out when the rest did not come', () => {
    expect(markRest(records, id).map((each) => each.id)).toEqual(['hansen', 'johan'])
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

describe('a day that is called off', () => {
  const off = withChanges(records, [
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'cancelled' }),
    entry('session', 's', { meetingId: 'd', speakers: [{ id: 'a', name: 'Vibeke Vang' }] }),
  ])

  it('misses nobody, and has nobody to note as absent', () => {
    expect(attendanceLine(rowsOf(off))).toMatchObject({ expected: 1, unseen: 0, absent: 0, present: 1 })
    expect(markRest(off, id)).toEqual([])
  })

  it('still knows whoever is looked for by name, and notes that they came', () => {
    const [row] = foundRows(rowsOf(off), 'vibeke')
    expect(row).toMatchObject({ isSpeaker: true, isExpected: false })
    const came = withChanges(off, markAttendance(off, id, row?.id ?? '', 'present'))
    expect(attendanceLine(rowsOf(came))).toMatchObject({ unseen: 0, present: 2 })
  })
})

describe('speakers', () => {
  const spoken = withChanges(records, [
    entry('session', 's1', {
      meetingId: 'd',
      speakers: [
        { id: 'a', name: 'Ea Hansen', organisation: 'Region Strandmark' },
        { id: 'b', name: 'Ida Friis' },
        { id: 'c', name: 'Vibeke Vang', title: 'Psykolog', organisation: 'Sundborg Kommune' },
        { id: 'd', name: '' },
      ],
    }),
    entry('session', 's2', {
      meetingId: 'd',
      speakers: [
        { id: 'a', name: 'vibeke  vang' },
        { id: 'b', personId: 'p' },
      ],
    }),
    entry('session', 'no', { meetingId: 'd', stage: 'declined', speakers: [{ id: 'a', name: 'Nej Nej' }] }),
    entry('session', 'asked', { meetingId: 'd', stage: 'proposed', speakers: [{ id: 'a', name: 'Måske Måske' }] }),
  ])
  const lineOf = (set: RecordSet) => attendanceLine(rowsOf(set))
  const rowOf = (set: RecordSet, name: string) => {
    const [row, ...more] = rowsOf(set).filter((each) => each.name === name)
    if (row === undefined || more.length > 0) throw new Error(name)
    return row
  }
  const marked = (set: RecordSet, name: string, state: 'present' | 'absent' | 'expected') =>
    withChanges(set, markAttendance(set, id, rowOf(set, name).id, state))
  const figures = (set: RecordSet) => {
    const day = dayOf(set, id)
    if (day === null) throw new Error('no day')
    return dayFigures(set, day)
  }

  it('are expected once each, whether they have signed up, wait, cancelled or did neither', () => {
    expect(rowsOf(spoken).flatMap((row) => (row.isSpeaker ? [[row.name, row.place, row.isExpected]] : []))).toEqual([
      ['Ea Hansen', 'confirmed', true],
      ['Ida Friis', 'cancelled', true],
      ['Liv Åkjær', null, true],
      ['Vibeke Vang', null, true],
    ])
    expect(lineOf(spoken)).toEqual({ expected: 6, unseen: 5, absent: 0, present: 1, walkIns: 0 })
  })

  it('are on the list at the door exactly as on the page, with those who organise', () => {
    const organised = withChanges(spoken, [
      entry('programme', 'programme:d', { meetingId: 'd', organiserIds: ['twin1', 'p'] }),
    ])
    const day = dayOf(organised, id)
    const listed = day === null ? [] : attendeesOf(organised, day).map(({ name }) => name)
    const expected = rowsOf(organised).filter((row) => row.isExpected)
    expect(expected.map(({ name }) => name)).toContain('Per Berg')
    expect(expected.map(({ name }) => name).toSorted()).toEqual(listed.toSorted())
  })

  it('are noted wherever they speak, and with their registration where there is one', () => {
    const came = marked(marked(spoken, 'Vibeke Vang', 'present'), 'Ea Hansen', 'present')
    expect(came.session.get(sessionId.parse('s1'))?.speakers.map(({ attendance }) => attendance)).toEqual([
      'expected',
      'expected',
      'present',
      'expected',
    ])
    expect(came.session.get(sessionId.parse('s2'))?.speakers[0]?.attendance).toBe('present')
    expect(came.registration.get(registrationId.parse('hansen'))?.attendance).toBe('present')
    expect(marked(came, 'Vibeke Vang', 'expected').session).toEqual(spoken.session)
  })

  it('keep what was noted when they are signed up later, and then have it in one place', () => {
    const late = withChanges(marked(spoken, 'Vibeke Vang', 'present'), [
      entry('registration', 'late', { meetingId: 'd', order: 'z', name: 'Vibeke Vang' }),
    ])
    expect(rowOf(late, 'Vibeke Vang')).toMatchObject({ id: 'late', attendance: 'present' })
    const unseen = withChanges(late, markAttendance(late, id, 's1 c', 'absent'))
    expect(rowOf(unseen, 'Vibeke Vang').attendance).toBe('absent')
    expect(unseen.session).toEqual(spoken.session)
  })

  it('did not come when the rest did not', () => {
    const rest = withChanges(spoken, markRest(spoken, id))
    expect(lineOf(rest)).toMatchObject({ unseen: 0, absent: 5 })
    expect(markRest(rest, id)).toEqual([])
  })

  it('count as come by sector, organisation and role, and are never counted twice', () => {
    const came = ['Vibeke Vang', 'Liv Åkjær', 'Ea Hansen', 'Ida Friis'].reduce(
      (set, name) => marked(set, name, 'present'),
      spoken,
    )
    const { registered, speakers, sectors, organisations, roles, ...counted } = figures(came)
    expect({ registered, speakers, came: counted.came, cancelled: counted.cancelled }).toEqual({
      registered: 3,
      speakers: 3,
      came: 5,
      cancelled: 0,
    })
    expect(sectors).toContainEqual({ key: 'municipality', registered: 0, came: 1 })
    expect(organisations).toContainEqual({ key: 'Sundborg Kommune', registered: 0, came: 1 })
    expect(roles.map(({ key, came: there }) => [key, there])).toEqual([
      ['colleague', 1],
      ['leader', 1],
      ['other', 3],
    ])
  })
})

describe('organisers', () => {
  const organised = withChanges(records, [
    entry('person', 'ea', { givenName: 'Ea', familyName: 'Hansen' }),
    entry('person', 'bo', {
      givenName: 'Bo',
      familyName: 'Lind',
      roles: ['coordinator'],
      affiliations: [{ id: 'a', organisation: 'Region Strandmark', sector: 'region' }],
    }),
    entry('session', 's', { meetingId: 'd', speakers: [{ id: 'a', personId: 'p' }] }),
    entry('programme', 'programme:d', { meetingId: 'd', organiserIds: ['bo', 'ea', 'p', 'gone'] }),
  ])
  const rowOf = (set: RecordSet, name: string) => rowsOf(set).filter((row) => row.name === name)
  const marked = (set: RecordSet, name: string, state: 'present' | 'absent' | 'expected') =>
    withChanges(set, markAttendance(set, id, rowOf(set, name)[0]?.id ?? '', state))
  const notes = (set: RecordSet) =>
    [...set.programme.values()].flatMap(({ organisersNoted }) => organisersNoted.map((each) => ({ ...each })))

  it('are expected once each, whether they have signed up, speak or do neither', () => {
    expect(
      rowsOf(organised).flatMap((row) =>
        row.isOrganiser ? [[row.name, row.place, row.isSpeaker, row.isExpected]] : [],
      ),
    ).toEqual([
      ['Bo Lind', null, false, true],
      ['Ea Hansen', 'confirmed', false, true],
      ['Liv Åkjær', null, true, true],
    ])
    expect(attendanceLine(rowsOf(organised))).toMatchObject({ expected: 5, unseen: 4 })
  })

  it('are noted with the day where they neither signed up nor speak, and not twice', () => {
    const came = ['Bo Lind', 'Ea Hansen', 'Liv Åkjær'].reduce((set, name) => marked(set, name, 'present'), organised)
    expect(notes(came)).toEqual([{ id: 'bo', came: true }])
    expect(came.registration.get(registrationId.parse('hansen'))?.attendance).toBe('present')
    expect(came.session.get(sessionId.parse('s'))?.speakers[0]?.attendance).toBe('present')
    expect(markAttendance(came, id, 'bo', 'present')).toEqual([])
    expect(notes(marked(came, 'Bo Lind', 'expected'))).toEqual([])
    expect(notes(withChanges(organised, markRest(organised, id)))).toEqual([{ id: 'bo', came: false }])
  })

  it('keep what was noted when they are signed up later, and then have it in one place', () => {
    const late = withChanges(marked(organised, 'Bo Lind', 'present'), [
      entry('registration', 'late', { meetingId: 'd', order: 'z', personId: 'bo' }),
    ])
    expect(rowOf(late, 'Bo Lind')).toMatchObject([{ id: 'late', attendance: 'present', isOrganiser: true }])
    const unseen = withChanges(late, markAttendance(late, id, 'bo', 'absent'))
    expect(rowOf(unseen, 'Bo Lind')[0]?.attendance).toBe('absent')
    expect(notes(unseen)).toEqual([])
  })

  it('stay at the day with what was noted when the day no longer names them, and leave it with the note', () => {
    const unnamed = (set: RecordSet) =>
      withChanges(
        set,
        [...set.programme].map(([programme, value]) => ({
          kind: 'programme' as const,
          id: programme,
          value: { ...value, organiserIds: [] },
        })),
      )
    const left = unnamed(marked(organised, 'Bo Lind', 'present'))
    expect(rowOf(left, 'Bo Lind')).toMatchObject([{ attendance: 'present', isOrganiser: true }])
    const day = dayOf(left, id)
    if (day === null) throw new Error('no day')
    expect(dayFigures(left, day)).toMatchObject({ came: 2, organisers: 1 })
    expect(rowOf(marked(left, 'Bo Lind', 'absent'), 'Bo Lind')).toMatchObject([{ attendance: 'absent' }])
    expect(rowOf(marked(left, 'Bo Lind', 'expected'), 'Bo Lind')).toEqual([])
    expect(rowOf(unnamed(organised), 'Bo Lind')).toEqual([])
  })

  it('count as come by sector, role and organisation', () => {
    const came = marked(marked(organised, 'Bo Lind', 'present'), 'Liv Åkjær', 'present')
    const day = dayOf(came, id)
    if (day === null) throw new Error('no day')
    const figures = dayFigures(came, day)
    expect(figures).toMatchObject({ registered: 3, came: 3, speakers: 1, organisers: 1 })
    expect(figures.sectors).toContainEqual({ key: 'region', registered: 0, came: 1 })
    expect(figures.roles).toContainEqual({ key: 'coordinator', registered: 0, came: 1 })
    expect(figures.organisations).toContainEqual({ key: 'Region Strandmark', registered: 1, came: 1 })
  })
})
