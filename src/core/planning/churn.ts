/** How much of a plan's turns a change moved, and how much it had to move: measure H of rotation.md. */

import { isAhead } from '../meetings/status.ts'
import type { TurnId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Turn } from '../records/turn.ts'
import { exclusionAt } from '../rotation/eligibility.ts'
import { isActive } from '../rotation/ledger.ts'
import { poolOf } from '../rotation/pool.ts'

type Churn = { readonly changed: number; readonly unavoidable: number }

/**
 * Turns ahead that somebody had and has no longer. Unavoidable are those whose meeting was cancelled or whose person can no
 * longer come, and those that were `asked` to change hands.
 */
export const churnOf = (
  before: RecordSet,
  after: RecordSet,
  wish: { readonly today: string; readonly asked: ReadonlySet<TurnId> },
): Churn => {
  const held = [...before.turn].filter(([, turn]) => turn.personId !== null && isHeldAhead(before, turn, wish.today))
  const changed = held.filter(([id, turn]) => {
    const now = after.turn.get(id)
    return now === undefined || !isActive(now.state) || now.personId !== turn.personId
  })
  const unavoidable = held.filter(
    ([id, turn]) => wish.asked.has(id) || (turn.state === 'assigned' && !turn.pinned && isLost(after, turn)),
  )
  return { changed: changed.length, unavoidable: unavoidable.length }
}

/** Null where nothing had to change and nothing did. */
export const churnRatio = ({ changed, unavoidable }: Churn): number | null =>
  unavoidable === 0 ? (changed === 0 ? null : changed) : Math.round((10_000 * changed) / unavoidable) / 10_000

const isHeldAhead = (records: RecordSet, { meetingId, state }: Turn, today: string): boolean => {
  const meeting = records.meeting.get(meetingId)
  return meeting !== undefined && isActive(state) && state !== 'brought' && isAhead(meeting, today)
}

const isLost = (after: RecordSet, { forumId, meetingId, personId }: Turn): boolean => {
  const meeting = after.meeting.get(meetingId)
  if (meeting === undefined || meeting.status === 'cancelled') return true
  const person = poolOf(after, forumId)?.people.find(({ id }) => id === personId)
  return person === undefined || exclusionAt(person, meeting) !== null
}
