/** Words of the panel that asks for cases by mail, reminds of them, or sends them back to their authors. */
import { weekdayDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { RequestKind } from '../core/documents/case-request-words.ts'
import { countOf } from './common.ts'
import { mailActions } from './mail.ts'

export const caseRequest = {
  ...mailActions,
  title: {
    ask: (count: number): string => (count === 1 ? 'Bed om casen' : `Bed om ${countOf(count, 'case', 'cases')}`),
    remind: (count: number): string => (count === 1 ? 'Mind om casen' : `Mind om ${countOf(count, 'case', 'cases')}`),
    return: (count: number): string =>
      count === 1 ? 'Send casen til forfatteren' : `Send ${countOf(count, 'case', 'cases')} til forfatterne`,
  } satisfies Readonly<Record<RequestKind, (count: number) => string>>,
  why: (count: number): string =>
    count === 1
      ? 'Erfakreds sender ikke mail. Gem mailen som en kladde, åbn den i dit mailprogram, og send den derfra.'
      : 'Erfakreds sender ikke mail. Gem mailene som kladder i en mappe, åbn dem i dit mailprogram, og send dem derfra.',
  mails: 'Mails',
  mail: (name: string, withoutAddress: boolean): string => (withoutAddress ? `${name} (mangler mailadresse)` : name),
  nobody: 'Ingen',
  noAddress: (names: readonly string[]): string =>
    names.length === 0
      ? 'Der er ingen at skrive til på turen. Skriv selv modtageren, når du åbner kladden.'
      : `Der står ingen mailadresse, der kan bruges, hos ${listText(names)}. Skriv selv modtageren i mailprogrammet, eller ret personen først. Resten virker alligevel.`,
  toPerson: (name: string): string => `Åbn ${name}`,
  form: (fileName: string, filled: boolean): string =>
    `${fileName}.docx – ${filled ? 'skemaet med casen, som den er nu' : 'skemaet, uden navn'}`,
  due: (fileName: string, date: string): string => `${fileName}.ics – fristen, ${weekdayDate(date)}`,
  storyLeaves:
    'Casen følger med i skemaet og er så ikke længere beskyttet af Erfakreds. Send den kun ad en sikker vej.',
  /** Also what undoing reads aloud. */
  marked: {
    ask: (count: number): string => (count === 1 ? 'Der er bedt om casen' : `Der er bedt om ${count} cases`),
    remind: (count: number): string => (count === 1 ? 'Der er mindet om casen' : `Der er mindet om ${count} cases`),
    return: (count: number): string => (count === 1 ? 'Casen er hos forfatteren' : `${count} cases er hos forfatterne`),
  } satisfies Readonly<Record<RequestKind, (count: number) => string>>,
  /** Where the case stood there before. */
  nothingNew: 'Det stod der allerede.',
  gone: 'Turen findes ikke længere.',
} as const
