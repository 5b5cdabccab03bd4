/** A venue: a place where meetings are held, with what people need to know to get there. */
import { z } from 'zod'
import { areaId } from './ids.ts'
import { line, list, shape } from './schema.ts'

export const venue = shape({
  name: line,
  address: line,
  room: line,
  areaId: areaId.nullable().default(null),
  /** Parking, entrance, who comes to fetch you: one line each. */
  arrivalNotes: list(z.string().max(500)),
})
export type Venue = z.infer<typeof venue>
