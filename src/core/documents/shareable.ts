/**
 * A meeting's papers for people outside the meeting: of closed items nothing but their number, and nobody's name. What is not in
 * the answer cannot reach a paper, its file name or its properties. A line on the wall goes through the same.
 */
import { fullName } from '../people/names.ts'
import { emptyNameBook, knownThings } from '../privacy/knowledge.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import { type AgendaItemId, type MeetingId, type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { guestsAt, type MeetingPapers } from './meeting-papers.ts'
import { type Renamed, type WithoutNames, withoutNames } from './without-names.ts'
import { namelessWords as words } from './words.ts'

export const shareablePapers = (papers: MeetingPapers): MeetingPapers => {
  const roles = rolesIn(papers.meeting)
  const clean = cleanerFor(aroundOf(papers), roles)
  const closed = new Set<AgendaItemId | null>(papers.items.filter((item) => item.closed).map(({ id }) => id))
  const { meeting, forum, organisation, changes } = papers
  return {
    ...papers,
    edition: 'shareable',
    organisation: {
      ...organisation,
      name: clean.place(organisation.name),
      department: clean.place(organisation.department),
      logoDescription: clean.place(organisation.logoDescription),
    },
    forum: { ...forum, name: clean.text(forum.name) },
    meeting: {
      ...meeting,
      title: clean.text(meeting.title),
      theme: clean.text(meeting.theme),
      place: {
        ...meeting.place,
        text: clean.text(meeting.place.text),
        notes: meeting.place.notes.map(clean.text),
        // Whoever has the link is in the meeting.
        link: '',
      },
      chairId: null,
      minuteTakerId: null,
      groups: [],
      participants: meeting.participants.map((each) => ({ ...each, function: '', reason: null, itemIds: [] })),
    },
    items: papers.items.map((item) =>
      item.closed ? onlyNumber(item) : { ...item, ...openItem(item, clean), proposal: null, privateNotes: [] },
    ),
    people: new Map([...papers.people.keys()].map((id) => [id, pseudonym(roles.get(id) ?? words.person)])),
    memberships: new Map(),
    units: new Map(),
    venues: new Map(
      [...papers.venues].map(([id, venue]) => [
        id,
        {
          ...venue,
          name: clean.place(venue.name),
          address: clean.place(venue.address),
          room: clean.place(venue.room),
          arrivalNotes: venue.arrivalNotes.map(clean.text),
        },
      ]),
    ),
    attachments: papers.attachments
      .filter(({ agendaItemId }) => !closed.has(agendaItemId))
      .map((each) => ({ ...each, title: clean.text(each.title), source: cleanSource(each.source, clean) })),
    // What is agreed under no item may have been agreed under a closed one that was deleted.
    actions: papers.actions
      .filter(({ agendaItemId }) => agendaItemId !== null && !closed.has(agendaItemId))
      .map((each) => ({ ...each, task: clean.text(each.task) })),
    earlierActions: papers.earlierActions
      .filter((each) => !each.closed)
      .map((each) => ({ ...each, task: clean.text(each.task) })),
    cameFrom: withoutItems(papers.cameFrom, closed),
    approves: withoutItems(papers.approves, closed),
    state: cleanState(papers.state),
    changes: changes === null ? null : { ...changes, items: changes.items.filter((each) => !each.closed) },
    guests: [],
    run: null,
  }
}

type WallRecords = Pick<
  RecordSet,
  'meeting' | 'agenda-item' | 'person' | 'unit' | 'venue' | 'organisation' | 'session' | 'registration'
>

/** For a line that stands on the wall while a meeting is held: its name, or the title of an item. */
export const namelessLine = (records: WallRecords, id: MeetingId): ((written: string) => string) => {
  const meeting = records.meeting.get(id)
  const around: Around = {
    people: records.person,
    units: records.unit,
    venues: records.venue,
    organisation: records.organisation.get(theOrganisationId) ?? newValue('organisation', {}),
    items: [...records['agenda-item'].values()].filter(({ meetingId }) => meetingId === id),
    guests: guestsAt(records, id),
    approvedBy: '',
    responsibleIds: [],
  }
  const roles: Roles = meeting === undefined ? new Map() : rolesIn(meeting)
  return cleanerFor(around, roles).text
}

type Item = MeetingPapers['items'][number]

/** Its minutes are needed to tell when the items after it begin. */
const onlyNumber = ({ id, meetingId, order, minutes }: Item): Item => ({
  ...newValue('agenda-item', { meetingId, order, minutes, closed: true }),
  id,
})

const openItem = (item: Item, clean: WithoutNames) => ({
  title: clean.text(item.title),
  presenters: item.presenters.map((each) =>
    each.personId === null && !isBody(each.name)
      ? { ...each, name: words.roles.guest }
      : { ...each, name: clean.text(each.name) },
  ),
  content: clean.rich(item.content),
  recommendation: clean.rich(item.recommendation),
  minutesText: clean.rich(item.minutesText),
  decision: item.decision === null ? null : { ...item.decision, text: clean.rich(item.decision.text) },
})

/** "Sekretariatet", "Region Sjælland": not somebody. Whatever else stands there may be a person's name. */
const isBody = (name: string): boolean => (name.match(/\p{L}+/gu) ?? []).some((word) => bodies.test(word))
const bodies =
  /sekretariat|skabet|styrelse|gruppe|udvalg|ledelse|afdeling|kontor|forening|cent(?:er|ret)|huset|medarbejder|ledere|deltager|oplægsholder|region|kommune|psykiatri|koordinator|facilitator|organisation|ministeri|råd(?:et)?$|^(?:alle|peers)$/iu

const cleanSource = (source: MeetingPapers['attachments'][number]['source'], clean: WithoutNames) => {
  if (source.type === 'file') return { ...source, fileName: clean.text(source.fileName) }
  if (source.type === 'paper') return source
  const href = clean.link(source.href)
  return href === null ? ({ type: 'paper' } as const) : { ...source, href, label: clean.text(source.label) }
}

const cleanState = (state: MeetingPapers['state']): MeetingPapers['state'] => {
  if (state.stage === 'approved') return { ...state, approvedBy: '' }
  // Why minutes were opened again may tell of a closed item.
  return { ...state, reopened: null }
}

const pseudonym = (role: string) => newValue('person', { givenName: role })

const withoutItems = <V>(map: ReadonlyMap<AgendaItemId, V>, closed: ReadonlySet<AgendaItemId | null>) =>
  new Map([...map].filter(([id]) => !closed.has(id)))

/** What each of the people is at the meeting; whoever has no part in it is not among them. */
const rolesIn = (meeting: Pick<Meeting, 'participants' | 'chairId' | 'minuteTakerId'>): Roles =>
  new Map([
    ...meeting.participants.map(({ personId, group }) => [personId, words.roles[group]] as const),
    ...(meeting.chairId === null ? [] : [[meeting.chairId, words.chair] as const]),
    ...(meeting.minuteTakerId === null ? [] : [[meeting.minuteTakerId, words.minuteTaker] as const]),
  ])

type Roles = ReadonlyMap<PersonId, string>

/** Those who may be named at a meeting, and what its organisation calls its places. */
type Around = Pick<MeetingPapers, 'people' | 'units' | 'venues' | 'organisation' | 'guests'> & {
  readonly items: readonly Pick<AgendaItem, 'presenters' | 'proposal'>[]
  readonly approvedBy: string
  readonly responsibleIds: readonly PersonId[]
}

const aroundOf = (papers: MeetingPapers): Around => ({
  ...papers,
  approvedBy: papers.state.stage === 'approved' ? papers.state.approvedBy : '',
  responsibleIds: [...papers.actions, ...papers.earlierActions].flatMap(({ responsibleIds }) => responsibleIds),
})

const cleanerFor = (around: Around, roles: Roles): WithoutNames => {
  const { people, units, venues, organisation } = around
  const partTakers = partTakersIn(around, roles)
  const known = knownThings({
    person: people,
    unit: units,
    venue: venues,
    organisation: new Map([[theOrganisationId, organisation]]),
  })
  return withoutNames([...renamed(around, roles), ...outsiders(around)], {
    names: emptyNameBook,
    known: {
      ...known,
      // Two letters are somebody's anywhere; here only those of whom the meeting is.
      people: known.people.map((each) => (partTakers.has(each.id) ? each : { ...each, initials: [] })),
    },
  })
}

const renamed = ({ people }: Around, roles: Roles): readonly Renamed[] =>
  [...people].map(([id, person]) => ({
    id,
    name: `${fullName(person)} ${person.nickname}`,
    phone: person.phone,
    role: roles.get(id) ?? words.person,
  }))

/** People who are not in the archive and are named in a field. */
const outsiders = ({ items, approvedBy, guests }: Around): readonly Renamed[] =>
  [
    ...items.flatMap(({ presenters, proposal }) => [...presenters, ...(proposal === null ? [] : [proposal])]),
    ...[approvedBy, ...guests].map((name) => ({ personId: null, name })),
  ]
    .flatMap(({ personId, name }) => (personId === null ? peopleNamed(name) : []))
    .map((name) => ({ id: `named ${name}`, name, phone: '', role: words.roles.guest }))

/** Two or more words, the first with a capital letter; beside a body or a role ("Xi Yo, Region Sjælland") each with one. */
const peopleNamed = (written: string): readonly string[] => {
  const name = written.trim().replace(/\s+/g, ' ')
  if (!isBody(name)) return /^\p{Lu}\S+(?: \p{L}\S*){1,4}$/u.test(name) ? [name] : []
  return name
    .split(/[,;:/()]|(?<!\S)(?:og|fra|ved|i)(?!\S)/u)
    .map((part) => part.trim())
    .map((part) => part.replace(/^\p{L}*(?:medarbejder|deltager|oplægsholder|koordinator|facilitator)(?:en)? /iu, ''))
    .filter((part) => !isBody(part) && /^\p{Lu}\S+(?: (?:\p{Lu}\S*|af|al|de|el|la|van|von)){1,4}$/u.test(part))
}

const partTakersIn = ({ items, responsibleIds }: Around, roles: Roles): ReadonlySet<string> =>
  new Set([
    ...roles.keys(),
    ...items.flatMap(({ presenters }) => presenters.flatMap(({ personId }) => personId ?? [])),
    ...responsibleIds,
  ])
