import { describe, expect, it } from 'vitest'
import { isWithin, periodOf, periodTitle, placeOf, stepFrom } from '../../src/features/calendar/address.ts'
import { type CalendarView, calendarViews } from '../../src/ui/paths.ts'

const today = '2026-11-22'
const at = (view: CalendarView, date: string) => placeOf({ view, date }, today)

describe('the place that an address names', () => {
  it('is the year around today where the address says nothing, or nothing that is', () => {
    expect(placeOf({}, today)).toEqual({ view: 'aar', date: today, meetingId: null })
    expect(placeOf({ view: 'kvartal', date: '2026-02-30', id: 'm' }, today)).toEqual({
      view: 'aar',
      date: today,
      meetingId: 'm',
    })
    expect(placeOf({ view: 'uge', date: '0026-02-01' }, today).date).toBe(today)
  })

  it.each([
    ['aar', '2028-02-29', '2028-01-01', '2028-12-31'],
    ['maaned', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['maaned', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['uge', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['uge', '2026-12-28', '2026-12-28', '2027-01-03'],
    ['liste', '2026-06-01', '2026-01-01', '2026-12-31'],
  ] as const)('shows in %s around %s the days from %s to %s', (view, date, from, to) => {
    const place = at(view, date)
    expect(periodOf(place)).toEqual({ from, to })
    expect([isWithin(place, from), isWithin(place, to), isWithin(place, '1999-01-01')]).toEqual([true, true, false])
  })

  it.each(calendarViews)('leads in %s from one period to the next without a gap, and back', (view) => {
    let place = at(view, '2026-12-30')
    for (let step = 0; step < 60; step += 1) {
      const next = at(view, stepFrom(place, 1))
      const dayAfter = new Date(Date.parse(`${periodOf(place).to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      expect(periodOf(next).from).toBe(dayAfter)
      expect(periodOf(at(view, stepFrom(next, -1)))).toEqual(periodOf(place))
      place = next
    }
  })

  it('is called by what it shows', () => {
    expect(periodTitle(at('aar', '2026-11-22'))).toBe('2026')
    expect(periodTitle(at('maaned', '2026-11-22'))).toBe('November 2026')
    expect(periodTitle(at('uge', '2026-12-31')).replaceAll('\u00a0', ' ')).toBe('Uge 53: 28. december - 3. januar 2027')
    expect(periodTitle(at('uge', '2026-12-09')).replaceAll('\u00a0', ' ')).toBe('Uge 50: 7.-13. december 2026')
  })
})
