/** Words of how an agenda comes about: what earlier meetings left over, the forum's usual items, and what people propose. */
import { noBreak } from '../core/danish/dates.ts'
import type { CarryOffer } from '../core/meetings/carry-over.ts'

const because: Readonly<Record<Extract<CarryOffer, { readonly type: 'item' }>['because'], string>> = {
  postponed: 'Udsat',
  undecided: 'Ikke afgjort',
}

/** What a meeting without a day is called. */
const onDay = (day: string | null): string => (day === null ? 'uden dato' : `den ${day}`)

export const carry = {
  title: 'Fra sidste møde',
  why: 'Det, der blev udsat eller ikke afgjort, og det referat, der mangler at blive godkendt.',
  because,
  minutes: 'Godkendelse af referat',
  minutesNew: 'Får sit eget punkt',
  minutesInto: (n: number): string => `Sættes på punkt${noBreak}${n}`,
  from: (day: string | null, n: number | null): string =>
    n === null ? `Fra mødet ${onDay(day)}` : `Fra mødet ${onDay(day)}, punkt${noBreak}${n}`,
  untitled: 'Punkt uden titel',
  take: 'Tag med',
  takeOf: (title: string): string => `Tag med: ${title}`,
  takeAll: 'Tag alle med',
  leave: 'Lad det ligge',
  leaveOf: (title: string): string => `Lad det ligge: ${title}`,
  taken: 'Punktet er taget med',
  takenAll: 'Punkterne er taget med',
  left: 'Punktet får lov at ligge',
} as const

export const usualItems = {
  make: 'Lav dagsordenen',
  makeWhy: 'Forummets faste punkter og det, der er tilbage fra sidste møde, kommer med. Du kan rette til bagefter.',
  made: 'Dagsordenen er lavet',
  title: 'Forummets faste punkter',
  why: 'De står i forummets faste dagsorden, men ikke her.',
  show: (items: string): string => `Faste punkter, der mangler: ${items}`,
  close: 'Luk',
} as const

/** Actions of earlier meetings, as the agenda shows them. */
export const earlier = {
  title: (actions: string): string => `Opfølgning fra tidligere møder: ${actions}`,
  one: 'åben opgave',
  many: 'åbne opgaver',
  why: 'De står også i Word-filen med dagsordenen.',
  finish: 'Gør færdig',
  finishOf: (task: string): string => `Gør færdig: ${task}`,
  finished: 'Opgaven er gjort færdig',
  all: 'Se alle opgaver',
} as const

export const proposals = {
  open: 'Forslag til punkter',
  title: 'Forslag til punkter',
  why: 'Skriv et forslag, du har fået, eller hent flere ad gangen fra en mail eller en Word-fil.',
  close: 'Luk forslag',
  who: 'Foreslået af',
  whoHint: 'Et navn fra arkivet, eller hvem det ellers er',
  itemTitle: 'Punktets titel',
  text: 'Tekst',
  minutes: 'Minutter',
  add: 'Sæt på dagsordenen',
  addOf: (title: string): string => `Sæt på dagsordenen: ${title}`,
  added: 'Forslaget er sat på dagsordenen',
  needsTitle: 'Skriv, hvad punktet skal hedde.',
  ways: 'Hvordan',
  write: 'Skriv selv',
  read: 'Hent fra tekst',
  paste: 'Indsæt teksten her',
  pasteHint: 'Hver overskrift, hvert nummer og hvert punkt bliver til et forslag.',
  file: 'Vælg en fil',
  fileHint: 'Word (.docx), mail (.eml) eller tekst (.txt)',
  from: (file: string): string => `Læst fra ${file}`,
  found: (n: string): string => `Fundet: ${n}`,
  one: 'forslag',
  many: 'forslag',
  none: 'Der er ingen forslag i teksten.',
  leftOut: 'Ikke taget med som forslag:',
  skip: 'Spring over',
  skipOf: (title: string): string => `Spring over: ${title}`,
  minutesShort: (n: number): string => `${n}${noBreak}min`,
  untitled: 'Forslag uden titel',
} as const

/** Beside an item of the agenda: where it comes from. */
export const origin = {
  carried: (day: string | null): string => `Fra mødet ${onDay(day)}`,
  approves: (day: string | null): string => `Referatet fra mødet ${onDay(day)}`,
  proposed: (name: string, day: string | null): string => `Foreslået af ${name}${day === null ? '' : ` den ${day}`}`,
  notes: 'Noter til mødelederen',
  notesOf: (n: number): string => `Noter til mødelederen til punkt ${n}`,
  notesPlaceholder: 'Kun til dig og den, der leder mødet',
  notesWhy: 'Står kun i facilitatorens udgave.',
  addNotes: 'Tilføj note til mødelederen',
  attachment: (place: number, item: number): string => `Bilag ${place}, punkt ${item}`,
} as const

/** An item of a forum's usual agenda, beyond its title, kind and minutes. */
export const usualItem = {
  more: (n: number): string => `Mere om punkt ${n}`,
  less: (n: number): string => `Skjul mere om punkt ${n}`,
  presenters: 'Ved',
  presentersHint: 'Navne, eller for eksempel ”formandskabet”',
  text: 'Fast tekst',
  textOf: (n: number): string => `Fast tekst til punkt ${n}`,
  textPlaceholder: 'Står på alle nye dagsordener',
  recommendation: 'Fast indstilling',
  recommendationOf: (n: number): string => `Fast indstilling til punkt ${n}`,
  recommendationPlaceholder: 'Det, mødet bliver bedt om hver gang',
  closed: 'Lukket punkt',
  closedWhy: 'Punktet beholder sit nummer, men indholdet er kun for dem, der deltager.',
  marks: { presenters: 'Ved', text: 'Tekst', closed: 'Lukket', phases: 'Faser' },
} as const

/** The phases of a case, in a forum's usual agenda and in a meeting's own. */
export const phaseFields = {
  each: 'Hver case i faser',
  one: 'Casen i faser',
  why: 'Ellers fordeles casens tid efter forslaget i casepakken.',
  minutesShort: 'min',
  eachTakes: (minutes: string): string => `Hver case tager ${minutes}.`,
  /** `of` is what the agenda gives the case, where that is something else. */
  takes: (minutes: string, of: string | null): string =>
    of === null ? `Faserne tager ${minutes}.` : `Faserne tager ${minutes}, men punktet har ${of}.`,
  now: (minutes: readonly number[]): string =>
    minutes.length === 0 ? 'Faser: som i casepakken' : `Faser: ${minutes.join(' + ')} min`,
  ofItem: (what: string, number: number): string => `${what}, punkt ${number}`,
} as const
