/** Gives the coming meetings of forums their turns: as many as each meeting has places. What is entered already stays. */
import type { ForumId, MeetingId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { isAhead, type Ledger, type LedgerEntry, ledgersOf, placesOf, takesPlace } from './ledger.ts'
import { offersFrom } from './offer.ts'

export type TurnWish = {
  readonly forumIds: readonly ForumId[]
  /** All coming meetings of the forums where it is left out. */
  readonly meetingIds?: readonly MeetingId[]
  readonly today: string
}

/** In the order of forums, dates and numbers. Proposing again changes nothing more. */
export const proposeTurns = (
  records: RecordSet,
  { forumIds, meetingIds, today }: TurnWish,
): readonly RecordChange<'turn'>[] => {
  const wanted = meetingIds === undefined ? null : new Set(meetingIds)
  return ledgersOf(records, forumIds, today).flatMap((ledger) => proposedIn(ledger, wanted))
}

const proposedIn = (ledger: Ledger, wanted: ReadonlySet<MeetingId> | null): readonly RecordChange<'turn'>[] => {
  const { meetings, pool, today } = ledger
  const offers = offersFrom(ledger)
  return meetings.flatMap((meeting, at) => {
    if (!isAhead(meeting, today) || wanted?.has(meeting.id) === false) return []
    const held = meeting.entries.filter(({ value }) => takesPlace(value.state))
    const filled = held
      .filter(({ value }) => value.state === 'open')
      .map((open) => offers.fill(at, { open }))
      .filter((entry) => !held.includes(entry))
    const missing = Math.max(0, placesOf(meeting.value, pool.forum) - held.length)
    const added = Array.from({ length: missing }, () => offers.fill(at, { substituteForId: null }))
    return [...filled, ...added].map(asChange)
  })
}

export const asChange = ({ id, value }: LedgerEntry): RecordChange<'turn'> => ({ kind: 'turn', id, value })
