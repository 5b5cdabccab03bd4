/** Words of the tab "Rapport". Figures are called what they are called on the paper. */
import { noBreak } from '../core/danish/dates.ts'
import { reportWords } from '../core/documents/day/report-words.ts'
import type { Sector } from '../core/records/unit.ts'
import { countOf } from './common.ts'

const { attendance, came, nobody, organisation, registered, role, roles, sector, sectors } = reportWords

export const dayReport = {
  why: 'Rapporten samler fremmødet, evalueringen og det, dagen lærte jer. Den nævner ingen deltagere ved navn.',
  toPaper: 'Se rapporten',
  learned: 'Det lærte vi',
  learnedWhy: 'Hvad tager I med videre? Hvad gør I anderledes næste gang?',
  bySession: 'Fra programpunkterne',
  bySessionWhy: 'Et par linjer om det, der kom ud af hvert punkt.',
  untitled: 'Uden titel',
  turnout: 'Hvem der kom',
  toAttendance: 'Notér fremmødet',
  attendance,
  nobody,
  registered,
  came,
  sector,
  role,
  roles,
  organisation,
  sectorOf: (key: Sector | null): string => sectors[key ?? 'unknown'],
  unknown: reportWords.unknownOrganisation,
  tableOf: (title: string): string => `Deltagere efter ${title.toLocaleLowerCase('da')}`,
  answers: (answered: number, best: { readonly count: number; readonly percent: number }, steps: string): string =>
    `${countOf(answered, 'svar', 'svar')}. ${steps}: ${best.count} (${best.percent}${noBreak}%).`,
  toEvaluation: 'Tast eller ret svar under mødet',
} as const
