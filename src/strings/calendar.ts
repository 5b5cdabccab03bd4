/** Words of the calendar page: its views, the meetings in it, and the panel beside it. */
import { capitalised, dayAndMonth, longDate, noBreak } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { EventProblemCode } from '../core/planning/events.ts'
import type { ClosedBy } from '../core/planning/legal-days.ts'
import { countOf } from './common.ts'

/** "16.-22. november", "28. november - 4. december". */
const dayRange = (from: string, to: string): string => {
  if (from === to) return dayAndMonth(from)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))}.-${dayAndMonth(to)}`
    : `${dayAndMonth(from)} - ${dayAndMonth(to)}`
}

/** "november 2026". */
const monthAndYear = (firstOfMonth: string): string => longDate(firstOfMonth).replace(/^1\.\s/, '')

export const calendar = {
  title: 'Kalender',
  planYear: 'Planlæg år',
  pane: 'Kalenderen',
  viewsLabel: 'Vis kalenderen som',
  views: { aar: 'År', maaned: 'Måned', uge: 'Uge', liste: 'Liste' },
  month: (first: string): string => capitalised(monthAndYear(first)),
  week: (week: number, from: string, to: string): string =>
    `Uge${noBreak}${week}: ${dayRange(from, to)} ${to.slice(0, 4)}`,
  today: 'I dag',
  previous: { aar: 'Forrige år', maaned: 'Forrige måned', uge: 'Forrige uge', liste: 'Forrige år' },
  next: { aar: 'Næste år', maaned: 'Næste måned', uge: 'Næste uge', liste: 'Næste år' },
  goToday: 'Gå til i dag',
  goPrevious: 'Gå til forrige år, måned eller uge',
  goNext: 'Gå til næste år, måned eller uge',
  weekShort: 'uge',
  weekNumber: (week: number): string => `uge${noBreak}${week}`,
  /** "Onsdag den 9. december 2026, uge 50". */
  dayInWeek: (day: string, week: number): string => `${day}, uge${noBreak}${week}`,
  allDay: 'Uden tid',
  more: (n: number): string => `+${n} ${n === 1 ? 'mere' : 'flere'}`,
  moreHint: (n: number): string => `Vis ${countOf(n, 'møde', 'møder')} mere`,
  meetingsOfDay: 'Møder',
  noMeetings: 'Ingen møder i perioden.',

  forums: 'Fora',
  forumsShown: (shown: number, of: number): string => (shown === of ? `Fora: alle ${of}` : `Fora: ${shown} af ${of}`),
  showAllForums: 'Vis alle',
  hideAllForums: 'Vis ingen',
  forumsWhy: 'Vælg de fora, hvis møder du vil se.',
  schools: 'Skoleferier',
  schoolsAll: 'Alle områder',
  schoolsNone: 'Vis ikke',

  specialDays: 'Fridage og skoleferier',
  dayRange,
  usuallyOff: (name: string): string => `${name} (typisk${noBreak}fri)`,
  inAreas: (name: string, areas: readonly string[]): string =>
    areas.length === 0 ? name : `${name} (${listText(areas)})`,

  withoutDate: (n: number): string =>
    n === 1
      ? '1 møde har ingen dato og står ikke i kalenderen.'
      : `${n} møder har ingen dato og står ikke i kalenderen.`,
  toMeetings: 'Se møderne',
  cancelled: 'aflyst',
  proposed: 'ny dato',

  empty: 'Ingen møder endnu',
  emptyWhy:
    'Her ser du årets møder i alle fora sammen med helligdage og skoleferier. Planlæg et helt år, eller opret et enkelt møde.',
  newMeeting: 'Opret møde',
  noForums: 'Ingen fora endnu',
  noForumsWhy: 'Kalenderen viser møderne i dine fora. Opret først et forum.',
  toForums: 'Gå til fora',

  gone: 'Mødet findes ikke',
  goneWhy: 'Det er slettet, eller adressen er forkert.',
} as const

/** Why a meeting stays on its day. */
export const staysBecause = {
  held: 'Mødet er afholdt, så det bliver på sin dato.',
  past: 'Mødets dato er passeret, så mødet bliver, hvor det er.',
  cancelled: 'Mødet er aflyst, så det kan ikke flyttes.',
} as const

export const panel = {
  noPlace: 'Intet mødested valgt',
  theme: (theme: string): string => `Tema: ${theme}`,
  toMeeting: 'Åbn mødet',
  move: 'Flyt møde',
  cancel: 'Aflys',
  saveCalendar: 'Gem kalenderfil',
  pinned: 'Datoen er fastholdt, så en ny plan flytter den ikke.',
  attendance: 'Hvem er på arbejde?',
  atWork: (atWork: number, invited: number): string =>
    `${atWork} af ${countOf(invited, 'inviteret', 'inviterede')} er på arbejde.`,
  nobodyInvited: 'Forummet har ingen medlemmer den dag.',
  away: { off: 'Har fri den dag:', absent: 'Fraværende:', 'not-employed': 'Ikke ansat:' },
  unknown: 'Arbejdsdage mangler, regnet som på arbejde:',
  onlyChance: 'Årets eneste møde i forummet på en arbejdsdag for:',
  isOff: (name: string, kind: 'public' | 'closing'): string =>
    kind === 'public'
      ? `${capitalised(name)}, og det er en helligdag.`
      : `${capitalised(name)}, hvor der typisk er fri.`,
  isSchoolHoliday: (name: string, areas: readonly string[]): string =>
    areas.length === 0 ? `Det er ${name}.` : `Det er ${name} i ${listText(areas)}.`,
  closedBy: (rule: ClosedBy): string => outsideRule[rule],
  weekShareAtMost: (percent: number): string => `Med rejsetid tager mødet højst ${percent} % af ugen for den enkelte.`,
  collision: (name: string, time: string | null, overlaps: boolean): string => {
    const when = [time, overlaps ? 'samme tid' : ''].filter(Boolean).join(', ')
    return when === '' ? `${name}:` : `${name} (${when}):`
  },
  nextBest: 'Næstbedste dato',
  betterDate: 'En dato, der samlet set passer bedre',
  whyDate: 'Hvorfor denne dato?',
  turns: 'Hvem har en case med?',
  whyTurns: 'Se turordenen, og hvorfor det er dem',
  openTurns: (n: number): string => `${capitalised(countOf(n, 'ledig tur', 'ledige ture'))}.`,
  and: ' og ',
  others: (n: number): string => countOf(n, 'anden', 'andre'),
} as const

/** How the date goes against the forum's rules; empty where that is said already, or lies in the nature of things. */
const outsideRule: Readonly<Record<ClosedBy, string>> = {
  public: '',
  closing: '',
  'school-holidays': '',
  notice: '',
  weekdays: 'Forummet mødes ellers ikke den ugedag.',
  hours: 'Forummet mødes ellers ikke på det tidspunkt.',
  blocked: 'Forummet har spærret perioden for møder.',
  week: 'Forummet mødes ellers ikke i den uge.',
}

export const moveForm = {
  title: 'Flyt møde',
  date: 'Ny dato',
  start: 'Starter kl.',
  timeHint: 'Mødet beholder sin længde.',
  ask: 'Se, hvad det betyder',
  needsDate: 'Vælg en dato.',
  sameDate: 'Mødet ligger der allerede. Vælg en anden dato eller et andet tidspunkt.',
} as const

export const changePreview = {
  moveTitle: (name: string): string => `Flyt ${name}?`,
  cancelTitle: (name: string): string => `Aflys ${name}?`,
  moved: 'Mødet er flyttet',
  cancelled: 'Mødet er aflyst',
  before: 'Nu',
  after: 'Efter',
  day: 'Dag',
  time: 'Tid',
  atWork: 'På arbejde',
  tooMuch: 'For stor del af ugen',
  sameDay: 'Andre møder',
  people: (n: number): string => (n === 0 ? 'Ingen' : countOf(n, 'person', 'personer')),
  none: 'Ingen',
  of: (n: number, of: number): string => `${n} af ${of}`,
  lost: 'Kan så ikke komme:',
  won: 'Kan så komme:',
  back: 'Tilbage til mødet',
  problem: (code: EventProblemCode): string => problems[code] ?? 'Det kan ikke lade sig gøre. Intet er ændret.',
} as const

const problems: Readonly<Partial<Record<EventProblemCode, string>>> = {
  'date-past': 'Datoen er passeret. Intet er ændret. Vælg en dato fra i dag og frem.',
  'meeting-over': 'Mødet er afholdt, eller dets dato er passeret. Det kan ikke ændres her.',
  'meeting-cancelled': 'Mødet er aflyst. Det kan ikke flyttes.',
  'meeting-not-found': 'Mødet findes ikke mere.',
}

export const calendarFile = {
  open: 'Gem kalenderfil',
  why: 'Filen kan åbnes i Outlook og andre kalendere. Gemmer du den igen senere, bliver de samme aftaler opdateret. Filen er ikke krypteret.',
  whose: 'Hvis møder?',
  choose: 'Vælg et forum eller en person',
  forums: 'Fora',
  people: 'Personer',
  save: 'Gem',
  saved: (events: number, path: string): string => `${capitalised(countOf(events, 'møde', 'møder'))} er gemt i ${path}`,
} as const
