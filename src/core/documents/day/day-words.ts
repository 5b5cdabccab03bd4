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
  findRoom: 'Sådan finder du det',
  targetGroups: 'For',
  price: 'Pris',
  free: 'Gratis',
  kroner: (amount: number): string => `${numberText(amount)}${noBreak}kr.`,
  signUpBy: 'Tilmelding senest',
  signUpTo: 'Tilmelding til',
  organisers: (count: number): string => (count === 1 ? 'Arrangør' : 'Arrangører'),
  untitled: 'Uden titel',
  untitledBreak: 'Pause',
  noName: 'Navn følger',
  programmeDescription: 'Dagens program: tid, indhold og lokale',
  notPlaced: 'Endnu uden tid og lokale',
  provisional: 'Foreløbigt program',
  version: (number: number): string => `Udgave ${number}`,
  wall: 'til væggen',
  wallLarge: 'til væggen, A3',
  booklet: 'hæfte',
  wallDescription: (day: string): string => `Programmet for ${day}: tid ned ad siden, lokaler ved siden af hinanden`,
  noRoom: 'Uden lokale',
  empty: 'Programmet er ikke lagt endnu.',
  of: (what: string, date: string): string => `${what} af ${date}`,
} as const

const kindWords: Readonly<Record<SessionKind, string>> = {
  talk: 'Oplæg',
  workshop: 'Workshop',
  panel: 'Paneldebat',
  plenary: '',
  break: '',
}

/** "Workshop ved Anna Holm og Bo Lind"; the kind alone where nobody is named. */
export const kindLine = (kind: SessionKind, names: readonly string[]): string => {
  const word = kindWords[kind]
  if (names.length === 0) return word
  const by = kind === 'panel' ? 'med' : word === '' ? 'Ved' : 'ved'
  return [word, by, listText(names)].filter(Boolean).join(' ')
}

/** "9.15-10.00", below or beside a word that says what it is. */
export const clockSpan = (start: string, end: string | null): string =>
  end === null ? clockTime(start) : `${clockTime(start)}-${clockTime(end)}`
