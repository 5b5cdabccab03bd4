/** A meeting whose date has passed is held or called off once somebody says so. */
import { describe, expect, it } from 'vitest'
import { settlePast } from '../../src/core/meetings/settle-past.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import { recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const today = '2027-05-05'
const recordsOf = (meeting: object) =>
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', title: 'Vidensdag', ...meeting }),
  ])

describe('a meeting whose date has passed', () => {
  it('becomes what somebody says it was, from whatever it was planned as', () => {
    for (const status of ['draft', 'planned', 'invited'] as const) {
      const records = recordsOf({ status, date: '2027-05-04' })
      const after = withChanges(records, settlePast(records, id, 'held', today)).meeting.get(id)
      expect(after).toMatchObject({ status: 'held', title: 'Vidensdag', cancelledBecause: null })
      expect(settlePast(records, id, 'cancelled', today)).toMatchObject([
        { id: 'd', value: { status: 'cancelled', cancelledBecause: 'other' } },
      ])
    }
  })

  it('is left alone where it is settled, lies ahead, has no date or is gone', () => {
    for (const meeting of [
      { status: 'held', date: '2027-05-04' },
      { status: 'cancelled', date: '2027-05-04' },
      { status: 'planned', date: today },
      { status: 'planned', date: null },
    ])
      expect(settlePast(recordsOf(meeting), id, 'held', today)).toEqual([])
    expect(settlePast(recordsOf({}), meetingId.parse('gone'), 'held', today)).toEqual([])
  })
})
