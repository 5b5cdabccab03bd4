/**
 * The names of the fields in the Word form of a contribution: whoever writes the form and whoever reads it back both go by these.
 * A content control carries its name as `w:tag`; a check box carries the name of its field and its value.
 */
import type { ContributionField, OfferedKind, SpeakerField } from './contribution-reading.ts'

const prefix = 'erfakreds:contribution:'

/** Plain text, locked: "K7QF-2MXD-9TRA/1". */
export const dayReferenceTag = `${prefix}reference`

export const contributionTags: Readonly<Record<ContributionField, string>> = {
  title: `${prefix}title`,
  abstract: `${prefix}abstract`,
  minutes: `${prefix}minutes`,
  capacity: `${prefix}capacity`,
  from: `${prefix}from`,
  to: `${prefix}to`,
  equipment: `${prefix}equipment`,
  remark: `${prefix}remark`,
}

/** Check boxes (w14). */
export const kindTag = (kind: OfferedKind): string => `${prefix}kind:${kind}`

/** Plain text in the cells of a table; rows count from 1. */
export const speakerTag = (row: number, field: SpeakerField): string => `${prefix}speaker:${row}:${field}`
