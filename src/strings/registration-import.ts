/** Words of the import of registrations from a table file. */
import { capitalised } from '../core/danish/dates.ts'
import { numberText } from '../core/danish/numbers.ts'
import type { RowReason } from '../core/registrations/import/cells.ts'
import { countOf } from './common.ts'
import { needNames } from './registrations.ts'
import { tableImport } from './table-import.ts'

const reasons: Readonly<Record<RowReason, string>> = {
  'cpr-number': 'Der står et CPR-nummer i rækken',
  'withheld-matter': 'Cellen nævner helbred eller ansættelsesform, som ikke må gemmes',
  'name-missing': 'Navnet mangler',
  'text-too-long': 'Teksten er for lang',
  'bad-email': 'Det er ikke en mailadresse',
  'unknown-sector': 'Sektoren er ikke en af dem, man kan vælge',
  'unknown-wish': 'Passer ikke til noget programpunkt. Vælg ovenfor, hvad der menes',
  'unclear-cancelled': 'Kan ikke læses som ja eller nej til, at deltageren er afmeldt',
  'repeated-in-file': 'Samme deltager som i række',
}

const ticked = (name: string): string => `Kryds: ${name}`

type RowCounts = {
  readonly created: number
  /** Of those who are new. */
  readonly waiting: number
  readonly updated: number
  readonly cancelled: number
  readonly unchanged: number
  readonly rejected: number
}

const rowsTaken = (fetched: number, cancelled: number): string =>
  [
    ...(fetched === 0 && cancelled > 0 ? [] : [countOf(fetched, 'tilmelding', 'tilmeldinger')]),
    ...(cancelled === 0 ? [] : [countOf(cancelled, 'afmelding', 'afmeldinger')]),
  ].join(' og ')

export const registrationImport = {
  ...tableImport,
  title: 'Hent tilmeldinger',
  back: 'Tilbage til tilmeldingerne',
  chooseTitle: 'Vælg en liste med tilmeldinger',
  chooseWhy:
    'Filen kan være CSV eller Excel, som jeres tilmeldingsskema gemmer den: én række for hver deltager. Intet bliver gemt, før du har set det.',
  notKept:
    'Mad og adgang læses som krydser fra en fast liste. Kolonner, hvor folk skriver om helbred, bliver aldrig læst, og rækker med CPR-numre bliver afvist.',
  fields: {
    name: 'Navn',
    givenName: 'Fornavn',
    familyName: 'Efternavn',
    title: 'Titel',
    organisation: 'Organisation',
    sector: 'Sektor',
    role: 'Rolle',
    email: 'Mail',
    registeredOn: 'Tilmeldt den',
    status: 'Status (afmeldt eller ej)',
    cancelled: 'Kryds eller dato: Afmeldt',
    wishes: 'Ønsker',
    needs: 'Mad og adgang',
    'need:vegetarian': ticked(needNames.vegetarian),
    'need:vegan': ticked(needNames.vegan),
    'need:no-pork': ticked(needNames['no-pork']),
    'need:gluten-free': ticked(needNames['gluten-free']),
    'need:lactose-free': ticked(needNames['lactose-free']),
    'need:step-free': ticked(needNames['step-free']),
    'need:hearing-loop': ticked(needNames['hearing-loop']),
    'need:sign-language': ticked(needNames['sign-language']),
    'need:quiet-place': ticked(needNames['quiet-place']),
    'need:companion': ticked(needNames.companion),
  },
  slotField: (name: string, time: string): string => `Ønsker: ${name === '' ? time : name}`,
  nameNeeded: 'Vælg den kolonne, der har navnet.',
  wishesHint: 'Ønsker kan stå med titel eller med nummer, flere med semikolon imellem. Numrene er:',
  slotHint: 'I en kolonne, der hører til én valgrunde, tælles numrene inden for den.',
  known: 'Deltagere, der er tilmeldt i forvejen',
  knownUpdate: 'Ret dem efter filen',
  knownLeave: 'Lad dem være',
  summary: ({ created, updated, cancelled, unchanged, rejected, waiting }: RowCounts): string =>
    capitalised(
      [
        `${countOf(created, 'ny tilmelding', 'nye tilmeldinger')}${waiting === 0 ? '' : `, heraf ${numberText(waiting)} på venteliste`}`,
        ...(updated === 0 ? [] : [`${numberText(updated)} rettes`]),
        ...(cancelled === 0 ? [] : [`${numberText(cancelled)} afmeldes`]),
        ...(unchanged === 0 ? [] : [`${numberText(unchanged)} ændres ikke`]),
        ...(rejected === 0 ? [] : [`${countOf(rejected, 'række', 'rækker')} afvises`]),
      ].join(', '),
    ),
  unknownTitle: (count: number): string => `${countOf(count, 'ønske', 'ønsker')} passer ikke til et programpunkt`,
  unknownWhy: 'Vælg, hvad der menes. Rækkerne bliver afvist, til du har valgt.',
  meant: (words: string): string => `Hvad menes med ”${words}”?`,
  inRows: (count: number): string => `i ${countOf(count, 'række', 'rækker')}`,
  noWish: 'Tag ikke ønsket med',
  chooseMeant: 'Vælg',
  unreadTitle: 'Behov, der ikke er på listen',
  unreadWhy:
    'De bliver hverken gemt eller vist her. Spørg deltageren, hvad der skal være klar, og sæt krydset bagefter.',
  unread: (header: string, rows: string, count: number): string =>
    `${header}: ${count === 1 ? 'række' : 'rækkerne'} ${rows}`,
  reason: (reason: RowReason, value: string | null): string =>
    value === null
      ? reasons[reason]
      : reason === 'repeated-in-file'
        ? `${reasons[reason]} ${value}`
        : `${reasons[reason]}: ”${value}”`,
  acceptedTitle: (count: number): string => `${countOf(count, 'række', 'rækker')} bliver hentet`,
  unchangedTitle: (count: number): string => `${countOf(count, 'række', 'rækker')} ændrer ikke noget`,
  unchanged: {
    same: 'er tilmeldt og uændret',
    left: 'er tilmeldt og bliver ikke ændret',
    cancelled: 'har meldt afbud og forbliver afmeldt',
    'not-there': 'er afmeldt i filen og står ikke på listen',
  },
  verb: 'Sker',
  verbs: { create: 'Ny', update: 'Rettes', cancel: 'Afmeldes' },
  own: 'fra arkivet',
  needs: 'Mad og adgang',
  moved: (count: number): string =>
    `${countOf(count, 'anden rykker op fra en venteliste', 'andre rykker op fra ventelisterne')}:`,
  tooMany: (most: number): string => `Der kan hentes ${numberText(most)} ad gangen. Del filen i to.`,
  run: (fetched: number, cancelled: number): string => `Hent ${rowsTaken(fetched, cancelled)}`,
  done: (fetched: number, cancelled: number): string => `${rowsTaken(fetched, cancelled)} er hentet`,
} as const
