/** What is worth noticing about a proposed date, as sentences. */
import { datesStep as words } from '../../strings/planning.ts'
import type { PlannedRow } from './date-rows.ts'
import type { Adjusted } from './use-proposal.ts'

export type Notice = { readonly text: string; readonly needsYou: boolean }

export const noticesOf = ({ names }: Adjusted, { meeting }: PlannedRow): readonly Notice[] => {
  const standsInFor = meeting.standsInFor.map((id) => names.forum(id) ?? '')
  return standsInFor.length === 0 ? [] : [{ text: words.standsInFor(standsInFor), needsYou: false }]
}
