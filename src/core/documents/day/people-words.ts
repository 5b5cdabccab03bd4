/** The words of the lists, badges and signs of a day. What people write is never here. */

import { noBreak } from '../../danish/dates.ts'
import { numberText } from '../../danish/numbers.ts'
import type { ParticipantNeed, ParticipantRole } from '../../records/registration.ts'

const counted = (count: number, one: string, more: string): string =>
  `${numberText(count)}${noBreak}${count === 1 ? one : more}`

export const badgeWords = {
  type: 'Navneskilte',
  description: (badges: number, blank: number): string =>
    [
      badges === 0 ? '' : counted(badges, 'navneskilt', 'navneskilte'),
      blank === 0 ? '' : `${counted(blank, 'tomt skilt', 'tomme skilte')} til dem, der kommer uden tilmelding`,
    ]
      .filter(Boolean)
      .join(' og '),
  speaker: 'Oplægsholder',
  organiser: 'Arrangør',
} as const

/** Where somebody has no title; "other" says nothing. */
export const roleWords: Readonly<Record<ParticipantRole, string>> = {
  peer: 'peermedarbejder',
  colleague: '',
  leader: 'leder',
  coordinator: 'koordinator',
  other: '',
}

export const signWords = {
  type: 'Lokaleskilte',
  description: (room: string): string => `${room}: dagens punkter med klokkeslæt`,
  empty: 'Der er ingen programpunkter her i dag.',
  noName: 'Lokale',
} as const

export const listWords = {
  type: 'Deltagerliste',
  byName: 'efter navn',
  byOrganisation: 'efter organisation',
  bySession: 'til hvert punkt',
  day: 'Dag',
  participants: 'Deltagere',
  from: (people: number, organisations: number): string =>
    organisations === 0
      ? numberText(people)
      : `${numberText(people)} fra ${counted(organisations, 'organisation', 'organisationer')}`,
  description: 'Deltagere efter navn med titel og organisation',
  name: 'Navn',
  title: 'Titel',
  organisation: 'Organisation',
  noOrganisation: 'Uden organisation',
  speaker: 'oplægsholder',
  organiser: 'arrangør',
  by: 'Ved',
  seats: 'Pladser',
  taken: (taken: number, seats: number | null): string =>
    seats === null ? numberText(taken) : `${numberText(taken)} af ${numberText(seats)}`,
  ofSession: (title: string): string => `Dem, der har plads på ${title}, med organisation og plads til et kryds`,
  nobodySeated: 'Ingen har en plads i programmet endnu.',
  nobodyIn: 'Uden deltagere',
  noSessions: 'Der er endnu ingen punkter, man kan vælge imellem.',
  empty: 'Der er endnu ingen med en plads. Når nogen har tilmeldt sig, står de her.',
} as const

export const signInWords = {
  type: 'Fremmødeliste',
  how: 'Sæt kryds, når du kommer, og skriv under.',
  listed: 'Tilmeldte',
  listedDescription: 'Tilmeldte efter navn med plads til kryds og underskrift',
  others: 'Kommet uden tilmelding',
  othersDescription: 'Tomme linjer til dem, der kommer uden tilmelding',
  came: 'Kom',
  box: '☐',
  signature: 'Underskrift',
} as const

export const needWords = {
  type: 'Mad og adgang',
  how: 'Tallene gælder dem, der har fået en plads. Her står ingen navne.',
  participants: 'Deltagere',
  besides: (count: number): string =>
    `${counted(count, 'oplægsholder eller arrangør', 'oplægsholdere og arrangører')} uden tilmelding kommer oveni.`,
  food: 'Mad',
  foodDescription: 'Hvor mange der skal have hvilken mad; hver deltager er talt med én gang',
  kind: 'Hvad',
  count: 'Antal',
  anything: 'Uden særlige ønsker',
  total: 'I alt',
  access: 'Adgang og hjælp',
  accessDescription: 'Hvad der skal være klar, og til hvor mange',
  nothing: 'Ingen har bedt om noget særligt.',
} as const

/** Put together where somebody has asked for several. */
export const foodWords = {
  vegetarian: 'vegetarisk',
  vegan: 'vegansk',
  'no-pork': 'uden svinekød',
  'gluten-free': 'glutenfri',
  'lactose-free': 'laktosefri',
} as const satisfies Partial<Record<ParticipantNeed, string>>

export const accessWords = {
  'step-free': 'Trinfri adgang',
  'hearing-loop': 'Teleslynge',
  'sign-language': 'Tegnsprogstolk',
  'quiet-place': 'Et stille sted',
  companion: 'Plads til en ledsager (husk mad til ledsageren)',
} as const satisfies Partial<Record<ParticipantNeed, string>>
