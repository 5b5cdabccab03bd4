/** Every word that our papers print by themselves (docs/decisions/0001). What people write is never here. */

import type { MeetingEdition } from '../contract.ts'
import { capitalised, noBreak } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import type { AgendaCategory, DecisionKind } from '../records/agenda-item.ts'
import type { MeetingPlace } from '../records/meeting.ts'
import type { ParticipantGroup } from '../records/membership.ts'

export const paperWords = {
  agenda: 'Dagsorden',
  minutes: 'Referat',
  draft: 'Udkast',
  overview: 'Overblik over dagsordenspunkter',
  items: 'Dagsorden',
  followUp: 'Opfølgning',
  meeting: 'Møde',
  theme: 'Tema',
  time: 'Tidspunkt',
  place: 'Sted',
  date: 'Dato',
  chair: 'Mødeleder',
  minuteTaker: 'Referent',
  status: 'Status',
  apologies: 'Afbud',
  absentees: 'Fraværende',
  participants: 'Deltagere',
  group: (n: number): string => `Gruppe ${n}`,
  groupLeader: (name: string): string => `${name} (facilitator)`,
  recommendation: 'Indstilling',
  attachments: 'Bilag',
  record: 'Referat',
  decision: 'Beslutning',
  closedItem: 'LUKKET PUNKT',
  joinOnline: 'Deltag i mødet online',
  followUpItem: 'Punkt',
  followUpTask: 'Opgave',
  followUpResponsible: 'Ansvarlig',
  followUpDeadline: 'Frist',
  followUpDescription: 'Opgaver, som mødet har aftalt, med ansvarlig og frist',
} as const

/** Title of a paper as a property and in its footer: "Referat – Følgegruppen, 14. juni 2022". */
export const paperTitle = (type: string, meeting: string, date: string): string =>
  [[type, meeting].filter(Boolean).join(' – '), date].filter(Boolean).join(', ')

/** Beside the kind of paper: for whom it is, where it is not for those who took part. */
export const editionWords: Readonly<Record<MeetingEdition, string>> = {
  internal: '',
  shareable: 'Til deling',
  facilitator: 'Facilitatorens udgave',
}

export const shareableWords = {
  note: 'Udgave til deling: Navne er udeladt, og af lukkede punkter står kun nummeret.',
  closedItem: 'Lukket punkt',
  people: (count: number): string => counted(count, 'person', 'personer'),
} as const

/** What people are called where nobody is named, and how several of them are. */
export const namelessWords = {
  chair: 'mødelederen',
  minuteTaker: 'referenten',
  roles: {
    chair: 'en fra formandskabet',
    member: 'en deltager',
    secretariat: 'en fra sekretariatet',
    guest: 'en gæst',
  },
  person: 'en person',
  several: {
    'en fra formandskabet': 'flere fra formandskabet',
    'en deltager': 'flere deltagere',
    'en fra sekretariatet': 'flere fra sekretariatet',
    'en gæst': 'flere gæster',
    'en person': 'flere personer',
  } as Readonly<Record<string, string>>,
  email: '[mailadresse]',
  phone: '[telefonnummer]',
  link: '[link]',
} as const

export const facilitatorWords = {
  notes: 'Note til mødelederen',
  used: (planned: string, used: string, duration: string): string =>
    planned === ''
      ? `Taget op ${used}, i alt ${duration}.`
      : `Planlagt ${planned}. Taget op ${used}, i alt ${duration}.`,
  phases: (list: string): string => `Tid brugt: ${list}.`,
} as const

export const earlierWords = {
  title: 'Opfølgning fra tidligere møder',
  description: 'Opgaver fra tidligere møder, som stadig var åbne, med møde, ansvarlig og frist',
  meeting: 'Møde',
  from: (date: string): string => `Fra mødet den ${date}.`,
  approves: (date: string): string => `Referatet fra mødet den ${date}.`,
} as const

export const versionWords = {
  version: (number: number, text: string): string =>
    `Version ${number}, ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  forComment: (due: string | null): string =>
    due === null ? 'Sendt til bemærkninger' : `Sendt til bemærkninger, frist den ${due}`,
  approved: (date: string, by: string): string => `Godkendt den ${date}${by === '' ? '' : ` af ${by}`}`,
  reopenedLabel: 'Åbnet igen',
  reopened: (date: string, because: string): string => `Den ${date}${because === '' ? '' : `: ${because}`}`,
  title: (version: number): string => `Ændret siden version ${version}`,
  facts: 'Oplysningerne om mødet er ændret.',
  people: 'Listen over deltagere er ændret.',
  actions: 'Opgaver, der ikke hører til et punkt, er ændret.',
  changed: (number: number, what: string): string => `${capitalised(underItems([number]))}: ${what} er ændret.`,
  added: (number: number): string => `${capitalised(underItems([number]))} er nyt.`,
  removed: (number: number): string => `Det tidligere ${underItems([number])} er taget ud.`,
  parts: {
    moved: 'rækkefølgen',
    titles: 'titlen',
    agendaText: 'teksten fra dagsordenen',
    text: 'referatet',
    decision: 'beslutningen',
    actions: 'opgaverne',
  },
} as const

export const folderWords = {
  list: 'Indhold',
  agenda: 'Dagsorden',
  minutes: 'Referat',
  issued: (date: string): string => `udsendt den ${date}`,
  closed: '(lukket punkt)',
  onPaper: 'udleveret på papir',
  others: 'Bilag, der ikke er en fil i mappen:',
} as const

export const decisionsWords = {
  type: 'Beslutninger',
  items: 'Det besluttede vi',
  none: 'Der blev ikke truffet beslutninger på mødet.',
} as const

export const attendanceWords = {
  type: 'Deltagerliste',
  listed: 'Inviterede',
  others: 'Andre, der deltager',
  everybody: 'Deltagere',
  listedDescription: 'Inviterede til mødet med plads til underskrift',
  othersDescription: 'Tomme linjer til andre, der deltager, med plads til underskrift',
  everybodyDescription: 'Tomme linjer til deltagerne med plads til underskrift',
  name: 'Navn',
  place: 'Arbejdssted',
  arrived: 'Kom',
  left: 'Gik',
  signature: 'Underskrift',
} as const

export const slipWords = {
  type: 'Evalueringsseddel',
  title: (isDay: boolean, meeting: string, date: string): string =>
    [`Hvad syntes du om ${isDay ? 'dagen' : 'mødet'}?`, [meeting, date].filter(Boolean).join(', ')]
      .filter(Boolean)
      .join(' '),
  how: 'Sæt ét kryds ved hvert spørgsmål. Skriv ikke dit navn.',
  question: 'Spørgsmål',
  description: 'Spørgsmål med plads til ét kryds i hver linje',
  box: '☐',
  open: ['Det tager jeg med mig', 'Det kunne være bedre'],
  linesDescription: 'Linjer at skrive på',
} as const

export const groupWords: Readonly<Record<ParticipantGroup, string>> = {
  chair: 'Formandskab',
  member: 'Medlemmer',
  secretariat: 'Sekretariat',
  guest: 'Gæster',
}

export const placeWords: Readonly<Record<MeetingPlace['form'], string>> = {
  physical: 'Fysisk møde',
  online: 'Onlinemøde',
  hybrid: 'Fysisk møde og online',
}

/** The word before a title; empty where the title says it all. */
export const categoryWords: Readonly<Record<AgendaCategory, string>> = {
  welcome: '',
  approval: 'TIL GODKENDELSE',
  'oral-information': 'MUNDTLIG ORIENTERING',
  'written-information': 'SKRIFTLIG ORIENTERING',
  discussion: 'TIL DRØFTELSE',
  decision: 'TIL BESLUTNING',
  'theme-discussion': 'TEMADRØFTELSE',
  presentation: 'OPLÆG',
  'case-round': 'CASES TIL SPARRING',
  break: '',
  'next-meeting': '',
  'any-other-business': '',
  other: '',
}

/** Title of an item that nobody has given one. */
export const categoryTitles: Readonly<Record<AgendaCategory, string>> = {
  welcome: 'Velkomst',
  approval: 'Til godkendelse',
  'oral-information': 'Mundtlig orientering',
  'written-information': 'Skriftlig orientering',
  discussion: 'Til drøftelse',
  decision: 'Til beslutning',
  'theme-discussion': 'Temadrøftelse',
  presentation: 'Oplæg',
  'case-round': 'Cases til sparring',
  break: 'Pause',
  'next-meeting': 'Næste møde',
  'any-other-business': 'Eventuelt',
  other: 'Uden titel',
}

/** What a decision of a kind is usually called; empty where only one's own words will do. */
export const decisionPhrases: Readonly<Record<DecisionKind, string>> = {
  noted: 'Taget til efterretning.',
  approved: 'Godkendt.',
  discussed: 'Punktet blev drøftet.',
  decided: 'Indstillingen blev fulgt.',
  recommended: 'Anbefales.',
  postponed: 'Punktet blev udsat.',
  other: '',
}

export const notedInformation = 'Orienteringen blev taget til efterretning.'

const underItems = (numbers: readonly number[]): string => `punkt${noBreak}${listText(numbers.map(String))}`
export const takesPartUnder = (numbers: readonly number[]): string => `deltager under ${underItems(numbers)}`
export const tookPartUnder = (numbers: readonly number[]): string => `deltog under ${underItems(numbers)}`
export const arrivedUnder = (number: number): string => `ankom under ${underItems([number])}`
export const leftUnder = (number: number): string => `gik under ${underItems([number])}`
export const standsInFor = (name: string): string => `stedfortræder for ${name}`
export const hasSubstitute = (name: string): string => `stedfortræder: ${name}`
export const chairNote = 'mødeleder'
export const minuteTakerNote = 'referent'

/** "Bilag 1, punkt 5". */
export const attachmentLabel = (number: number, item: number): string =>
  `Bilag${noBreak}${number}, ${underItems([item])}`

const counted = (count: number, one: string, more: string): string => `${count}${noBreak}${count === 1 ? one : more}`

export const turnOrderWords = {
  type: 'Turorden',
  forum: 'Forum',
  year: 'År',
  writtenOn: 'Dato',
  meetings: 'Møder',
  meetingsDescription: 'Årets møder med tid, sted og hvem der har en case med',
  time: 'Tidspunkt',
  bringers: 'Har en case med',
  nobody: 'Ingen endnu',
  places: (count: number): string => (count === 1 ? '1 ledig tur' : `${count} ledige ture`),
  cancelled: 'Aflyst',
  draft: (day: string): string => `${day} (foreløbig)`,
  together: listText,
  voluntary: (names: readonly string[]): string => `${listText(names)} (ekstra case)`,
  reserve: (name: string): string => `Reserve: ${name}`,
  shares: 'Sådan er turene fordelt',
  sharesDescription: 'Alle i turordenen med antal ture i året og i alt, seneste tur og næste tur',
  name: 'Navn',
  turnsInYear: (year: number): string => `Ture i${noBreak}${year}`,
  turnsInAll: 'Ture i alt',
  last: 'Senest',
  next: 'Næste',
  never: 'aldrig',
  /** Between most and fewest, among those who could come to at least three meetings. */
  spread: (difference: number): string =>
    difference === 0
      ? 'Alle, der har kunnet komme mindst tre gange, har lige mange ture.'
      : `Blandt dem, der har kunnet komme mindst tre gange, er der højst ${counted(difference, 'tur', 'ture')} til forskel.`,
  leaps: (count: number): string =>
    count === 0
      ? 'Ingen har fået en tur før en anden med færre ture, der kunne komme.'
      : `${counted(count, 'gang', 'gange')} har nogen fået en tur, selv om en med færre ture kunne komme.`,
  wait: (meetings: number): string =>
    `Længst har nogen været med til ${counted(meetings, 'møde', 'møder')} i træk uden at få en tur.`,
  empty: (year: number): string =>
    `Der er endnu ingen møder i ${year}. Når året er planlagt, står de her sammen med turene.`,
} as const

export const personYearWords = {
  type: (year: number): string => `Mit ERFA-år ${year}`,
  footer: (name: string, date: string): string => `${name}. Sådan så året ud den ${date}`,
  greeting: (name: string, meetings: number, year: number): string =>
    `Kære ${name}. Du har ${counted(meetings, 'møde', 'møder')} i ${year}.`,
  /** Many dates are found by their marks in the list. */
  turnsOn: (dates: readonly string[]): string =>
    dates.length <= 2
      ? `Det er din tur til at have en case med ${listText(dates.map((date) => `den ${date}`))}.`
      : `Det er ${counted(dates.length, 'gang', 'gange')} din tur til at have en case med.`,
  meetingsDescription: 'Dine møder i årets løb med tid og sted og de gange, det er din tur til at have en case med',
  time: 'Tidspunkt',
  meeting: 'Møde',
  marked: (meeting: string, mark: string): string => `${meeting}: ${mark}`,
  marks: {
    turn: 'din tur',
    extra: 'ekstra case',
    brought: 'din case',
    draft: 'foreløbig',
    apology: 'afbud',
    cancelled: 'aflyst',
  },
  places: 'Steder',
  turnsLabel: 'Turene',
  howTurnsWork: 'Når det er din tur, tager du en case med fra dit arbejde.',
  apologies: 'Afbud',
  cannotCome: 'Kan du ikke komme, så sig det, så snart du ved det; du behøver ikke at sige hvorfor.',
  nextTakesOver: 'Så tager den næste i rækken turen, og du får en ny.',
  tell: 'Sig det til',
  told: (forums: string, whom: string): string => `${forums}: ${whom}`,
  theOthers: 'de andre i gruppen',
  empty: (year: number): string =>
    `Du har endnu ingen møder i ${year}. Når de er planlagt, kan du få en ny side med dem.`,
} as const
