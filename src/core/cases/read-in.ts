/** Where a form that came back belongs, and the changes that take it in. Knows nothing of files. */
import { storyField } from '../records/case-story.ts'
import type { CaseId } from '../records/ids.ts'
import { type RecordSet, withChanges } from '../records/record-set.ts'
import { type CaseRow, caseRows } from './board.ts'
import type { FormNotice, FormReading } from './form.ts'
import { turnOfReference } from './form-reference.ts'
import { allowedActions, askForCase, type CaseChanges, caseOfTurn, type On, receive, storyOf } from './life.ts'

/** A case, or a turn without one, that a text may still be read into. */
export type FormPlace = CaseRow & {
  /** What is read in takes the place of an earlier text. */
  readonly hasText: boolean
}

/** By the date of the meeting, as `caseRows` has them. */
export const formPlaces = (records: RecordSet, today: string): readonly FormPlace[] =>
  caseRows(records, today)
    .filter(({ status, hasStory }) => status === 'to-ask' || allowedActions({ status }, hasStory).includes('receive'))
    .map((row) => ({ ...row, hasText: row.caseId !== null && hasText(records, row.caseId) }))

const hasText = (records: RecordSet, id: CaseId): boolean => {
  const story = storyOf(records, id)
  return story !== null && storyField.options.some((field) => story[field] !== '')
}

/** Whose form it is. `closed`: it belongs to a case that takes no text any more; `unknown`: nothing here knows its reference. */
export type FormOwner =
  | { readonly type: 'open'; readonly place: FormPlace }
  | { readonly type: 'closed' }
  | { readonly type: 'unknown' }

export const formOwner = (
  records: RecordSet,
  places: readonly FormPlace[],
  { reference }: Pick<FormReading, 'reference'>,
): FormOwner => {
  const found = reference === null ? null : turnOfReference(records, reference)
  if (found === null) return { type: 'unknown' }
  const place = places.find(({ turnId, caseId }) =>
    found.caseId === null ? turnId === found.turnId : caseId === found.caseId,
  )
  return place === undefined ? { type: 'closed' } : { type: 'open', place }
}

/** Whoever was never asked counts as asked by the day on which the form came. */
export const readIn = (
  records: RecordSet,
  { turnId, caseId }: Pick<FormPlace, 'turnId' | 'caseId'>,
  reading: FormReading,
  on: On,
): CaseChanges => {
  if (caseId !== null) return receive(records, caseId, wordsOf(reading), on)
  const asked = askForCase(records, turnId, on)
  if (!asked.ok) return asked
  const now = withChanges(records, asked.value)
  const made = caseOfTurn(now, turnId)
  // Both change the same case: as it is in the end, it has both in its history.
  return made === null ? asked : receive(now, made, wordsOf(reading), on)
}

const wordsOf = (reading: FormReading): Parameters<typeof receive>[2] => {
  const { title, situation, dilemma, tried, question, confidentialParts } = reading
  const { themes, sparring, confidentiality, identifiersRemoved, named, notices } = reading
  return {
    ...{ title, situation, dilemma, tried, question, confidentialParts },
    ...{ themes, sparring, confidentiality, identifiersRemoved, named },
    leftOut: notices.map(noticeCode),
  }
}

/** "comments 2", "field-empty title": never a word of the form. */
const noticeCode = (notice: FormNotice): string => {
  if ('field' in notice) return `${notice.code} ${notice.field}`
  if ('count' in notice) return `${notice.code} ${notice.count}`
  return 'words' in notice ? `${notice.code} ${notice.words}` : notice.code
}
