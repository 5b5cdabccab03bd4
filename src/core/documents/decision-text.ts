/** The words of a decision: what was written, or the usual phrase of its kind (documents.md 4.22). */
import type { AgendaCategory, AgendaItem, Decision, DecisionKind } from '../records/agenda-item.ts'
import { isEmptyText, plainBlock, type RichText } from '../text/blocks.ts'
import { decisionPhrases, notedInformation } from './words.ts'

/** The phrase for a kind of decision under an item of a category; empty where only one's own words will do. */
export const decisionPhrase = (category: AgendaCategory, kind: DecisionKind): string =>
  kind === 'noted' && (category === 'oral-information' || category === 'written-information')
    ? notedInformation
    : decisionPhrases[kind]

/** Empty for an item without a decision. */
export const decisionText = ({ category, decision }: Pick<AgendaItem, 'category' | 'decision'>): RichText => {
  if (decision === null) return []
  return isEmptyText(decision.text) ? usualText(category, decision) : decision.text
}

const usualText = (category: AgendaCategory, { kind }: Decision): RichText => {
  const phrase = decisionPhrase(category, kind)
  return phrase === '' ? [] : [plainBlock('phrase', phrase)]
}
