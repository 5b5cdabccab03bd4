import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../src/core/programme/clashes.ts'
import { type Day, dayOf } from '../../src/core/programme/day.ts'
import { moved, withSession } from '../../src/core/programme/placing.ts'
import { waysOut } from '../../src/core/programme/ways-out.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { chanceOf, entry } from '../planning/generator.ts'

const id = meetingId.parse('d')

type Sessions = Readonly<Record<string, Omit<RecordInput<'session'>, 'meetingId'>>>

const aDay = (sessions: Sessions): { readonly records: RecordSet; readonly day: Day } => {
  const records = recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', start: '09:00', end: '13:00' }),
    entry('programme', programmeIdOf(id), {
      meetingId: 'd',
      rooms: [
        { id: 'sal', name: 'Salen' },
        { id: 'lille', name: 'Lille sal' },
      ],
    }),
    ...Object.entries(sessions).map(([name, fields]) => entry('session', name, { meetingId: 'd', ...fields })),
  ])
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return { records, day }
}

const ways = (sessions: Sessions) => {
  const { records, day } = aDay(sessions)
  return clashesOf(records, day).map(waysOut(records, day))
}

describe('the ways out of a clash', () => {
  it('move what people choose before what is for everybody, and never what is pinned', () => {
    const lunch = { kind: 'break', start: '11:30', minutes: 30 } as const
    const talk = { start: '11:00', minutes: 40, roomId: 'sal' }
    expect(
      ways({ lunch, talk })
        .flat()
        .map(({ sessionId }) => sessionId),
    ).toEqual(['talk', 'lunch'])
    expect(ways({ lunch, talk: { ...talk, pinned: true } })).toMatchObject([[{ sessionId: 'lunch' }]])
    expect(ways({ lunch: { ...lunch, pinned: true }, talk: { ...talk, pinned: true } })).toEqual([[]])
  })

  it('are none for what no move solves, and for what is only worth knowing', () => {
    const late = { id: 's', name: 'Ea Berg', from: '12:50', confirmed: true }
    expect(ways({ talk: { start: '10:00', roomId: 'sal', speakers: [late] } })).toEqual([[]])
    expect(ways({ talk: { roomId: 'sal' } })).toEqual([[]])
  })

  it('always lead out: the session that is moved clashes with nothing there', () => {
    let led = 0
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(seed)
      const below = (count: number): number => Math.floor(chance() * count)
      const { records, day } = aDay(
        Object.fromEntries(
          Array.from({ length: 6 }, (_, index) => [
            `s${index}`,
            {
              kind: below(5) === 0 ? 'break' : 'talk',
              start: `${String(9 + below(4)).padStart(2, '0')}:${['00', '20', '45'][below(3)]}`,
              minutes: 30,
              roomId: ['sal', 'lille'][below(2)] ?? null,
              pinned: below(4) === 0,
              speakers:
                below(2) === 0 ? [{ id: 's', name: ['Ea Berg', 'Bo Lind'][below(2)] ?? '', confirmed: true }] : [],
            } as const,
          ]),
        ),
      )
      const out = waysOut(records, day)
      for (const clash of clashesOf(records, day))
        for (const { sessionId, place } of out(clash)) {
          const before = day.sessions.find((each) => each.id === sessionId)?.value
          if (before === undefined) throw new Error('no session')
          const after = withSession(day, sessionId, moved(day, before, { kind: 'place', ...place }))
          expect(
            clashesOf(records, after).filter(
              (each) => each.severity === 'clash' && each.sessionIds.includes(sessionId),
            ),
          ).toEqual([])
          expect(before.pinned).toBe(false)
          led += 1
        }
    }
    expect(led).toBeGreaterThan(100)
  })
})
