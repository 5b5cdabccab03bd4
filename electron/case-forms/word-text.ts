/**
 * A Word document as the lines that somebody sees in it once all tracked changes are accepted, each piece of text with the
 * content control it stands in. Knows what Word and LibreOffice write, and nothing of what our form asks.
 */
import type { CheckBox, Control, Line, Piece, WordText } from './word-lines.ts'
import { childOf, isElement, type XmlElement, type XmlNode } from './xml.ts'

/** `isOurs` tells the controls of the form from others, whose text belongs to whatever they stand in. */
export const wordText = (
  document: XmlElement,
  styles: XmlElement | null,
  isOurs: (tag: string) => boolean,
): WordText => {
  const lists = listStyles(styles)
  const hiding = hidingStyles(styles)
  const headings = headingStyles(styles)
  const counts = { comments: 0, pictures: 0, footnotes: 0, trackedChanges: 0 }
  const lines: Line[] = []
  const controls: Control[] = []
  /** Fields that are open, outermost first: true once their result has begun, which alone is text. */
  const fields: boolean[] = []
  let fieldsWithoutResult = 0
  let line: OpenLine | null = null

  const startLine = (listItem: boolean, heading: boolean): OpenLine => {
    line = { pieces: [], listItem, heading }
    return line
  }
  const endLine = (): void => {
    if (line !== null) lines.push(line)
    line = null
  }
  const add = (text: string, place: Place): void => {
    if (place.deleted || place.hidden || fieldsWithoutResult > 0) return
    const { pieces } = line ?? startLine(false, false)
    pieces.push({ text, control: place.control, placeholder: place.placeholder, bold: place.bold })
  }
  const walk = (nodes: readonly XmlNode[], place: Place): void => {
    for (const node of nodes) if (isElement(node)) visit(node, place)
  }

  const visit = (element: XmlElement, place: Place): void => {
    const { name, children } = element
    if (changes.has(name)) counts.trackedChanges += 1
    if (inert.has(name)) return
    switch (name) {
      case 'w:p':
        visitParagraph(element, place)
        break
      case 'w:tr':
      case 'w:tc': {
        const properties = childOf(element, `${name}Pr`)
        const deleted = childOf(properties, 'w:del') !== null || childOf(properties, 'w:cellDel') !== null
        if (deleted) counts.trackedChanges += 1
        else walk(children, place)
        endLine()
        break
      }
      case 'w:del':
      case 'w:moveFrom':
        walk(children, { ...place, deleted: true })
        break
      case 'w:sdt':
        visitControl(element, place)
        break
      case 'w:r':
        walk(children, { ...place, ...runPlace(element, place, hiding) })
        break
      case 'w:t':
        add(plainText(element), place)
        break
      case 'w:tab':
      case 'w:ptab':
        add('\t', place)
        break
      case 'w:br':
      case 'w:cr':
        add('\n', place)
        break
      case 'w:noBreakHyphen':
        add('-', place)
        break
      case 'w:sym':
        add(symbols.get(attributeOf(element, 'w:char').toUpperCase()) ?? '', place)
        break
      case 'w:fldChar':
        visitFieldMark(attributeOf(element, 'w:fldCharType'))
        break
      case 'w:commentReference':
        counts.comments += 1
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        counts.footnotes += 1
        break
      case 'w:drawing':
      case 'w:pict':
        visitPicture(element, place)
        break
      case 'mc:AlternateContent':
        // The same thing in several ways: the first is the one that today's programs show.
        walk(children.filter(isElement).slice(0, 1), place)
        break
      default:
        walk(children, place)
        break
    }
  }

  const visitParagraph = (element: XmlElement, place: Place): void => {
    const properties = childOf(element, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const joinsNext = childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null
    counts.trackedChanges += (mark?.children ?? []).filter((node) => isElement(node) && changes.has(node.name)).length
    if (line === null) startLine(isListItem(properties, lists), isHeading(properties, headings))
    // An empty piece, so that an empty line knows where it stands.
    add('', place)
    const style = attributeOf(childOf(properties, 'w:pStyle'), 'w:val')
    walk(element.children, { ...place, hidden: place.hidden || hiding.has(style) })
    if (!joinsNext) endLine()
  }

  const visitControl = (element: XmlElement, place: Place): void => {
    const properties = childOf(element, 'w:sdtPr')
    const tag = attributeOf(childOf(properties, 'w:tag'), 'w:val')
    const inside = childOf(element, 'w:sdtContent')?.children ?? []
    if (properties === null || !isOurs(tag)) {
      walk(inside, place)
      return
    }
    const control: Control = {
      tag,
      placeholder: isOn(childOf(properties, 'w:showingPlcHdr')),
      checkBox: checkBoxOf(properties),
      choices: choicesOf(properties),
    }
    if (!place.deleted) controls.push(control)
    walk(inside, { ...place, control })
  }

  const visitFieldMark = (type: string): void => {
    if (type === 'begin') fields.push(false)
    else if (fields.length > 0) {
      const hadResult = fields.pop() === true
      if (!hadResult) fieldsWithoutResult -= 1
      if (type === 'separate') fields.push(true)
    }
    if (type === 'begin') fieldsWithoutResult += 1
  }

  /** What a text box says stands outside of the lines around it. */
  const visitPicture = (element: XmlElement, place: Place): void => {
    const boxes = descendants(element, 'w:txbxContent')
    if (boxes.length === 0) counts.pictures += 1
    const around = line
    line = null
    for (const box of boxes) {
      walk(box.children, { ...place, control: null })
      endLine()
    }
    line = around
  }

  walk(document.children, { control: null, deleted: false, hidden: false, placeholder: false, bold: false })
  endLine()
  return { lines, controls, ...counts }
}

type OpenLine = { readonly pieces: Piece[]; readonly listItem: boolean; readonly heading: boolean }

type Place = {
  readonly control: Control | null
  readonly deleted: boolean
  readonly hidden: boolean
  /** In the look of a hint that waits for somebody to write. */
  readonly placeholder: boolean
  readonly bold: boolean
}

const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])
/** Properties and words of fields: nothing in them is seen. */
const inert = new Set(['w:pPr', 'w:rPr', 'w:sectPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:instrText', 'w:delText'])

/** Boxes of the typefaces Wingdings and Wingdings 2. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['F0A8', '☐'],
  ['F06F', '☐'],
  ['F0A3', '☐'],
  ['F0FD', '☒'],
  ['F0FE', '☑'],
  ['F052', '☑'],
  ['F054', '☒'],
])

const attributeOf = (element: XmlElement | null, name: string): string => element?.attributes.get(name) ?? ''

/** An element without a value switches on. */
const isOn = (element: XmlElement | null): boolean =>
  element !== null && !['0', 'false', 'off'].includes(attributeOf(element, 'w:val'))

const plainText = (element: XmlElement): string => element.children.filter((node) => !isElement(node)).join('')

const runPlace = (
  run: XmlElement,
  place: Place,
  hiding: ReadonlySet<string>,
): Pick<Place, 'hidden' | 'placeholder' | 'bold'> => {
  const properties = childOf(run, 'w:rPr')
  const style = attributeOf(childOf(properties, 'w:rStyle'), 'w:val')
  return {
    hidden: hides(properties) ?? (place.hidden || hiding.has(style)),
    placeholder: /placeholder|pladsholder/i.test(style),
    bold: isOn(childOf(properties, 'w:b')) || /^(strong|st(æ|ae|)rk)$/i.test(style),
  }
}

/** Null where nothing is said of it. */
const hides = (properties: XmlElement | null): boolean | null => {
  const vanish = childOf(properties, 'w:vanish')
  return vanish === null ? null : isOn(vanish)
}

/** Styles whose text is not seen. */
const hidingStyles = (styles: XmlElement | null): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const style of styles?.children ?? []) {
    if (!isElement(style) || style.name !== 'w:style') continue
    const based = found.has(attributeOf(childOf(style, 'w:basedOn'), 'w:val'))
    if (hides(childOf(style, 'w:rPr')) ?? based) found.add(attributeOf(style, 'w:styleId'))
  }
  return found
}

const checkBoxOf = (properties: XmlElement): CheckBox | null => {
  const box = childOf(properties, 'w14:checkbox')
  if (box === null) return null
  return { checked: ['1', 'true', 'on'].includes(attributeOf(childOf(box, 'w14:checked'), 'w14:val')) }
}

/** What a list shows, and the value behind it. */
const choicesOf = (properties: XmlElement): ReadonlyMap<string, string> => {
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox')
  const items = (list?.children ?? []).filter(isElement)
  return new Map(
    items.map((item) => [
      attributeOf(item, 'w:displayText') || attributeOf(item, 'w:value'),
      attributeOf(item, 'w:value'),
    ]),
  )
}

const isListItem = (properties: XmlElement | null, lists: ReadonlySet<string>): boolean => {
  const numbering = childOf(properties, 'w:numPr')
  if (numbering === null) return lists.has(attributeOf(childOf(properties, 'w:pStyle'), 'w:val'))
  return !['', '0'].includes(attributeOf(childOf(numbering, 'w:numId'), 'w:val'))
}

/** A heading has a level of the outline, its own or its style's; "9" is the level of what is none. */
const isHeading = (properties: XmlElement | null, headings: ReadonlySet<string>): boolean =>
  outlines(properties) ?? headings.has(attributeOf(childOf(properties, 'w:pStyle'), 'w:val'))

const outlines = (properties: XmlElement | null): boolean | null => {
  const level = childOf(properties, 'w:outlineLvl')
  return level === null ? null : attributeOf(level, 'w:val') !== '9'
}

const headingStyles = (styles: XmlElement | null): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const style of styles?.children ?? []) {
    if (!isElement(style) || style.name !== 'w:style') continue
    const based = found.has(attributeOf(childOf(style, 'w:basedOn'), 'w:val'))
    const named = /^(heading|overskrift) ?\d/i.test(attributeOf(childOf(style, 'w:name'), 'w:val'))
    if (outlines(childOf(style, 'w:pPr')) ?? (based || named)) found.add(attributeOf(style, 'w:styleId'))
  }
  return found
}

/** Styles whose paragraphs are elements of a list without saying so themselves. */
const listStyles = (styles: XmlElement | null): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const style of styles?.children ?? []) {
    if (!isElement(style) || style.name !== 'w:style') continue
    const properties = childOf(style, 'w:pPr')
    const heading = childOf(properties, 'w:outlineLvl') !== null
    const numId = attributeOf(childOf(childOf(properties, 'w:numPr'), 'w:numId'), 'w:val')
    const based = found.has(attributeOf(childOf(style, 'w:basedOn'), 'w:val'))
    // Styles stand after what they are based on, as both programs write them.
    if (!heading && (numId === '' ? based : numId !== '0')) found.add(attributeOf(style, 'w:styleId'))
  }
  return found
}

const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(isElement).flatMap((node) => {
    if (node.name === name) return [node]
    if (node.name === 'mc:AlternateContent')
      return node.children
        .filter(isElement)
        .slice(0, 1)
        .flatMap((one) => descendants(one, name))
    return descendants(node, name)
  })
