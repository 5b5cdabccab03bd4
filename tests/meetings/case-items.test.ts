/** Cases on the agenda: an item each, with its time out of the round of cases. */
import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../src/core/meetings/agenda-items.ts'
import { minutesForNext, placeCase, unplaceCase } from '../../src/core/meetings/case-items.ts'
import { caseId, meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { itemId } from './builders.ts'

const m = meetingId.parse('m')
const items = [
  entry('agenda-item', 'i1', { meetingId: 'm', order: 'b', category: 'welcome', title: 'Velkomst', minutes: 10 }),
  entry('agenda-item', 'i2', { meetingId: 'm', order: 'd', category: 'case-round', title: 'Cases', minutes: 60 }),
  entry('agenda-item', 'i3', { meetingId: 'm', order: 'f', category: 'break', title: 'Pause', minutes: 15 }),
]
const aCase = (id: string, fields: Partial<RecordInput<'case'>> = {}) =>
  entry('case', id, { turnId: `turn:m:${id.slice(1)}`, status: 'approved', ...fields })
const turns = [1, 2].map((number) =>
  entry('turn', `turn:m:${number}`, { forumId: 'f', meetingId: 'm', number, personId: 'p', state: 'assigned' }),
)
const cases = [aCase('c1', { themes: ['stigma', 'documentation'] }), aCase('c2')]
const before = recordSetOf([...items, ...turns, ...cases])

const place = (records: RecordSet, id: string, fields: Partial<Parameters<typeof placeCase>[2]> = {}): RecordSet =>
  withChanges(
    records,
    placeCase(records, m, { id: itemId(`item-${id}`), caseId: caseId.parse(id), minutes: 30, place: null, ...fields }),
  )
const agenda = (records: RecordSet) => itemsOf(records, m).map(({ value: { title, minutes } }) => [title, minutes])

describe('a case that is put on the agenda', () => {
  it('stands after the round of cases, is named by its themes and takes its time from the round', () => {
    expect(agenda(place(before, 'c1'))).toEqual([
      ['Velkomst', 10],
      ['Cases', 30],
      ['Stigmatisering og dokumentation', 30],
      ['Pause', 15],
    ])
  })

  it('follows those that stand there, and is named by its number where it has no theme', () => {
    expect(agenda(place(place(before, 'c1'), 'c2')).slice(1, 4)).toEqual([
      ['Cases', 0],
      ['Stigmatisering og dokumentation', 30],
      ['Case 2', 30],
    ])
  })

  it('stands where it was dropped', () => {
    expect(agenda(place(before, 'c1', { place: 0 }))[0]?.[0]).toBe('Stigmatisering og dokumentation')
    expect(agenda(place(before, 'c1', { place: 3 })).at(-1)?.[0]).toBe('Stigmatisering og dokumentation')
  })

  it('has the phases that the round plans for a case, in the minutes that it has', () => {
    const phases = [
      { phase: 'telling', minutes: 10 },
      { phase: 'sparring', minutes: 20 },
    ] as const
    const planned = recordSetOf([
      ...items.filter(({ id }) => id !== 'i2'),
      entry('agenda-item', 'i2', { meetingId: 'm', order: 'd', category: 'case-round', minutes: 60, phases }),
      ...turns,
      ...cases,
    ])
    const minutesOf = (records: RecordSet) =>
      itemsOf(records, m)
        .find(({ value }) => value.caseId !== null)
        ?.value.phases.map(({ minutes }) => minutes)
    expect(minutesOf(place(planned, 'c1'))).toEqual([10, 20])
    expect(minutesOf(place(planned, 'c1', { minutes: 20 }))).toEqual([7, 13])
    expect(minutesOf(place(planned, 'c1', { minutes: null }))).toEqual([10, 20])
    expect(minutesOf(place(before, 'c1'))).toEqual([])
  })

  it('is closed where the round of cases is', () => {
    const closedIn = (closed: boolean) =>
      place(
        recordSetOf([
          ...items.filter(({ id }) => id !== 'i2'),
          entry('agenda-item', 'i2', { meetingId: 'm', order: 'd', category: 'case-round', minutes: 60, closed }),
          ...turns,
          ...cases,
        ]),
        'c1',
      )
    const closedOf = (records: RecordSet) =>
      itemsOf(records, m).find(({ value }) => value.caseId !== null)?.value.closed
    expect(closedOf(closedIn(true))).toBe(true)
    expect(closedOf(closedIn(false))).toBe(false)
    expect(closedOf(place(before, 'c1'))).toBe(false)
  })

  it('never carries a word of the story', () => {
    const story = entry('case-story', 'story:c1', {
      caseId: 'c1',
      title: 'Katten på trappen',
      situation: 'Det regnede.',
    })
    const placed = place(recordSetOf([...items, ...turns, ...cases, story]), 'c1')
    expect(JSON.stringify(itemsOf(placed, m))).not.toMatch(/Katten|regnede/)
  })

  it('is put there once', () => {
    expect(
      placeCase(place(before, 'c1'), m, { id: itemId('x'), caseId: caseId.parse('c1'), minutes: 5, place: 0 }),
    ).toEqual([])
  })

  it('stands last, and takes no time from anything, where the meeting has no round', () => {
    const without = recordSetOf([...items.slice(0, 1), ...turns, ...cases])
    expect(agenda(place(without, 'c1'))).toEqual([
      ['Velkomst', 10],
      ['Stigmatisering og dokumentation', 30],
    ])
  })

  it('taken off again leaves the agenda as it was', () => {
    const placed = place(place(before, 'c1'), 'c2')
    const off = withChanges(placed, unplaceCase(placed, m, caseId.parse('c1')))
    expect(agenda(withChanges(off, unplaceCase(off, m, caseId.parse('c2'))))).toEqual(agenda(before))
  })
})

describe('the time a case gets by itself', () => {
  const left = (records: RecordSet, cases: number) => minutesForNext(itemsOf(records, m), cases)

  it('is an even share of the round, in steps of five minutes', () => {
    expect(left(before, 2)).toBe(30)
    expect(left(before, 5)).toBe(10)
    expect(left(before, 4)).toBe(15)
    expect(left(place(before, 'c1'), 2)).toBe(30)
    expect(left(place(before, 'c1', { minutes: 45 }), 2)).toBe(15)
  })

  it('is what there is where there is little, and nothing where there is none', () => {
    expect(left(before, 9)).toBe(6)
    expect(left(place(before, 'c1', { minutes: 60 }), 1)).toBeNull()
  })
})
