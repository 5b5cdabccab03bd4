/** Who signed up for a day and who came, counted by sector, role and organisation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { type DayFigures, dayFigures } from '../../src/core/registrations/day-figures.ts'
import { entry, shuffled } from '../planning/generator.ts'

const recordsOf = (people: readonly Partial<RecordInput<'registration'>>[]): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f' }),
  ...people.map((fields, index) =>
    entry('registration', `r${index}`, { meetingId: 'd', order: `${index}`, ...fields }),
  ),
]

const figuresOf = (entries: readonly RecordEntry[]): DayFigures => {
  const records = recordSetOf(entries)
  const day = dayOf(records, meetingId.parse('d'))
  if (day === null) throw new Error('no day')
  return dayFigures(records, day)
}

describe('the figures of a day', () => {
  it('count those with a place as registered, and everybody who was there as come', () => {
    const figures = figuresOf(
      recordsOf([
        { attendance: 'present', sector: 'region' },
        { attendance: 'absent', sector: 'region' },
        { attendance: 'present', walkIn: true, sector: 'municipality' },
        { place: 'waiting', attendance: 'present', sector: null },
        { place: 'waiting' },
        { place: 'cancelled' },
      ]),
    )
    expect(figures).toMatchObject({
      registered: 2,
      came: 3,
      absent: 1,
      walkIns: 1,
      waiting: 1,
      cancelled: 1,
      noted: true,
    })
    expect(figures.sectors).toEqual([
      { key: 'region', registered: 2, came: 1 },
      { key: 'municipality', registered: 0, came: 1 },
      { key: null, registered: 0, came: 1 },
    ])
  })

  it('know that nobody has noted who came', () => {
    expect(figuresOf(recordsOf([{}, {}]))).toMatchObject({ registered: 2, came: 0, noted: false })
  })

  it('count an organisation once however it is written, the largest first and the unknown last', () => {
    const names = ['', '', '', 'Ølby kommune', 'Aaby', ' ølby  Kommune', 'Zoo']
    expect(figuresOf(recordsOf(names.map((organisation) => ({ organisation })))).organisations).toEqual([
      { key: 'Ølby kommune', registered: 2, came: 0 },
      { key: 'Zoo', registered: 1, came: 0 },
      { key: 'Aaby', registered: 1, came: 0 },
      { key: '', registered: 3, came: 0 },
    ])
  })

  it('add up to the whole in every table, in whatever order the records come', () => {
    const person = fc.record({
      place: fc.constantFrom('confirmed' as const, 'waiting' as const, 'cancelled' as const),
      attendance: fc.constantFrom('expected' as const, 'present' as const, 'absent' as const),
      walkIn: fc.boolean(),
      sector: fc.constantFrom('region' as const, 'other' as const, null),
      role: fc.constantFrom('peer' as const, 'leader' as const),
      organisation: fc.constantFrom('', 'A', 'B'),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.integer({ min: 0, max: 99 }), (people, seed) => {
        const entries = recordsOf(people)
        const figures = figuresOf(entries)
        for (const table of [figures.sectors, figures.roles, figures.organisations]) {
          expect(table.reduce((sum, { registered }) => sum + registered, 0)).toBe(figures.registered)
          expect(table.reduce((sum, { came }) => sum + came, 0)).toBe(figures.came)
        }
        expect(figuresOf(shuffled(entries, seed))).toEqual(figures)
      }),
    )
  })
})
