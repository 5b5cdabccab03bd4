/** What else changes when a person is deleted: nobody is led by, and no forum counts on, somebody who is not there. */
import type { Forum } from '../records/forum.ts'
import type { ForumId, MembershipId, PersonId } from '../records/ids.ts'
import type { Membership } from '../records/membership.ts'
import type { Person } from '../records/person.ts'

type Entry<I, V> = { readonly id: I; readonly value: V }
type Surroundings = {
  readonly people: readonly Entry<PersonId, Person>[]
  readonly forums: readonly Entry<ForumId, Forum>[]
  readonly memberships: readonly Entry<MembershipId, Membership>[]
}

type TakenOut = {
  readonly people: readonly Entry<PersonId, Person>[]
  readonly forums: readonly Entry<ForumId, Forum>[]
  /** Memberships that go with the person. */
  readonly memberships: readonly MembershipId[]
}

/** The records that change, with their new values. Meetings keep their participants: they tell what happened. */
export const takenOut = (person: PersonId, { people, forums, memberships }: Surroundings): TakenOut => ({
  people: people
    .filter(({ id, value }) => id !== person && value.leaderId === person)
    .map(({ id, value }) => ({ id, value: { ...value, leaderId: null } })),
  forums: forums
    .filter(({ value }) => countsOn(value, person))
    .map(({ id, value }) => ({ id, value: without(value, person) })),
  memberships: memberships.filter(({ value }) => value.personId === person).map(({ id }) => id),
})

const countsOn = (forum: Forum, person: PersonId): boolean =>
  forum.organisers.personIds.includes(person) ||
  forum.facilitatorIds.includes(person) ||
  forum.approval?.approverId === person ||
  forum.requiredAttendance.some(({ personIds }) => personIds.includes(person))

const without = (forum: Forum, person: PersonId): Forum => {
  const others = (ids: readonly PersonId[]): readonly PersonId[] => ids.filter((id) => id !== person)
  return {
    ...forum,
    organisers: { ...forum.organisers, personIds: others(forum.organisers.personIds) },
    facilitatorIds: others(forum.facilitatorIds),
    approval: forum.approval?.approverId === person ? { ...forum.approval, approverId: null } : forum.approval,
    requiredAttendance: forum.requiredAttendance.map((each) => ({ ...each, personIds: others(each.personIds) })),
  }
}
