/** Who belongs to a forum on a day: its membership rule, with single people added and excepted. */
import type { Forum } from '../records/forum.ts'
import type { PersonId, UnitId } from '../records/ids.ts'
import type { Membership, ParticipantGroup } from '../records/membership.ts'
import type { Person } from '../records/person.ts'
import type { Unit } from '../records/unit.ts'

export type PersonEntry = { readonly id: PersonId; readonly value: Person }
export type UnitEntry = { readonly id: UnitId; readonly value: Unit }

export type ForumMember = {
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
  const named = new Map(memberships.filter((each) => covers(each, day)).map((each) => [each.personId, each]))
  const unitById = new Map(units.map((each) => [each.id, each.value]))
  return people.flatMap(({ id, value }): readonly ForumMember[] => {
    if (!isEmployed(value, day)) return []
    const membership = named.get(id)
    if (membership !== undefined)
      return membership.included ? [{ personId: id, group: membership.group, function: membership.function }] : []
    return fitsRule(forum, value, unitById, day) ? [{ personId: id, group: 'member', function: '' }] : []
  })
}

type Period = { readonly from: string | null; readonly to: string | null }
const covers = ({ from, to }: Period, day: string) => (from === null || from <= day) && (to === null || day <= to)

const isEmployed = (person: Person, day: string) => covers({ from: person.firstDay, to: person.lastDay }, day)

const fitsRule = (forum: Forum, person: Person, units: ReadonlyMap<UnitId, Unit>, day: string): boolean => {
  const { roles, areaIds, sectors } = forum.membership
  if (!person.roles.some((role) => roles.includes(role))) return false
  if (areaIds.length > 0 && !areasOf(person, units).some((area) => areaIds.includes(area))) return false
  if (sectors.length > 0 && !person.affiliations.some((each) => sectors.includes(each.sector))) return false
  return !waitsForIntroduction(forum, person, day)
}

const areasOf = (person: Person, units: ReadonlyMap<UnitId, Unit>) =>
  [
    person.areaId,
    ...person.affiliations.map((each) => (each.unitId === null ? null : (units.get(each.unitId)?.areaId ?? null))),
  ].filter((area) => area !== null)

const waitsForIntroduction = (forum: Forum, person: Person, day: string): boolean => {
  const isErfa = forum.kind === 'regional-erfa' || forum.kind === 'local-erfa'
  const comesAsPeer = person.roles.includes('peer') && forum.membership.roles.includes('peer')
  const comesAsOther = person.roles.some((role) => role !== 'peer' && forum.membership.roles.includes(role))
  const done = person.introduction.courseCompletedOn
  return isErfa && comesAsPeer && !comesAsOther && (done === null || done > day)
}
