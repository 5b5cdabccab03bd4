/** Why somebody has a turn and why somebody else has not: one plain sentence each, with the numbers that were compared. */
import { dayAndMonth, shortDate, weekdayNames, weekdayOf } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { TurnCandidate, TurnExclusion, TurnReason, TurnState } from '../core/records/turn.ts'
import type { OrderKey } from '../core/rotation/rounds.ts'
import { turnReasonNames } from './changes.ts'
import { countOf } from './common.ts'

export const why = {
  title: (name: string): string => `Hvorfor ${name}?`,
  titleNot: (name: string): string => `Hvorfor ikke ${name}?`,
  notLabel: 'Hvorfor ikke en anden?',
  notHint: 'Vælg en person',
  compared: 'Det blev sammenlignet',
  comparedWhy:
    'Sådan stod det, da turen blev givet: den øverste fik den. Planlagte ture tæller med. Nye og de, der har været længe væk, begynder med gruppens laveste antal, så ingen skal indhente de andre.',
  line: 'Næste i rækken',
  lineWhy: 'Den øverste får den næste tur på mødet.',
  columns: { person: 'Person', turns: 'Ture', owed: 'Til gode', chances: 'Møder tilbage', lastOn: 'Seneste tur' },
  yes: 'ja',
  no: 'nej',
  never: 'aldrig',
  couldNot: (n: number): string => `${countOf(n, 'person', 'personer')} kunne ikke`,
  more: (n: number): string => `Vis ${countOf(n, 'person', 'personer')} mere`,
  inLine: (name: string, place: number): string =>
    place === 1 ? `${name} er den næste i rækken.` : `${name} er nummer ${place} i rækken.`,
  byHand: 'Turen er givet i hånden.',
  noneGiven: 'Der er ingen ture på mødet endnu.',
} as const

/** Somebody with the keys that were compared. */
export type NumberedPerson = TurnCandidate & {
  readonly name: string
  /** The turns were lifted, for a newcomer or somebody back from long leave: they were not all given. */
  readonly isLifted: boolean
}

/**
 * "Mette har fået 1 tur, og de andre, der kan komme, har mindst 2." `date` is the meeting's; `next` is null where nobody else could
 * come.
 */
export const chosenText = (
  date: string | null,
  chosen: NumberedPerson,
  next: (NumberedPerson & { readonly key: OrderKey; readonly of: number }) | null,
): string => {
  const { name } = chosen
  if (next === null) return `${name} er den eneste, der kan tage turen den dag.`
  switch (next.key) {
    case 'turns':
      return next.of === 2
        ? `${hasTurns(chosen)}${besideText(chosen, next)}.`
        : `${hasTurns(chosen)}, og de andre, der kan komme, har mindst ${next.turns}.`
    case 'owed':
      return `${name} har en tur til gode fra sidst, og det har ${next.name} ikke. ${bothHave(chosen.turns)}.`
    case 'chances':
      return `${name} kan kun komme til ${chosen.chances} af de møder, der er tilbage, ${next.name} til ${next.chances}. ${bothHave(chosen.turns)}.`
    case 'lastOn':
      return `${longestSince(date, chosen, next)} ${bothHave(chosen.turns)}.`
    case 'tie':
      return `${name} og ${next.name} står helt lige${each(chosen.turns)}, så der er trukket lod.`
  }
}

type NotChosen =
  /** Was first in line, and gave the turn away or took it from there by hand. */
  | { readonly type: 'chosen' }
  | { readonly type: 'excluded'; readonly because: TurnExclusion }
  | {
      readonly type: 'later'
      readonly key: OrderKey
      readonly own: NumberedPerson
      readonly chosen: NumberedPerson
    }
  | { readonly type: 'not-in-pool' }

/** "Jonas har fået 2 ture, og Mette har 1." */
export const notChosenText = (name: string, date: string | null, because: NotChosen): string => {
  switch (because.type) {
    case 'chosen':
      return `${name} stod først i rækken og fik turen tilbudt.`
    case 'excluded':
      return exclusionText(because.because, name, date)
    case 'not-in-pool':
      return `${name} var ikke med i turordenen, da turen blev givet.`
    case 'later':
      return laterText(date, because.key, because.own, because.chosen)
  }
}

const laterText = (date: string | null, key: OrderKey, own: NumberedPerson, chosen: NumberedPerson): string => {
  switch (key) {
    case 'turns':
      return `${hasTurns(own)}${besideText(own, chosen)}.`
    case 'owed':
      return `${bothHave(own.turns)}, men ${chosen.name} har en tur til gode fra sidst.`
    case 'chances':
      return `${bothHave(own.turns)}, men ${chosen.name} kan kun komme til ${chosen.chances} af de møder, der er tilbage, ${own.name} til ${own.chances}.`
    case 'lastOn':
      return `${bothHave(own.turns)}. ${longestSince(date, chosen, own)}`
    case 'tie':
      return `${own.name} og ${chosen.name} står helt lige${each(own.turns)}, og ${chosen.name} fik turen ved lodtrækning.`
  }
}

/** Turns ahead of the meeting count as well, but "since" speaks of what comes before it. */
const longestSince = (date: string | null, first: NumberedPerson, other: NumberedPerson): string => {
  const isAfter = (on: string | null): boolean => date !== null && on !== null && on >= date
  const [its, others] = [onDay(first.lastOn), onDay(other.lastOn)]
  if (isAfter(first.lastOn))
    return `${first.name} har sin sidste planlagte tur ${its}, og ${other.name} har sin senere, ${others}.`
  if (first.lastOn === null)
    return `${first.name} har ikke haft en tur før, og ${other.name} ${isAfter(other.lastOn) ? 'har' : 'havde'} en ${others}.`
  return isAfter(other.lastOn)
    ? `${first.name} havde sin seneste tur ${its}, og ${other.name} har en planlagt tur ${others}.`
    : `Det er længst siden for ${first.name}: ${its} mod ${others} for ${other.name}.`
}

export const nobodyText = (others: number): string =>
  others === 0 ? 'Ingen er med i turordenen den dag.' : 'Ingen af dem, der er med i turordenen, kan komme den dag.'

export const byHandText = (names: readonly string[]): string =>
  `${names.length === 1 ? 'Turen' : 'Turene'} er givet til ${listText(names)} i hånden, så der blev ikke sammenlignet med andre.`

type TurnHistory = {
  readonly name: string | null
  readonly state: TurnState
  readonly reason: TurnReason | null
  readonly originalName: string | null
  readonly substituteFor: { readonly name: string; readonly reason: TurnReason | null } | null
  readonly carriedFrom: string | null
}

/** How the entry came about, where it was not simply given: a sentence for each thing that happened. */
export const historyTexts = (turn: TurnHistory): readonly string[] => {
  const { name, originalName, substituteFor, carriedFrom } = turn
  if (name === null) return []
  const state = stateText(name, turn)
  return [
    ...(state === null ? [] : [state]),
    ...(substituteFor === null
      ? []
      : [`${name} trådte ind i stedet for ${substituteFor.name}${because(substituteFor.reason)}.`]),
    ...(originalName === null ? [] : [`${name} har turen efter et bytte. Før havde ${originalName} den.`]),
    ...(carriedFrom === null ? [] : [`Casen er flyttet hertil fra mødet ${onDay(carriedFrom)}.`]),
  ]
}

const stateText = (name: string, { state, reason }: TurnHistory): string | null => {
  switch (state) {
    case 'excused':
      return reason === 'own-wish'
        ? `${name} er sprunget over efter eget ønske og har en tur til gode.`
        : `${name} har meldt afbud${because(reason)} og har en tur til gode.`
    case 'no-show':
      return `${name} kom ikke til mødet.`
    case 'cancelled':
      return reason === 'carried-over' ? 'Casen er flyttet til et senere møde.' : 'Turen er udgået.'
    case 'voluntary':
      return `${name} har en ekstra case med ud over de planlagte.`
    default:
      return null
  }
}

const because = (reason: TurnReason | null): string => (reason === null ? '' : ` (${turnReasonNames[reason]})`)

/** Why somebody cannot bring a case that day, as a sentence. */
export const exclusionText = (because: TurnExclusion, name: string, date: string | null): string => {
  const day = date === null ? 'den dag' : `${weekdayNames[weekdayOf(date) - 1] ?? ''} den ${dayAndMonth(date)}`
  switch (because) {
    case 'not-member':
      return `${name} er ikke medlem af forummet ${day}.`
    case 'introduction':
      return `${name} har ikke gennemført de to dages introduktion før ${day}.`
    case 'not-employed':
      return `${name} er ikke ansat ${day}.`
    case 'absent':
      return `${name} er fraværende ${day}.`
    case 'off':
      return `${name} er ikke på arbejde ${day}.`
    case 'paused':
      return `${name} holder pause fra at tage cases med ${day}.`
    case 'apology':
      return `${name} har meldt afbud til mødet ${day}.`
    case 'already-chosen':
      return `${name} har allerede en tur ${day}.`
  }
}

const hasTurns = ({ name, turns: n, isLifted }: NumberedPerson): string =>
  n === 0
    ? `${name} har ikke fået en tur endnu`
    : `${name} ${isLifted ? 'står lige med dem, der har' : 'har'} fået ${turns(n)}`
/** The other of the two, after `hasTurns` of the first. */
const besideText = (first: NumberedPerson, { name, turns: n, isLifted }: NumberedPerson): string => {
  if (n === 0) return `, og ${name} har ikke fået nogen`
  if (!isLifted) return `, og ${name} har fået ${n}`
  return first.isLifted && first.turns > 0
    ? `, ${name} med dem, der har fået ${n}`
    : `, og ${name} står lige med dem, der har fået ${n}`
}
const turns = (n: number): string => `${n} ${n === 1 ? 'tur' : 'ture'}`
const bothHave = (n: number): string => (n === 0 ? 'Ingen af dem har fået en tur endnu' : `Begge har ${turns(n)}`)
const each = (n: number): string => (n === 0 ? '' : ` med ${turns(n)} hver`)
const onDay = (date: string | null): string => (date === null ? 'aldrig' : `den ${shortDate(date)}`)
