/** The words that a case pack prints by itself: the agreement about confidentiality, and what a facilitator can ask. */
import { noBreak } from '../danish/dates.ts'
import type { CasePhase } from '../records/agenda-item.ts'
import type { SparringKind } from '../records/case.ts'

export const casePackWords = {
  type: 'Casepakke',
  facilitatorState: 'Til facilitatorerne',
  subject: 'Cases til sparring',
  group: 'Gruppe',
  facilitator: 'Facilitator',
  cases: 'Cases',
  agreement: 'Det har vi aftalt om fortrolighed',
  /** Of domain.md's rule, in the words of those who meet. */
  agreements: {
    notFromTheOutset:
      'En samtale med en bruger er ikke fortrolig fra begyndelsen. Du må tale med dine kolleger om den.',
    leftOut:
      'Har brugeren bedt om, at noget bliver mellem jer, er det holdt ude af casen. Det gælder, medmindre oplysningspligten eller underretningspligten siger andet.',
    respected:
      'Har brugeren bedt om, at noget bliver mellem jer, respekterer vi det. Det gælder, medmindre oplysningspligten eller underretningspligten siger andet.',
    dutyOfSecrecy: 'Tavshedspligten gælder altid, også når vi mødes her.',
    anonymous: 'Casene er gjort anonyme. Tror du, at du kan kende nogen, så sig det ikke til andre.',
    copies:
      'Pakken er kun til dem, der er med til mødet. Den bliver ikke slettet af sig selv: slet filen, og makulér det udskrevne, når mødet er holdt.',
  },
  untitled: 'Uden overskrift',
  themes: 'Tema',
  toldBy: 'Fortalt af',
  sparring: 'Slags sparring',
  notes: 'Noter',
  plan: (minutes: number): string => `Sådan kan I bruge ${minutes}${noBreak}minutter`,
  planDescription: (number: number): string => `Faser med tid og spørgsmål til case ${number}`,
  phase: 'Fase',
  time: 'Tid',
  questions: 'Spørg for eksempel',
  minutes: (minutes: number): string => `${minutes}${noBreak}min`,
  wholePlan: (cases: number, minutes: number): string =>
    `${cases === 1 ? `Der er én case og omkring ${minutes}${noBreak}minutter til den.` : `Der er ${cases} cases og omkring ${minutes}${noBreak}minutter til hver.`} Tiden er regnet ud fra mødets dagsorden. Flyt gerne rundt på den, når I sidder sammen.`,
} as const

export const phaseWords: Readonly<Record<CasePhase, string>> = {
  telling: 'Fortælling',
  clarifying: 'Opklarende spørgsmål',
  reflecting: 'Refleksion',
  sparring: 'Sparring',
  'taking-along': 'Det tager jeg med',
}

/** The same whatever kind of sparring is asked for. */
export const phaseQuestions: Readonly<Record<Exclude<CasePhase, 'reflecting' | 'sparring'>, readonly string[]>> = {
  telling: ['Hvad er det vigtigste, vi skal vide?', 'Hvad er dit spørgsmål til os?'],
  clarifying: ['Er der noget, I mangler at vide? Kun spørgsmål, ingen råd endnu.'],
  'taking-along': ['Hvad tager du med dig?', 'Hvad vil du prøve, og hvornår?', 'Hvad har vi andre lært?'],
}

/** What fits the kind of sparring that the author asks for. */
export const sparringQuestions: Readonly<Record<SparringKind, Readonly<Record<'reflecting' | 'sparring', string[]>>>> =
  {
    ideas: {
      reflecting: ['Hvad kan være på spil for brugeren? Og for fortælleren?'],
      sparring: ['Hvad kunne man også prøve? Saml idéer, før I vurderer dem.', 'Hvilken idé passer bedst til dig?'],
    },
    mirroring: {
      reflecting: ['Hvad gjorde indtryk på jer?', 'Hvad kender I fra jer selv?'],
      sparring: ['Hvad hørte I, at der er vigtigt for fortælleren? Sig det med jeres egne ord, uden råd.'],
    },
    'reflecting-team': {
      reflecting: ['Tal sammen om det, I hørte, mens fortælleren lytter. Hvad undrer I jer over?'],
      sparring: [
        'Til fortælleren: Hvad af det, du hørte, vil du gerne tale mere om?',
        'Hvad er du blevet nysgerrig på?',
      ],
    },
    exercise: {
      reflecting: ['Hvilket øjeblik skal vi øve? Hvad skal der til, for at det ligner?'],
      sparring: ['Prøv samtalen to og to, og byt roller. Hvad virkede?', 'Hvad sagde du, som du kan bruge igen?'],
    },
  }

/** Where the author has not said which. */
export const openQuestions: Readonly<Record<'reflecting' | 'sparring', readonly string[]>> = {
  reflecting: ['Hvad gjorde indtryk på jer?', 'Hvad kan være på spil?'],
  sparring: ['Hvad ville I selv have brug for i den situation?', 'Hvad kunne være et lille næste skridt?'],
}
