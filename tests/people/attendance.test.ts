/** What somebody has a right and a duty to: their forums, and how they came to the mandatory meetings. */
import { describe, expect, it } from 'vitest'
import { forumsOf } from '../../src/core/forums/forums-of.ts'
import { membersOfForum } from '../../src/core/forums/members.ts'
import { attendanceOf } from '../../src/core/people/attendance.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { aRegion, entry, shuffled } from '../planning/generator.ts'

const person = entry('person', 'p-1', { givenName: 'Åse', roles: ['peer'] })
const forum = (id: string, fields: Partial<RecordInput<'forum'>> = {}) =>
  entry('forum', id, { name: id, shortName: id, kind: 'network', mandatory: true, ...fields })

type Participant = NonNullable<RecordInput<'meeting'>['participants']>[number]

const meeting = (
  id: string,
  date: string,
  attendance: NonNullable<Participant['attendance']>,
  fields: Partial<RecordInput<'meeting'>> = {},
) =>
  entry('meeting', id, {
    forumId: 'f-1',
    status: 'closed',
    date,
    participants: [{ id: 'a', personId: 'p-1', attendance }],
    ...fields,
  })

const attended = (entries: readonly RecordEntry[]) => attendanceOf(recordSetOf([person, ...entries]), person.id)

describe('attendance of mandatory meetings', () => {
  const held = [
    forum('f-1'),
    meeting('m-1', '2025-03-01', 'present'),
    meeting('m-2', '2026-03-01', 'apology'),
    meeting('m-3', '2026-06-01', 'absent', { status: 'held' }),
    meeting('m-4', '2026-09-01', 'present', { status: 'minutes-sent' }),
    meeting('m-5', '2026-10-01', 'invited'),
  ]

  it('is counted by year, the latest first', () => {
    const [own] = attended(shuffled(held, 4))
    expect(own?.years.map(({ year, counts }) => ({ year, ...counts }))).toEqual([
      { year: 2026, present: 1, apology: 1, absent: 1, unrecorded: 1 },
      { year: 2025, present: 1, apology: 0, absent: 0, unrecorded: 0 },
    ])
    expect(own?.years[0]?.meetings.map(({ meetingId }) => meetingId)).toEqual(['m-5', 'm-4', 'm-3', 'm-2'])
  })

  it('says nothing of meetings ahead, called off, or without the person', () => {
    const entries = [
      forum('f-1'),
      meeting('m-1', '2026-03-01', 'apology', { status: 'planned' }),
      meeting('m-2', '2026-03-02', 'apology', { status: 'cancelled' }),
      meeting('m-3', '2026-03-03', 'present', { participants: [] }),
    ]
    expect(attended(entries)).toEqual([])
  })

  it('says nothing of forums where one may stay away', () => {
    expect(attended([forum('f-1', { mandatory: false }), meeting('m-1', '2026-03-01', 'present')])).toEqual([])
  })

  it('counts a meeting that stood in for a mandatory one', () => {
    const entries = [
      forum('f-1'),
      forum('f-2', { mandatory: false }),
      meeting('m-1', '2026-03-01', 'present', { forumId: 'f-2', standsInFor: ['f-1'] }),
    ]
    const [own] = attended(entries)
    expect(own?.forumId).toBe('f-1')
    expect(own?.years[0]?.meetings).toEqual([{ meetingId: 'm-1', date: '2026-03-01', came: 'present', standsIn: true }])
  })
})

describe('the forums of a person', () => {
  it('are those whose members the person is among', () => {
    const { records } = aRegion({ seed: 3, people: 12, year: 2026 })
    for (const id of records.person.keys()) {
      const expected = [...records.forum.keys()].filter((forumId) =>
        membersOfForum(records, forumId, '2026-05-01').some(({ personId }) => personId === id),
      )
      expect(
        forumsOf(records, id, '2026-05-01')
          .map(({ forumId }) => forumId)
          .toSorted(),
      ).toEqual(expected.toSorted())
    }
  })

  it('say what the person is there, and leave out those that have ended', () => {
    const records = recordSetOf([
      person,
      forum('f-1'),
      forum('f-2', { active: false }),
      ...['f-1', 'f-2'].map((forumId) =>
        entry('membership', `membership:${forumId}:p-1`, {
          forumId,
          personId: 'p-1',
          group: 'chair',
          function: 'medformand',
        }),
      ),
    ])
    expect(forumsOf(records, person.id, '2026-05-01')).toMatchObject([
      { forumId: 'f-1', group: 'chair', function: 'medformand' },
    ])
  })
})
