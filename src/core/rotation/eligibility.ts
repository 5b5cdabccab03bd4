/** Whether somebody can bring a case at a meeting, and if not, why. It decides nothing about whose turn it is. */
import { dayStatus } from '../people/at-work.ts'
import type { PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { TurnExclusion } from '../records/turn.ts'
import { outsidePool, type PoolPerson } from './pool.ts'

/** Why the person cannot bring a case at the meeting, by everything but the turns already given there. */
export const exclusionAt = (person: PoolPerson, meeting: Meeting): TurnExclusion | null =>
  (meeting.date === null ? null : exclusionOn(person, meeting.date)) ??
  (hasApologised(meeting, person.id) ? 'apology' : null)

export const exclusionOn = (person: PoolPerson, date: string): TurnExclusion | null => {
  const outside = outsidePool(person, date)
  if (outside !== null) return outside
  const { value } = person
  const { rotationPause, weeklyHours } = value
  if (rotationPause !== null && rotationPause.from <= date && (rotationPause.to === null || date <= rotationPause.to))
    return 'paused'
  if (weeklyHours === 0) return 'off'
  const status = dayStatus(value, date)
  return status === 'absent' || status === 'off' ? status : null
}

const hasApologised = ({ participants }: Meeting, id: PersonId): boolean =>
  participants.some(
    ({ personId, attendance }) => personId === id && (attendance === 'apology' || attendance === 'absent'),
  )
