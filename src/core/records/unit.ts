/** A unit: ward, emergency reception, clinic, team base or municipal unit where peer workers are employed. */
import { z } from 'zod'
import { areaId } from './ids.ts'
import { line, shape } from './schema.ts'

export const careSetting = z.enum(['inpatient', 'outpatient'])

export const sector = z.enum(['region', 'municipality', 'general-practice', 'other'])
export type Sector = z.infer<typeof sector>

export const unit = shape({
  name: line,
  organisation: line,
  sector: sector.default('region'),
  areaId: areaId.nullable().default(null),
  setting: careSetting.nullable().default(null),
})
export type Unit = z.infer<typeof unit>
