/**
 * Cases on a meeting's agenda: each an item of its own, which takes its time from the meeting's round of cases. An item says what its
 * case is about by the theme alone, since the agenda stays when the story is forgotten.
 */
import { listText } from '../danish/numbers.ts'
import { themeWords } from '../documents/case-words.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Case } from '../records/case.ts'
import type { AgendaItemId, CaseId, MeetingId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { type ListedItem as Item, itemsOf } from './agenda-items.ts'
import { insertKeys } from './agenda-order.ts'
import { allocatedMinutes } from './schedule.ts'

/**
 * What a case gets where nobody says otherwise: an even share of the time that the meeting has for cases, in steps of five minutes
 * where there is enough of it, and no more than the round has left. Null where it has none.
 */
export const minutesForNext = (items: readonly Item[], casesAtMeeting: number): number | null => {
  const left = roundOf(items)?.value.minutes ?? 0
  const given = allocatedMinutes(items.flatMap(({ value }) => (value.caseId === null ? [] : [value])))
  const share = Math.floor((left + given) / Math.max(1, casesAtMeeting))
  const even = share > 10 ? share - (share % 5) : share
  return Math.min(even, left) || null
}

/** Where a case goes by itself: after the round and the cases that stand there, or last. */
const placeForNext = (items: readonly Item[]): number => {
  const round = items.findIndex(isRound)
  if (round < 0) return items.length
  const after = items.findIndex(({ value }, index) => index > round && value.caseId === null)
  return after < 0 ? items.length : after
}

type CasePlacing = {
  readonly id: AgendaItemId
  readonly caseId: CaseId
  readonly minutes: number | null
  /** From 0; null where it goes by itself. */
  readonly place: number | null
}

/** The case as an item of the meeting; nothing where it is one already, or the case is gone. */
export const placeCase = (
  records: RecordSet,
  meetingId: MeetingId,
  { id, caseId, minutes, place }: CasePlacing,
): readonly RecordChange<'agenda-item'>[] => {
  const items = itemsOf(records, meetingId)
  const found = records.case.get(caseId)
  if (found === undefined || items.some(({ value }) => value.caseId === caseId)) return []
  const keys = insertKeys(items, place ?? placeForNext(items), [id])
  const order = keys.find((key) => key.id === id)?.order ?? ''
  const title = titleOf(records, found)
  const round = roundOf(items)?.value
  const phases = fitted(round?.phases ?? [], minutes)
  // What a forum does behind closed doors, it does so for each of its cases.
  const closed = round?.closed ?? false
  const fields = { meetingId, order, category: 'case-round', caseId, title, minutes, phases, closed } as const
  const added = newValue('agenda-item', fields)
  return [change(id, added), ...changed(withKeys(withRoundTime(items, -(minutes ?? 0)), keys), items)]
}

/** Takes the case off the agenda, with what is attached to its item; its time goes back to the round. */
export const unplaceCase = (records: RecordSet, meetingId: MeetingId, caseId: CaseId): readonly RecordChange[] => {
  const items = itemsOf(records, meetingId)
  const own = items.filter(({ value }) => value.caseId === caseId)
  const rest = items.filter(({ value }) => value.caseId !== caseId)
  const given = allocatedMinutes(own.map(({ value }) => value))
  const gone = new Set(own.map(({ id }) => id))
  return [
    ...own.map(({ id }) => change(id, null)),
    ...changed(withRoundTime(rest, given), rest),
    ...[...records.attachment].flatMap(([id, { agendaItemId }]) =>
      gone.has(agendaItemId) ? [{ kind: 'attachment' as const, id, value: null }] : [],
    ),
    ...[...records.action].flatMap(([id, value]) =>
      value.agendaItemId !== null && gone.has(value.agendaItemId)
        ? [{ kind: 'action' as const, id, value: { ...value, agendaItemId: null } }]
        : [],
    ),
  ]
}

/** The themes, or the number of the turn where there are none yet. */
const titleOf = ({ turn }: RecordSet, { themes, turnId }: Case): string => {
  const [first, ...others] = themes.map((theme) => themeWords[theme])
  if (first === undefined) return `Case ${turn.get(turnId)?.number ?? ''}`.trim()
  return listText([first, ...others.map((each) => each.toLocaleLowerCase('da'))])
}

/** The phases of a case as the round plans them, in the minutes that this case has. */
const fitted = (phases: AgendaItem['phases'], minutes: number | null): AgendaItem['phases'] => {
  const planned = allocatedMinutes(phases)
  if (minutes === null || planned === 0 || planned === minutes) return phases
  let left = minutes
  let planLeft = planned
  return phases.map((each) => {
    const share = planLeft === 0 ? 0 : Math.round((each.minutes * left) / planLeft)
    left -= share
    planLeft -= each.minutes
    return { ...each, minutes: share }
  })
}

/** The item under which cases are brought that have none of their own. */
const isRound = ({ value }: Item): boolean => value.category === 'case-round' && value.caseId === null
const roundOf = (items: readonly Item[]): Item | undefined => items.find(isRound)

/** A round that was never timed has nothing to give, and takes nothing. */
const withRoundTime = (items: readonly Item[], minutes: number): readonly Item[] => {
  const round = roundOf(items)
  if (round === undefined || round.value.minutes === null) return items
  const left = Math.max(0, round.value.minutes + minutes)
  return items.map((each) => (each === round ? { ...each, value: { ...each.value, minutes: left } } : each))
}

const withKeys = (items: readonly Item[], keys: readonly { readonly id: AgendaItemId; readonly order: string }[]) => {
  const orders = new Map(keys.map(({ id, order }) => [id, order]))
  return items.map((each) => ({ ...each, value: { ...each.value, order: orders.get(each.id) ?? each.value.order } }))
}

const changed = (next: readonly Item[], before: readonly Item[]): readonly RecordChange<'agenda-item'>[] => {
  const was = new Map(before.map(({ id, value }) => [id, value]))
  return next.flatMap(({ id, value }) => {
    const old = was.get(id)
    return old?.minutes === value.minutes && old.order === value.order ? [] : [change(id, value)]
  })
}

const change = (id: AgendaItemId, value: AgendaItem | null): RecordChange<'agenda-item'> => ({
  kind: 'agenda-item',
  id,
  value,
})
