/** What planning speaks of: the wish for a year, the plan that answers it, what stands in the way, and what a change would move. */

import type { AreaId, ForumId, MeetingId, PersonId, TurnId, VenueId } from '../records/ids.ts'
import type { DateChoice, MeetingGroup } from '../records/meeting.ts'
import type { AbsenceReason, Person, WorkingDay } from '../records/person.ts'
import type { RecordChange } from '../records/record-set.ts'
import type { TurnReason } from '../records/turn.ts'

export type PlanWish = {
  readonly year: number
  /** The forums to plan; those that meet by a cadence where it is left out. */
  readonly forumIds?: readonly ForumId[]
  /** `YYYY-MM-DD`. Nothing before it moves, and new meetings keep their forum's notice from it. */
  readonly today: string
  /** `instant` is the dynamic programme alone; `optimal` improves it by local search with the coverage term. */
  readonly method: 'instant' | 'optimal'
  /** What may be moved: drafts only, or also planned meetings that nobody has been invited to. Hand-moved ones never. */
  readonly release: 'drafts' | 'planned'
}

/** Told after a number of moves that depends on the input alone. Answering false calls the improvement off. */
export type OnProgress = (progress: { readonly done: number; readonly of: number }) => boolean

export type PlannedMeeting = {
  readonly id: MeetingId
  readonly forumId: ForumId
  readonly isNew: boolean
  /** Neither date nor place were chosen by this plan. */
  readonly pinned: boolean
  readonly date: string
  readonly start: string | null
  readonly end: string | null
  readonly venueId: VenueId | null
  readonly choice: DateChoice | null
  readonly groups: readonly MeetingGroup[]
  readonly caseCount: number
  readonly standsInFor: readonly ForumId[]
}

export type PlannedTurn = {
  readonly id: TurnId
  readonly meetingId: MeetingId
  readonly number: number
  /** Null: nobody could be found. */
  readonly personId: PersonId | null
}

/** The measures of rotation.md, "Metrics"; null where the plan has nothing to measure. */
export type PlanMeasures = {
  /** Share of the invited who are at work, 0 to 1. */
  readonly A: number | null
  /** Pairs of person and forum that no date reaches. */
  readonly Z: number
  /** Longest gap as a multiple of the forum's rhythm, the worst forum. */
  readonly C: number | null
  /** Most turns minus fewest, among people with at least three chances, the worst pool. */
  readonly S: number | null
  /** Turns given to somebody while one with fewer was free. */
  readonly L: number
  /** Most eligible meetings passed over in a row. */
  readonly W: number | null
  /** Largest difference between what would have been each one's share and what each got. */
  readonly D: number | null
  /** Changed future assignments over unavoidable ones; null in a fresh plan. */
  readonly H: number | null
  /** Largest imbalance of an attribute between the groups of a meeting. */
  readonly B: number | null
  /** Most uses of a venue minus fewest, the worst forum. */
  readonly venue: number | null
}

/** What the plan's number of turns means for people: "27 personer, 4 møder, 2 cases: én tur hvert 3,4. år". */
export type TurnOutlook = {
  readonly forumId: ForumId
  readonly people: number
  readonly meetings: number
  readonly casesPerMeeting: number
  readonly groups: number
  /** Years between two turns of one person; null where nobody brings cases. */
  readonly yearsBetweenTurns: number | null
  /** The same with the most groups that the named facilitators allow; null where that is no more. */
  readonly withGroups: { readonly groups: number; readonly yearsBetweenTurns: number } | null
}

/** A rule of the forum that left no legal day, with the number of days that giving it up would open. */
export type DateRule = 'weekdays' | 'hours' | 'blocked' | 'week' | 'notice' | 'school-holidays' | 'collision'

export type PlanProblem =
  | {
      readonly code: 'no-legal-day'
      readonly forumId: ForumId
      readonly relax: readonly { readonly rule: DateRule; readonly days: number }[]
    }
  | { readonly code: 'too-few-legal-days'; readonly forumId: ForumId; readonly wanted: number; readonly found: number }
  | { readonly code: 'nobody-invited'; readonly forumId: ForumId }
  | { readonly code: 'no-cadence'; readonly forumId: ForumId }
  | { readonly code: 'no-open-venue'; readonly forumId: ForumId; readonly meetingId: MeetingId }
  | { readonly code: 'forum-not-found'; readonly forumId: ForumId }

export type YearPlan = {
  readonly year: number
  readonly method: 'instant' | 'optimal' | 'stopped'
  readonly meetings: readonly PlannedMeeting[]
  readonly turns: readonly PlannedTurn[]
  readonly measures: PlanMeasures
  readonly outlook: readonly TurnOutlook[]
  /** Forums that could not be planned, or not wholly; the rest of the plan stands. */
  readonly problems: readonly PlanProblem[]
  /** What accepting the plan writes. Applying it twice changes nothing more. */
  readonly changes: readonly RecordChange[]
}

/** Something that happens to a plan (`erfakreds replan --events`). Dates are calendar dates, both ends included. */
export type PlanEvent =
  | {
      readonly type: 'absence'
      readonly personId: PersonId
      readonly from: string
      readonly to: string | null
      readonly reason: AbsenceReason
    }
  | { readonly type: 'move'; readonly meetingId: MeetingId; readonly date: string; readonly start: string | null }
  /** The day cannot be used any more: the meeting gets the best other one, and no other meeting moves. */
  | { readonly type: 'date-lost'; readonly meetingId: MeetingId }
  | { readonly type: 'cancel'; readonly meetingId: MeetingId }
  | { readonly type: 'leaver'; readonly personId: PersonId; readonly lastDay: string }
  | { readonly type: 'newcomer'; readonly personId: PersonId; readonly person: Person }
  | { readonly type: 'introduction'; readonly personId: PersonId; readonly completedOn: string | null }
  | { readonly type: 'workdays'; readonly personId: PersonId; readonly workingDays: readonly WorkingDay[] }
  | { readonly type: 'hours'; readonly personId: PersonId; readonly weeklyHours: number }
  | { readonly type: 'area'; readonly personId: PersonId; readonly areaId: AreaId | null }
  | { readonly type: 'pause'; readonly personId: PersonId; readonly from: string; readonly to: string | null }
  | { readonly type: 'swap'; readonly turnId: TurnId; readonly withTurnId: TurnId }
  | { readonly type: 'excuse'; readonly turnId: TurnId; readonly reason: TurnReason }
  | { readonly type: 'volunteer'; readonly meetingId: MeetingId; readonly personId: PersonId }

/** One line of "what will change", in the order in which a reader wants them. */
export type ChangeLine =
  | { readonly type: 'meeting-new'; readonly meetingId: MeetingId }
  | {
      readonly type: 'meeting-moved'
      readonly meetingId: MeetingId
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly type: 'meeting-cancelled'; readonly meetingId: MeetingId }
  | {
      readonly type: 'venue'
      readonly meetingId: MeetingId
      readonly from: VenueId | null
      readonly to: VenueId | null
    }
  | { readonly type: 'groups'; readonly meetingId: MeetingId; readonly moved: readonly PersonId[] }
  | { readonly type: 'turn-given'; readonly meetingId: MeetingId; readonly personId: PersonId }
  | {
      readonly type: 'turn-taken-over'
      readonly meetingId: MeetingId
      readonly from: PersonId
      readonly to: PersonId
      readonly reason: TurnReason | null
    }
  | {
      readonly type: 'turn-open'
      readonly meetingId: MeetingId
      readonly from: PersonId | null
      readonly reason: TurnReason | null
    }
  | { readonly type: 'turn-back'; readonly meetingId: MeetingId; readonly personId: PersonId }
  | { readonly type: 'person'; readonly personId: PersonId }

/** What does not fit and is left for a person to decide. */
export type PlanFinding =
  | {
      readonly code: 'pinned-but-away'
      readonly turnId: TurnId
      readonly meetingId: MeetingId
      readonly personId: PersonId
    }
  | { readonly code: 'two-cases-same-week'; readonly personId: PersonId; readonly meetingIds: readonly MeetingId[] }
  | { readonly code: 'venue-closed'; readonly meetingId: MeetingId; readonly venueId: VenueId }
  | { readonly code: 'day-off'; readonly meetingId: MeetingId; readonly date: string }
  | {
      readonly code: 'same-day'
      readonly meetingId: MeetingId
      readonly otherId: MeetingId
      /** Invited to both. */
      readonly personIds: readonly PersonId[]
      /** At the same time, or one of them has no time yet. */
      readonly overlaps: boolean
    }
  | { readonly code: 'no-candidate'; readonly meetingId: MeetingId; readonly number: number }

export type Consequences = {
  /** What is written: the event itself and the smallest repair. */
  readonly changes: readonly RecordChange[]
  readonly lines: readonly ChangeLine[]
  readonly findings: readonly PlanFinding[]
}
