/** Words of a proposal for a day's programme: what it does, what it moves, and how well it serves what people wish. */
import { clockTime, noBreak } from '../core/danish/dates.ts'
import { numberText } from '../core/danish/numbers.ts'
import type { DayNames } from '../core/programme/day-names.ts'
import type { NoProposal, Proposal, ProposedMove, Served, Unplaced } from '../core/programme/propose/propose.ts'
import type { CellPlace, Scope } from '../core/programme/propose/puzzle-of-day.ts'
import { countOf } from './common.ts'

export const programmeProposal = {
  title: 'Foreslå program',
  lead: 'Punkterne lægges i dagens runder, så intet støder sammen, og så flest muligt kommer til det, de har ønsket. Det, du har låst, bliver liggende.',
  toSlots: 'Skriv runderne',
  scope: 'Hvad må flyttes?',
  scopes: {
    all: 'Alt, der ikke er låst',
    unplaced: 'Kun det, der ikke er placeret',
  } satisfies Record<Scope, string>,
  running: 'Finder et forslag',
  percent: (percent: number): string => `${percent}${noBreak}%`,
  stop: 'Stop, og vis det bedste hidtil',
  stopping: 'Stopper …',
  found: (served: string): string => `Forslaget er klar. ${served}`,
  viewing: 'Sådan ligger programmet i forslaget.',
  viewingNow: 'Sådan ligger programmet nu.',
  view: 'Hvilket program der vises',
  views: { proposed: 'Forslaget', now: 'Nu' },
  moves: 'Det flytter sig',
  firstPlaces: 'Det får en plads',
  same: 'Programmet ligger godt',
  sameWhy: 'Forslaget flytter ingenting: Der er ikke fundet noget bedre.',
  nothing: 'Forslaget flytter ingenting',
  nothingWhy: 'Der er ikke fundet en plads til det, der mangler, uden at flytte det, der ligger fast.',
  unplaced: (count: number): string => `${countOf(count, 'punkt', 'punkter')} uden plads`,
  lost: (count: number): string => `${countOf(count, 'deltager', 'deltagere')} mister en plads`,
  lostWhy: 'De har fået besked om pladsen, men den passer ikke i forslaget. Giv dem besked bagefter.',
  seatsAgain: 'De pladser, der er fordelt, bliver fordelt igen, så de passer til programmet.',
  use: 'Brug forslaget',
  used: 'Forslaget er brugt',
  other: 'Prøv et andet forslag',
  stale: 'Noget er ændret, siden forslaget blev lavet.',
  again: 'Lav det igen',
  failed: 'Forslaget gik i stå',
  failedWhy: 'Programmet er, som det var.',
  wishes: 'Ønsker, punkt for punkt',
  session: 'Punkt',
  untitled: 'Punkt uden titel',
  wished: 'Ønsker det',
  seated: 'Får plads',
  restOfWishes: 'Resten gælder punkter, der ligger samtidig med andre ønsker, er fyldt op eller ikke er placeret.',
  noWishes: 'Ingen har ønsket noget endnu, så punkterne er lagt i den rækkefølge, de står i.',
} as const

/** "1.213 af 1.260 ønsker kan opfyldes. Nu er det 1.102." */
export const servedText = (after: Served, before: Served): string => {
  if (after.of === 0) return programmeProposal.noWishes
  const now =
    before.served === 0
      ? ''
      : before.served === after.served
        ? ' Det er lige så mange som nu.'
        : ` Nu er det ${numberText(before.served)}.`
  return `${howMany(after)} kan opfyldes.${now}`
}

const howMany = ({ served, of }: Served): string => {
  if (of === 1) return served === 1 ? 'Det ene ønske' : 'Intet ønske'
  return `${served === of ? 'Alle ' : `${numberText(served)} af `}${numberText(of)} ønsker`
}

/** "Nu er der 2 sammenstød; i forslaget er der ingen." Null where there is nothing to say. */
export const clashesText = ({ before, after }: Proposal['clashes']): string | null => {
  const count = (clashes: number) => (clashes === 0 ? 'ingen' : numberText(clashes))
  if (before === 0 && after === 0) return null
  const now = before === 0 ? 'Nu er der ingen sammenstød' : `Nu er der ${countOf(before, 'sammenstød', 'sammenstød')}`
  const stays = after === 0 ? '' : ', blandt det, der ikke må flyttes'
  return `${now}; i forslaget er der ${count(after)}${stays}.`
}

export const moveText = ({ from, to }: ProposedMove, names: DayNames): string =>
  from === null
    ? upperFirst(placeText(to, names))
    : from.start === to.start
      ? `${upperFirst(at(to.start))}, fra ${roomText(from, names)} til ${roomText(to, names)}`
      : from.roomId === to.roomId
        ? `Fra ${at(from.start)} til ${placeText(to, names)}`
        : `Fra ${placeText(from, names)} til ${placeText(to, names)}`

export const unplacedText = ({ from, because }: Unplaced, names: DayNames): string =>
  from === null
    ? unplacedWhy[because]
    : `${unplacedWhy[because]} Det tages ud; nu ligger det ${placeText(from, names)}.`

export const unplacedWhy: Readonly<Record<Unplaced['because'], string>> = {
  'too-long': 'Det er længere end alle runderne.',
  'speaker-away': 'En oplægsholder er ikke til stede i nogen af runderne.',
  'too-many-seats': 'Flere har fået besked om plads, end noget lokale rummer.',
  'in-the-way': 'Det, der ligger fast, er i vejen alle steder.',
  'no-place-left': 'Der er ikke plads til det sammen med de andre.',
  'for-everybody': 'Pauser og det, der er for alle, lægger du selv.',
}

export const noProposal: Readonly<Record<NoProposal, { readonly title: string; readonly why: string }>> = {
  'no-slots': {
    title: 'Dagen har ingen runder',
    why: 'Et forslag lægger punkterne i dagens valgrunder. De står under Dagen.',
  },
  'nothing-to-place': {
    title: 'Der er ikke noget at lægge',
    why: 'Alt er låst eller placeret, eller der er ingen punkter med i programmet endnu.',
  },
}

export const titleOf = (names: DayNames, id: Unplaced['sessionId']): string =>
  names.session(id)?.title || programmeProposal.untitled

const placeText = ({ start, roomId }: CellPlace, names: DayNames): string => {
  const room = names.room(roomId)
  return room === '' ? at(start) : `${at(start)} i ${room}`
}
const roomText = ({ roomId }: CellPlace, names: DayNames): string => names.room(roomId) || 'intet lokale'
const at = (time: string): string => `kl.${noBreak}${clockTime(time)}`
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
