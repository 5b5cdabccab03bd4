/**
 * What of the archive can be searched: people, forums, meetings, days, items, decisions, actions, what was learned and may be passed on,
 * and the sessions and participants of days. Stories of cases, private notes, what somebody needs, and what is kept of a person
 * besides name, work and address never come in here.
 */
import { catalogueEntries } from '../cases/catalogue.ts'
import { longDate, shortDate, weekdayDate } from '../danish/dates.ts'
import { themeWords } from '../documents/case-words.ts'
import { decisionText } from '../documents/decision-text.ts'
import { categoryTitles } from '../documents/words.ts'
import { fullName } from '../people/names.ts'
import { daysOf, participantNamed, speakerNamed } from '../programme/day.ts'
import type { AgendaItemId, CaseId, ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import { inlineText, type RichText } from '../text/blocks.ts'
import type { Searchable, SearchKind } from './search.ts'

export type ArchiveEntry = Searchable & {
  readonly kind: Exclude<SearchKind, 'command' | 'page' | 'part'>
  /** What was written about it, to show where it was found. */
  readonly body: string
  /** The meeting that it stands at, or the forum that it belongs to. */
  readonly where: string
  readonly forumId: ForumId | null
  readonly meetingId: MeetingId | null
  /** Of the case that a learning point comes from. */
  readonly caseId: CaseId | null
  /** Where an item, a decision or an action stands with its neighbours. */
  readonly standsIn: 'agenda' | 'minutes' | 'open-actions' | 'closed-actions' | null
}

/** In the order of their kinds and ids. */
export const archiveEntries = (records: RecordSet): readonly ArchiveEntry[] => {
  const at = meetingsByName(records)
  const days = new Set(daysOf(records))
  return [
    ...personEntries(records),
    ...[...records.forum].map(([id, { name, shortName, purpose }]) =>
      entry('forum', id, name || shortName, { body: purpose, more: [shortName], forumId: id }),
    ),
    ...[...records.meeting].map(([id, meeting]) =>
      meetingEntry(records, days.has(id) ? 'day' : 'meeting', id, meeting, at.get(id)?.where ?? ''),
    ),
    ...itemEntries(records, at),
    ...actionEntries(records, at),
    ...learningEntries(records),
    ...sessionEntries(records, at),
    ...registrationEntries(records, at),
  ]
}

type EntryFields = {
  readonly body?: string
  readonly where?: string
  /** Words that it is found by and that need not be shown. */
  readonly more?: readonly string[]
  readonly forumId?: ForumId | null
  readonly meetingId?: MeetingId | null
  readonly caseId?: CaseId | null
  readonly standsIn?: ArchiveEntry['standsIn']
  readonly on?: string | null
}

const entry = (kind: ArchiveEntry['kind'], id: string, title: string, fields: EntryFields): ArchiveEntry => {
  const { body = '', where = '', more = [], forumId = null, meetingId = null, caseId = null, on = null } = fields
  const { standsIn = null } = fields
  const text = [body, where, ...more].filter(Boolean).join(' ')
  return { kind, id, title, text, body, where, forumId, meetingId, caseId, standsIn, on }
}

const personEntries = (records: RecordSet): readonly ArchiveEntry[] =>
  [...records.person].map(([id, person]) => {
    const { nickname, title, email, phone, lastDay } = person
    const work = workOf(records, person)
    return entry('person', id, fullName(person), {
      body: [title, ...work].filter(Boolean).join(', '),
      more: [nickname, email, phone, phone.replaceAll(' ', '')],
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

/** Its name says the day as well, so that both are found together. */
const meetingEntry = (
  records: RecordSet,
  kind: 'meeting' | 'day',
  id: MeetingId,
  meeting: Meeting,
  title: string,
): ArchiveEntry => {
  const { date, theme, place, forumId } = meeting
  const venue = place.venueId === null ? '' : (records.venue.get(place.venueId)?.name ?? '')
  const forum = records.forum.get(forumId)
  const days = date === null ? [] : [shortDate(date), weekdayDate(date)]
  return entry(kind, id, title, {
    body: theme,
    more: [venue, place.text, forum?.name ?? '', forum?.shortName ?? '', ...days],
    forumId,
    meetingId: id,
    on: date,
  })
}

type NamedMeeting = { readonly where: string; readonly forumId: ForumId; readonly date: string | null }

/** "Regional ERFA, 9. december 2026": what items, decisions and actions are found by, too. */
const meetingsByName = ({ meeting, forum }: RecordSet): ReadonlyMap<MeetingId, NamedMeeting> =>
  new Map(
    [...meeting].map(([id, { title, forumId, date }]) => {
      const name = title || (forum.get(forumId)?.name ?? '')
      return [id, { where: [name, date === null ? '' : longDate(date)].filter(Boolean).join(', '), forumId, date }]
    }),
  )

const itemEntries = (records: RecordSet, at: ReadonlyMap<MeetingId, NamedMeeting>): readonly ArchiveEntry[] => {
  const attached = attachedTitles(records)
  return [...records['agenda-item']].flatMap(([id, item]): readonly ArchiveEntry[] => {
    const { meetingId, category, content, recommendation, minutesText, presenters } = item
    const { forumId = null, date = null, where = '' } = at.get(meetingId) ?? {}
    const title = item.title || categoryTitles[category]
    const place = { where, forumId, meetingId, on: date }
    const found = entry('item', id, title, {
      ...place,
      /* An agenda that nothing can change is shown as a paper. */
      standsIn: records.meeting.get(meetingId)?.minutesApprovedOn == null ? 'agenda' : 'minutes',
      body: [content, recommendation, minutesText].map(plainText).filter(Boolean).join(' '),
      more: [
        ...presenters.map(({ personId, name }) => (personId === null ? name : nameOf(records, personId))),
        ...(attached.get(id) ?? []),
      ],
    })
    const decided = plainText(decisionText(item))
    return decided === ''
      ? [found]
      : [found, entry('decision', id, decided, { ...place, body: title, standsIn: 'minutes' })]
  })
}

const attachedTitles = ({ attachment }: RecordSet): ReadonlyMap<AgendaItemId, readonly string[]> => {
  const titles = new Map<AgendaItemId, string[]>()
  for (const { agendaItemId, title } of attachment.values()) {
    const own = titles.get(agendaItemId)
    if (own === undefined) titles.set(agendaItemId, [title])
    else own.push(title)
  }
  return titles
}

const actionEntries = (records: RecordSet, at: ReadonlyMap<MeetingId, NamedMeeting>): readonly ArchiveEntry[] =>
  [...records.action].map(([id, { task, responsibleIds, deadline, meetingId, agendaItemId, forumId, status }]) => {
    const meeting = meetingId === null ? undefined : at.get(meetingId)
    const ownForum = forumId === null ? undefined : records.forum.get(forumId)
    return entry('action', id, task, {
      body: responsibleIds
        .map((personId) => nameOf(records, personId))
        .filter(Boolean)
        .join(', '),
      where: meeting?.where ?? ownForum?.name ?? '',
      forumId: meeting?.forumId ?? forumId,
      meetingId,
      /* Under no item, minutes do not list it. */
      standsIn:
        meetingId !== null && agendaItemId !== null ? 'minutes' : status === 'open' ? 'open-actions' : 'closed-actions',
      on: deadline ?? meeting?.date ?? null,
    })
  })

const learningEntries = (records: RecordSet): readonly ArchiveEntry[] =>
  catalogueEntries(records).flatMap(({ caseId, forumId, date, themes, learning, willTry }) => {
    const forum = forumId === null ? undefined : records.forum.get(forumId)
    return [...learning, ...willTry].map((point) =>
      entry('learning', `${caseId} ${point.id}`, point.text, {
        body: themes.map((theme) => themeWords[theme]).join(', '),
        where: [forum?.name ?? '', longDate(date)].filter(Boolean).join(', '),
        forumId,
        caseId,
        on: date,
      }),
    )
  })

const sessionEntries = (records: RecordSet, at: ReadonlyMap<MeetingId, NamedMeeting>): readonly ArchiveEntry[] =>
  [...records.session].map(([id, { meetingId, title, abstract, speakers, learned }]) => {
    const named = speakers.map((speaker) => speakerNamed(records, speaker))
    return entry('session', id, title, {
      ...standingAt(meetingId, at),
      body: [named.map(({ name }) => name).join(', '), plainText(abstract), plainText(learned)]
        .filter(Boolean)
        .join(' · '),
      more: named.flatMap(({ organisation, email }) => [organisation, email]),
    })
  })

const registrationEntries = (records: RecordSet, at: ReadonlyMap<MeetingId, NamedMeeting>): readonly ArchiveEntry[] =>
  [...records.registration].map(([id, registration]) => {
    const { name, title, organisation, email } = participantNamed(records, registration)
    return entry('registration', id, name, {
      ...standingAt(registration.meetingId, at),
      body: [title, organisation].filter(Boolean).join(', '),
      more: [email],
    })
  })

const standingAt = (meetingId: MeetingId, at: ReadonlyMap<MeetingId, NamedMeeting>) => {
  const { where = '', forumId = null, date = null } = at.get(meetingId) ?? {}
  return { where, forumId, meetingId, on: date }
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
