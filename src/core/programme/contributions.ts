/**
 * A contribution that came in on its form: which day it belongs to, what is in the programme already and looks like it, and how it
 * becomes a session that waits for an answer. What the form says and no field holds is kept as a remark to the organisers.
 */

import { readTime } from '../danish/dates.ts'
import { searchable } from '../danish/sorting.ts'
import { contributionHeadings } from '../documents/contribution-form-words.ts'
import { mailAddress } from '../mail/address.ts'
import { fullName } from '../people/names.ts'
import { withoutCpr } from '../privacy/cpr.ts'
import type { MeetingId, PersonId, SessionId } from '../records/ids.ts'
import type { Person } from '../records/person.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { newSpeaker, type Session, type Speaker } from '../records/session.ts'
import { plainBlock, type RichText } from '../text/blocks.ts'
import {
  type ContributionReading,
  contributionFields,
  dayReference,
  type OfferedKind,
  type WrittenSpeaker,
} from './contribution-reading.ts'
import { type Day, daysOf, type SessionEntry, speakerNamed } from './day.ts'
import { newSession } from './session-life.ts'

/** Whose form it is; `unknown` where no day here has its number. */
type ContributionOwner =
  | { readonly type: 'this' }
  | { readonly type: 'other'; readonly meetingId: MeetingId }
  | { readonly type: 'unknown' }

export const contributionOwner = (
  records: RecordSet,
  id: MeetingId,
  { reference }: Pick<ContributionReading, 'reference'>,
): ContributionOwner => {
  if (reference === null) return { type: 'unknown' }
  if (reference === dayReference(id)) return { type: 'this' }
  const other = daysOf(records).find((each) => dayReference(each) === reference)
  return other === undefined ? { type: 'unknown' } : { type: 'other', meetingId: other }
}

/** What a form's words come to. */
export type Contribution = {
  readonly kind: OfferedKind
  /** Null where the form does not say, or says it in words that no number can be made of. */
  readonly minutes: number | null
  /** Two lengths were named, and the longer is taken; the words are kept among the remarks, too. */
  readonly isLongerOfTwo: boolean
  readonly capacity: number | null
  readonly from: string | null
  readonly to: string | null
  readonly speakers: readonly {
    readonly written: WrittenSpeaker
    /** Who of our own people it is, where that is beyond doubt. */
    readonly personId: PersonId | null
  }[]
  /** Fields whose words could not be made out; they are kept among the remarks. */
  readonly unclear: readonly UnclearField[]
}

const unclearFields = ['minutes', 'capacity', 'from', 'to'] as const
export type UnclearField = (typeof unclearFields)[number]

export const contributionOf = (records: RecordSet, reading: ContributionReading): Contribution => {
  const longer = longerIn(reading.minutes)
  const said = {
    minutes: longer ?? minutesIn(reading.minutes),
    capacity: countIn(reading.capacity),
    from: timeIn(reading.from),
    to: timeIn(reading.to),
  }
  return {
    kind: reading.kind ?? 'talk',
    ...said,
    isLongerOfTwo: longer !== null,
    speakers: reading.speakers.map((written) => ({ written, personId: personIdOf(records, written) })),
    unclear: unclearFields.filter((field) => said[field] === null && !saysNothing(reading[field])),
  }
}

/** Sessions of the day that may be the same: one of the same name, or one that came in on a form from the same person. */
export const likeSessions = (
  records: RecordSet,
  day: Day,
  reading: ContributionReading,
): readonly { readonly entry: SessionEntry; readonly sameTitle: boolean }[] => {
  const title = folded(reading.title)
  const speakers = new Set(reading.speakers.flatMap(({ name, email }) => [folded(name), folded(email)]).filter(Boolean))
  return [...day.offered, ...day.sessions].flatMap((entry) => {
    const { value } = entry
    const sameTitle = title !== '' && folded(value.title) === title
    const sameSpeaker =
      value.receivedOn !== null &&
      value.speakers.some((speaker) => {
        const { name, email } = speakerNamed(records, speaker)
        return speakers.has(folded(name)) || speakers.has(folded(email))
      })
    return sameTitle || sameSpeaker ? [{ entry, sameTitle }] : []
  })
}

export type TakeIn = {
  readonly today: string
  /** An id for each element; no two are the same. */
  readonly newId: () => string
}

/** As a new session that waits for an answer; it stands last. */
export const takeIn = (
  records: RecordSet,
  day: Day,
  id: SessionId,
  reading: ContributionReading,
  given: TakeIn,
): RecordChange<'session'> => {
  const { value } = newSession(day, id, 'talk', 'proposed')
  return { kind: 'session', id, value: value === null ? null : filled(records, value, reading, given) }
}

/** In the place of what a session says; how far it is, where it lies, its materials and who said yes stay as they are. */
export const takeInto = (
  records: RecordSet,
  { id, value }: SessionEntry,
  reading: ContributionReading,
  given: TakeIn,
): RecordChange<'session'> => ({ kind: 'session', id, value: filled(records, value, reading, given) })

const filled = (records: RecordSet, session: Session, reading: ContributionReading, given: TakeIn): Session => {
  const form = withoutNumbers(reading)
  const said = contributionOf(records, form)
  const { title, abstract, equipment, remark } = form
  const kept = [...(said.isLongerOfTwo ? (['minutes'] as const) : []), ...said.unclear]
  const remarks = [remark, ...kept.map((field) => `${contributionHeadings[field]}: ${form[field]}`)]
  return {
    ...session,
    kind: reading.kind ?? session.kind,
    title,
    abstract: blocksOf(abstract, given.newId),
    minutes: said.minutes ?? session.minutes,
    capacity: said.capacity ?? session.capacity,
    equipment: equipment.split('\n').filter(Boolean).join('; ').slice(0, longestLine),
    remark: remarks.filter(Boolean).join('\n\n').slice(0, longestText),
    receivedOn: given.today,
    speakers: said.speakers.map(({ written, personId }) => {
      const own = personId === null ? undefined : records.person.get(personId)
      const before = session.speakers.find((each) => isSame(records, each, written, personId))
      const fields = own === undefined ? written : beyond(own, written)
      return {
        ...(before ?? newSpeaker(given.newId())),
        personId,
        ...fields,
        from: said.from ?? before?.from ?? null,
        to: said.to ?? before?.to ?? null,
      }
    }),
  }
}

const longestLine = 2_000
const longestText = 20_000

/** Nobody asked for a CPR number, and none is kept. */
const withoutNumbers = (reading: ContributionReading): ContributionReading => ({
  ...reading,
  ...Object.fromEntries(contributionFields.map((field) => [field, withoutCpr(reading[field])])),
  speakers: reading.speakers.map((each) => ({
    name: withoutCpr(each.name),
    title: withoutCpr(each.title),
    organisation: withoutCpr(each.organisation),
    email: withoutCpr(each.email),
  })),
})

/** What the form says of one of our own people that the archive does not say already. */
const beyond = (person: Person, { title, organisation, email }: WrittenSpeaker): WrittenSpeaker => ({
  name: '',
  title: folded(title) === folded(person.title) ? '' : title,
  organisation,
  email: folded(email) === folded(person.email) ? '' : email,
})

const isSame = (
  records: RecordSet,
  speaker: Speaker,
  { name, email }: WrittenSpeaker,
  personId: PersonId | null,
): boolean => {
  if (personId !== null && speaker.personId !== null) return personId === speaker.personId
  const known = speakerNamed(records, speaker)
  return (email !== '' && folded(known.email) === folded(email)) || (name !== '' && folded(known.name) === folded(name))
}

/** By an address that only one person has; by name where only one person has it, and no other address speaks against it. */
const personIdOf = ({ person }: RecordSet, { name, email }: WrittenSpeaker): PersonId | null => {
  const address = mailAddress(email)
  const byAddress = [...person].filter(([, each]) => address !== null && folded(each.email) === folded(address))
  if (byAddress.length > 0) return byAddress.length === 1 ? (byAddress[0]?.[0] ?? null) : null
  const byName = [...person].filter(([, each]) => name !== '' && folded(fullName(each)) === folded(name))
  const [one] = byName
  if (one === undefined || byName.length > 1) return null
  return address === null || one[1].email.trim() === '' ? one[0] : null
}

const folded = (text: string): string =>
  searchable(text)
    .replaceAll(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim()

const blocksOf = (text: string, newId: () => string): RichText =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('- ') ? plainBlock(newId(), line.slice(2), 'bullet') : plainBlock(newId(), line)))

/** "45", "45 min.", "1 time", "1½ time", "1,5 timer", "halvanden time", "1 time og 15 minutter", "1:30". Null where it is none of them. */
const minutesIn = (text: string): number | null => {
  const said = spaced(text).replace(/^(ca\.?|cirka|omkring) /, '')
  const plain = /^(\d{1,3}) ?(?:m|min|minut|minutter)?\.?$/.exec(said)
  if (plain) return inBounds(Number(plain[1]), 5, 600)
  if (/^halvanden time$/.test(said)) return 90
  if (/^(en halv|½|1\/2) time$/.test(said)) return 30
  const found =
    /^(en|\d{1,2})(?: ?(½)|[.,](\d))? ?(?:t|timer?)\.?(?: (?:og )?(?:(\d{1,2}) ?(?:m|min|minut|minutter)\.?|(en halv|½)))?$/.exec(
      said,
    )
  if (!found) return null
  const [, hours, half, tenths, minutes, halfAfter] = found
  const whole = hours === 'en' ? 1 : Number(hours)
  const rest = half || halfAfter ? 30 : tenths !== undefined ? Number(tenths) * 6 : Number(minutes ?? '0')
  return inBounds(whole * 60 + rest, 5, 600)
}

/** The longer of two: "45-60 minutter", "mellem 45 og 60 min.", "1 til 2 timer", "30 min. eller 1 time". Null where one is named. */
const longerIn = (text: string): number | null => {
  const said = spaced(text).replace(/^(ca\.?|cirka|omkring|mellem|fra) /, '')
  const joint = spaced(text).includes('mellem ') ? /^(.+?) og (.+)$/ : /^(.+?) ?(?:-|–|—|til|eller) ?(.+)$/
  const [, first = '', second = ''] = joint.exec(said) ?? []
  const last = minutesIn(second)
  const other = minutesIn(first)
  /* "1-2 timer": the unit stands once. Where it stands nowhere, small numbers are rather the clock's. */
  const isBare = /^(?:en|½|\d{1,3}(?:½|[.,]\d)?)$/.test(first)
  const isClock = /^\d+$/.test(second) && (other ?? 0) < 15
  return last === null || isClock || (other === null && !isBare) ? null : Math.max(last, other ?? 0)
}

/** "20", "20 personer", "max. 20", "højst 20 deltagere". */
const countIn = (text: string): number | null => {
  const found = /^(?:max\.?|maks\.?|højst|op til|ca\.?)? ?(\d{1,4}) ?(?:personer|deltagere|pladser|stk\.?)?\.?$/.exec(
    spaced(text),
  )
  return found ? inBounds(Number(found[1]), 1, 5000) : null
}

const timeIn = (text: string): string | null => readTime(text.replace(/^(fra|til|efter|før|senest|tidligst) /i, ''))

/** Words for: it makes no difference. */
const saysNothing = (text: string): boolean =>
  /^(|-|–|nej|ingen|ingen grænse|ligegyldigt|hele dagen|ubegrænset|alle)\.?$/.test(spaced(text))

const spaced = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

const inBounds = (value: number, least: number, most: number): number | null =>
  value >= least && value <= most ? value : null
