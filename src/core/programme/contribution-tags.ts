/**
 * The names of the fields in the Word form of a contribution: whoever writes the form and whoever reads it back both go by these.
 * A content control carries its name as `w:tag`; a check box carries the name of its field and its value.
 */
import type { ContributionField, OfferedKind, SpeakerField } from './contribution-reading.ts'

/** Of every field of this form, and of no other form's. */
export const contributionPrefix = 'erfakreds:contribution:'

/** Plain text, locked: "K7QF-2MXD-9TRA/1". */
export const dayReferenceTag = `${contributionPrefix}reference`

export const contributionTags: Readonly<Record<ContributionField, string>> = {
  title: `${contributionPrefix}title`,
  abstract: `${contributionPrefix}abstract`,
  minutes: `${contributionPrefix}minutes`,
  capacity: `${contributionPrefix}capacity`,
  from: `${contributionPrefix}from`,
  to: `${contributionPrefix}to`,
  equipment: `${contributionPrefix}equipment`,
  remark: `${contributionPrefix}remark`,
}

/** Check boxes (w14). */
export const kindTag = (kind: OfferedKind): string => `${contributionPrefix}kind:${kind}`

/** Plain text in the cells of a table; rows count from 1. */
export const speakerTag = (row: number, field: SpeakerField): string => `${contributionPrefix}speaker:${row}:${field}`
