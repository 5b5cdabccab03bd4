/** Words of minutes after the meeting: sent for comments, approved, locked, opened again, and what a version changed. */
import { longDate } from '../core/danish/dates.ts'
import type { Change, Fact } from '../core/minutes/changes.ts'
import type { WhyNot } from '../core/minutes/life.ts'
import type { MinutesComment } from '../core/records/minutes-comment.ts'
import { countOf } from './common.ts'

const commentState: Readonly<Record<MinutesComment['state'], string>> = {
  open: 'Venter på svar',
  'taken-in': 'Taget med',
  declined: 'Ikke taget med',
}

const facts: Readonly<Record<Fact, string>> = {
  title: 'mødets navn',
  theme: 'tema',
  date: 'dato',
  start: 'starttid',
  end: 'sluttid',
  place: 'sted',
  chairId: 'mødeleder',
  minuteTakerId: 'referent',
}

const change: Readonly<Record<Change, string>> = { added: 'Nyt', removed: 'Fjernet', changed: 'Ændret' }

export const minutesLife = {
  title: 'Referatets vej',
  stages: { draft: 'Udkast', 'for-comment': 'Til bemærkninger', approved: 'Godkendt' },
  version: (n: number): string => `Version ${n}`,
  draftIs: 'Referatet er et udkast, og det står der også på papiret.',
  sentIs: (on: string, dueOn: string | null): string =>
    dueOn === null
      ? `Sendt til bemærkninger den ${longDate(on)}.`
      : `Sendt til bemærkninger den ${longDate(on)}. Fristen er den ${longDate(dueOn)}.`,
  dueToday: 'Fristen er i dag.',
  duePassed: 'Fristen er gået, så referatet kan godkendes.',
  approvedIs: (on: string, by: string): string =>
    by === '' ? `Godkendt den ${longDate(on)}.` : `Godkendt den ${longDate(on)} af ${by}.`,
  reopenedIs: (on: string, because: string): string => `Åbnet igen den ${longDate(on)}: ${because}`,
  locked: 'Referatet er låst',
  lockedWhy: 'Punkter, fremmøde og opgaver kan ikke ændres, så længe referatet er godkendt.',
  toMinutes: 'Gå til referatet',
  send: 'Send til bemærkninger',
  sendAgain: 'Ny frist',
  dueOn: 'Frist for bemærkninger',
  markSent: 'Markér som sendt',
  sent: 'Referatet er markeret som sendt til bemærkninger',
  toMail: 'Lav mailen under Forløb',
  approve: 'Godkend referatet',
  approvedOn: 'Godkendt den',
  approvedBy: 'Godkendt af',
  theMeeting: 'mødet',
  lock: 'Godkend og lås',
  approved: 'Referatet er godkendt',
  reopen: 'Åbn igen',
  because: 'Hvorfor skal referatet åbnes?',
  becauseHint: 'Det står ved versionen, så andre kan se det.',
  makeVersion: (n: number): string => `Åbn som version ${n}`,
  reopened: 'Referatet er åbnet igen',
  cancel: 'Fortryd',
  earlier: (date: string): string => `Referatet fra mødet den ${longDate(date)}`,
  earlierUndated: 'Referatet fra det tidligere møde',
  earlierGone: 'Mødet, som referatet er fra, er slettet.',
  see: 'Se referatet',
  byMeetingOn: (date: string): string => `mødet den ${longDate(date)}`,
} as const

export const whyNot = (why: WhyNot): string => {
  switch (why.code) {
    case 'no-meeting':
      return 'Mødet findes ikke mere.'
    case 'cancelled':
      return 'Mødet er aflyst, så der er ikke noget referat at godkende.'
    case 'not-held':
      return 'Mødet er ikke holdt endnu.'
    case 'approved-already':
      return 'Referatet er godkendt. Åbn det igen for at ændre det.'
    case 'not-approved':
      return 'Referatet er ikke godkendt, så det er åbent.'
    case 'before-meeting':
      return 'Referatet kan ikke være godkendt, før mødet blev holdt.'
    case 'due-before-sent':
      return 'Fristen ligger før den dag, referatet er sendt.'
    case 'open-comments':
      return `${countOf(why.count, 'bemærkning', 'bemærkninger')} venter på svar. Svar på ${why.count === 1 ? 'den' : 'dem'} først.`
    case 'no-reason':
      return 'Skriv, hvorfor referatet skal åbnes.'
  }
}

export const comments = {
  title: 'Bemærkninger',
  count: (open: number, settled: number): string =>
    open === 0
      ? countOf(settled, 'bemærkning', 'bemærkninger')
      : `${countOf(open + settled, 'bemærkning', 'bemærkninger')}, ${open} venter på svar`,
  none: 'Der er ingen bemærkninger endnu.',
  add: 'Tilføj bemærkning',
  added: 'Bemærkningen er tilføjet',
  from: 'Fra',
  name: 'Navn',
  nameHint: 'Kun hvis personen ikke er i arkivet',
  item: 'Punkt',
  whole: 'Hele referatet',
  text: 'Bemærkning',
  save: 'Gem bemærkning',
  state: commentState,
  takeIn: 'Taget med',
  decline: 'Ikke taget med',
  takeInOf: (name: string): string => `Taget med: bemærkningen fra ${name}`,
  declineOf: (name: string): string => `Ikke taget med: bemærkningen fra ${name}`,
  answer: 'Svar',
  answerOf: (name: string): string => `Svar til ${name}`,
  answerHint: 'Skriv et svar, hvis bemærkningen ikke tages med',
  settled: 'Bemærkningen er besvaret',
  again: 'Åbn igen',
  againOf: (name: string): string => `Åbn igen: bemærkningen fra ${name}`,
  opened: 'Bemærkningen venter på svar igen',
  remove: 'Fjern',
  removeOf: (name: string): string => `Fjern bemærkningen fra ${name}`,
  removed: 'Bemærkningen er fjernet',
  somebody: 'Uden navn',
  needsText: 'Skriv bemærkningen.',
  needsName: 'Vælg eller skriv, hvem den er fra.',
  needsAnswer: 'Skriv, hvorfor den ikke tages med.',
} as const

export const versions = {
  title: 'Versioner',
  changedSince: (n: number): string => `Ændret siden version ${n}`,
  changedIn: (n: number): string => `Ændret i version ${n}`,
  unchanged: 'Ingen ord er ændret.',
  line: (n: number, on: string, by: string): string =>
    by === '' ? `Version ${n}, godkendt den ${longDate(on)}` : `Version ${n}, godkendt den ${longDate(on)} af ${by}`,
  opened: (on: string, because: string): string => `Åbnet igen den ${longDate(on)}: ${because}`,
  change,
  facts: (names: readonly Fact[]): string => `Om mødet: ${names.map((name) => facts[name]).join(', ')}`,
  presence: 'Fremmøde',
  added: 'er sat på listen',
  removed: 'er taget af listen',
  before: (state: string): string => `før: ${state}`,
  presenceDetail: 'tidspunkt eller rolle er ændret',
  item: (n: number, title: string): string => `${n}. ${title}`,
  renamed: (before: string): string => `Hed før: ${before}`,
  moved: (before: number): string => `Var punkt ${before}`,
  agendaText: 'Dagsordenens tekst',
  text: 'Referat',
  decision: 'Beslutning',
  actions: 'Opgaver',
  looseActions: 'Opgaver uden punkt',
  taskAdded: (task: string): string => `Ny: ${task}`,
  taskRemoved: (task: string): string => `Fjernet: ${task}`,
  taskChanged: (before: string, after: string): string =>
    before === after ? `Ændret ansvarlig eller frist: ${after}` : `Ændret fra ”${before}” til ”${after}”`,
} as const
