/** Who is chosen, and what is said where there is little to choose from. */
import { describe, expect, it } from 'vitest'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { reservesFor } from '../../src/core/rotation/actions.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { replayTurn, whyChosen, whyNot } from '../../src/core/rotation/replay.ts'
import { entry, shuffled } from '../planning/generator.ts'
import {
  absent,
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  line,
  m,
  onWeekdays,
  p,
  proposed,
  recordsOf,
  standingOf,
  theForum,
  today,
  turnAt,
  wednesdays,
  whoAt,
} from './builders.ts'

const peers = (count: number, fields = {}) =>
  Array.from({ length: count }, (_, index) => aPeer(`p${String(index + 1).padStart(2, '0')}`, fields))

describe('choosing whose turn it is', () => {
  it('1: equal claims give the same answer after the input is reordered or renamed, and favour no alphabet', () => {
    const entries = [aForum(), ...peers(8), ...wednesdays(12)]
    const wish = { forumIds: [theForum], today }
    const answer = proposeTurns(recordSetOf(entries), wish)
    for (const seed of [1, 2, 3]) expect(proposeTurns(recordSetOf(shuffled(entries, seed)), wish)).toEqual(answer)
    const renamed = entries.map((each) =>
      each.kind === 'person' ? { ...each, value: { ...each.value, givenName: `Å${each.value.givenName}` } } : each,
    )
    expect(proposeTurns(recordSetOf(renamed), wish)).toEqual(answer)
    const given = answer.map(({ value }) => value?.personId)
    expect(given.slice(0, 8)).not.toEqual(given.slice(0, 8).toSorted())
    expect(new Set(given.slice(0, 8)).size).toBe(8)
  })

  it('2: the only one who can may have led this round already, and the reason is kept', () => {
    const records = proposed(
      recordsOf(
        aForum(),
        aPeer('ann'),
        aPeer('bo', absent('2026-01-01', '2026-03-01')),
        aPeer('cy', onWeekdays(1)),
        wednesdays(2),
      ),
    )
    expect(line(records)).toEqual(['ann', 'ann'])
    const choice = turnAt(records, 'm02').choice
    expect(choice && whyChosen(choice)).toMatchObject({
      type: 'only',
      chosen: { personId: 'ann', turns: 1, lastOn: '2026-01-14' },
      excluded: [
        { personId: 'bo', because: 'absent' },
        { personId: 'cy', because: 'off' },
      ],
    })
  })

  it('3: nobody eligible gives an open place with the reasons, not an invented name', () => {
    const records = proposed(
      recordsOf(
        aForum(),
        aPeer('ann', absent('2026-01-14')),
        aPeer('bo', { rotationPause: { from: '2026-01-01', to: null } }),
        aPeer('cy', { introduction: { courseCompletedOn: '2026-02-01' } }),
        aMeeting('m01', '2026-01-14', {
          participants: [{ id: 'x', personId: 'di', attendance: 'apology' }],
        }),
        aPeer('di'),
        aPeer('ed', { lastDay: '2025-12-31' }),
      ),
    )
    expect(turnAt(records, 'm01')).toMatchObject({
      personId: null,
      state: 'open',
      choice: {
        candidates: [],
        excluded: [
          { personId: 'ann', because: 'absent' },
          { personId: 'bo', because: 'paused' },
          { personId: 'cy', because: 'introduction' },
          { personId: 'di', because: 'apology' },
        ],
      },
    })
    const { choice } = turnAt(records, 'm01')
    expect(choice && whyChosen(choice).type).toBe('nobody')
    expect(choice && whyNot(choice, p('ed'))).toEqual({ type: 'not-in-pool' })
  })

  it('4: fewer eligible than places leaves the rest open, and nobody is down twice', () => {
    const records = proposed(recordsOf(aForum({ casesPerMeeting: 3 }), peers(2), wednesdays(1)))
    expect(whoAt(records, 'm01').toSorted()).toEqual(['p01', 'p02', null].toSorted())
    expect(turnAt(records, 'm01', 3).choice?.excluded.map(({ because }) => because)).toEqual([
      'already-chosen',
      'already-chosen',
    ])
  })

  it('13: an area with fewer people than meetings goes round evenly', () => {
    const records = proposed(recordsOf(aForum(), peers(5), wednesdays(12)))
    const counts = ['p01', 'p02', 'p03', 'p04', 'p05'].map((id) => line(records).filter((each) => each === id).length)
    expect(counts.toSorted()).toEqual([2, 2, 2, 3, 3])
    expect(turnMeasures(records, theForum, { today })).toMatchObject({ S: 1, L: 0 })
  })

  it('14: an area with one person asks that person each time; one with none leaves the places open', () => {
    const alone = proposed(recordsOf(aForum(), peers(1), wednesdays(3)))
    expect(line(alone)).toEqual(['p01', 'p01', 'p01'])
    const nobody = proposed(recordsOf(aForum(), wednesdays(3)))
    expect(line(nobody)).toEqual([null, null, null])
  })

  it('15: with more people than places for three years nobody is asked twice, and the rest come first in the fourth', () => {
    const years = [2026, 2027, 2028].flatMap((year) =>
      ['03-11', '06-10', '09-16', '12-09'].map((day) => aMeeting(`m${year}-${day}`, `${year}-${day}`)),
    )
    const records = proposed(recordsOf(aForum({ casesPerMeeting: 2 }), peers(30), years))
    const given = line(records)
    expect(given).toHaveLength(24)
    expect(new Set(given).size).toBe(24)
    const next = ['03-14', '06-13', '09-12'].map((day) => aMeeting(`n-${day}`, `2029-${day}`))
    const fourth = proposed(
      recordsOf(
        [...records.forum].map(([, value]) => aForum(value)),
        peers(30),
        years,
        next,
      ),
    )
    expect(new Set(line(fourth)).size).toBe(30)
  })

  it('16: somebody who works Mondays only comes first at the meeting that lies on a Monday', () => {
    const records = proposed(
      recordsOf(
        aForum(),
        aPeer('every'),
        aPeer('monday', onWeekdays(1)),
        aMeeting('m1', '2026-01-14'),
        aMeeting('m2', '2026-02-09'),
        aMeeting('m3', '2026-03-11'),
      ),
    )
    expect(line(records)).toEqual(['every', 'monday', 'every'])
  })

  it('gives a turn to whoever has fewest chances left among those with equally many turns, unless the forum says no', () => {
    const pool = [aPeer('often'), aPeer('rare', onWeekdays(3)), ...peers(3)]
    const meetings = [
      aMeeting('m1', '2026-01-14'),
      aMeeting('m2', '2026-02-10'),
      aMeeting('m3', '2026-03-12'),
      aMeeting('m4', '2026-04-13'),
    ]
    const records = proposed(recordsOf(aForum(), pool, meetings))
    expect(whoAt(records, 'm1')).toEqual(['rare'])
    const { choice } = turnAt(records, 'm1')
    expect(choice && whyChosen(choice)).toMatchObject({ type: 'first', key: 'chances', of: 5 })
    expect(choice && whyNot(choice, p('often'))).toMatchObject({
      type: 'later',
      key: 'chances',
      chosen: { chances: 1 },
      candidate: { chances: 4 },
    })
    const without = proposed(recordsOf(aForum({ turns: { scarcity: false } }), pool, meetings))
    const plain = turnAt(without, 'm1').choice
    expect(plain && whyChosen(plain)).toMatchObject({ key: 'tie' })
    expect(plain && replayTurn(plain)).toBe(whoAt(without, 'm1')[0])
  })

  it('names the next in line as reserves, as many as the forum wants', () => {
    const records = proposed(recordsOf(aForum({ turns: { reserves: 2 } }), peers(5), wednesdays(2)))
    const reserves = reservesFor(records, m('m01'), today)
    expect(reserves).toHaveLength(2)
    expect([...reserves, ...line(records)]).toHaveLength(new Set([...reserves, ...line(records)]).size)
  })

  it('gives as many turns as groups times cases where the forum splits, and as the meeting says where it says so', () => {
    const groups = [1, 2, 3].map((group) => ({ id: `g${group}` }))
    const forum = aForum({ casesPerMeeting: 1, groups: { casesPerGroup: 2 } })
    const records = proposed(
      recordsOf(
        forum,
        peers(9),
        aMeeting('m1', '2026-01-14', { groups }),
        aMeeting('m2', '2026-02-11', { groups, caseCount: 4 }),
        aMeeting('m3', '2026-03-11'),
      ),
    )
    expect(['m1', 'm2', 'm3'].map((id) => whoAt(records, id).length)).toEqual([6, 4, 2])
  })

  it('leaves meetings that are over, cancelled or not asked for as they are, and proposes nothing twice', () => {
    const records = recordsOf(
      aForum(),
      peers(4),
      aMeeting('m1', '2025-12-31'),
      aMeeting('m2', '2026-01-14', { status: 'cancelled' }),
      aMeeting('m3', '2026-02-11'),
      aMeeting('m4', '2026-03-11'),
      aTurn('m3', 1, { personId: 'p01', state: 'excused' }),
    )
    const wish = { forumIds: [theForum], meetingIds: [m('m3'), m('m1'), m('m2')], today }
    const changes = proposeTurns(records, wish)
    expect(changes.map(({ id }) => id)).toEqual(['turn:m3:2'])
    expect(changes[0]?.value?.personId).not.toBe('p01')
    const filled = proposed(records)
    expect(proposeTurns(filled, { forumIds: [theForum], today })).toEqual([])
  })

  it('asks everybody who is named where the forum goes by no role, save those who lead, take minutes or visit', () => {
    const named = (id: string, group: 'chair' | 'member' | 'guest') =>
      entry('membership', `membership:f:${id}`, { forumId: 'f', personId: id, group })
    const records = recordsOf(
      aForum({ membership: {} }),
      aPeer('peer'),
      aPeer('stranger'),
      aPeer('lead', { roles: ['external'] }),
      aPeer('worker', { roles: ['external'], introduction: {} }),
      named('peer', 'chair'),
      named('lead', 'chair'),
      named('worker', 'member'),
      wednesdays(2),
    )
    expect(line(proposed(records)).toSorted()).toEqual(['peer', 'worker'])
    expect(standingOf(records, 'peer').turns).toBe(0)
  })
})
