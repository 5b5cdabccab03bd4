/**
 * The archive without some of its records: nothing is left that names them. Where a reference is all that a line says, the line goes
 * too; where it is who did something, nobody did. What is a gone record's own (an item's attachments, a person's memberships) the
 * caller takes along: references.ts would find it.
 */
import type { Forum } from '../records/forum.ts'
import type { RecordKind } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import { sameJson } from '../records/merge.ts'
import { type RecordChange, type RecordEntry, type RecordSet, recordEntries } from '../records/record-set.ts'
import { assertNever } from '../result.ts'

export type IsGone = (kind: RecordKind, id: string) => boolean

/** Every record that goes, and every other that names one of them. `first` is what becomes of a record besides. */
export const changesWithout = (
  records: RecordSet,
  isGone: IsGone,
  first: (entry: RecordEntry) => RecordEntry = (entry) => entry,
): readonly RecordChange[] =>
  recordEntries(records).flatMap((entry): readonly RecordChange[] => {
    if (isGone(entry.kind, entry.id)) return [{ kind: entry.kind, id: entry.id, value: null } as RecordChange]
    const next = withoutGone(first(entry), isGone)
    return sameJson(next.value, entry.value) ? [] : [next]
  })

/** One record without what names those that are gone. */
export const withoutGone = (entry: RecordEntry, isGone: IsGone): RecordEntry => {
  const kept = <T extends string>(kind: RecordKind, id: T | null): T | null =>
    id !== null && isGone(kind, id) ? null : id
  const all = <T extends string>(kind: RecordKind, ids: readonly T[]): readonly T[] =>
    ids.some((id) => isGone(kind, id)) ? ids.filter((id) => !isGone(kind, id)) : ids
  const people = <T extends { readonly personId: string | null }>(list: readonly T[]): readonly T[] =>
    list.filter(({ personId }) => personId === null || !isGone('person', personId))
  switch (entry.kind) {
    case 'person':
      return { ...entry, value: { ...entry.value, leaderId: kept('person', entry.value.leaderId) } }
    case 'forum':
      return { ...entry, value: forumWithout(entry.value, isGone, people) }
    case 'meeting':
      return { ...entry, value: meetingWithout(entry.value, isGone) }
    case 'agenda-item': {
      const { presenters, carriedFromId, approvesMeetingId, proposal } = entry.value
      const asked = kept('person', proposal?.personId ?? null)
      return {
        ...entry,
        value: {
          ...entry.value,
          presenters: people(presenters),
          carriedFromId: kept('agenda-item', carriedFromId),
          approvesMeetingId: kept('meeting', approvesMeetingId),
          proposal:
            proposal === null || (asked === null && proposal.name === '') ? null : { ...proposal, personId: asked },
        },
      }
    }
    case 'action': {
      const { responsibleIds, meetingId, agendaItemId } = entry.value
      return {
        ...entry,
        value: {
          ...entry.value,
          responsibleIds: all('person', responsibleIds),
          meetingId: kept('meeting', meetingId),
          agendaItemId: kept('agenda-item', agendaItemId),
        },
      }
    }
    case 'case':
      return { ...entry, value: { ...entry.value, authorId: kept('person', entry.value.authorId) } }
    case 'turn': {
      const { personId, coPersonIds, originalPersonId } = entry.value
      return {
        ...entry,
        value: {
          ...entry.value,
          personId: kept('person', personId),
          coPersonIds: all('person', coPersonIds),
          originalPersonId: kept('person', originalPersonId),
        },
      }
    }
    case 'approval':
      return { ...entry, value: { ...entry.value, approverId: kept('person', entry.value.approverId) } }
    case 'minutes-comment':
      return {
        ...entry,
        value: {
          ...entry.value,
          personId: kept('person', entry.value.personId),
          agendaItemId: kept('agenda-item', entry.value.agendaItemId),
        },
      }
    case 'meeting-run': {
      const spans = entry.value.spans.filter(({ itemId }) => !isGone('agenda-item', itemId))
      return { ...entry, value: { ...entry.value, spans } }
    }
    case 'programme': {
      const { organiserIds, organisersNoted, mailings } = entry.value
      return {
        ...entry,
        value: {
          ...entry.value,
          organiserIds: all('person', organiserIds),
          organisersNoted: organisersNoted.filter(({ id }) => !isGone('person', id)),
          mailings: mailings.map((each) => ({ ...each, personIds: all('person', each.personIds) })),
        },
      }
    }
    case 'session':
      return { ...entry, value: { ...entry.value, speakers: people(entry.value.speakers) } }
    case 'registration':
      return {
        ...entry,
        value: {
          ...entry.value,
          personId: kept('person', entry.value.personId),
          wishes: all('session', entry.value.wishes),
          seats: all('session', entry.value.seats),
        },
      }
    // A version is what was approved, word for word; it names people by ids that nobody has any more.
    case 'minutes-version':
    case 'programme-version':
    case 'membership':
    case 'attachment':
    case 'case-story':
    case 'evaluation':
    case 'organisation':
    case 'area':
    case 'venue':
    case 'unit':
      return entry
    default:
      return assertNever(entry)
  }
}

type People = <T extends { readonly personId: string | null }>(list: readonly T[]) => readonly T[]

const forumWithout = (forum: Forum, isGone: IsGone, people: People): Forum => {
  const others = <T extends string>(ids: readonly T[]): readonly T[] => ids.filter((id) => !isGone('person', id))
  const { organisers, facilitatorIds, approval, requiredAttendance, agendaTemplate } = forum
  const approverId = approval?.approverId ?? null
  return {
    ...forum,
    organisers: { ...organisers, personIds: others(organisers.personIds) },
    facilitatorIds: others(facilitatorIds),
    approval:
      approval !== null && approverId !== null && isGone('person', approverId)
        ? { ...approval, approverId: null }
        : approval,
    requiredAttendance: requiredAttendance.map((each) => ({ ...each, personIds: others(each.personIds) })),
    agendaTemplate: agendaTemplate.map((each) => ({ ...each, presenters: people(each.presenters) })),
  }
}

const meetingWithout = (meeting: Meeting, isGone: IsGone): Meeting => {
  const person = <T extends string>(id: T | null): T | null => (id !== null && isGone('person', id) ? null : id)
  const item = <T extends string>(id: T | null): T | null => (id !== null && isGone('agenda-item', id) ? null : id)
  const others = <T extends string>(ids: readonly T[]): readonly T[] => ids.filter((id) => !isGone('person', id))
  const participants = meeting.participants.filter(({ personId }) => !isGone('person', personId))
  const left = new Set(participants.map(({ id }) => id))
  return {
    ...meeting,
    chairId: person(meeting.chairId),
    minuteTakerId: person(meeting.minuteTakerId),
    organiserId: person(meeting.organiserId),
    participants: participants.map((each) => ({
      ...each,
      substituteForId: each.substituteForId !== null && left.has(each.substituteForId) ? each.substituteForId : null,
      itemIds: each.itemIds.filter((id) => !isGone('agenda-item', id)),
      arrivedAtItemId: item(each.arrivedAtItemId),
      leftAtItemId: item(each.leftAtItemId),
    })),
    groups: meeting.groups.map((group) => ({
      ...group,
      facilitatorId: person(group.facilitatorId),
      personIds: others(group.personIds),
    })),
    mailings: meeting.mailings.map((each) => ({ ...each, personIds: others(each.personIds) })),
  }
}
