/** Words of the page that one meets first: what is late, what waits, what comes. */

import type { CaseStep } from '../core/cases/deadlines.ts'
import { daysBetween, noBreak } from '../core/danish/dates.ts'
import type { DayStep } from '../core/overview/items.ts'
import type { RunUpStep } from '../core/records/meeting.ts'
import { countOf } from './common.ts'

/** How far away a day is, told without colour. */
const daysAway = (on: string, today: string): string => {
  const days = daysBetween(today, on)
  if (days < 0) return `${-days}${noBreak}${days === -1 ? 'dag' : 'dage'} for sent`
  return days === 0 ? 'I dag' : days === 1 ? 'I morgen' : `Om ${days}${noBreak}dage`
}

export const overview = {
  title: 'Overblik',
  groups: { late: 'For sent', today: 'I dag', week: 'Denne uge', soon: 'Snart' },
  weekAfterWeekend: 'Den kommende uge',
  /** Beside the title. */
  late: (n: number): string => `${countOf(n, 'ting', 'ting')} for sent`,
  nothingLate: 'Intet er for sent',
  draft: 'kladde',
  noPlace: 'Uden sted',
  openMeeting: 'Åbn mødet',
  /** Who brings a case. */
  turns: (names: string): string => `tur: ${names}`,
  unanswered: (n: number): string => `${n} har ikke svaret`,
  openTurns: (n: number): string => (n === 1 ? '1 tur er ledig' : `${n} ture er ledige`),
  fillTurns: 'Find nogen',
  /** A button's action with what it is about, for those who do not see the line. */
  actionOn: (action: string, title: string, about: string): string => `${action}: ${title}, ${about}`,
  /** Where no day is set. */
  waits: 'Venter',
  noMeeting: 'Uden møde',
  when: daysAway,
  showAll: (n: number): string => `Vis alle ${n}`,
  nothing: 'Intet venter på dig',
  nothingWhy: 'Der er hverken møder eller frister de næste to uger.',
  nextMeeting: (name: string, date: string): string => `Det næste møde er ${name} ${date}.`,
  begin: 'Godt at se dig',
  beginWhy:
    'Her kommer det til at stå, hvad der haster, hvad der venter, og hvad der sker de næste to uger. Begynd med det forum, I mødes i.',
  beginAction: 'Opret det første forum',
  people: 'Tilføj dem, der mødes',
  peopleWhy: 'Forummet er klar. Når personerne er med, kan året planlægges, og cases kan gå på tur.',
  peopleAction: 'Tilføj personer',
  plan: 'Planlæg de næste møder',
  planWhy: 'Der er ingen møder forude. Planlæg et år ad gangen, eller opret et enkelt møde.',
  planAction: 'Planlæg år',
} as const

const steps: Readonly<Record<RunUpStep, string>> = {
  approval: 'Mødet mangler at blive godkendt',
  invite: 'Indkald til mødet',
  items: 'Bed om punkter til dagsordenen',
  agenda: 'Send dagsordenen ud',
  pack: 'Send casepakken ud',
  remind: 'Mind om mødet',
  minutes: 'Send referatet ud',
  comments: 'Sidste dag for bemærkninger til referatet',
}

/** Lines about what surrounds a meeting, before and after it. */
export const overviewAround = {
  step: (step: RunUpStep, isLate: boolean): string =>
    step === 'comments' && isLate ? 'Fristen for bemærkninger er gået: godkend referatet' : steps[step],
  stepAction: {
    approval: 'Bed om godkendelse',
    invite: 'Indkald',
    items: 'Bed om punkter',
    agenda: 'Send dagsordenen',
    pack: 'Lav pakken',
    remind: 'Mind om mødet',
    minutes: 'Send referatet',
    comments: 'Se referatet',
  } satisfies Readonly<Record<RunUpStep, string>>,
  moreSteps: (n: number): string => (n === 1 ? 'og 1 trin mere' : `og ${n} trin mere`),
  waitsForApproval: (name: string): string => `Vi venter på, at ${name} godkender`,
  noteAnswer: 'Notér svaret',
  comments: (n: number): string =>
    n === 1 ? '1 bemærkning til referatet venter på svar' : `${n} bemærkninger til referatet venter på svar`,
  openMinutes: 'Se referatet',
  evaluations: (meetings: number): string =>
    meetings === 1 ? 'Tast svarene fra evalueringen' : `Tast svarene fra evalueringen af ${meetings} møder`,
  enterEvaluation: 'Tast svar',
  actions: (n: number): string => (n === 1 ? '1 opgave' : `${n} opgaver`),
  openAction: 'Se opgaven',
  openActions: 'Se opgaverne',
  nobody: 'ingen ansvarlig',
} as const

/** Lines about days with a programme. */
export const overviewDays = {
  open: 'Åbn dagen',
  title: (step: DayStep, n: number): string => dayTitles[step](n),
  action: {
    contributions: 'Se bidragene',
    decide: 'Tag stilling',
    'sign-up': 'Se tilmeldingerne',
    confirm: 'Spørg igen',
    tell: 'Giv besked',
    report: 'Skriv rapporten',
  } satisfies Readonly<Record<DayStep, string>>,
} as const

const dayTitles: Readonly<Record<DayStep, (n: number) => string>> = {
  contributions: (n) => `Frist for bidrag: ${countOf(n, 'nyt', 'nye')} indtil nu`,
  decide: (n) => (n === 1 ? '1 bidrag venter på et ja eller nej' : `${n} bidrag venter på et ja eller nej`),
  'sign-up': (n) => `Tilmeldingen lukker: ${countOf(n, 'tilmeldt', 'tilmeldte')} indtil nu`,
  confirm: (n) => (n === 1 ? '1 oplægsholder har ikke sagt ja' : `${n} oplægsholdere har ikke sagt ja`),
  tell: (n) => (n === 1 ? '1 tilmeldt mangler besked' : `${n} tilmeldte mangler besked`),
  report: () => 'Skriv, hvad I lærte af dagen',
}

type Titles = Readonly<Record<CaseStep, (whose: string, cases: number) => string>>

const title: Titles = {
  ask: (whose, n) => `Bed ${whose} om en case${n === 1 ? '' : ' hver'}`,
  remind: (whose) => `Mind ${whose} om casen`,
  receive: (whose) => `Vi venter stadig på ${whose}`,
  check: (whose, n) => `Gennemgå ${theCases(n)} fra ${whose}`,
  agree: (whose, n) => `Bliv enig med ${whose} om ${n === 1 ? 'teksten' : 'teksterne'}`,
  approve: (whose, n) => `Godkend ${theCases(n)} fra ${whose}`,
  pack: (_whose, n) => `Send casepakken med ${countOf(n, 'case', 'cases')}`,
  use: (whose, n) => `Blev ${theCases(n)} fra ${whose} brugt?`,
  learn: (whose, n) => `Hvad lærte I af ${theCases(n)} fra ${whose}?`,
  'approve-learning': (whose, n) => `Godkend læringen af ${theCases(n)} fra ${whose}`,
  erase: (whose, n) => `${n === 1 ? 'Teksten' : 'Teksterne'} fra ${whose} slettes for altid`,
  settle: (whose, n) => `Hvad skal der ske med ${theCases(n)} fra ${whose}?`,
}

const theCases = (n: number): string => (n === 1 ? 'casen' : 'casene')

const action: Readonly<Record<CaseStep, string>> = {
  ask: 'Spørg',
  remind: 'Påmind',
  receive: 'Se casen',
  check: 'Gennemgå',
  agree: 'Se casen',
  approve: 'Gå til godkendelse',
  pack: 'Lav pakken',
  use: 'Svar',
  learn: 'Skriv læring',
  'approve-learning': 'Se læringen',
  erase: 'Vis',
  settle: 'Se casen',
}

/** For several at once. */
const actions: Readonly<Record<CaseStep, string>> = {
  ...action,
  ask: 'Spørg alle',
  remind: 'Påmind alle',
  receive: 'Se casene',
  agree: 'Se casene',
  approve: 'Se casene',
  learn: 'Se casene',
  settle: 'Se casene',
}

/** Lines about cases. */
export const overviewCases = { title, action, actions, somebody: 'en ukendt person' } as const

/** What was just forgotten. */
export const forgotten = {
  title: (n: number): string => (n === 1 ? 'Teksten i 1 case er slettet' : `Teksterne i ${n} cases er slettet`),
  name: (who: string, forum: string, date: string): string =>
    ['Case', who === '' ? '' : `fra ${who}`, [forum, date].filter(Boolean).join(' ')].filter(Boolean).join(' ').trim(),
} as const
