/** All cases and all turns that wait to be asked, as rows with their dates and what comes next; and the search among them. */
import { searchable } from '../danish/sorting.ts'
import { themeWords } from '../documents/case-words.ts'
import { isAhead } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import { namesOf } from '../people/names.ts'
import type { Case, CaseStatus, CaseTheme } from '../records/case.ts'
import type { CaseRule } from '../records/forum.ts'
import {
  type CaseId,
  type ForumId,
  type MeetingId,
  type PersonId,
  type TurnId,
  theOrganisationId,
} from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import { type CaseDeadlines, deadlinesOf, type NextStep, nextStep } from './deadlines.ts'
import { isAlive, isAuthorOn, isStoryMissing, storyOf } from './life.ts'

/** What does not fit together any more; a person decides what becomes of it. */
export type CaseRowProblem = 'turn-gone' | 'author-not-on-turn' | 'meeting-cancelled' | 'story-missing'

export type CaseRow = {
  /** Null: nobody has been asked yet. */
  readonly caseId: CaseId | null
  readonly turnId: TurnId
  /** Null where the turn is gone. */
  readonly meetingId: MeetingId | null
  readonly forumId: ForumId | null
  readonly meetingDate: string | null
  /** Who has the turn now. */
  readonly personIds: readonly PersonId[]
  /** Whose story it is. */
  readonly authorId: PersonId | null
  readonly status: CaseStatus | 'to-ask'
  readonly themes: readonly CaseTheme[]
  readonly hasStory: boolean
  readonly deadlines: CaseDeadlines
  readonly next: NextStep | null
  readonly problems: readonly CaseRowProblem[]
}

/** By the date of the meeting (without one last), forum, number of the turn. */
export const caseRows = (records: RecordSet, today: string): readonly CaseRow[] => {
  const withCase = new Set([...records.case.values()].filter(isAlive).map(({ turnId }) => turnId))
  const toAsk = [...records.turn].flatMap(([turnId, turn]) => {
    const meeting = records.meeting.get(turn.meetingId)
    if (withCase.has(turnId) || turn.personId === null || !isActive(turn.state) || turn.state === 'brought') return []
    if (meeting === undefined || !isAhead(meeting, today)) return []
    return [rowOf(records, turnId, null, today)]
  })
  const cases = [...records.case].map(([id, value]) => rowOf(records, value.turnId, { id, value }, today))
  return [...toAsk, ...cases].toSorted(byMeeting)
}

/**
 * Cases in which every word of the question is found: in their text, themes, learning, forum, or the names of those who have the
 * turn. In the order of their ids.
 */
export const searchCases = (records: RecordSet, question: string): readonly CaseId[] => {
  const words = searchable(question).split(' ')
  return [...records.case].flatMap(([id, value]) => {
    const within = searchable(textOf(records, id, value))
    return words.every((word) => within.includes(word)) ? [id] : []
  })
}

const rowOf = (
  records: RecordSet,
  turnId: TurnId,
  found: { readonly id: CaseId; readonly value: Case } | null,
  today: string,
): CaseRow => {
  const turn = records.turn.get(turnId)
  const meeting = turn === undefined ? undefined : records.meeting.get(turn.meetingId)
  const forum = turn === undefined ? undefined : records.forum.get(turn.forumId)
  const value = found?.value ?? null
  const hasStory = found !== null && storyOf(records, found.id) !== null
  const problems = value === null ? [] : problemsOf(records, value, hasStory)
  const facts = {
    rule: forum?.cases ?? usualRule,
    meetingDate: meeting?.date ?? null,
    mayDayIsFree: records.organisation.get(theOrganisationId)?.mayDayIsFree ?? false,
    today,
  }
  const deadlines = deadlinesOf(value, facts)
  const isLost = problems.includes('turn-gone') || problems.includes('meeting-cancelled')
  return {
    caseId: found?.id ?? null,
    turnId,
    meetingId: turn?.meetingId ?? null,
    forumId: turn?.forumId ?? null,
    meetingDate: facts.meetingDate,
    personIds: turn === undefined ? [] : peopleOf(turn),
    authorId: value === null ? (turn?.personId ?? null) : value.authorId,
    status: value?.status ?? 'to-ask',
    themes: value?.themes ?? [],
    hasStory,
    deadlines,
    next: nextStep(value, deadlines, { meetingDate: facts.meetingDate, today, hasStory, isLost }),
    problems,
  }
}

/** What stands in the way before the meeting; afterwards only a story that went missing does. */
const problemsOf = (records: RecordSet, value: Case, hasStory: boolean): readonly CaseRowProblem[] => {
  const missing = isStoryMissing(value, hasStory) ? (['story-missing'] as const) : []
  if (!isAlive(value) || value.status === 'used' || value.status === 'learned') return missing
  const turn = records.turn.get(value.turnId)
  const meeting = turn === undefined ? undefined : records.meeting.get(turn.meetingId)
  if (meeting?.status === 'cancelled') return ['meeting-cancelled', ...missing]
  if (turn === undefined || meeting === undefined || !isActive(turn.state)) return ['turn-gone', ...missing]
  return isAuthorOn(value, records) ? missing : ['author-not-on-turn', ...missing]
}

const textOf = (records: RecordSet, id: CaseId, value: Case): string => {
  const story = storyOf(records, id)
  const turn = records.turn.get(value.turnId)
  const forum = turn === undefined ? undefined : records.forum.get(turn.forumId)
  const people = new Set([...(value.authorId === null ? [] : [value.authorId]), ...(turn ? peopleOf(turn) : [])])
  return [
    ...(story === null ? [] : [story.title, story.situation, story.dilemma, story.tried, story.question]),
    ...value.themes.map((theme) => themeWords[theme]),
    ...[...value.learning, ...value.willTry].map(({ text }) => text),
    ...(forum === undefined ? [] : [forum.name, forum.shortName]),
    ...namesOf(records, [...people]),
  ].join(' ')
}

const usualRule: CaseRule = newValue('forum', { name: '', shortName: '', kind: 'regional-erfa' }).cases

const byMeeting = (a: CaseRow, b: CaseRow): number =>
  ascending(a.meetingDate ?? '9999-12-31', b.meetingDate ?? '9999-12-31') ||
  ascending(a.forumId ?? '', b.forumId ?? '') ||
  ascending(a.turnId, b.turnId) ||
  ascending(a.caseId ?? '', b.caseId ?? '')
