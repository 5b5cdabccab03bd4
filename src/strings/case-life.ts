/** Words of what is done with a case: asking, approving, moving, learning, forgetting, and why something cannot be done yet. */

import type { CaseStep } from '../core/cases/deadlines.ts'
import type { CaseAction, CaseProblem } from '../core/cases/life.ts'
import { longDate } from '../core/danish/dates.ts'
import { storyWords } from '../core/documents/case-words.ts'
import type { CaseEventKind } from '../core/records/case.ts'
import { caseStatusWords } from './cases.ts'
import { countOf } from './common.ts'
import { turnProblemText } from './rotation-problems.ts'

/** On buttons. */
export const caseActionWords: Readonly<Record<CaseAction | 'ask' | 'follow', string>> = {
  ask: 'Bed om casen',
  promise: 'Forfatteren har lovet den',
  remind: 'Mind om casen',
  receive: 'Læs skemaet ind',
  return: 'Send til forfatteren',
  check: 'Teksten er gennemgået',
  agree: 'Forfatteren er enig',
  approve: 'Godkend …',
  pack: 'Læg i casepakken',
  use: 'Casen blev brugt',
  learn: 'Skriv læring',
  'approve-learning': 'Godkend læringen …',
  reopen: 'Gå et skridt tilbage',
  'carry-over': 'Flyt til et senere møde …',
  follow: 'Følg forfatteren til den nye tur',
  withdraw: 'Træk casen tilbage',
  erase: 'Slet teksten …',
}

/** What undoing reads aloud: never a word of the story. */
export const caseDone: Readonly<Record<CaseAction | 'ask' | 'follow', string>> = {
  ask: 'Der er bedt om casen',
  promise: 'Casen er lovet',
  remind: 'Der er mindet om casen',
  receive: 'Casen er modtaget',
  return: 'Casen er hos forfatteren',
  check: 'Casen er gennemgået',
  agree: 'Forfatteren er enig',
  approve: 'Casen er godkendt',
  pack: 'Casen er i casepakken',
  use: 'Casen er brugt',
  learn: 'Læringen er ændret',
  'approve-learning': 'Læringen er godkendt',
  reopen: 'Casen er gået et skridt tilbage',
  'carry-over': 'Casen er flyttet til et senere møde',
  follow: 'Casen har fulgt sin forfatter',
  withdraw: 'Casen er trukket tilbage',
  erase: 'Teksten er slettet',
}

/** The one thing that comes next, with a line about what it is. */
export const nextStepWords: Readonly<Record<CaseStep, string>> = {
  ask: 'Ingen er spurgt endnu. Send en mail med skemaet.',
  remind: 'Der er ikke svaret endnu. En venlig påmindelse hjælper.',
  receive: 'Vi venter på forfatteren. Kommer skemaet tilbage, så læs det ind her.',
  check: 'Gå fundene igennem, og læs teksten.',
  agree: 'Vis forfatteren teksten, som den skal deles.',
  approve: 'Alt er klar til en godkendelse med dit navn.',
  pack: 'Læg casen i pakken til mødets deltagere.',
  use: 'Meld tilbage efter mødet. Så er turen brugt.',
  learn: 'Skriv det, I lærte, før teksten slettes.',
  'approve-learning': 'Læringen mangler en godkendelse, før den er i erfaringskataloget.',
  erase: 'Teksten slettes, når dagen kommer. Tur, tema og læring bevares.',
  settle: 'Mødet eller turen passer ikke længere. Hvad skal der ske med casen?',
}

/** Each reason why something cannot be done yet, as a sentence. */
export const caseProblem = (problem: CaseProblem): string => {
  switch (problem.code) {
    case 'case-not-found':
      return 'Casen findes ikke mere.'
    case 'turn-not-found':
    case 'turn-gone':
      return 'Ingen har turen længere.'
    case 'not-in-state':
      return `Casen står nu som ”${caseStatusWords[problem.status]}”, så det kan ikke gøres.`
    case 'nobody-on-turn':
      return 'Der er ingen tur, som casen kan høre til.'
    case 'meeting-not-ahead':
      return 'Mødet er afholdt, aflyst eller uden dato.'
    case 'has-case':
      return 'Turen har allerede en case.'
    case 'author-not-on-turn':
      return 'En anden har turen nu. Lad casen følge sin forfatter først.'
    case 'story-missing':
      return 'Casen har ingen tekst.'
    case 'text-empty':
      return 'Der står ingen tekst i casen.'
    case 'confidentiality-unanswered':
      return 'Der er ikke svaret på, om brugeren har bedt om fortrolighed.'
    case 'confidentiality-unknown':
      return 'Forfatteren skal spørge brugeren om fortrolighed først.'
    case 'confidential-content':
      return `Det hele er aftalt fortroligt. Disse felter skal være tomme: ${problem.fields.map((field) => storyWords[field]).join(' og ')}.`
    case 'parts-unnamed':
      return 'En del er aftalt fortrolig, men der står ikke hvilken.'
    case 'parts-not-removed':
      return 'Ingen har bekræftet, at de aftalte dele er væk.'
    case 'open-findings':
      return `${countOf(problem.count, 'sikkert fund', 'sikre fund')} er ikke afklaret.`
    case 'not-agreed':
      return 'Forfatteren har ikke sagt ja til teksten.'
    case 'approver-missing':
      return 'Skriv dit navn.'
    case 'learning-empty':
      return 'Der er ikke skrevet noget om, hvad I lærte.'
    case 'not-passed-on':
      return 'Forfatteren har ikke sagt ja til, at læringen gives videre.'
    case 'turn':
      return turnProblemText(problem.problem, { person: () => 'Personen', date: null })
  }
}

export const refusal = {
  title: 'Det kan ikke lade sig gøre endnu',
} as const

export const approval = {
  title: 'Godkend casen til deling',
  notYet: 'Casen kan ikke godkendes endnu',
  notYetWhy: 'Dette mangler:',
  human: 'Tjekket hjælper, men beviser ingenting. Du godkender, at teksten ikke kan føre til nogen.',
  name: 'Dit navn',
  named: 'Forfatteren vil gerne stå med navn',
  namedWhy: 'Ellers står casen uden navn.',
  confirm: 'Godkend',
  /** "Godkendt af Kirsten Vang i dag kl. 14.05". */
  by: (name: string, when: string): string => `Godkendt af ${name} ${when}`,
  agreedOn: (date: string): string => `Forfatteren sagde ja den ${longDate(date)}`,
} as const

export const moving = {
  title: 'Flyt casen til et senere møde',
  why: 'Turen flytter med og tæller kun én gang.',
  to: 'Møde',
  none: 'Der er ikke et senere møde i forummet. Planlæg et først.',
  confirm: 'Flyt casen',
} as const

export const erasing = {
  section: 'Sletning',
  /** When the story goes. */
  on: (date: string): string => `Teksten slettes den ${longDate(date)}.`,
  notYet: (months: number): string =>
    months === 0
      ? 'Teksten slettes, så snart casen er brugt.'
      : `Teksten slettes ${countOf(months, 'måned', 'måneder')} efter mødet, hvor casen bruges.`,
  gone: 'Teksten er slettet.',
  title: 'Slet casens tekst nu?',
  what: [
    'Teksten og alle dens tidligere udgaver slettes her i arkivet.',
    'Ældre sikkerhedskopier mister teksten, når de gendannes.',
    'Turen, temaet og det, I lærte, bevares.',
    'Papirer, der er gemt uden for Erfakreds, skal du selv slette.',
  ],
  confirm: 'Slet teksten',
  soon: (date: string): string => `Teksten slettes den ${longDate(date)}. Skriv det, I lærte, før den dag.`,
} as const

/** What was removed where. */
export const erased = {
  title: 'Teksten er slettet',
  versions: (n: number): string =>
    n === 0
      ? 'Teksten var allerede væk fra arkivet.'
      : n === 1
        ? 'Teksten er fjernet fra arkivet.'
        : `Teksten og dens tidligere udgaver, ${n} i alt, er fjernet fra arkivet.`,
  backups: (holding: number, until: string | null): string =>
    holding === 0
      ? 'Ingen sikkerhedskopi indeholder den.'
      : holding === 1
        ? `1 sikkerhedskopi er fra før sletningen. Teksten kommer ikke med, når kopien gendannes${until === null ? '.' : `, og kopien er væk omkring den ${until}.`}`
        : `${countOf(holding, 'sikkerhedskopi', 'sikkerhedskopier')} er fra før sletningen. Teksten kommer ikke med, når en af dem gendannes${until === null ? '.' : `, og den sidste er væk omkring den ${until}.`}`,
  backupsUnknown: 'Sikkerhedskopierne kunne ikke tælles. Teksten kommer ikke med, når en af dem gendannes.',
  secondFolderAway: 'Den anden mappe med kopier kan ikke nås lige nu og er ikke talt med.',
  stays: 'Tur, tema og læring er bevaret.',
  files: 'Filer uden for Erfakreds, som du selv skal slette',
  file: (name: string, date: string): string => `${name}, gemt ${date}`,
} as const

export const learningWords = {
  title: 'Det lærte vi',
  why: 'Korte punkter med egne ord. De bevares, når teksten slettes, så de må ikke kunne føre til nogen.',
  learning: 'Det lærte vi',
  willTry: 'Det vil vi prøve',
  point: (n: number): string => `Punkt ${n}`,
  removePoint: (n: number): string => `Fjern punkt ${n}`,
  catalogue: 'Erfaringskatalog',
  passOn: 'Må læringen gives videre i erfaringskataloget?',
  passOnWhy: 'Det er forfatteren, der siger ja.',
  passOnWords: { 'not-asked': 'Ikke spurgt endnu', yes: 'Ja', no: 'Nej' },
  tooEarly: 'Læringen skrives, når casen har været brugt på mødet.',
  approvedBy: (name: string, when: string): string => `I erfaringskataloget. Godkendt af ${name} ${when}`,
  approveTitle: 'Godkend læringen til erfaringskataloget',
  approveNotYet: 'Læringen kan ikke godkendes endnu',
} as const

export const history = {
  title: 'Historik',
  by: (name: string): string => `af ${name}`,
} as const

const extraEvents: Readonly<Record<Exclude<CaseEventKind, keyof typeof caseStatusWords>, string>> = {
  reminded: 'Mindet om',
  'carried-over': 'Flyttet til et senere møde',
  reopened: 'Et skridt tilbage',
}

export const eventWord = (kind: CaseEventKind): string =>
  kind === 'reminded' || kind === 'carried-over' || kind === 'reopened' ? extraEvents[kind] : caseStatusWords[kind]
