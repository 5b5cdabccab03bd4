/**
 * The life of a case: what a person does to it, from asking for it to what was learned. Each action answers with the changes, or
 * with every reason why not. Knows neither how personal data is found nor how a story is erased for good (forget.ts).
 */

import { isAhead } from '../meetings/status.ts'
import type {
  Case,
  CaseConfidentiality,
  CaseEventKind,
  CaseStatus,
  CaseTheme,
  LearningPoint,
  SparringKind,
} from '../records/case.ts'
import type { CaseStory, StoryField } from '../records/case-story.ts'
import { type CaseId, type CaseStoryId, caseId, caseIdOf, caseStoryIdOf, type TurnId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { reportTurn, type TurnProblem } from '../rotation/actions.ts'
import { isActive } from '../rotation/ledger.ts'
import { eraseDay } from './retention.ts'

export type CaseProblem =
  | { readonly code: 'case-not-found' | 'turn-not-found' }
  /** The action is not open to a case in that state. */
  | { readonly code: 'not-in-state'; readonly status: CaseStatus }
  /** The turn is no longer held by anybody, or its meeting lies behind or is cancelled. */
  | { readonly code: 'turn-gone' | 'nobody-on-turn' | 'meeting-not-ahead' }
  /** The turn has a case already. */
  | { readonly code: 'has-case'; readonly caseId: CaseId }
  /** Somebody else has the turn now: the case follows its author first (`followTurn`). */
  | { readonly code: 'author-not-on-turn' }
  /** There is no text yet, or it has been erased. */
  | { readonly code: 'story-missing' }
  | ApprovalProblem
  | { readonly code: 'learning-empty' | 'not-passed-on' }
  /** The turn order does not allow it. */
  | { readonly code: 'turn'; readonly problem: TurnProblem }

/** Why a case may not be shared yet (approval.ts). */
export type ApprovalProblem =
  | { readonly code: 'text-empty' }
  /** Nobody has said what was agreed with the service user, or the author does not know and has to ask first. */
  | { readonly code: 'confidentiality-unanswered' | 'confidentiality-unknown' }
  /** All of it is confidential: only the dilemma and the question may be brought. */
  | { readonly code: 'confidential-content'; readonly fields: readonly StoryField[] }
  /** A part is confidential, and nobody has said which, or seen to it that it is gone. */
  | { readonly code: 'parts-unnamed' | 'parts-not-removed' }
  | { readonly code: 'open-findings'; readonly count: number }
  | { readonly code: 'not-agreed' | 'approver-missing' }

export type CaseChanges = Result<readonly RecordChange[], readonly CaseProblem[]>

/** When, and who did it (a name; empty where the program itself did). */
export type On = { readonly today: string; readonly by: string }

/** What can be done to a case; a page shows those that `allowedActions` answers with. */
export type CaseAction =
  | 'promise'
  | 'remind'
  | 'receive'
  | 'return'
  | 'check'
  | 'agree'
  | 'approve'
  | 'pack'
  | 'use'
  | 'learn'
  | 'approve-learning'
  | 'reopen'
  | 'carry-over'
  | 'withdraw'
  | 'erase'

const waiting: readonly CaseStatus[] = ['asked', 'promised', 'returned']
const before: readonly CaseStatus[] = [...waiting, 'received', 'checked', 'approved', 'in-pack']

/** The states from which each action starts. */
const startsFrom: Readonly<Record<CaseAction, readonly CaseStatus[]>> = {
  promise: ['asked'],
  remind: waiting,
  receive: before,
  return: ['received', 'checked'],
  check: ['received', 'returned'],
  agree: ['received', 'returned', 'checked'],
  approve: ['checked'],
  pack: ['approved', 'in-pack'],
  use: ['approved', 'in-pack'],
  learn: ['used', 'learned', 'erased'],
  'approve-learning': ['learned', 'erased'],
  reopen: ['approved', 'in-pack', 'used', 'withdrawn'],
  'carry-over': before,
  withdraw: [...before, 'used', 'learned'],
  erase: [...before, 'used', 'learned', 'withdrawn'],
}

/** Needs a text to work on. */
const needsStory: ReadonlySet<CaseAction> = new Set(['return', 'check', 'agree', 'approve', 'pack', 'use', 'erase'])

export const allowedActions = ({ status }: Pick<Case, 'status'>, hasStory: boolean): readonly CaseAction[] =>
  actions.filter((action) => startsFrom[action].includes(status) && (hasStory || !needsStory.has(action)))

/** The case that the turn has, if it has one; one that was withdrawn or erased leaves room for another. */
export const caseOfTurn = (records: Pick<RecordSet, 'case'>, turnId: TurnId): CaseId | null => {
  for (const [id, value] of records.case) if (value.turnId === turnId && isAlive(value)) return id
  return null
}

/** The cases whose form may carry the turn: asked for at it, though moved since, or having it now. The likeliest one first. */
export const casesAskedAt = (records: Pick<RecordSet, 'case'>, turnId: TurnId): readonly CaseId[] => {
  const born = caseIdOf(turnId)
  const found = [...records.case].filter(
    ([id, value]) => value.status !== 'erased' && (value.turnId === turnId || id === born || id.startsWith(`${born}:`)),
  )
  return found.toSorted(([, a], [, b]) => Number(isAlive(b)) - Number(isAlive(a))).map(([id]) => id)
}

/** A person has approved the text as it stands, and it was not used yet. */
export const isApproved = ({ status }: { readonly status: CaseStatus | 'to-ask' }): boolean =>
  status === 'approved' || status === 'in-pack'

/** Neither taken back nor forgotten. */
export const isAlive = ({ status }: Pick<Case, 'status'>): boolean => status !== 'withdrawn' && status !== 'erased'

/** Asks whoever has the turn for a case. */
export const askForCase = (records: RecordSet, turnId: TurnId, on: On): CaseChanges => {
  const turn = records.turn.get(turnId)
  if (turn === undefined) return refuse({ code: 'turn-not-found' })
  const there = caseOfTurn(records, turnId)
  if (there !== null) return refuse({ code: 'has-case', caseId: there })
  if (!isActive(turn.state)) return refuse({ code: 'turn-gone' })
  if (turn.personId === null) return refuse({ code: 'nobody-on-turn' })
  const meeting = records.meeting.get(turn.meetingId)
  if (meeting === undefined || !isAhead(meeting, on.today)) return refuse({ code: 'meeting-not-ahead' })
  const value = newValue('case', { turnId, authorId: turn.personId })
  return ok([caseChange(freeCaseId(records, turnId), withEvent(value, 'asked', on))])
}

/** The author has said yes. */
export const promise = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'promise', ({ value }) => ok([caseChange(id, entering(value, 'promised', on))]))

/** The author was reminded. */
export const remind = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'remind', ({ value }) => ok([caseChange(id, withEvent(value, 'reminded', on))]))

/** What an author wrote, from the form or typed. */
export type CaseWords = Pick<CaseStory, StoryField | 'confidentialParts'> & {
  readonly themes: readonly CaseTheme[]
  readonly sparring: readonly SparringKind[]
  readonly confidentiality: CaseConfidentiality | null
  readonly identifiersRemoved: boolean
  readonly named: boolean
  /** Codes of what came along and was not taken. */
  readonly leftOut: readonly string[]
}

/** The author's text has come; an earlier one gives way to it, and so does every approval. */
export const receive = (records: RecordSet, id: CaseId, words: CaseWords, on: On): CaseChanges =>
  onCase(records, id, 'receive', ({ value, story }) => {
    const { themes, sparring, confidentiality, named, ...texts } = words
    const next = newValue('case-story', {
      ...texts,
      caseId: id,
      /* What was found not to identify anybody holds only for the same words, so it may stay. */
      dismissals: story?.dismissals ?? [],
      aliases: story?.aliases ?? [],
    })
    const received = { ...value, themes, sparring, confidentiality, named, agreedOn: null, approval: null }
    return ok([caseChange(id, entering(received, 'received', on)), storyChange(id, next)])
  })

/**
 * The text as somebody has changed it. Where words are other than before, the author has not seen them: the agreement is taken
 * back, and so is an approval. A first text counts as received.
 */
export const writeStory = (records: RecordSet, id: CaseId, next: CaseStory, on: On): CaseChanges => {
  const found = records.case.get(id)
  if (found === undefined) return refuse({ code: 'case-not-found' })
  const story = storyOf(records, id)
  if (!startsFrom.receive.includes(found.status)) return refuse({ code: 'not-in-state', status: found.status })
  const isFirst = story === null
  if (!isFirst && sameWords(story, next)) return ok([storyChange(id, next)])
  const unseen = unsettled(found, on)
  const value = isFirst ? entering(unseen, 'received', on) : unseen
  return ok([caseChange(id, value), storyChange(id, next)])
}

/** What the author has chosen beside the text. Another answer about confidentiality takes an approval back. */
export const describe = (
  records: RecordSet,
  id: CaseId,
  choices: Partial<Pick<Case, 'themes' | 'sparring' | 'confidentiality' | 'named' | 'dueOn'>>,
  on: On,
): CaseChanges => {
  const found = records.case.get(id)
  if (found === undefined) return refuse({ code: 'case-not-found' })
  const next = { ...found, ...choices }
  const isOther = next.confidentiality !== found.confidentiality
  return ok([caseChange(id, isOther && isAlive(found) ? reopened(next, on) : next)])
}

/** The text goes back to its author, with what should be looked at. */
export const returnToAuthor = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'return', ({ value }) =>
    ok([caseChange(id, entering({ ...value, agreedOn: null }, 'returned', on))]),
  )

/** Somebody has gone through the findings. */
export const markChecked = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'check', ({ value }) => ok([caseChange(id, entering(value, 'checked', on))]))

/** The author has seen the text as it is to be shared, and agrees. */
export const agreed = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'agree', ({ value }) => ok([caseChange(id, { ...value, agreedOn: on.today })]))

/** The case went into a pack for its meeting. */
export const putInPack = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'pack', ({ value }) => ok([caseChange(id, entering(value, 'in-pack', on))]))

/** The case was brought at its meeting: the turn is reported, and the days until the story is forgotten begin. */
export const markUsed = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'use', ({ value }) => {
    const turn = records.turn.get(value.turnId)
    if (turn === undefined || !isActive(turn.state)) return refuse({ code: 'turn-gone' })
    if (!isAuthorOn(value, records)) return refuse({ code: 'author-not-on-turn' })
    const reported = reportTurn(records, { turnId: value.turnId, outcome: 'brought', today: on.today })
    if (!reported.ok) return refuse({ code: 'turn', problem: reported.error })
    const used = entering({ ...value, eraseNoticedOn: null }, 'used', on)
    return ok([caseChange(id, { ...used, eraseOn: eraseDay(records, used) }), ...reported.value])
  })

export type Learned = {
  readonly learning: readonly LearningPoint[]
  readonly willTry: readonly LearningPoint[]
  readonly passOn: Case['passOn']
}

/** What was learned and will be tried. Other words, or a consent taken back, take the learning's approval back. */
export const learn = (records: RecordSet, id: CaseId, learned: Learned, on: On): CaseChanges =>
  onCase(records, id, 'learn', ({ value }) => {
    const isSame = sameList(value.learning, learned.learning) && sameList(value.willTry, learned.willTry)
    const kept = isSame && learned.passOn === 'yes' ? value.learningApproval : null
    const next = { ...value, ...learned, learningApproval: kept }
    const isFirst = value.status === 'used' && (learned.learning.length > 0 || learned.willTry.length > 0)
    return ok([caseChange(id, isFirst ? entering(next, 'learned', on) : next)])
  })

/** The learning was checked and goes to the catalogue. */
export const approveLearning = (
  records: RecordSet,
  id: CaseId,
  { by, at, review }: { readonly by: string; readonly at: string; readonly review: { readonly openHigh: number } },
): CaseChanges =>
  onCase(records, id, 'approve-learning', ({ value }) => {
    const problems: readonly CaseProblem[] = [
      ...(value.learning.length + value.willTry.length === 0 ? [{ code: 'learning-empty' } as const] : []),
      ...(value.passOn === 'yes' ? [] : [{ code: 'not-passed-on' } as const]),
      ...(review.openHigh > 0 ? [{ code: 'open-findings', count: review.openHigh } as const] : []),
      ...(by.trim() === '' ? [{ code: 'approver-missing' } as const] : []),
    ]
    return problems.length > 0 ? err(problems) : ok([caseChange(id, { ...value, learningApproval: { by, at } })])
  })

/** The author takes the case back, and with it the consent to pass anything on. A text is forgotten as one that was used. */
export const withdraw = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'withdraw', ({ value, story }) => {
    const taken = { ...value, passOn: value.passOn === 'yes' ? ('no' as const) : value.passOn, learningApproval: null }
    const next = entering(taken, 'withdrawn', on)
    /* One that was used already is not kept longer for being withdrawn. */
    const eraseOn = story === null ? null : (value.eraseOn ?? eraseDay(records, next))
    return ok([caseChange(id, { ...next, eraseOn })])
  })

/**
 * A step back: what was approved is open again, what was used by mistake is approved (its turn is put right among the turns), and
 * what was withdrawn comes back as far as its text.
 */
export const reopen = (records: RecordSet, id: CaseId, on: On): CaseChanges =>
  onCase(records, id, 'reopen', ({ value, story }) => {
    if (isApproved(value)) return ok([caseChange(id, reopened(value, on))])
    if (value.status === 'used' && story === null) return refuse({ code: 'story-missing' })
    const other = caseOfTurn(records, value.turnId)
    if (other !== null && other !== id) return refuse({ code: 'has-case', caseId: other })
    if (value.status === 'withdrawn' && isStoryMissing(value, story !== null)) return refuse({ code: 'story-missing' })
    const status: CaseStatus = value.status === 'used' ? 'approved' : story === null ? 'asked' : 'received'
    const approval = status === 'approved' ? { approval: value.approval } : { approval: null, agreedOn: null }
    const back = { ...value, ...approval, status, eraseOn: null, eraseNoticedOn: null }
    return ok([caseChange(id, withEvent(back, 'reopened', on))])
  })

/** The words of the case; null where there are none (yet, or any more). */
export const storyOf = (records: Pick<RecordSet, 'case-story'>, id: CaseId): CaseStory | null =>
  records['case-story'].get(caseStoryIdOf(id)) ?? null

/** It once had words, and they are gone without the case saying so: erasing was interrupted after its first half. */
export const isStoryMissing = ({ status, events }: Pick<Case, 'status' | 'events'>, hasStory: boolean): boolean =>
  !hasStory && status !== 'erased' && events.some(({ kind }) => kind === 'received')

/** Whether the author brings the turn, alone or with others. A case whose author is unknown belongs to whoever has the turn. */
export const isAuthorOn = ({ authorId, turnId }: Case, { turn }: Pick<RecordSet, 'turn'>): boolean => {
  const on = turn.get(turnId)
  return authorId === null || on?.personId === authorId || on?.coPersonIds.includes(authorId) === true
}

type FoundCase = { readonly value: Case; readonly story: CaseStory | null }

/** Does something to a case whose state allows it. */
export const onCase = (
  records: RecordSet,
  id: CaseId,
  action: CaseAction,
  act: (found: FoundCase) => CaseChanges,
): CaseChanges => {
  const value = records.case.get(id)
  if (value === undefined) return refuse({ code: 'case-not-found' })
  if (!startsFrom[action].includes(value.status)) return refuse({ code: 'not-in-state', status: value.status })
  const story = storyOf(records, id)
  if (story === null && needsStory.has(action)) return refuse({ code: 'story-missing' })
  return act({ value, story })
}

export const refuse = (problem: CaseProblem): CaseChanges => err([problem])

export const caseChange = (id: CaseId, value: Case): RecordChange<'case'> => ({ kind: 'case', id, value })
export const storyChange = (id: CaseId, value: CaseStory): RecordChange<'case-story'> => ({
  kind: 'case-story',
  id: caseStoryIdOf(id) satisfies CaseStoryId,
  value,
})

/** The case in another state, which is written into its history. */
export const entering = (value: Case, status: CaseStatus, on: On): Case => withEvent({ ...value, status }, status, on)

export const withEvent = (value: Case, kind: CaseEventKind, { today, by }: On): Case => ({
  ...value,
  events: [...value.events, { id: `${value.events.length + 1}-${kind}`, kind, on: today, by }],
})

const actions = Object.keys(startsFrom) as readonly CaseAction[]

/** A case that moved on keeps its id, so the place it was asked at may be asked again. */
export const freeCaseId = (records: Pick<RecordSet, 'case'>, turnId: TurnId): CaseId => {
  const born = caseIdOf(turnId)
  let id = born
  for (let count = 2; records.case.has(id); count += 1) id = caseId.parse(`${born}:${count}`)
  return id
}

/** What others may have read is not what stands there now. */
const unsettled = (value: Case, on: On): Case => reopened({ ...value, agreedOn: null }, on)

const reopened = (value: Case, on: On): Case =>
  isApproved(value) ? withEvent({ ...value, status: 'checked', approval: null }, 'reopened', on) : value

const words: readonly (StoryField | 'confidentialParts')[] = [
  'title',
  'situation',
  'dilemma',
  'tried',
  'question',
  'confidentialParts',
]
const sameWords = (a: CaseStory, b: CaseStory): boolean => words.every((field) => a[field] === b[field])

const sameList = (a: readonly LearningPoint[], b: readonly LearningPoint[]): boolean =>
  a.length === b.length && a.every(({ text }, index) => text === b[index]?.text)
