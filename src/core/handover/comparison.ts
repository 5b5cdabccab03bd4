/** What is said of two copies of an archive that are to be brought level. How it is found out is the vault's business. */
import { z } from 'zod'

/** Whose changes a copy of the archive and the archive itself have that the other has not. */
export type CopyComparison = {
  readonly state: 'same' | 'only-here' | 'only-there' | 'both'
  readonly records: readonly ComparedRecord[]
}
type ComparedSide = {
  readonly what: 'created' | 'changed' | 'deleted' | 'erased'
  /** As it is there now; null where it is gone. */
  readonly value: unknown
}
export type ComparedRecord = {
  readonly kind: string
  readonly id: string
  /** What was done to it on each side since both were the same; null for nothing. */
  readonly here: ComparedSide | null
  readonly there: ComparedSide | null
  /** As it was when both were the same; null where it was not, or is no longer known. */
  readonly before: unknown
  /** What becomes of it. A clash is for a person to decide, and so is what would change minutes that are approved on one side. */
  readonly outcome: 'kept' | 'taken' | 'merged' | 'clash' | 'minutes' | 'deleted' | 'erased'
  /** The fields on which the sides disagree, each as a path; none where one side has deleted it. */
  readonly fields: readonly (readonly string[])[]
}
export const clashChoice = z.strictObject({
  kind: z.string().min(1).max(60),
  id: z.string().min(1).max(200),
  side: z.enum(['here', 'there']),
})
export type ClashChoice = z.infer<typeof clashChoice>
