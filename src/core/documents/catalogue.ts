/**
 * The catalogue of experience: what was learned of cases and what will be tried, by theme, with a figure of themes per year. Holds
 * no story and no name but of those who chose to be named.
 */
import { type CatalogueEntry, catalogueEntries, themesPerYear } from '../cases/catalogue.ts'
import { longDate } from '../danish/dates.ts'
import { fullName } from '../people/names.ts'
import type { CaseTheme, LearningPoint } from '../records/case.ts'
import { theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { plainRun } from '../text/blocks.ts'
import { bold, fieldRow, headingBlock, paragraphBlock } from './blocks.ts'
import { themeGroups, themeWords } from './case-words.ts'
import { catalogueWords as words } from './catalogue-words.ts'
import { framedDocument } from './frame.ts'
import type { DocumentBars, DocumentBlock, DocumentModel } from './model.ts'

/** `today` is the date that the catalogue bears. */
export const catalogueDocument = (
  records: RecordSet,
  { year, today }: { readonly year: number | null; readonly today: string },
): DocumentModel => {
  const entries = numbered(records, year)
  const years = [...new Set(entries.map((entry) => entry.year))].toSorted((a, b) => a - b)
  const span = years.length > 1 ? `${years[0]}-${years.at(-1)}` : String(year ?? years[0] ?? '')
  return framedDocument(records.organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
    type: words.type,
    state: span,
    name: '',
    when: span,
    subject: words.subject,
    body: [
      paragraphBlock(words.lead),
      {
        type: 'fields',
        rows: [
          fieldRow(words.count, words.experiences(entries.length)),
          ...(span === '' ? [] : [fieldRow(words.years, span)]),
          fieldRow(words.writtenOn, longDate(today)),
        ],
      },
      ...figureBlocks(records, year),
      ...(entries.length === 0 ? [paragraphBlock(words.empty)] : chapters(records, entries)),
    ],
  })
}

type Entry = Pick<CatalogueEntry, 'caseId' | 'year' | 'themes' | 'learning' | 'willTry'>
type Numbered = Entry & { readonly number: number }

const themeOrder: readonly CaseTheme[] = themeGroups.flatMap(({ themes }) => themes)

/** In the order in which they are printed: by the first of their themes, the newest first. */
const numbered = (records: RecordSet, only: number | null): readonly Numbered[] =>
  catalogueEntries(records, { year: only })
    .filter(({ learning, willTry }) => [...learning, ...willTry].some(({ text }) => text.trim() !== ''))
    .map((entry) => ({ ...entry, themes: themeOrder.filter((theme) => entry.themes.includes(theme)) }))
    .toSorted((a, b) => place(a) - place(b))
    .map((entry, index) => ({ ...entry, number: index + 1 }))

const place = ({ themes: [first] }: Entry): number =>
  first === undefined ? themeOrder.length : themeOrder.indexOf(first)

const chapters = (records: RecordSet, entries: readonly Numbered[]): readonly DocumentBlock[] => {
  const used = themeOrder.filter((theme) => entries.some(({ themes }) => themes.includes(theme)))
  const titles = [...used, ...(entries.some(({ themes }) => themes.length === 0) ? [null] : [])]
  return [
    {
      type: 'overview',
      title: words.overview,
      entries: titles.map((theme, index) => ({
        anchor: anchorOf(theme),
        label: `${index + 1}.`,
        text: titleOf(theme),
      })),
    },
    ...titles.flatMap((theme, index): readonly DocumentBlock[] => {
      const own = entries.filter(({ themes }) => (themes[0] ?? null) === theme)
      const elsewhere = entries.filter((entry) => theme !== null && entry.themes.indexOf(theme) > 0)
      return [
        {
          ...headingBlock(1, titleOf(theme)),
          label: `${index + 1}.`,
          anchor: anchorOf(theme),
          ...(index === 0 ? { newPage: true as const } : {}),
        },
        ...own.flatMap((entry) => entryBlocks(records, entry)),
        ...(elsewhere.length === 0
          ? []
          : [paragraphBlock(words.seeAlso(elsewhere.map(({ number }) => number)), 'quiet')]),
      ]
    }),
  ]
}

const titleOf = (theme: CaseTheme | null): string => (theme === null ? words.noTheme : themeWords[theme])
const anchorOf = (theme: CaseTheme | null): string => `tema_${theme === null ? 0 : themeOrder.indexOf(theme) + 1}`

/** Every case that was brought, whether or not anything was written down of it: the same figure as on the page. */
const figureBlocks = (records: RecordSet, only: number | null): readonly DocumentBlock[] => {
  const years = themesPerYear(records)
    .filter(({ year }) => only === null || year === only)
    .slice(-mostYears)
  if (years.length === 0) return []
  const rows = themeOrder
    .map((theme) => ({
      label: themeWords[theme],
      counts: years.map(({ themes }) => themes.find((each) => each.theme === theme)?.cases ?? 0),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0))
  const counts = years.map(({ cases }) => cases)
  const columns = years.map(({ year }) => String(year))
  const figure: DocumentBars = {
    type: 'bars',
    description: words.figureDescription(
      rows.map((row) => words.figureRow(row.label, sum(row.counts))),
      columns,
    ),
    heading: words.theme,
    columns,
    rows,
    totals: { label: words.total, counts },
  }
  return [headingBlock(1, words.figure), figure, paragraphBlock(words.several(sum(counts)), 'quiet')]
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** More would leave no room for bars; the chapters hold all years. */
const mostYears = 6

const entryBlocks = (records: RecordSet, entry: Numbered): readonly DocumentBlock[] => {
  const { caseId, number, year, themes, learning, willTry } = entry
  const value = records.case.get(caseId)
  const authorId = value?.named === true ? value.authorId : null
  const author = authorId === null ? undefined : records.person.get(authorId)
  const texts = (points: readonly LearningPoint[]) => points.map(({ text }) => text.trim()).filter(Boolean)
  const tries = texts(willTry)
  return [
    {
      ...headingBlock(2, words.entry(number)),
      aside: words.aside(
        String(year),
        themes.slice(1).map((theme) => themeWords[theme].toLocaleLowerCase('da')),
      ),
    },
    ...texts(learning).map((text) => paragraphBlock(text, 'decision')),
    ...(tries.length === 0
      ? []
      : [
          { ...paragraphBlock(''), content: bold([plainRun(words.willTry)]) },
          {
            type: 'list' as const,
            items: tries.map((text) => ({ level: 0, ordered: false, content: [plainRun(text)] })),
          },
        ]),
    ...(author === undefined ? [] : [paragraphBlock(words.toldBy(fullName(author)), 'quiet')]),
  ]
}
