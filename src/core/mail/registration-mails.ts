/** The mails to those who signed up to a day: what each is to be told of their place and seats, one mail to each address. */
import { type Day, endOf, participantNamed, type RegistrationEntry, roomOf } from '../programme/day.ts'
import { hasPlace } from '../programme/places.ts'
import type { RegistrationId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import { areSeatsGiven, choices, isToldAll, untoldOf } from '../registrations/standing.ts'
import { mailAddress } from './address.ts'
import {
  type DayFacts,
  dayMailName,
  type ParticipantFacts,
  registrationSubject,
  registrationText,
  type StandingTold,
} from './day-mail-words.ts'
import type { DayMail } from './day-mails.ts'

export const registrationMails = (
  records: RecordSet,
  day: Day,
  of: 'waiting' | 'everybody' | readonly RegistrationId[],
  facts: DayFacts,
): readonly DayMail[] => {
  const wanted =
    of === 'waiting'
      ? untoldOf(day)
      : day.registrations.filter(({ id, value }) =>
          of === 'everybody' ? value.place !== 'cancelled' : of.includes(id),
        )
  const byAddress = Map.groupBy(
    wanted,
    ({ id, value }) => mailAddress(participantNamed(records, value).email)?.toLowerCase() ?? id,
  )
  const seatsAreGiven = areSeatsGiven(day)
  return [...byAddress.values()].map((together) => mailOf(records, day, facts, together, seatsAreGiven))
}

const mailOf = (
  records: RecordSet,
  day: Day,
  facts: DayFacts,
  together: readonly RegistrationEntry[],
  seatsAreGiven: boolean,
): DayMail => {
  const named = together.map(({ value }) => participantNamed(records, value))
  const people = together.map(
    ({ value }, index): ParticipantFacts => ({
      name: named[index]?.name.trim() ?? '',
      standing: standingAt(day, value),
      seats: hasPlace(value) ? seatsOf(day, value) : [],
      seatsToCome: !seatsAreGiven && hasPlace(value) && value.wishes.length > 0,
    }),
  )
  const names = people.map(({ name }) => name).filter(Boolean)
  const [address = null] = named.map(({ email }) => mailAddress(email))
  const withCalendar =
    day.meeting.date !== null &&
    together.some(
      ({ value }) =>
        (value.told !== null && hasPlace(value.told)) || (hasPlace(value) && day.meeting.status !== 'cancelled'),
    )
  return {
    key: together[0]?.id ?? '',
    who: names,
    to: address === null ? [] : [address],
    bcc: [],
    withoutAddress: address === null ? names : [],
    subject: registrationSubject(facts, people),
    text: registrationText(facts, people, withCalendar),
    parts: withCalendar ? ['own-calendar'] : [],
    name: dayMailName('registrations', facts, names.join(', ').slice(0, longestName)),
    personIds: [],
    speakers: [],
    registrations: together.map(({ id, value }) => {
      const standing = standingAt(day, value)
      const { place, seats } = value
      return standing === 'called-off'
        ? { id, standing, place: 'cancelled', seats: [] }
        : { id, standing, place, seats }
    }),
  }
}

/** A secretary may sign up a whole department; a file has a name of some length only. */
const longestName = 60

const standingAt = ({ meeting }: Day, value: Registration): StandingTold =>
  meeting.status === 'cancelled' && value.place !== 'cancelled' ? 'called-off' : standingTold(value)

const standingTold = ({ place, told, ...rest }: Registration): StandingTold => {
  if (place === 'cancelled') return 'cancelled'
  if (place === 'waiting') return 'waiting'
  if (told === null || told.place === 'cancelled') return 'confirmed'
  if (told.place === 'waiting') return 'moved-up'
  return isToldAll({ place, told, ...rest }) ? 'as-before' : 'seats'
}

const seatsOf = (day: Day, { seats }: Registration) =>
  choices(day).flatMap(({ id, value }) =>
    !seats.includes(id) || value.start === null
      ? []
      : [
          {
            start: value.start,
            end: endOf(value),
            title: value.title.trim(),
            room: roomOf(day.programme, value)?.name ?? '',
          },
        ],
  )
