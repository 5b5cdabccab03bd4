/** A day's programme as it stood when it was given a name, whole, so that a later one can say what it changes. It never changes. */
import { z } from 'zod'
import { meetingId, sessionId, venueId } from './ids.ts'
import { programme } from './programme.ts'
import { line, list, optionalDate, optionalTime, plainDate, shape } from './schema.ts'
import { session } from './session.ts'

/** The meeting's own part of the programme. */
const programmeDay = shape({
  title: line,
  theme: line,
  date: optionalDate,
  start: optionalTime,
  end: optionalTime,
  venueId: venueId.nullable().default(null),
  place: line,
})
export type ProgrammeDay = z.infer<typeof programmeDay>

export const programmeVersion = shape({
  meetingId,
  /** 1 and up. */
  number: z.number().int().min(1),
  name: line,
  madeOn: plainDate,
  /** The day it was published; null for one that was only put aside. */
  publishedOn: optionalDate,
  day: programmeDay,
  programme,
  sessions: list(shape({ id: sessionId, value: session })),
})
export type ProgrammeVersion = z.infer<typeof programmeVersion>
