/**
 * What records say of one another: which record names which, and where that does not fit. A reference without its record is
 * a finding, never a reason to refuse: records arrive from several machines in any order.
 */
import type { AttachmentSource } from '../records/attachment.ts'
import {
  caseStoryIdOf,
  membershipIdOf,
  programmeIdOf,
  programmeVersionIdOf,
  theOrganisationId,
  turnIdOf,
} from '../records/ids.ts'
import type { RecordKind } from '../records/index.ts'
import type { RecordEntry } from '../records/record-set.ts'
import type { Session } from '../records/session.ts'
import { assertNever } from '../result.ts'

/** A record without a revision, as bundles carry it. */
export type BundleRecord<K extends RecordKind = RecordKind> = RecordEntry<K>

type Path = readonly (string | number)[]

type Reference = { readonly path: Path; readonly kind: RecordKind; readonly id: string }

type FindingCode =
  | 'record-missing'
  /** An attachment or action belongs to another meeting than its item. */
  | 'other-meeting'
  /** An id that is made from what makes the record one (ids.ts) does not fit the record. */
  | 'id-not-derived'
  /** Two elements of one list carry the same id. */
  | 'element-id-twice'
  /** A participant stands in for somebody who is not on the meeting's list. */
  | 'participant-missing'

export type Finding = {
  readonly kind: RecordKind
  readonly id: string
  readonly path: Path
  readonly problem: FindingCode
  /** What was referred to, where the finding is about a reference. */
  readonly refersTo?: { readonly kind: RecordKind; readonly id: string }
}

/** Every record that `record` names, with the field that names it. */
const referencesOf = (record: BundleRecord): readonly Reference[] => {
  const found: Reference[] = []
  const one = (kind: RecordKind, id: string | null, ...path: Path) => {
    if (id !== null) found.push({ path, kind, id })
  }
  const many = (kind: RecordKind, ids: readonly string[], ...path: Path) => {
    ids.forEach((id, index) => {
      one(kind, id, ...path, index)
    })
  }
  const inEach = <F extends string>(
    kind: RecordKind,
    elements: readonly { readonly [K in F]: string | null }[],
    name: string,
    field: F,
  ) => {
    elements.forEach((each, index) => {
      one(kind, each[field], name, index, field)
    })
  }
  const peopleInEach = (elements: readonly { readonly personIds: readonly string[] }[], name: string) => {
    elements.forEach(({ personIds }, index) => {
      many('person', personIds, name, index, 'personIds')
    })
  }
  switch (record.kind) {
    case 'organisation':
    case 'area':
      break
    case 'venue':
      one('area', record.value.areaId, 'areaId')
      inEach('area', record.value.travel, 'travel', 'id')
      break
    case 'unit':
      one('area', record.value.areaId, 'areaId')
      break
    case 'person':
      one('area', record.value.areaId, 'areaId')
      one('person', record.value.leaderId, 'leaderId')
      inEach('unit', record.value.affiliations, 'affiliations', 'unitId')
      break
    case 'forum': {
      const { membership, place, organisers, facilitatorIds, approval, requiredAttendance, dates, agendaTemplate } =
        record.value
      many('forum', dates.replaces, 'dates', 'replaces')
      many('area', membership.areaIds, 'membership', 'areaIds')
      if (place.rule === 'rotate') many('venue', place.venueIds, 'place', 'venueIds')
      if (place.rule === 'fixed') one('venue', place.venueId, 'place', 'venueId')
      many('person', organisers.personIds, 'organisers', 'personIds')
      many('person', facilitatorIds, 'facilitatorIds')
      one('person', approval?.approverId ?? null, 'approval', 'approverId')
      peopleInEach(requiredAttendance, 'requiredAttendance')
      agendaTemplate.forEach((item, index) => {
        item.presenters.forEach((each, place) => {
          one('person', each.personId, 'agendaTemplate', index, 'presenters', place, 'personId')
        })
      })
      break
    }
    case 'membership':
      one('forum', record.value.forumId, 'forumId')
      one('person', record.value.personId, 'personId')
      break
    case 'meeting':
      one('forum', record.value.forumId, 'forumId')
      one('venue', record.value.place.venueId, 'place', 'venueId')
      one('person', record.value.chairId, 'chairId')
      one('person', record.value.minuteTakerId, 'minuteTakerId')
      record.value.participants.forEach((each, index) => {
        one('person', each.personId, 'participants', index, 'personId')
        many('agenda-item', each.itemIds, 'participants', index, 'itemIds')
        one('agenda-item', each.arrivedAtItemId, 'participants', index, 'arrivedAtItemId')
        one('agenda-item', each.leftAtItemId, 'participants', index, 'leftAtItemId')
      })
      record.value.groups.forEach((each, index) => {
        one('person', each.facilitatorId, 'groups', index, 'facilitatorId')
        many('person', each.personIds, 'groups', index, 'personIds')
      })
      many('forum', record.value.standsInFor, 'standsInFor')
      one('person', record.value.organiserId, 'organiserId')
      peopleInEach(record.value.mailings, 'mailings')
      break
    case 'agenda-item':
      one('meeting', record.value.meetingId, 'meetingId')
      one('case', record.value.caseId, 'caseId')
      one('agenda-item', record.value.carriedFromId, 'carriedFromId')
      one('meeting', record.value.approvesMeetingId, 'approvesMeetingId')
      one('person', record.value.proposal?.personId ?? null, 'proposal', 'personId')
      inEach('person', record.value.presenters, 'presenters', 'personId')
      break
    case 'action':
      many('person', record.value.responsibleIds, 'responsibleIds')
      one('meeting', record.value.meetingId, 'meetingId')
      one('agenda-item', record.value.agendaItemId, 'agendaItemId')
      one('forum', record.value.forumId, 'forumId')
      break
    case 'attachment':
      one('meeting', record.value.meetingId, 'meetingId')
      one('agenda-item', record.value.agendaItemId, 'agendaItemId')
      break
    case 'case':
      one('turn', record.value.turnId, 'turnId')
      one('person', record.value.authorId, 'authorId')
      break
    case 'case-story':
      one('case', record.value.caseId, 'caseId')
      break
    case 'turn':
      one('forum', record.value.forumId, 'forumId')
      one('meeting', record.value.meetingId, 'meetingId')
      one('person', record.value.personId, 'personId')
      many('person', record.value.coPersonIds, 'coPersonIds')
      one('person', record.value.originalPersonId, 'originalPersonId')
      one('turn', record.value.substituteForId, 'substituteForId')
      one('turn', record.value.carriedFromId, 'carriedFromId')
      break
    case 'approval':
      one('meeting', record.value.meetingId, 'meetingId')
      one('person', record.value.approverId, 'approverId')
      break
    case 'evaluation':
      one('meeting', record.value.meetingId, 'meetingId')
      break
    case 'meeting-run':
      one('meeting', record.value.meetingId, 'meetingId')
      inEach('agenda-item', record.value.spans, 'spans', 'itemId')
      break
    // What was approved is history: people and items that it names may be gone since.
    case 'minutes-version':
      one('meeting', record.value.meetingId, 'meetingId')
      break
    case 'minutes-comment':
      one('meeting', record.value.meetingId, 'meetingId')
      one('agenda-item', record.value.agendaItemId, 'agendaItemId')
      one('person', record.value.personId, 'personId')
      break
    case 'programme':
      one('meeting', record.value.meetingId, 'meetingId')
      many('person', record.value.organiserIds, 'organiserIds')
      inEach('person', record.value.organisersNoted, 'organisersNoted', 'id')
      peopleInEach(record.value.mailings, 'mailings')
      break
    case 'session':
      one('meeting', record.value.meetingId, 'meetingId')
      inEach('person', record.value.speakers, 'speakers', 'personId')
      break
    case 'registration':
      one('meeting', record.value.meetingId, 'meetingId')
      one('person', record.value.personId, 'personId')
      many('session', record.value.wishes, 'wishes')
      many('session', record.value.seats, 'seats')
      break
    // What was printed and hung up is history as well.
    case 'programme-version':
      one('meeting', record.value.meetingId, 'meetingId')
      break
    default:
      assertNever(record)
  }
  return found
}

/** Names of the blobs that the record's files are kept under. */
export const blobsOf = (record: BundleRecord): readonly string[] => {
  if (record.kind === 'organisation')
    return [record.value.logoBlobId, record.value.wordTemplate?.blobId ?? null].filter((name) => name !== null)
  if (record.kind === 'attachment') return fileOf(record.value.source)
  if (record.kind === 'session') return materialsOf(record.value)
  if (record.kind === 'programme-version') return record.value.sessions.flatMap(({ value }) => materialsOf(value))
  return []
}

const materialsOf = ({ materials }: Session): readonly string[] => materials.flatMap(({ source }) => fileOf(source))

const fileOf = (source: AttachmentSource): readonly string[] => (source.type === 'file' ? [source.blobId] : [])

/** Everything in which the records do not fit one another, in the order of the records. */
export const findInconsistencies = (records: readonly BundleRecord[]): readonly Finding[] => {
  const byKey = new Map(records.map((record) => [keyOf(record.kind, record.id), record]))
  return records.flatMap((record) => [
    ...missingRecords(record, byKey),
    ...otherMeeting(record, byKey),
    ...idNotDerived(record),
    ...elementIdsTwice(record),
    ...missingParticipants(record),
  ])
}

const keyOf = (kind: string, id: string): string => `${kind}/${id}`

const missingRecords = (record: BundleRecord, byKey: ReadonlyMap<string, BundleRecord>): readonly Finding[] =>
  referencesOf(record)
    .filter((reference) => !byKey.has(keyOf(reference.kind, reference.id)))
    .map(({ path, kind, id }) => ({
      kind: record.kind,
      id: record.id,
      path,
      problem: 'record-missing',
      refersTo: { kind, id },
    }))

const otherMeeting = (record: BundleRecord, byKey: ReadonlyMap<string, BundleRecord>): readonly Finding[] => {
  const itemIds: readonly { readonly id: string; readonly path: Path; readonly meetingId: string }[] =
    record.kind === 'attachment' || record.kind === 'action'
      ? record.value.agendaItemId === null || record.value.meetingId === null
        ? []
        : [{ id: record.value.agendaItemId, path: ['agendaItemId'], meetingId: record.value.meetingId }]
      : record.kind === 'meeting'
        ? record.value.participants.flatMap((each, index) =>
            each.itemIds.map((id, at) => ({
              id,
              path: ['participants', index, 'itemIds', at],
              meetingId: record.id,
            })),
          )
        : []
  return itemIds.flatMap(({ id, path, meetingId }): readonly Finding[] => {
    const item = byKey.get(keyOf('agenda-item', id))
    if (item?.kind !== 'agenda-item' || item.value.meetingId === meetingId) return []
    return [{ kind: record.kind, id: record.id, path, problem: 'other-meeting', refersTo: { kind: 'agenda-item', id } }]
  })
}

const derivedIdOf = (record: BundleRecord): string => {
  if (record.kind === 'organisation') return theOrganisationId
  if (record.kind === 'membership') return membershipIdOf(record.value.forumId, record.value.personId)
  if (record.kind === 'turn') return turnIdOf(record.value.meetingId, record.value.number)
  if (record.kind === 'case-story') return caseStoryIdOf(record.value.caseId)
  if (record.kind === 'programme') return programmeIdOf(record.value.meetingId)
  if (record.kind === 'programme-version') return programmeVersionIdOf(record.value.meetingId, record.value.number)
  return record.id
}

const idNotDerived = (record: BundleRecord): readonly Finding[] =>
  derivedIdOf(record) === record.id ? [] : [{ kind: record.kind, id: record.id, path: [], problem: 'id-not-derived' }]

const isElement = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Walks the whole value: every list of things with ids is one in which an id names one thing. */
const elementIdsTwice = (record: BundleRecord): readonly Finding[] => {
  const walk = (value: unknown, path: Path): readonly Finding[] => {
    if (Array.isArray(value)) {
      const seen = new Set<string>()
      return value.flatMap((each: unknown, index) => {
        const twice = isElement(each) && seen.has(each.id)
        if (isElement(each)) seen.add(each.id)
        const here: readonly Finding[] = twice
          ? [{ kind: record.kind, id: record.id, path: [...path, index, 'id'], problem: 'element-id-twice' }]
          : []
        return [...here, ...walk(each, [...path, index])]
      })
    }
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, each]) => walk(each, [...path, key]))
  }
  return walk(record.value, [])
}

const missingParticipants = (record: BundleRecord): readonly Finding[] => {
  if (record.kind !== 'meeting') return []
  const ids = new Set(record.value.participants.map((each) => each.id))
  return record.value.participants.flatMap((each, index): readonly Finding[] =>
    each.substituteForId === null || ids.has(each.substituteForId)
      ? []
      : [
          {
            kind: 'meeting',
            id: record.id,
            path: ['participants', index, 'substituteForId'],
            problem: 'participant-missing',
          },
        ],
  )
}
