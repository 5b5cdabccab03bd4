/** Why a meeting lies on its date, in one sentence with numbers, and what the other dates would cost. */
import { capitalised, dayAndMonth, weekdayDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { AwayStatus } from '../core/planning/attendance.ts'
import type { PersonId } from '../core/records/ids.ts'
import type { DateChoice } from '../core/records/meeting.ts'
import { countOf } from './common.ts'

type Candidate = DateChoice['candidates'][number]
/** What is told of a date beside another. */
type Weighed = Pick<Candidate, 'value' | 'atWork' | 'collisions' | 'onlyChanceOf'>
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
  weekShareOf: (name: string, percent: number, time: string): string => `${name}: ${percent} % (${time})`,
  weekShareWhy: (warning: number): string => `Med rejsetid tager mødet mere end ${warning} % af ugens timer for:`,
  collisions: 'Andre møder samme dag',
  collision: (meeting: string, names: readonly string[]): string => `${meeting}: ${listText(names)}`,
  kept: 'Mødet lå her i forvejen, og planen flytter det ikke.',
  noChoice: 'Der er ikke gemt, hvorfor mødet ligger her.',
} as const

/** One sentence: how many are at work, against the next best date, and who would otherwise have no meeting. */
export const whyDateText = (date: string, choice: DateChoice, nameOf: NameOf): string => {
  const own = choice.candidates.find((each) => each.date === date)
  if (choice.method === 'hand' || own === undefined) return `${capitalised(weekdayDate(date))} er valgt af dig.`
  const next = choice.candidates.find((each) => each.date !== date)
  const atWork = `${capitalised(weekdayDate(date))} er ${numberText(own.atWork)} af ${countOf(choice.invited, 'inviteret', 'inviterede')} på arbejde`
  const reach =
    own.onlyChanceOf.length === 0 || own.onlyChanceOf.length === own.atWork
      ? ''
      : `, og det er årets eneste møde i forummet, hvor ${peopleText(own.onlyChanceOf, nameOf)} kan være med`
  return `${atWork}${against(own, next)}${reach}.`
}

/** What another date would mean against the chosen one: "2 færre på arbejde og intet møde i forummet hele året for Anna". */
export const costText = (chosen: Weighed, other: Weighed, nameOf: NameOf): string => {
  const lost = chosen.onlyChanceOf.filter((id) => !other.onlyChanceOf.includes(id))
  const gained = other.onlyChanceOf.filter((id) => !chosen.onlyChanceOf.includes(id))
  const isWorse = other.atWork < chosen.atWork || other.collisions > chosen.collisions || lost.length > 0
  const isBetter = other.atWork > chosen.atWork || other.collisions < chosen.collisions || gained.length > 0
  const parts = [
    attendanceDifference(chosen.atWork, other.atWork),
    ...(other.collisions === chosen.collisions ? [] : [collisionDifference(chosen.collisions, other.collisions)]),
    ...(lost.length === 0 ? [] : [`intet møde i forummet hele året for ${peopleText(lost, nameOf)}`]),
    ...(gained.length === 0
      ? []
      : [`et møde i forummet for ${peopleText(gained, nameOf)}, der ellers intet har det år`]),
    ...(other.value < chosen.value && !isWorse ? ['passer dårligere med mødernes rytme'] : []),
    ...(other.value > chosen.value && !isBetter ? ['passer bedre med mødernes rytme'] : []),
  ]
  return capitalised(`${listText(parts)}.`)
}

const against = (own: Candidate, next: Candidate | undefined): string => {
  if (next === undefined) return ', og der er ingen anden mulig dag mellem møderne før og efter'
  const other = `den ${dayAndMonth(next.date)}`
  const difference = own.atWork - next.atWork
  if (difference > 0) return `, ${moreText(difference)} end ${other}, som er den næstbedste dag`
  const isFewer = difference < 0
  const start = isFewer ? `; ${other} er der ${moreText(-difference)}` : `, lige så mange som ${other}`
  if (own.onlyChanceOf.length > next.onlyChanceOf.length)
    return `${start}, men ${isFewer ? 'så når færre' : 'flere når'} med mindst én gang`
  if (own.collisions < next.collisions)
    return `${start}, ${isFewer ? 'men også flere' : 'og der er færre'} andre møder samme dag`
  if (isFewer) return `${start}, men den dag passer dårligere med mødernes rytme`
  return own.value > next.value
    ? `${start}, og den passer bedre med mødernes rytme`
    : `${start}; dagene er lige gode, og den tidligste er valgt`
}

const moreText = (n: number): string => (n === 1 ? 'én mere' : `${numberText(n)} flere`)

const attendanceDifference = (chosen: number, other: number): string =>
  other === chosen
    ? 'lige så mange på arbejde'
    : other < chosen
      ? `${chosen - other === 1 ? 'én' : numberText(chosen - other)} færre på arbejde`
      : `${moreText(other - chosen)} på arbejde`

const collisionDifference = (chosen: number, other: number): string =>
  other > chosen
    ? `${countOf(other - chosen, 'møde', 'møder')} mere samme dag`
    : `${countOf(chosen - other, 'møde', 'møder')} færre samme dag`

/** Three by name, the rest counted. */
const peopleText = (ids: readonly PersonId[], nameOf: NameOf): string => {
  const names = ids.slice(0, 3).map(nameOf)
  return ids.length > 3 ? `${names.join(', ')} og ${countOf(ids.length - 3, 'anden', 'andre')}` : listText(names)
}
