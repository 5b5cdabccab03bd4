/** Headings, paragraphs, labelled fields and people as paragraphs of Word. */
import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type {
  DocumentFields,
  DocumentHeading,
  DocumentParagraph,
  DocumentPeople,
  FittedSize,
} from '../../src/core/documents/model.ts'
import { fittedSize } from '../../src/core/documents/text-measure.ts'
import type { Inline } from '../../src/core/text/blocks.ts'
import { inlineRuns, words } from './inline.ts'
import { colour, column } from './look.ts'
import { millimetres, type Sheet } from './sheet.ts'
import { style } from './styles.ts'

/** Sets the blocks of the first page apart. */
const roomAbove = { fields: 160, group: 80, afterRows: 120 } as const

/** Of tight paragraphs, in twips and lines. */
const tight = { before: 80, after: 0, line: 240, lineRule: LineRuleType.AUTO }

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

export const headingParagraph = (block: DocumentHeading, type: TypeRoom): Paragraph => {
  const { content, fit } = block
  const look = {
    ...(block.tone === 'text' ? { color: colour.ink } : {}),
    ...(fit === undefined ? {} : fittedLook(content.map(asBold), fit, type)),
  }
  const children: readonly ParagraphChild[] = [
    ...(block.label === '' ? [] : [new TextRun({ children: [block.label, new Tab()] })]),
    ...inlineRuns(block.content, look),
    ...(block.aside === '' ? [] : words(` ${block.aside}`, { style: style.aside })),
  ]
  return new Paragraph({
    heading: headingLevels[block.level],
    ...(block.newPage === true ? { pageBreakBefore: true } : {}),
    ...(fit === undefined ? {} : { spacing: tight }),
    ...(block.label === '' ? {} : hanging(block.level === 1 ? column.part : column.item)),
    children: block.anchor === null ? children : [new Bookmark({ id: block.anchor, children })],
  })
}

/** The words that introduce a list or a table stay with its first line; those after rows of a table or of fields keep off them. */
export const textParagraph = (
  block: DocumentParagraph,
  { introduces = false, isAfterRows = false }: { readonly introduces?: boolean; readonly isAfterRows?: boolean },
  type: TypeRoom,
): Paragraph => {
  const { tone, spacing } = block
  const named = { normal: {}, quiet: { style: style.quiet }, decision: { style: style.decision } }[tone]
  return new Paragraph({
    ...named,
    ...(introduces || block.staysWithNext === true ? { keepNext: true } : {}),
    ...(spacing === 'tight' ? { spacing: tight } : isAfterRows ? { spacing: { before: roomAbove.afterRows } } : {}),
    ...alignmentOf(block),
    children: fittedRuns(block, type),
  })
}

/** What a size of type is chosen by. */
type TypeRoom = Pick<Sheet, 'textWidth' | 'knownTypeface'>

export const fittedRuns = ({ content, fit }: DocumentParagraph, type: TypeRoom): readonly ParagraphChild[] =>
  inlineRuns(content, fit === undefined ? {} : fittedLook(content, fit, type))

const fittedLook = (content: readonly Inline[], fit: FittedSize, { textWidth, knownTypeface }: TypeRoom) => ({
  size: 2 * fittedSize(content, fit, { width: millimetres(textWidth), knownTypeface }),
})

/** As the styles of headings set them. */
const asBold = (part: Inline): Inline => (part.type === 'text' ? { ...part, bold: true } : part)

export const alignmentOf = ({ align }: DocumentParagraph) =>
  align === undefined ? {} : { alignment: align === 'centre' ? AlignmentType.CENTER : AlignmentType.RIGHT }

/** "Label: value" with a hanging indent; further values stand below the first. */
export const fieldParagraphs = ({ rows }: DocumentFields): readonly Paragraph[] =>
  rows.flatMap(({ label, values }, row) =>
    values.map((value, index) =>
      labelled(style.field, index === 0 ? label : '', inlineRuns(value), {
        before: row === 0 && index === 0 ? roomAbove.fields : 0,
        keepNext: index < values.length - 1,
      }),
    ),
  )

export const peopleParagraphs = ({ groups }: DocumentPeople): readonly Paragraph[] =>
  groups.flatMap(({ label, lines }) =>
    lines.map((line, index) =>
      labelled(style.person, index === 0 ? label : '', words(line), {
        before: index === 0 ? roomAbove.group : 0,
        keepNext: index === 0 && lines.length > 1,
      }),
    ),
  )

const labelled = (
  styleId: string,
  label: string,
  value: readonly ParagraphChild[],
  room: { readonly before: number; readonly keepNext: boolean },
): Paragraph =>
  new Paragraph({
    style: styleId,
    ...(room.before > 0 ? { spacing: { before: room.before } } : {}),
    ...(room.keepNext ? { keepNext: true } : {}),
    // A line without a label begins in the column of values.
    ...(label === '' ? { indent: { left: column.value, firstLine: 0 } } : {}),
    children:
      label === ''
        ? value
        : [...words(`${label}:`, { style: style.label }), new TextRun({ children: [new Tab()] }), ...value],
  })

const hanging = (width: number) => ({
  indent: { left: width, hanging: width },
  tabStops: [{ type: TabStopType.LEFT, position: width }],
})
