/**
 * The names of the fields in the Word form of a case: whoever writes the form and whoever reads it back both go by these. A
 * content control carries its name as `w:tag`; a check box carries the name of its field and its value.
 */
import type { CaseConfidentiality, CaseTheme } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'

const prefix = 'erfakreds:'

/** Plain text, locked: "K7QF-2MXD-9TRA/1" (form-reference.ts). */
export const referenceTag = `${prefix}reference`

/** What people write in their own words: the title in one line of plain text, the others as blocks of rich text. */
export const storyTags: Readonly<Record<StoryField, string>> = {
  title: `${prefix}title`,
  situation: `${prefix}situation`,
  dilemma: `${prefix}dilemma`,
  tried: `${prefix}tried`,
  question: `${prefix}question`,
}
export const confidentialPartsTag = `${prefix}confidential-parts`

/** A dropdown list whose values are `SparringKind`s; nothing is chosen in a fresh form. */
export const sparringTag = `${prefix}sparring`

/** Check boxes (w14), one for each value. */
export const themeTag = (theme: CaseTheme): string => `${prefix}theme:${theme}`
export const confidentialityTag = (answer: CaseConfidentiality): string => `${prefix}confidentiality:${answer}`
/** Check boxes (w14): identifiers are taken out; the author chooses to be named. */
export const removedTag = `${prefix}removed`
export const namedTag = `${prefix}named`
