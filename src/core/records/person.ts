/**
 * A person: peer worker, coordinator, leader or somebody from outside. What must not be kept (health, diagnosis, kind of
 * employment, CPR number, free-text reasons for absence) has no field here.
 */
import { z } from 'zod'
import { areaId, personId, unitId } from './ids.ts'
import { elementId, line, list, optionalDate, plainDate, shape } from './schema.ts'
import { sector } from './unit.ts'

export const personRole = z.enum([
  'peer',
  'coordinator',
  'facilitator',
  'leader',
  'development-nurse',
  'chief-nurse',
  'secretariat',
  'external',
])
export type PersonRole = z.infer<typeof personRole>

/** Where a person works. A unit of ours by id; somebody else's unit by name. */
const affiliation = shape({
  id: elementId,
  unitId: unitId.nullable().default(null),
  unitName: line,
  team: line,
  organisation: line,
  sector: sector.default('region'),
})
export type Affiliation = z.infer<typeof affiliation>

/** ISO weekday: 1 is Monday, 7 is Sunday. Odd and even mean the ISO week's number. */
const workingDay = shape({
  weekday: z.number().int().min(1).max(7),
  weeks: z.enum(['every', 'odd', 'even']).default('every'),
})
export type WorkingDay = z.infer<typeof workingDay>

/** The only words kept for an absence (domain.md, "Data that is not kept"). */
export const absenceReason = z.enum(['holiday', 'day-off', 'other-absence', 'meeting-collision'])
export type AbsenceReason = z.infer<typeof absenceReason>

/** Both days included; an open absence has no last day. */
const absence = shape({ id: elementId, from: plainDate, to: optionalDate, reason: absenceReason })
export type Absence = z.infer<typeof absence>

/** Day each step of the introduction path was completed (RS 4.2). The two-day course opens ERFA and its turns. */
const introduction = shape({
  courseCompletedOn: optionalDate,
  shadowingCompletedOn: optionalDate,
  halfDayCompletedOn: optionalDate,
  peerTrainingCompletedOn: optionalDate,
})
export type Introduction = z.infer<typeof introduction>

export const person = shape({
  givenName: line,
  familyName: line,
  /** What the person is called instead, so that it is known for a name where it stands in a text. */
  nickname: line,
  roles: list(personRole),
  title: line,
  affiliations: list(affiliation),
  areaId: areaId.nullable().default(null),
  leaderId: personId.nullable().default(null),
  email: line,
  phone: line,
  weeklyHours: z.number().min(0).max(60).nullable().default(null),
  workingDays: list(workingDay),
  firstDay: optionalDate,
  lastDay: optionalDate,
  absences: list(absence),
  introduction: introduction.default({
    courseCompletedOn: null,
    shadowingCompletedOn: null,
    halfDayCompletedOn: null,
    peerTrainingCompletedOn: null,
  }),
  /** A pause from bringing cases; the person still takes part. Open-ended where `to` is null. */
  rotationPause: shape({ from: plainDate, to: optionalDate }).nullable().default(null),
})
export type Person = z.infer<typeof person>
