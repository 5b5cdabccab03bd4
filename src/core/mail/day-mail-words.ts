/** The words of the mails around a day with a programme, before the coordinator changes them. Plain text, with the spaces that mail programs know. */
import { clockRange, durationText, longDate, uncapitalised, weekdayDate } from '../danish/dates.ts'
import { listText, numberText } from '../danish/numbers.ts'
import type { SessionKind } from '../records/session.ts'

const dayMailKinds = ['call', 'invitation', 'speakers', 'declined', 'registrations'] as const
export type DayMailKind = (typeof dayMailKinds)[number]

/** What every mail of a day may say of it. */
export type DayFacts = {
  /** "Vidensdag 2027: Det, vi giver videre". */
  readonly day: string
  readonly date: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string
  readonly link: string | null
  readonly purpose: string
  readonly targetGroups: readonly string[]
  readonly price: number
  readonly priceNote: string
  /** Days that lie ahead. */
  readonly contributionsBy: string | null
  readonly signUpBy: string | null
  readonly signUpTo: string
  readonly signature: string
}

type SpokenSession = {
  readonly title: string
  readonly kind: SessionKind
  readonly minutes: number
  readonly start: string | null
  readonly end: string | null
  readonly room: string
  readonly equipment: string
  /** It came in on a form. */
  readonly offered: boolean
  readonly confirmed: boolean
}

type Seat = {
  readonly start: string
  readonly end: string | null
  readonly title: string
  readonly room: string
}

/** What a participant is to be told. `as-before` knows it all. */
export const standingsTold = [
  'confirmed',
  'moved-up',
  'seats',
  'waiting',
  'cancelled',
  'called-off',
  'as-before',
] as const
export type StandingTold = (typeof standingsTold)[number]

export type ParticipantFacts = {
  readonly name: string
  readonly standing: StandingTold
  /** By the clock. */
  readonly seats: readonly Seat[]
  /** Wishes are not yet turned into seats. */
  readonly seatsToCome: boolean
}

export const callSubject = (facts: DayFacts): string => tidy(`Har du et bidrag? ${dayOn(facts)}`)

export const callText = (facts: DayFacts): string =>
  mailOf(facts, 'Hej', [
    `Vi er ved at lave programmet til ${dayWords(facts)}.`,
    placeLine(facts),
    facts.purpose,
    'Har du et oplæg, en workshop eller noget helt tredje, som andre kan have glæde af? Så fortæl om det i det vedhæftede skema. Det behøver ikke at være færdigt.',
    `Send skemaet som svar på denne mail${facts.contributionsBy === null ? '' : ` senest ${weekdayDate(facts.contributionsBy)}`}. Brug et skema til hvert bidrag, også når I er flere om det.`,
    'Send gerne mailen videre til andre, der har noget at fortælle.',
  ])

export const invitationSubject = (facts: DayFacts): string => tidy(`Invitation: ${dayOn(facts)}`)

export const invitationText = (facts: DayFacts): string =>
  mailOf(facts, 'Hej', [
    `Du er inviteret til ${dayWords(facts)}.`,
    placeLine(facts),
    facts.purpose,
    facts.targetGroups.length === 0 ? '' : `Dagen er for ${listText(facts.targetGroups.map(uncapitalised))}.`,
    signUp(facts),
    'Invitationen er vedhæftet med programmet. Dagen ligger også som en kalenderfil, som du kan åbne og gemme i din kalender.',
  ])

/** Unconfirmed sessions come first: what is asked is the subject. */
export const speakerSubject = (facts: DayFacts, sessions: readonly SpokenSession[]): string =>
  tidy(`${sessions.some(({ confirmed }) => !confirmed) ? 'Vil du være med? ' : 'Det praktiske: '}${dayOn(facts)}`)

export const speakerText = (
  facts: DayFacts,
  names: readonly string[],
  sessions: readonly SpokenSession[],
  withSheet: boolean,
): string => {
  const asks = sessions.some(({ confirmed }) => !confirmed)
  const offered = sessions.some(({ offered: came, confirmed }) => came && !confirmed)
  return mailOf(facts, greeting(names), [
    !asks
      ? `Tak, fordi du er med på ${dayWords(facts)}. Her er det praktiske.`
      : offered
        ? `Tak for dit bidrag til ${dayWords(facts)}. Vi vil meget gerne have det med i programmet.`
        : `Vi vil meget gerne have dig med i programmet på ${dayWords(facts)}.`,
    ...sessions.map(sessionLines),
    placeLine(facts),
    asks
      ? 'Svar på denne mail, om du kan. Skriv også, hvis tiden ikke passer, eller hvis der er andet, der skal stå klar.'
      : 'Svar på denne mail, hvis noget ikke passer.',
    withSheet ? 'Et ark med det hele er vedhæftet, og tiden ligger som en kalenderfil.' : '',
  ])
}

/** To those who should have spoken on a day that is called off. */
export const calledOffSubject = (facts: DayFacts): string => tidy(`Aflyst: ${dayOn(facts)}`)

export const calledOffText = (
  facts: DayFacts,
  names: readonly string[],
  titles: readonly string[],
  withCalendar: boolean,
): string => {
  const named = titles.filter(Boolean).map((title) => `”${title}”`)
  return mailOf(facts, greeting(names), [
    calledOffLine(facts),
    `Vi får altså ikke glæde af ${named.length === 0 ? 'dit bidrag' : listText(named)} denne gang. Tak, fordi du ville være med.`,
    withCalendar ? outOfCalendar : '',
  ])
}

/** To those whose session was in their calendar already. */
export const withdrawnSubject = (facts: DayFacts): string => tidy(`Taget af programmet: ${dayOn(facts)}`)

export const withdrawnText = (facts: DayFacts, names: readonly string[], titles: readonly string[]): string => {
  const named = titles.filter(Boolean).map((title) => `”${title}”`)
  return mailOf(facts, greeting(names), [
    `Vi må desværre tage ${named.length === 0 ? 'dit bidrag' : listText(named)} ud af programmet på ${dayWords(facts)}. Tak, fordi du ville være med. Vi håber, at du vil komme alligevel.`,
    outOfCalendar,
  ])
}

const outOfCalendar = 'Åbn den vedhæftede kalenderfil. Så bliver det aflyst i din kalender.'

export const declinedSubject = (facts: DayFacts): string => tidy(`Dit bidrag til ${dayOn(facts)}`)

export const declinedText = (facts: DayFacts, names: readonly string[], titles: readonly string[]): string => {
  const named = titles.filter(Boolean).map((title) => `”${title}”`)
  return mailOf(facts, greeting(names), [
    `Tak, fordi du foreslog ${named.length === 0 ? 'et bidrag' : listText(named)} til ${dayWords(facts)}.`,
    'Vi kan desværre ikke få det med i programmet denne gang. Vi håber, at du vil komme alligevel, og at du foreslår noget en anden gang.',
  ])
}

const registrationStarts: Readonly<Record<StandingTold, string>> = {
  confirmed: 'Du har en plads: ',
  'moved-up': 'Du har fået en plads: ',
  seats: 'Dine pladser: ',
  waiting: 'Venteliste: ',
  cancelled: 'Afmeldt: ',
  'called-off': 'Aflyst: ',
  'as-before': 'Snart er det ',
}

export const registrationSubject = (facts: DayFacts, people: readonly ParticipantFacts[]): string => {
  const [one, ...more] = people
  const alike =
    one !== undefined && more.every(({ standing }) => standing === 'called-off' && standing === one.standing)
  const start = alike ? registrationStarts[one.standing] : 'Jeres tilmelding: '
  return tidy(start + dayOn(facts))
}

/** Several people with one address are told of one after another. */
export const registrationText = (
  facts: DayFacts,
  people: readonly ParticipantFacts[],
  withCalendar: boolean,
): string => {
  const [one, ...more] = people
  if (one === undefined) return ''
  if (people.some(({ standing }) => standing === 'called-off'))
    return mailOf(facts, more.length > 0 ? 'Hej' : greeting([firstName(one.name)].filter(Boolean)), [
      calledOffLine(facts),
      'Tilmeldingen gælder ikke længere, og der skal ikke meldes afbud.',
      withCalendar ? 'Åbn den vedhæftede kalenderfil. Så bliver dagen aflyst i din kalender.' : '',
    ])
  const coming = people.filter(({ standing }) => standing !== 'waiting' && standing !== 'cancelled')
  const attached = withCalendar ? 'Det ligger også som en kalenderfil, som du kan åbne og gemme i din kalender.' : ''
  if (more.length > 0)
    return mailOf(facts, 'Hej', [
      `Her er, hvordan det står med jeres tilmeldinger til ${dayWords(facts)}.`,
      ...people.map((each) =>
        [`${each.name || 'Deltageren'}: ${standingShort[each.standing]}`, ...seatLines(each)].join('\n'),
      ),
      ...(coming.length === 0 ? [] : [placeLine(facts), priceLine(facts), cannotCome]),
      attached,
    ])
  const isComing = coming.length > 0
  return mailOf(facts, greeting([firstName(one.name)].filter(Boolean)), [
    standingLong(facts, one.standing),
    ...(isComing ? [placeLine(facts), one.standing === 'confirmed' ? priceLine(facts) : ''] : []),
    one.seats.length === 0 || !isComing ? '' : ['Du har plads i:', ...seatLines(one)].join('\n'),
    isComing && one.seatsToCome ? 'Du får senere at vide, hvilke af dine ønsker du har fået.' : '',
    isComing ? cannotCome : '',
    attached,
  ])
}

/** With what the coordinator has to say to all of them, before the closing words. */
export const withNote = (text: string, note: string): string => {
  const said = note.trim()
  if (said === '') return text
  const at = text.lastIndexOf(`\n\n${regards}`)
  return at < 0 ? `${text}\n\n${said}` : `${text.slice(0, at)}\n\n${said}${text.slice(at)}`
}

/** What the coordinator's own file or folder is called, with whom it is to. */
export const dayMailName = (kind: DayMailKind, facts: DayFacts, who: string): string =>
  tidy([kindFile[kind], facts.day, who].filter(Boolean).join(' - '))

const kindFile: Readonly<Record<DayMailKind, string>> = {
  call: 'Indkald bidrag',
  invitation: 'Invitation',
  speakers: 'Oplægsholder',
  declined: 'Svar på bidrag',
  registrations: 'Besked',
}

const standingShort: Readonly<Record<StandingTold, string>> = {
  confirmed: 'har en plads',
  'moved-up': 'har fået en plads og står ikke længere på ventelisten',
  seats: 'har en plads, og pladserne i programmet er ændret',
  waiting: 'står på ventelisten og får besked, så snart der er en plads',
  cancelled: 'er afmeldt',
  'called-off': 'er tilmeldt, men dagen er aflyst',
  'as-before': 'har en plads',
}

const standingLong = (facts: DayFacts, standing: StandingTold): string => {
  const day = dayWords(facts)
  switch (standing) {
    case 'confirmed':
      return `Tak for din tilmelding. Du har en plads på ${day}.`
    case 'moved-up':
      return `Der er blevet en plads til dig på ${day}. Du står altså ikke længere på ventelisten.`
    case 'seats':
      return `Dine pladser i programmet på ${day} er ændret.`
    case 'waiting':
      return `Tak for din tilmelding til ${day}. Alle pladser er taget, så du står på ventelisten. Du får besked, så snart der er en plads til dig. Vil du alligevel ikke med, så svar på denne mail.`
    case 'cancelled':
      return `Du er afmeldt fra ${day}. Er det en fejl, så svar på denne mail.`
    case 'called-off':
      return calledOffLine(facts)
    case 'as-before':
      return `Vi glæder os til at se dig på ${day}.`
  }
}

const calledOffLine = (facts: DayFacts): string => `Vi må desværre aflyse ${dayWords(facts)}.`

const cannotCome = 'Bliver du forhindret, så svar på denne mail. Så kan en anden få pladsen.'

const seatLines = ({ seats }: ParticipantFacts): readonly string[] =>
  seats.map(({ start, end, title, room }) => `${clockRange(start, end)}: ${[title, room].filter(Boolean).join(', ')}`)

const sessionLines = ({ title, kind, minutes, start, end, room, equipment }: SpokenSession): string =>
  [
    [title === '' ? '' : `”${title}”`, `(${kindWords[kind]}, ${durationText(minutes)})`].filter(Boolean).join(' '),
    start === null
      ? 'Tid og lokale får du senere.'
      : `Tid: ${clockRange(start, end)}${room === '' ? '' : `\nLokale: ${room}`}`,
    equipment === '' ? '' : `Noteret til lokalet: ${equipment}`,
  ]
    .filter(Boolean)
    .join('\n')

const kindWords: Readonly<Record<SessionKind, string>> = {
  talk: 'oplæg',
  workshop: 'workshop',
  panel: 'paneldebat',
  plenary: 'fælles for alle',
  break: 'pause',
}

const dayOn = ({ day, date }: DayFacts): string =>
  [day || 'dagen', date === null ? '' : longDate(date)].filter(Boolean).join(', ')

/** "Vidensdag 2027, torsdag den 22. april 2027 kl. 9.00-16.00". */
const dayWords = ({ day, date, start, end }: DayFacts): string => {
  const clock = start === null ? '' : ` ${clockRange(start, end)}`
  return date === null ? day || 'dagen' : `${day || 'dagen'}, ${weekdayDate(date)}${clock}`
}

const placeLine = ({ place, link }: DayFacts): string =>
  [place === '' ? '' : `Sted: ${place}`, link === null ? '' : `Link: ${link}`].filter(Boolean).join('\n')

const priceLine = ({ price, priceNote }: DayFacts): string =>
  [price === 0 ? 'Det er gratis at deltage.' : `Det koster ${numberText(price)} kr. at deltage.`, priceNote]
    .filter(Boolean)
    .join(' ')

const signUp = (facts: DayFacts): string => {
  const where = facts.signUpTo === '' ? 'ved at svare på denne mail' : `her: ${facts.signUpTo}`
  const by = facts.signUpBy === null ? '' : `senest ${weekdayDate(facts.signUpBy)} `
  return `${priceLine(facts)} Tilmeld dig ${by}${where}${/[./]$/.test(where) || where.includes('://') ? '' : '.'}`
}

const greeting = (names: readonly string[]): string =>
  names.length === 1 ? `Kære ${names[0]}` : names.length === 0 ? 'Hej' : 'Kære alle'

const regards = 'Venlig hilsen'

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

const mailOf = ({ signature }: DayFacts, hello: string, parts: readonly string[]): string =>
  tidy([hello, ...parts, [regards, signature].filter(Boolean).join('\n')].filter(Boolean).join('\n\n'))

const tidy = (text: string): string => text.replaceAll('\u00a0', ' ')
