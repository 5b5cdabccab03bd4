import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMinutes } from '../../src/core/danish/dates.ts'
import { allocatedMinutes, beyondMeeting, clockTimes, meetingMinutes } from '../../src/core/meetings/schedule.ts'
import { aMeeting, anItem } from './builders.ts'

const timed = (...minutes: readonly (number | null)[]) => minutes.map((each) => anItem({ minutes: each }))

it('runs the clock from the start of the meeting through its items', () => {
  expect(clockTimes(aMeeting({ start: '12:50' }), timed(15, null, 30))).toEqual([
    { start: '12:50', end: '13:05', beyond: false },
    { start: '13:05', end: '13:05', beyond: false },
    { start: '13:05', end: '13:35', beyond: false },
  ])
})

it('marks the items that end after the meeting, and says by how much all run over', () => {
  const items = timed(100, 20, 0, 10)
  expect(clockTimes(aMeeting(), items).map((each) => each?.beyond)).toEqual([false, false, false, true])
  expect(beyondMeeting(aMeeting(), items)).toBe(10)
  expect(beyondMeeting(aMeeting(), timed(60))).toBe(0)
})

it('counts the 105 of 120 minutes of the real agenda as fitting', () => {
  const items = timed(15, 10, 60, 15, null, 5, null)
  expect(allocatedMinutes(items)).toBe(105)
  expect(beyondMeeting(aMeeting(), items)).toBe(0)
})

it('knows no length and warns of nothing while a time is missing or turned round', () => {
  for (const times of [
    { start: null },
    { end: null },
    { start: '15:00', end: '13:00' },
    { start: '13:00', end: '13:00' },
  ]) {
    expect(meetingMinutes(aMeeting(times))).toBeNull()
    expect(beyondMeeting(aMeeting(times), timed(600))).toBe(0)
  }
  expect(clockTimes(aMeeting({ start: null }), timed(5, 5))).toEqual([null, null])
})

it('lets each item start when the one before ends, whatever the minutes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 300 }))),
      fc.integer({ min: 0, max: 1439 }),
      (minutes, start) => {
        const from = addMinutes('00:00', start)
        const times = clockTimes(aMeeting({ start: from }), timed(...minutes))
        times.forEach((time, index) => {
          expect(time?.start).toBe(index === 0 ? from : times[index - 1]?.end)
          expect(time?.end).toBe(addMinutes(time?.start ?? '', minutes[index] ?? 0))
        })
        expect(times.at(-1)?.end ?? from).toBe(addMinutes(from, allocatedMinutes(timed(...minutes))))
      },
    ),
  )
})
