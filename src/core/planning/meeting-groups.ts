/**
 * The groups of one meeting out of the records: who sits in them, who leads them, and what of a person counts. How people are
 * dealt out is groups.ts.
 */
import { membersOfForum } from '../forums/members.ts'
import { declinedIn } from '../meetings/participants.ts'
import { statusForMeeting } from '../people/at-work.ts'
import type { Forum, GroupRule } from '../records/forum.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting, MeetingGroup } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import { type GroupPerson, type GroupWish, groupCountFor, imbalance, mendGroups, splitIntoGroups } from './groups.ts'

/** How many groups the meeting splits into as things stand; one where the forum stays together. */
export const groupCountAt = (records: RecordSet, forum: Forum, meeting: Meeting): number =>
  forum.groups === null
    ? 1
    : groupCountFor(
        peopleInGroups(records, meeting).length,
        forum.groups.maxSize,
        leadersAt(records, forum, meeting).length,
      )

/** New groups, so many that each turn's case finds its own; none where the meeting stays together. */
export const groupsFor = (records: RecordSet, id: MeetingId, meeting: Meeting): readonly MeetingGroup[] => {
  const forum = records.forum.get(meeting.forumId)
  if (forum === undefined || forum.groups === null) return []
  const people = peopleInGroups(records, meeting)
  const leaders = leadersAt(records, forum, meeting)
  const count = groupCountFor(people.length, forum.groups.maxSize, leaders.length)
  if (count < 2) return []
  const led = leaders.slice(0, count)
  const split = splitIntoGroups(people, count, wishFor(records, id, meeting, forum.groups, led))
  return withLeaders(
    split.map((personIds, index) => ({ id: `g${index + 1}`, facilitatorId: null, personIds })),
    led,
  )
}

/** The meeting's groups with those who can come now; a group that nobody leads any more is shared out among the others. */
export const mendedGroups = (records: RecordSet, id: MeetingId, meeting: Meeting): readonly MeetingGroup[] => {
  const forum = records.forum.get(meeting.forumId)
  if (forum === undefined || forum.groups === null || meeting.groups.length === 0) return meeting.groups
  const people = peopleInGroups(records, meeting)
  const leaders = leadersAt(records, forum, meeting)
  const stay = stillLed(meeting.groups, leaders)
  const led = ledBy(stay, leaders)
  const mended = mendGroups(
    stay.map(({ personIds }) => personIds),
    people,
    wishFor(records, id, meeting, forum.groups, led),
  )
  const groups = stay.map((group, index) => ({ ...group, personIds: mended[index] ?? [] }))
  return withLeaders(keptLeaders(groups, leaders), led)
}

/** The largest imbalance of an attribute that counts in a meeting's mixed groups; null where there are none. */
export const groupImbalance = (records: RecordSet, meeting: Meeting): number | null => {
  const rule = records.forum.get(meeting.forumId)?.groups ?? null
  if (rule === null || rule.mix === 'alike' || meeting.groups.length < 2 || meeting.date === null) return null
  const { date } = meeting
  const groups = meeting.groups.map(({ personIds }) => personIds.flatMap((id) => groupPerson(records, id, date) ?? []))
  return Math.max(0, ...rule.attributes.map((attribute) => imbalance(groups, attribute)))
}

const wishFor = (
  records: RecordSet,
  id: MeetingId,
  meeting: Meeting,
  { maxSize, mix, attributes }: GroupRule,
  leaders: readonly PersonId[],
): GroupWish => ({
  maxSize,
  mix,
  attributes,
  apart: [bringersAt(records, id), new Set(leaders)],
  lastTogether: groupsBefore(records, meeting),
})

const bringersAt = (records: RecordSet, id: MeetingId): ReadonlySet<PersonId> =>
  new Set(
    [...records.turn.values()].flatMap((turn) => (turn.meetingId === id && isActive(turn.state) ? peopleOf(turn) : [])),
  )

const groupsBefore = (records: RecordSet, { forumId, date }: Meeting): readonly (readonly PersonId[])[] => {
  const latest = [...records.meeting.values()]
    .filter((each) => each.forumId === forumId && each.status !== 'cancelled' && each.groups.length > 0)
    .filter((each) => each.date !== null && date !== null && each.date < date)
    .reduce<Meeting | null>(
      (last, each) => (last === null || (each.date ?? '') > (last.date ?? '') ? each : last),
      null,
    )
  return latest === null ? [] : latest.groups.map(({ personIds }) => personIds)
}

/** Members who can come. Those who only take minutes or visit sit where they like. */
const peopleInGroups = (records: RecordSet, meeting: Meeting): readonly GroupPerson[] => {
  const { date, forumId } = meeting
  if (date === null) return []
  const canCome = comersTo(records, meeting)
  return membersOfForum(records, forumId, date)
    .filter(({ personId, group }) => (group === 'member' || group === 'chair') && canCome(personId))
    .flatMap(({ personId }) => groupPerson(records, personId, date) ?? [])
}

/** The forum's named facilitators who can come, in the forum's order. */
const leadersAt = (records: RecordSet, forum: Forum, meeting: Meeting): readonly PersonId[] =>
  [...new Set(forum.facilitatorIds)].filter(comersTo(records, meeting))

/** Whether somebody is at work that day, or may be, and has not said no. */
const comersTo = (records: RecordSet, { date, participants }: Meeting): ((id: PersonId) => boolean) => {
  const declined = declinedIn(participants)
  return (id) => {
    const person = records.person.get(id)
    if (person === undefined || date === null || declined.has(id)) return false
    const status = statusForMeeting(person, date)
    return status === 'at-work' || status === 'unknown'
  }
}

const unknown = 'unknown'

const groupPerson = (records: RecordSet, id: PersonId, date: string): GroupPerson | null => {
  const person = records.person.get(id)
  if (person === undefined) return null
  return {
    id,
    values: {
      setting: settingOf(records, person),
      experience: experienceOn(person, date),
      area: person.areaId ?? unknown,
    },
  }
}

const settingOf = (records: RecordSet, { affiliations }: Person): string => {
  const settings = affiliations.map(({ unitId }) => (unitId === null ? null : records.unit.get(unitId)?.setting))
  return settings.find((each) => each != null) ?? unknown
}

/** Whole years in the job on the day: under two, two to five, more than five. */
const experienceOn = ({ firstDay }: Person, date: string): string => {
  if (firstDay === null) return unknown
  const years = Number(date.slice(0, 4)) - Number(firstDay.slice(0, 4)) - (date.slice(5) < firstDay.slice(5) ? 1 : 0)
  return years < 2 ? '0-2' : years < 5 ? '2-5' : '5+'
}

/** Leaders keep their groups; those that are left take the others in order, first where they sit themselves. */
const withLeaders = (groups: readonly MeetingGroup[], leaders: readonly PersonId[]): readonly MeetingGroup[] => {
  const free = leaders.filter((id) => groups.every(({ facilitatorId }) => facilitatorId !== id))
  const seated = new Map(
    groups.flatMap(({ id, facilitatorId, personIds }) => {
      const own = facilitatorId === null ? free.find((leader) => personIds.includes(leader)) : undefined
      return own === undefined ? [] : [[id, own] as const]
    }),
  )
  const others = free.filter((id) => ![...seated.values()].includes(id))
  return groups.map((group) => ({
    ...group,
    facilitatorId: group.facilitatorId ?? seated.get(group.id) ?? others.shift() ?? null,
  }))
}

const keptLeaders = (groups: readonly MeetingGroup[], leaders: readonly PersonId[]): readonly MeetingGroup[] =>
  groups.map((group) => ({
    ...group,
    facilitatorId: group.facilitatorId !== null && leaders.includes(group.facilitatorId) ? group.facilitatorId : null,
  }))

/** As many groups as can be led, one at least: those go first that have lost their leader, then the later ones. */
const stillLed = (groups: readonly MeetingGroup[], leaders: readonly PersonId[]): readonly MeetingGroup[] => {
  const room = Math.max(1, Math.min(groups.length, leaders.length))
  const isLed = ({ facilitatorId }: MeetingGroup) => facilitatorId !== null && leaders.includes(facilitatorId)
  const first = [...groups.filter(isLed), ...groups.filter((group) => !isLed(group))].slice(0, room)
  return groups.filter((group) => first.includes(group))
}

/** Those who led the groups so far, then the next of the forum's. */
const ledBy = (groups: readonly MeetingGroup[], leaders: readonly PersonId[]): readonly PersonId[] => {
  const before = groups.flatMap(({ facilitatorId }) =>
    facilitatorId !== null && leaders.includes(facilitatorId) ? [facilitatorId] : [],
  )
  return [...before, ...leaders.filter((id) => !before.includes(id))].slice(0, groups.length)
}
