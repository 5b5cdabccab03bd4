/**
 * What a later version of minutes changes in an earlier one, item by item: words, decisions, actions, attendance and the facts
 * at the top. It names nobody and makes no sentences; ids and words are given as they stand.
 */

import { decisionText } from '../documents/decision-text.ts'
import { inOrder } from '../meetings/agenda-order.ts'
import type { Action } from '../records/action.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { ActionId, AgendaItemId, MeetingId, PersonId } from '../records/ids.ts'
import type { Attendance, Meeting, Participant } from '../records/meeting.ts'
import { sameJson } from '../records/merge.ts'
import type { RecordSet } from '../records/record-set.ts'
import { inlineText, type RichText } from '../text/blocks.ts'
import { diffWords, type WordPiece } from './diff-words.ts'

/** Minutes at one time: a version that was approved, or what is in the archive now. */
export type MinutesSnapshot = {
  readonly meeting: Meeting
  readonly items: readonly { readonly id: AgendaItemId; readonly value: AgendaItem }[]
  readonly actions: readonly { readonly id: ActionId; readonly value: Action }[]
}

export const snapshotOf = (records: RecordSet, meetingId: MeetingId): Omit<MinutesSnapshot, 'meeting'> => ({
  items: [...records['agenda-item']].flatMap(([id, value]) => (value.meetingId === meetingId ? [{ id, value }] : [])),
  actions: [...records.action].flatMap(([id, value]) => (value.meetingId === meetingId ? [{ id, value }] : [])),
})

type Was<T> = { readonly before: T; readonly after: T }
export type Change = 'added' | 'removed' | 'changed'

export type ActionChange = {
  readonly id: ActionId
  readonly change: Change
  readonly before: Action | null
  readonly after: Action | null
}

export type ItemChange = {
  readonly id: AgendaItemId
  readonly change: Change
  /** Its number in the later minutes; of an item that is gone, in the earlier. */
  readonly number: number
  readonly title: string
  readonly category: AgendaItem['category']
  /** In either of the two: what changed is then for those who took part. */
  readonly closed: boolean
  readonly moved: Was<number> | null
  readonly titles: Was<string> | null
  /** Null where not a word changed. The agenda's text and recommendation, which the minutes repeat. */
  readonly agendaText: readonly WordPiece[] | null
  readonly text: readonly WordPiece[] | null
  readonly decision: readonly WordPiece[] | null
  readonly actions: readonly ActionChange[]
}

export type PresenceChange = {
  readonly personId: PersonId
  readonly change: Change
  readonly attendance: Was<Attendance | null>
}

const facts = ['title', 'theme', 'date', 'start', 'end', 'place', 'chairId', 'minuteTakerId'] as const
export type Fact = (typeof facts)[number]

type MinutesChanges = {
  readonly facts: readonly Fact[]
  readonly presence: readonly PresenceChange[]
  /** Of both, in the order of the later minutes; those that are gone come last. */
  readonly items: readonly ItemChange[]
  /** Actions under no item. */
  readonly actions: readonly ActionChange[]
}

export const minutesChanges = (before: MinutesSnapshot, after: MinutesSnapshot): MinutesChanges => {
  const old = numbered(before)
  const now = numbered(after)
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))]
  const actions = actionChanges(before.actions, after.actions)
  const known = new Set<string>(ids)
  const items = ids.flatMap((id) => {
    const under = actions.filter((each) => (each.after ?? each.before)?.agendaItemId === id)
    return itemChange(id, old.get(id), now.get(id), under) ?? []
  })
  return {
    facts: facts.filter((fact) => !sameJson(before.meeting[fact], after.meeting[fact])),
    presence: presenceChanges(before.meeting.participants, after.meeting.participants),
    items,
    actions: actions.filter((each) => !known.has((each.after ?? each.before)?.agendaItemId ?? '')),
  }
}

export const isUnchanged = ({ facts: said, presence, items, actions }: MinutesChanges): boolean =>
  said.length + presence.length + items.length + actions.length === 0

type Placed = { readonly number: number; readonly value: AgendaItem }

const numbered = ({ items }: MinutesSnapshot): ReadonlyMap<AgendaItemId, Placed> =>
  new Map(
    inOrder(items.map(({ id, value }) => ({ id, value, order: value.order }))).map(({ id, value }, index) => [
      id,
      { number: index + 1, value },
    ]),
  )

const itemChange = (
  id: AgendaItemId,
  old: Placed | undefined,
  now: Placed | undefined,
  actions: readonly ActionChange[],
): ItemChange | null => {
  const shown = now ?? old
  if (shown === undefined) return null
  const change: Change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
  const titles = { before: old?.value.title ?? '', after: now?.value.title ?? '' }
  const moved = { before: old?.number ?? 0, after: now?.number ?? 0 }
  const made: ItemChange = {
    id,
    change,
    number: shown.number,
    title: shown.value.title,
    category: shown.value.category,
    closed: old?.value.closed === true || now?.value.closed === true,
    moved: change === 'changed' && moved.before !== moved.after ? moved : null,
    titles: change === 'changed' && titles.before !== titles.after ? titles : null,
    agendaText: changedWords(agendaText(old), agendaText(now)),
    text: changedWords(old?.value.minutesText ?? [], now?.value.minutesText ?? []),
    decision: changedWords(decided(old), decided(now)),
    actions,
  }
  const silent =
    change === 'changed' &&
    made.titles === null &&
    made.agendaText === null &&
    made.text === null &&
    made.decision === null &&
    actions.length === 0 &&
    // Numbers that only follow from an item that came or went are not a change of their own.
    (made.moved === null || old?.value.order === now?.value.order)
  return silent ? null : made
}

const agendaText = (item: Placed | undefined): RichText =>
  item === undefined ? [] : [...item.value.content, ...item.value.recommendation]

const decided = (item: Placed | undefined): RichText => (item === undefined ? [] : decisionText(item.value))

const changedWords = (before: RichText, after: RichText): readonly WordPiece[] | null => {
  const pieces = diffWords(wordsOf(before), wordsOf(after))
  return pieces.every(({ kind }) => kind === 'same') ? null : pieces
}

/** A line a block; a footnote stands in brackets where its number is. */
const wordsOf = (text: RichText): string =>
  text
    .map(({ content }) =>
      content
        .map((part) => (part.type === 'footnote' ? ` [${inlineText(part.content)}]` : inlineText([part])))
        .join('')
        .trim(),
    )
    .join('\n')
    .trim()

const actionChanges = (
  before: MinutesSnapshot['actions'],
  after: MinutesSnapshot['actions'],
): readonly ActionChange[] => {
  const old = new Map(before.map(({ id, value }) => [id, value]))
  const now = new Map(after.map(({ id, value }) => [id, value]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const a = old.get(id) ?? null
    const b = now.get(id) ?? null
    if (a !== null && b !== null && sameTask(a, b)) return []
    return [{ id, change: a === null ? 'added' : b === null ? 'removed' : 'changed', before: a, after: b } as const]
  })
}

/** What was promised; whether it is done since is not a change of the minutes. */
const sameTask = (a: Action, b: Action): boolean =>
  a.task === b.task &&
  a.deadline === b.deadline &&
  a.agendaItemId === b.agendaItemId &&
  a.responsibleIds.join(' ') === b.responsibleIds.join(' ')

const presenceChanges = (before: readonly Participant[], after: readonly Participant[]): readonly PresenceChange[] => {
  const old = new Map(before.map((each) => [each.personId, each]))
  const now = new Map(after.map((each) => [each.personId, each]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((personId) => {
    const a = old.get(personId)
    const b = now.get(personId)
    if (a !== undefined && b !== undefined && sameJson(stay(a), stay(b))) return []
    const change = a === undefined ? 'added' : b === undefined ? 'removed' : 'changed'
    return [{ personId, change, attendance: { before: a?.attendance ?? null, after: b?.attendance ?? null } } as const]
  })
}

const stay = ({ answer, reason, id, ...each }: Participant) => each
