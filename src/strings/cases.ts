/** Words of the pages about cases: the board, the table, how far a case is and what is due. Its text and check are in case-text.ts. */

import type { CaseRowProblem } from '../core/cases/board.ts'
import type { CaseStep, NextStep } from '../core/cases/deadlines.ts'
import { longDate, shortDate } from '../core/danish/dates.ts'
import type { CaseStatus } from '../core/records/case.ts'
import { countOf } from './common.ts'

export const cases = {
  title: 'Cases',
  list: 'Cases',
  board: 'Tavle',
  table: 'Tabel',
  view: 'Vis som',
  search: 'Søg i tekster, temaer og navne',
  one: 'case',
  many: 'cases',
  forum: 'Forum',
  allForums: 'Alle fora',
  theme: 'Tema',
  allThemes: 'Alle temaer',
  step: 'Trin',
  allSteps: 'Alle trin',
  mine: 'Kun det, der venter på mig',
  showAll: 'Vis alle',
  noneInColumn: 'Ingen',
  showMore: (more: number, left: number): string => `Vis ${more} flere (${left} tilbage)`,
  withoutPerson: 'Ingen har turen',
  withoutDate: 'Uden dato',
  noForum: 'Forummet findes ikke mere',
  /** "Brugt (12)" is a column's heading as it is read aloud. */
  column: (name: string, count: number): string => `${name}, ${countOf(count, 'case', 'cases')}`,
  columns: {
    deadline: 'Næste skridt',
    meeting: 'Møde',
    person: 'Tur',
    forum: 'Forum',
    theme: 'Tema',
    state: 'Status',
  },
  sortedBy: (column: string): string => `Sorteret efter ${column.toLowerCase()}`,
  readIn: 'Læs skema ind',
  askDue: (n: number): string => (n === 1 ? 'Bed om 1 case' : `Bed om ${n} cases`),
  back: 'Tilbage til cases',
  gone: 'Casen findes ikke mere',
  goneWhy: 'Den kan være slettet, eller turen er flyttet. Se alle cases på tavlen.',
} as const

/** What stands where there is nothing yet, and what comes first. */
export const casesEmpty = {
  noForums: 'Ingen fora har cases endnu',
  noForumsWhy: 'En case hører til en tur. Skriv først på et forum, hvor mange cases der er pr. møde.',
  toForums: 'Gå til fora',
  noTurns: 'Ingen ture endnu',
  noTurnsWhy: 'En case begynder med en tur. Fordel turene på de kommende møder, så kan du bede om cases herfra.',
  toRotation: 'Gå til turorden',
  nothingFound: 'Ingen cases passer',
  nothingFoundWhy: 'Prøv et andet ord, eller vis alle.',
} as const

export const caseStatusWords: Readonly<Record<CaseStatus | 'to-ask', string>> = {
  'to-ask': 'Ikke bedt om endnu',
  asked: 'Bedt om',
  promised: 'Lovet',
  received: 'Modtaget',
  returned: 'Hos forfatteren',
  checked: 'Gennemgået',
  approved: 'Godkendt',
  'in-pack': 'I casepakken',
  used: 'Brugt',
  learned: 'Læring skrevet',
  erased: 'Tekst slettet',
  withdrawn: 'Trukket tilbage',
}

/** The columns of the board, by the codes that stand in the address. */
export const caseStepWords = {
  'bedes-om': 'Spørges',
  venter: 'Venter på svar',
  gennemgaas: 'Gennemgås',
  klar: 'Klar',
  brugt: 'Brugt',
  afsluttet: 'Lært og slettet',
} as const

/** What comes next, as the deadline says it. */
const caseStepText: Readonly<Record<CaseStep, string>> = {
  ask: 'bed om casen',
  remind: 'mind om casen',
  receive: 'svar fra forfatteren',
  check: 'gennemgå teksten',
  agree: 'få forfatterens ja',
  approve: 'godkend casen',
  pack: 'læg i casepakken',
  use: 'casen på mødet',
  learn: 'skriv, hvad I lærte',
  'approve-learning': 'godkend læringen',
  erase: 'teksten slettes',
  settle: 'tag stilling til casen',
}

export const caseProblemText: Readonly<Record<CaseRowProblem, string>> = {
  'turn-gone': 'Turen er ikke længere forfatterens, eller den findes ikke mere.',
  'author-not-on-turn': 'En anden har turen nu.',
  'meeting-cancelled': 'Mødet er aflyst.',
  'story-missing': 'Teksten er væk, men casen er ikke meldt slettet.',
}

/** How close a deadline is: always in words beside the colour. */
export const urgencyWords: Readonly<Record<NextStep['urgency'], string>> = {
  later: 'Senere',
  soon: 'Snart',
  today: 'I dag',
  late: 'For sent',
}

/** "bed om casen, senest 3.12.2026". Where it says so already, `urgencyWords` stands before it. */
export const nextStepText = ({ step, on, urgency }: NextStep): string => {
  const what = caseStepText[step]
  if (on === null) return what
  const day = shortDate(on)
  if (step === 'use' || step === 'erase') return `${what} ${day}`
  return urgency === 'late' ? `${what}, frist ${day}` : `${what} senest ${day}`
}

export const caseHeader = {
  /** "Mette Holm har turen". */
  turnOf: (names: string): string => `${names} har turen`,
  turnWasOf: (names: string): string => `${names} havde turen`,
  nobody: 'Ingen har turen',
  meetingLink: 'Åbn mødet',
  caseFor: (forum: string): string => (forum === '' ? 'Case' : `Case til ${forum}`),
  more: 'Flere handlinger',
  noNext: 'Der er ikke mere at gøre.',
  parts: 'Dele af casen',
  tabs: { tekst: 'Tekst og tjek', laering: 'Læring', historik: 'Historik og sletning' },
  dueOn: 'Svar senest',
  dueOnRule: (date: string): string => `Forummets frist er ${longDate(date)}.`,
  facts: 'Tema og ønsker',
  themes: 'Temaer',
  themesHint: 'Vælg et eller flere',
  sparring: 'Slags sparring',
  sparringHint: 'Vælg',
} as const
