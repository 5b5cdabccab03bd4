/**
 * Made-up days for tests and benchmarks: slots one after another, as many rooms as asked for, sessions of which some are wished by
 * many, speakers who are in two sessions, come late or leave early, and people who wish a handful each. The same wish gives the
 * same day on every machine.
 */
import { addMinutes } from '../../../src/core/danish/dates.ts'
import { type Day, dayOf } from '../../../src/core/programme/day.ts'
import { meetingId, programmeIdOf } from '../../../src/core/records/ids.ts'
import type { RecordInput } from '../../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../../src/core/records/record-set.ts'
import { chanceOf, entry } from '../../planning/generator.ts'

export type DayWish = {
  readonly seed: number
  readonly sessions: number
  readonly slots: number
  readonly rooms: number
  readonly people: number
  /** Which part of the sessions has a speaker who is in another one as well, comes late or leaves early. */
  readonly bound?: number
}

export const theMeeting = meetingId.parse('day')

export const entriesOfDay = (wish: DayWish): readonly RecordEntry[] => {
  const chance = chanceOf(wish.seed)
  const slots = slotsOf(wish.slots)
  return [
    entry('forum', 'forum', { kind: 'knowledge-day', name: 'Vidensdag' }),
    entry('meeting', theMeeting, {
      forumId: 'forum',
      date: '2027-05-04',
      start: '09:00',
      end: slots.at(-1)?.end ?? '16:00',
    }),
    entry('programme', programmeIdOf(theMeeting), { meetingId: theMeeting, rooms: roomsOf(wish), slots }),
    entry('session', 'welcome', {
      meetingId: theMeeting,
      kind: 'plenary',
      title: 'Velkomst',
      start: '09:00',
      minutes: 30,
    }),
    ...sessionsOf(wish, chance),
    ...registrationsOf(wish, chance),
  ]
}

export const theDay = (records: RecordSet): Day => {
  const day = dayOf(records, theMeeting)
  if (day === null) throw new Error('the day is gone')
  return day
}

export const generatedDay = (wish: DayWish): { readonly records: RecordSet; readonly day: Day } => {
  const records = recordSetOf(entriesOfDay(wish))
  return { records, day: theDay(records) }
}

/** A day of this programme with these records, open from morning to evening. */
export const withProgramme = (fields: Partial<RecordInput<'programme'>>, more: readonly RecordEntry[]): RecordSet =>
  recordSetOf([
    entry('forum', 'forum', { kind: 'knowledge-day' }),
    entry('meeting', theMeeting, { forumId: 'forum', date: '2027-05-04' }),
    entry('programme', programmeIdOf(theMeeting), { meetingId: theMeeting, ...fields }),
    ...more,
  ])

/**
 * A day as nobody would make it on purpose: slots that overlap, touch or lie outside of the day, pinned sessions and breaks anywhere,
 * sessions of any length, speakers who are in several and people who were told of seats.
 */
export const roughDay = (seed: number): RecordSet => {
  const chance = chanceOf(seed + 1000)
  const below = (limit: number): number => Math.floor(chance() * limit)
  const time = (): string => addMinutes('08:30', below(60) * 5)
  const rooms = Array.from({ length: 1 + below(4) }, (_, index) => ({
    id: `room-${index}`,
    name: `Lokale ${index}`,
    capacity: chance() < 0.3 ? null : below(12),
  }))
  const slots = Array.from({ length: 1 + below(5) }, (_, index) => {
    const start = time()
    return { id: `slot-${index}`, name: `Runde ${index}`, start, end: addMinutes(start, 20 + below(12) * 5) }
  })
  const kinds = ['talk', 'workshop', 'panel', 'break', 'plenary'] as const
  const sessions = Array.from({ length: 4 + below(10) }, (_, index) => {
    const pinned = chance() < 0.25
    return entry('session', `session-${index}`, {
      meetingId: theMeeting,
      order: `${below(5)}`,
      kind: kinds[chance() < 0.8 ? below(3) : below(5)],
      minutes: 15 + below(9) * 5,
      pinned,
      start: pinned || chance() < 0.5 ? time() : null,
      roomId: rooms[below(rooms.length + 1)]?.id ?? null,
      capacity: chance() < 0.2 ? below(9) : null,
      speakers: Array.from({ length: below(3) }, (_speaker, place) => ({
        id: `speaker-${index}-${place}`,
        name: `Navn ${below(8)}`,
        organisation: chance() < 0.5 ? '' : 'Kommunen',
        from: chance() < 0.2 ? time() : null,
        to: chance() < 0.2 ? time() : null,
      })),
    })
  })
  const some = (): readonly string[] => sessions.filter(() => chance() < 0.3).map(({ id }) => id)
  const people = Array.from({ length: below(25) }, (_, index) => {
    const seats = some()
    return entry('registration', `person-${index}`, {
      meetingId: theMeeting,
      order: `${below(9)}`,
      place: chance() < 0.85 ? 'confirmed' : 'waiting',
      wishes: [...some()],
      seats: [...seats],
      told: chance() < 0.5 ? { on: '2027-04-01', place: 'confirmed', seats: [...seats] } : null,
    })
  })
  return recordSetOf([
    entry('forum', 'forum', { kind: 'knowledge-day' }),
    entry('meeting', theMeeting, { forumId: 'forum', date: '2027-05-04', start: '09:00', end: '13:30' }),
    entry('programme', programmeIdOf(theMeeting), { meetingId: theMeeting, rooms, slots, changeMinutes: below(4) * 5 }),
    ...sessions,
    ...people,
  ])
}

const minutesInSlot = 45
const minutesBetween = 15

const slotsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const start = addMinutes('09:45', index * (minutesInSlot + minutesBetween))
    return { id: `slot-${index}`, name: `Runde ${index + 1}`, start, end: addMinutes(start, minutesInSlot) }
  })

/** Together they hold everybody, more in the first than in the last. */
const roomsOf = ({ rooms, people }: DayWish) =>
  Array.from({ length: rooms }, (_, index) => ({
    id: `room-${index}`,
    name: `Lokale ${index + 1}`,
    capacity: Math.ceil((2 * people * (rooms - index)) / (rooms * (rooms + 1))),
  }))

const sessionsOf = ({ sessions, slots, bound = 0.3 }: DayWish, chance: () => number): readonly RecordEntry[] => {
  const last = slotsOf(slots)
  return Array.from({ length: sessions }, (_, index) => {
    const speaker = {
      id: `speaker-${index}`,
      name: `Oplægsholder ${index}`,
      organisation: 'Psykiatrien',
      confirmed: true,
    }
    const tied = chance() < bound
    const way = Math.floor(chance() * 3)
    const middle = Math.floor(last.length / 2)
    const speakers = [
      {
        ...speaker,
        ...(tied && way === 0 ? { from: last[middle]?.start } : {}),
        ...(tied && way === 1 ? { to: last[middle]?.end } : {}),
        ...(tied && way === 2 && index > 0 ? { name: `Oplægsholder ${index - 1}` } : {}),
      },
    ]
    return entry('session', `session-${String(index).padStart(2, '0')}`, {
      meetingId: theMeeting,
      order: String(index).padStart(3, '0'),
      kind: index % 3 === 0 ? 'workshop' : 'talk',
      title: `Punkt ${index + 1}`,
      minutes: minutesInSlot,
      speakers,
    })
  })
}

const registrationsOf = ({ sessions, slots, people }: DayWish, chance: () => number): readonly RecordEntry[] => {
  const weights = Array.from({ length: sessions }, () => 0.15 + chance() ** 3)
  return Array.from({ length: people }, (_, index) =>
    entry('registration', `registration-${String(index).padStart(4, '0')}`, {
      meetingId: theMeeting,
      order: String(index).padStart(4, '0'),
      name: `Deltager ${index}`,
      wishes: wishesBy(weights, Math.min(sessions, slots + Math.floor(chance() * 3)), chance),
    }),
  )
}

const wishesBy = (weights: readonly number[], count: number, chance: () => number): readonly string[] => {
  const left = new Map(weights.entries())
  return Array.from({ length: count }, () => {
    let at = chance() * [...left.values()].reduce((sum, weight) => sum + weight, 0)
    let chosen = 0
    for (const [session, weight] of left) {
      chosen = session
      at -= weight
      if (at < 0) break
    }
    left.delete(chosen)
    return `session-${String(chosen).padStart(2, '0')}`
  })
}
