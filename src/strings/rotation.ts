/** Words of the page about turns: whose turn it is, who is away, and how fair it is. Why somebody has a turn is in rotation-why.ts. */
import { dayAndMonth, longDate, shortDate, weekdayDate, weekdayNames, weekdayOf } from '../core/danish/dates.ts'
import type { AbsenceReason } from '../core/records/person.ts'
import type { TurnExclusion, TurnReason, TurnState } from '../core/records/turn.ts'
import { countOf } from './common.ts'

export const rotation = {
  title: 'Turorden',
  forums: 'Fora med cases',
  year: 'År',
  earlierYear: 'Året før',
  laterYear: 'Året efter',
  grid: (forum: string, year: number): string => `Turorden i ${forum}, ${year}`,
  gridHelp: 'Gå rundt med piletasterne. Enter viser hvorfor. Træk en tur over på en anden for at bytte.',
  person: 'Person',
  search: 'Søg efter navn',
  sort: 'Rækkefølge',
  sortBy: { name: 'Efter navn', turns: 'Færrest ture først', waited: 'Længst siden først' },
  showAlso: 'Vis også dem, der er holdt op',
  nobodyFound: 'Ingen personer passer til søgningen.',
  showEverybody: 'Vis alle',
  saveAsWord: 'Gem som Word',
  importEarlier: 'Hent tidligere år',
  toMeeting: 'Åbn mødet',
  /** "onsdag 9. december". */
  columnDate: (date: string): string => `${weekdayNames[weekdayOf(date) - 1] ?? ''} ${dayAndMonth(date)}`,
  noPlaceYet: 'Uden mødested',
  /** After the day, in a sentence. */
  withoutPlace: 'uden mødested',
  cancelledMeeting: 'Aflyst',
  noLongerIn: 'ikke længere med',
  openPlaces: (n: number): string => countOf(n, 'ledig tur', 'ledige ture'),
  allFilled: 'Alle ture er givet',
  reserveNumber: (n: number): string => `Reserve ${n}`,
  reservesTitle: 'Reserver',
  reservesWhy: 'De næste i rækken, hvis nogen melder afbud sent.',
  noReserves: 'Der er ingen reserver: alle, der kan komme, har en tur.',
  propose: 'Foreslå ture',
  proposeTitle: 'Forslag til ture',
  nothingToPropose: 'Der er ingen ledige ture, som nogen kan tage.',
  proposed: 'Turene er fordelt',
  anew: 'Fordel turene på ny',
  anewLead: 'Ture, nogen har haft, og ture, der er fastholdt eller byttet, bliver stående.',
  nothingAnew: 'Turene er allerede fordelt, som de ville blive i dag. Alt bliver stående.',
  givenAnew: 'Turene er fordelt på ny',
  repairNotice: (turns: number): string => `${countOf(turns, 'tur', 'ture')} skal ses efter`,
  repairTitle: 'Sådan kan turordenen rettes op',
  lookTitle: 'Se turordenen efter',
  repairLead: 'Alt, der stadig passer, bliver stående.',
  repaired: 'Turordenen er rettet op',
  findings: (n: number): string => `${countOf(n, 'ting', 'ting')} skal du selv tage stilling til`,
  repair: 'Ret op',
  look: 'Se efter',
  toSee: (turns: number): string => `${turns} at se efter`,
  swapTitle: (one: string, other: string): string => `Byt: ${one} og ${other}`,
  turnsOn: (date: string): string => `Ture ${weekdayNames[weekdayOf(date) - 1] ?? ''} den ${dayAndMonth(date)}`,
  giveOpen: (name: string): string => `Giv ${name} den ledige tur`,
  giveInstead: (name: string, holder: string): string => `Giv ${name} turen i stedet for ${holder}`,
  wasOutside: (name: string): string => `${name} er ikke med i turordenen den dag.`,
} as const

/** What stands where there is nothing to show yet, and what comes first. */
export const rotationEmpty = {
  noForums: 'Ingen fora har cases endnu',
  noForumsWhy:
    'Turordenen viser, hvem der tager en case med til møderne. Skriv først på et forum, hvor mange cases der er pr. møde.',
  toForums: 'Gå til fora',
  noMembers: 'Ingen er med i turordenen endnu',
  noMembersWhy:
    'Peermedarbejdere er med, når de er medlem af forummet. Vælg først, hvem der er medlem, eller tilføj dine kolleger.',
  toForum: 'Åbn forummet',
  toPeople: 'Gå til personer',
  noMeetings: (year: number): string => `Ingen møder i ${year}`,
  noMeetingsWhy: 'Turene følger møderne. Planlæg først året, eller hent tidligere år fra en fil.',
  toPlanning: 'Planlæg år',
  forumGone: 'Forummet findes ikke, eller det har ikke cases',
  forumGoneWhy: 'Vælg et andet forum.',
  toAll: 'Vis de andre fora',
} as const

/** The word in a cell: whose turn it is, and how far it has come. */
export const turnStateWords: Readonly<Record<TurnState, string>> = {
  open: 'Ledig',
  assigned: 'Har tur',
  brought: 'Har haft tur',
  excused: 'Afbud',
  'no-show': 'Udeblev',
  swapped: 'Byttet tur',
  voluntary: 'Ekstra case',
  cancelled: 'Udgået',
}
export const turnMarks = {
  pinned: 'fastholdt',
  carried: 'Flyttet hertil',
  shared: 'Med på casen',
  none: 'Ingen tur',
  outside: 'Ikke med',
} as const

export const reasonWords: Readonly<Record<TurnReason, string>> = {
  holiday: 'Ferie',
  'day-off': 'Fri dag',
  'other-absence': 'Andet fravær',
  'meeting-collision': 'Mødekollision',
  'meeting-moved': 'Mødet er flyttet',
  'not-in-pool': 'Ikke længere med',
  'own-wish': 'Eget ønske',
  'carried-over': 'Casen er flyttet til et senere møde',
}

/** Why somebody cannot come that day, in one or two neutral words. */
export const awayWord = (because: TurnExclusion, absence: AbsenceReason | null): string =>
  because === 'absent' && absence !== null ? reasonWords[absence] : awayWords[because]

const awayWords: Readonly<Record<TurnExclusion, string>> = {
  'not-member': 'Ikke med',
  introduction: 'Mangler intro',
  'not-employed': 'Ikke ansat',
  absent: 'Fravær',
  off: 'Fri',
  paused: 'Pause',
  apology: 'Afbud',
  'already-chosen': 'Har tur',
}

type TurnFactNumbers = {
  readonly turns: number
  readonly thisYear: number
  readonly weeksSince: number | null
}

/** "8 uger siden, 2 gange i år", as every chooser shows it. */
export const factsText = ({ turns, thisYear, weeksSince }: TurnFactNumbers): string => {
  if (turns === 0 && weeksSince === null) return 'ingen tur endnu'
  const since =
    weeksSince === null
      ? 'ikke siden arkivet begyndte'
      : weeksSince === 0
        ? 'i denne uge'
        : `${countOf(weeksSince, 'uge', 'uger')} siden`
  return `${since}, ${thisYear === 0 ? 'ikke i år' : `${countOf(thisYear, 'gang', 'gange')} i år`}`
}

export const turnActions = {
  title: 'Hvad vil du gøre?',
  assign: 'Giv turen til en anden',
  assignOpen: 'Giv turen til',
  assignHint: 'Vælg en person',
  swap: 'Byt med',
  swapHint: 'Vælg den tur, der byttes med',
  swapOption: (name: string, date: string): string => `${name}, ${longDate(date)}`,
  noSwaps: 'Ingen andre ture at bytte med',
  excuse: (name: string): string => `Meld afbud for ${name}`,
  skip: 'Spring over',
  brought: 'Har haft turen',
  noShow: 'Udeblev',
  saidNo: 'Meldte afbud',
  carryOver: 'Flyt til næste møde',
  pin: 'Fasthold',
  unpin: 'Slip',
  voluntary: 'Tilføj en ekstra case',
  share: 'Er også med på casen',
  unshare: (name: string): string => `Tag ${name} af casen`,
} as const

/** Labels of the commits: what undoing reads aloud. */
export const turnDone = {
  assigned: (name: string): string => `${name} har fået turen`,
  swapped: (a: string, b: string): string => `${a} og ${b} har byttet ture`,
  excused: (name: string): string => `Afbud fra ${name}`,
  skipped: (name: string): string => `${name} er sprunget over`,
  brought: (name: string): string => `${name} har haft sin tur`,
  noShow: (name: string): string => `${name} udeblev`,
  carried: (name: string): string => `Turen er flyttet til næste møde for ${name}`,
  pinned: (name: string): string => `Turen er fastholdt for ${name}`,
  unpinned: (name: string): string => `Turen er ikke længere fastholdt for ${name}`,
  voluntary: (name: string): string => `${name} har en ekstra case med`,
  shared: (name: string): string => `${name} er med på casen`,
  unshared: (name: string): string => `${name} er ikke længere med på casen`,
} as const

/** What a screen reader says while a turn is dragged. */
export const dragging = {
  help: 'Træk turen over på en anden tur for at bytte. Med tastaturet: tryk Enter, og vælg Byt med.',
  lifted: (turn: string): string => `Du har fat i turen: ${turn}.`,
  over: (turn: string, other: string): string => `${turn} bytter med ${other}.`,
  cancelled: 'Turen bliver, hvor den er.',
  turn: (name: string, date: string): string => `${name}, ${dayAndMonth(date)}`,
} as const

export const fairness = {
  open: 'Er det fair?',
  title: 'Er det fair?',
  chart: 'Ture pr. person',
  chartWhy: 'Fyldt: de sidste 12 måneder. Omrids: planlagt.',
  nobody: 'Ingen er med i turordenen i dag.',
  table: 'Ture pr. person som tabel',
  columns: { person: 'Person', had: 'Haft', coming: 'Planlagt', last: 'Senest', waited: 'Ventet' },
  /** "Alle har haft 1 eller 2 ture de sidste 12 måneder." */
  spread: (least: number, most: number): string => {
    if (most === 0) return 'Ingen har haft en tur de sidste 12 måneder.'
    if (least === 0) return `Alle har haft højst ${countOf(most, 'tur', 'ture')} de sidste 12 måneder.`
    if (least === most) return `Alle har haft ${countOf(most, 'tur', 'ture')} de sidste 12 måneder.`
    const between =
      most - least === 1 ? `${least} eller ${countOf(most, 'tur', 'ture')}` : `mellem ${least} og ${most} ture`
    return `Alle har haft ${between} de sidste 12 måneder.`
  },
  noLeaps: 'Ingen har fået en tur før en anden med færre ture, der kunne komme.',
  leaps: (n: number): string =>
    `${countOf(n, 'gang', 'gange')} har nogen fået en tur, selv om en med færre ture kunne komme.`,
  wait: (meetings: number): string =>
    meetings === 0
      ? 'Ingen har ventet forgæves.'
      : `Den længste ventetid er ${countOf(meetings, 'møde', 'møder')}, hvor man kunne komme, men ikke fik en tur.`,
  last: (date: string | null): string => (date === null ? 'aldrig' : shortDate(date)),
} as const

export const personTurns = {
  title: 'Ture og møder',
  year: (year: number): string => `Mit ERFA-år ${year} (Word)`,
  next: (date: string): string => `Næste tur: ${weekdayDate(date)}.`,
  nextMeeting: 'Næste møde: ',
  noNext: 'Ingen kommende tur.',
  none: 'Personen er ikke med i nogen turorden.',
  coming: 'Kommende',
  past: 'Tidligere',
  day: (date: string): string => shortDate(date),
  toRotation: 'Se i turordenen',
} as const
