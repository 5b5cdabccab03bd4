/** The measures of a pool, reckoned by hand. */
import { describe, expect, it } from 'vitest'
import { forumId } from '../../src/core/records/ids.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { whyNot } from '../../src/core/rotation/replay.ts'
import { aForum, aMeeting, aPeer, aTurn, onWeekdays, p, recordsOf, theForum, today, wednesdays } from './builders.ts'

const candidate = (personId: string, turns: number, tie = 1) => ({
  personId,
  turns,
  owed: false,
  chances: 3,
  lastOn: null,
  tie,
})

describe('measures', () => {
  it('tell spread, wait and share of each person', () => {
    const records = recordsOf(
      aForum(),
      aPeer('p1'),
      aPeer('p2'),
      aPeer('rare', onWeekdays(1)),
      wednesdays(3),
      aMeeting('x', '2026-06-17'),
      ['p1', 'p1', 'p2'].map((personId, index) => aTurn(`m0${index + 1}`, 1, { personId })),
    )
    expect(turnMeasures(records, theForum, { today })).toEqual({
      S: 1,
      L: 0,
      W: 2,
      D: 1,
      people: [
        { personId: 'p1', turns: 2, own: 2, chances: 3, longestWait: 1, share: 1.5, lastOn: '2026-02-11' },
        { personId: 'p2', turns: 1, own: 1, chances: 3, longestWait: 2, share: 1.5, lastOn: '2026-03-11' },
        { personId: 'rare', turns: 0, own: 0, chances: 0, longestWait: 0, share: 0, lastOn: null },
      ],
    })
  })

  it('count a leapfrog where a stored choice shows one, and nothing where there is nothing to measure', () => {
    const leap = { scarcity: true, candidates: [candidate('p1', 2), candidate('p2', 1)], excluded: [] }
    const records = recordsOf(
      aForum(),
      aPeer('p1'),
      aPeer('p2'),
      wednesdays(1),
      aTurn('m01', 1, { personId: 'p1', choice: leap }),
    )
    expect(turnMeasures(records, theForum, { today }).L).toBe(1)
    const empty = { S: null, L: 0, W: null, D: null }
    expect(turnMeasures(recordsOf(aForum(), aPeer('p1')), theForum, { today })).toMatchObject(empty)
    expect(turnMeasures(records, forumId.parse('none'), { today })).toEqual({ ...empty, people: [] })
  })

  it('name the first key by which two differ, with both values', () => {
    const line = [
      { ...candidate('first', 1), lastOn: '2026-01-01' },
      { ...candidate('owes', 1), lastOn: '2026-02-01' },
      { ...candidate('seldom', 1, 9), lastOn: '2026-01-01' },
      candidate('more', 2),
    ]
    const choice = {
      scarcity: true,
      candidates: line.map((each) => ({ ...each, personId: p(each.personId) })),
      excluded: [],
    }
    const keyOf = (id: string) => {
      const why = whyNot(choice, p(id))
      return why.type === 'later' ? [why.key, why.place] : why.type
    }
    expect(['first', 'owes', 'seldom', 'more', 'nobody'].map(keyOf)).toEqual([
      'chosen',
      ['lastOn', 3],
      ['tie', 2],
      ['turns', 4],
      'not-in-pool',
    ])
  })
})
