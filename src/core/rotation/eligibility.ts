/** Whether somebody can bring a case at a meeting, and if not, why. It decides nothing about whose turn it is. */
import { declinedIn } from '../meetings/participants.ts'
import { type Day, dayOf, dayStatusOn } from '../people/at-work.ts'
import type { PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { TurnExclusion } from '../records/turn.ts'
import { outsidePool, type PoolPerson } from './pool.ts'

/** What a meeting asks of everybody, worked out once. */
export type Occasion = {
  /** Null: nobody knows yet when it is. */
  readonly day: Day | null
  readonly apologies: ReadonlySet<PersonId>
}

export const occasionOf = ({ date, participants }: Pick<Meeting, 'date' | 'participants'>): Occasion => ({
  day: date === null ? null : dayOf(date),
  apologies: declinedIn(participants),
})

/** Why the person cannot bring a case at the meeting, by everything but the turns already given there. */
export const exclusionAt = (person: PoolPerson, meeting: Meeting): TurnExclusion | null =>
  exclusionFrom(person, occasionOf(meeting))

export const exclusionFrom = (person: PoolPerson, { day, apologies }: Occasion): TurnExclusion | null =>
  (day === null ? null : exclusionOn(person, day)) ?? (apologies.has(person.id) ? 'apology' : null)

const exclusionOn = (person: PoolPerson, day: Day): TurnExclusion | null => {
  const outside = outsidePool(person, day.date)
  if (outside !== null) return outside
  const { rotationPause: pause, weeklyHours } = person.value
  if (pause !== null && pause.from <= day.date && (pause.to === null || day.date <= pause.to)) return 'paused'
  if (weeklyHours === 0) return 'off'
  const status = dayStatusOn(person.value, day)
  return status === 'absent' || status === 'off' ? status : null
}
