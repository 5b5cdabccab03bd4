/** Words of the days with a programme: their list, a new one, and the parts of one. */
import { countOf } from './common.ts'

const tabs = {
  dagen: 'Dagen',
  bidrag: 'Bidrag',
  program: 'Program',
  tilmeldinger: 'Tilmeldinger',
  fremmoede: 'Fremmøde',
  papirer: 'Papirer',
  rapport: 'Rapport',
} as const

export const days = {
  title: 'Vidensdage',
  tabs,
  tabList: 'Dagens dele',
  backToAll: 'Alle vidensdage',
  noDate: 'Uden dato',
  unnamed: 'Dag uden navn',
  gone: 'Dagen findes ikke',
  goneWhy: 'Den er måske slettet. Vælg en anden i listen.',
  toMeeting: 'Dagsorden, referat og evaluering',
  more: 'Mere',
  delete: 'Slet dagen',
  deleted: 'Dagen er slettet',
  empty: 'Ingen vidensdage endnu',
  emptyWhy:
    'En vidensdag, en faglig dag eller en temadag er et møde med et program: oplæg, workshopper og pauser i et eller flere lokaler. Opret den første her.',
  one: 'dag',
  many: 'dage',
  sessions: (count: number): string => countOf(count, 'programpunkt', 'programpunkter'),
  proposed: (count: number): string => countOf(count, 'nyt bidrag', 'nye bidrag'),
  registered: (count: number): string => countOf(count, 'tilmeldt', 'tilmeldte'),
  waiting: (count: number): string => `${count} på venteliste`,
  coming: 'Kommende',
  earlier: 'Tidligere',
  notBegun: 'Dagen har intet program endnu',
  notBegunWhy:
    'Her samles bidrag, lokaler, program, tilmeldinger og papirer. Mødets dato, sted og deltagere bliver, som de er.',
  begin: 'Begynd programmet',
  begun: 'Programmet er begyndt',
} as const

export const newDay = {
  title: 'Ny vidensdag',
  forum: 'Forum',
  chooseForum: 'Vælg et forum',
  needsForum: 'Vælg det forum, der holder dagen.',
  dayForums: 'Fora, der holder dage',
  otherForums: 'Andre fora',
  noDayForum: 'Intet forum er sat op til at holde vidensdage. Vælg et andet, eller opret et under Fora.',
  date: 'Dato',
  needsDate: 'Vælg en dato.',
  theme: 'Tema',
  beginWith: 'Begynd med',
  asEarlier: (date: string): string => `Som ${date}`,
  asEarlierWhy:
    'Sted, tider, lokaler, valgrunder, pauser og det fælles tages med. Bidrag og tilmeldinger begynder forfra.',
  asFrame: 'En almindelig dags ramme',
  asFrameWhy: 'Velkomst, valgrunder, pauser, frokost og afslutning. Alt kan flyttes bagefter.',
  asEmpty: 'Et tomt program',
  create: 'Opret dagen',
  created: 'Dagen er oprettet',
} as const

/** What the usual frame of a day calls its parts. */
export const frameTitles = {
  welcome: 'Velkommen',
  break: 'Pause',
  lunch: 'Frokost',
  closing: 'Tak for i dag',
  round: (number: number): string => `Runde ${number}`,
} as const

export const aboutDay = {
  changed: 'Dagen er ændret',
  what: 'Hvad dagen handler om',
  theme: 'Tema',
} as const
