/** The words that the papers of a day print by themselves. What people write is never here. */
import { clockTime, noBreak } from '../../danish/dates.ts'
import { listText, numberText } from '../../danish/numbers.ts'
import type { SessionKind } from '../../records/session.ts'

export const dayWords = {
  when: 'Tid',
  where: 'Sted',
  what: 'Program',
  room: 'Lokale',
  rooms: 'Lokaler',
  clock: 'Kl.',
  targetGroups: 'For',
  price: 'Pris',
  free: 'Gratis',
  kroner: (amount: number): string => `${numberText(amount)}${noBreak}kr.`,
  latest: (date: string): string => `Senest ${date}`,
  to: (whom: string): string => `Til ${whom}`,
  organisers: (count: number): string => (count === 1 ? 'Arrangør' : 'Arrangører'),
  untitled: 'Uden titel',
  untitledBreak: 'Pause',
  noName: 'Navn følger',
  programmeDescription: 'Dagens program: tid, indhold og lokale',
  notPlaced: 'Endnu uden tid og lokale',
  provisional: 'Foreløbigt program',
  calledOff: 'aflyst',
  version: (number: number): string => `Udgave ${number}`,
  wall: 'til væggen',
  wallLarge: 'til væggen, A3',
  booklet: 'hæfte',
  wallDescription: (day: string): string => `Programmet for ${day}: tid ned ad siden, lokaler ved siden af hinanden`,
  noRoom: 'Uden lokale',
  empty: 'Programmet er ikke lagt endnu.',
  byTheClock: 'Dagen kort',
  about: 'Det handler det om',
  practical: 'Praktisk',
  invitation: 'Invitation',
  coming: 'Du kan glæde dig til:',
  alsoComing: 'Desuden kommer:',
  beforeYouCome: 'Før du kommer',
  chooseSessions:
    'Se på programmet, hvad du helst vil med til. Skriv dine ønsker i rækkefølge, når du tilmelder dig, så får du en plads, du har bedt om, når det kan lade sig gøre.',
  tellNeeds:
    'Sig til, hvis der er noget, du skal kunne spise eller ikke kan spise, eller noget, der gør det lettere for dig at være med. Du behøver ikke at sige hvorfor.',
  signUp: 'Tilmelding',
  signUpLine: (by: string, to: string): string =>
    `${[by === '' ? 'Tilmeld dig' : `Tilmeld dig senest den ${by}`, to === '' ? '' : `til ${to}`]
      .filter(Boolean)
      .join(' ')}.`,
  signUpWith: 'Skriv dit navn, din stilling, hvor du arbejder, og en mailadresse, vi kan svare på.',
  speakerSheet: 'Til oplægsholderen',
  noSpeakers: 'Der er endnu ingen oplægsholdere i programmet.',
  thanks: (day: string): string => `Tak, fordi du er med til ${day}. Her er det, du skal bruge på dagen.`,
  pleaseConfirm: 'Vi mangler et ja fra dig. Skriv eller ring, så vi ved, at du kommer.',
  notPlacedYet: 'Tid og lokale følger',
  youCan: (from: string, to: string): string =>
    from === '' && to === ''
      ? ''
      : `Du har sagt, at du kan være der ${[from === '' ? '' : `fra kl.${noBreak}${from}`, to === '' ? '' : `til kl.${noBreak}${to}`].filter(Boolean).join(' ')}.`,
  participants: 'Deltagere',
  comingTo: (count: string): string => `${count} er tilmeldt`,
  wishedBy: (count: string): string => `${count} har ønsket det`,
  roomFor: (count: string): string => `Der er plads til ${count}`,
  equipmentThere: 'I lokalet er',
  youAskedFor: 'Du har bedt om',
  together: 'Sammen med',
  before: 'Lige før dig',
  after: 'Lige efter dig',
  materials: 'Materialer',
  onTheDay: 'På dagen',
  contact: 'Kontakt',
  of: (what: string, date: string): string => `${what} af ${date}`,
} as const

export const kindNames: Readonly<Record<SessionKind, string>> = {
  talk: 'Oplæg',
  workshop: 'Workshop',
  panel: 'Paneldebat',
  plenary: 'Fælles',
  break: 'Pause',
}

/** "Workshop ved Anna Holm og Bo Lind"; the kind alone where nobody is named. What is for everybody needs no word for it. */
export const kindLine = (kind: SessionKind, names: readonly string[]): string => {
  const word = kind === 'plenary' || kind === 'break' ? '' : kindNames[kind]
  if (names.length === 0) return word
  const by = kind === 'panel' ? 'med' : word === '' ? 'Ved' : 'ved'
  return [word, by, listText(names)].filter(Boolean).join(' ')
}

/** Two sentences, of which the second may be empty and the first may end as a question or an abbreviation does. */
export const followedBy = (first: string, second: string): string =>
  second === '' ? first : `${first}${/[.?!]$/.test(first) ? '' : '.'} ${second}`

/** "9.15-10.00", below or beside a word that says what it is. */
export const clockSpan = (start: string, end: string | null): string =>
  end === null ? clockTime(start) : `${clockTime(start)}-${clockTime(end)}`
