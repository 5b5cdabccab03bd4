/** A venue: a place where meetings are held, with what people need to know to get there. */
import { z } from 'zod'
import { areaId } from './ids.ts'
import { elementId, line, list, optionalDate, plainDate, shape } from './schema.ts'

export const venue = shape({
  name: line,
  address: line,
  room: line,
  areaId: areaId.nullable().default(null),
  /** Parking, entrance, who comes to fetch you: one line each. */
  arrivalNotes: list(z.string().max(500)),
  /** Days on which it cannot be used, both included; without a last day it is closed until further notice. */
  closures: list(shape({ id: elementId, from: plainDate, to: optionalDate })),
  /** Minutes one way from each area; the element's id is the area's. Areas that are not named are not counted. */
  travel: list(shape({ id: areaId, minutes: z.number().int().min(0).max(600) })),
})
export type Venue = z.infer<typeof venue>
