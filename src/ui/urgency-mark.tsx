/** How soon something is due, or that it is done: green, yellow and red with a sign, and always in words. What the words are, whoever uses it says. */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHourglass,
  IconMinus,
  IconPoint,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RunUpState } from '../core/run-up/run-up.ts'
import classes from './urgency-mark.module.css'

type UrgencyMarkProps = {
  /** `plain` has no colour: nobody waits for it yet. */
  readonly state: RunUpState | 'plain'
  readonly children: ReactNode
}

const icons: Readonly<Record<RunUpState, TablerIcon>> = {
  done: IconCircleCheck,
  later: IconPoint,
  soon: IconHourglass,
  today: IconClock,
  late: IconAlertTriangle,
  lapsed: IconMinus,
}

export const UrgencyMark = ({ state, children }: UrgencyMarkProps) => {
  const Icon = state === 'plain' ? null : icons[state]
  return (
    <span className={classes.mark} data-state={state}>
      {Icon !== null && <Icon size={16} aria-hidden />}
      <span>{children}</span>
    </span>
  )
}
