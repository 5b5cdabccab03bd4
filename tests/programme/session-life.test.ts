import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { seatedIn } from '../../src/core/programme/places.ts'
import {
  copyOf,
  newSession,
  removeSession,
  sessionLists,
  stepInList,
  withKind,
  withStage,
} from '../../src/core/programme/session-life.ts'
import { meetingId, sessionId } from '../../src/core/records/ids.ts'
import { type RecordChange, type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const session = (id: string, value: Readonly<Record<string, unknown>>) =>
  entry('session', id, { meetingId: 'd', ...value })
const records: readonly RecordEntry[] = [
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04' }),
  entry('programme', 'programme:d', { meetingId: 'd', rooms: [{ id: 'sal', name: 'Salen' }] }),
  session('lunch', { order: 'z', kind: 'break', start: '12:00' }),
  session('talk', { order: 'a', start: '13:00', roomId: 'sal', pinned: true }),
  session('second', { order: 'd' }),
  session('first', { order: 'c' }),
  session('roomed', { order: 'e', roomId: 'sal' }),
  session('offer', { order: 'b', stage: 'proposed' }),
  session('no', { order: '0', stage: 'declined' }),
  entry('registration', 'r1', { meetingId: 'd', order: 'a', wishes: ['talk', 'first'], seats: ['talk', 'second'] }),
  entry('registration', 'r2', { meetingId: 'd', order: 'b', wishes: ['talk'], seats: ['talk'], place: 'cancelled' }),
]
const set = recordSetOf(records)
const id = sessionId.parse
const dayIn = (of = set) => {
  const day = dayOf(of, meetingId.parse('d'))
  if (day === null) throw new Error('no day')
  return day
}
const withAll = (changes: readonly RecordChange[]) => withChanges(set, changes)
const unplaced = (of: typeof set) => sessionLists(dayIn(of)).unplaced.map((each) => each.id)

describe('the list of sessions', () => {
  it('stands by the clock where there is a time, and else in the order that was given, whatever the room', () => {
    const { placed, proposed, declined } = sessionLists(dayIn())
    expect(placed.map((each) => each.id)).toEqual(['lunch', 'talk'])
    expect(unplaced(set)).toEqual(['first', 'second', 'roomed'])
    expect([...proposed, ...declined].map((each) => each.id)).toEqual(['offer', 'no'])
  })

  it('moves one step up and down, and nowhere beyond its ends', () => {
    expect(unplaced(withAll(stepInList(dayIn(), id('second'), -1)))).toEqual(['second', 'first', 'roomed'])
    expect(unplaced(withAll(stepInList(dayIn(), id('second'), 1)))).toEqual(['first', 'roomed', 'second'])
    expect(stepInList(dayIn(), id('first'), -1)).toEqual([])
    expect(stepInList(dayIn(), id('roomed'), 1)).toEqual([])
  })

  it('leaves to the clock what has a time', () => {
    expect(stepInList(dayIn(), id('talk'), -1)).toEqual([])
  })

  it('takes a new session in last', () => {
    const added = withAll([newSession(dayIn(), id('new'), 'break', 'accepted')])
    expect(unplaced(added).at(-1)).toBe('new')
    expect(added.session.get(id('new'))).toMatchObject({ kind: 'break', minutes: 15, stage: 'accepted' })
  })
})

describe('a session that is held once more', () => {
  it('lies last without a time, with speakers and texts of its own ids, and without what came of the first', () => {
    const block = (text: string) => [{ id: 'b', type: 'paragraph', level: 0, content: [{ type: 'text', text }] }]
    const records = recordSetOf([
      entry('forum', 'f', { kind: 'knowledge-day' }),
      entry('meeting', 'd', { forumId: 'f' }),
      session('talk', {
        title: 'Håb',
        start: '10:00',
        roomId: 'sal',
        pinned: true,
        speakers: [{ id: 's', name: 'Ea', confirmed: true }],
        abstract: block('Om håb.'),
        learned: block('Meget.'),
        receivedOn: '2027-01-01',
      }),
    ])
    const day = dayIn(records)
    const [first] = day.sessions
    if (first === undefined) throw new Error('no session')
    let count = 0
    const after = withChanges(
      records,
      copyOf(day, first.id, id('again'), () => `n${++count}`),
    )
    const value = after.session.get(id('again'))
    expect(unplaced(after)).toEqual(['again'])
    expect(value).toMatchObject({
      title: 'Håb',
      start: null,
      roomId: null,
      pinned: false,
      receivedOn: null,
      learned: [],
    })
    expect(value?.speakers).toEqual([{ ...first.value.speakers[0], id: 'n2' }])
    expect(value?.abstract.map((each) => each.id)).toEqual(['n1'])
    expect(value?.order.localeCompare(first.value.order)).toBe(1)
  })
})

describe('a session that leaves the programme', () => {
  const declined = withAll(withStage(dayIn(), id('talk'), 'declined'))

  it('gives up its place and its seats, and keeps who wished for it', () => {
    expect(declined.session.get(id('talk'))).toMatchObject({
      stage: 'declined',
      start: null,
      roomId: null,
      pinned: false,
    })
    expect([...declined.registration.values()].map(({ seats, wishes }) => [seats, wishes])).toEqual([
      [['second'], ['talk', 'first']],
      [[], ['talk']],
    ])
  })

  it('counts those with a seat, but not who has cancelled', () => {
    expect(seatedIn(dayIn(), id('talk'))).toHaveLength(1)
    expect(seatedIn(dayIn(declined), id('talk'))).toEqual([])
  })

  it('comes back without a time, and nothing else is touched', () => {
    const back = withStage(dayIn(declined), id('talk'), 'accepted')
    expect(back).toHaveLength(1)
    expect(unplaced(withChanges(declined, back))).toContain('talk')
    expect(withStage(dayIn(), id('talk'), 'accepted')).toEqual([])
  })

  it('has no seats once it is for everybody', () => {
    const plenary = withAll(withKind(dayIn(), id('talk'), 'plenary'))
    expect(plenary.session.get(id('talk'))).toMatchObject({ kind: 'plenary', start: '13:00', roomId: 'sal' })
    expect(seatedIn(dayIn(plenary), id('talk'))).toEqual([])
    expect(withKind(dayIn(), id('talk'), 'panel')).toHaveLength(1)
  })

  it('is not named by anybody once it is deleted', () => {
    const gone = withAll(removeSession(set, id('talk')))
    expect(gone.session.has(id('talk'))).toBe(false)
    expect([...gone.registration.values()].flatMap(({ seats, wishes }) => [...seats, ...wishes])).toEqual([
      'second',
      'first',
    ])
  })
})
