/**
 * What the form of a contribution to a day holds once it is read back: its author's words as plain text, and what could not be
 * taken along; and whose day a form belongs to. Knows neither Word nor what becomes of the words (contributions.ts).
 */
import { opaqueReference } from '../cases/form-reference.ts'
import type { MeetingId } from '../records/ids.ts'
import type { SessionKind } from '../records/session.ts'

/** Raised where the form's fields change, so that an older form is read by its own rules. */
export const contributionFormVersion = 1

/** Fields of words, as the form has them. */
export const contributionFields = [
  'title',
  'abstract',
  'minutes',
  'capacity',
  'from',
  'to',
  'equipment',
  'remark',
] as const
export type ContributionField = (typeof contributionFields)[number]

/** What can be offered: the common parts and the breaks are the organisers' own. */
export const offeredKinds = ['talk', 'workshop', 'panel'] as const satisfies readonly SessionKind[]
export type OfferedKind = (typeof offeredKinds)[number]

/** How many speakers the form has rows for. */
export const speakerRows = 4
export const speakerFields = ['name', 'title', 'organisation', 'email'] as const
export type SpeakerField = (typeof speakerFields)[number]
export type WrittenSpeaker = Readonly<Record<SpeakerField, string>>

/** Told to the coordinator; none of it stops the reading. */
export type ContributionNotice =
  | { readonly code: 'read-by-heading'; readonly field: ContributionField | 'speakers' }
  | { readonly code: 'field-missing' | 'field-empty'; readonly field: 'title' | 'abstract' | 'kind' | 'speakers' }
  | { readonly code: 'several-answers'; readonly field: 'kind' }
  | { readonly code: 'newer-form' | 'no-reference' | 'tracked-changes' }
  | { readonly code: 'comments' | 'pictures' | 'footnotes' | 'text-outside'; readonly count: number }
  /** The end is missing. */
  | { readonly code: 'too-long'; readonly field: ContributionField }

export type ContributionReading = Readonly<Record<ContributionField, string>> & {
  /** The opaque reference printed in the form; null where the form carries none. */
  readonly reference: string | null
  readonly version: number | null
  readonly kind: OfferedKind | null
  /** Those of whom something is written. */
  readonly speakers: readonly WrittenSpeaker[]
  /** What was written beside the fields. Shown to the coordinator, and never stored. */
  readonly outside: string
  readonly notices: readonly ContributionNotice[]
}

/** "K7QF-2MXD-9TRA": the same on every form of a day, and nothing to anybody without the archive. */
export const dayReference = (id: MeetingId): string => opaqueReference(`${id} call for contributions`)
