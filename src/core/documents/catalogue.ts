/**
 * The catalogue of experience: what was learned of cases and what will be tried, by theme, with a figure of themes per year. Holds
 * no story and no name but of those who chose to be named.
 */
import { longDate } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import { fullName } from '../people/names.ts'
import type { Case, CaseTheme } from '../records/case.ts'
import { type CaseId, theOrganisationId } from '../records/ids.ts'
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
  const years = [...new Set(entries.map((entry) => entry.year))].toSorted(ascending)
  const span = year !== null ? String(year) : years.length > 1 ? `${years[0]}-${years.at(-1)}` : (years[0] ?? '')
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
      ...(entries.length === 0 ? [paragraphBlock(words.empty)] : chapters(records, entries, years)),
    ],
  })
}

type Entry = {
  readonly id: CaseId
  readonly value: Case
  readonly year: string
  /** In the order of the taxonomy; the first is where the entry stands. */
  readonly themes: readonly CaseTheme[]
}
type Numbered = Entry & { readonly number: number }

const themeOrder: readonly CaseTheme[] = themeGroups.flatMap(({ themes }) => themes)

/** In the order in which they are printed: by theme, the newest first. */
const numbered = (records: RecordSet, only: number | null): readonly Numbered[] =>
  [...records.case]
    .filter(([, value]) => value.learningApproval !== null && value.passOn === 'yes')
    .filter(([, { learning, willTry }]) => [...learning, ...willTry].some(({ text }) => text.trim() !== ''))
    .map(([id, value]): Entry => {
      const meetingId = records.turn.get(value.turnId)?.meetingId
      const date = (meetingId === undefined ? null : records.meeting.get(meetingId)?.date) ?? value.learningApproval?.at
      return {
        id,
        value,
        year: date?.slice(0, 4) ?? '',
        themes: themeOrder.filter((theme) => value.themes.includes(theme)),
      }
    })
    .filter((entry) => only === null || entry.year === String(only))
    .toSorted((a, b) => place(a) - place(b) || ascending(b.year, a.year) || ascending(a.id, b.id))
    .map((entry, index) => ({ ...entry, number: index + 1 }))

const place = ({ themes: [first] }: Entry): number =>
  first === undefined ? themeOrder.length : themeOrder.indexOf(first)

const chapters = (
  records: RecordSet,
  entries: readonly Numbered[],
  years: readonly string[],
): readonly DocumentBlock[] => {
  const used = themeOrder.filter((theme) => entries.some(({ themes }) => themes.includes(theme)))
  const titles = [...used, ...(entries.some(({ themes }) => themes.length === 0) ? [null] : [])]
  return [
    headingBlock(1, words.figure),
    figure(entries, used, years),
    paragraphBlock(words.several(entries.length), 'quiet'),
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

const figure = (entries: readonly Entry[], used: readonly CaseTheme[], years: readonly string[]): DocumentBars => {
  const shown = years.slice(-mostYears)
  const countIn = (of: readonly Entry[]) => shown.map((year) => of.filter((entry) => entry.year === year).length)
  const rows = used.map((theme) => {
    const about = entries.filter(({ themes }) => themes.includes(theme))
    return { label: themeWords[theme], counts: countIn(about), all: about.length }
  })
  return {
    type: 'bars',
    description: words.figureDescription(
      rows.map(({ label, all }) => words.figureRow(label, all)),
      shown,
    ),
    heading: words.theme,
    columns: shown,
    rows: rows.map(({ label, counts }) => ({ label, counts })),
    totals: { label: words.total, counts: countIn(entries) },
  }
}

/** More would leave no room for bars; the chapters hold all years. */
const mostYears = 6

const entryBlocks = ({ person }: RecordSet, { value, number, year, themes }: Numbered): readonly DocumentBlock[] => {
  const author = value.named && value.authorId !== null ? person.get(value.authorId) : undefined
  const texts = (points: Case['learning']) => points.map(({ text }) => text.trim()).filter(Boolean)
  const tries = texts(value.willTry)
  return [
    {
      ...headingBlock(2, words.entry(number)),
      aside: words.aside(
        year,
        themes.slice(1).map((theme) => themeWords[theme].toLocaleLowerCase('da')),
      ),
    },
    ...texts(value.learning).map((text) => paragraphBlock(text, 'decision')),
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
