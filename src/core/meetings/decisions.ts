/** Which kinds of decision fit which category of item (documents.md 4.22). Other choices are possible and pointed out. */
import type { AgendaCategory, DecisionKind } from '../records/agenda-item.ts'

/** The kinds that suit a category, the most usual first; empty where a decision is not to be expected at all. */
export const usualDecisions: Readonly<Record<AgendaCategory, readonly DecisionKind[]>> = {
  welcome: [],
  approval: ['approved', 'decided', 'postponed'],
  'oral-information': ['noted'],
  'written-information': ['noted'],
  discussion: ['discussed', 'recommended', 'decided', 'postponed'],
  decision: ['decided', 'approved', 'recommended', 'postponed'],
  'theme-discussion': ['discussed', 'noted', 'recommended'],
  presentation: ['noted', 'discussed'],
  'case-round': ['discussed'],
  break: [],
  'next-meeting': ['noted', 'decided'],
  'any-other-business': ['noted', 'discussed', 'decided'],
  other: ['noted', 'approved', 'discussed', 'decided', 'recommended', 'postponed', 'other'],
}

/** A kind in words of one's own (`other`) is never unusual: nothing is known of it. */
export const isUnusualDecision = (category: AgendaCategory, kind: DecisionKind): boolean =>
  kind !== 'other' && !usualDecisions[category].includes(kind)
