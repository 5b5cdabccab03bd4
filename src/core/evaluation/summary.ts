/**
 * What may be told of counted answers: n and percent together, and under five answers only how many there were, since fewer could
 * be told apart (domain.md, "Scales"). Nothing else reads the counts of an evaluation to show them.
 */
import { ascending } from '../order.ts'
import type { Evaluation } from '../records/evaluation.ts'
import type { ForumId, MeetingId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { scaleSteps } from './questions.ts'

/** Fewer answers than this are never broken down. */
export const leastAnswers = 5

export type Share = { readonly count: number; readonly percent: number }

type OptionShare = Share & { readonly option: string /** One of the scale's five steps. */; readonly isStep: boolean }

/** The two best and the two poorest steps; percentages are of everybody who answered. */
type Ends = { readonly best: Share; readonly poorest: Share }

export type EvaluationSummary =
  | { readonly shown: false; readonly answered: number }
  | { readonly shown: true; readonly answered: number; readonly options: readonly OptionShare[]; readonly ends: Ends }

export const summaryOf = (evaluation: Pick<Evaluation, 'scale' | 'counts'>): EvaluationSummary => {
  const counts = countsOf(evaluation)
  const answered = counts.reduce((sum, { count }) => sum + count, 0)
  if (answered < leastAnswers) return { shown: false, answered }
  const share = (count: number): Share => ({ count, percent: Math.round((100 * count) / answered) })
  const among = (from: number, to: number) => share(counts.slice(from, to).reduce((sum, { count }) => sum + count, 0))
  return {
    shown: true,
    answered,
    options: counts.map(({ option, count }, index) => ({ option, isStep: index < steps, ...share(count) })),
    ends: { best: among(0, 2), poorest: among(steps - 2, steps) },
  }
}

/** One meeting of the trend; `ends` is null where too few answered for a point. */
type TrendPoint = {
  readonly meetingId: MeetingId
  readonly date: string
  readonly answered: number
  readonly ends: Ends | null
}

/** The answers to the same question over a forum's meetings, the earliest first. Meetings that nobody answered have no point. */
export const trendOf = (
  records: RecordSet,
  forumId: ForumId,
  asked: Pick<Evaluation, 'questionId' | 'question' | 'scale'>,
): readonly TrendPoint[] =>
  [...records.evaluation.values()]
    .flatMap((evaluation): readonly TrendPoint[] => {
      const meeting = records.meeting.get(evaluation.meetingId)
      if (meeting?.forumId !== forumId || meeting.date === null || !isSameQuestion(asked, evaluation)) return []
      const summary = summaryOf(evaluation)
      if (summary.answered === 0) return []
      const ends = summary.shown ? summary.ends : null
      return [{ meetingId: evaluation.meetingId, date: meeting.date, answered: summary.answered, ends }]
    })
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.meetingId, b.meetingId))

const steps = 5

/** By id where both have one; a question on another scale is another question. */
const isSameQuestion = (
  a: Pick<Evaluation, 'questionId' | 'question' | 'scale'>,
  b: Pick<Evaluation, 'questionId' | 'question' | 'scale'>,
): boolean =>
  a.scale === b.scale &&
  (a.questionId !== '' || b.questionId !== '' ? a.questionId === b.questionId : a.question === b.question)

/** All five steps in their order, then the other answers as they were printed. */
const countsOf = ({ scale, counts }: Pick<Evaluation, 'scale' | 'counts'>) => {
  const known = scaleSteps[scale]
  const countIn = (option: string) => counts.reduce((sum, each) => sum + (each.option === option ? each.count : 0), 0)
  const others = [...new Set(counts.map(({ option }) => option).filter((option) => !known.includes(option)))]
  return [...known, ...others].map((option) => ({ option, count: countIn(option) }))
}
