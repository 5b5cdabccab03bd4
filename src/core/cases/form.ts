/**
 * What a case form holds once it is read back: the author's words as plain text, the choices, and what could not be taken along.
 * Knows neither Word nor the archive.
 */
import type { CaseConfidentiality, CaseTheme, SparringKind } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'

/** Raised where the form's fields change, so that an older form is read by its own rules. */
export const formVersion = 1

/** What could not be taken along, or was taken along with a doubt. Told to the coordinator; none of it stops the reading. */
export type FormNotice =
  /** The form says another version than ours, or none: it was read by its headings. */
  | { readonly code: 'read-by-headings' }
  | { readonly code: 'newer-form' }
  /** Nothing tells whose form it is: the coordinator says so. */
  | { readonly code: 'no-reference' }
  | {
      readonly code: 'field-empty' | 'field-missing'
      readonly field: StoryField | 'themes' | 'sparring' | 'confidentiality'
    }
  /** A choice whose words are not ours. */
  | { readonly code: 'choice-unknown'; readonly field: 'themes' | 'sparring' | 'confidentiality' }
  | { readonly code: 'several-answers'; readonly field: 'confidentiality' }
  | { readonly code: 'comments' | 'pictures' | 'embedded' | 'footnotes'; readonly count: number }
  /** Changes were tracked; the accepted text was read. */
  | { readonly code: 'tracked-changes'; readonly count: number }
  /** Text outside the form's fields, which was not read. */
  | { readonly code: 'text-outside'; readonly words: number }
  | { readonly code: 'too-long'; readonly field: StoryField }

export type FormReading = {
  /** The opaque reference printed in the form (`formReference`); null where the form carries none. */
  readonly reference: string | null
  readonly version: number | null
  readonly title: string
  readonly situation: string
  readonly dilemma: string
  readonly tried: string
  readonly question: string
  readonly confidentialParts: string
  readonly themes: readonly CaseTheme[]
  readonly sparring: readonly SparringKind[]
  readonly confidentiality: CaseConfidentiality | null
  readonly identifiersRemoved: boolean
  readonly named: boolean
  readonly notices: readonly FormNotice[]
}
