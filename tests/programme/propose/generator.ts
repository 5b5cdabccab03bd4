/**
 * Made-up days for tests and benchmarks: slots one after another, as many rooms as asked for, sessions of which some are wished by
 * many, speakers who are in two sessions, come late or leave early, and people who wish a handful each. The same wish gives the
 * same day on every machine.
 */
import { addMinutes } from '../../../src/core/danish/dates.ts'
import { type Day, dayOf } from '../../../src/core/programme/day.ts'
import { meetingId, programmeIdOf } from '../../../src/core/records/ids.ts'
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
