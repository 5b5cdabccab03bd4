/** Whom a call or an invitation to a day may go to, in groups, and who has had one. */
import { membersOfForum } from '../forums/members.ts'
import { isEmployed } from '../people/at-work.ts'
import { type Day, daysOf } from '../programme/day.ts'
import type { PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { mailAddress } from './address.ts'

const audiences = ['invited', 'members', 'speakers', 'everybody'] as const
export type Audience = (typeof audiences)[number]

/** Groups without anybody are left out. Nobody who has left is among them. */
export const dayAudiences = (
  records: RecordSet,
  day: Day,
  today: string,
): ReadonlyMap<Audience, readonly PersonId[]> => {
  const at = [...records.person].filter(([, person]) => isEmployed(person, today)).map(([id]) => id)
  const among = (ids: Iterable<PersonId | null>): readonly PersonId[] => {
    const wanted = new Set(ids)
    return at.filter((id) => wanted.has(id))
  }
  const groups: Readonly<Record<Audience, readonly PersonId[]>> = {
    invited: among(day.meeting.participants.map(({ personId }) => personId)),
    members: among(membersOfForum(records, day.meeting.forumId, today).map(({ personId }) => personId)),
    speakers: among(speakersBefore(records, day)),
    everybody: at,
  }
  return new Map(audiences.flatMap((each) => (groups[each].length === 0 ? [] : [[each, groups[each]] as const])))
}

/** Those who had such a mail of this day. */
export const mailedBefore = ({ programme }: Day, kind: 'call' | 'invitation'): ReadonlySet<PersonId> =>
  new Set(programme.mailings.flatMap((each) => (each.kind === kind ? each.personIds : [])))

/** The addresses in what somebody typed or pasted, and what is none. */
export const typedAddresses = (
  text: string,
): { readonly addresses: readonly string[]; readonly unknown: readonly string[] } => {
  // "Anna Lund <anna@region.example>; bo@kommune.example", as mail programs write them.
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter(Boolean)
    .flatMap((part) => (mailAddress(part) === null ? part.split(/\s+/) : [part]))
  return {
    addresses: [...new Set(parts.flatMap((part) => mailAddress(part) ?? []))],
    unknown: [...new Set(parts.filter((part) => mailAddress(part) === null))],
  }
}

/** Of the forum's other days. */
const speakersBefore = (records: RecordSet, day: Day): readonly (PersonId | null)[] => {
  const others = new Set(
    daysOf(records).filter((id) => id !== day.id && records.meeting.get(id)?.forumId === day.meeting.forumId),
  )
  return [...records.session.values()].flatMap(({ meetingId, speakers }) =>
    others.has(meetingId) ? speakers.map(({ personId }) => personId) : [],
  )
}
