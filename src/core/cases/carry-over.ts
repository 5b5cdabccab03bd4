/**
 * A case that moves to another meeting. The turn moves by the rules of the turn order, which keep it honest; the case goes along
 * as it is, with its words, its state and its approval, and stays its author's.
 */

import { isAhead } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import type { Case } from '../records/case.ts'
import { type CaseId, type MeetingId, type TurnId, turnIdOf } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { ok } from '../result.ts'
import { addTurn, carryOverTurn, type TurnChanges } from '../rotation/actions.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import {
  type CaseChanges,
  caseChange,
  caseOfTurn,
  isAlive,
  isAuthorOn,
  type On,
  onCase,
  refuse,
  withEvent,
} from './life.ts'

/** The case was not reached, or not ready: it is brought at a later meeting of the forum. */
export const carryOver = (
  records: RecordSet,
  { caseId: id, toMeetingId }: { readonly caseId: CaseId; readonly toMeetingId: MeetingId },
  on: On,
): CaseChanges =>
  onCase(records, id, 'carry-over', ({ value }) => {
    const turn = records.turn.get(value.turnId)
    const holds = turn !== undefined && isActive(turn.state)
    if (holds && !isAuthorOn(value, records)) return refuse({ code: 'author-not-on-turn' })
    const changes = holds ? carried(records, value, toMeetingId, on) : givenAnew(records, value, toMeetingId, on)
    if (changes === null) return refuse({ code: 'nobody-on-turn' })
    if (!changes.ok) return refuse({ code: 'turn', problem: changes.error })
    const author = value.authorId ?? turn?.personId ?? null
    const to = changes.value.find(
      ({ value: each }) => each?.meetingId === toMeetingId && (author === null || peopleOf(each).includes(author)),
    )
    if (to === undefined) return refuse({ code: 'turn-gone' })
    return ok([caseChange(id, movedTo(value, to.id, on)), ...changes.value])
  })

/**
 * The turn changed hands by a swap, or its place was lost: the case goes with its author to the author's next turn in the forum.
 * A case that stood there and whose author has the place that is left takes it in exchange.
 */
export const followTurn = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'carry-over', ({ value }) => {
    const to = nextTurnOf(records, id, value, on.today)
    if (to === null) return refuse({ code: 'nobody-on-turn' })
    const other = caseOfTurn(records, to)
    const there = other === null ? undefined : records.case.get(other)
    if (other === null || there === undefined) return ok([caseChange(id, movedTo(value, to, on))])
    return ok([caseChange(id, movedTo(value, to, on)), caseChange(other, movedTo(there, value.turnId, on))])
  })

/** Where the case would go with its author; null where the author has no place for it, or has the turn still. */
export const nextTurnOf = (records: RecordSet, id: CaseId, value: Case, today: string): TurnId | null => {
  const turn = records.turn.get(value.turnId)
  const { authorId } = value
  if (authorId === null || !isAlive(value)) return null
  if (turn !== undefined && isActive(turn.state) && isAuthorOn(value, records)) return null
  const forumId = turn?.forumId ?? forumOfLost(records, value.turnId)
  return (
    [...records.turn]
      .flatMap(([turnId, each]) => {
        const meeting = records.meeting.get(each.meetingId)
        if (each.forumId !== forumId || !isActive(each.state) || !peopleOf(each).includes(authorId)) return []
        if (meeting === undefined || !isAhead(meeting, today)) return []
        return isFreeFor(records, turnId, id, value.turnId) ? [{ turnId, date: meeting.date ?? '' }] : []
      })
      .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.turnId, b.turnId))[0]?.turnId ?? null
  )
}

const carried = (records: RecordSet, { turnId }: Case, toMeetingId: MeetingId, { today }: On): TurnChanges =>
  carryOverTurn(records, { turnId, toMeetingId, today })

/** The place is gone (excused, or cancelled with its meeting), so the author is given one at the other meeting by hand. */
const givenAnew = (records: RecordSet, { authorId }: Case, meetingId: MeetingId, { today }: On): TurnChanges | null =>
  authorId === null ? null : addTurn(records, { meetingId, personId: authorId, today })

/** A day that was agreed for the earlier meeting says nothing about the later one. */
const movedTo = (value: Case, turnId: TurnId, on: On): Case =>
  withEvent({ ...value, turnId, dueOn: null }, 'carried-over', on)

const isFreeFor = (records: RecordSet, turnId: TurnId, id: CaseId, left: TurnId): boolean => {
  const there = caseOfTurn(records, turnId)
  if (there === null || there === id) return true
  const other = records.case.get(there)
  return other !== undefined && !isAuthorOn(other, records) && isAuthorOn({ ...other, turnId: left }, records)
}

/** The turn's record is gone, but its id was derived from its meeting. */
const forumOfLost = (records: RecordSet, turnId: TurnId) => {
  for (const [meetingId, { forumId }] of records.meeting)
    if (turnId.startsWith(turnIdOf(meetingId, 1).slice(0, -1))) return forumId
  return null
}
