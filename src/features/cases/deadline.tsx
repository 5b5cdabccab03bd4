/** What comes next for a case and how soon: in words, and the same by colour and sign. */
import { IconAlertTriangle, IconClock, IconHourglass } from '@tabler/icons-react'
import type { NextStep } from '../../core/cases/deadlines.ts'
import { capitalised } from '../../core/danish/dates.ts'
import { nextStepText, urgencyWords } from '../../strings/cases.ts'
import classes from './cases.module.css'

export const Deadline = ({ next }: { readonly next: NextStep }) => {
  const { urgency } = next
  const text = nextStepText(next)
  return (
    <span className={classes.deadline} data-urgency={urgency}>
      {urgency === 'late' && <IconAlertTriangle size={16} aria-hidden />}
      {urgency === 'today' && <IconClock size={16} aria-hidden />}
      {urgency === 'soon' && <IconHourglass size={16} aria-hidden />}
      <span>{urgency === 'later' ? capitalised(text) : `${urgencyWords[urgency]}: ${text}`}</span>
    </span>
  )
}
