/**
 * The opaque reference on a case form, by which a form that comes back finds its case: made of the case's id, short enough to
 * be typed by hand, and saying nothing to anybody without the archive. It stays the same when the case moves to another turn.
 */
import type { CaseId, TurnId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { hashOf } from '../stable-hash.ts'
import { formVersion } from './form.ts'
import { caseOfTurn, freeCaseId } from './life.ts'

/** Without 0, O, 1 and I, which handwriting and typefaces mix up. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** "K7QF-2MXD-9TRA". */
// What follows the id spreads a difference in its last letters over the whole number.
export const formReference = (caseId: CaseId): string => opaqueReference(`${caseId} form of a case`)

/** Of anything that a form may belong to. */
export const opaqueReference = (text: string): string => {
  const letters = `${sixLetters(hashOf(text))}${sixLetters(hashOf(text, 0x2b0f4a1d))}`
  return letters.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3')
}

/** What the form prints: the reference and the form's version. */
export const referenceText = (caseId: CaseId): string => `${formReference(caseId)}/${formVersion}`

export type PrintedReference = { readonly reference: string; readonly version: number | null }

/** Reads what the form prints, or what somebody typed: in small letters, with or without lines, spaces and version. */
export const readReferenceText = (text: string): PrintedReference | null => {
  const found = /^([2-9A-HJ-NP-Z]{12})(?:\/(\d{1,4}))?$/.exec(text.toUpperCase().replaceAll(/[\s\p{Pd}\p{Cf}]+/gu, ''))
  const letters = found?.[1]
  if (letters === undefined) return null
  const version = found?.[2]
  return {
    reference: letters.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3'),
    version: version === undefined ? null : Number(version),
  }
}

/** The case that a turn has, or will have once somebody is asked. */
export const caseIdOfTurn = (records: Pick<RecordSet, 'case'>, turnId: TurnId): CaseId =>
  caseOfTurn(records, turnId) ?? freeCaseId(records, turnId)

/** The turn that the form belongs to by now, and its case where there is one; null where the archive knows no such form. */
export const turnOfReference = (
  records: Pick<RecordSet, 'case' | 'turn'>,
  reference: string,
): { readonly turnId: TurnId; readonly caseId: CaseId | null } | null => {
  for (const [caseId, { turnId }] of records.case) if (formReference(caseId) === reference) return { turnId, caseId }
  for (const turnId of records.turn.keys()) {
    if (formReference(freeCaseId(records, turnId)) === reference) return { turnId, caseId: null }
  }
  return null
}

const sixLetters = (hash: number): string =>
  Array.from({ length: 6 }, (_, place) => alphabet[(hash >>> (27 - 5 * place)) & 31] ?? '').join('')
