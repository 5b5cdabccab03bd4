/** Words of the calendar page: its views, the meetings in it, and the panel beside it. */
import { capitalised, dayAndMonth, longDate, noBreak } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { MeetingStatus } from '../core/records/meeting.ts'
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
  more: (n: number): string => `+${n} flere`,
  moreHint: (n: number): string => `Vis ${countOf(n, 'møde', 'møder')} mere`,
  meetingsOfDay: 'Møder',
  noMeetings: 'Ingen møder i perioden.',
  meetingCount: (n: number): string => countOf(n, 'møde', 'møder'),

  forums: 'Fora',
  forumsShown: (shown: number, of: number): string => (shown === of ? `Fora: alle ${of}` : `Fora: ${shown} af ${of}`),
  showAllForums: 'Vis alle',
  hideAllForums: 'Vis ingen',
  forumsWhy: 'Vælg, hvilke foras møder du vil se.',
  schools: 'Skoleferier',
  schoolsAll: 'Alle områder',
  schoolsNone: 'Vis ikke',

  specialDays: 'Fridage og skoleferier',
  specialDaysIn: (where: string): string => `Fridage og skoleferier i ${where}`,
  noSpecialDays: 'Ingen fridage eller skoleferier.',
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
  proposed: 'flyttes hertil',

  empty: 'Ingen møder endnu',
  emptyWhy:
    'Her ser du årets møder i alle fora sammen med helligdage og skoleferier. Opret et møde, så kommer det med.',
  newMeeting: 'Opret møde',
  noForums: 'Ingen fora endnu',
  noForumsWhy: 'Kalenderen viser foraenes møder. Opret først et forum.',
  toForums: 'Gå til fora',

  gone: 'Mødet findes ikke',
  goneWhy: 'Det er slettet, eller adressen er forkert.',
} as const

/** Why a meeting stays on its day; null where it may move. */
export const staysBecause = (status: MeetingStatus): string | null => {
  switch (status) {
    case 'held':
    case 'minutes-sent':
    case 'closed':
      return 'Mødet er holdt, så det bliver på sin dato.'
    case 'cancelled':
      return 'Mødet er aflyst, så det kan ikke flyttes.'
    default:
      return null
  }
}

export const panel = {
  noPlace: 'Intet sted valgt',
  theme: (theme: string): string => `Tema: ${theme}`,
  toMeeting: 'Åbn mødet',
} as const
