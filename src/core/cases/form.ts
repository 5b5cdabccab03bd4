/**
 * What a case form holds once it is read back: the author's words as plain text, the choices, and what could not be taken along.
 * Knows neither Word nor the archive.
 */
import type { CaseConfidentiality, CaseTheme, SparringKind } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'

/** Raised where the form's fields change, so that an older form is read by its own rules. */
export const formVersion = 1

/** Every part of the form that somebody fills in. */
export type FormField = StoryField | 'themes' | 'sparring' | 'confidentiality' | 'confidentialParts'

/** What could not be taken along, or was taken along with a doubt. Told to the coordinator; none of it stops the reading. */
export type FormNotice =
  /** The field is not where the form had it: what stands below its heading was read. */
  | { readonly code: 'read-by-heading'; readonly field: FormField }
  | { readonly code: 'field-missing' | 'field-empty'; readonly field: FormField }
  | { readonly code: 'newer-form' }
  /** Nothing tells whose form it is: the coordinator says so. */
  | { readonly code: 'no-reference' }
  /** A choice whose words are not ours. */
  | { readonly code: 'choice-unknown'; readonly field: 'sparring' }
  /** More answers than one, so none was taken. */
  | { readonly code: 'several-answers'; readonly field: 'confidentiality' }
  | { readonly code: 'comments' | 'pictures' | 'footnotes'; readonly count: number }
  /** Changes were tracked; the accepted text was read. */
  | { readonly code: 'tracked-changes'; readonly count: number }
  /** Text outside the form's fields (`FormReading.outside`). */
  | { readonly code: 'text-outside'; readonly words: number }
  /** Longer than a field may be: the end is missing. */
  | { readonly code: 'too-long'; readonly field: StoryField | 'confidentialParts' }

export type FormReading = {
  /** The opaque reference printed in the form (`formReference`); null where the form carries none. */
  readonly reference: string | null
  readonly version: number | null
  /** One line; the other texts have several, and a line that begins with "- " is an element of a list. */
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
  /** What was written beside the fields. Shown to the coordinator, and never stored. */
  readonly outside: string
  readonly notices: readonly FormNotice[]
}
