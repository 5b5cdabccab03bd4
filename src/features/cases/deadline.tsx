/** What comes next for a case and how soon: in words, and the same by colour and sign. */
import type { NextStep } from '../../core/cases/deadlines.ts'
import { capitalised } from '../../core/danish/dates.ts'
import { nextStepText, urgencyWords } from '../../strings/cases.ts'
import { UrgencyMark } from '../../ui/urgency-mark.tsx'

export const Deadline = ({ next }: { readonly next: NextStep }) => {
  const { urgency } = next
  const text = nextStepText(next)
  return urgency === 'later' ? (
    <UrgencyMark state="plain">{capitalised(text)}</UrgencyMark>
  ) : (
    <UrgencyMark state={urgency}>{`${urgencyWords[urgency]}: ${text}`}</UrgencyMark>
  )
}
