/** Words of a programme's versions: putting one aside, publishing it, what has changed since, and taking an earlier one up again. */
import { longDate } from '../core/danish/dates.ts'
import type { WhyNoVersion } from '../core/programme/versions.ts'
import { countOf } from './common.ts'

export const programmeVersions = {
  title: 'Udgaver',
  lead: 'En udgave er programmet, som det er nu, gemt under et navn. Når den er offentliggjort, ligger den fast, og det, du ændrer bagefter, bliver til en ny.',
  none: 'Ikke offentliggjort',
  publishedSince: (number: number, changes: number): string =>
    `Udgave ${number} er offentliggjort, ${changes === 0 ? 'uændret siden' : `${countOf(changes, 'ændring', 'ændringer')} siden`}`,
  now: 'Programmet nu',
  since: (number: number): string => `Ændret siden udgave ${number}`,
  between: (earlier: number, later: number): string => `Hvad ændrede udgave ${later} i udgave ${earlier}?`,
  same: (number: number): string => `Programmet er, som det blev gemt i udgave ${number}.`,
  sameOnPaper: 'Det, deltagerne kan se, er det samme.',
  name: 'Navn på udgaven',
  namePlaceholder: 'For eksempel: Efter mødet med arrangørerne',
  save: 'Gem udgave',
  publish: 'Offentliggør',
  saved: (number: number): string => `Udgave ${number} er gemt`,
  publishedNow: (number: number): string => `Udgave ${number} er offentliggjort`,
  withClashes: (count: number): string =>
    `Programmet har ${countOf(count, 'sammenstød', 'sammenstød')}. Løs ${count === 1 ? 'det' : 'dem'} først, hvis du kan.`,
  withUnplaced: (count: number): string =>
    `${countOf(count, 'punkt', 'punkter')} har ingen tid endnu og står ikke på programmet til væggen.`,
  papersAfter: 'Programmet til væggen, hæftet og invitationen laves under Papirer.',
  toPapers: 'Til Papirer',
  list: 'Gemte udgaver',
  empty: 'Ingen endnu.',
  heading: (number: number, name: string): string => (name === '' ? `Udgave ${number}` : `Udgave ${number}: ${name}`),
  publishedOn: (date: string): string => `Offentliggjort den ${longDate(date)}. Ligger fast.`,
  madeOn: (date: string): string => `Gemt den ${longDate(date)}`,
  view: 'Vis i gitteret',
  changes: 'Ændringer',
  viewing: (heading: string): string => `${heading} vises, som den blev gemt. Her kan intet flyttes.`,
  stopViewing: 'Tilbage til programmet nu',
  takeUp: 'Tag op igen',
  takeUpTitle: (number: number): string => `Hvis du tager udgave ${number} op igen`,
  takeUpWhy:
    'Dagens dato og sted bliver, som de er. Punkter, der er kommet til siden, lægges tilbage blandt bidragene.',
  takenUp: (number: number): string => `Udgave ${number} er taget op igen`,
  nothingToTakeUp: 'Programmet er allerede sådan.',
  run: 'Tag den op igen',
  cancel: 'Fortryd',
  remove: 'Slet',
  removed: (number: number): string => `Udgave ${number} er slettet`,
  removeOf: (heading: string): string => `Slet ${heading}`,
  more: (count: number): string => `Vis ${countOf(count, 'ændring', 'ændringer')} mere`,
} as const

export const noVersion: Readonly<Record<WhyNoVersion['code'], string>> = {
  'no-day': 'Dagen findes ikke mere.',
  'no-sessions': 'Der er ingen programpunkter at gemme endnu.',
  'nothing-new': 'Programmet er, som det blev gemt sidst. Der er intet nyt at gemme.',
}
