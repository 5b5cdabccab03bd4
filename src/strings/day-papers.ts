/** Words around the papers of a day: which there are, what each is for, and the folder with all of them. */
import type { DayPaperKey } from '../core/documents/day/day-paper-list.ts'
import { countOf } from './common.ts'

/** In the list, and as names of files. */
export const dayPaperNames: Readonly<Record<DayPaperKey, string>> = {
  wall: 'Program til væggen, A4',
  'wall-large': 'Program til væggen, A3',
  booklet: 'Program som hæfte',
  invitation: 'Invitation',
  'speaker-sheets': 'Oplægsholderark',
  'room-signs': 'Lokaleskilte',
  badges: 'Navneskilte',
  'sign-in': 'Fremmødeliste',
  'participants-by-organisation': 'Deltagerliste efter organisation',
  'participants-by-name': 'Deltagerliste efter navn',
  'participants-by-session': 'Deltagerliste til hvert punkt',
  needs: 'Mad og adgang',
  'evaluation-slips': 'Evalueringssedler',
  report: 'Rapport',
}

export const dayPaperWhy: Readonly<Record<DayPaperKey, string>> = {
  wall: 'Hele dagen på ét ark.',
  'wall-large': 'Det samme på dobbelt så stort et ark.',
  booklet: 'Dagen kort, og hvad hvert punkt handler om. A5: Vælg ”hæfte” i printeren.',
  invitation: 'Tid, sted, program og hvordan man tilmelder sig.',
  'speaker-sheets': 'En side til hver oplægsholder: hvornår, hvor, og hvad der er i lokalet.',
  'room-signs': 'Et skilt til hver dør med det, der sker i lokalet.',
  badges: 'Ti på hvert A4-ark, til at klippe ud.',
  'sign-in': 'Til underskrift ved døren.',
  'participants-by-organisation': 'Hvem der kommer hvorfra.',
  'participants-by-name': 'Fra A til Å.',
  'participants-by-session': 'En side til hvert punkt, som nogen har plads på.',
  needs: 'Hvor mange der har brug for hvad. Uden navne.',
  'evaluation-slips': 'Sedler til at svare på, når dagen slutter.',
  report: 'Fremmøde, evaluering og det, dagen lærte jer.',
}

export const dayPaperGroups: readonly { readonly title: string; readonly keys: readonly DayPaperKey[] }[] = [
  { title: 'Program', keys: ['wall', 'wall-large', 'booklet', 'invitation'] },
  { title: 'Til dagen', keys: ['speaker-sheets', 'room-signs', 'badges', 'sign-in'] },
  {
    title: 'Deltagere',
    keys: ['participants-by-organisation', 'participants-by-name', 'participants-by-session', 'needs'],
  },
  { title: 'Bagefter', keys: ['evaluation-slips', 'report'] },
]

export const dayPapers = {
  list: 'Dagens papirer',
  paper: 'Papiret',
  choose: 'Vælg et papir',
  chooseWhy: 'Så ser du det her, som det bliver på tryk.',
  notReady: 'Intet at trykke endnu',
  folder: (day: string): string => `Papirer - ${day}`,
  saveAll: 'Gem alle i en mappe',
  materials: 'Materialer',
  savedAll: (name: string, papers: number, materials: number): string =>
    `Gemt i mappen ”${name}” med ${countOf(papers, 'papir', 'papirer')}${
      materials === 0 ? '' : ` og ${countOf(materials, 'materiale', 'materialer')} fra programpunkterne`
    }`,
  version: 'Program',
  working: 'Som det ligger nu',
  published: (number: number, name: string, date: string): string =>
    [`Udgave ${number}`, name, `offentliggjort ${date}`].filter(Boolean).join(', '),
  aside: (number: number, name: string, date: string): string =>
    [`Udgave ${number}`, name, `gemt ${date}`].filter(Boolean).join(', '),
  speaker: 'Til',
  allSpeakers: 'Alle oplægsholdere',
  blankBadges: 'Tomme skilte',
  blankBadgesHint: 'Til dem, der kommer uden at være tilmeldt.',
} as const
