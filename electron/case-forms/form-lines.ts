/**
 * Sorts the lines of a form: which field each belongs to, by its content control or else by the heading above it, and which
 * words are the form's own. What the words of a field mean is not known here.
 */
import type { FormField } from '../../src/core/cases/form.ts'
import { confidentialPartsTag, sparringTag, storyTags } from '../../src/core/cases/form-tags.ts'
import { formHeadings } from '../../src/core/documents/case-form-words.ts'
import { comparable, isOwnWords, labelledBoxes } from './own-words.ts'
import type { Control, Line, WordText } from './word-lines.ts'

/** A field that is written in, as against ticked. */
export type WrittenField = Exclude<FormField, 'themes' | 'confidentiality'>

export const writtenTags: Readonly<Record<WrittenField, string>> = {
  ...storyTags,
  sparring: sparringTag,
  confidentialParts: confidentialPartsTag,
}

export const writtenFields: readonly WrittenField[] = [
  'title',
  'situation',
  'dilemma',
  'tried',
  'question',
  'sparring',
  'confidentialParts',
]

export type FormLines = {
  /** The lines of each field: those in its control, and those below its heading that are neither in one nor the form's own. */
  readonly written: ReadonlyMap<WrittenField, readonly string[]>
  /** Fields of which a part was found by the heading alone. */
  readonly byHeading: ReadonlySet<WrittenField>
  /** The form's headings that are there. */
  readonly headings: ReadonlySet<Section>
  /** Boxes with the words beside them, in comparable form; true where ticked. */
  readonly boxes: ReadonlyMap<string, boolean>
  readonly outside: readonly string[]
}

type Section = keyof typeof formHeadings

export const formLines = (text: WordText): FormLines => {
  const written = new Map<WrittenField, string[]>()
  const byHeading = new Set<WrittenField>()
  const headings = new Set<Section>()
  const boxes = new Map<string, boolean>()
  const outside: string[] = []
  const append = (field: WrittenField, line: string): void => {
    const lines = written.get(field)
    if (lines === undefined) written.set(field, [line])
    else lines.push(line)
  }
  /** Null before the first heading, where the form itself speaks of the meeting. */
  let section: Section | null = null

  for (const line of text.lines) {
    const inFields = fieldTexts(line)
    for (const [field, words] of inFields) append(field, words)
    const free = freeText(line)
    for (const [words, ticked] of labelledBoxes(free)) boxes.set(words, ticked)
    const heading = inFields.size === 0 ? headingIn(free) : null
    if (heading !== null) {
      section = heading.section
      headings.add(section)
    }
    const words = heading === null ? free : heading.rest
    if (section === null || inFields.size > 0 || isOwnWords(words)) {
      // An empty line parts two paragraphs of a field that has lost its control.
      if (heading === null && inFields.size === 0 && isWritten(section)) append(section, '')
    } else if (isWritten(section)) {
      append(section, line.listItem ? `- ${words}` : words)
      byHeading.add(section)
    } else outside.push(words)
  }
  return { written, byHeading, headings, boxes, outside }
}

const isWritten = (section: Section | null): section is WrittenField => section !== null && section in writtenTags

/** The words that a line has in each field's control. */
const fieldTexts = ({ pieces, listItem }: Line): ReadonlyMap<WrittenField, string> => {
  const texts = new Map<WrittenField, string>()
  for (const [place, { text, control, placeholder }] of pieces.entries()) {
    const field = control === null ? undefined : writtenFields.find((one) => writtenTags[one] === control.tag)
    if (field === undefined) continue
    const mark = listItem && place === 0 ? '- ' : ''
    const hint = placeholder && control?.placeholder === true
    texts.set(field, `${texts.get(field) ?? ''}${mark}${hint ? '' : text}`)
  }
  return texts
}

/** The words of a line that stand in no field, with a box where there is a control to tick. */
const freeText = ({ pieces }: Line): string => {
  const drawn = new Set<Control>()
  const texts = pieces.map(({ text, control }) => {
    if (control === null) return text
    if (control.checkBox === null || drawn.has(control) || text.trim() === '') return ''
    drawn.add(control)
    return text
  })
  return texts.join('').trim()
}

const headingIn = (free: string): { readonly section: Section; readonly rest: string } | null => {
  const [first = '', ...more] = free.split('\n')
  const [before = '', ...after] = first.split(':')
  for (const section of sections) {
    const words = comparable(formHeadings[section])
    if (comparable(first) === words) return { section, rest: more.join('\n') }
    if (comparable(before) === words) return { section, rest: [after.join(':'), ...more].join('\n').trim() }
  }
  return null
}

const sections = Object.keys(formHeadings) as readonly Section[]
