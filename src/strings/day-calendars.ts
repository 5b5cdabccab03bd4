/** Words around the calendar files of a day's sessions and participants. */
import { capitalised } from '../core/danish/dates.ts'
import { countOf } from './common.ts'

export const dayCalendars = {
  save: 'Gem kalenderfil',
  saveCancelled: 'Gem aflysning til kalenderen',
  saved: (events: number, name: string): string =>
    `${capitalised(countOf(events, 'aftale', 'aftaler'))} er gemt i ${name}`,
  saveAll: 'Gem deltagernes kalenderfiler',
  saveAllWhy: 'En fil til hver med dagen og de punkter, de har plads på. Filerne er ikke krypteret.',
  savedAll: (name: string, files: number): string =>
    `${capitalised(countOf(files, 'kalenderfil', 'kalenderfiler'))} er gemt i mappen ”${name}”`,
} as const
