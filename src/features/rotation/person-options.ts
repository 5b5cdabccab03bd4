/** The people a turn at a meeting can be given to: the next in line first, then those who cannot, each with why. */
import { declinedIn } from '../../core/meetings/participants.ts'
import { fullName } from '../../core/people/names.ts'
import { factsText } from '../../strings/rotation.ts'
import { exclusionText } from '../../strings/rotation-why.ts'
import type { Matrix, MatrixColumn } from './matrix.ts'
import type { PersonOption } from './person-choice.tsx'
import type { NameOf } from './short-names.ts'

export const personOptions = (
  { facts, pool }: Matrix,
  { line, date, meeting }: MatrixColumn,
  nameOf: NameOf,
): readonly PersonOption[] => {
  if (line === null) return []
  const declined = declinedIn(meeting.participants)
  const people = new Map(pool.people.map(({ id, value }) => [id, fullName(value)]))
  const said = (id: PersonOption['id']) => {
    const known = facts.get(id)
    return { id, name: people.get(id) || nameOf(id), facts: known === undefined ? '' : factsText(known) }
  }
  return [
    ...line.candidates.map(({ personId }) => ({ ...said(personId), cannot: null })),
    ...line.excluded
      .filter(({ because }) => because !== 'not-member' && because !== 'not-employed')
      .map(({ personId, because }) => {
        const option = said(personId)
        // Somebody who said no to a turn, and yet comes to the meeting, may be asked again.
        const mayBeAsked = because === 'apology' && !declined.has(personId)
        return { ...option, cannot: mayBeAsked ? null : exclusionText(because, nameOf(personId), date) }
      }),
  ]
}
