/** The paragraph and character styles of our papers, by the names that Word, LibreOffice and screen readers know. */
import { BorderStyle, type IStylesOptions, LineRuleType, TabStopType } from 'docx'
import { colour, column, noteLine, size, typeface } from './look.ts'
import type { Sheet } from './sheet.ts'

/** Style ids; `name` in the style itself is what Word shows. */
export const style = {
  letterhead: 'Letterhead',
  field: 'Field',
  person: 'Person',
  overview: 'TOC1',
  list: 'ListParagraph',
  quiet: 'Quiet',
  decision: 'Decision',
  cell: 'TableText',
  columnTitle: 'TableHeading',
  footer: 'Footer',
  noteLine: 'NoteLine',
  label: 'FieldLabel',
  aside: 'Aside',
} as const

/** Height of a line of body text, in twips: Calibri's own. */
const naturalLine = Math.round(size.body * 10 * 1.2207)

/** Line spacing is a multiple of the font's own: without the rule LibreOffice sets it as an exact height. */
const lines = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO })

const heading = (level: number, options: { size: number; color: string; before: number; after: number }) => ({
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size: options.size, bold: true, color: options.color },
  paragraph: {
    outlineLevel: level - 1,
    keepNext: true,
    keepLines: true,
    spacing: { before: options.before, after: options.after, ...lines(1) },
  },
})

const hangingLabel = (width: number) => ({
  indent: { left: width, hanging: width },
  tabStops: [{ type: TabStopType.LEFT, position: width }],
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: typeface,
        size: size.body,
        color: colour.ink,
        language: { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'da-DK' },
      },
      paragraph: { spacing: { before: 0, after: 120, ...lines(1.1) } },
    },
    title: {
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: size.title, color: colour.petrol, bold: true },
      paragraph: {
        keepNext: true,
        spacing: { before: 240, after: 120, ...lines(1) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: colour.petrol, space: 6 } },
      },
    },
    heading1: heading(1, { size: size.part, color: colour.petrol, before: 360, after: 160 }),
    heading2: heading(2, { size: size.item, color: colour.petrol, before: 300, after: 100 }),
    heading3: heading(3, { size: size.body, color: colour.petrol, before: 180, after: 40 }),
    heading4: heading(4, { size: size.body, color: colour.ink, before: 140, after: 40 }),
    listParagraph: {
      name: 'List Paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 60 } },
    },
    hyperlink: { run: { color: colour.petrol, underline: {} } },
    footnoteText: {
      name: 'footnote text',
      basedOn: 'Normal',
      run: { size: size.body },
      paragraph: { spacing: { after: 20, ...lines(1) } },
    },
    footnoteReference: { name: 'footnote reference', run: { superScript: true } },
  },
  paragraphStyles: [
    {
      id: style.letterhead,
      name: 'Letterhead',
      basedOn: 'Normal',
      run: { color: colour.quiet },
      paragraph: { spacing: { after: 0, ...lines(1) } },
    },
    {
      id: style.field,
      name: 'Field',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 }, ...hangingLabel(column.value) },
    },
    { id: style.person, name: 'Person', basedOn: style.field, paragraph: { spacing: { after: 30, ...lines(1.04) } } },
    {
      id: style.overview,
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepLines: true,
        spacing: { after: 80, ...lines(1.04) },
        indent: { left: column.item, hanging: column.item },
      },
    },
    {
      id: style.quiet,
      name: 'Quiet',
      basedOn: 'Normal',
      run: { color: colour.quiet },
    },
    {
      id: style.decision,
      name: 'Decision',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 170 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: colour.petrol, space: 6 } },
      },
    },
    {
      id: style.cell,
      name: 'Table Text',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 40, after: 40, ...lines(1.04) } },
    },
    {
      id: style.columnTitle,
      name: 'Table Heading',
      basedOn: style.cell,
      run: { bold: true, color: colour.petrol },
      paragraph: { keepNext: true },
    },
    {
      id: style.noteLine,
      name: 'Note Line',
      basedOn: 'Normal',
      run: { color: colour.quiet },
      // LibreOffice gives a line that holds a tab only its natural height, whatever exact one is asked for.
      paragraph: { spacing: { before: noteLine - naturalLine, after: 0, ...lines(1) } },
    },
    {
      id: style.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { color: colour.quiet },
      paragraph: {
        spacing: { after: 0, ...lines(1) },
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: colour.hairline, space: 6 } },
        indent: { right: 0 },
      },
    },
  ],
  characterStyles: [
    { id: style.label, name: 'Field Label', run: { bold: true, color: colour.petrol } },
    { id: style.aside, name: 'Aside', run: { bold: false, color: colour.quiet, size: size.body } },
  ],
}

export const rightTab = ({ textWidth }: Sheet) => ({ type: TabStopType.RIGHT, position: textWidth })
