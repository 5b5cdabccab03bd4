import { describe, expect, it } from 'vitest'
import { areaId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { byDay, specialDays } from '../../src/features/calendar/special-days.ts'
import { nameOfDays } from '../../src/features/calendar/special-days-list.tsx'

const [east, south] = [areaId.parse('area-east'), areaId.parse('area-south')]
const records = recordSetOf([
  { kind: 'area', id: east, value: newValue('area', { name: 'Øst', schoolHolidays: { winterWeek: 7 } }) },
  { kind: 'area', id: south, value: newValue('area', { name: 'Syd', schoolHolidays: { winterWeek: 8 } }) },
])
const february = { from: '2026-02-01', to: '2026-02-28' }
const namesIn = (...given: Parameters<typeof specialDays>) =>
  specialDays(...given).map((days) => `${days.from} ${days.to} ${nameOfDays(days)}`.replaceAll('\u00a0', ' '))

describe('days on which one usually does not meet', () => {
  it('names the areas of a school holiday only where they differ', () => {
    expect(namesIn(records, february, 'all')).toEqual([
      '2026-02-09 2026-02-15 vinterferie (Øst)',
      '2026-02-16 2026-02-22 vinterferie (Syd)',
    ])
    expect(namesIn(records, { from: '2026-10-01', to: '2026-10-31' }, 'all')).toEqual([
      '2026-10-12 2026-10-18 efterårsferie',
    ])
  })

  it('leaves out the school holidays of other areas, or all of them', () => {
    expect(namesIn(records, february, south)).toEqual(['2026-02-16 2026-02-22 vinterferie (Syd)'])
    expect(namesIn(records, february, 'none')).toEqual([])
  })

  it('cuts what reaches beyond the period, and names closing days as usually free', () => {
    expect(namesIn(records, { from: '2026-12-28', to: '2027-01-03' }, 'all')).toEqual([
      '2026-12-28 2027-01-02 juleferie',
      '2026-12-31 2026-12-31 nytårsaftensdag (typisk fri)',
      '2027-01-01 2027-01-01 nytårsdag',
    ])
  })

  it('tells of each day all that it lies in', () => {
    const days = byDay(specialDays(records, { from: '2026-12-01', to: '2026-12-31' }, 'all'))
    expect(days.get('2026-12-24')?.map(nameOfDays)).toHaveLength(2)
    expect(days.get('2026-12-22')).toBeUndefined()
  })
})
