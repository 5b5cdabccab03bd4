/**
 * The steps around a meeting and their days, reckoned from the meeting by the forum's rule: what is done, what comes, what is
 * late. What was done is seen from the records; where nothing shows it, somebody ticks it. A forum that gives a step 0 days
 * does without it. Knows no words and sends nothing.
 *
 * A day that falls on a weekend or a day off lies on the working day before, since somebody has to act on it. A day that
 * somebody set for this meeting stays where it is.
 */
import { workingDayBefore } from '../calendar/holidays.ts'
import { urgencyOf } from '../cases/deadlines.ts'
import { addDays } from '../danish/dates.ts'
import { isComing } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import type { Approval } from '../records/approval.ts'
import type { Case } from '../records/case.ts'
import type { Forum } from '../records/forum.ts'
import { type MeetingId, theOrganisationId } from '../records/ids.ts'
import { type MailingKind, type Meeting, type RunUpStep, runUpStep } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive } from '../rotation/ledger.ts'

/** `lapsed`: the meeting is over, and the step before it was never taken. `soon` is three days or less. */
export type RunUpState = 'done' | 'later' | 'soon' | 'today' | 'late' | 'lapsed'

export type RunUpEntry = {
  readonly step: RunUpStep
  /** Null where the meeting has no date. */
  readonly on: string | null
  readonly state: RunUpState
  /** Null where it is not done, or nobody noted the day. */
  readonly doneOn: string | null
  /** Marked by hand, and can be taken back so. */
  readonly ticked: boolean
  /** The day was set for this meeting. */
  readonly ownDay: boolean
}

/** The steps by their days; none for a meeting that is called off. */
export const runUpOf = (records: RecordSet, meetingId: MeetingId, today: string): readonly RunUpEntry[] => {
  const meeting = records.meeting.get(meetingId)
  return meeting === undefined ? [] : entriesOf(surroundings(records, new Set([meetingId])), meetingId, meeting, today)
}

/** What is to be done first; null where nothing is left. */
export const nextRunUpStep = (entries: readonly RunUpEntry[]): RunUpEntry | null =>
  entries.find(({ state }) => state !== 'done' && state !== 'lapsed') ?? null

export type RunUpItem = {
  readonly meetingId: MeetingId
  readonly step: RunUpStep
  readonly on: string
  readonly state: 'late' | 'today' | 'soon' | 'later'
}

/** Steps of all meetings that are not done and whose day is `until` or before, the earliest first. */
export const runUpItems = (
  records: RecordSet,
  today: string,
  until: string = addDays(today, 14),
): readonly RunUpItem[] => {
  const meetings = [...records.meeting].filter(([, meeting]) => mayConcern(records, meeting, until))
  const around = surroundings(records, new Set(meetings.map(([id]) => id)))
  const order = new Map(runUpStep.options.map((step, index) => [step, index]))
  return meetings
    .flatMap(([meetingId, meeting]) =>
      entriesOf(around, meetingId, meeting, today).flatMap(({ step, on, state }): readonly RunUpItem[] =>
        on === null || on > until || state === 'done' || state === 'lapsed' ? [] : [{ meetingId, step, on, state }],
      ),
    )
    .toSorted(
      (a, b) =>
        ascending(a.on, b.on) ||
        ascending(a.meetingId, b.meetingId) ||
        (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0),
    )
}

/** The meeting with another day for one of its steps; null goes back to the rule's. */
export const withStepDay = (meeting: Meeting, step: RunUpStep, on: string | null): Meeting => {
  if (step === 'comments' && meeting.minutesSentOn !== null) return { ...meeting, commentsDueOn: on }
  const others = meeting.deadlines.filter((each) => each.step !== step)
  return { ...meeting, deadlines: on === null ? others : [...others, { step, on }] }
}

/** The meeting with a step marked as done on a day, or no longer. */
export const withStepDone = (meeting: Meeting, step: RunUpStep, on: string | null): Meeting => {
  const others = meeting.stepsDone.filter((each) => each.step !== step)
  return { ...meeting, stepsDone: on === null ? others : [...others, { step, on }] }
}

/** Of ten years' meetings most are closed, or too far ahead for any step of theirs; only the others are reckoned. */
const mayConcern = ({ forum }: RecordSet, { status, date, deadlines, forumId }: Meeting, until: string): boolean => {
  if (status === 'closed' || status === 'cancelled') return false
  const rule = forum.get(forumId)
  if (rule === undefined || date === null || deadlines.length > 0) return true
  const { inviteDays, itemsDays, agendaDays, remindDays } = rule.runUp
  const before = [inviteDays, itemsDays, agendaDays, remindDays, rule.cases.packDays, rule.approval?.daysBefore ?? 14]
  // More than a fortnight of days off in a row there is not.
  return addDays(date, -Math.max(...before) - 14) <= until
}

/** Everything that the steps of some meetings look at, gathered once. */
type Surroundings = {
  readonly forums: RecordSet['forum']
  readonly mayDayIsFree: boolean
  readonly approvals: ReadonlyMap<MeetingId, readonly Approval[]>
  /** Cases of turns that still stand, and whether any turn has none yet. */
  readonly cases: ReadonlyMap<MeetingId, readonly (Case | null)[]>
}

const surroundings = (records: RecordSet, meetingIds: ReadonlySet<MeetingId>): Surroundings => {
  const caseOf = new Map([...records.case.values()].map((value) => [value.turnId, value]))
  const turns = [...records.turn].filter(
    ([, { meetingId, state }]) => meetingIds.has(meetingId) && isActive(state) && state !== 'open',
  )
  const byMeeting = Map.groupBy(turns, ([, { meetingId }]) => meetingId)
  return {
    forums: records.forum,
    mayDayIsFree: records.organisation.get(theOrganisationId)?.mayDayIsFree ?? false,
    approvals: Map.groupBy(records.approval.values(), ({ meetingId }) => meetingId),
    cases: new Map([...byMeeting].map(([id, held]) => [id, held.map(([turnId]) => caseOf.get(turnId) ?? null)])),
  }
}

const entriesOf = (
  around: Surroundings,
  meetingId: MeetingId,
  meeting: Meeting,
  today: string,
): readonly RunUpEntry[] => {
  const forum = around.forums.get(meeting.forumId)
  if (forum === undefined || meeting.status === 'cancelled') return []
  const approvals = around.approvals.get(meetingId) ?? []
  const cases = around.cases.get(meetingId) ?? []
  const isOver = !isComing(meeting.status) || (meeting.date !== null && meeting.date < today)
  return runUpStep.options
    .filter((step) => isUsed(step, forum, approvals, cases))
    .map((step) => {
      const ruled = dayOf(step, forum, meeting, around)
      const on = setDay(step, meeting) ?? ruled
      const isOwn = meeting.deadlines.some((each) => each.step === step)
      const ticked = meeting.stepsDone.find((each) => each.step === step)
      const done = ticked ?? doneBy(step, forum, meeting, approvals, cases)
      const state = stateOf(step, { on, today, isOver, isDone: done !== null, sent: isSent(meeting) })
      return { step, on, state, doneOn: done?.on ?? null, ticked: ticked !== undefined, ownDay: isOwn }
    })
    .toSorted((a, b) => ascending(a.on ?? '', b.on ?? ''))
}

const isUsed = (
  step: RunUpStep,
  { approval, runUp, cases: rule }: Forum,
  approvals: readonly Approval[],
  cases: readonly (Case | null)[],
): boolean => {
  switch (step) {
    case 'approval':
      return approval !== null || approvals.length > 0
    case 'invite':
      return runUp.inviteDays > 0
    case 'items':
      return runUp.itemsDays > 0
    case 'agenda':
      return runUp.agendaDays > 0
    case 'pack':
      return cases.length > 0 && rule.packDays > 0
    case 'remind':
      return runUp.remindDays > 0
    case 'minutes':
      return runUp.minutesDays > 0
    case 'comments':
      return runUp.minutesDays > 0 && runUp.commentDays > 0
  }
}

const setDay = (step: RunUpStep, { deadlines, commentsDueOn, minutesSentOn }: Meeting): string | null => {
  const set = deadlines.find((each) => each.step === step)?.on ?? null
  return step === 'comments' && minutesSentOn !== null ? (commentsDueOn ?? set) : set
}

/** By the rule of the forum; of comments so many days after the minutes were, or are to be, sent. */
const dayOf = (step: RunUpStep, forum: Forum, meeting: Meeting, around: Surroundings): string | null => {
  const { date } = meeting
  if (date === null) return null
  const { runUp } = forum
  const before = (days: number): string => workingDayBefore(addDays(date, -days), around)
  const after = (from: string, days: number): string => {
    const day = workingDayBefore(addDays(from, days), around)
    return day < from ? from : day
  }
  switch (step) {
    case 'approval':
      return before(forum.approval?.daysBefore ?? 14)
    case 'invite':
      return before(runUp.inviteDays)
    case 'items':
      return before(runUp.itemsDays)
    case 'agenda':
      return before(runUp.agendaDays)
    case 'pack':
      return before(forum.cases.packDays)
    case 'remind':
      return before(runUp.remindDays)
    case 'minutes':
      return after(date, runUp.minutesDays)
    case 'comments': {
      const planned = setDay('minutes', meeting) ?? after(date, runUp.minutesDays)
      return after(meeting.minutesSentOn ?? planned, runUp.commentDays)
    }
  }
}

type Done = { readonly on: string | null }

/** What the records show to be done; null where they do not. */
const doneBy = (
  step: RunUpStep,
  forum: Forum,
  meeting: Meeting,
  approvals: readonly Approval[],
  cases: readonly (Case | null)[],
): Done | null => {
  const { status, agendaIssuedOn, minutesSentOn, minutesApprovedOn } = meeting
  const mailed = (...kinds: readonly MailingKind[]): Done | null =>
    meeting.mailings.find(({ kind }) => kinds.includes(kind)) ?? null
  const when = (holds: boolean, on: string | null): Done | null => (holds ? { on } : null)
  switch (step) {
    case 'approval': {
      const given = approvalThatCounts(forum, approvals)
      return when(given?.state === 'approved', given?.answeredOn ?? null)
    }
    case 'invite':
      return mailed('invitation') ?? when(status !== 'draft' && status !== 'planned', null)
    case 'items':
    case 'agenda':
      return mailed('agenda') ?? when(agendaIssuedOn !== null, agendaIssuedOn)
    case 'pack': {
      const packed = cases.map((each) => (each === null ? null : packedBy(each)))
      return packed.includes(null)
        ? null
        : {
            on:
              packed
                .flatMap((each) => each?.on ?? [])
                .toSorted(ascending)
                .at(-1) ?? null,
          }
    }
    case 'remind':
      return mailed('reminder')
    case 'minutes':
      return (
        when(minutesSentOn !== null, minutesSentOn) ??
        mailed('minutes-for-comment', 'minutes') ??
        when(isSent(meeting), null)
      )
    case 'comments':
      return when(minutesApprovedOn !== null, minutesApprovedOn) ?? when(status === 'closed', null)
  }
}

/** The one that the forum asks for; where there is none of it, the one that was asked for. */
export const approvalThatCounts = (
  { approval }: Pick<Forum, 'approval'>,
  approvals: readonly Approval[],
): Approval | null => approvals.find(({ subject }) => subject === approval?.subject) ?? approvals[0] ?? null

/** A case that was withdrawn or forgotten holds nothing up. */
const packedBy = ({ status, events }: Case): Done | null => {
  switch (status) {
    case 'in-pack':
    case 'used':
    case 'learned':
    case 'withdrawn':
    case 'erased':
      return { on: events.findLast(({ kind }) => kind === 'in-pack')?.on ?? null }
    default:
      return null
  }
}

const isSent = ({ status, minutesSentOn }: Meeting): boolean =>
  minutesSentOn !== null || status === 'minutes-sent' || status === 'closed'

type StateFacts = {
  readonly on: string | null
  readonly today: string
  readonly isOver: boolean
  readonly isDone: boolean
  readonly sent: boolean
}

/** Comments wait for the minutes: until those are sent, nobody is late with them. */
const stateOf = (step: RunUpStep, { on, today, isOver, isDone, sent }: StateFacts): RunUpState => {
  if (isDone) return 'done'
  const isAfter = step === 'minutes' || step === 'comments'
  if (isOver && !isAfter) return 'lapsed'
  if (step === 'comments' && !sent) return 'later'
  return urgencyOf(on, today).urgency
}
