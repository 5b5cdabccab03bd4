/**
 * What of the archive can be searched: people, forums, meetings, items, decisions, actions, and what was learned and may be passed
 * on. Stories of cases, private notes, and what is kept of a person besides name, work and address never come in here.
 */
import { catalogueEntries } from '../cases/catalogue.ts'
import { longDate, shortDate, weekdayDate } from '../danish/dates.ts'
import { themeWords } from '../documents/case-words.ts'
import { decisionText } from '../documents/decision-text.ts'
import { categoryTitles } from '../documents/words.ts'
import { fullName } from '../people/names.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId, CaseId, ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import { inlineText, type RichText } from '../text/blocks.ts'
import type { Searchable, SearchKind } from './search.ts'

export type ArchiveEntry = Searchable & {
  readonly kind: Exclude<SearchKind, 'command' | 'page'>
  /** What was written about it, to show where it was found. */
  readonly body: string
  readonly forumId: ForumId | null
  readonly meetingId: MeetingId | null
  /** Of the case that a learning point comes from. */
  readonly caseId: CaseId | null
}

/** In the order of their kinds and ids. */
export const archiveEntries = (records: RecordSet): readonly ArchiveEntry[] => {
  const at = meetingFacts(records)
  return [
    ...personEntries(records),
    ...[...records.forum].map(([id, { name, shortName, purpose }]) =>
      entry('forum', id, name || shortName, { body: purpose, more: [shortName], forumId: id }),
    ),
    ...[...records.meeting].map(([id, meeting]) => meetingEntry(records, id, meeting)),
    ...itemEntries(records, at),
    ...[...records.action].map(([id, { task, responsibleIds, deadline, meetingId, forumId }]) => {
      const where = meetingId === null ? undefined : at.get(meetingId)
      const own = forumId === null ? undefined : records.forum.get(forumId)
      return entry('action', id, task, {
        more: [
          ...responsibleIds.map((personId) => nameOf(records, personId)),
          ...(where === undefined ? [own?.name ?? '', own?.shortName ?? ''] : where.words),
        ],
        forumId: where?.forumId ?? forumId,
        meetingId,
        on: deadline ?? where?.date ?? null,
      })
    }),
    ...catalogueEntries(records).flatMap(({ caseId, forumId, date, themes, learning, willTry }) => {
      const forum = forumId === null ? undefined : records.forum.get(forumId)
      const more = [...themes.map((theme) => themeWords[theme]), forum?.name ?? '', forum?.shortName ?? '']
      return [...learning, ...willTry].map((point) =>
        entry('learning', `${caseId} ${point.id}`, point.text, { more, forumId, caseId, on: date }),
      )
    }),
  ]
}

type EntryFields = {
  readonly body?: string
  /** Words that it is found by and that need not be shown. */
  readonly more?: readonly string[]
  readonly forumId?: ForumId | null
  readonly meetingId?: MeetingId | null
  readonly caseId?: CaseId | null
  readonly on?: string | null
}

const entry = (kind: ArchiveEntry['kind'], id: string, title: string, fields: EntryFields): ArchiveEntry => {
  const { body = '', more = [], forumId = null, meetingId = null, caseId = null, on = null } = fields
  return { kind, id, title, text: [body, ...more].filter(Boolean).join(' '), body, forumId, meetingId, caseId, on }
}

const personEntries = (records: RecordSet): readonly ArchiveEntry[] =>
  [...records.person].map(([id, person]) => {
    const { title, email, phone, lastDay } = person
    const work = workOf(records, person)
    return entry('person', id, fullName(person), {
      body: [title, ...work].filter(Boolean).join(', '),
      more: [email, phone, phone.replaceAll(' ', '')],
      /* Of equals, whoever is still here stands before those who left. */
      on: lastDay,
    })
  })

const workOf = ({ unit, area }: RecordSet, { affiliations, areaId }: Person): readonly string[] => {
  const names = affiliations.flatMap(({ unitId, unitName, team, organisation }) => [
    (unitId === null ? '' : unit.get(unitId)?.name) || unitName,
    team,
    organisation,
  ])
  return [...names, (areaId === null ? '' : area.get(areaId)?.name) ?? ''].filter(Boolean)
}

const meetingEntry = (records: RecordSet, id: MeetingId, meeting: Meeting): ArchiveEntry => {
  const { date, theme, place, forumId } = meeting
  const venue = place.venueId === null ? '' : (records.venue.get(place.venueId)?.name ?? '')
  const forum = records.forum.get(forumId)
  return entry(
    'meeting',
    id,
    [meetingName(records, meeting), date === null ? '' : longDate(date)].filter(Boolean).join(', '),
    {
      body: theme,
      more: [
        venue,
        place.text,
        forum?.name ?? '',
        forum?.shortName ?? '',
        ...(date === null ? [] : [shortDate(date), weekdayDate(date)]),
      ],
      forumId,
      meetingId: id,
      on: date,
    },
  )
}

/** What a meeting is called: its own name, or its forum's. */
const meetingName = ({ forum }: RecordSet, { title, forumId }: Meeting): string =>
  title || (forum.get(forumId)?.name ?? '')

type MeetingFacts = { readonly forumId: ForumId; readonly date: string | null; readonly words: readonly string[] }

/** What of a meeting its items, decisions and actions are found by. */
const meetingFacts = (records: RecordSet): ReadonlyMap<MeetingId, MeetingFacts> =>
  new Map(
    [...records.meeting].map(([id, meeting]) => {
      const { forumId, date } = meeting
      const shortName = records.forum.get(forumId)?.shortName ?? ''
      const words = [meetingName(records, meeting), shortName, date === null ? '' : longDate(date)]
      return [id, { forumId, date, words }]
    }),
  )

const itemEntries = (records: RecordSet, at: ReadonlyMap<MeetingId, MeetingFacts>): readonly ArchiveEntry[] => {
  const attached = attachedTitles(records)
  return [...records['agenda-item']].flatMap(([id, item]): readonly ArchiveEntry[] => {
    const { meetingId, category, content, recommendation, minutesText, presenters } = item
    const { forumId = null, date = null, words = [] } = at.get(meetingId) ?? {}
    const title = item.title || categoryTitles[category]
    const where = { forumId, meetingId, on: date }
    const found = entry('item', id, title, {
      ...where,
      body: [content, recommendation, minutesText].map(plainText).filter(Boolean).join(' '),
      more: [
        ...presenters.map(({ personId, name }) => (personId === null ? name : nameOf(records, personId))),
        ...(attached.get(id) ?? []),
        ...words,
      ],
    })
    const decided = decidedIn(item)
    return decided === '' ? [found] : [found, entry('decision', id, decided, { ...where, body: title, more: words })]
  })
}

const decidedIn = (item: AgendaItem): string => plainText(decisionText(item))

const attachedTitles = ({ attachment }: RecordSet): ReadonlyMap<AgendaItemId, readonly string[]> => {
  const titles = new Map<AgendaItemId, string[]>()
  for (const { agendaItemId, title } of attachment.values()) {
    const own = titles.get(agendaItemId)
    if (own === undefined) titles.set(agendaItemId, [title])
    else own.push(title)
  }
  return titles
}

const nameOf = ({ person }: RecordSet, id: PersonId): string => {
  const found = person.get(id)
  return found === undefined ? '' : fullName(found)
}

const plainText = (text: RichText): string =>
  text
    .map(({ content }) => inlineText(content).trim())
    .filter(Boolean)
    .join(' ')
