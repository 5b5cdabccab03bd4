/** Plans a year beside the page, so that the page stays alive. Gets everything it needs in one message and answers in several. */
import { type DateFacts, dateFacts } from '../../core/planning/date-facts.ts'
import type { PlannedMeeting, PlanWish, YearPlan } from '../../core/planning/plan.ts'
import { planYear } from '../../core/planning/plan-year.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'

export type PlanTask =
  | {
      readonly type: 'plan'
      readonly records: RecordSet
      readonly wish: PlanWish
      /** How far the improvement goes at most; null goes to its end. */
      readonly stopAt: number | null
    }
  | {
      readonly type: 'facts'
      readonly records: RecordSet
      readonly meetings: readonly PlannedMeeting[]
      readonly today: string
    }

export type FactsByMeeting = ReadonlyMap<MeetingId, DateFacts>

export type PlanNews =
  /** At each whole per cent, with how far the improvement has come. */
  | { readonly type: 'progress'; readonly done: number; readonly percent: number }
  | { readonly type: 'plan'; readonly plan: YearPlan }
  | { readonly type: 'facts'; readonly facts: FactsByMeeting }

const tell = (news: PlanNews): void => postMessage(news)

addEventListener('message', ({ data: task }: MessageEvent<PlanTask>) => {
  if (task.type === 'facts') return tell({ type: 'facts', facts: factsOf(task) })
  const { records, wish, stopAt } = task
  let told = -1
  const plan = planYear(records, wish, ({ done, of }) => {
    const percent = Math.floor((100 * done) / Math.max(1, of))
    if (percent > told) tell({ type: 'progress', done, percent })
    told = percent
    return stopAt === null || done < stopAt
  })
  tell({ type: 'plan', plan })
})

const factsOf = ({ records, meetings, today }: Extract<PlanTask, { readonly type: 'facts' }>): FactsByMeeting =>
  new Map(
    meetings.flatMap((meeting) => {
      const facts = dateFacts(records, { ...meeting, meetingId: meeting.id }, { today })
      return facts === null ? [] : [[meeting.id, facts] as const]
    }),
  )
