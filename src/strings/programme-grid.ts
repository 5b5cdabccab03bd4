/** Words of the tab "Program": the grid of times and rooms, what is done in it, and the table beside it. */
import { capitalised, clockRange, clockTime, durationText, noBreak } from '../core/danish/dates.ts'
import { countOf } from './common.ts'

export const programmeGrid = {
  grid: 'Programmet som gitter',
  gridKeys:
    'Pilene går fra punkt til punkt. Enter tager et punkt op, pilene flytter det, og Enter sætter det ned igen. Escape fortryder.',
  table: 'Programmet som tabel',
  print: 'Udskriv programmet',
  add: 'Nyt punkt',
  addKind: 'Hvilken slags?',
  added: 'Programpunktet er tilføjet',
  asGrid: 'Gitter',
  asTable: 'Tabel',
  show: 'Vis programmet som',
  time: 'Tid',
  what: 'Programpunkt',
  who: 'Oplægsholdere',
  room: 'Lokale',
  seats: 'Pladser',
  remarks: 'Bemærkninger',
  everywhere: 'For alle',
  strayColumn: 'Uden lokale',
  onePlace: 'Hele dagen',
  unnamedRoom: 'Lokale uden navn',
  holds: (count: number): string => countOf(count, 'plads', 'pladser'),
  pinned: 'Låst',
  toBegin: 'Programmet er tomt endnu',
  toBeginWhy: 'Læg programpunkter ind under Bidrag. Så kan de trækkes hen, hvor de skal ligge.',
  toContributions: 'Til Bidrag',
  noRooms: 'Dagen har ingen lokaler endnu, så alt ligger i én spalte. Lokaler skrives under Dagen.',
  toAbout: 'Til Dagen',
  propose: 'Foreslå program',
  versions: 'Udgaver',
  noClashes: 'Intet støder sammen',
  nextClash: 'Næste sammenstød',
  side: 'Det valgte punkt, sammenstød og det, der mangler en plads',
  tray: 'Uden tid',
  trayEmpty: 'Alt har en tid.',
  trayWhy: 'Træk et punkt ind i programmet, eller vælg det og tryk Enter.',
  dropHere: 'Slip her for at tage det ud af programmet.',
  chosen: 'Valgt punkt',
  nothingChosen: 'Træk et punkt, hvor det skal ligge, eller vælg det og brug tastaturet:',
  keys: [
    ['Enter', 'tag op, sæt ned'],
    ['Pil', '5 minutter, et lokale'],
    ['Shift + pil', 'kortere eller længere'],
    ['F', 'næste ledige plads'],
    ['P', 'lås eller lås op'],
    ['Delete', 'tag ud af programmet'],
    ['Esc', 'fortryd'],
  ],
  keysTitle: 'Taster',
  put: 'Sæt ned her',
  cancel: 'Fortryd',
  free: 'Næste ledige plads',
  pin: 'Lås',
  unpin: 'Lås op',
  unplace: 'Tag ud af programmet',
  open: 'Ret indholdet',
  noClash: 'Intet støder sammen med det.',
  notPlacedYet: 'Uden tid endnu',
  more: (count: number): string => `Vis ${count} mere`,
  showIt: 'Vis det',
  goTo: (title: string): string => `Vis ${title}`,
  giveSeats: 'Fordel pladserne igen',
  moved: (title: string): string => `”${title}” er flyttet`,
  resized: (title: string): string => `”${title}” har fået en anden længde`,
  placed: (title: string): string => `”${title}” er lagt i programmet`,
  unplaced: (title: string): string => `”${title}” er taget ud af programmet`,
  pinnedNow: (title: string): string => `”${title}” er låst`,
  unpinnedNow: (title: string): string => `”${title}” er låst op`,
  taken: (title: string): string => `”${title}” er taget op.`,
  cancelled: (title: string): string => `”${title}” ligger, hvor det lå.`,
  noFreePlace: 'Der er ingen plads, hvor det går op.',
  atEdge: 'Længere kan det ikke komme.',
} as const

/** "kl. 10.15-11.00 i Lille sal (45 min)". */
export const placeText = (start: string, end: string, room: string, minutes: number): string =>
  `${clockRange(start, end)}${room === '' ? '' : ` i ${room}`} (${durationText(minutes)})`

/** What is said when something is taken up or moves: "Kl. 10.15-11.00 i Lille sal (45 min). Intet støder sammen med det." */
export const heldText = (place: string, clashes: readonly string[]): string =>
  [`${capitalised(place)}.`, ...(clashes.length === 0 ? [programmeGrid.noClash] : clashes)].join(' ')

/** "Flyt ”Peerdrift” til kl. 10.15 i Lille sal"; the room only where it is another. */
export const wayOutText = (title: string, time: string, room: string | null): string =>
  `Flyt ${title} til kl.${noBreak}${clockTime(time)}${room === null || room === '' ? '' : ` i ${room}`}`
