/** The choices of a form: boxes that are ticked, by their control or else by the words beside them, and the kind of sparring. */
import type { FormNotice } from '../../src/core/cases/form.ts'
import { confidentialityTag, namedTag, removedTag, sparringTag, themeTag } from '../../src/core/cases/form-tags.ts'
import { formPlaceholders, namedWords, removedWords } from '../../src/core/documents/case-form-words.ts'
import { confidentialityWords, sparringWords, themeWords } from '../../src/core/documents/case-words.ts'
import {
  type CaseConfidentiality,
  type CaseTheme,
  caseConfidentiality,
  caseTheme,
  type SparringKind,
  sparringKind,
} from '../../src/core/records/case.ts'
import type { CaseFormLines } from './case-form-shape.ts'
import { comparable } from './own-words.ts'
import { ticksByTag } from './ticks.ts'
import { tidyLine } from './tidy.ts'
import type { WordText } from './word-lines.ts'

export type Choices = {
  readonly themes: readonly CaseTheme[]
  readonly sparring: readonly SparringKind[]
  readonly confidentiality: CaseConfidentiality | null
  readonly identifiersRemoved: boolean
  readonly named: boolean
  /** Why nothing was read of a field with boxes. */
  readonly boxes: Readonly<Record<'themes' | 'confidentiality', 'field-missing' | 'field-empty' | null>>
  readonly notices: readonly FormNotice[]
}

export const readChoices = (text: WordText, lines: CaseFormLines): Choices => {
  const ticks = ticksByTag(text)
  /** Null where the form has no such box any more. */
  const tick = (tag: string, label: string): boolean | null =>
    ticks.get(tag) ?? lines.boxes.get(comparable(label)) ?? null
  const theme = (one: CaseTheme) => tick(themeTag(one), themeWords[one])
  const answer = (one: CaseConfidentiality) => tick(confidentialityTag(one), confidentialityWords[one])
  const themes = caseTheme.options.filter((one) => theme(one) === true)
  const answers = caseConfidentiality.options.filter((one) => answer(one) === true)
  const [confidentiality = null, ...others] = answers
  const sparring = readSparring(text, lines)
  return {
    themes,
    sparring: sparring.kinds,
    confidentiality: others.length === 0 ? confidentiality : null,
    identifiersRemoved: tick(removedTag, removedWords) === true,
    named: tick(namedTag, namedWords) === true,
    boxes: {
      themes:
        themes.length > 0
          ? null
          : caseTheme.options.every((one) => theme(one) === null)
            ? 'field-missing'
            : 'field-empty',
      confidentiality:
        answers.length > 0
          ? null
          : caseConfidentiality.options.every((one) => answer(one) === null)
            ? 'field-missing'
            : 'field-empty',
    },
    notices: [
      ...(others.length > 0 ? [{ code: 'several-answers', field: 'confidentiality' } as const] : []),
      ...(sparring.unknown ? [{ code: 'choice-unknown', field: 'sparring' } as const] : []),
    ],
  }
}

/** By what the list shows or, where the list is lost, by the words below its heading. */
const readSparring = (
  text: WordText,
  lines: CaseFormLines,
): { readonly kinds: readonly SparringKind[]; readonly unknown: boolean } => {
  const shown = tidyLine((lines.written.get('sparring') ?? []).join('\n'))
  if (shown === '' || comparable(shown) === comparable(formPlaceholders.sparring)) return { kinds: [], unknown: false }
  const values = text.controls.filter(({ tag }) => tag === sparringTag).map(({ choices }) => choices.get(shown))
  const kinds = sparringKind.options.filter(
    (kind) => values.includes(kind) || comparable(shown).includes(comparable(sparringWords[kind])),
  )
  return { kinds, unknown: kinds.length === 0 }
}
