/** Words of what a person takes part in: forums, attendance of mandatory meetings, and actions. */

import { shortDate } from '../core/danish/dates.ts'
import type { Came } from '../core/people/attendance.ts'
import type { ParticipantGroup } from '../core/records/membership.ts'
import { countOf } from './common.ts'

const groups: Readonly<Record<ParticipantGroup, string>> = {
  chair: 'Formandskab',
  member: 'Medlem',
  secretariat: 'Sekretariat',
  guest: 'Gæst',
}

export const personForums = {
  title: 'Fora',
  none: 'Personen er ikke med i noget forum i dag.',
  groups,
  mandatory: 'Mødepligt',
} as const

const came: Readonly<Record<Came, string>> = {
  present: 'Til stede',
  apology: 'Afbud',
  absent: 'Udeblev',
  unrecorded: 'Ikke noteret',
}

export const personAttendance = {
  title: 'Fremmøde på møder med mødepligt',
  none: 'Der er ikke holdt møder med mødepligt, som personen var inviteret til.',
  came,
  year: 'År',
  meetings: 'Møder',
  table: (forum: string): string => `Fremmøde i ${forum} år for år`,
  meetingsOf: (year: number): string => `Møder i ${year}`,
  meeting: (date: string, how: Came): string => `${shortDate(date)}: ${came[how].toLocaleLowerCase('da')}`,
  standsIn: 'i stedet for forummets eget møde',
  showAll: (n: number): string => `Vis alle ${countOf(n, 'møde', 'møder')}`,
} as const

export const personActions = {
  title: 'Opgaver',
  none: 'Personen har ingen åbne opgaver.',
  closed: (n: number): string => `${countOf(n, 'opgave er afsluttet', 'opgaver er afsluttet')}.`,
  toAll: 'Se under Opfølgning',
} as const
