/** Every word that the form of a case prints by itself. It speaks to the one whose turn it is. */
import type { CaseConfidentiality } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'
import { sparringWords, storyWords } from './case-words.ts'

/** Headings of the form, in its order. A form without its content controls is read by them. */
export const formHeadings = {
  ...storyWords,
  themes: 'Tema',
  sparring: 'Hvilken slags sparring vil du gerne have?',
  confidentiality: 'Fortrolighed',
  confidentialParts: 'Hvilke dele har I aftalt at holde for jer selv?',
  before: 'Før du sender',
} as const

export const formWords = {
  type: { empty: 'Din case til sparring', filled: 'Din case til gennemsyn' },
  welcome: {
    empty: [
      'Tak, fordi du tager en case med. Den behøver hverken være lang eller færdig: skriv det, de andre skal vide for at kunne hjælpe dig. Du kan skrive her i filen eller i hånden på et udskrift.',
      'Skriv uden navne, CPR-numre, steder og datoer. ”Søsteren”, ”på afsnittet” og ”i foråret” er nok. Læs afsnittet om fortrolighed, før du går i gang.',
    ],
    filled: [
      'Her er din case igen. Læs den igennem, ret det, du vil, og send den tilbage. Den bliver først delt, når du har sagt ja til den.',
    ],
  },
  meeting: 'Møde',
  due: 'Send senest',
  sendTo: 'Send til',
  /** Where to send it and who answers questions. */
  contact: (contact: string): string =>
    contact === ''
      ? 'Svar på den mail, skemaet kom med. Spørg også der, hvis du er i tvivl om noget.'
      : `${contact}. Skriv også dertil, hvis du er i tvivl om noget.`,
  reference: 'Skemaets nummer',
  referenceWhy: 'Lad nummeret stå: det fortæller, hvilken case det er, men ikke, hvem du er.',
  subject: 'Skema til en case',
} as const

/** One line below each heading that says what to write. */
export const formHints = {
  title: 'Få ord, der siger, hvad casen handler om.',
  themes: 'Sæt gerne flere krydser.',
  situation: 'Hvad skete der? Kun det, man skal vide for at forstå dilemmaet.',
  dilemma: 'Hvad gør det svært for dig?',
  tried: 'Også det, der ikke virkede.',
  question: 'Hvad vil du gerne have de andre til at tænke med på?',
  sparring: `Vælg på listen, eller sæt ring om én: ${Object.values(sparringWords).join(' · ')}`,
} as const

/** Grey text in an empty field, gone when somebody writes. */
export const formPlaceholders: Readonly<Record<StoryField | 'sparring' | 'confidentialParts', string>> = {
  title: 'Skriv overskriften her',
  situation: 'Skriv om situationen her',
  dilemma: 'Skriv om dilemmaet her',
  tried: 'Skriv her, hvad du har prøvet',
  question: 'Skriv dit spørgsmål her',
  sparring: 'Vælg her',
  confidentialParts: 'Skriv delene her med få ord (de bliver ikke delt)',
}

/** The guideline in its own order (domain.md): what holds from the outset, what a service user may ask for, and the exception. */
export const confidentialityRule =
  'En peersamtale er ikke fortrolig fra begyndelsen. Men har en bruger bedt om, at noget bliver mellem jer, bliver det ude af casen – medmindre oplysnings- eller underretningspligten gælder for det.'

export const confidentialityQuestion = 'Har brugeren bedt om, at noget af det bliver mellem jer?'

/** What follows from each answer, beside it. */
export const confidentialityAdvice: Readonly<Record<CaseConfidentiality, string>> = {
  'not-confidential': '',
  partly: 'Lad de dele blive ude, og skriv nedenfor, hvilke det er.',
  confidential: 'Så skriv kun dilemmaet og dit spørgsmål.',
  unknown: 'Spørg brugeren først.',
}

export const removedWords = 'Jeg har fjernet navne, CPR-numre, steder og datoer.'
export const namedWords = 'Jeg vil gerne stå med navn ved casen. (Uden kryds står mit navn ingen steder i den.)'
