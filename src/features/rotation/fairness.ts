/** How the turns of a forum are shared among those who are in the pool today: the last twelve months, and what is ahead. */
import { addDays } from '../../core/danish/dates.ts'
import { isAhead } from '../../core/meetings/status.ts'
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { isActive, ledgerOf, peopleOf } from '../../core/rotation/ledger.ts'
import { turnMeasures } from '../../core/rotation/measures.ts'
import { outsidePool, type Pool } from '../../core/rotation/pool.ts'
import { turnFacts } from '../../core/rotation/turn-facts.ts'

export type ShareOfTurns = {
  readonly personId: PersonId
  readonly name: string
  /** In the last twelve months. */
  readonly had: number
  readonly coming: number
  /** Of the turns that were held, not of those ahead. */
  readonly lastOn: string | null
  /** Most meetings in a row at which the person could have had a turn and had none. */
  readonly longestWait: number
}

type Shares = {
  readonly people: readonly ShareOfTurns[]
  /** Turns given to somebody while one with fewer was free. */
  readonly leaps: number
}

export const sharesOf = (records: RecordSet, pool: Pool, today: string): Shares => {
  const ledger = ledgerOf(records, pool.forumId, today)
  const yearAgo = addDays(today, -365)
  const had = new Map<PersonId, number>()
  const coming = new Map<PersonId, number>()
  for (const meeting of ledger?.meetings ?? []) {
    const { date, status } = meeting.value
    if (date === null || date <= yearAgo || status === 'cancelled') continue
    const counts = isAhead(meeting.value, today) ? coming : had
    for (const { value } of meeting.entries)
      if (isActive(value.state)) for (const id of peopleOf(value)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const facts = turnFacts(records, pool.forumId, today)
  const measures = turnMeasures(records, pool.forumId, { today })
  const measured = new Map(measures.people.map((row) => [row.personId, row]))
  const members = pool.people.filter((person) => outsidePool(person, today) === null)
  const people = sortPeople(members).map(({ id, value }) => ({
    personId: id,
    name: fullName(value),
    had: had.get(id) ?? 0,
    coming: coming.get(id) ?? 0,
    lastOn: facts.get(id)?.lastOn ?? null,
    longestWait: measured.get(id)?.longestWait ?? 0,
  }))
  return { people, leaps: measures.L }
}
