/** Words of the import of earlier years' meetings and turns. */
import { shortDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { HistoryField } from '../core/history-import/columns.ts'
import type { HistoryReason, Outcome } from '../core/history-import/rows.ts'
import { countOf } from './common.ts'
import { tableImport } from './table-import.ts'

const meetingsAndTurns = (meetings: number, turns: number): string =>
  listText([
    ...(meetings > 0 ? [countOf(meetings, 'møde', 'møder')] : []),
    ...(turns > 0 ? [countOf(turns, 'tur', 'ture')] : []),
  ])

export const historyImport = {
  ...tableImport,
  title: 'Hent tidligere år',
  back: 'Tilbage til turorden',
  chooseTitle: 'Vælg en fil med tidligere møder og ture',
  chooseWhy:
    'Filen kan være et regneark (.xlsx), en tekstfil (.csv) eller en kalender (.ics). Hver række er et møde eller en tur og har mindst en dato. Intet bliver gemt, før du har set det igennem.',
  chooseThen:
    'De gamle ture tæller med, så den, der har haft færrest, bliver den næste. Ture, der allerede er givet, bliver, hvor de er.',
  notKept: 'Grunde til afbud bliver ikke gemt. Filen bliver ikke ændret.',
  forum: 'Forum',
  forumWhy: 'Gælder de rækker, der ikke selv nævner et forum.',
  chooseForum: 'Vælg forum',
  dateNeeded: 'Vælg, hvilken kolonne der er datoen.',
  forumNeeded: 'Vælg et forum, eller vælg den kolonne, hvor det står.',
  summary: (meetings: number, turns: number, unchanged: number, rejected: number): string =>
    [
      meetings + turns > 0 ? `${meetingsAndTurns(meetings, turns)} hentes` : '',
      unchanged > 0 ? `${countOf(unchanged, 'række siger', 'rækker siger')} ikke noget nyt` : '',
      rejected > 0 ? `${countOf(rejected, 'række', 'rækker')} afvises` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'Der er ingen rækker at hente.',
  askPeople: (n: number): string =>
    n === 1
      ? 'Et navn, som Erfakreds ikke kan placere'
      : `${countOf(n, 'navn', 'navne')}, som Erfakreds ikke kan placere`,
  askPeopleWhy: 'Vælg, hvem det er, eller udelad navnet. Rækkerne kommer med, så snart du har valgt.',
  askForums: (n: number): string =>
    n === 1 ? 'Et forum, som Erfakreds ikke kender' : `${countOf(n, 'forum', 'fora')}, som Erfakreds ikke kender`,
  askForumsWhy: 'Vælg, hvilket forum det er, eller udelad rækkerne.',
  inFile: 'I filen',
  inRows: 'Rækker',
  whoIsIt: 'Hvem er det?',
  whoIs: (name: string, rows: string): string => `Hvem er ${name} i række ${rows}?`,
  whichIsIt: 'Hvilket forum er det?',
  whichIs: (name: string): string => `Hvilket forum er ${name}?`,
  notChosen: 'Vælg',
  leaveOutName: 'Udelad navnet',
  leaveOutRows: 'Udelad rækkerne',
  perhaps: 'Måske',
  everybody: 'Alle',
  several: (name: string): string => `${name} (flere har det navn)`,
  acceptedTitle: (n: number): string => `${countOf(n, 'række', 'rækker')} bliver hentet`,
  date: 'Dato',
  people: 'Ture',
  outcome: 'Hvordan gik det',
  meeting: 'Møde',
  newMeeting: 'Nyt møde',
  knownMeeting: 'Findes i forvejen',
  noTurns: 'Ingen ture',
  unchangedTitle: (n: number): string => `${countOf(n, 'række siger', 'rækker siger')} ikke noget nyt`,
  unchanged: {
    known: (rows: string): string => `Findes i forvejen: række ${rows}`,
    repeated: (rows: string): string => `Står tidligere i filen: række ${rows}`,
    'left-out': (rows: string): string => `Udeladt: række ${rows}`,
  },
  run: (meetings: number, turns: number): string => `Hent ${meetingsAndTurns(meetings, turns)}`,
  done: (meetings: number, turns: number): string => `${meetingsAndTurns(meetings, turns)} er hentet fra filen`,
} as const

export const historyFieldNames: Readonly<Record<HistoryField, string>> = {
  date: 'Dato',
  names: 'Hvem havde en case med',
  forum: 'Forum',
  status: 'Hvordan det gik',
  start: 'Starttid',
  end: 'Sluttid',
  place: 'Sted',
  theme: 'Tema',
  uid: 'Mødets kendetegn i kalenderen',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  brought: 'Har haft tur',
  voluntary: 'Ekstra case',
  excused: 'Afbud',
  'no-show': 'Udeblev',
  cancelled: 'Aflyst',
}

/** Why a row is refused; `value` is the cell's words where they may be shown. */
export const historyReasonText = (reason: HistoryReason, value: string | null): string => {
  const quoted = value === null ? '' : ` (”${value}”)`
  switch (reason) {
    case 'cpr-number':
      return 'Rækken indeholder noget, der ligner et CPR-nummer. Slet det i filen.'
    case 'date-missing':
      return 'Datoen mangler.'
    case 'bad-date':
      return `Datoen kan ikke læses${quoted}. Skriv for eksempel ${shortDate('2024-06-14')} med årstallets fire cifre.`
    case 'not-past':
      return `Mødet er ikke afholdt endnu${quoted}. Kommende møder lægges med ”Planlæg år”.`
    case 'bad-time':
      return `Klokkeslættet kan ikke læses${quoted}. Skriv for eksempel 13.00.`
    case 'end-before-start':
      return 'Mødet slutter, før det begynder.'
    case 'unknown-status':
      return `Erfakreds kender ikke ordet for, hvordan det gik${quoted}. Skriv bragt, ekstra, afbud, udeblev eller aflyst.`
    case 'text-too-long':
      return 'Teksten er for lang.'
    case 'forum-missing':
      return 'Rækken nævner ikke et forum. Vælg et under kolonnerne.'
    case 'unknown-forum':
      return `Forummet kendes ikke${quoted}. Vælg det ovenfor.`
    case 'unknown-name':
      return `Ingen i arkivet hedder sådan${quoted}. Vælg, hvem det er, ovenfor.`
    case 'ambiguous-name':
      return `Flere hedder sådan${quoted}. Vælg, hvem det er, ovenfor.`
    case 'says-otherwise':
      return 'Arkivet eller en tidligere række siger noget andet om en af personerne på det møde.'
    case 'meeting-cancelled':
      return 'Mødet står som aflyst i arkivet.'
  }
}
