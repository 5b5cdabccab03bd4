/**
 * Word's content controls as docx takes them. docx itself has only check boxes, and those without a tag, so all of them come in
 * as imported XML. Knows their form and their look; what they ask is decided elsewhere.
 */
import { FileChild, ImportedXmlComponent } from 'docx'
import { printable } from '../inline.ts'
import { colour } from '../look.ts'

export type Field = {
  readonly tag: string
  /** Shown by Word above the field, and read aloud. */
  readonly alias: string
}

/** Styles of what people write, and of the grey text in an empty field. */
export const controlStyle = { field: 'FormField', placeholder: 'PlaceholderText' } as const

/** Gives each control of a form its number, in order, so that the same form gives the same file. */
export type ControlCounter = { next: number }

/** XML of a part of a paragraph. */
type Markup = { readonly xml: string }

/** Lines of one or more paragraphs, in a box. Empty it shows its placeholder and room to write by hand. */
export const richTextBlock = (
  counter: ControlCounter,
  field: Field,
  text: string,
  empty: { readonly placeholder: string; readonly lines: number },
): FileChild => {
  const content =
    text === ''
      ? [placeholder(empty.placeholder), ...Array.from({ length: empty.lines - 1 }, () => words(''))]
      : text.split('\n').map((line) => words(line))
  // An empty box stays whole on its page.
  const paragraphs = content
    .map((part, at) => paragraphOf(controlStyle.field, [part], text === '' && at < content.length - 1))
    .join('')
  return new ImportedBlock(control(counter, field, { empty: text === '', content: paragraphs }))
}

/** One line of plain text, in a box. */
export const plainTextBlock = (counter: ControlCounter, field: Field, text: string, grey: string): FileChild =>
  controlParagraph(controlStyle.field, [plainText(counter, field, text, grey)])

/** A line of plain text within a paragraph. */
export const plainText = (counter: ControlCounter, field: Field, text: string, grey: string): Markup => {
  const { xml } = text === '' ? placeholder(grey) : words(text)
  return { xml: control(counter, field, { empty: text === '', type: '<w:text/>', content: xml }) }
}

export type Choice = { readonly value: string; readonly words: string }

/** A list to choose one from, in a box of its own. */
export const dropdownBlock = (
  counter: ControlCounter,
  field: Field,
  choices: readonly Choice[],
  chosen: Choice | null,
  grey: string,
): FileChild => {
  const items = choices.map(
    (each) => `<w:listItem w:displayText="${escaped(each.words)}" w:value="${escaped(each.value)}"/>`,
  )
  const last = chosen === null ? '' : ` w:lastValue="${escaped(chosen.value)}"`
  const type = `<w:dropDownList${last}>${items.join('')}</w:dropDownList>`
  const { xml } = chosen === null ? placeholder(grey) : words(chosen.words)
  return controlParagraph(controlStyle.field, [
    { xml: control(counter, field, { empty: chosen === null, type, content: xml }) },
  ])
}

/** A box to tick, as Word itself writes it. */
export const checkBox = (counter: ControlCounter, field: Field, checked: boolean): Markup => {
  const type = [
    `<w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/>`,
    `<w14:checkedState w14:val="2612" w14:font="${symbols}"/><w14:uncheckedState w14:val="2610" w14:font="${symbols}"/>`,
    '</w14:checkbox>',
  ].join('')
  const font = `<w:rFonts w:ascii="${symbols}" w:eastAsia="${symbols}" w:hAnsi="${symbols}" w:hint="eastAsia"/>`
  const content = `<w:r><w:rPr>${font}</w:rPr><w:t>${checked ? '\u2612' : '\u2610'}</w:t></w:r>`
  return { xml: control(counter, field, { empty: false, type, content }) }
}

/** Every Word has it, and it has both boxes. */
const symbols = 'MS Gothic'

/** Text that nobody changes by mistake. */
export const lockedText = (counter: ControlCounter, field: Field, text: string): Markup => ({
  xml: control(counter, field, {
    empty: false,
    lock: '<w:lock w:val="sdtContentLocked"/>',
    type: '<w:text/>',
    content: words(text).xml,
  }),
})

type Look = { readonly bold?: boolean; readonly style?: string; readonly colour?: string }

export const words = (text: string, look: Look = {}): Markup => {
  const properties = [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    look.bold === true ? '<w:b/>' : '',
    look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`,
  ].join('')
  const said = escaped(printable(text))
  return { xml: said === '' ? '' : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${said}</w:t></w:r>` }
}

export const tab: Markup = { xml: '<w:r><w:tab/></w:r>' }

/** A paragraph with controls in it. */
export const controlParagraph = (style: string, parts: readonly Markup[], keepNext = false): FileChild =>
  new ImportedBlock(paragraphOf(style, parts, keepNext))

type FormCell = { readonly parts: readonly Markup[]; readonly style: string }

/** A table to write in, whole on its page, with a row of titles. `widths` in twips; `description` is read aloud. */
export const controlTable = (
  widths: readonly number[],
  rows: readonly (readonly FormCell[])[],
  description: string,
): FileChild => {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cell = ({ parts, style }: FormCell, column: number, keepNext: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${paragraphOf(style, parts, keepNext)}</w:tc>`
  const row = (cells: readonly FormCell[], at: number): string =>
    `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((each, column) => cell(each, column, at < rows.length - 1))
      .join('')}</w:tr>`
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="${colour.hairline}"/>`,
  )
  const properties = [
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    `<w:tblBorders>${edges.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>',
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escaped(description)}"/>`,
  ].join('')
  return new ImportedBlock(
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`,
  )
}

const paragraphOf = (style: string, parts: readonly Markup[], keepNext = false): string => {
  const properties = `<w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}`
  return `<w:p><w:pPr>${properties}</w:pPr>${parts.map(({ xml }) => xml).join('')}</w:p>`
}

/** LibreOffice forgets the style of a placeholder, and keeps its colour. */
const placeholder = (text: string): Markup => words(text, { style: controlStyle.placeholder, colour: colour.quiet })

type ControlParts = {
  /** Shows its placeholder. */
  readonly empty: boolean
  readonly lock?: string
  /** Without one, the control holds rich text. */
  readonly type?: string
  readonly content: string
}

const control = (counter: ControlCounter, { tag, alias }: Field, parts: ControlParts): string => {
  const { empty, lock = '', type = '', content } = parts
  const names = `<w:alias w:val="${escaped(alias)}"/><w:tag w:val="${escaped(tag)}"/><w:id w:val="${counter.next++}"/>`
  const properties = `${names}${lock}${empty ? '<w:showingPlcHdr/>' : ''}${type}`
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A block of the page that docx does not know, written as the XML it is made of. */
class ImportedBlock extends FileChild {
  private readonly imported: ImportedXmlComponent
  constructor(xml: string) {
    super('')
    this.imported = ImportedXmlComponent.fromXmlString(xml)
  }
  override prepForXml(...context: Parameters<FileChild['prepForXml']>): ReturnType<FileChild['prepForXml']> {
    return this.imported.prepForXml(...context)
  }
}
