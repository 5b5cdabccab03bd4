/** What a filled form says, read out of its Word document. Decides nothing about cases: whose form it is, others find out. */
import { type FormField, type FormNotice, type FormReading, formVersion } from '../../src/core/cases/form.ts'
import type { PrintedReference } from '../../src/core/cases/form-reference.ts'
import { referenceTag } from '../../src/core/cases/form-tags.ts'
import { formPlaceholders } from '../../src/core/documents/case-form-words.ts'
import { type StoryField, storyField } from '../../src/core/records/case-story.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type CaseFormLines, caseFormShape, writtenFields } from './case-form-shape.ts'
import { type Choices, readChoices } from './form-choices.ts'
import { formLines } from './form-lines.ts'
import type { FormError } from './limits.ts'
import { printedReference } from './printed-reference.ts'
import { longestLine, longestText, shortened, tidyLine, tidyText, withoutHint } from './tidy.ts'
import type { WordText } from './word-lines.ts'

/** `form-foreign` where nothing tells that it is our form, `form-empty` where nobody has written in it. */
export const readForm = (text: WordText): Result<FormReading, FormError> => {
  const lines = formLines(text, caseFormShape)
  const headings = storyField.options.filter((field) => lines.headings.has(field)).length
  if (text.controls.length === 0 && headings < 2) return err('form-foreign')
  const texts = readTexts(lines)
  if (storyField.options.every((field) => texts[field].text === '')) return err('form-empty')
  const choices = readChoices(text, lines)
  const printed = printedReference(text, referenceTag)
  const outside = shortened(tidyText(lines.outside.join('\n')), longestText).text
  return ok({
    reference: printed?.reference ?? null,
    version: printed?.version ?? null,
    title: texts.title.text,
    situation: texts.situation.text,
    dilemma: texts.dilemma.text,
    tried: texts.tried.text,
    question: texts.question.text,
    confidentialParts: texts.confidentialParts.text,
    themes: choices.themes,
    sparring: choices.sparring,
    confidentiality: choices.confidentiality,
    identifiersRemoved: choices.identifiersRemoved,
    named: choices.named,
    outside,
    notices: [
      ...ofReference(printed),
      ...ofFields(text, lines, texts, choices),
      ...choices.notices,
      ...counted('text-outside', outside === '' ? 0 : outside.split(/\s+/).length),
      ...counted('tracked-changes', text.trackedChanges),
      ...counted('comments', text.comments),
      ...counted('pictures', text.pictures),
      ...counted('footnotes', text.footnotes),
    ],
  })
}

type Texts = Readonly<Record<StoryField | 'confidentialParts', { readonly text: string; readonly cut: boolean }>>

const readTexts = (lines: CaseFormLines): Texts => {
  const read = (field: keyof Texts) =>
    shortened(withoutHint(formPlaceholders[field], tidyText((lines.written.get(field) ?? []).join('\n'))), longestText)
  const title = withoutHint(formPlaceholders.title, tidyLine((lines.written.get('title') ?? []).join('\n')))
  return {
    title: shortened(title, longestLine),
    situation: read('situation'),
    dilemma: read('dilemma'),
    tried: read('tried'),
    question: read('question'),
    confidentialParts: read('confidentialParts'),
  }
}

const ofReference = (printed: PrintedReference | null): readonly FormNotice[] => {
  if (printed === null) return [{ code: 'no-reference' }]
  return printed.version !== null && printed.version > formVersion ? [{ code: 'newer-form' }] : []
}

const ofFields = (text: WordText, lines: CaseFormLines, texts: Texts, choices: Choices): readonly FormNotice[] => {
  const controls = new Set(text.controls.map(({ tag }) => tag))
  const written = writtenFields.flatMap((field): readonly FormNotice[] => {
    const there = controls.has(caseFormShape.tags[field]) || lines.headings.has(field)
    const empty = field === 'sparring' ? choices.sparring.length === 0 : texts[field].text === ''
    // Which parts stay confidential is asked of those alone who say that some do.
    if (field === 'confidentialParts' && empty && choices.confidentiality !== 'partly') return []
    if (empty) return [{ code: there ? 'field-empty' : 'field-missing', field }]
    return [
      ...(lines.byHeading.has(field) ? [{ code: 'read-by-heading', field } as const] : []),
      ...(field !== 'sparring' && texts[field].cut ? [{ code: 'too-long', field } as const] : []),
    ]
  })
  const ticked = (['themes', 'confidentiality'] as const).flatMap((field): readonly FormNotice[] => {
    const code = choices.boxes[field]
    return code === null ? [] : [{ code, field } satisfies { field: FormField; code: string }]
  })
  return [...written, ...ticked]
}

type Counted = Extract<FormNotice, { count: number }>['code'] | 'text-outside'

const counted = (code: Counted, count: number): readonly FormNotice[] => {
  if (count === 0) return []
  return [code === 'text-outside' ? { code, words: count } : { code, count }]
}
