/**
 * The document model: what a printed paper says and in which order, without a word of how it looks. Word, the preview on
 * screen and the print all render this one model, and tests compare it.
 *
 * Most papers say nothing of their sheet: they are A4 upright, in the margins of the organisation's template or the program's.
 * A paper that is measured out (badges, signs, a programme on the wall) sets `page`, and lays its cells with a `grid`, whose
 * columns and rows are millimetres and stand in Word to the tenth of one:
 *
 *     page: { size: 'A4', orientation: 'portrait', margins: { top: 11, right: 15, bottom: 11, left: 15 }, running: 'none' }
 *     bare: true
 *     body: [{ type: 'grid', description, columns: [90, 90], rules: 'cut', padding: 4,
 *              rows: [{ height: 55, cells: [{ align: 'middle', blocks: [nameParagraph] }, ...] }, ...] }]
 *
 * A grid breaks between its rows, so that rows as high as the page are a page each. A name that must fit has `fit`: the sizes it
 * may be set in and the lines it may take. A `section` begins a new page, or two columns. Rows must fit the room that `pageRoom`
 * (page-size.ts) says is left between the margins, which nobody else checks; columns wider than it are all made narrower.
 */
import type { BlobId } from '../records/ids.ts'
import { type Inline, inlineText } from '../text/blocks.ts'

/** Names a place in the document that overviews and links point to. Letters, digits and underscore, at most 40. */
type Anchor = string

/** Levels as Word counts them, none ever skipped; a document's own title is not a heading. */
export type HeadingLevel = 1 | 2 | 3 | 4

export type DocumentHeading = {
  readonly type: 'heading'
  readonly level: HeadingLevel
  /** `structure` belongs to the paper itself; `text` is a subheading that somebody wrote and looks alike at any level. */
  readonly tone: 'structure' | 'text'
  /** Number before the words ("3."), which hang beside it; empty for none. */
  readonly label: string
  readonly content: readonly Inline[]
  /** What follows the words in a quieter look ("/ Anna Holm (15 min)"); empty for none. */
  readonly aside: string
  readonly anchor: Anchor | null
  /** Begins a page of its own. */
  readonly newPage?: true
  /** On a sheet that is measured out: the size of its type, and nothing but a thin space around it. */
  readonly fit?: FittedSize
}

/** Tight lines, where a page would not hold them otherwise; roomy ones to write in by hand. */
type Spacing = 'tight' | 'roomy'

export type DocumentParagraph = {
  readonly type: 'paragraph'
  readonly content: readonly Inline[]
  /** `quiet` is secondary text (a presenter line, a remark); `decision` is set so that it is found at a glance. */
  readonly tone: 'normal' | 'quiet' | 'decision'
  readonly spacing?: Spacing
  /** At the left edge where nothing is said. */
  readonly align?: 'centre' | 'right'
  readonly fit?: FittedSize
  /** On the page of what comes after it. */
  readonly staysWithNext?: boolean
}

/**
 * The size of the type in points: the first of `sizes`, largest first, at which the words take no more than `lines` lines where
 * they stand; the last where none does. One size alone is that size.
 */
export type FittedSize = { readonly sizes: readonly number[]; readonly lines: number }

export type DocumentListItem = {
  /** 0-2. */
  readonly level: number
  readonly ordered: boolean
  readonly content: readonly Inline[]
}

/** A list; bullets may stand under numbers and numbers under bullets. Every list starts at 1. */
export type DocumentList = { readonly type: 'list'; readonly items: readonly DocumentListItem[] }

/** Lines of "label: value" with a hanging indent; more values stand below one another under the same label. */
export type DocumentFields = {
  readonly type: 'fields'
  readonly rows: readonly { readonly label: string; readonly values: readonly (readonly Inline[])[] }[]
}

/** People by group, one line each; the group's name stands in the same column as the labels of fields. */
export type DocumentPeople = {
  readonly type: 'people'
  readonly groups: readonly { readonly label: string; readonly lines: readonly string[] }[]
}

/** One line of the contents overview; the renderer adds the page on which `anchor` stands. */
type OverviewEntry = { readonly anchor: Anchor; readonly label: string; readonly text: string }

/** Its title is a heading of level 1. */
export type DocumentOverview = {
  readonly type: 'overview'
  readonly title: string
  readonly entries: readonly OverviewEntry[]
}

/** A data table: a header row, and rows with as many cells. Widths are shares of the text width and add up to 1. */
export type DocumentTable = {
  readonly type: 'table'
  /** Read aloud by screen readers. */
  readonly description: string
  readonly spacing?: Spacing
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  /** Rows, counted from 0, that stay on the page of the one below. */
  readonly staysWithNext?: readonly number[]
}

/** Ruled lines to write on by hand: what is left of the page, and never only a line or two. */
export type DocumentNotes = { readonly type: 'notes'; readonly label: string }

/** Counts as bars with their figures, a row for each thing counted and a column for each time it was. */
export type DocumentBars = {
  readonly type: 'bars'
  /** What the figure shows, in words; read aloud by screen readers. */
  readonly description: string
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly CountRow[]
  /** Figures alone, below the rows. */
  readonly totals: CountRow
}
/** Slips to cut apart, one below the other on equal shares of a page of their own. */
export type DocumentSlips = { readonly type: 'slips'; readonly slips: readonly (readonly SlipBlock[])[] }
type SlipBlock = DocumentParagraph | DocumentTable

/**
 * Cells of exact measures, in millimetres: badges, signs, a programme of rooms side by side. Cells that reach over more columns or
 * rows leave out those they cover. Words that do not fit an exact row are cut off.
 */
export type DocumentGrid = {
  readonly type: 'grid'
  /** Read aloud by screen readers. */
  readonly description: string
  readonly columns: readonly number[]
  readonly rows: readonly GridRow[]
  /** Between the cells and around them: nothing, dashes to cut along, or thin lines. */
  readonly rules: 'none' | 'cut' | 'lines'
  /** From the edge of a cell to its words; 0 where nothing is said. */
  readonly padding?: number
  /** The first rows, repeated on every page. */
  readonly titleRows?: number
}

export type GridRow = {
  readonly height: number
  /** Grows with its words. */
  readonly atLeast?: true
  readonly cells: readonly GridCell[]
}

export type GridCell = {
  readonly blocks: readonly DocumentParagraph[]
  readonly align: 'top' | 'middle' | 'bottom'
  /** Columns and rows that the cell reaches over; 1 where nothing is said. */
  readonly columns?: number
  readonly rows?: number
  /** On a light ground, as breaks in a programme. */
  readonly shade?: true
}

/** What follows begins a new page, or goes on in so many columns of equal width. */
export type DocumentSection = { readonly type: 'section'; readonly newPage: boolean; readonly columns: 1 | 2 }

type CountRow = { readonly label: string; readonly counts: readonly number[] }

export type DocumentBlock =
  | DocumentHeading
  | DocumentParagraph
  | DocumentList
  | DocumentFields
  | DocumentPeople
  | DocumentOverview
  | DocumentTable
  | DocumentNotes
  | DocumentBars
  | DocumentSlips
  | DocumentGrid
  | DocumentSection

/** The sheet of a paper. */
export type DocumentPage = {
  readonly size: 'A3' | 'A4' | 'A5'
  readonly orientation: 'portrait' | 'landscape'
  /** In millimetres, and kept in a template. Without them, those of the template or the program's own. */
  readonly margins?: PageMargins
  /** Neither header nor footer: the body is all that is printed. A template gives its typeface and colours alone. */
  readonly running?: 'none'
}

export type PageMargins = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>

/** The letterhead on the first page. */
type DocumentLetterhead = {
  readonly organisation: string
  readonly department: string
  readonly logo: { readonly blobId: BlobId; readonly description: string } | null
}

export type DocumentModel = {
  /** Document properties; `creator` is the organisation, never a person. */
  readonly properties: { readonly title: string; readonly subject: string; readonly creator: string }
  readonly letterhead: DocumentLetterhead
  /** The word at the top: "Dagsorden", "Referat". */
  readonly type: string
  /** Beside the type, quietly: that the paper is not final ("Udkast"), or whose it is; empty otherwise. */
  readonly state: string
  /** Running line of the footer, to the left of "Side n/m". */
  readonly footer: string
  /** What a file with the paper is called, without its ending; may hold what file systems refuse. */
  readonly fileName: string
  readonly body: readonly DocumentBlock[]
  /** Without letterhead and title: the body begins at the top of the page. */
  readonly bare?: true
  /** A4 upright where nothing is said. */
  readonly page?: DocumentPage
  /** The organisation's own Word template; without it the paper has the program's look. */
  readonly template?: BlobId
}

/** The stored files that the paper is made with. */
export const filesOf = ({ letterhead, template }: DocumentModel): readonly BlobId[] => [
  ...(letterhead.logo === null ? [] : [letterhead.logo.blobId]),
  ...(template === undefined ? [] : [template]),
]

/** The paper's headings with their levels, in order, as a reader of the Word file finds them. */
export const headingsIn = (model: DocumentModel): readonly { readonly level: HeadingLevel; readonly text: string }[] =>
  model.body.flatMap((block) => {
    if (block.type === 'overview') return [{ level: 1 as const, text: block.title }]
    if (block.type !== 'heading') return []
    return [
      { level: block.level, text: [block.label, inlineText(block.content), block.aside].filter(Boolean).join(' ') },
    ]
  })
