/**
 * Somebody who wants to take part in a day. Food and access are ticked from a fixed list: what is ticked tells what the day
 * must have ready, and nothing is kept of why.
 */
import { z } from 'zod'
import { meetingId, personId, sessionId } from './ids.ts'
import { line, list, optionalDate, plainDate, shape } from './schema.ts'
import { sector } from './unit.ts'

export const participantRole = z.enum(['peer', 'colleague', 'leader', 'coordinator', 'other'])
export type ParticipantRole = z.infer<typeof participantRole>

export const participantNeed = z.enum([
  'vegetarian',
  'vegan',
  'no-pork',
  'gluten-free',
  'lactose-free',
  'step-free',
  'hearing-loop',
  'sign-language',
  'quiet-place',
  'companion',
])
export type ParticipantNeed = z.infer<typeof participantNeed>

/** Whether somebody came to the day. */
export const dayAttendance = z.enum(['expected', 'present', 'absent'])
export type DayAttendance = z.infer<typeof dayAttendance>

export const registrationPlace = z.enum(['confirmed', 'waiting', 'cancelled'])
export type RegistrationPlace = z.infer<typeof registrationPlace>

export const registration = shape({
  meetingId,
  /** Order key in the order in which people signed up (core/order.ts): the waiting list goes by it. */
  order: line,
  /** A person of ours, whose name and workplace are taken from there where the fields are empty. */
  personId: personId.nullable().default(null),
  name: line,
  title: line,
  organisation: line,
  sector: sector.nullable().default(null),
  role: participantRole.default('other'),
  email: line,
  registeredOn: optionalDate,
  place: registrationPlace.default('confirmed'),
  /** Sessions that are wished for, the most wanted first. */
  wishes: list(sessionId),
  /** Sessions in which a seat is kept: at most one at a time of the day. */
  seats: list(sessionId),
  needs: list(participantNeed),
  attendance: dayAttendance.default('expected'),
  /** Came without having signed up. */
  walkIn: z.boolean().default(false),
  /** What the participant was told last, and when; null while nothing was. */
  told: shape({ on: plainDate, place: registrationPlace, seats: list(sessionId) })
    .nullable()
    .default(null),
})
export type Registration = z.infer<typeof registration>
