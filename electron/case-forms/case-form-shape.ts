/** What the form of a case looks like to whoever reads it: its fields, its headings and its own words. */
import type { FormField } from '../../src/core/cases/form.ts'
import { confidentialPartsTag, sparringTag, storyTags } from '../../src/core/cases/form-tags.ts'
import {
  confidentialityAdvice,
  confidentialityQuestion,
  confidentialityRule,
  formHeadings,
  formHints,
  formPlaceholders,
  formWords,
  namedWords,
  removedWords,
} from '../../src/core/documents/case-form-words.ts'
import { confidentialityWords, themeGroups, themeWords } from '../../src/core/documents/case-words.ts'
import { caseConfidentiality } from '../../src/core/records/case.ts'
import type { FormLines, FormShape } from './form-lines.ts'
import { ownWordsOf } from './own-words.ts'

/** A field that is written in, as against ticked. */
type WrittenField = Exclude<FormField, 'themes' | 'confidentiality'>

export type CaseFormLines = FormLines<WrittenField>

export const caseFormShape: FormShape<WrittenField> = {
  headings: formHeadings,
  tags: { ...storyTags, sparring: sparringTag, confidentialParts: confidentialPartsTag },
  own: ownWordsOf({
    sentences: [
      ...Object.values(formHeadings),
      ...Object.values(formHints),
      ...Object.values(formPlaceholders),
      ...Object.values(formWords.type),
      ...Object.values(formWords.welcome).flat(),
      confidentialityRule,
      confidentialityQuestion,
      ...themeGroups.map(({ title }) => title),
    ],
    labels: [
      ...[...Object.values(themeWords), removedWords, namedWords].map((words) => [words, words] as const),
      ...caseConfidentiality.options.flatMap((answer) => {
        const words = confidentialityWords[answer]
        return [[words, words] as const, [`${words} ${confidentialityAdvice[answer]}`, words] as const]
      }),
    ],
    reference: { before: formWords.reference, after: formWords.referenceWhy },
  }),
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
