/** What the meeting pages read: a meeting's items in their order, people by id, and everything its papers are made from. */
import { useMemo } from 'react'
import { type MeetingPapers, meetingPapers } from '../../core/documents/meeting-papers.ts'
import { inOrder } from '../../core/meetings/agenda-order.ts'
import { fullName } from '../../core/people/names.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId, PersonId } from '../../core/records/ids.ts'
import type { Person } from '../../core/records/person.ts'
import type { RecordEntry } from '../../core/records/record-set.ts'
import { type Stored, useRecord, useRecords } from '../../replica/index.ts'
import { participants as words } from '../../strings/meetings.ts'

/** An item as the pages list it. `number` is its place, from 1. */
export type ListedItem = {
  readonly id: AgendaItemId
  readonly order: string
  readonly number: number
  readonly value: AgendaItem
}

export const useItems = (meetingId: MeetingId): readonly ListedItem[] | undefined => {
  const records = useRecords('agenda-item', { meetingId })
  return useMemo(
    () =>
      records &&
      inOrder(records.map(({ id, value }) => ({ id, value, order: value.order }))).map((item, index) => ({
        ...item,
        number: index + 1,
      })),
    [records],
  )
}

export type PeopleById = ReadonlyMap<PersonId, Person>

export const usePeople = (): PeopleById | undefined => {
  const people = useRecords('person')
  return useMemo(() => people && new Map(people.map(({ id, value }) => [id, value])), [people])
}

export const nameOf = (people: PeopleById, id: PersonId): string => {
  const person = people.get(id)
  return person === undefined ? words.formerPerson : fullName(person)
}

type Records = readonly RecordEntry[]

/** The papers of a meeting as last saved. */
export const usePapers = (meeting: Stored<'meeting'>): MeetingPapers | null => {
  const { id: meetingId } = meeting
  const { forumId } = meeting.value
  const organisation = useRecord('organisation', 'organisation')
  const forum = useRecord('forum', forumId)
  const people = useRecords('person')
  const units = useRecords('unit')
  const venues = useRecords('venue')
  const memberships = useRecords('membership', { forumId })
  const items = useRecords('agenda-item', { meetingId })
  const attachments = useRecords('attachment', { meetingId })
  const actions = useRecords('action', { meetingId })
  return useMemo(() => {
    if (!people || !units || !venues || !memberships || !items || !attachments || !actions) return null
    if (organisation === undefined || forum === undefined) return null
    const single = [meeting, organisation, forum].filter((record) => record !== null)
    const lists = [people, units, venues, memberships, items, attachments, actions] satisfies readonly Records[]
    const made = meetingPapers([...single, ...lists.flatMap((list: Records) => list)], meetingId)
    return made.ok ? made.value : null
  }, [meeting, meetingId, organisation, forum, people, units, venues, memberships, items, attachments, actions])
}
