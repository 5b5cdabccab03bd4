/** What the meeting pages read: a meeting's items in their order, people by id, and everything its papers are made from. */
import { useMemo } from 'react'
import { byDanish } from '../../core/danish/sorting.ts'
import { type MeetingPapers, meetingPapers } from '../../core/documents/meeting-papers.ts'
import { inOrder } from '../../core/meetings/agenda-order.ts'
import { fullName } from '../../core/people/names.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId, PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import { participantGroup } from '../../core/records/membership.ts'
import type { Person } from '../../core/records/person.ts'
import type { RecordEntry } from '../../core/records/record-set.ts'
import { type Stored, useRecord, useRecords, useRecordsById } from '../../replica/index.ts'
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

/** Everybody in the groups of the meeting, by name. */
export const inGroups = (participants: Meeting['participants'], people: PeopleById) =>
  participantGroup.options.map((group) => ({
    group,
    inGroup: participants
      .filter((each) => each.group === group)
      .toSorted(byDanish(({ personId }) => nameOf(people, personId))),
  }))

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
  const earlier = useEarlier(meeting, items)
  const runs = useRecords('meeting-run', { meetingId })
  const versions = useRecords('minutes-version', { meetingId })
  return useMemo(() => {
    if (organisation === undefined || forum === undefined) return null
    const single = [meeting, organisation, forum].filter((record) => record !== null)
    const lists = [people, units, venues, memberships, items, attachments, earlier, runs, versions]
    const all: RecordEntry[] = [...single]
    for (const list of lists) {
      if (!list) return null
      all.push(...list)
    }
    const made = meetingPapers(all, meetingId)
    return made.ok ? made.value : null
  }, [
    meeting,
    meetingId,
    organisation,
    forum,
    people,
    units,
    venues,
    memberships,
    items,
    attachments,
    earlier,
    runs,
    versions,
  ])
}

/** What the papers say of earlier meetings: the forum's meetings and actions, and the items that either comes from. */
const useEarlier = (meeting: Stored<'meeting'>, items: readonly Stored<'agenda-item'>[] | undefined) => {
  const meetings = useRecords('meeting', { forumId: meeting.value.forumId })
  const actions = useRecords('action')
  const own = useMemo(() => {
    if (meetings === undefined || actions === undefined) return undefined
    const known = new Set<string>(meetings.map(({ id }) => id))
    return actions.filter(({ value: { meetingId, forumId } }) =>
      meetingId === null ? forumId === meeting.value.forumId : known.has(meetingId),
    )
  }, [meetings, actions, meeting.value.forumId])
  const ids = useMemo(
    () => [
      ...new Set([
        ...(items ?? []).flatMap(({ value }) => value.carriedFromId ?? []),
        ...(own ?? []).flatMap(({ value }) =>
          value.agendaItemId === null || value.meetingId === meeting.id ? [] : value.agendaItemId,
        ),
      ]),
    ],
    [items, own, meeting.id],
  )
  const sources = useRecordsById('agenda-item', ids)
  return useMemo(
    (): Records | undefined =>
      meetings && own && sources && [...meetings.filter(({ id }) => id !== meeting.id), ...own, ...sources],
    [meetings, own, sources, meeting.id],
  )
}
