/**
 * Who shares the turns of a forum, and on which days somebody is part of that: member, introduced, employed, and not away for
 * so long that turns missed are not owed. It knows no turns and asks nothing of a single meeting.
 */
import { addDays, daysBetween } from '../danish/dates.ts'
import { fitsRule } from '../forums/members.ts'
import { isEmployed } from '../people/at-work.ts'
import type { Forum } from '../records/forum.ts'
import type { ForumId, PersonId } from '../records/ids.ts'
import type { Membership } from '../records/membership.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { TurnExclusion } from '../records/turn.ts'

/** From when an absence or a pause is long leave: what was missed meanwhile is not made up (rotation.md). */
export const longLeaveDays = 90

export type PoolPerson = {
  readonly id: PersonId
  readonly value: Person
  /** Belongs by the forum's rule, whatever the day. */
  readonly fits: boolean
  readonly membership: Membership | null
}

export type Pool = {
  readonly forumId: ForumId
  readonly forum: Forum
  /** Everybody who is, was or will be part of it, in the order of ids. */
  readonly people: readonly PoolPerson[]
}

/**
 * In a forum for peer workers they share the turns; where the forum asks for others or names everybody, all its members do,
 * save those who only lead, take minutes or visit.
 */
export const poolOf = (records: RecordSet, forumId: ForumId): Pool | null => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return null
  const units = [...records.unit].map(([id, value]) => ({ id, value }))
  const memberships = new Map<PersonId, Membership>()
  for (const membership of records.membership.values())
    if (membership.forumId === forumId) memberships.set(membership.personId, membership)
  const fits = fitsRule(forum, units)
  const { roles } = forum.membership
  const peersOnly = roles.includes('peer')
  const people: PoolPerson[] = []
  for (const [id, value] of records.person) {
    const membership = memberships.get(id) ?? null
    const isPeer = value.roles.includes('peer')
    const byRule = fits(value) && (isPeer || !peersOnly)
    const named = membership?.included === true && (isPeer || (!peersOnly && membership.group === 'member'))
    if (byRule || named) people.push({ id, value, fits: byRule, membership })
  }
  return { forumId, forum, people }
}

/** Why the person is not part of the pool on the day, or null. The two-day introduction opens the turns (RS 4.2). */
export const outsidePool = ({ value, fits, membership }: PoolPerson, date: string): TurnExclusion | null => {
  if (!isEmployed(value, date)) return 'not-employed'
  const named = membership !== null && covers(membership, date) ? membership : null
  if (named === null ? !fits : !named.included) return 'not-member'
  return isIntroduced(value, date) ? null : 'introduction'
}

const isIntroduced = ({ roles, introduction: { courseCompletedOn } }: Person, date: string): boolean =>
  !roles.includes('peer') || (courseCompletedOn !== null && courseCompletedOn <= date)

/**
 * `here` is part of the round, at work that day or not. `excepted` is out of it for a short while. `gone` is not yet, or no
 * longer, or for long not part of it, and starts at the floor on coming back.
 */
type Presence = 'here' | 'excepted' | 'gone'

export const presenceOn = (person: PoolPerson, date: string): Presence => {
  if (isOnLongLeave(person, date)) return 'gone'
  const outside = outsidePool(person, date)
  if (outside === null) return 'here'
  return person.membership?.included === false && outside === 'not-member' && person.fits ? 'excepted' : 'gone'
}

const covers = ({ from, to }: { readonly from: string | null; readonly to: string | null }, date: string): boolean =>
  (from === null || from <= date) && (to === null || date <= to)

const firstDay = '0000-01-01'
const lastDay = '9999-12-31'

/** Absences, pauses and exceptions that overlap or follow one another count as one. */
const isOnLongLeave = ({ value: { absences, rotationPause }, membership }: PoolPerson, date: string): boolean => {
  const away = [
    ...absences,
    ...(rotationPause === null ? [] : [rotationPause]),
    ...(membership?.included === false ? [membership] : []),
  ]
  const now = away.find((each) => covers(each, date))
  if (now === undefined) return false
  const spells = away.map(({ from, to }) => ({ from: from ?? firstDay, to: to ?? lastDay }))
  let [from, to] = [now.from ?? firstDay, now.to ?? lastDay]
  for (let grown = true; grown; ) {
    grown = false
    for (const each of spells) {
      const touches =
        (to === lastDay || each.from <= addDays(to, 1)) && (from === firstDay || each.to >= addDays(from, -1))
      if (!touches || (each.from >= from && each.to <= to)) continue
      if (each.from < from) from = each.from
      if (each.to > to) to = each.to
      grown = true
    }
  }
  return from === firstDay || to === lastDay || daysBetween(from, to) + 1 >= longLeaveDays
}
