/** Words of the page that one meets first: what is late, what waits, what comes. */
import { daysBetween, noBreak } from '../core/danish/dates.ts'
import { countOf } from './common.ts'

/** How far away a day is, told without colour. */
const daysAway = (on: string, today: string): string => {
  const days = daysBetween(today, on)
  if (days < 0) return `${-days}${noBreak}${days === -1 ? 'dag' : 'dage'} for sent`
  return days === 0 ? 'I dag' : days === 1 ? 'I morgen' : `Om ${days}${noBreak}dage`
}

export const overview = {
  title: 'Overblik',
  groups: { late: 'For sent', today: 'I dag', week: 'Denne uge', soon: 'Snart' },
  weekAfterWeekend: 'Den kommende uge',
  /** Beside the title. */
  late: (n: number): string => `${countOf(n, 'ting', 'ting')} for sent`,
  nothingLate: 'Intet er for sent',
  draft: 'kladde',
  noPlace: 'Uden sted',
  openMeeting: 'Åbn mødet',
  openMeetingOf: (name: string): string => `Åbn mødet: ${name}`,
  openTurns: (n: number): string => (n === 1 ? '1 tur er ledig' : `${n} ture er ledige`),
  openTurnsAt: (meeting: string, date: string): string => `${meeting}, ${date}`,
  fillTurns: 'Find nogen',
  fillTurnsAt: (meeting: string): string => `Find nogen til ${meeting}`,
  when: daysAway,
  showAll: (n: number): string => `Vis alle ${n}`,
  nothing: 'Intet venter på dig',
  nothingWhy: 'Der er hverken møder eller frister de næste to uger.',
  nextMeeting: (name: string, date: string): string => `Det næste møde er ${name} ${date}.`,
  begin: 'Godt at se dig',
  beginWhy:
    'Her kommer det til at stå, hvad der haster, hvad der venter, og hvad der sker de næste to uger. Begynd med det forum, I mødes i.',
  beginAction: 'Opret det første forum',
  people: 'Tilføj dem, der mødes',
  peopleWhy: 'Forummet er klar. Når personerne er med, kan året planlægges, og cases kan gå på tur.',
  peopleAction: 'Tilføj personer',
  plan: 'Planlæg de næste møder',
  planWhy: 'Der er ingen møder forude. Planlæg et år ad gangen, eller opret et enkelt møde.',
  planAction: 'Planlæg år',
} as const
