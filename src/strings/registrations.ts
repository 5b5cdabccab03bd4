/** Words of the registrations to a day: the list, one registration, waiting lists and seats, and attendance on the day. */
import { shortDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { ParticipantNeed, ParticipantRole, Registration } from '../core/records/registration.ts'
import { countOf } from './common.ts'
import { sectorNames } from './people.ts'

export const participantRoleNames: Readonly<Record<ParticipantRole, string>> = {
  peer: 'Peermedarbejder',
  colleague: 'Kollega',
  leader: 'Leder',
  coordinator: 'Koordinator',
  other: 'Anden rolle',
}

export const needNames: Readonly<Record<ParticipantNeed, string>> = {
  vegetarian: 'Vegetarisk mad',
  vegan: 'Vegansk mad',
  'no-pork': 'Mad uden svinekød',
  'gluten-free': 'Glutenfri mad',
  'lactose-free': 'Laktosefri mad',
  'step-free': 'Trinfri adgang',
  'hearing-loop': 'Teleslynge',
  'sign-language': 'Tegnsprogstolk',
  'quiet-place': 'Et stille sted',
  companion: 'Plads til ledsager',
}

const placeNames: Readonly<Record<Registration['place'], string>> = {
  confirmed: 'Har plads',
  waiting: 'Venteliste',
  cancelled: 'Afmeldt',
}

const seatsOf = (taken: number, seats: number | null): string =>
  seats === null ? numberText(taken) : `${numberText(taken)} af ${numberText(seats)}`

export const registrations = {
  title: 'Tilmeldinger',
  one: 'tilmelding',
  many: 'tilmeldinger',
  changed: 'Tilmeldingen er ændret',
  unnamed: 'Uden navn',
  unknownOrganisation: 'Uden organisation',
  empty: 'Ingen er tilmeldt endnu',
  emptyWhy:
    'Her står alle, der vil med: egne og andre, med ønsker til programmet og det, der skal være klar til dem. Hent listen fra jeres tilmeldingsskema, eller skriv den første ind.',
  add: 'Ny tilmelding',
  importFromFile: 'Hent fra fil',
  mails: 'Mails',
  invitation: 'Invitér deltagere',
  confirmations: (untold: number): string =>
    untold === 0 ? 'Bekræftelser' : `Bekræftelser (${numberText(untold)} mangler)`,
  view: 'Vis',
  views: { people: 'Deltagere', sessions: 'Programpunkter' },
  list: 'Tilmeldinger',
  search: 'Søg efter navn, organisation eller mail',
  places: placeNames,
  allPlaces: 'Alle pladser',
  filterByPlace: 'Plads',
  filterBySector: 'Sektor',
  filterByOrganisation: 'Organisation',
  allSectors: 'Alle sektorer',
  allOrganisations: 'Alle organisationer',
  sectors: sectorNames,
  unknownSector: 'Sektor ikke oplyst',
  withCount: (name: string, count: number): string => `${name} (${numberText(count)})`,
  nothingFound: 'Ingen passer til det valgte',
  showAll: 'Vis alle',
  showMore: (count: number): string => `Vis ${numberText(count)} til`,
  columns: {
    name: 'Navn',
    organisation: 'Organisation',
    place: 'Plads',
    wishes: 'Ønsker',
    seats: 'Pladser',
    told: 'Besked',
  },
  waitingAs: (nth: number): string => `Venteliste, nr. ${numberText(nth)}`,
  walkIn: 'Kom uden tilmelding',
  told: 'Har fået besked',
  notTold: 'Mangler besked',
  confirmed: (count: number, capacity: number | null): string =>
    capacity === null
      ? countOf(count, 'tilmeldt', 'tilmeldte')
      : `${numberText(count)} af ${numberText(capacity)} ${capacity === 1 ? 'plads' : 'pladser'} er optaget`,
  overFull: (count: number): string => `${numberText(count)} flere, end der er plads til`,
  waiting: (count: number): string => `${numberText(count)} på venteliste`,
  cancelled: (count: number): string => `${numberText(count)} afmeldt`,
  needs: 'Skal være klar',
  bySector: 'Fordelt på sektor',
  count: (name: string, count: number): string => `${name}: ${numberText(count)}`,
} as const

/** One registration in its panel. */
export const registration = {
  newTitle: 'Ny tilmelding',
  from: 'Hvem',
  fromArchive: 'En af vores egne',
  fromOutside: 'En udefra',
  person: 'Person',
  choosePerson: 'Skriv et navn',
  nobodyFound: 'Ingen i arkivet hedder det. Vælg ”En udefra”.',
  alreadyThere: 'er tilmeldt',
  late: (date: string): string => `Fristen for tilmelding var ${shortDate(date)}. Du kan stadig tilmelde.`,
  sameName: 'Der er allerede en tilmelding med det navn.',
  signUp: 'Tilmeld',
  needsName: 'Skriv et navn.',
  needsPerson: 'Vælg en person.',
  fullDay: 'Alle pladser er taget. Tilmeldingen kommer på ventelisten.',
  signedUp: (name: string): string => `${name} er tilmeldt`,
  putWaiting: (name: string): string => `${name} er på ventelisten`,
  anonymous: 'Deltageren',
  name: 'Navn',
  rolesTitle: 'Titel',
  organisation: 'Organisation',
  sector: 'Sektor',
  noSector: 'Ikke oplyst',
  role: 'Rolle',
  email: 'Mail',
  toPerson: 'Åbn personens side',
  who: 'Hvem',
  place: 'Plads på dagen',
  registeredOn: (date: string): string => `Tilmeldt ${date}`,
  cancel: 'Meld afbud',
  cancelled: (name: string): string => `${name} er afmeldt`,
  revive: 'Tilmeld igen',
  revived: (name: string): string => `${name} er tilmeldt igen`,
  giveNow: 'Giv plads nu',
  givenNow: (name: string): string => `${name} har fået plads`,
  giveNowWhy: '”Giv plads nu” springer ventelisten over, også hvis der er fuldt.',
  mail: 'Skriv mail',
  delete: 'Slet tilmeldingen',
  deleted: 'Tilmeldingen er slettet',
  wishes: 'Ønsker',
  wishesWhy: 'Det mest ønskede først. Pladserne fordeles efter dem.',
  noWishes: 'Ingen ønsker endnu.',
  addWish: 'Tilføj et ønske',
  chooseSession: 'Vælg et programpunkt',
  allWished: 'Alle programpunkter er ønsket.',
  wishesChanged: 'Ønskerne er ændret',
  wishUp: (title: string): string => `Flyt op: ${title}`,
  removeWish: (title: string): string => `Fjern ønsket: ${title}`,
  notInProgramme: 'Ikke i programmet',
  seats: 'Pladser i programmet',
  seatsWhy: 'En plads, du vælger her, bliver det mest ønskede på det tidspunkt.',
  noRounds: 'Programmet har ingen valg endnu. Giv programpunkterne et tidspunkt under Program.',
  onlyWithPlace: 'Pladser i programmet kræver en plads på dagen.',
  noSeat: 'Ingen plads',
  round: (name: string, time: string): string => (name === '' ? time : `${name}, ${time}`),
  sessionSeats: (title: string, taken: number, seats: number | null): string => `${title} (${seatsOf(taken, seats)})`,
  seatChanged: 'Pladsen er ændret',
  needs: 'Mad og adgang',
  needsWhy: 'Sæt kryds ved det, der skal være klar. Skriv aldrig hvorfor.',
  gone: 'Tilmeldingen findes ikke længere.',
} as const

/** Those who are invited to the meeting, signed up at once. */
export const invitedSignUp = {
  title: 'Tilmeld de indkaldte',
  why: 'Alle, der er indkaldt til mødet, kan tilmeldes på én gang. De kommer sidst på listen, i mødets rækkefølge, og du kan fortryde det hele samlet.',
  run: (count: number): string => (count === 0 ? 'Tilmeld' : `Tilmeld ${numberText(count)}`),
  done: (count: number): string => `${countOf(count, 'indkaldt er', 'indkaldte er')} tilmeldt`,
  waiting: (count: number): string => `${numberText(count)} af dem kommer på ventelisten, fordi der er fuldt.`,
  missing: (count: number): string => `Bliver tilmeldt (${numberText(count)})`,
  registered: (count: number): string => `Står her allerede (${numberText(count)})`,
  declined: (count: number): string => `Har meldt afbud til mødet (${numberText(count)})`,
} as const

/** Lists that move up, and seats that are given to many. */
export const waitingList = {
  seatsChanged: 'Antallet af pladser er ændret',
  /** What came by itself: who moved follows. */
  movedUp: (count: number): string => `${numberText(count)} er rykket op fra ventelisten`,
  /** "Anna Skov: plads på dagen, ”Peerdrift”". */
  got: (name: string, what: readonly string[]): string => `${name}: ${what.join(', ')}`,
  place: 'plads på dagen',
  seat: (to: string, from: readonly string[]): string =>
    from.length === 0 ? `”${to}”` : `”${to}” i stedet for ${from.map((each) => `”${each}”`).join(' og ')}`,
  more: (count: number): string => `og ${numberText(count)} mere`,
  names: (names: readonly string[], more: number): string =>
    more === 0 ? listText(names) : `${names.join(', ')} ${waitingList.more(more)}`,
  dueTitle: 'Der er blevet plads',
  due: (count: number): string => `${countOf(count, 'deltager kan', 'deltagere kan')} rykke op:`,
  moveUp: 'Ryk op',
  movedByHand: 'Ventelisten er rykket op',
  give: 'Fordel pladser',
  giveTitle: 'Fordel pladser',
  giveWhy:
    'Pladserne i de parallelle programpunkter fordeles efter ønsker. Så mange som muligt får et ønske opfyldt på hvert tidspunkt, og den, der tilmeldte sig først, går forud.',
  keep: 'Det, deltagerne allerede har',
  keepFill: 'Bliver. Kun ledige pladser fordeles.',
  keepAnew: 'Fordeles forfra. Kun det, nogen har fået besked om, bliver.',
  served: (served: number, wanted: number): string =>
    wanted === 0
      ? 'Ingen har ønsket noget på et tidspunkt, der ligger fast.'
      : `${numberText(served)} af ${countOf(wanted, 'ønske', 'ønsker')} bliver opfyldt, ét for hver deltager på hvert tidspunkt.`,
  missed: (count: number): string =>
    `${countOf(count, 'ønske bliver ikke opfyldt, fordi der er', 'ønsker bliver ikke opfyldt, fordi der er')} fuldt:`,
  missedLine: (name: string, time: string, wishes: readonly string[]): string =>
    `${name}, ${time}: ${wishes.map((each) => `”${each}”`).join(', ')}`,
  lost: (count: number): string =>
    `${countOf(count, 'deltager mister', 'deltagere mister')} en plads, de har fået besked om, fordi programmet ikke længere har den:`,
  lostLine: (name: string, title: string): string => `${name}: ”${title}”`,
  changes: (count: number): string =>
    count === 0
      ? 'Intet ændrer sig: Alle har det, der kan fordeles.'
      : `${countOf(count, 'deltager får', 'deltagere får')} nye pladser.`,
  run: 'Fordel',
  given: 'Pladserne er fordelt',
  columns: {
    session: 'Programpunkt',
    seats: 'Pladser',
    wished: 'Ønsket af',
    first: 'Første ønske',
    waiting: 'Venter',
  },
  unplaced: 'Uden tidspunkt',
  noChoices: 'Programmet har ingen oplæg, workshopper eller paneldebatter endnu.',
  taken: seatsOf,
  isFull: 'Fuldt',
  seatedPeople: (count: number): string => `${countOf(count, 'deltager', 'deltagere')} med plads`,
  waitingNames: (names: readonly string[]): string => names.join(', '),
  nobodyWaits: 'Ingen',
} as const

/** Who is there on the day. */
export const attendance = {
  search: 'Find en deltager',
  states: { expected: 'Ikke set endnu', present: 'Til stede', absent: 'Udeblevet' },
  marked: (name: string, state: Registration['attendance']): string =>
    `${name}: ${attendance.states[state].toLowerCase()}`,
  present: (count: number): string => `${numberText(count)} til stede`,
  unseen: (count: number, expected: number): string =>
    `${numberText(count)} af ${countOf(expected, 'ventet mangler', 'ventede mangler')} endnu`,
  absent: (count: number): string => `${numberText(count)} udeblevet`,
  walkIns: (count: number): string => `${numberText(count)} uden tilmelding`,
  hint: 'Ctrl+F fører hertil. Skriv et navn, og tryk Enter: Så er den øverste til stede. I listen er T til stede, U udeblevet og I ikke set endnu. Pilene går op og ned.',
  last: (what: string): string => `Sidst: ${what}`,
  list: 'Deltagere',
  only: 'Vis',
  shown: { all: 'Alle', expected: 'Mangler', present: 'Til stede', absent: 'Udeblevet' },
  waiting: 'På venteliste',
  cancelled: 'Havde meldt afbud',
  walkIn: 'Kom uden tilmelding',
  speaker: 'Oplægsholder',
  organiser: 'Arrangør',
  unnamed: 'Uden navn',
  details: 'Ret oplysninger',
  detailsOf: (name: string): string => `Ret oplysninger om ${name}`,
  addWalkInNamed: (name: string): string => `Tilføj ”${name}” som kommet uden tilmelding`,
  walkInAdded: (name: string): string => `${name} er skrevet på som kommet uden tilmelding`,
  nobody: 'Ingen på listen hedder det.',
  nothing: 'Ingen at vise her.',
  calledOff: 'Dagen er aflyst',
  calledOffWhy: 'Der mangler ingen. Kom nogen alligevel, så skriv navnet i feltet.',
  empty: 'Ingen er tilmeldt endnu',
  emptyWhy:
    'På selve dagen krydser du deltagerne af her. De kommer fra Tilmeldinger, og oplægsholdere og arrangører fra programmet. Kommer nogen uden at være tilmeldt, så skriv navnet i feltet.',
  rest: 'Resten er udeblevet',
  restDone: 'Resten står som udeblevet',
  print: 'Udskriv listen',
  printTitle: (day: string, date: string): string =>
    [`Fremmøde: ${day}`, date].filter((each) => each !== '').join(', '),
  noteAbsent: 'Notér udeblevet',
  noteAbsentOf: (name: string): string => `Notér udeblevet: ${name}`,
} as const
