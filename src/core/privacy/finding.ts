/** What the check of a text answers with. Offsets are UTF-16 code units, as JavaScript counts them; `end` is exclusive. */

export const findingTypes = [
  'CPR',
  'PHONE',
  'EMAIL',
  'ADDRESS',
  'NAME',
  'BIRTHDATE',
  'DATE',
  'WORKPLACE',
  'URL',
  'PLATE',
  'AGE',
  'JOURNAL',
] as const
export type FindingType = (typeof findingTypes)[number]

/** `high` must be settled before a case is approved, `medium` should be looked at, `low` is a hint. */
export type Confidence = 'high' | 'medium' | 'low'

export type PersonalDataFinding = {
  readonly start: number
  readonly end: number
  readonly type: FindingType
  readonly confidence: Confidence
  /** What could stand there instead and keep the story whole ("søsteren", "en aften"); never empty. */
  readonly suggestion: string
}

export type LanguageHint = {
  readonly start: number
  readonly end: number
  /** One line: why another word is worth considering. */
  readonly why: string
  readonly suggestions: readonly string[]
}
