import { describe, expect, it } from 'vitest'
import { addMinutes, minutesOfDay } from '../../src/core/danish/dates.ts'
import { clashesOf } from '../../src/core/programme/clashes.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId, programmeIdOf, sessionId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { chanceOf, entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const rooms = [
  { id: 'sal', name: 'Salen', capacity: 3 },
  { id: 'lille', name: 'Lille sal', capacity: 1 },
]

const frame = (programme: Partial<RecordInput<'programme'>> = {}): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day', name: 'Vidensdag' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', start: '09:00', end: '16:00' }),
  entry('programme', programmeIdOf(id), { meetingId: 'd', rooms, ...programme }),
]

const session = (name: string, fields: Omit<RecordInput<'session'>, 'meetingId'>) =>
  entry('session', name, { meetingId: 'd', title: name, ...fields })

const clashes = (entries: readonly RecordEntry[], programme?: Partial<RecordInput<'programme'>>) => {
  const records = recordSetOf([...frame(programme), ...entries])
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return clashesOf(records, day)
}

const found = (entries: readonly RecordEntry[], programme?: Partial<RecordInput<'programme'>>) =>
  clashes(entries, programme).map(({ code, severity, sessionIds }) => `${severity} ${code} ${sessionIds.join('+')}`)

const ea = { id: 's', name: 'Ea Berg', organisation: 'Peerhuset', confirmed: true }

describe('the clashes of a programme', () => {
  it('finds none where sessions follow one another with time to change', () => {
    const calm = [
      session('a', { start: '10:00', roomId: 'sal', speakers: [ea] }),
      session('b', { start: '10:55', roomId: 'lille', speakers: [{ ...ea, id: 't' }] }),
      session('pause', { kind: 'break', start: '12:00' }),
      session('c', { start: '12:45', roomId: 'sal' }),
    ]
    expect(clashes(calm)).toEqual([])
  })

  it('finds a speaker in two places, also where the name is typed in another way', () => {
    const twice = [
      session('a', { start: '10:00', roomId: 'sal', speakers: [ea] }),
      session('b', {
        start: '10:40',
        roomId: 'lille',
        speakers: [{ ...ea, id: 't', name: 'EA  BERG', organisation: '' }],
      }),
    ]
    expect(found(twice)).toEqual(['clash speaker-twice a+b'])
    const namesake = session('b', {
      start: '10:40',
      roomId: 'lille',
      speakers: [{ ...ea, id: 't', organisation: 'Kommunen' }],
    })
    expect(found([...twice.slice(0, 1), namesake])).toEqual([])
  })

  it('knows one of ours by the person, whatever stands beside, and keeps namesakes apart', () => {
    const people = ['p', 'q'].map((person) => entry('person', person, { givenName: 'Bo', familyName: 'Lind' }))
    const by = (...personIds: readonly string[]) =>
      personIds.map((personId, index) =>
        session(`s${index}`, {
          start: '10:00',
          roomId: index === 0 ? 'sal' : 'lille',
          speakers: [{ id: 'x', personId, title: `t${index}`, confirmed: true }],
        }),
      )
    expect(found([...people, ...by('p', 'p')])).toEqual(['clash speaker-twice s0+s1'])
    expect(found([...people, ...by('p', 'q')])).toEqual([])
  })

  it('tells a speaker who is away, who comes later, who leaves before the end and who has not said yes', () => {
    const person = entry('person', 'p', {
      givenName: 'Bo',
      familyName: 'Lind',
      absences: [{ id: 'a', from: '2027-05-01', to: '2027-05-10', reason: 'other-absence' }],
    })
    const away = session('a', {
      start: '09:00',
      roomId: 'sal',
      speakers: [{ id: 'x', personId: 'p', confirmed: true }],
    })
    const late = session('b', { start: '11:00', roomId: 'sal', speakers: [{ ...ea, from: '11:05' }] })
    const leaves = session('c', { start: '13:00', roomId: 'sal', speakers: [{ ...ea, to: '13:30' }] })
    const asked = session('d', { start: '15:00', roomId: 'sal', speakers: [{ ...ea, confirmed: false }] })
    const all = clashes([person, away, late, leaves, asked])
    expect(
      all.map((clash) => [clash.code, clash.severity, clash.code === 'speaker-unavailable' && clash.because]),
    ).toEqual([
      ['speaker-unavailable', 'clash', 'absent'],
      ['late-arrival', 'clash', false],
      ['speaker-unavailable', 'clash', 'leaves'],
      ['speaker-unconfirmed', 'note', false],
    ])
    expect(JSON.stringify(all)).not.toContain('other-absence')
  })

  it("only notes a speaker's usual day off until they say yes, since days are swapped", () => {
    const person = entry('person', 'p', { givenName: 'Bo', workingDays: [{ weekday: 5, weeks: 'every' }] })
    const by = (confirmed: boolean) =>
      session('a', { start: '09:00', roomId: 'sal', speakers: [{ id: 'x', personId: 'p', confirmed }] })
    expect(found([person, by(false)])).toEqual(['note speaker-unavailable a', 'note speaker-unconfirmed a'])
    expect(found([person, by(true)])).toEqual([])
  })

  it('asks nobody for a yes to a day that is called off', () => {
    const asked = session('a', { start: '10:00', roomId: 'sal', speakers: [{ ...ea, confirmed: false }] })
    const held = session('b', { start: '10:30', roomId: 'sal' })
    const calledOff = entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'cancelled' })
    expect(found([asked, held])).toEqual(['clash room-overlap a+b', 'note speaker-unconfirmed a'])
    expect(found([asked, held, calledOff])).toEqual(['clash room-overlap a+b'])
  })

  it('finds two sessions in one room, and what lies beside something for everybody', () => {
    const beside = [
      session('a', { start: '10:00', roomId: 'sal' }),
      session('b', { start: '10:30', roomId: 'sal' }),
      session('frokost', { kind: 'break', start: '11:10' }),
    ]
    expect(found(beside)).toEqual(['clash room-overlap a+b', 'clash beside-everybody b+frokost'])
  })

  it('takes a day without rooms as held in one place', () => {
    const alone = [session('a', { start: '10:00' }), session('b', { start: '10:30' })]
    expect(found(alone, { rooms: [] })).toEqual(['clash room-overlap a+b'])
    const after = [session('a', { start: '10:00' }), session('b', { start: '10:45' })]
    expect(found(after, { rooms: [] })).toEqual([])
  })

  it('tells a change that is too short: of room by a speaker, and of who is in the room', () => {
    const hurried = [
      session('a', { start: '10:00', roomId: 'sal', speakers: [ea] }),
      session('b', { start: '10:50', roomId: 'lille', speakers: [ea] }),
      session('c', { start: '11:40', roomId: 'lille' }),
    ]
    const all = clashes(hurried)
    expect(found(hurried)).toEqual(['clash short-change a+b', 'clash short-change b+c'])
    expect(
      all.map((clash) => clash.code === 'short-change' && [clash.minutes, clash.roomId, clash.speaker?.name]),
    ).toEqual([
      [5, null, 'Ea Berg'],
      [5, 'lille', undefined],
    ])
    expect(found(hurried, { changeMinutes: 5 })).toEqual([])
  })

  it('lets everybody stay seated from one common part to the next, and people where there is one room', () => {
    const common = [
      session('a', { kind: 'plenary', start: '09:00', roomId: 'sal' }),
      session('b', { kind: 'plenary', start: '09:45', roomId: 'sal' }),
    ]
    expect(found(common)).toEqual([])
    const talks = [session('a', { start: '09:00', roomId: 'sal' }), session('b', { start: '09:45', roomId: 'sal' })]
    expect(found(talks, { rooms: rooms.slice(0, 1) })).toEqual([])
    expect(found(talks)).toEqual(['clash short-change a+b'])
  })

  it('counts seats against the room, and first wishes at each time of the day while no seat is given', () => {
    const two = [
      session('a', { start: '10:00', roomId: 'lille' }),
      session('b', { start: '10:00', roomId: 'sal' }),
      session('c', { start: '13:00', roomId: 'lille' }),
    ]
    const wishing = (name: string, wishes: readonly string[], seats: readonly string[] = []) =>
      entry('registration', name, { meetingId: 'd', wishes: [...wishes], seats: [...seats] })
    const wishes = [wishing('r1', ['a', 'b', 'c']), wishing('r2', ['a', 'b']), wishing('r3', ['b', 'a'])]
    expect(found([...two, ...wishes])).toEqual(['note room-too-small a'])
    const seated = [wishing('r1', ['b', 'c'], ['c']), wishing('r2', ['b'], ['c']), wishing('r3', ['a'])]
    expect(found([...two, ...seated])).toEqual(['clash room-too-small c'])
    const plenary = session('p', { kind: 'plenary', start: '15:00', roomId: 'sal' })
    const many = [...wishes, wishing('r4', [])]
    expect(found([plenary, ...many])).toEqual(['clash room-too-small p'])
    const cancelled = entry('registration', 'r4', { meetingId: 'd', place: 'cancelled' })
    expect(found([plenary, ...wishes, cancelled])).toEqual([])
  })

  it('notes participants whose seats lie at the same time', () => {
    const two = [session('a', { start: '10:00', roomId: 'lille' }), session('b', { start: '10:15', roomId: 'sal' })]
    const seated = entry('registration', 'r', { meetingId: 'd', seats: ['b', 'a'] })
    expect(found([...two, seated])).toEqual(['note participants-twice a+b'])
  })

  it('notes participants with too little time to go from one room to another, and nobody who stays or has time', () => {
    const two = (start: string, roomId: string | null) => [
      session('a', { start: '10:00', minutes: 45, roomId: 'sal' }),
      session('b', { start, roomId }),
      entry('registration', 'r', { meetingId: 'd', seats: ['b', 'a'] }),
    ]
    expect(clashes(two('10:50', 'lille'))).toEqual([
      { code: 'participants-hurried', people: 1, minutes: 5, severity: 'note', sessionIds: ['a', 'b'] },
    ])
    expect(found(two('10:55', 'lille'))).toEqual([])
    expect(found(two('10:50', 'lille'), { changeMinutes: 5 })).toEqual([])
    expect(found(two('10:50', 'sal'))).toEqual(['clash short-change a+b'])
    expect(found(two('10:50', null))).toEqual(['clash unknown-room b'])
  })

  it('finds what lies outside the day, in no room or a room that is gone, and what has no place', () => {
    const astray = [
      session('a', { start: '08:30', roomId: 'sal' }),
      session('b', { start: '15:30', roomId: 'gone' }),
      session('c', { start: '12:00' }),
      session('d', {}),
      session('e', {}),
      session('ignored', { stage: 'proposed' }),
    ]
    expect(found(astray)).toEqual([
      'clash outside-day a',
      'clash unknown-room c',
      'clash outside-day b',
      'clash unknown-room b',
      'note not-placed d+e',
    ])
    const slots = [{ id: 'r1', name: 'Runde 1', start: '10:00', end: '10:45' }]
    expect(clashes(astray, { slots }).at(-1)).toMatchObject({ code: 'not-placed', tooMany: 3 })
  })

  it('answers the same whatever the order of the records', () => {
    const records = [
      session('a', { start: '10:00', roomId: 'sal', speakers: [ea] }),
      session('b', { start: '10:00', roomId: 'sal', speakers: [ea] }),
      session('c', { start: '10:20', kind: 'plenary' }),
      entry('registration', 'r1', { meetingId: 'd', seats: ['a', 'b'] }),
      entry('registration', 'r2', { meetingId: 'd', seats: ['b', 'a'] }),
    ]
    expect(clashes(records.toReversed())).toEqual(clashes(records))
    expect(found(records).length).toBeGreaterThan(4)
  })

  it('finds, in days made up at random, the pairs that a look at each minute of the day finds', () => {
    let pairs = 0
    for (let seed = 1; seed <= 60; seed++) {
      const entries = crowdedDay(seed)
      const seen = new Set<string>()
      for (let minute = 540; minute < 960; minute += 1)
        for (const [index, one] of entries.entries())
          for (const other of entries.slice(index + 1))
            if (runsAt(one, minute) && runsAt(other, minute)) for (const code of wrongAtOnce(one, other)) seen.add(code)
      const told = clashes(entries).flatMap(({ code, sessionIds }) =>
        ['room-overlap', 'beside-everybody', 'speaker-twice'].includes(code)
          ? [`${code} ${sessionIds.toSorted().join('+')}`]
          : [],
      )
      expect(told.toSorted()).toEqual([...seen].toSorted())
      pairs += seen.size
    }
    expect(pairs).toBeGreaterThan(300)
  })
})

type SessionOfDay = RecordEntry<'session'>

const crowdedDay = (seed: number): readonly SessionOfDay[] => {
  const chance = chanceOf(seed)
  const below = (count: number): number => Math.floor(chance() * count)
  return Array.from({ length: 9 }, (_, index): SessionOfDay => {
    const everybody = below(6) === 0
    const id = sessionId.parse(`s${index}`)
    const speakers = below(3) === 0 ? [] : [{ id: 'x', name: `Taler ${below(5)}`, confirmed: true }]
    const start = addMinutes('09:00', below(72) * 5)
    const fields = { meetingId: 'd', start, minutes: 5 * (1 + below(14)), speakers } as const
    const kind = everybody ? 'plenary' : 'talk'
    const roomId = everybody ? null : below(2) === 0 ? 'sal' : 'lille'
    return { kind: 'session', id, value: newValue('session', { ...fields, kind, roomId }) }
  })
}

const runsAt = ({ value: { start, minutes } }: SessionOfDay, minute: number): boolean =>
  start !== null && minutesOfDay(start) <= minute && minute < minutesOfDay(start) + minutes

const wrongAtOnce = (one: SessionOfDay, other: SessionOfDay): readonly string[] => {
  const pair = [one.id, other.id].toSorted().join('+')
  const common = [one, other].some(({ value }) => value.kind === 'plenary')
  const names = one.value.speakers.map(({ name }) => name)
  return [
    ...(common
      ? [`beside-everybody ${pair}`]
      : one.value.roomId === other.value.roomId
        ? [`room-overlap ${pair}`]
        : []),
    ...(other.value.speakers.some(({ name }) => names.includes(name)) ? [`speaker-twice ${pair}`] : []),
  ]
}
