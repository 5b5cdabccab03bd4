/**
 * What an agenda takes over from earlier meetings of its forum: minutes that nobody has approved, and items that were postponed or
 * left undecided. Each is offered until one meeting has taken it over, or somebody lets it lie; nothing here knows of today.
 */
import { ascending, byOrder } from '../order.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaTemplateItem } from '../records/forum.ts'
import { type AgendaItemId, agendaItemId, attachmentId, type MeetingId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { hashOf } from '../stable-hash.ts'
import { isEmptyText } from '../text/blocks.ts'
import { itemsOf } from './agenda-items.ts'
import { insertKeys } from './agenda-order.ts'
import { freshBlocks, itemFromTemplate } from './new-meeting.ts'
import { isComing, isHeld } from './status.ts'

export type CarryOffer =
  /** An item of an earlier meeting. */
  | {
      readonly type: 'item'
      readonly itemId: AgendaItemId
      readonly meetingId: MeetingId
      readonly because: 'postponed' | 'undecided'
    }
  /** Minutes of an earlier meeting; `into` is the item of this agenda that waits for them. */
  | { readonly type: 'minutes'; readonly meetingId: MeetingId; readonly into: AgendaItemId | null }

/** `newId` gives an id that nothing else has, valid for any kind of record and for elements. */
type CarryDeps = { readonly newId: () => string }

/**
 * What the meeting could take over, the minutes first, then items from the oldest meeting on. Nothing for a meeting that is over, and
 * nothing for one that is not the next: what was left over waits no longer than it must.
 */
export const carryOffers = (records: RecordSet, meetingId: MeetingId): readonly CarryOffer[] => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined || !isComing(meeting.status)) return []
  const earlier = heldBefore(records, meetingId, meeting)
  if (earlier.length === 0 || !isNext(records, [meetingId, meeting], earlier)) return []
  const taken = takenOver(records)
  const items = Map.groupBy(records['agenda-item'], ([, value]) => value.meetingId)
  const withMinutes = earlier.filter(([id]) => items.has(id))
  const unfinished = earlier.flatMap(([id]) =>
    (items.get(id) ?? [])
      .flatMap(([itemId, value]) => {
        const because = taken.items.has(itemId) ? null : whyUnfinished(value)
        return because === null ? [] : [{ id: itemId, order: value.order, because }]
      })
      .toSorted(byOrder)
      .map((item): CarryOffer => ({ type: 'item', itemId: item.id, meetingId: id, because: item.because })),
  )
  return [...minutesToApprove(records, meetingId, withMinutes, taken.minutes), ...unfinished]
}

/** Why the item goes on to the next meeting; null where it does not. A case goes with its turn, and minutes by themselves. */
const whyUnfinished = (item: AgendaItem): 'postponed' | 'undecided' | null => {
  if (item.progress === 'done' || item.caseId !== null || item.approvesMeetingId !== null) return null
  if (item.progress === 'postponed' || item.decision?.kind === 'postponed') return 'postponed'
  if (item.decision !== null) return null
  if (item.category === 'decision') return 'undecided'
  // What was discussed is told by its minutes: not every discussion ends in a decision.
  return item.category === 'discussion' && isEmptyText(item.minutesText) ? 'undecided' : null
}

/** Takes over those of the offers that still stand: the same ones again change nothing. */
export const takeOver = (
  records: RecordSet,
  meetingId: MeetingId,
  offers: readonly CarryOffer[],
  { newId }: CarryDeps,
): readonly RecordChange[] => {
  const wanted = new Set(offers.map(keyOf))
  const standing = carryOffers(records, meetingId).filter((offer) => wanted.has(keyOf(offer)))
  const minutesInto = new Map(
    standing.flatMap((offer) =>
      offer.type === 'minutes' && offer.into !== null ? [[offer.into, offer.meetingId]] : [],
    ),
  )
  const added = standing.flatMap((offer) => newItem(records, meetingId, offer, newId))
  const agenda = itemsOf(records, meetingId)
  const keys = insertKeys(
    agenda,
    placeForCarried(agenda),
    added.map(({ id }) => id),
  )
  const orders = new Map(keys.map(({ id, order }) => [id, order]))
  return [
    ...agenda.flatMap(({ id, value }): readonly RecordChange[] => {
      const order = orders.get(id) ?? value.order
      const approvesMeetingId = minutesInto.get(id) ?? value.approvesMeetingId
      return order === value.order && approvesMeetingId === value.approvesMeetingId
        ? []
        : [{ kind: 'agenda-item', id, value: { ...value, order, approvesMeetingId } }]
    }),
    ...added.flatMap(({ id, value, attachments }): readonly RecordChange[] => [
      { kind: 'agenda-item', id, value: { ...value, order: orders.get(id) ?? '' } },
      ...attachments,
    ]),
  ]
}

/** "Lad det ligge": nothing more comes of the item, and it is offered no longer. */
export const letLie = (records: RecordSet, itemId: AgendaItemId): readonly RecordChange[] => {
  const value = records['agenda-item'].get(itemId)
  return value === undefined ? [] : [{ kind: 'agenda-item', id: itemId, value: { ...value, progress: 'done' } }]
}

/** Whether minutes of an earlier meeting are approved under the item, told by its title: "Godkendelse af referat". */
const isForMinutes = ({ category, title }: Pick<AgendaItem, 'category' | 'title'>): boolean =>
  category === 'approval' && /referat/i.test(title)

const minutesTitle = 'Godkendelse af referat'

type TimedMeeting = readonly [MeetingId, Meeting]

/** The forum's meetings that were held before this one, the oldest first. A meeting without a day comes after all. */
const heldBefore = (records: RecordSet, id: MeetingId, meeting: Meeting): readonly TimedMeeting[] => {
  const own = [id, meeting] as const
  return [...records.meeting]
    .filter((other) => other[1].forumId === meeting.forumId && isHeld(other[1].status) && byTime(other, own) < 0)
    .toSorted(byTime)
}

/** No other meeting is to come between the last one that was held and this one. */
const isNext = (records: RecordSet, own: TimedMeeting, earlier: readonly TimedMeeting[]): boolean => {
  const last = earlier.at(-1)
  return ![...records.meeting].some(
    (other) =>
      other[1].forumId === own[1].forumId &&
      isComing(other[1].status) &&
      byTime(other, own) < 0 &&
      last !== undefined &&
      byTime(other, last) > 0,
  )
}

const byTime = ([a, left]: TimedMeeting, [b, right]: TimedMeeting): number =>
  ascending(left.date ?? '~', right.date ?? '~') || ascending(left.start ?? '', right.start ?? '') || ascending(a, b)

type TakenOver = { readonly items: ReadonlySet<AgendaItemId>; readonly minutes: ReadonlySet<MeetingId> }

/** What stands on an agenda already. A meeting that was called off has taken over nothing. */
const takenOver = (records: RecordSet): TakenOver => {
  const items = new Set<AgendaItemId>()
  const minutes = new Set<MeetingId>()
  for (const { meetingId, carriedFromId, approvesMeetingId, progress } of records['agenda-item'].values()) {
    if (carriedFromId === null && approvesMeetingId === null) continue
    const status = records.meeting.get(meetingId)?.status
    if (status === undefined || status === 'cancelled') continue
    if (carriedFromId !== null) items.add(carriedFromId)
    // Minutes that a meeting held did not approve are open again: the next one is asked.
    if (approvesMeetingId !== null && (!isHeld(status) || progress === 'done')) minutes.add(approvesMeetingId)
  }
  return { items, minutes }
}

/**
 * The latest minutes that nobody has approved. A meeting that was closed without is left alone, unless it is the last one; and
 * nobody is asked for an approval that the forum does not use.
 */
const minutesToApprove = (
  records: RecordSet,
  id: MeetingId,
  earlier: readonly TimedMeeting[],
  taken: ReadonlySet<MeetingId>,
): readonly CarryOffer[] => {
  const last = earlier.at(-1)
  const found = earlier.findLast(
    (each) => each[1].minutesApprovedOn === null && (each === last || each[1].status !== 'closed'),
  )
  if (found === undefined || taken.has(found[0])) return []
  const waiting = itemsOf(records, id).find(({ value }) => isForMinutes(value) && value.approvesMeetingId === null)
  const usual = usualForMinutes(records, id)
  if (waiting === undefined && usual === undefined && found[1].minutesSentOn === null) return []
  return [{ type: 'minutes', meetingId: found[0], into: waiting?.id ?? null }]
}

const usualForMinutes = (records: RecordSet, meetingId: MeetingId): AgendaTemplateItem | undefined => {
  const forumId = records.meeting.get(meetingId)?.forumId
  return forumId === undefined ? undefined : records.forum.get(forumId)?.agendaTemplate.find(isForMinutes)
}

type NewItem = {
  readonly id: AgendaItemId
  readonly value: AgendaItem
  readonly attachments: readonly RecordChange<'attachment'>[]
}

const newItem = (
  records: RecordSet,
  meetingId: MeetingId,
  offer: CarryOffer,
  newId: () => string,
): readonly NewItem[] => {
  if (offer.type === 'minutes') {
    if (offer.into !== null) return []
    const id = derivedId(records, meetingId, offer.meetingId, newId)
    const usual = usualForMinutes(records, meetingId)
    const value =
      usual === undefined
        ? newValue('agenda-item', { meetingId, category: 'approval', title: minutesTitle })
        : itemFromTemplate(usual, meetingId, '', newId)
    return [{ id, value: { ...value, approvesMeetingId: offer.meetingId }, attachments: [] }]
  }
  const source = records['agenda-item'].get(offer.itemId)
  if (source === undefined) return []
  const id = derivedId(records, meetingId, offer.itemId, newId)
  const value: AgendaItem = {
    ...source,
    meetingId,
    presenters: source.presenters.map((each) => ({ ...each, id: newId() })),
    content: freshBlocks(source.content, newId),
    recommendation: freshBlocks(source.recommendation, newId),
    privateNotes: freshBlocks(source.privateNotes, newId),
    minutesText: [],
    decision: null,
    progress: 'open',
    carriedFromId: offer.itemId,
  }
  const attachments = [...records.attachment].flatMap(([, each]): readonly RecordChange<'attachment'>[] =>
    each.agendaItemId === offer.itemId
      ? [{ kind: 'attachment', id: attachmentId.parse(newId()), value: { ...each, meetingId, agendaItemId: id } }]
      : [],
  )
  return [{ id, value, attachments }]
}

/** The same on every machine, so that two who take the same over collide visibly (ARCHITECTURE.md, sharing rule 3). */
const derivedId = (records: RecordSet, to: MeetingId, from: string, newId: () => string): AgendaItemId => {
  const text = `${to}/${from}`
  const hash = [hashOf(text), hashOf(text, 0x9e3779b9)].map((each) => each.toString(16).padStart(8, '0')).join('')
  const id = agendaItemId.parse(`carried:${hash}`)
  return records['agenda-item'].has(id) ? agendaItemId.parse(newId()) : id
}

/** After what a meeting opens with: the welcome, and the approvals. */
const placeForCarried = (agenda: readonly { readonly value: AgendaItem }[]): number => {
  const at = agenda.findIndex(({ value }) => value.category !== 'welcome' && value.category !== 'approval')
  return at < 0 ? agenda.length : at
}

const keyOf = (offer: CarryOffer): string =>
  offer.type === 'item' ? `item/${offer.itemId}` : `minutes/${offer.meetingId}`
