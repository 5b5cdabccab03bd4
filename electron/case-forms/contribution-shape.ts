/** What the form of a contribution looks like to whoever reads it: its fields, its headings and its own words. */
import {
  contributionFormWords,
  contributionHeadings,
  contributionHints,
  contributionPlaceholders,
  kindChoices,
  speakerColumns,
} from '../../src/core/documents/contribution-form-words.ts'
import type { ContributionField } from '../../src/core/programme/contribution-reading.ts'
import { contributionTags } from '../../src/core/programme/contribution-tags.ts'
import type { FormLines, FormShape } from './form-lines.ts'
import { ownWordsOf } from './own-words.ts'

/** The speakers stand in a table of their own controls; below their heading alone where those are lost. */
export type ContributionLines = FormLines<ContributionField | 'speakers'>

export const contributionShape: FormShape<ContributionField | 'speakers'> = {
  headings: contributionHeadings,
  tags: { ...contributionTags, speakers: '' },
  own: ownWordsOf({
    sentences: [
      ...Object.values(contributionHeadings),
      ...Object.values(contributionHints),
      ...Object.values(contributionPlaceholders),
      ...Object.values(speakerColumns),
      ...contributionFormWords.welcome,
      contributionFormWords.type,
    ],
    labels: Object.values(kindChoices).map((words) => [words, words] as const),
    reference: { before: contributionFormWords.reference, after: contributionFormWords.referenceWhy },
  }),
}
