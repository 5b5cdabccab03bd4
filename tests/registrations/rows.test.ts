import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import {
  countedBy,
  inListOrder,
  noFilter,
  passes,
  registrationRows,
} from '../../src/features/days/registrations/rows.ts'
import { entry } from '../planning/generator.ts'

const records = recordSetOf([
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f' }),
  entry('registration', 'late', { meetingId: 'd', order: 'c', name: 'Ane Holm', place: 'waiting' }),
  entry('registration', 'early', { meetingId: 'd', order: 'b', name: 'Ole Lund', place: 'waiting' }),
  entry('registration', 'gone', { meetingId: 'd', order: 'a', name: 'Eva Bech', place: 'cancelled' }),
  entry('registration', 'told', {
    meetingId: 'd',
    order: 'd',
    name: 'Åse Dam',
    organisation: 'Køge Kommune',
    sector: 'municipality',
    seats: ['s'],
    told: { on: '2027-04-01', place: 'confirmed', seats: ['s'] },
  }),
  entry('registration', 'moved', {
    meetingId: 'd',
    order: 'e',
    name: 'Bo Dam',
    organisation: 'Køge Kommune',
    seats: ['t'],
    told: { on: '2027-04-01', place: 'confirmed', seats: ['s'] },
  }),
  entry('registration', 'door', { meetingId: 'd', order: 'f', name: 'Ib Friis', walkIn: true }),
])
const day = dayOf(records, meetingId.parse('d'))
if (day === null) throw new Error('no day')
const rows = inListOrder(registrationRows(records, day))
const shown = (filter: Partial<typeof noFilter>) =>
  rows.filter((row) => passes(row, { ...noFilter, ...filter })).map((row) => row.id)

describe('the list of registrations', () => {
  it('has people by name, the waiting list in its own order, and who cancelled last', () => {
    expect(rows.map((row) => row.id)).toEqual(['moved', 'door', 'told', 'early', 'late', 'gone'])
    expect(rows.map((row) => row.waitingAs)).toEqual([null, null, null, 1, 2, null])
  })

  it('shows who must still be told: nothing yet, or something else than how it stands', () => {
    expect(shown({ place: 'untold' })).toEqual(['moved', 'early', 'late'])
  })

  it('shows of a day that is called off everybody who has not heard so', () => {
    const calledOff = registrationRows(records, { ...day, meeting: { ...day.meeting, status: 'cancelled' } })
    expect(calledOff.filter((row) => !row.isTold).map((row) => row.id)).toEqual(['early', 'late', 'told', 'moved'])
  })

  it('is narrowed by place, sector and organisation, and searched', () => {
    expect(shown({ place: 'waiting' })).toEqual(['early', 'late'])
    expect(shown({ sector: 'municipality' })).toEqual(['told'])
    expect(shown({ sector: 'none', organisation: 'Køge Kommune' })).toEqual(['moved'])
    expect(shown({ question: 'køge aase' })).toEqual(['told'])
    expect(countedBy(rows, (row) => row.organisation || 'none')).toEqual([
      { key: 'Køge Kommune', count: 2 },
      { key: 'none', count: 4 },
    ])
  })
})
