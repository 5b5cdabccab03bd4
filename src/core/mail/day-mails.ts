/**
 * The mails around a day with a programme: to whom, what they say before the coordinator changes them, and what goes with them. Those
 * who are written to as many stand in blind copy, since they need not know of one another. Sends nothing.
 */
import { hasCancellation, isCancellationDue } from '../calendar/session-events.ts'
import { dayName, dayWhere, organisationOf } from '../documents/day/day-frame.ts'
import { fullName } from '../people/names.ts'
import { type Day, dayOf, endOf, roomOf, type SessionEntry, speakerNamed } from '../programme/day.ts'
import { publishedOf } from '../programme/versions.ts'
import type { MeetingId, PersonId, RegistrationId, SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import { linkAddress } from '../records/schema.ts'
import type { Speaker } from '../records/session.ts'
import { err, ok, type Result } from '../result.ts'
import { mailAddress } from './address.ts'
import {
  calledOffSubject,
  calledOffText,
  callSubject,
  callText,
  type DayFacts,
  dayMailName,
  declinedSubject,
  declinedText,
  invitationSubject,
  invitationText,
  type StandingTold,
  speakerSubject,
  speakerText,
  withdrawnSubject,
  withdrawnText,
} from './day-mail-words.ts'
import { registrationMails } from './registration-mails.ts'

/** `waiting` are those who have not heard what there is to hear. */
export type DayMailWish =
  | {
      readonly kind: 'call' | 'invitation'
      readonly personIds: readonly PersonId[]
      /** Of others, as somebody typed them. */
      readonly addresses: readonly string[]
    }
  | { readonly kind: 'speakers' | 'declined'; readonly of: 'waiting' | 'everybody' | readonly SessionId[] }
  | { readonly kind: 'registrations'; readonly of: 'waiting' | 'everybody' | readonly RegistrationId[] }

/** What goes with a mail: calendars are of the day, of a speaker's sessions, held or no longer, and of the participants' own day. */
export type DayMailPart =
  | 'contribution-form'
  | 'invitation'
  | 'speaker-sheet'
  | 'calendar'
  | 'sessions-calendar'
  | 'cancelled-sessions'
  | 'own-calendar'

type SpeakerKey = { readonly sessionId: SessionId; readonly speakerId: string }

export type DayMail = {
  /** Whose mail it is: the same, whoever else is written to. */
  readonly key: string
  /** To whom, by name; a single one of many is named for the list. */
  readonly who: readonly string[]
  readonly to: readonly string[]
  readonly bcc: readonly string[]
  /** Names of those of whom no address is known that a mail could go to. */
  readonly withoutAddress: readonly string[]
  readonly subject: string
  readonly text: string
  readonly parts: readonly DayMailPart[]
  /** What the coordinator's own file or folder is called. */
  readonly name: string
  readonly personIds: readonly PersonId[]
  readonly speakers: readonly SpeakerKey[]
  /** Whom it tells how it stands, and how that is. */
  readonly registrations: readonly ToldRegistration[]
}

type ToldRegistration = {
  readonly id: RegistrationId
  readonly standing: StandingTold
} & Pick<Registration, 'place' | 'seats'>

export type DayMailProblem = 'meeting-not-found' | 'mail-to-nobody'

export const dayMails = (
  records: RecordSet,
  id: MeetingId,
  wish: DayMailWish,
  today: string,
): Result<readonly DayMail[], DayMailProblem> => {
  const day = dayOf(records, id)
  if (day === null) return err('meeting-not-found')
  const facts = factsOf(records, day, today)
  const mails = mailsFor(records, day, wish, facts)
  return mails.length === 0 ? err('mail-to-nobody') : ok(mails)
}

/** The number of the programme that goes with an invitation: what was published, or else as it is now. */
export const invitedVersion = (records: RecordSet, id: MeetingId): number | null =>
  publishedOf(records, id)?.value.number ?? null

const mailsFor = (records: RecordSet, day: Day, wish: DayMailWish, facts: DayFacts): readonly DayMail[] => {
  switch (wish.kind) {
    case 'call':
    case 'invitation':
      return toMany(records, day, wish, facts)
    case 'speakers':
    case 'declined':
      return toSpeakers(records, day, wish, facts)
    case 'registrations':
      return registrationMails(records, day, wish.of, facts)
  }
}

const factsOf = (records: RecordSet, day: Day, today: string): DayFacts => {
  const { meeting, forum, programme } = day
  const organisation = organisationOf(records)
  const ahead = (date: string | null) => (date !== null && date >= today ? date : null)
  return {
    day: dayName(day),
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: dayWhere(day),
    link: linkAddress.safeParse(meeting.place.link).data ?? null,
    purpose: programme.purpose.trim(),
    targetGroups: programme.targetGroups,
    price: programme.price,
    priceNote: programme.priceNote.trim(),
    contributionsBy: ahead(programme.contributionsBy),
    signUpBy: ahead(programme.signUpBy),
    signUpTo: programme.signUpTo.trim(),
    signature: forum.mail.signature.trim() || organisation.department || organisation.name,
  }
}

const toMany = (
  records: RecordSet,
  day: Day,
  { kind, personIds, addresses }: Extract<DayMailWish, { readonly kind: 'call' | 'invitation' }>,
  facts: DayFacts,
): readonly DayMail[] => {
  const people = [...new Set(personIds)].flatMap((id) => {
    const person = records.person.get(id)
    return person === undefined ? [] : [{ id, name: fullName(person), address: mailAddress(person.email) }]
  })
  const others = addresses.flatMap((each) => mailAddress(each) ?? [])
  const all = distinct([...people.flatMap(({ address }) => address ?? []), ...others])
  if (people.length === 0 && all.length === 0) return []
  const alone = all.length === 1
  return [
    {
      key: kind,
      who: [...people.map(({ name }) => name), ...others],
      to: alone ? all : [],
      bcc: alone ? [] : all,
      withoutAddress: people.filter(({ address }) => address === null).map(({ name }) => name),
      subject: kind === 'call' ? callSubject(facts) : invitationSubject(facts),
      text: kind === 'call' ? callText(facts) : invitationText(facts),
      parts: [
        kind === 'call' ? 'contribution-form' : 'invitation',
        ...(kind === 'invitation' && day.meeting.date !== null ? (['calendar'] as const) : []),
      ],
      name: dayMailName(kind, facts, ''),
      personIds: people.map(({ id }) => id),
      speakers: [],
      registrations: [],
    },
  ]
}

type Spoken = { readonly entry: SessionEntry; readonly speaker: Speaker }

/** Somebody with several sessions gets one mail; so do several people with one address. */
const toSpeakers = (
  records: RecordSet,
  day: Day,
  { kind, of }: Extract<DayMailWish, { readonly kind: 'speakers' | 'declined' }>,
  facts: DayFacts,
): readonly DayMail[] => {
  const entries = kind === 'speakers' ? day.sessions : day.offered.filter(({ value }) => value.stage === 'declined')
  const spoken = entries.flatMap((entry) => entry.value.speakers.map((speaker): Spoken => ({ entry, speaker })))
  const byPerson = Map.groupBy(spoken, ({ speaker }) => personKey(records, speaker))
  return [...byPerson.values()]
    .filter((all) =>
      all.some(({ entry, speaker }) =>
        of === 'everybody'
          ? true
          : of === 'waiting'
            ? isWaiting(records, day, kind, entry, speaker)
            : of.includes(entry.id),
      ),
    )
    .map((all) => speakerMail(records, day, kind, facts, all))
}

/**
 * Whoever has not answered, or heard last that it is otherwise; where the day is called off, whoever has not heard that. Where it was not
 * noted what somebody heard, it is whoever still has in their calendar what is declined.
 */
const isWaiting = (
  records: RecordSet,
  { meeting }: Day,
  kind: 'speakers' | 'declined',
  { id }: SessionEntry,
  { confirmed, mailedOn, mailSaid }: Speaker,
): boolean => {
  if (kind === 'speakers') return meeting.status === 'cancelled' ? mailSaid !== 'off' : !confirmed || mailSaid === 'off'
  return mailedOn === null || mailSaid === 'held' || (mailSaid === null && isCancellationDue(records, id))
}

const personKey = (records: RecordSet, speaker: Speaker): string => {
  const { name, organisation, email } = speakerNamed(records, speaker)
  const address = mailAddress(email)?.toLowerCase()
  if (address !== undefined) return address
  return speaker.personId ?? `${name.trim().toLowerCase()} ${organisation.trim().toLowerCase()}`
}

const speakerMail = (
  records: RecordSet,
  day: Day,
  kind: 'speakers' | 'declined',
  facts: DayFacts,
  spoken: readonly Spoken[],
): DayMail => {
  const named = spoken.map(({ speaker }) => speakerNamed(records, speaker))
  const names = distinct(named.map(({ name }) => name.trim()).filter(Boolean))
  const to = distinct(named.flatMap(({ email }) => mailAddress(email) ?? []))
  const entries = [...new Map(spoken.map(({ entry }) => [entry.id, entry])).values()]
  const sessions = entries.map(({ id, value }) => ({
    title: value.title.trim(),
    kind: value.kind,
    minutes: value.minutes,
    start: value.start,
    end: endOf(value),
    room: roomOf(day.programme, value)?.name ?? '',
    equipment: value.equipment.trim(),
    offered: value.receivedOn !== null,
    confirmed: spoken.every(({ entry, speaker }) => entry.id !== id || speaker.confirmed),
  }))
  const isPlaced = sessions.some(({ start }) => start !== null)
  const greeted = names.map((name) => name.split(/\s+/)[0] ?? '').filter(Boolean)
  const titles = sessions.map(({ title }) => title)
  const calledOff = kind === 'speakers' && day.meeting.status === 'cancelled'
  const isOff = kind === 'declined' || calledOff
  const hasCalendar = isOff && entries.some(({ id }) => hasCancellation(records, id))
  return {
    key: spoken.map(({ entry, speaker }) => `${entry.id} ${speaker.id}`)[0] ?? '',
    who: names,
    to,
    bcc: [],
    withoutAddress: to.length > 0 ? [] : names,
    ...(calledOff
      ? { subject: calledOffSubject(facts), text: calledOffText(facts, greeted, titles, hasCalendar) }
      : kind === 'speakers'
        ? { subject: speakerSubject(facts, sessions), text: speakerText(facts, greeted, sessions, isPlaced) }
        : hasCalendar
          ? { subject: withdrawnSubject(facts), text: withdrawnText(facts, greeted, titles) }
          : { subject: declinedSubject(facts), text: declinedText(facts, greeted, titles) }),
    parts: isOff
      ? hasCalendar
        ? ['cancelled-sessions']
        : []
      : !isPlaced
        ? []
        : ['speaker-sheet', ...(day.meeting.date === null ? [] : (['sessions-calendar'] as const))],
    name: dayMailName(kind, facts, names.join(', ')),
    personIds: [],
    speakers: spoken.map(({ entry, speaker }) => ({ sessionId: entry.id, speakerId: speaker.id })),
    registrations: [],
  }
}

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.map((text) => [text.toLowerCase(), text])).values(),
]
