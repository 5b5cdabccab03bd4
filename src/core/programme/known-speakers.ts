/** Speakers from outside whom some day knows already, so that nobody types them twice and the same one is always written the same. */
import { byDanish } from '../danish/sorting.ts'
import { ascending } from '../order.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session, Speaker } from '../records/session.ts'
import { bothSay, type Identity, identityOf, isSamePerson, joinedBySame } from './same-person.ts'

type KnownSpeaker = Pick<Speaker, 'name' | 'title' | 'organisation' | 'email'>

/** By name; of one who spoke several times, what was written for the latest day. Without those who are `there` already. */
export const knownSpeakers = (records: RecordSet, there: readonly Speaker[]): readonly KnownSpeaker[] => {
  const dateOf = ({ meetingId }: Session): string => records.meeting.get(meetingId)?.date ?? ''
  const latest = [...records.session.values()].toSorted((a, b) => ascending(dateOf(b), dateOf(a)))
  const isThere = ({ identity }: Known) => there.some((each) => isSamePerson(identityOf(each), identity))
  const known = latest
    .flatMap(({ speakers }) => speakers)
    .filter(({ personId, name }) => personId === null && name.trim() !== '')
    .map((speaker): Known => ({ speaker, identity: identityOf(speaker) }))
  return joinedBySame([], known, withOrganisation)
    .filter((each) => !isThere(each))
    .map(({ speaker: { name, title, organisation, email } }) => ({ name, title, organisation, email }))
    .toSorted(byDanish(({ name, organisation }) => `${name} ${organisation}`))
}

type Known = { readonly speaker: Speaker; readonly identity: Identity }

/** Where the latest day left it out, an earlier one may say it. */
const withOrganisation = ({ speaker, identity }: Known, earlier: Known): Known => ({
  speaker: { ...speaker, organisation: speaker.organisation || earlier.speaker.organisation },
  identity: bothSay(identity, earlier.identity),
})
