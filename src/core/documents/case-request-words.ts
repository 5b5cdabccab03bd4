/** The words of the mails that ask for a case, remind of it, or send it back to its author. They speak to the author. */
import { dayAndMonth, weekdayDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'

export const requestKinds = ['ask', 'remind', 'return'] as const
export type RequestKind = (typeof requestKinds)[number]

type RequestFacts = {
  /** Given names of those who bring the case. */
  readonly names: readonly string[]
  /** The meeting's own name, or its forum's. */
  readonly meeting: string
  readonly date: string | null
  readonly due: string | null
  /** The due day has passed. */
  readonly late: boolean
  readonly signature: string
}

export const requestSubject = (kind: RequestKind, { meeting, date, due }: RequestFacts): string => {
  const what = [meeting, date === null ? '' : `den ${dayAndMonth(date)}`].filter(Boolean).join(' ')
  switch (kind) {
    case 'ask':
      return `Din tur til at tage en case med: ${what}`
    case 'remind':
      return due === null ? `Påmindelse: din case til ${what}` : `Påmindelse: din case senest den ${dayAndMonth(due)}`
    case 'return':
      return `Din case til gennemsyn: ${what}`
  }
}

export const requestText = (kind: RequestKind, facts: RequestFacts): string =>
  [
    facts.names.length === 0 ? 'Hej' : `Kære ${listText(facts.names)}`,
    ...paragraphs[kind](facts),
    ['Venlig hilsen', facts.signature].filter(Boolean).join('\n'),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ')

const meetingWords = ({ meeting, date }: RequestFacts): string =>
  [meeting || 'mødet', date === null ? '' : weekdayDate(date)].filter(Boolean).join(' ')

const dueWords = ({ due }: RequestFacts): string => (due === null ? '' : ` senest ${weekdayDate(due)}`)

const paragraphs: Readonly<Record<RequestKind, (facts: RequestFacts) => readonly string[]>> = {
  ask: (facts) => [
    `Det er din tur til at tage en case med til ${meetingWords(facts)}.`,
    'En case er en situation fra dit arbejde, som du gerne vil have de andre til at tænke med på. Den behøver hverken være lang eller færdig.',
    `Skemaet er vedhæftet. Udfyld det i Word eller LibreOffice, eller skriv det ud og brug en kuglepen, og send det tilbage${dueWords(facts)}.${facts.due === null || facts.late ? '' : ' Fristen er også vedhæftet som en kalenderfil.'}`,
    'Skriv uden navne, CPR-numre, steder og datoer. Har en bruger bedt om, at noget bliver mellem jer, så læs afsnittet om fortrolighed i skemaet først.',
    'Passer det dårligt denne gang, eller er du i tvivl om noget, så svar på denne mail. Så finder vi ud af det sammen.',
  ],
  remind: (facts) => [
    `Det her er en lille påmindelse om din case til ${meetingWords(facts)}.`,
    facts.late
      ? 'Fristen er gået, men du kan stadig nå det: send det, du har. Skemaet er vedhæftet igen.'
      : `Send skemaet tilbage${dueWords(facts)}. Det er vedhæftet igen, og få linjer er nok.`,
    'Har du allerede sendt det, skal du ikke gøre mere. Er der noget, der gør det svært, så svar på denne mail. Vi hjælper gerne.',
  ],
  return: (facts) => [
    `Tak for din case til ${meetingWords(facts)}. Den er vedhæftet, som den ser ud nu.`,
    'Læs den igennem, ret det, du vil, og send den tilbage. Er den god, som den er, så svar bare det.',
    'Den bliver først delt med de andre, når du har sagt ja til den. Fortryder du, så sig til. Så bruger vi den ikke.',
  ],
}

/** Names of the files that go with the mail: without the case and its author, in letters that every mail program takes. */
export const requestFileNames = {
  form: (date: string | null): string => ['Skema til din case', date ?? ''].filter(Boolean).join(' '),
  calendar: (date: string | null): string => ['Frist for din case', date ?? ''].filter(Boolean).join(' '),
} as const

/** What the calendar says on the due day; a calendar is read by others too. */
export const dueEventWords = {
  summary: (meeting: string): string => `Send din case${meeting === '' ? '' : ` til ${meeting}`}`,
} as const
