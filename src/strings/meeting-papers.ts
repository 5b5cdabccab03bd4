/** Words beside a meeting's paper: which papers there are, and the folders with them. */
import type { MeetingPaper } from '../core/documents/papers.ts'
import { countOf } from './common.ts'

type Choice = { readonly paper: MeetingPaper; readonly label: string }

/** What can be made where the agenda is written, and where the minutes are; the first is shown. */
export const paperChoices: Readonly<Record<'agenda' | 'minutes', readonly [Choice, ...Choice[]]>> = {
  agenda: [
    { paper: { document: 'agenda', edition: 'internal' }, label: 'Dagsorden' },
    { paper: { document: 'agenda', edition: 'shareable' }, label: 'Dagsorden til deling, uden navne' },
    { paper: { document: 'agenda', edition: 'facilitator' }, label: 'Dagsorden til facilitatoren' },
    { paper: { document: 'attendance' }, label: 'Deltagerliste til underskrift' },
    { paper: { document: 'evaluation-slip' }, label: 'Evalueringssedler' },
  ],
  minutes: [
    { paper: { document: 'minutes', edition: 'internal' }, label: 'Referat' },
    { paper: { document: 'minutes', edition: 'shareable' }, label: 'Referat til deling, uden navne' },
    { paper: { document: 'minutes', edition: 'facilitator' }, label: 'Referat til facilitatoren' },
    { paper: { document: 'decisions', edition: 'internal' }, label: 'Beslutninger' },
    { paper: { document: 'decisions', edition: 'shareable' }, label: 'Beslutninger til deling, uden navne' },
  ],
}

export const meetingPaperWords = {
  which: 'Papir',
  readFirst:
    'Personer fra arkivet er uden navn, og af lukkede punkter står kun nummeret. Kælenavne og andet, der peger på nogen, kan ingen maskine genkende. Læs papiret, før du deler det.',
  notes: 'Her står noterne til mødelederen. Del kun papiret med den, der leder mødet.',
  agendaFolder: 'Gem med bilag',
  journalFolder: 'Gem til journalen',
  notApproved: 'Når referatet er godkendt, kan du gemme en mappe med det hele til journalen.',
  savedFolder: (name: string, files: number): string => `Gemt i mappen ”${name}” med ${countOf(files, 'fil', 'filer')}`,
} as const
