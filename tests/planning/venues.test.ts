import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/danish/dates.ts'
import { chooseVenues, isOpenOn, venueInTurn, venueSpread, venueUses } from '../../src/core/planning/venues.ts'
import { type VenueId, venueId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { aMeeting } from '../meetings/builders.ts'

type Closure = { readonly from: string; readonly to?: string }

/** A round of venues in alphabetical order: a, b, c ... with what each is closed for. */
const aRound = (closures: Readonly<Record<string, readonly Closure[]>>) => ({
  venueIds: Object.keys(closures).map((id) => venueId.parse(id)),
  venues: new Map(
    Object.entries(closures).map(([id, closed]) => [
      venueId.parse(id),
      newValue('venue', { closures: closed.map((each, index) => ({ id: `c${index}`, ...each })) }),
    ]),
  ),
})

const months = (count: number, from = '2026-01-14') =>
  Array.from({ length: count }, (_, index) => addDays(from, index * 28))
const inOrder = (chosen: ReadonlyMap<string, VenueId | null>) => [...chosen.values()].map((id) => id ?? '-').join('')
const used = (venues: string, from?: string) =>
  months(venues.length, from).map((date, index) => ({ date, venueId: venueId.parse(venues.charAt(index)) }))
const at = (date: string, venue: string, status: RecordInput<'meeting'>['status'] = 'held') =>
  aMeeting({ date, status, place: { venueId: venue } })

describe('scenario 37: a venue is closed', () => {
  it('takes the others and gives it its turn when it opens', () => {
    const round = aRound({ a: [], b: [{ from: '2026-02-01', to: '2026-03-20' }], c: [] })
    const chosen = chooseVenues(round, [], months(9))
    const dates = [...chosen.keys()]
    expect(dates.filter((date) => chosen.get(date) === 'b').every((date) => date > '2026-03-20')).toBe(true)
    expect(
      venueSpread(
        round,
        dates.map((date) => ({ date, venueId: chosen.get(date) ?? null })),
      ),
    ).toBe(0)
  })

  it('stays where it is while two of three are closed, and lets these catch up afterwards', () => {
    const closed = [{ from: '2026-01-01', to: '2026-04-10' }]
    const chosen = chooseVenues(aRound({ a: [], b: closed, c: closed }), [], months(12))
    expect(inOrder(chosen)).toBe('aaaabcbcbcbc')
  })

  it('lets a new venue start at the floor instead of catching up', () => {
    const round = aRound({ a: [], b: [], c: [] })
    expect(inOrder(chooseVenues(round, used('abababab', '2025-01-15'), months(6)))).toBe('cabcab')
  })

  it('says that none is open', () => {
    const closed = [{ from: '2026-01-01' }]
    expect(venueInTurn(aRound({ a: closed, b: closed }), [], '2026-05-05')).toBeNull()
    expect(venueInTurn(aRound({}), [], '2026-05-05')).toBeNull()
  })
})

describe('places in turn', () => {
  const round = aRound({ a: [], b: [], c: [] })

  it('does not count a cancelled meeting as a use of its venue', () => {
    const uses = venueUses([at('2026-01-14', 'a'), at('2026-02-11', 'b', 'cancelled')])
    expect(venueInTurn(round, uses, '2026-03-11')).toBe('b')
  })

  it('avoids where the meetings before and after are', () => {
    const uses = venueUses([at('2026-01-14', 'a'), at('2026-03-11', 'b')])
    expect(venueInTurn(round, uses, '2026-02-11')).toBe('c')
  })

  it('forgets a lead that people gave a venue by hand', () => {
    expect(inOrder(chooseVenues(round, used('aaaaaaaabc', '2025-01-15'), months(6)))).toBe('abcabc')
  })

  it('does not take a venue that is gone from the records', () => {
    const venues = new Map([...round.venues].filter(([id]) => id !== 'a'))
    expect(inOrder(chooseVenues({ ...round, venues }, [], months(4)))).toBe('bcbc')
  })
})

describe('over random years', () => {
  const names = ['a', 'b', 'c', 'd']
  const many = fc.integer({ min: 2, max: 4 })

  it('spreads uses by one at most and never repeats a venue, whatever came before by the same rule', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 14 }), (count, before, year) => {
        const everywhere = aRound(Object.fromEntries(names.slice(0, count).map((name) => [name, []])))
        const history = [...chooseVenues(everywhere, [], months(before, '2023-01-11'))]
        const settled = history.map(([date, id]) => ({ date, venueId: id }))
        const chosen = [...chooseVenues(everywhere, settled, months(year))]
        const uses = chosen.map(([date, id]) => ({ date, venueId: id }))
        expect(venueSpread(everywhere, uses)).toBeLessThanOrEqual(1)
        expect(venueSpread(everywhere, [...settled, ...uses])).toBeLessThanOrEqual(1)
        const all = [...settled, ...uses].map((use) => use.venueId)
        expect(all.some((id, index) => index > 0 && id === all[index - 1])).toBe(false)
      }),
    )
  })

  it('never uses a closed venue and repeats one only where no other is open', () => {
    const closure = fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 120 }))
    fc.assert(
      fc.property(fc.array(fc.array(closure, { maxLength: 2 }), { minLength: 2, maxLength: 4 }), (all) => {
        const closures = all.map((each) =>
          each.map(([from, days]) => ({ from: addDays('2026-01-01', from), to: addDays('2026-01-01', from + days) })),
        )
        const some = aRound(Object.fromEntries(closures.map((each, index) => [names[index] ?? '', each])))
        const chosen = [...chooseVenues(some, [], months(12))]
        for (const [index, [date, id]] of chosen.entries()) {
          const open = some.venueIds.filter((each) => isOpenOn(some.venues.get(each) ?? { closures: [] }, date))
          if (id === null) expect(open).toEqual([])
          else expect(open).toContain(id)
          const before = chosen[index - 1]?.[1] ?? null
          if (id !== null && id === before) expect(open).toEqual([id])
        }
      }),
    )
  })

  it('gives every venue that was closed all its turns back once all are open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), (from, length) => {
        const dates = months(40)
        const closed = [{ from: dates[from] ?? '', to: dates[from + length - 1] ?? '' }]
        const some = aRound({ a: [], b: closed, c: [] })
        const uses = [...chooseVenues(some, [], dates)].map(([date, id]) => ({ date, venueId: id }))
        expect(venueSpread(some, uses)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
