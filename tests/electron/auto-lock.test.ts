import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autoLockDeadline, makeAutoLock, meetingTime, wallClock } from '../../electron/auto-lock.ts'
import { forumId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'

const minute = 60_000
const at = (text: string): number => Date.parse(`${text}:00Z`)
const theForum = forumId.parse('forum-1')
const aMeeting = (fields: object) =>
  newValue('meeting', {
    forumId: theForum,
    status: 'invited',
    date: '2026-06-16',
    start: '13:00',
    end: '15:00',
    ...fields,
  })

describe('the deadline of the auto-lock', () => {
  const meeting = { start: at('2026-06-16T13:00'), end: at('2026-06-16T15:00') }

  it('is the setting after the last use', () => {
    expect(autoLockDeadline(at('2026-06-16T09:00'), 10, [])).toBe(at('2026-06-16T09:10'))
    expect(autoLockDeadline(at('2026-06-16T09:00'), 10, [meeting])).toBe(at('2026-06-16T09:10'))
  })

  it('is half an hour after the planned end of a meeting that is being held', () => {
    expect(autoLockDeadline(at('2026-06-16T13:20'), 10, [meeting])).toBe(at('2026-06-16T15:30'))
    expect(autoLockDeadline(at('2026-06-16T15:10'), 10, [meeting])).toBe(at('2026-06-16T15:30'))
  })

  it('does not wait for a meeting that has not begun by then, nor for one that is over', () => {
    expect(autoLockDeadline(at('2026-06-16T12:40'), 10, [meeting])).toBe(at('2026-06-16T12:50'))
    expect(autoLockDeadline(at('2026-06-16T15:25'), 10, [meeting])).toBe(at('2026-06-16T15:35'))
  })

  it('goes from one meeting into the next', () => {
    const next = { start: at('2026-06-16T15:15'), end: at('2026-06-16T16:00') }
    expect(autoLockDeadline(at('2026-06-16T14:00'), 10, [next, meeting])).toBe(at('2026-06-16T16:30'))
  })

  it('is never before the setting, never inside a meeting, and never beyond the last meeting without reason', () => {
    const time = fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * minute)
    const times = fc.record({ start: time, length: fc.integer({ min: 1, max: 300 }) })
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 120 }), fc.array(times, { maxLength: 6 }), (lastUse, idle, given) => {
        const meetings = given.map(({ start, length }) => ({ start, end: start + length * minute }))
        const deadline = autoLockDeadline(lastUse, idle, meetings)
        expect(deadline).toBeGreaterThanOrEqual(lastUse + idle * minute)
        for (const { start, end } of meetings) expect(start <= deadline && deadline < end + 30 * minute).toBe(false)
        const allowed = [lastUse + idle * minute, ...meetings.map(({ end }) => end + 30 * minute)]
        expect(allowed).toContain(deadline)
      }),
    )
  })
})

describe('the time of a meeting', () => {
  it('counts for meetings that take place', () => {
    const expected = { start: at('2026-06-16T13:00'), end: at('2026-06-16T15:00') }
    expect(meetingTime(aMeeting({}), 120)).toEqual(expected)
    expect(meetingTime(aMeeting({ status: 'held' }), 120)).toEqual(expected)
  })

  it('takes the usual length of the forum where no end is planned', () => {
    expect(meetingTime(aMeeting({ end: null }), 90)?.end).toBe(at('2026-06-16T14:30'))
  })

  it('does not count for drafts, cancelled and closed meetings, and those without a time', () => {
    for (const fields of [
      { status: 'draft' },
      { status: 'cancelled' },
      { status: 'closed' },
      { date: null },
      { start: null },
    ]) {
      expect(meetingTime(aMeeting(fields), 120)).toBeNull()
    }
  })
})

describe('wall-clock time in Copenhagen', () => {
  it('follows summer and winter time', () => {
    expect(wallClock(new Date('2026-06-16T11:00:00Z'))).toBe(at('2026-06-16T13:00'))
    expect(wallClock(new Date('2026-12-16T12:00:00.250Z'))).toBe(at('2026-12-16T13:00') + 250)
  })
})

describe('the auto-lock', () => {
  const aClock = (start: string) => {
    let now = Date.parse(start)
    const heard: (string | number | null)[] = []
    const autoLock = makeAutoLock({
      now: () => new Date(now),
      lock: () => heard.push('lock'),
      warn: (seconds) => heard.push(seconds),
    })
    const pass = (seconds: number) => {
      for (let passed = 0; passed < seconds; passed++) {
        now += 1000
        autoLock.tick()
        if (heard.at(-1) === 'lock') return
      }
    }
    return { autoLock, heard, pass, now: () => now }
  }

  it('warns through the last minute and then locks', () => {
    const { heard, pass } = aClock('2026-06-16T07:00:00Z')
    pass(9 * 60 - 1)
    expect(heard).toEqual([])
    pass(61)
    expect(heard).toEqual([...Array.from({ length: 60 }, (_, index) => 60 - index), 'lock'])
  })

  it('takes the warning back when somebody returns', () => {
    const { autoLock, heard, pass } = aClock('2026-06-16T07:00:00Z')
    pass(9 * 60)
    autoLock.touch()
    expect(heard).toEqual([60, null])
    pass(9 * 60 - 1)
    expect(heard).toEqual([60, null])
  })

  it("follows the organisation's setting", () => {
    const { autoLock, heard, pass, now } = aClock('2026-06-16T07:00:00Z')
    autoLock.observe('organisation', 'organisation', newValue('organisation', { autoLockMinutes: 1 }))
    const start = now()
    pass(120)
    expect(heard.at(-1)).toBe('lock')
    expect(now() - start).toBe(minute)
    expect(heard[0]).toBe(30)
  })

  it('stays open through a meeting until half an hour after its end', () => {
    const { autoLock, heard, pass, now } = aClock('2026-06-16T11:05:00Z')
    autoLock.observe('meeting', 'm1', aMeeting({}))
    pass(8 * 3600)
    expect(heard.at(-1)).toBe('lock')
    expect(new Date(now()).toISOString()).toBe('2026-06-16T13:30:00.000Z')
  })

  it('forgets a meeting that was cancelled or deleted', () => {
    const { autoLock, heard, pass, now } = aClock('2026-06-16T11:05:00Z')
    autoLock.observe('meeting', 'm1', aMeeting({}))
    autoLock.observe('meeting', 'm1', aMeeting({ status: 'cancelled' }))
    autoLock.observe('meeting', 'm2', aMeeting({}))
    autoLock.observe('meeting', 'm2', null)
    pass(8 * 3600)
    expect(heard.at(-1)).toBe('lock')
    expect(new Date(now()).toISOString()).toBe('2026-06-16T11:15:00.000Z')
  })

  it('is not kept open by a clock that is set back', () => {
    let now = Date.parse('2026-06-16T07:00:00Z')
    const heard: string[] = []
    const autoLock = makeAutoLock({
      now: () => new Date(now),
      lock: () => heard.push('lock'),
      warn: () => undefined,
    })
    now -= 3 * 3600_000
    autoLock.tick()
    now += 10 * minute
    autoLock.tick()
    expect(heard).toEqual(['lock'])
  })
})
