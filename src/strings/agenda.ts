/** Words of how an agenda comes about: what earlier meetings left over, the forum's usual items, and what people propose. */
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
  minutesInto: (n: number): string => `Sættes på punkt ${n}`,
  from: (day: string | null, n: number | null): string =>
    n === null ? `Fra mødet ${onDay(day)}` : `Fra mødet ${onDay(day)}, punkt ${n}`,
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
  makeWhy: 'Forummets faste punkter og det, der er tilbage fra sidste møde, kommer med. Du retter til bagefter.',
  made: 'Dagsordenen er lavet',
  title: 'Forummets faste punkter',
  why: 'De står i forummets faste dagsorden, men ikke her.',
  show: (items: string): string => `Faste punkter, der mangler: ${items}`,
  close: 'Luk',
} as const
