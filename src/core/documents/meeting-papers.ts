/** Everything a meeting's papers are made from, gathered from all records: one meeting with what it refers to. */

import { type ActionRow, isUnderOpenItem, openActionsBefore } from '../actions/actions.ts'
import type { MeetingEdition } from '../contract.ts'
import { byDanish } from '../danish/sorting.ts'
import { itemNumbers } from '../meetings/agenda-order.ts'
import { type Change, minutesChanges, snapshotOf } from '../minutes/changes.ts'
import { type MinutesState, minutesState, versionsOf } from '../minutes/state.ts'
import { ascending, byOrder } from '../order.ts'
import { fullName } from '../people/names.ts'
import type { Action } from '../records/action.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Attachment } from '../records/attachment.ts'
import type { Forum } from '../records/forum.ts'
import {
  type ActionId,
  type AgendaItemId,
  type AttachmentId,
  type MeetingId,
  type PersonId,
  theOrganisationId,
  type UnitId,
  type VenueId,
} from '../records/ids.ts'
import { newValue, type RecordKind } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { MeetingRun } from '../records/meeting-run.ts'
import type { Membership } from '../records/membership.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Person } from '../records/person.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../records/record-set.ts'
import type { Unit } from '../records/unit.ts'
import type { Venue } from '../records/venue.ts'
import { err, ok, type Result } from '../result.ts'

type OfKind<K extends RecordKind> = Extract<RecordEntry, { readonly kind: K }>

type Identified<Id, T> = T & { readonly id: Id }

/** Which parts of an item may change, in the order in which they stand. */
const itemParts = ['moved', 'titles', 'agendaText', 'text', 'decision', 'actions'] as const

/** What was changed since an earlier version, without its words. */
type PaperChanges = {
  readonly facts: boolean
  readonly people: boolean
  readonly items: readonly {
    readonly number: number
    readonly closed: boolean
    readonly change: Change
    readonly what: readonly (typeof itemParts)[number][]
  }[]
  /** Of actions under no item. */
  readonly actions: boolean
}

export type MeetingPapers = {
  /** For whom they are (editions.ts). */
  readonly edition: MeetingEdition
  readonly organisation: Organisation
  readonly forum: Forum
  readonly meeting: Identified<MeetingId, Meeting>
  /** In their order; the number of an item is its place. */
  readonly items: readonly Identified<AgendaItemId, AgendaItem>[]
  readonly itemNumbers: ReadonlyMap<AgendaItemId, number>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly venues: ReadonlyMap<VenueId, Venue>
  /** The forum's own. */
  readonly memberships: ReadonlyMap<PersonId, Membership>
  /** In their order within each item. */
  readonly attachments: readonly Identified<AttachmentId, Attachment>[]
  /** What the meeting agreed should be done, by item and deadline. */
  readonly actions: readonly Identified<ActionId, Action>[]
  /** What earlier meetings of the forum agreed on and nobody had finished when this one met. */
  readonly earlierActions: readonly (ActionRow & {
    /** Agreed under a closed item, or under one that is gone and may have been closed. */
    readonly closed: boolean
  })[]
  /** Days of the earlier meetings that items go on from, and of those whose minutes items approve. */
  readonly cameFrom: ReadonlyMap<AgendaItemId, string>
  readonly approves: ReadonlyMap<AgendaItemId, string>
  readonly state: MinutesState
  /** What these minutes change in the version that was approved before them; null for a first version. */
  readonly changes: PaperChanges | null
  /** Speakers and participants of a day who are not in the archive as people: no paper of the meeting tells who they are. */
  readonly guests: readonly string[]
  /** How the meeting went by the clock; null where nobody kept it. */
  readonly run: MeetingRun | null
}

/** Needs no particular order of records. An archive without organisation settings gets the usual ones. */
export const meetingPapers = (
  records: readonly RecordEntry[],
  meetingId: string,
): Result<MeetingPapers, 'meeting-not-found'> => {
  const meeting = ofKind('meeting', records).find((each) => each.id === meetingId)
  if (meeting === undefined) return err('meeting-not-found')
  const { forumId } = meeting.value
  const forum = ofKind('forum', records).find((each) => each.id === forumId)
  const organisation = ofKind('organisation', records).find((each) => each.id === theOrganisationId)
  const items = ofKind('agenda-item', records)
    .map(identified)
    .filter((each) => each.meetingId === meetingId)
    .toSorted(byOrder)
  const numbers = itemNumbers(items)
  const set = recordSetOf(records)
  return ok({
    edition: 'internal',
    organisation: organisation?.value ?? newValue('organisation', {}),
    forum: forum?.value ?? newValue('forum', { kind: 'network' }),
    meeting: identified(meeting),
    items,
    itemNumbers: numbers,
    people: byId(ofKind('person', records)),
    units: byId(ofKind('unit', records)),
    venues: byId(ofKind('venue', records)),
    memberships: new Map(
      ofKind('membership', records)
        .filter((each) => each.value.forumId === forumId)
        .map((each) => [each.value.personId, each.value]),
    ),
    attachments: ofKind('attachment', records)
      .map(identified)
      .filter((each) => each.meetingId === meetingId)
      .toSorted(byOrder),
    actions: ofKind('action', records)
      .map(identified)
      .filter((each) => each.meetingId === meetingId && each.status !== 'dropped')
      .toSorted(
        (a, b) =>
          numberOf(numbers, a) - numberOf(numbers, b) ||
          ascending(a.deadline ?? '9999', b.deadline ?? '9999') ||
          byDanish((each: Action) => each.task)(a, b) ||
          ascending(a.id, b.id),
      ),
    earlierActions: openActionsBefore(set, meeting.id, meeting.value.date).map((row) => ({
      ...row,
      closed: !isUnderOpenItem(set, row.id),
    })),
    cameFrom: daysOf(set, items, ({ carriedFromId }) =>
      carriedFromId === null ? null : (set['agenda-item'].get(carriedFromId)?.meetingId ?? null),
    ),
    approves: daysOf(set, items, ({ approvesMeetingId }) => approvesMeetingId),
    state: minutesState(set, meeting.id) ?? firstDraft,
    changes: changesOf(set, meeting),
    guests: guestsAt(set, meeting.id),
    run: [...set['meeting-run'].values()].find((each) => each.meetingId === meeting.id) ?? null,
  })
}

const firstDraft: MinutesState = { stage: 'draft', reopened: null, version: 1, openComments: 0, settledComments: 0 }

/** By item the day of the earlier meeting that it names; none for a meeting that is gone or has no day. */
const daysOf = (
  { meeting }: RecordSet,
  items: readonly Identified<AgendaItemId, AgendaItem>[],
  meetingOf: (item: AgendaItem) => MeetingId | null,
): ReadonlyMap<AgendaItemId, string> =>
  new Map(
    items.flatMap((item): readonly (readonly [AgendaItemId, string])[] => {
      const earlier = meetingOf(item)
      const date = earlier === null ? null : (meeting.get(earlier)?.date ?? null)
      return date === null ? [] : [[item.id, date]]
    }),
  )

const changesOf = (set: RecordSet, { id, value }: OfKind<'meeting'>): PaperChanges | null => {
  const versions = versionsOf(set, id)
  const before = value.minutesApprovedOn === null ? versions.at(-1) : versions.at(-2)
  if (before === undefined) return null
  const { facts, presence, items, actions } = minutesChanges(before, { meeting: value, ...snapshotOf(set, id) })
  return {
    facts: facts.length > 0,
    people: presence.length > 0,
    items: items.map(({ number, closed, change, ...what }) => ({
      number,
      closed,
      change,
      what: itemParts.filter((part) => (part === 'actions' ? what.actions.length > 0 : what[part] !== null)),
    })),
    actions: actions.length > 0,
  }
}

/** Name of the meeting on its papers. */
export const meetingName = ({ meeting, forum }: MeetingPapers): string => meeting.title || forum.name

/** Null for a person who is no longer kept. */
export const personName = (people: MeetingPapers['people'], id: PersonId): string | null => {
  const person = people.get(id)
  return person === undefined ? null : fullName(person)
}

/** Actions that belong to no item come last. */
const numberOf = (numbers: ReadonlyMap<AgendaItemId, number>, action: Action): number =>
  (action.agendaItemId === null ? undefined : numbers.get(action.agendaItemId)) ?? Number.MAX_SAFE_INTEGER

const ofKind = <K extends RecordKind>(kind: K, records: readonly RecordEntry[]): readonly OfKind<K>[] =>
  records.filter((each): each is OfKind<K> => each.kind === kind)

const identified = <Id, T>({ id, value }: { readonly id: Id; readonly value: T }): Identified<Id, T> => ({
  ...value,
  id,
})

const byId = <Id, T>(records: readonly { readonly id: Id; readonly value: T }[]): ReadonlyMap<Id, T> =>
  new Map(records.map(({ id, value }) => [id, value]))

export const guestsAt = (
  { session, registration }: Pick<RecordSet, 'session' | 'registration'>,
  id: MeetingId,
): readonly string[] => {
  const speakers = [...session.values()].flatMap(({ meetingId, speakers }) => (meetingId === id ? speakers : []))
  const participants = [...registration.values()].filter(({ meetingId }) => meetingId === id)
  const named = [...speakers, ...participants].flatMap(({ personId, name }) => (personId === null ? [name] : []))
  return [...new Set(named.filter((name) => name.trim() !== ''))]
}
