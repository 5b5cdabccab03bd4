/** The words of a decision: what was written, or the usual phrase of its kind (documents.md 4.22). */
import { usualDecisions } from '../meetings/decisions.ts'
import type { AgendaCategory, AgendaItem, Decision, DecisionKind } from '../records/agenda-item.ts'
import { isEmptyText, plainBlock, type RichText } from '../text/blocks.ts'
import { decisionPhrases, notedInformation } from './words.ts'

/** The phrase for a kind of decision under an item of a category; empty where only one's own words will do. */
export const decisionPhrase = (category: AgendaCategory, kind: DecisionKind): string =>
  kind === 'noted' && (category === 'oral-information' || category === 'written-information')
    ? notedInformation
    : decisionPhrases[kind]

/** The decision that is usual under an item, with its phrase; null where none is to be expected. */
export const suggestedDecision = (
  category: AgendaCategory,
): { readonly kind: DecisionKind; readonly phrase: string } | null => {
  const kind = category === 'other' ? undefined : usualDecisions[category][0]
  return kind === undefined ? null : { kind, phrase: decisionPhrase(category, kind) }
}

/** Empty for an item without a decision. */
export const decisionText = ({ category, decision }: Pick<AgendaItem, 'category' | 'decision'>): RichText => {
  if (decision === null) return []
  return isEmptyText(decision.text) ? usualText(category, decision) : decision.text
}

const usualText = (category: AgendaCategory, { kind }: Decision): RichText => {
  const phrase = decisionPhrase(category, kind)
  return phrase === '' ? [] : [plainBlock('phrase', phrase)]
}
