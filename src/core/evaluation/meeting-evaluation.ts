/** A meeting's evaluation: the questions that were asked, the answers that are entered, and which meetings still lack them. */
import { addDays } from '../danish/dates.ts'
import { isHeld } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import type { Evaluation } from '../records/evaluation.ts'
import type { EvaluationQuestion } from '../records/forum.ts'
import { type EvaluationId, evaluationIdOf, type MeetingId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { besideSteps, optionsOf, questionsOf, scaleSteps } from './questions.ts'

export type AskedQuestion = {
  readonly id: EvaluationId
  readonly question: EvaluationQuestion
  /** Null while nothing is entered. */
  readonly evaluation: Evaluation | null
}

/**
 * What the forum asks, then what else was answered at the meeting (a question that the forum has changed since, or one of its own).
 * A question that was answered keeps the words that it was answered in.
 */
export const askedAt = (records: RecordSet, meetingId: MeetingId): readonly AskedQuestion[] => {
  const meeting = records.meeting.get(meetingId)
  const forum = meeting === undefined ? undefined : records.forum.get(meeting.forumId)
  const answered = new Map([...records.evaluation].filter(([, evaluation]) => evaluation.meetingId === meetingId))
  const asked = (forum === undefined ? [] : questionsOf(forum)).map((question) => {
    const id = evaluationIdOf(meetingId, question.id)
    const evaluation = answered.get(id) ?? null
    answered.delete(id)
    return { id, question: evaluation === null ? question : questionAnswered(evaluation), evaluation }
  })
  const others = [...answered].map(([id, evaluation]) => ({ id, question: questionAnswered(evaluation), evaluation }))
  return [...asked, ...others]
}

/** The counts to a question, as they are entered or read from a file; no answers at all takes the evaluation away. */
export const enterCounts = (
  records: RecordSet,
  meetingId: MeetingId,
  { id, question }: Pick<AskedQuestion, 'id' | 'question'>,
  counts: ReadonlyMap<string, number>,
  today: string,
): readonly RecordChange<'evaluation'>[] => {
  const before = records.evaluation.get(id)
  const all = [...new Set([...optionsOf(question), ...(before?.counts ?? []).map(({ option }) => option)])]
  const answered = all.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0)
  if (answered === 0) return before === undefined ? [] : [{ kind: 'evaluation', id, value: null }]
  const value = newValue('evaluation', {
    ...before,
    meetingId,
    questionId: before?.questionId ?? question.id,
    question: question.text,
    scale: question.scale,
    answeredOn: before?.answeredOn ?? today,
    counts: all.map((option) => ({ option, count: counts.get(option) ?? 0 })),
  })
  return [{ kind: 'evaluation', id, value }]
}

/** Meetings of the last two months whose forum asks and where no answer is entered, the latest first. */
export const meetingsToEvaluate = (records: RecordSet, today: string): readonly MeetingId[] => {
  const answered = new Set([...records.evaluation.values()].map(({ meetingId }) => meetingId))
  const since = addDays(today, -62)
  return [...records.meeting]
    .filter(([id, meeting]) => wasHeld(meeting, since, today) && !answered.has(id) && asks(records, meeting))
    .toSorted(([a, { date: first }], [b, { date: second }]) => ascending(second ?? '', first ?? '') || ascending(a, b))
    .map(([id]) => id)
}

const wasHeld = ({ status, date }: Meeting, since: string, today: string): boolean =>
  isHeld(status) && date !== null && date >= since && date <= today

const asks = (records: RecordSet, { forumId }: Meeting): boolean => {
  const forum = records.forum.get(forumId)
  return forum !== undefined && questionsOf(forum).length > 0
}

const questionAnswered = ({ questionId, question, scale, counts }: Evaluation): EvaluationQuestion => {
  const other = counts.find(({ option }) => !scaleSteps[scale].includes(option))?.option
  return {
    id: questionId,
    text: question,
    scale,
    beside: other === besideSteps['not-yet'] ? 'not-yet' : 'do-not-know',
  }
}
