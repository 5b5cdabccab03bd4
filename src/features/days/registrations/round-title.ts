/** What a round is called in the lists of this folder. */
import { clockRange } from '../../../core/danish/dates.ts'
import { endOf } from '../../../core/programme/day.ts'
import type { Session } from '../../../core/records/session.ts'
import type { Round } from '../../../core/registrations/standing.ts'
import { registration as words } from '../../../strings/registrations.ts'

/** "kl. 10.15-11.00"; empty while it is not placed. */
const sessionTime = (session: Session): string =>
  session.start === null ? '' : clockRange(session.start, endOf(session))

/** "Runde 1, kl. 10.15-11.00". */
export const roundTitle = ({ slot, start, sessions }: Round): string => {
  const first = sessions[0]?.value
  return words.round(
    slot?.name ?? '',
    slot === null
      ? first === undefined
        ? clockRange(start, null)
        : sessionTime(first)
      : clockRange(slot.start, slot.end),
  )
}
