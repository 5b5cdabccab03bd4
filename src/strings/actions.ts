/** Words of the follow-up page: what was agreed to be done, by whom and by when, and reminders of it. */
import type { ActionDue } from '../core/actions/actions.ts'
import { shortDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import { countOf } from './common.ts'
import { mailActions } from './mail.ts'

const tasks = (n: number): string => countOf(n, 'opgave', 'opgaver')

const meetingOn = (date: string | null): string => (date === null ? 'Mødet' : `Mødet ${shortDate(date)}`)

export const actions = {
  title: 'Opfølgning',
  one: 'opgave',
  many: 'opgaver',
  search: 'Søg i opgaver',
  by: 'Vis efter',
  byWords: { frist: 'Frist', person: 'Ansvarlig', forum: 'Forum' },
  person: 'Ansvarlig',
  everybody: 'Alle',
  nobody: 'Ingen ansvarlig',
  forum: 'Forum',
  allForums: 'Alle fora',
  noForum: 'Uden forum',
  when: 'Hvilke',
  whenWords: {
    aabne: 'Alle åbne',
    forfaldne: 'Forfaldne',
    snart: 'Frist inden for en uge',
    'uden-frist': 'Uden frist',
    lukkede: 'Afsluttede',
  },
  group: (name: string, n: number): string => `${name}, ${tasks(n)}`,
  showMore: (more: number, left: number): string => `Vis ${more} flere (${left} tilbage)`,
  finish: (task: string): string => `Gør færdig: ${task}`,
  reopen: (task: string): string => `Åbn igen: ${task}`,
  finished: 'Opgaven er gjort færdig',
  reopened: 'Opgaven er åbnet igen',
  dropped: 'Opgaven er bortfaldet',
  doneOn: (date: string): string => `Færdig ${shortDate(date)}`,
  done: 'Færdig',
  droppedState: 'Bortfaldet',
  edit: (task: string): string => `Ret: ${task}`,
  more: (task: string): string => `Mere om: ${task}`,
  drop: 'Lad den bortfalde',
  editIt: 'Ret opgaven',
  remindOne: 'Skriv påmindelse',
  meetingOn,
  /** Begins as the link is written. */
  toMeeting: (forum: string, date: string | null): string => `${meetingOn(date)} i ${forum}`,
  reminded: (date: string): string => `Påmindet ${shortDate(date)}`,
} as const

/** The headings where the list runs by deadline. */
export const dueGroups: Readonly<Record<ActionDue, string>> = {
  late: 'Forfaldne',
  today: 'I dag',
  soon: 'Inden for en uge',
  later: 'Senere',
  undated: 'Uden frist',
  closed: 'Afsluttede',
}

/** How soon, as it stands beside a task. */
export const dueText = (due: ActionDue, deadline: string | null, daysLate: number): string => {
  if (deadline === null) return 'Ingen frist'
  switch (due) {
    case 'late':
      return `${daysLate === 1 ? '1 dag' : `${daysLate} dage`} over fristen ${shortDate(deadline)}`
    case 'today':
      return `Frist i dag ${shortDate(deadline)}`
    case 'soon':
      return `Frist snart: ${shortDate(deadline)}`
    default:
      return `Frist ${shortDate(deadline)}`
  }
}

export const actionsEmpty = {
  none: 'Ingen opgaver endnu',
  noneWhy:
    'Det, I aftaler på møderne, samles her: hvem gør hvad, og hvornår. Du kan også selv skrive en opgave, som ikke kommer fra et møde.',
  nothingFound: 'Ingen opgaver passer',
  nothingFoundWhy: 'Prøv et andet ord, eller vis alle åbne.',
  allDone: 'Alt er gjort',
  allDoneWhy: 'Der er ingen åbne opgaver lige nu.',
  showAll: 'Vis alle åbne',
  showClosed: 'Vis de afsluttede',
} as const

export const actionForm = {
  newTitle: 'Ny opgave',
  editTitle: 'Ret opgaven',
  task: 'Opgave',
  taskMissing: 'Skriv, hvad der skal gøres.',
  responsible: 'Ansvarlige',
  nobodyFound: 'Ingen med det navn',
  deadline: 'Frist',
  forum: 'Forum',
  forumWhy: 'Opgaven står på forummets næste dagsorden, til den er gjort.',
  fromMeeting: 'Opgaven hører til mødet og følger dets forum.',
  noForum: 'Intet forum',
  locked: 'Referatet er godkendt, så opgavens tekst ligger fast. Du kan stadig gøre den færdig.',
  toMinutes: 'Se referatet',
  save: 'Gem opgaven',
  created: 'Opgaven er oprettet',
  changed: 'Opgaven er ændret',
} as const

export const actionReminder = {
  ...mailActions,
  open: 'Skriv påmindelser',
  title: 'Påmindelser',
  why: 'Erfakreds sender ikke mail. Hver person får én mail med sine åbne opgaver. Gem den som en kladde, åbn den i dit mailprogram, og send den derfra.',
  which: 'Om hvilke opgaver',
  pressing: (n: number): string => `Forfaldne og frist inden for en uge (${n})`,
  all: (n: number): string => `Alle viste (${n})`,
  withoutPerson: (n: number): string =>
    n === 1
      ? 'Én opgave har ingen ansvarlig og kommer ikke med.'
      : `${n} opgaver har ingen ansvarlig og kommer ikke med.`,
  nobody: 'Der er ingen at minde om noget.',
  mails: 'Mails',
  mail: (name: string, n: number): string => `${name} (${tasks(n)})`,
  noAddress: (names: readonly string[]): string =>
    `Der står ingen mailadresse, der kan bruges, hos ${listText(names)}. Skriv selv modtageren i mailprogrammet, eller ret personen først.`,
  markOnly: 'Jeg har selv mindet om det',
  /** Also what undoing reads aloud. */
  marked: (n: number): string => `Der er mindet om ${tasks(n)}`,
} as const
