/**
 * Sorts the lines of a form: which field each belongs to, by its content control or else by the heading above it, and which
 * words are the form's own. What the words of a field mean is not known here.
 */
import { comparable, type OwnWords } from './own-words.ts'
import type { Control, Line, WordText } from './word-lines.ts'

export type FormShape<Field extends string> = {
  /** Headings by what stands below them: every field that is written in, and others. */
  readonly headings: Readonly<Record<Field, string>>
  readonly tags: Readonly<Record<Field, string>>
  readonly own: OwnWords
}

export type FormLines<Field extends string> = {
  /** The lines of each field: those in its control, and those below its heading that are neither in one nor the form's own. */
  readonly written: ReadonlyMap<Field, readonly string[]>
  /** Fields of which a part was found by the heading alone. */
  readonly byHeading: ReadonlySet<Field>
  /** The form's headings that are there. */
  readonly headings: ReadonlySet<string>
  /** Boxes with the words beside them, in comparable form; true where ticked. */
  readonly boxes: ReadonlyMap<string, boolean>
  readonly outside: readonly string[]
}

export const formLines = <Field extends string>(text: WordText, shape: FormShape<Field>): FormLines<Field> => {
  const { own } = shape
  const isWritten = (section: string | null): section is Field => section !== null && Object.hasOwn(shape.tags, section)
  const fieldByTag = new Map(Object.entries<string>(shape.tags).map(([field, tag]) => [tag, field]))
  const written = new Map<Field, string[]>()
  const byHeading = new Set<Field>()
  const headings = new Set<string>()
  const boxes = new Map<string, boolean>()
  const outside: string[] = []
  const append = (field: Field, line: string): void => {
    const lines = written.get(field)
    if (lines === undefined) written.set(field, [line])
    else lines.push(line)
  }
  /** Null before the first heading, where the form itself speaks of the meeting. */
  let section: string | null = null

  for (const line of text.lines) {
    const inFields = fieldTexts(line, (tag) => fieldByTag.get(tag))
    for (const [field, words] of inFields) if (isWritten(field)) append(field, words)
    const free = freeText(line)
    for (const [words, ticked] of own.boxesIn(free)) boxes.set(words, ticked)
    const heading = inFields.size === 0 ? headingIn(free, shape.headings) : null
    if (heading !== null) {
      section = heading.section
      headings.add(section)
    }
    const words = heading === null ? free : heading.rest
    if (section === null || inFields.size > 0 || own.isOwn(words)) {
      // An empty line parts two paragraphs of a field that has lost its control.
      if (heading === null && inFields.size === 0 && isWritten(section)) append(section, '')
    } else if (isWritten(section)) {
      append(section, line.listItem ? `- ${words}` : words)
      byHeading.add(section)
    } else outside.push(words)
  }
  return { written, byHeading, headings, boxes, outside }
}

/** The words that a line has in each field's control. */
const fieldTexts = (
  { pieces, listItem }: Line,
  fieldOf: (tag: string) => string | undefined,
): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  for (const [place, { text, control, placeholder }] of pieces.entries()) {
    const field = control === null ? undefined : fieldOf(control.tag)
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

const headingIn = (
  free: string,
  headings: Readonly<Record<string, string>>,
): { readonly section: string; readonly rest: string } | null => {
  const [first = '', ...more] = free.split('\n')
  const [before = '', ...after] = first.split(':')
  for (const [section, heading] of Object.entries(headings)) {
    const words = comparable(heading)
    if (comparable(first) === words) return { section, rest: more.join('\n') }
    if (comparable(before) === words) return { section, rest: [after.join(':'), ...more].join('\n').trim() }
  }
  return null
}
