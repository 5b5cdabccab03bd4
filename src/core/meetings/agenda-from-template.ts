/**
 * An agenda from what its forum always takes up. An empty agenda gets all of it; one that is being written is only told what it lacks,
 * since a title may have been changed and an item left out on purpose.
 */
import type { AgendaTemplateItem } from '../records/forum.ts'
import { type AgendaItemId, agendaItemId, type MeetingId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { insertItem, itemsOf } from './agenda-items.ts'
import { carryOffers, takeOver } from './carry-over.ts'
import { itemFromTemplate } from './new-meeting.ts'
import { isComing } from './status.ts'

/** `newId` gives an id that nothing else has, valid for any kind of record and for elements. */
type AgendaDeps = { readonly newId: () => string }

/** The agenda in one step: the forum's own items where there are none yet, and everything that earlier meetings left over. */
export const agendaFor = (records: RecordSet, meetingId: MeetingId, deps: AgendaDeps): readonly RecordChange[] => {
  const isEmpty = itemsOf(records, meetingId).length === 0
  const usual = isEmpty ? addFromTemplate(records, meetingId, missingFromTemplate(records, meetingId), deps) : []
  const begun = withChanges(records, usual)
  const changes = [...usual, ...takeOver(begun, meetingId, carryOffers(begun, meetingId), deps)]
  // An item that was just made and then linked to its minutes is made once, linked.
  return [...new Map(changes.map((change) => [`${change.kind}/${change.id}`, change])).values()]
}

/** Items of the forum's template that the agenda of a coming meeting lacks, in their order; an item answers for one of them. */
export const missingFromTemplate = (records: RecordSet, meetingId: MeetingId): readonly AgendaTemplateItem[] => {
  const meeting = records.meeting.get(meetingId)
  const forum = meeting && records.forum.get(meeting.forumId)
  if (meeting === undefined || forum === undefined || !isComing(meeting.status)) return []
  const places = placesOf(records, meetingId, forum.agendaTemplate)
  return forum.agendaTemplate.filter(({ id }) => !places.has(id))
}

/** Adds the wanted ones of what is missing, each after the item that stands before it in the template. */
export const addFromTemplate = (
  records: RecordSet,
  meetingId: MeetingId,
  wanted: readonly AgendaTemplateItem[],
  { newId }: AgendaDeps,
): readonly RecordChange[] => {
  const template = templateOf(records, meetingId)
  const missing = missingFromTemplate(records, meetingId).filter(({ id }) => wanted.some((each) => each.id === id))
  const after = missing.reduce((now, each) => {
    const places = placesOf(now, meetingId, template)
    const before = template.slice(0, template.indexOf(each)).findLast(({ id }) => places.has(id))
    const agenda = itemsOf(now, meetingId)
    const at = before === undefined ? 0 : agenda.findIndex(({ id }) => id === places.get(before.id)) + 1
    const id = agendaItemId.parse(newId())
    return withChanges(now, insertItem(agenda, at, id, itemFromTemplate(each, meetingId, '', newId)))
  }, records)
  return itemsOf(after, meetingId).flatMap(({ id, value }): readonly RecordChange[] =>
    records['agenda-item'].get(id) === value ? [] : [{ kind: 'agenda-item', id, value }],
  )
}

const templateOf = ({ meeting, forum }: RecordSet, id: MeetingId): readonly AgendaTemplateItem[] => {
  const forumId = meeting.get(id)?.forumId
  return (forumId === undefined ? undefined : forum.get(forumId))?.agendaTemplate ?? []
}

/** Which item of the agenda answers for which of the template. */
const placesOf = (
  records: RecordSet,
  meetingId: MeetingId,
  template: readonly AgendaTemplateItem[],
): ReadonlyMap<string, AgendaItemId> => {
  const free = new Map<string, AgendaItemId[]>()
  for (const { id, value } of itemsOf(records, meetingId)) {
    const same = free.get(likenessOf(value))
    if (same === undefined) free.set(likenessOf(value), [id])
    else same.push(id)
  }
  return new Map(
    template.flatMap((each) => {
      const found = free.get(likenessOf(each))?.shift()
      return found === undefined ? [] : [[each.id, found] as const]
    }),
  )
}

const likenessOf = ({ category, title }: Pick<AgendaTemplateItem, 'category' | 'title'>): string =>
  `${category}/${title.trim().replace(/\s+/g, ' ').toLowerCase()}`
