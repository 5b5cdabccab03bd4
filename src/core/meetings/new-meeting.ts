/** A new meeting of a forum as the forum usually holds it: who is invited, where, how long, and its agenda. Proposes, stores nothing. */
import { addMinutes } from '../danish/dates.ts'
import { membersOn, type PersonEntry, type UnitEntry } from '../forums/members.ts'
import { evenKeys } from '../order.ts'
import type { Forum } from '../records/forum.ts'
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
import type { RichText } from '../text/blocks.ts'

type NewMeeting = {
  readonly meeting: { readonly id: MeetingId; readonly value: RecordValue<'meeting'> }
  readonly items: readonly { readonly id: AgendaItemId; readonly value: RecordValue<'agenda-item'> }[]
}

/** `newId` gives a fresh random id, valid for any kind of record and for elements. */
type NewMeetingDeps = { readonly newId: () => string }

export type MeetingWish = {
  readonly forumId: ForumId
  readonly forum: Forum
  /** The forum's own. */
  readonly memberships: readonly Membership[]
  readonly people: readonly PersonEntry[]
  readonly units: readonly UnitEntry[]
  /** The forum's meetings so far: a rotating venue follows the one before. */
  readonly earlier: readonly Meeting[]
  readonly date: string
  /** `HH:MM`; null takes the forum's usual start. */
  readonly start: string | null
}

export const newMeetingFromForum = ({ newId }: NewMeetingDeps, wish: MeetingWish): NewMeeting => {
  const { forum, date } = wish
  const start = wish.start ?? forum.usualStart
  const invited = invitedPeople(wish)
  const id = meetingId.parse(newId())
  const value = newValue('meeting', {
    forumId: wish.forumId,
    status: 'draft',
    date,
    start,
    end: start === null ? null : endOf(start, forum.durationMinutes),
    place: placeOf(wish),
    chairId: forum.facilitatorIds[0] ?? invited.find((each) => each.group === 'chair')?.personId ?? null,
    participants: invited.map((each) => ({ id: newId(), ...each })),
  })
  const keys = evenKeys(forum.agendaTemplate.length)
  const items = forum.agendaTemplate.map((template, index) => ({
    id: agendaItemId.parse(newId()),
    value: newValue('agenda-item', {
      meetingId: id,
      order: keys[index] ?? '',
      category: template.category,
      title: template.title,
      minutes: template.minutes,
      content: freshBlocks(template.content, newId),
      recommendation: freshBlocks(template.recommendation, newId),
    }),
  }))
  return { meeting: { id, value }, items }
}

/** The venue whose turn it is: the one after the latest that the rule names; the first where none was used yet. */
export const rotatingVenue = (
  venueIds: readonly VenueId[],
  earlier: readonly Meeting[],
  date: string,
): VenueId | null => {
  const latest = [...earlier]
    .filter((each) => each.date !== null && each.date < date && each.status !== 'cancelled')
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .find((each) => each.place.venueId !== null && venueIds.includes(each.place.venueId))
  const last = latest?.place.venueId ?? null
  const next = last === null ? 0 : (venueIds.indexOf(last) + 1) % Math.max(1, venueIds.length)
  return venueIds[next] ?? null
}

/** A text for another place: the same words under ids of their own. */
export const freshBlocks = (text: RichText, newId: () => string): RichText =>
  text.map((block) => ({
    ...block,
    id: newId(),
    content: block.content.map((part) => (part.type === 'footnote' ? { ...part, id: newId() } : part)),
  }))

/** A meeting ends on the day it starts: what would pass midnight has no end yet. */
const endOf = (start: string, minutes: number): string | null => {
  const end = addMinutes(start, minutes)
  return minutes < 1440 && end > start ? end : null
}

const placeOf = ({ forum, earlier, date }: MeetingWish) => {
  const { place } = forum
  switch (place.rule) {
    case 'online':
      return { form: 'online' as const }
    case 'fixed':
      return { venueId: place.venueId }
    case 'rotate':
      return { venueId: rotatingVenue(place.venueIds, earlier, date) }
    case 'organiser-decides':
      return {}
  }
}

/** Members, then the facilitators and the named people whom the meeting cannot do without, each once. */
const invitedPeople = ({ date, forum, memberships, people, units }: MeetingWish) => {
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
