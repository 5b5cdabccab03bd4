/** Which column of a list of earlier meetings is which, guessed from Danish and English header words. */
import { guessHeaders } from '../text/header-row.ts'

export const historyFields = ['date', 'names', 'forum', 'status', 'start', 'end', 'place', 'theme', 'uid'] as const
export type HistoryField = (typeof historyFields)[number]

/** Names may stand in several columns ("Case 1", "Case 2"); every other field in one. */
export const severalColumns: readonly HistoryField[] = ['names']

/** What each column is read as; null where it is not read. */
export type HistoryMapping = readonly (HistoryField | null)[]

export const guessHistoryMapping = (
  rows: readonly (readonly string[])[],
): { readonly headerRow: number; readonly columns: HistoryMapping } =>
  guessHeaders(rows, { fields: historyFields, words: headerWords, several: severalColumns })

const headerWords: Readonly<Record<HistoryField, readonly string[]>> = {
  date: ['dato', 'mødedato', 'dato for møde', 'dato for mødet', 'dag', 'date', 'meeting date'],
  names: [
    'navn',
    'navne',
    'person',
    'personer',
    'peer',
    'peers',
    'peermedarbejder',
    'peermedarbejdere',
    'medarbejder',
    'case',
    'cases',
    'case fra',
    'cases fra',
    'case ved',
    'caseholder',
    'casebringer',
    'har case',
    'har case med',
    'har en case med',
    'bringer case',
    'tur',
    'ture',
    'hvem',
    'name',
    'names',
    'presenter',
  ],
  forum: [
    'forum',
    'fora',
    'gruppe',
    'møde',
    'mødetype',
    'erfa',
    'erfa-gruppe',
    'titel',
    'mødets navn',
    'title',
    'summary',
    'meeting',
  ],
  status: ['status', 'resultat', 'udfald', 'hvordan gik det', 'afholdt', 'bemærkning', 'outcome'],
  start: [
    'start',
    'starttid',
    'starttidspunkt',
    'kl',
    'kl.',
    'klokken',
    'tid',
    'tidspunkt',
    'fra',
    'begynder',
    'time',
    'start time',
  ],
  end: ['slut', 'sluttid', 'sluttidspunkt', 'til', 'slutter', 'end', 'end time'],
  place: ['sted', 'mødested', 'lokale', 'hvor', 'adresse', 'location', 'place', 'venue'],
  theme: ['tema', 'emne', 'theme', 'topic'],
  uid: ['uid'],
}
