/** A new meeting of a forum as the forum usually holds it: who is invited, where, how long, and its agenda. Proposes, stores nothing. */
import { membersOn, type PersonEntry, type UnitEntry } from '../forums/members.ts'
import { evenKeys } from '../order.ts'
import { venueInTurn, venueUses } from '../planning/venues.ts'
import type { AgendaTemplateItem, Forum } from '../records/forum.ts'
import {
  type AgendaItemId,
  agendaItemId,
  type ForumId,
  type MeetingId,
  meetingId,
  type PersonId,
  type VenueId,
} from '../records/ids.ts'
import { newValue, type RecordValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Membership } from '../records/membership.ts'
import type { Venue } from '../records/venue.ts'
import type { RichText } from '../text/blocks.ts'
import { endAfter } from './schedule.ts'

type NewMeeting = {
  readonly meeting: { readonly id: MeetingId; readonly value: RecordValue<'meeting'> }
  readonly items: readonly { readonly id: AgendaItemId; readonly value: RecordValue<'agenda-item'> }[]
}

/** What an id is for: whoever derives ids makes it from this; random ids need not know. */
export type NewMeetingPart =
  | { readonly part: 'meeting' }
  | { readonly part: 'participant'; readonly personId: PersonId }
  | { readonly part: 'item'; readonly place: number }
  | { readonly part: 'block' }

/** `newId` gives an id that nothing else has, valid for any kind of record and for elements. */
type NewMeetingDeps = { readonly newId: (of: NewMeetingPart) => string }

export type MeetingWish = {
  readonly forumId: ForumId
  readonly forum: Forum
  /** The forum's own. */
  readonly memberships: readonly Membership[]
  readonly people: readonly PersonEntry[]
  readonly units: readonly UnitEntry[]
  readonly venues: ReadonlyMap<VenueId, Venue>
  /** The forum's other meetings: venues go round among them. */
  readonly others: readonly Meeting[]
  readonly date: string
  /** `HH:MM`; null takes the forum's usual start. */
  readonly start: string | null
}

export const newMeetingFromForum = ({ newId }: NewMeetingDeps, wish: MeetingWish): NewMeeting => {
  const { forum, date } = wish
  const start = wish.start ?? forum.usualStart
  const invited = invitedPeople(wish)
  const id = meetingId.parse(newId({ part: 'meeting' }))
  const value = newValue('meeting', {
    forumId: wish.forumId,
    status: 'draft',
    date,
    start,
    end: start === null ? null : endAfter(start, forum.durationMinutes),
    place: placeOf(wish),
    chairId: forum.facilitatorIds[0] ?? invited.find((each) => each.group === 'chair')?.personId ?? null,
    participants: invited.map((each) => ({ id: newId({ part: 'participant', personId: each.personId }), ...each })),
  })
  const keys = evenKeys(forum.agendaTemplate.length)
  const items = forum.agendaTemplate.map((template, index) => ({
    id: agendaItemId.parse(newId({ part: 'item', place: index + 1 })),
    value: itemFromTemplate(template, id, keys[index] ?? '', () => newId({ part: 'block' })),
  }))
  return { meeting: { id, value }, items }
}

/** An item of the forum's usual agenda, as it stands on the agenda of a meeting. */
export const itemFromTemplate = (
  template: AgendaTemplateItem,
  meetingId: MeetingId,
  order: string,
  newElementId: () => string,
): RecordValue<'agenda-item'> =>
  newValue('agenda-item', {
    meetingId,
    order,
    category: template.category,
    title: template.title,
    minutes: template.minutes,
    content: freshBlocks(template.content, newElementId),
    recommendation: freshBlocks(template.recommendation, newElementId),
    presenters: template.presenters.map((each) => ({ ...each, id: newElementId() })),
    phases: template.phases,
    closed: template.closed,
  })

/** A text for another place: the same words under ids of their own. */
export const freshBlocks = (text: RichText, newId: () => string): RichText =>
  text.map((block) => ({
    ...block,
    id: newId(),
    content: block.content.map((part) => (part.type === 'footnote' ? { ...part, id: newId() } : part)),
  }))

const placeOf = ({ forum, venues, others, date }: MeetingWish) => {
  const { place } = forum
  switch (place.rule) {
    case 'online':
      return { form: 'online' as const }
    case 'fixed':
      return { venueId: place.venueId }
    case 'rotate':
      return { venueId: venueInTurn({ venueIds: place.venueIds, venues }, venueUses(others), date) }
    case 'organiser-decides':
      return {}
  }
}

/** Members, then the facilitators and the named people whom the meeting cannot do without, each once. */
export const invitedPeople = ({
  date,
  forum,
  memberships,
  people,
  units,
}: Pick<MeetingWish, 'date' | 'forum' | 'memberships' | 'people' | 'units'>) => {
  const members = membersOn(date, forum, memberships, people, units)
  const known = new Set(people.map((each) => each.id))
  const needed = forum.requiredAttendance.flatMap((each) => (each.who === 'named' ? each.personIds : []))
  const others = [
    ...forum.facilitatorIds.map((personId) => ({ personId, group: 'secretariat' as const, function: '' })),
    ...needed.map((personId) => ({ personId, group: 'guest' as const, function: '' })),
  ]
  const met = new Set<PersonId>(members.map((each) => each.personId))
  return [
    ...members,
    ...others.filter(({ personId }) => known.has(personId) && !met.has(personId) && met.add(personId)),
  ]
}
