import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { inClockOrder, nextSlotTimes, slotProblems, withoutRoom } from '../../src/core/programme/day-parts.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const dayWith = (programme: Readonly<Record<string, unknown>>, sessions: readonly RecordEntry[]) => {
  const set = recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', start: '09:30', end: '15:00' }),
    entry('programme', 'programme:d', { meetingId: 'd', ...programme }),
    ...sessions,
  ])
  const day = dayOf(set, meetingId.parse('d'))
  if (day === null) throw new Error('no day')
  return { set, day }
}
const session = (id: string, value: Readonly<Record<string, unknown>>) =>
  entry('session', id, { meetingId: 'd', ...value })
const slot = (id: string, start: string, end: string) => ({ id, name: id, start, end })

describe('a room that goes', () => {
  const { set, day } = dayWith({ rooms: [{ id: 'sal' }, { id: 'lille' }] }, [
    session('talk', { roomId: 'lille', start: '10:00', pinned: true }),
    session('lunch', { roomId: 'lille', start: '12:00', kind: 'break', pinned: true }),
    session('offer', { roomId: 'lille', stage: 'proposed' }),
    session('other', { roomId: 'sal', start: '10:00' }),
  ])
  const after = withChanges(set, withoutRoom(day, 'lille'))

  it('leaves what lay in it without a place, and what is for everybody at its time', () => {
    expect([...after.session].map(([id, { start, roomId, pinned }]) => [id, start, roomId, pinned])).toEqual([
      ['lunch', '12:00', null, true],
      ['offer', null, null, false],
      ['other', '10:00', 'sal', false],
      ['talk', null, null, false],
    ])
    expect(dayOf(after, day.id)?.programme.rooms.map(({ id }) => id)).toEqual(['sal'])
  })
})

describe('the next round', () => {
  it('is as long as the last and leaves time to change rooms', () => {
    const { day } = dayWith({ slots: [slot('a', '10:00', '11:00')], changeMinutes: 15 }, [])
    expect(nextSlotTimes(day)).toEqual({ start: '11:15', end: '12:15' })
  })

  it('waits until everybody is through with what they share', () => {
    const { day } = dayWith({ slots: [slot('a', '10:00', '11:00')] }, [
      session('lunch', { kind: 'break', start: '11:30', minutes: 45 }),
      session('talk', { start: '12:15', minutes: 60 }),
      session('speech', { kind: 'plenary', start: '12:15', minutes: 20 }),
    ])
    expect(nextSlotTimes(day)).toEqual({ start: '12:35', end: '13:35' })
  })

  it('begins with the day where there is none yet, and never after midnight', () => {
    expect(nextSlotTimes(dayWith({}, []).day)).toEqual({ start: '09:30', end: '10:15' })
    const { day } = dayWith({ slots: [slot('late', '22:00', '23:50')] }, [])
    expect(nextSlotTimes(day)).toEqual({ start: '23:59', end: '23:59' })
  })
})

describe('the rounds of a day', () => {
  it('stand by the clock', () => {
    const slots = [slot('b', '11:00', '12:00'), slot('c', '10:00', '11:30'), slot('a', '10:00', '11:00')]
    expect(inClockOrder(slots).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  it('are wrong where one ends before it begins, two lie beside one another, or one is beyond the day', () => {
    const problems = slotProblems(
      [
        slot('a', '10:00', '11:00'),
        slot('b', '10:50', '11:30'),
        slot('c', '11:30', '12:00'),
        slot('d', '14:00', '13:00'),
        slot('e', '14:30', '15:05'),
      ],
      { start: '10:00', end: '15:00' },
    )
    expect(slotProblems([slot('e', '08:30', '09:00')], { start: null, end: null }).size).toBe(0)
    expect([...problems]).toEqual([
      ['a', 'overlaps'],
      ['b', 'overlaps'],
      ['d', 'turned'],
      ['e', 'outside'],
    ])
  })
})
