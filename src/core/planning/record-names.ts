/** What records are called, for sentences about them. Looks them up in the archive as it is, or as it would become; words are not its own. */
import { fullName } from '../people/names.ts'
import type { ForumId, MeetingId, PersonId, VenueId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'

/** Each answers null where there is no such record, or it has no name. */
export type RecordNames = {
  readonly person: (id: PersonId) => string | null
  readonly venue: (id: VenueId) => string | null
  readonly forum: (id: ForumId) => string | null
  readonly meeting: (id: MeetingId) => MeetingName | null
}

/** A meeting is called by its own title, else by its forum. */
type MeetingName = Pick<Meeting, 'forumId' | 'date' | 'start' | 'end'> & { readonly name: string | null }

/** Looked up in the first set that knows the record: the archive after the changes, then as it was. */
export const namesIn = (...sets: readonly RecordSet[]): RecordNames => {
  const forum = (id: ForumId): string | null => sets.find((set) => set.forum.has(id))?.forum.get(id)?.name || null
  return {
    person: (id) => {
      const person = sets.find((set) => set.person.has(id))?.person.get(id)
      return person === undefined ? null : fullName(person) || null
    },
    venue: (id) => sets.find((set) => set.venue.has(id))?.venue.get(id)?.name || null,
    forum,
    meeting: (id) => {
      const meeting = sets.find((set) => set.meeting.has(id))?.meeting.get(id)
      if (meeting === undefined) return null
      const { forumId, title, date, start, end } = meeting
      return { forumId, name: title || forum(forumId), date, start, end }
    },
  }
}
