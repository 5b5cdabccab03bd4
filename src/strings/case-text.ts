/** Words of a case's text: what is found in it, what to do about it, what was agreed to stay confidential. */
import { countOf } from './common.ts'

export const caseText = {
  fields: 'Teksten',
  fieldHints: {
    title: 'En linje, som ikke røber nogen.',
    situation: 'Hvad skete der?',
    dilemma: 'Hvad gør det svært?',
    tried: 'Hvad er allerede gjort?',
    question: 'Hvad skal de andre tænke med på?',
  },
  write: 'Skriv teksten ind',
  begun: 'Teksten er begyndt',
  noText: 'Ingen tekst endnu',
  noTextWhy: 'Læs skemaet ind, når det kommer tilbage, eller skriv teksten ind her.',
  erased: 'Teksten er slettet',
  erasedWhy: 'Tur, tema og læring er bevaret.',
  changed: 'Casens tekst er ændret',
  described: 'Casens oplysninger er ændret',
  lockedAgreed: 'Forfatteren er enig i teksten, som den står. Retter du i den, skal forfatteren se den igen.',
  lockedApproved: 'Teksten er godkendt. Retter du i den, falder godkendelsen bort, og forfatteren skal se den igen.',
  lockedUsed: 'Casen er brugt. Teksten står, som den blev delt, indtil den slettes.',
  lockedWithdrawn: 'Casen er trukket tilbage. Teksten står her, indtil den slettes.',
  unlock: 'Ret teksten',
  unlocked: 'Teksten kan rettes igen',
} as const

export const check = {
  title: 'Tjek af persondata',
  proves: 'Tjekket hjælper, men beviser ingenting. Læs selv teksten, før du godkender.',
  reading: 'Læser teksten igennem …',
  open: (high: number, medium: number): string =>
    high + medium === 0
      ? 'Intet skal afklares'
      : [high === 0 ? '' : `${high} skal afklares`, medium === 0 ? '' : `${medium} bør du se på`]
          .filter(Boolean)
          .join(', '),
  maybe: 'Måske',
  maybeWhy: 'Usikre fund. De stopper ikke en godkendelse.',
  help: 'F8 går til næste fund, også mens du skriver. Ved et fund: n næste, p forrige, a erstat, e ret, d behold.',
  found: (words: string): string => `”${words}”`,
  inField: (field: string): string => `i ${field}`,
  agreedPart: 'Aftalt fortroligt',
  agreedPartWhy: 'Det er aftalt med brugeren, at det bliver ude.',
  suggestion: (text: string): string => `Forslag: ${text}`,
  replaceWith: (text: string): string => `Erstat med ”${text}”`,
  accept: 'Erstat',
  edit: 'Ret',
  dismiss: 'Behold',
  allAlike: 'Erstat alle af samme slags',
  all: (count: number): string => `Erstat alle ${count} af samme slags`,
  shiftA: 'Skift+A',
  editLabel: 'Skal stå i stedet',
  save: 'Erstat med det',
  reasonLabel: 'Hvorfor kan det blive stående?',
  ownReason: 'Skriv selv en grund',
  keep: 'Behold',
  dismissedTitle: (count: number): string => `${countOf(count, 'fund', 'fund')} beholdt`,
  undismiss: 'Se på det igen',
  next: 'Næste fund',
  previous: 'Forrige fund',
  accepted: (left: number): string => `Erstattet. ${leftText(left)}`,
  acceptedAll: (count: number, left: number): string =>
    `${countOf(count, 'fund', 'fund')} erstattet. ${leftText(left)}`,
  kept: (left: number): string => `Beholdt med en grund. ${leftText(left)}`,
  position: (at: number, of: number): string => `Fund ${at} af ${of}`,
  /** Labels of the commits: never the words themselves. */
  done: {
    accepted: 'Et fund er erstattet',
    acceptedAll: 'Fund af samme slags er erstattet',
    dismissed: 'Et fund er beholdt',
    undismissed: 'Et fund skal ses på igen',
    hint: 'Et ord er byttet ud',
  },
} as const

const leftText = (left: number): string =>
  left === 0 ? 'Ingen fund tilbage.' : `${countOf(left, 'fund', 'fund')} tilbage.`

/** Read aloud and shown on the mark itself: "Navn, sikkert". */
export const markLabel = (type: string, confidence: string): string => `${type}, ${confidence}`

export const hints = {
  title: 'Ord at overveje',
  why: 'Kun forslag. Du bestemmer.',
  consider: (words: string): string => `Overvej ”${words}”`,
  use: (words: string): string => `Skriv ”${words}”`,
} as const

export const confidential = {
  title: 'Fortrolighed',
  /** The rule in two lines (domain.md). */
  rule: [
    'En samtale er ikke fortrolig fra begyndelsen. Men det, brugeren har bedt om at få holdt fortroligt, bliver ude af casen.',
    'Undtaget er det, som oplysnings- eller underretningspligten gælder for.',
  ],
  question: 'Har brugeren bedt om fortrolighed?',
  notAnswered: 'Ikke besvaret. Casen kan ikke godkendes, før der er et svar.',
  unknown: 'Forfatteren skal spørge brugeren først. Casen kan ikke godkendes imens.',
  notConfidential: 'Casen kan deles, når den er anonym.',
  all: 'Kun dilemmaet og spørgsmålet kan deles. Situationen og det, der er prøvet, skal være tomme.',
  staysOut: 'Kan ikke deles, for det hele er aftalt fortroligt.',
  allFree: 'Hos jer gælder aftalt fortrolighed ikke i ERFA. Casen kan deles, når den er anonym.',
  emptyRest: 'Tøm situationen og det, der er prøvet',
  emptied: 'Kun dilemma og spørgsmål er tilbage',
  parts: 'Hvilke dele er aftalt fortrolige?',
  partsHint: 'En del på hver linje, med forfatterens ord. Står den i teksten, er den fremhævet, indtil den er væk.',
  addPart: 'Aftalt fortroligt',
  addPartHint: 'Markér et stykke af teksten, og vælg ”Aftalt fortroligt”.',
  added: 'Tilføjet til det, der er aftalt fortroligt',
  removed: 'De aftalte dele er væk, også hvor de er sagt med andre ord',
  nothingSelected: 'Markér først et stykke af teksten.',
} as const
