/** Why a meeting lies on its date, in one sentence with numbers, and what the other dates would cost. */
import { capitalised, dayAndMonth, weekdayDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { AwayStatus } from '../core/planning/attendance.ts'
import type { PersonId } from '../core/records/ids.ts'
import type { DateChoice } from '../core/records/meeting.ts'
import { countOf } from './common.ts'

type Candidate = DateChoice['candidates'][number]
type NameOf = (id: PersonId) => string

export const datesWhy = {
  title: (date: string): string => `Hvorfor den ${dayAndMonth(date)}?`,
  others: 'De næstbedste datoer',
  noOthers: 'Der var ingen andre mulige dage mellem møderne før og efter.',
  away: 'Ikke på arbejde',
  nobodyAway: 'Alle er på arbejde.',
  unknown: (names: readonly string[]): string =>
    `Har ingen arbejdsdage skrevet ind og er talt med: ${listText(names)}.`,
  statuses: {
    off: 'har fri',
    absent: 'har fravær',
    'not-employed': 'er ikke ansat den dag',
  } satisfies Readonly<Record<AwayStatus, string>>,
  weekShare: 'Andel af ugen',
  weekShareOf: (name: string, percent: number): string => `${name}: ${percent} %`,
  weekShareWhy: (warning: number): string => `Mødet med rejsetid tager mere end ${warning} % af ugens timer for:`,
  collisions: 'Andre møder tæt på',
  kept: 'Mødet lå her i forvejen, og planen flytter det ikke.',
  pinned: 'Mødet er fastholdt, og planen flytter det ikke.',
  noChoice: 'Der er ikke gemt, hvorfor mødet ligger her.',
  dayOff: (name: string): string => `Dagen er ${name}.`,
  schoolHoliday: (name: string): string => `Dagen ligger i ${name}.`,
} as const

/** One sentence: how many are at work, against the next best date, and who would otherwise have no meeting. */
export const whyDateText = (date: string, choice: DateChoice, nameOf: NameOf): string => {
  const own = choice.candidates.find((each) => each.date === date)
  if (choice.method === 'hand' || own === undefined) return `${capitalised(weekdayDate(date))} er valgt af dig.`
  const next = choice.candidates.find((each) => each.date !== date)
  const atWork = `${capitalised(weekdayDate(date))} er ${numberText(own.atWork)} af ${countOf(choice.invited, 'inviteret', 'inviterede')} på arbejde`
  const reach =
    own.onlyChanceOf.length === 0
      ? ''
      : `, og det er årets eneste møde, hvor ${peopleText(own.onlyChanceOf, nameOf)} kan være med`
  return `${atWork}${against(own, next)}${reach}.`
}

/** What another date would cost against the chosen one: "2 færre på arbejde, og Anna mister sit eneste møde". */
export const costText = (chosen: Candidate, other: Candidate, nameOf: NameOf): string => {
  const parts = [attendanceDifference(chosen.atWork, other.atWork), ...collisionDifference(chosen, other)]
  const lost = chosen.onlyChanceOf.filter((id) => !other.onlyChanceOf.includes(id))
  if (lost.length > 0) parts.push(`${peopleText(lost, nameOf)} mister årets eneste møde`)
  return capitalised(`${listText(parts)}.`)
}

const against = (own: Candidate, next: Candidate | undefined): string => {
  if (next === undefined) return ', og der er ingen anden mulig dag mellem møderne før og efter'
  const other = dayAndMonth(next.date)
  const difference = own.atWork - next.atWork
  if (difference > 0) return `, ${numberText(difference)} flere end ${other}, som er den næstbedste dag`
  const reason =
    own.onlyChanceOf.length > next.onlyChanceOf.length
      ? 'men flere når med mindst én gang'
      : own.collisions < next.collisions
        ? 'og der er færre andre møder den dag'
        : 'og den ligger bedre mellem møderne før og efter'
  return difference === 0
    ? `, lige så mange som ${other}, ${reason}`
    : `; ${other} er der ${numberText(-difference)} flere, ${reason}`
}

const attendanceDifference = (chosen: number, other: number): string =>
  other === chosen
    ? 'lige mange på arbejde'
    : other < chosen
      ? `${numberText(chosen - other)} færre på arbejde`
      : `${numberText(other - chosen)} flere på arbejde`

const collisionDifference = (chosen: Candidate, other: Candidate): string[] =>
  other.collisions > chosen.collisions
    ? [`${countOf(other.collisions - chosen.collisions, 'møde', 'møder')} mere samme dag`]
    : []

/** Three by name, the rest counted. */
const peopleText = (ids: readonly PersonId[], nameOf: NameOf): string => {
  const names = ids.slice(0, 3).map(nameOf)
  return ids.length > 3 ? `${names.join(', ')} og ${countOf(ids.length - 3, 'anden', 'andre')}` : listText(names)
}
