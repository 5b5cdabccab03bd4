/** What each part of a day is given: everything the archive knows, and the day as it was gathered from it, as last saved. */
import type { Day } from '../../core/programme/day.ts'
import type { RecordSet } from '../../core/records/record-set.ts'

export type DayTabProps = { readonly day: Day; readonly records: RecordSet }
