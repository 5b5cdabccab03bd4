/** Speakers from outside whom some day knows already, so that nobody types them twice and the same one is always written the same. */
import { byDanish } from '../danish/sorting.ts'
import { ascending } from '../order.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session, Speaker } from '../records/session.ts'
import { identityOf } from './same-person.ts'

type KnownSpeaker = Pick<Speaker, 'name' | 'title' | 'organisation' | 'email'>

/** By name; of one who spoke several times, what was written for the latest day. Without those who are `there` already. */
export const knownSpeakers = (records: RecordSet, there: readonly Speaker[]): readonly KnownSpeaker[] => {
  const dateOf = ({ meetingId }: Session): string => records.meeting.get(meetingId)?.date ?? ''
  const latest = [...records.session.values()].toSorted((a, b) => ascending(dateOf(b), dateOf(a)))
  const found = new Map<string, KnownSpeaker>()
  const taken = new Set(there.map(whoIs))
  for (const speaker of latest.flatMap(({ speakers }) => speakers)) {
    const key = whoIs(speaker)
    if (speaker.personId !== null || speaker.name.trim() === '' || taken.has(key) || found.has(key)) continue
    const { name, title, organisation, email } = speaker
    found.set(key, { name, title, organisation, email })
  }
  return [...found.values()].toSorted(byDanish(({ name, organisation }) => `${name} ${organisation}`))
}

const whoIs = (speaker: Speaker): string => {
  const { name, organisation } = identityOf(speaker)
  return `${name}/${organisation}`
}
