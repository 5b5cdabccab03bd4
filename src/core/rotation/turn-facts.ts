/** What a chooser says beside a name ("8 uger siden, 2 gange i år"): turns brought so far, and the next one. */
import { daysBetween } from '../danish/dates.ts'
import { isAhead } from '../meetings/status.ts'
import type { ForumId, MeetingId, PersonId, TurnId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive, ledgerOf, peopleOf } from './ledger.ts'

export type TurnFacts = {
  /** Cases brought up to today. */
  readonly turns: number
  readonly thisYear: number
  readonly lastOn: string | null
  readonly weeksSince: number | null
  readonly next: { readonly turnId: TurnId; readonly meetingId: MeetingId; readonly date: string } | null
}

/** One for everybody in the forum's pool, in the order of ids. */
export const turnFacts = (records: RecordSet, forumId: ForumId, today: string): ReadonlyMap<PersonId, TurnFacts> => {
  const ledger = ledgerOf(records, forumId, today)
  if (ledger === null) return new Map()
  const facts = new Map<PersonId, TurnFacts>(ledger.pool.people.map(({ id }) => [id, none]))
  for (const meeting of ledger.meetings) {
    const { date, status } = meeting.value
    if (date === null || status === 'cancelled') continue
    for (const { id: turnId, value } of meeting.entries) {
      if (!isActive(value.state)) continue
      for (const personId of peopleOf(value)) {
        const known = facts.get(personId)
        if (known === undefined) continue
        if (isAhead(meeting.value, today) && value.state !== 'brought')
          facts.set(personId, { ...known, next: known.next ?? { turnId, meetingId: meeting.id, date } })
        else if (date <= today)
          facts.set(personId, {
            ...known,
            turns: known.turns + 1,
            thisYear: known.thisYear + (date.slice(0, 4) === today.slice(0, 4) ? 1 : 0),
            lastOn: date,
            weeksSince: Math.floor(daysBetween(date, today) / 7),
          })
      }
    }
  }
  return facts
}

const none: TurnFacts = { turns: 0, thisYear: 0, lastOn: null, weeksSince: null, next: null }
