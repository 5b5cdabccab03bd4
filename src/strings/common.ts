/** Words that every page uses: the names of buttons, of saving and undoing, and how counts agree. */

import { noBreak } from '../core/danish/dates.ts'
import { numberText } from '../core/danish/numbers.ts'

/** "1 møde", "2 møder", "ingen møder". */
export const countOf = (n: number, one: string, many: string): string =>
  n === 0 ? `ingen ${many}` : `${numberText(n)} ${n === 1 ? one : many}`

export const common = {
  cancel: 'Annuller',
  showTyped: 'Vis eller skjul det skrevne',
  close: 'Luk',
  back: 'Tilbage',
  done: 'Færdig',
  tryAgain: 'Prøv igen',
  copy: 'Kopiér',
  clearSearch: 'Ryd søgning',
  all: 'Alle',
  none: 'Ingen',
  loading: 'Henter …',
  savedAs: (path: string): string => `Gemt som ${path}`,
  backToList: 'Tilbage til listen',
  deletedHint: 'Fortryd med Ctrl+Z, hvis det var en fejl.',
  deleteForGood: 'Det kan ikke fortrydes.',
  nothingFound: 'Intet passer til søgningen.',
  /** Under a search field: how many of how many are shown. */
  shownOf: (shown: number, of: number, one: string, many: string): string =>
    shown === of ? countOf(of, one, many) : `${shown} af ${countOf(of, one, many)}`,
} as const

/** Saving, undoing and disagreeing. */
export const saving = {
  saving: 'Gemmer …',
  /** `time` as "14.05". */
  savedAt: (time: string): string => `Gemt kl.${noBreak}${time}`,
  notSaved: 'Ikke gemt',
  notSavedWhy: 'Det, du har skrevet, står her stadig.',
  undo: 'Fortryd',
  redo: 'Gentag',
  undoWhat: (label: string): string => `Fortryd: ${label}`,
  redoWhat: (label: string): string => `Gentag: ${label}`,
  undone: (label: string): string => `Fortrudt: ${label}`,
  redone: (label: string): string => `Gentaget: ${label}`,
  nothingToUndo: 'Der er ikke noget at fortryde.',
  nothingToRedo: 'Der er ikke noget at gentage.',
  conflict: 'Det samme er rettet to steder',
  conflictWhy: 'Begge udgaver er bevaret. Vælg, hvilken der skal gælde.',
  keepMine: 'Behold det, jeg har skrevet her',
  takeOther: 'Brug den anden udgave',
} as const

/** Moments; the clock as "9.14". */
export const when = {
  today: (clock: string): string => `i dag kl.${noBreak}${clock}`,
  yesterday: (clock: string): string => `i går kl.${noBreak}${clock}`,
  on: (date: string, clock: string): string => `${date} kl.${noBreak}${clock}`,
} as const
