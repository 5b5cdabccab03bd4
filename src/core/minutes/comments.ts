/** Comments on minutes that were sent out: written down, and settled one way or the other. */
import { ascending } from '../order.ts'
import type { AgendaItemId, MeetingId, MinutesCommentId, PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { MinutesComment } from '../records/minutes-comment.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'

export type ListedComment = { readonly id: MinutesCommentId; readonly value: MinutesComment }

/** The comments on a meeting's minutes, the oldest first. */
export const commentsOn = (records: RecordSet, meetingId: MeetingId): readonly ListedComment[] =>
  [...records['minutes-comment']]
    .filter(([, value]) => value.meetingId === meetingId)
    .map(([id, value]) => ({ id, value }))
    .toSorted((a, b) => ascending(a.value.on, b.value.on) || ascending(a.id, b.id))

type NewComment = {
  readonly id: MinutesCommentId
  readonly meetingId: MeetingId
  readonly agendaItemId: AgendaItemId | null
  readonly personId: PersonId | null
  readonly name: string
  readonly text: string
  readonly on: string
}

export const addComment = ({ id, ...said }: NewComment): Result<readonly RecordChange[], 'no-text' | 'nobody'> => {
  const text = said.text.replaceAll('\r', '').trim()
  if (text === '') return err('no-text')
  if (said.personId === null && said.name.trim() === '') return err('nobody')
  const name = said.personId === null ? said.name.trim() : ''
  return ok([{ kind: 'minutes-comment', id, value: newValue('minutes-comment', { ...said, text, name }) }])
}

export type Settling = {
  readonly as: 'open' | 'taken-in' | 'declined'
  readonly answer: string
  readonly on: string
}

/** Whoever is turned down is told why; `open` takes a settlement back. */
export const settleComment = (
  records: RecordSet,
  id: MinutesCommentId,
  { as, answer, on }: Settling,
): Result<readonly RecordChange[], 'no-comment' | 'no-answer'> => {
  const comment = records['minutes-comment'].get(id)
  if (comment === undefined) return err('no-comment')
  const said = answer.trim()
  if (as === 'declined' && said === '') return err('no-answer')
  const settledOn = as === 'open' ? null : on
  return ok([{ kind: 'minutes-comment', id, value: { ...comment, state: as, answer: said, settledOn } }])
}
