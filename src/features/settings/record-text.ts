/** A record in a line of words, for lists of records of every kind. */
import { type LookUp, recordLabel } from '../../core/records/record-label.ts'
import { labelText } from '../../strings/handover.ts'

export const recordText = (kind: string, value: unknown, lookUp: LookUp): string =>
  labelText(kind, recordLabel(kind, value, lookUp))
