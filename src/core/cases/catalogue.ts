/** The erfaringskatalog: what was learned and may be passed on, by theme and year. Knows no story and no author. */
import { searchable } from '../danish/sorting.ts'
import { themeWords } from '../documents/case-words.ts'
import { ascending } from '../order.ts'
import { type Case, type CaseTheme, caseTheme, type LearningPoint } from '../records/case.ts'
import type { CaseId, ForumId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

export type CatalogueEntry = {
  readonly caseId: CaseId
  readonly forumId: ForumId | null
  /** Of its meeting. */
  readonly date: string
  readonly year: number
  readonly themes: readonly CaseTheme[]
  readonly learning: readonly LearningPoint[]
  readonly willTry: readonly LearningPoint[]
}

type CatalogueQuestion = {
  readonly theme?: CaseTheme | null
  readonly year?: number | null
  /** Every word of it is found in what was learned, the themes, or the forum's name. */
  readonly question?: string
}

/** Only what was checked, and what its author agreed to pass on; the latest meeting first. */
export const catalogueEntries = (
  records: RecordSet,
  { theme = null, year = null, question = '' }: CatalogueQuestion = {},
): readonly CatalogueEntry[] => {
  const words = searchable(question).split(' ')
  return [...records.case]
    .flatMap(([caseId, value]) => {
      const held = heldAt(records, value)
      if (held === null || value.learningApproval === null || value.passOn !== 'yes') return []
      const { themes, learning, willTry } = value
      return [{ caseId, ...held, year: Number(held.date.slice(0, 4)), themes, learning, willTry }]
    })
    .filter((entry) => (theme === null || entry.themes.includes(theme)) && (year === null || entry.year === year))
    .filter((entry) => {
      const within = searchable(textOf(records, entry))
      return words.every((word) => within.includes(word))
    })
    .toSorted((a, b) => ascending(b.date, a.date) || ascending(a.caseId, b.caseId))
}

export type ThemesOfYear = {
  readonly year: number
  /** Cases that were brought that year. */
  readonly cases: number
  /** How many of them had each theme; a case may have several. */
  readonly themes: readonly { readonly theme: CaseTheme; readonly cases: number }[]
}

/**
 * What the cases were about, year by year, the earliest first, in the order of the taxonomy. Every case that was brought counts in
 * the year of its meeting, whether or not its story is still there and whatever was learned; one that was withdrawn does not.
 */
export const themesPerYear = (records: RecordSet): readonly ThemesOfYear[] => {
  const years = new Map<number, Case[]>()
  for (const value of records.case.values()) {
    const held = wasBrought(value) ? heldAt(records, value) : null
    if (held === null) continue
    const year = Number(held.date.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), value])
  }
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, cases]) => ({
      year,
      cases: cases.length,
      themes: caseTheme.options.flatMap((theme) => {
        const count = cases.filter(({ themes }) => themes.includes(theme)).length
        return count === 0 ? [] : [{ theme, cases: count }]
      }),
    }))
}

/** Used, and not taken back after that. */
const wasBrought = ({ status, events }: Case): boolean => {
  if (status === 'used' || status === 'learned') return true
  const last = events.findLast(({ kind }) => kind === 'used' || kind === 'reopened' || kind === 'withdrawn')
  return status === 'erased' && last?.kind === 'used'
}

const heldAt = ({ turn, meeting }: RecordSet, { turnId }: Case) => {
  const meetingId = turn.get(turnId)?.meetingId
  const value = meetingId === undefined ? undefined : meeting.get(meetingId)
  return value === undefined || value.date === null ? null : { forumId: value.forumId, date: value.date }
}

const textOf = ({ forum }: RecordSet, { forumId, themes, learning, willTry }: CatalogueEntry): string => {
  const { name = '', shortName = '' } = (forumId === null ? undefined : forum.get(forumId)) ?? {}
  return [
    ...[...learning, ...willTry].map(({ text }) => text),
    ...themes.map((theme) => themeWords[theme]),
    name,
    shortName,
  ].join(' ')
}
