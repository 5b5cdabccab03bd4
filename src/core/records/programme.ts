/**
 * The programme of a day (vidensdag, faglig dag, temadag): what a forum's meeting needs when people choose between sessions.
 * Theme, date, time and venue are the meeting's own.
 */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { meetingId, personId } from './ids.ts'
import { elementId, line, list, optionalDate, plainDate, shape, text, wallTime } from './schema.ts'

/** A room of the venue. Null holds everybody. */
const room = shape({
  id: elementId,
  name: line,
  capacity: z.number().int().min(0).max(5000).nullable().default(null),
  /** What is there: projector, movable chairs. */
  equipment: line,
  /** How to find it: floor, entrance. */
  where: line,
})
export type Room = z.infer<typeof room>

/** A stretch of the day in which sessions lie beside one another, and in which each participant can be in one of them. */
export const slot = shape({ id: elementId, name: line, start: wallTime, end: wallTime })
export type Slot = z.infer<typeof slot>

/** That drafts were made, so that nobody is asked twice. */
const dayMailing = shape({
  id: elementId,
  kind: z.enum(['call', 'invitation']),
  on: plainDate,
  personIds: list(personId),
})

export const programme = shape({
  meetingId,
  purpose: text,
  targetGroups: list(z.string().max(200)),
  /** Kroner per participant; 0 is free. */
  price: z.number().int().min(0).max(100_000).default(0),
  priceNote: line,
  /** The last day to propose a session, and to sign up. */
  contributionsBy: optionalDate,
  signUpBy: optionalDate,
  /** Where one signs up: a mail address, a web address, a person. */
  signUpTo: line,
  /** Participants in all; null sets no limit. */
  capacity: z.number().int().min(0).max(5000).nullable().default(null),
  organiserIds: list(personId),
  /** Of an organiser, by their id, who neither signed up nor speaks: whether they came. */
  organisersNoted: list(shape({ id: personId, came: z.boolean() })),
  rooms: list(room),
  slots: list(slot),
  /** Minutes that a change of room takes: less than this between two sessions is too short. */
  changeMinutes: z.number().int().min(0).max(120).default(10),
  mailings: list(dayMailing),
  /** What the day taught, for the report. */
  learned: richText,
})
export type Programme = z.infer<typeof programme>
