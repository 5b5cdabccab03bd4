/** What was deleted and can still be brought back: what it is made of, and its requests. When it goes is the vault's business. */
import { z } from 'zod'
import { gives, none, request } from '../request.ts'

export type TrashedRecord = {
  readonly kind: string
  readonly id: string
  /** As it was last. */
  readonly value: unknown
}

/** What was deleted together. */
export type TrashGroup = {
  /** Opaque; given back to ask for more. */
  readonly batch: string
  /** ISO instants, for display. After `goesAt` it goes for good when the archive is unlocked. */
  readonly at: string
  readonly goesAt: string
  readonly who: string
  readonly records: readonly TrashedRecord[]
}

/** A record that was changed along with what was deleted: references to it were taken out, say. */
export type TouchedRecord = {
  readonly kind: string
  readonly id: string
  readonly before: unknown
  readonly after: unknown
}

export const trashRequests = {
  /** Newest first. */
  'trash.list': request(none, gives<readonly TrashGroup[]>()),
  /** What else the same batch changed, as far as it is still known. */
  'trash.touched': request(z.strictObject({ batch: z.string().min(1).max(100) }), gives<readonly TouchedRecord[]>()),
} as const
