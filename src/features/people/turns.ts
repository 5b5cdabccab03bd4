/** A person's turns in every forum: those ahead, those before, and how many no longer fit. */

import { isAhead } from '../../core/meetings/status.ts'
import type { Forum } from '../../core/records/forum.ts'
import type { ForumId, MeetingId, PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { TurnState } from '../../core/records/turn.ts'
import { isActive, type Ledger, ledgersOf, peopleOf } from '../../core/rotation/ledger.ts'
import { hasCases } from '../../core/rotation/places.ts'
import { outsidePool } from '../../core/rotation/pool.ts'
import { repairTurns } from '../../core/rotation/repair-turns.ts'
import { type TurnFacts, turnFacts } from '../../core/rotation/turn-facts.ts'

export type OwnTurn = {
  readonly id: string
  readonly meetingId: MeetingId
  readonly date: string
  readonly state: TurnState
}

export type ForumTurns = {
  readonly forumId: ForumId
  readonly forum: Forum
  readonly facts: TurnFacts | null
  readonly nextMeeting: { readonly id: MeetingId; readonly date: string } | null
  /** By date. */
  readonly ahead: readonly OwnTurn[]
  /** The latest first. */
  readonly past: readonly OwnTurn[]
}

/** Forums whose turns the person shares today, and those in which the person ever had one. */
export const turnsOf = (records: RecordSet, personId: PersonId, today: string): readonly ForumTurns[] =>
  ledgersOf(records, [...records.forum.keys()], today).flatMap((ledger) => {
    const { forum, forumId, people } = ledger.pool
    const own = ownTurns(ledger, personId)
    const member = people.find(({ id }) => id === personId)
    const sharesNow = forum.active && hasCases(forum) && member !== undefined && outsidePool(member, today) === null
    if (!sharesNow && own.length === 0) return []
    return [
      {
        forumId,
        forum,
        facts: turnFacts(records, forumId, today).get(personId) ?? null,
        nextMeeting: sharesNow ? nextMeetingOf(ledger) : null,
        ahead: own.filter(({ ahead }) => ahead),
        past: own.filter(({ ahead }) => !ahead).toReversed(),
      },
    ]
  })

/** Turns of the person that a repair would take away, by forum. */
export const turnsToSee = (
  records: RecordSet,
  personId: PersonId,
  today: string,
): readonly { readonly forumId: ForumId; readonly date: string }[] =>
  repairTurns(records, { today }).changes.flatMap(({ id, value }) => {
    const before = records.turn.get(id)
    const date = before === undefined ? null : (records.meeting.get(before.meetingId)?.date ?? null)
    const loses =
      before !== undefined &&
      isActive(before.state) &&
      peopleOf(before).includes(personId) &&
      value?.state === 'excused'
    return loses && date !== null ? [{ forumId: before.forumId, date }] : []
  })

const nextMeetingOf = ({ meetings, today }: Ledger): ForumTurns['nextMeeting'] => {
  const next = meetings.find((meeting) => isAhead(meeting.value, today))
  return next === undefined || next.value.date === null ? null : { id: next.id, date: next.value.date }
}

const ownTurns = ({ meetings, today }: Ledger, personId: PersonId) =>
  meetings.flatMap((meeting) => {
    const { date } = meeting.value
    if (date === null) return []
    return meeting.entries
      .filter(({ value }) => peopleOf(value).includes(personId))
      .map(({ id, value: { state } }) => ({
        id,
        meetingId: meeting.id,
        date,
        state,
        ahead: isAhead(meeting.value, today) && state !== 'brought',
      }))
  })
