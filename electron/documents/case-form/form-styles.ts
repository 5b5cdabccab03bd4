/** The styles that a form has beside those of our papers: boxes to write in, hints, boxes to tick. */
import { BorderStyle, type IStylesOptions, LineRuleType, TabStopType } from 'docx'
import { colour, size } from '../look.ts'
import type { Sheet } from '../sheet.ts'
import { styles } from '../styles.ts'
import { controlStyle } from './controls.ts'

export const formStyle = {
  hint: 'FormHint',
  choice: 'FormChoice',
  group: 'FormGroup',
  advice: 'FormAdvice',
  reference: 'FormReference',
  line: 'FormLine',
  cell: 'FormCell',
  cellTitle: 'FormCellTitle',
} as const

const lines = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO })

const edge = { style: BorderStyle.SINGLE, size: 6, color: colour.hairline, space: 5 }

/** Two centimetres, so that the form takes two pages with room to write. */
export const formMargin = { top: 1134, bottom: 1134 } as const

/** docx writes them, though its types know them in paragraphs only. */
const tabs = (...positions: readonly number[]) => ({
  tabStops: positions.map((position) => ({ type: TabStopType.LEFT, position })),
})

/** Where words begin beside their box. */
const besideBox = 400

/** The look of a heading one level further down, with less air: the form has many short parts. */
const lowHeading = (level: 1 | 2, room: { readonly before: number; readonly after: number }) => {
  const { run } = (level === 1 ? styles.default?.heading2 : styles.default?.heading3) ?? {}
  const { paragraph, ...heading } = styles.default?.[`heading${level}`] ?? {}
  return {
    ...heading,
    ...(run === undefined ? {} : { run }),
    paragraph: { ...paragraph, spacing: { ...room, ...lines(1) } },
  }
}

/** What headings of a template's take on to be as low. */
export const lowHeadings = {
  1: { size: size.item, spacing: { before: 160, after: 40, ...lines(1) } },
  2: { size: size.body, spacing: { before: 100, after: 60, ...lines(1) } },
} as const

const fieldSpacing = 1.25
/** Of a line to write on, in twips: Calibri's own line, spaced. */
export const fieldLine = Math.round(size.body * 10 * 1.2207 * fieldSpacing)

export const formStyles = ({ textWidth }: Sheet): IStylesOptions => ({
  ...styles,
  default: {
    ...styles.default,
    heading1: lowHeading(1, { before: 200, after: 40 }),
    heading2: lowHeading(2, { before: 100, after: 60 }),
  },
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    {
      id: controlStyle.field,
      name: 'Form Field',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 0, after: 0, ...lines(fieldSpacing) },
        indent: { left: 120, right: 120 },
        border: { top: edge, bottom: edge, left: edge, right: edge },
      },
    },
    {
      id: formStyle.hint,
      name: 'Form Hint',
      basedOn: 'Normal',
      run: { color: colour.quiet },
      paragraph: { spacing: { after: 100, ...lines(1) } },
    },
    {
      id: formStyle.group,
      name: 'Form Group',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 80, after: 20, ...lines(1) } },
    },
    {
      id: formStyle.choice,
      name: 'Form Choice',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 20, ...lines(1.05) },
        indent: { left: besideBox, hanging: besideBox },
        ...tabs(besideBox, Math.round(textWidth / 2), Math.round(textWidth / 2) + besideBox),
      },
    },
    {
      id: formStyle.line,
      name: 'Form Line',
      basedOn: controlStyle.field,
      // No paragraph between a line and the next: they share one box.
      paragraph: { spacing: { before: 0, after: 0, ...lines(fieldSpacing) }, ...tabs(Math.round(textWidth / 3)) },
    },
    {
      id: formStyle.cell,
      name: 'Form Cell',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 100, after: 100, ...lines(1) } },
    },
    {
      id: formStyle.cellTitle,
      name: 'Form Cell Title',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 30, after: 30, ...lines(1) } },
    },
    {
      id: formStyle.reference,
      name: 'Form Reference',
      basedOn: 'Normal',
      run: { color: colour.quiet },
      paragraph: { spacing: { before: 240, after: 0, ...lines(1) } },
    },
  ],
  characterStyles: [
    ...(styles.characterStyles ?? []),
    { id: controlStyle.placeholder, name: 'Placeholder Text', run: { color: colour.quiet } },
    { id: formStyle.advice, name: 'Form Advice', run: { color: colour.petrol } },
  ],
})
