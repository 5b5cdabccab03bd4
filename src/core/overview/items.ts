/** What a line of the overview can be about. Each has the day it belongs to; without one it waits from now on. */
import type { CaseRow } from '../cases/board.ts'
import { type CaseStep, type NextStep, urgencyOf } from '../cases/deadlines.ts'
import type { ActionId, ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { RunUpStep } from '../records/meeting.ts'

export type OverviewItem =
  | {
      readonly type: 'meeting'
      readonly on: string
      readonly meetingId: MeetingId
      /** Who brings a case. */
      readonly turnIds: readonly PersonId[]
      /** Invited, and neither yes nor no; null where no invitation was made. */
      readonly unanswered: number | null
    }
  /** Places at the meeting that nobody has on the day their cases are to be asked for. */
  | { readonly type: 'open-turns'; readonly on: string; readonly meetingId: MeetingId; readonly count: number }
  /** What is to be done around a meeting, with how many more steps of it stand in the same group. */
  | {
      readonly type: 'step'
      readonly on: string
      readonly meetingId: MeetingId
      readonly step: RunUpStep
      readonly more: number
      /** Whoever was asked and has not answered. */
      readonly waitsFor: PersonId | null
    }
  /** Comments on minutes that nobody has answered. */
  | { readonly type: 'comments'; readonly on: null; readonly meetingId: MeetingId; readonly count: number }
  /** Meetings whose evaluation is not entered, the latest first; the first of them is `meetingId`. */
  | {
      readonly type: 'evaluations'
      readonly on: null
      readonly meetingId: MeetingId
      readonly meetingIds: readonly MeetingId[]
    }
  /** Open actions of one forum: those that are late, or those of one day. */
  | {
      readonly type: 'actions'
      readonly on: string
      readonly meetingId: null
      readonly forumId: ForumId | null
      readonly rows: readonly {
        readonly id: ActionId
        readonly task: string
        readonly responsibleIds: readonly PersonId[]
      }[]
    }
  /** A day with a programme: contributions, registrations, speakers or participants that are meant, where they are counted. */
  | {
      readonly type: 'day'
      readonly on: string | null
      readonly meetingId: MeetingId
      readonly step: DayStep
      readonly count: number
    }
  /** The same step for cases of one meeting (null: their turns are gone). */
  | {
      readonly type: 'cases'
      readonly on: string | null
      readonly meetingId: MeetingId | null
      readonly step: CaseStep
      readonly rows: readonly CaseRow[]
    }

/** What a day with a programme waits for; all but `report` before it. */
export const daySteps = ['contributions', 'decide', 'sign-up', 'confirm', 'tell', 'report'] as const
export type DayStep = (typeof daySteps)[number]

/** How soon it is to be done. Null of a meeting, which takes place by itself, and of what waits without a day. */
export const itemUrgency = ({ type, on }: OverviewItem, today: string): NextStep['urgency'] | null =>
  type === 'meeting' || on === null ? null : urgencyOf(on, today).urgency
