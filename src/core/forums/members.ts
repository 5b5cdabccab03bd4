/**
 * Who belongs to a forum on a day: its membership rule, with single people added and excepted. Also who still waits for the
 * introduction that opens ERFA, and who could meet a forum's demand for attendance.
 */
import { isEmployed } from '../people/at-work.ts'
import type { Forum, RequiredAttendance } from '../records/forum.ts'
import type { ForumId, PersonId, UnitId } from '../records/ids.ts'
import type { Membership, ParticipantGroup } from '../records/membership.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Unit } from '../records/unit.ts'
import { assertNever } from '../result.ts'

export type PersonEntry = { readonly id: PersonId; readonly value: Person }
export type UnitEntry = { readonly id: UnitId; readonly value: Unit }

type ForumMember = {
  readonly personId: PersonId
  readonly group: ParticipantGroup
  readonly function: string
}

/**
 * Members on a day (`YYYY-MM-DD`), in the order of `people`. `memberships` are those of this forum. Peer workers join ERFA once
 * their two-day introduction is done (RS 4.2); somebody who is named in a membership belongs regardless of that.
 */
export const membersOn = (
  day: string,
  forum: Forum,
  memberships: readonly Membership[],
  people: readonly PersonEntry[],
  units: readonly UnitEntry[],
): readonly ForumMember[] => {
  const named = currentById(memberships, day)
  const fits = fitsRule(forum, units)
  return people.flatMap(({ id, value }): readonly ForumMember[] => {
    if (!isEmployed(value, day)) return []
    const membership = named.get(id)
    if (membership !== undefined)
      return membership.included ? [{ personId: id, group: membership.group, function: membership.function }] : []
    return fits(value) && !waitsForIntroduction(forum, value, day)
      ? [{ personId: id, group: 'member', function: '' }]
      : []
  })
}

/** The same from all records at hand; nobody where there is no such forum. */
export const membersOfForum = (records: RecordSet, forumId: ForumId, day: string): readonly ForumMember[] =>
  membersByDay(records, forumId)(day)

/** For asking about many days. */
export const membersByDay = (records: RecordSet, forumId: ForumId): ((day: string) => readonly ForumMember[]) => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return () => []
  const memberships = [...records.membership.values()].filter((each) => each.forumId === forumId)
  const people = Array.from(records.person, ([id, value]) => ({ id, value }))
  const units = Array.from(records.unit, ([id, value]) => ({ id, value }))
  return (day) => membersOn(day, forum, memberships, people, units)
}

/** Those who belong by rule as soon as their two-day introduction is done. */
export const awaitingIntroduction = (
  day: string,
  forum: Forum,
  memberships: readonly Membership[],
  people: readonly PersonEntry[],
  units: readonly UnitEntry[],
): readonly PersonId[] => {
  const named = currentById(memberships, day)
  const fits = fitsRule(forum, units)
  return people
    .filter(({ id, value }) => !named.has(id) && isEmployed(value, day) && fits(value))
    .filter(({ value }) => waitsForIntroduction(forum, value, day))
    .map(({ id }) => id)
}

/** Everybody who could meet the demand; at least `requirement.atLeast` of them must attend. */
export const whoCanMeet = (
  requirement: RequiredAttendance,
  forum: Forum,
  members: readonly ForumMember[],
  people: readonly PersonEntry[],
): readonly PersonId[] => {
  switch (requirement.who) {
    case 'leader-of-a-member': {
      const memberIds = new Set(members.map(({ personId }) => personId))
      const leaders = new Set(people.flatMap(({ id, value }) => (memberIds.has(id) ? (value.leaderId ?? []) : [])))
      return people.map(({ id }) => id).filter((id) => leaders.has(id))
    }
    case 'coordinator':
      return people.filter(({ value }) => value.roles.includes('coordinator')).map(({ id }) => id)
    case 'facilitator':
      return forum.facilitatorIds
    case 'named':
      return requirement.personIds
    default:
      return assertNever(requirement.who)
  }
}

const currentById = (memberships: readonly Membership[], day: string): ReadonlyMap<PersonId, Membership> =>
  new Map(
    memberships
      .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
      .map((membership) => [membership.personId, membership]),
  )

/** Whether the forum's rule takes somebody in, whatever the day. */
export const fitsRule = ({ membership }: Forum, units: readonly UnitEntry[]) => {
  const { roles, areaIds, sectors } = membership
  const areaOfUnit = new Map(units.map(({ id, value }) => [id, value.areaId]))
  return (person: Person): boolean =>
    person.roles.some((role) => roles.includes(role)) &&
    (areaIds.length === 0 || areasOf(person, areaOfUnit).some((area) => area !== null && areaIds.includes(area))) &&
    (sectors.length === 0 || person.affiliations.some(({ sector }) => sectors.includes(sector)))
}

const areasOf = (person: Person, areaOfUnit: ReadonlyMap<UnitId, Unit['areaId']>) => [
  person.areaId,
  ...person.affiliations.map(({ unitId }) => (unitId === null ? null : (areaOfUnit.get(unitId) ?? null))),
]

/** Whoever also comes in another role that the forum asks for does not wait. */
const waitsForIntroduction = ({ kind, membership }: Forum, person: Person, day: string): boolean => {
  if (kind !== 'regional-erfa' && kind !== 'local-erfa') return false
  const comesAs = person.roles.filter((role) => membership.roles.includes(role))
  const { courseCompletedOn } = person.introduction
  return comesAs.every((role) => role === 'peer') && (courseCompletedOn === null || courseCompletedOn > day)
}
