/** Years of meetings for the made-up region of tests/planning, and what may happen to them. */
import fc from 'fast-check'
import { addDays } from '../../src/core/danish/dates.ts'
import type { ForumId } from '../../src/core/records/ids.ts'
import type { Meeting } from '../../src/core/records/meeting.ts'
import type { RecordChange, RecordEntry, RecordSet } from '../../src/core/records/record-set.ts'
import { pinTurn, swapTurns } from '../../src/core/rotation/actions.ts'
import { aRegion, chanceOf, entry, nearestWednesdays, type Region, regionOf } from '../planning/generator.ts'

/** Monthly for a local forum, quarterly for the regional one, each on a day near an even spread. */
export const meetingsOf = (
  region: Region,
  forumId: ForumId,
  year: number,
  places: number,
  seed: number,
): readonly RecordEntry[] => {
  const chance = chanceOf(seed)
  const count = forumId === region.regional ? 4 : 12
  return nearestWednesdays(year, count).map((wednesday, index) =>
    entry('meeting', `meeting:${forumId}:${year}:${index + 1}`, {
      forumId,
      status: 'planned',
      // Monday to Friday of that week.
      date: addDays(wednesday, Math.floor(chance() * 5) - 2),
      caseCount: places,
    }),
  )
}

export type YearWish = { readonly seed: number; readonly people: number; readonly places: number }

/** A region with a year of meetings and no turns yet. */
export const aYear = ({ seed, people, places }: YearWish, year = 2026, region?: Region): Region => {
  const base = region ?? aRegion({ seed, people, year })
  const meetings = [base.regional, ...base.local].flatMap((id, at) =>
    meetingsOf(base, id, year, places, seed * 31 + at + year),
  )
  return regionOf([...base.entries, ...meetings])
}

export const yearWish: fc.Arbitrary<YearWish> = fc.record({
  seed: fc.integer({ min: 1, max: 100_000 }),
  people: fc.integer({ min: 3, max: 30 }),
  places: fc.integer({ min: 1, max: 3 }),
})

export type Happening = {
  readonly what: 'sick' | 'leave' | 'move' | 'cancel' | 'week' | 'leaver' | 'newcomer' | 'paused' | 'pin' | 'swap'
  readonly which: number
  readonly other: number
}

export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('sick', 'leave', 'move', 'cancel', 'week', 'leaver', 'newcomer', 'paused', 'pin', 'swap'),
  which: fc.integer({ min: 0, max: 10_000 }),
  other: fc.integer({ min: 0, max: 10_000 }),
})

/** What the happening writes; nothing where it cannot happen. */
export const changesOf = (
  records: RecordSet,
  { what, which, other }: Happening,
  today: string,
): readonly RecordChange[] => {
  const pick = <T>(all: readonly T[], at: number): T => {
    const picked = all[at % all.length]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const [personId, person] = pick([...records.person], which)
  const [meetingId, meeting] = pick([...records.meeting], which)
  const turnAt = (at: number) => pick([...records.turn.keys()], at)
  const ofPerson = (fields: Partial<typeof person>): readonly RecordChange[] => [
    { kind: 'person', id: personId, value: { ...person, ...fields } },
  ]
  const ofMeeting = (fields: Partial<Meeting>): readonly RecordChange[] => [
    { kind: 'meeting', id: meetingId, value: { ...meeting, ...fields } },
  ]
  const day = addDays(`${today.slice(0, 4)}-01-01`, other % 365)
  const away = (days: number) =>
    ofPerson({
      absences: [
        ...person.absences,
        { id: `${which}-${other}`, from: day, to: addDays(day, days), reason: 'other-absence' },
      ],
    })
  switch (what) {
    case 'sick':
      return away(other % 20)
    case 'leave':
      return away(100)
    case 'move':
      return ofMeeting({ date: day })
    case 'cancel':
      return ofMeeting({ status: 'cancelled' })
    case 'week':
      return ofPerson({ workingDays: [{ weekday: (other % 5) + 1, weeks: 'every' }] })
    case 'leaver':
      return ofPerson({ lastDay: day })
    case 'newcomer':
      return [
        entry('person', `person-new-${which}`, {
          roles: ['peer'],
          areaId: person.areaId,
          firstDay: day,
          introduction: { courseCompletedOn: day },
        }),
      ]
    case 'paused':
      return ofPerson({ rotationPause: { from: day, to: null } })
    case 'pin': {
      const pinned = pinTurn(records, { turnId: turnAt(which), pinned: true, today })
      return pinned.ok ? pinned.value : []
    }
    case 'swap': {
      const swapped = swapTurns(records, { turnId: turnAt(which), withTurnId: turnAt(other), today })
      return swapped.ok ? swapped.value : []
    }
  }
}
