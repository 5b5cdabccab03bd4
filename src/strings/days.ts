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
  date: 'Dato',
  needsDate: 'Vælg en dato.',
  start: 'Begynder kl.',
  theme: 'Tema',
  create: 'Opret dagen',
  created: 'Dagen er oprettet',
} as const

export const aboutDay = {
  changed: 'Dagen er ændret',
  what: 'Hvad dagen handler om',
  theme: 'Tema',
} as const
