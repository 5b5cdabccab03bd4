/** Words of minute-taking while the meeting goes on: who is there, the item that is on, and what becomes of it. */
import { listText } from '../core/danish/numbers.ts'
import type { AgendaItem } from '../core/records/agenda-item.ts'
import type { Attendance } from '../core/records/meeting.ts'

const attendance: Readonly<Record<Attendance, string>> = {
  invited: 'Ikke set endnu',
  present: 'Til stede',
  apology: 'Afbud',
  absent: 'Udeblev',
}

const progress: Readonly<Record<AgendaItem['progress'], string>> = {
  open: 'Åbent',
  done: 'Afsluttet',
  postponed: 'Udsat',
}

export const during = {
  pane: 'Punkter og referat',
  items: 'Mødets punkter',
  progress,
  onClock: 'På uret',
  clockIsAt: (n: number): string => `Uret står på punkt ${n}.`,
  goThere: (n: number): string => `Skriv ved punkt ${n}`,
  hasText: 'Der er skrevet referat',
  decision: 'Beslutning',
  decisionsOf: (n: number): string => `Beslutning under punkt ${n}`,
  moreDecisions: 'Flere',
  close: 'Afslut punkt',
  closeKeys: 'Ctrl+Enter',
  postpone: 'Flyt til næste møde',
  takeUp: 'Tag punktet op igen',
  closed: (n: number): string => `Punkt ${n} er afsluttet`,
  postponed: (n: number): string => `Punkt ${n} er flyttet til næste møde`,
  takenUp: (n: number): string => `Punkt ${n} er taget op igen`,
  itemChanged: 'Punktet er ændret',
  postponedWhy: 'Punktet tages med, når dagsordenen til næste møde laves.',
  allSettled: 'Alle punkter er afsluttet eller udsat.',
  toMinutes: 'Gå til referatet',
  now: (n: number): string => `Nu ved punkt ${n}`,
  keys: 'Ctrl+Enter afslutter punktet, Alt+U flytter det til næste møde. Alt+Pil op og ned skifter punkt. Alt+R referat, Alt+B beslutning, Alt+O ny opgave, Alt+D deltagere.',
  commands: {
    next: 'Skriv ved næste punkt',
    previous: 'Skriv ved forrige punkt',
    close: 'Afslut punktet, og gå til næste',
    postpone: 'Flyt punktet til næste møde',
    text: 'Gå til punktets referat',
    decision: 'Gå til punktets beslutning',
    action: 'Ny opgave under punktet',
    people: 'Gå til mødets deltagere',
  },
} as const

export const presence = {
  title: 'Deltagere',
  attendance,
  apology: 'Afbud',
  apologyOf: (name: string): string => `Afbud fra ${name}`,
  came: (n: number): string => `kom under punkt ${n}`,
  went: (n: number): string => `gik under punkt ${n}`,
  onlyAt: (numbers: readonly number[]): string => `kun under punkt ${listText(numbers.map(String))}`,
  insteadOf: (name: string): string => `i stedet for ${name}`,
  comesInstead: (name: string): string => `${name} kommer i stedet`,
  absentOne: 'udeblev',
  absentMany: 'udeblev',
  unseen: (n: number): string => `${n} ikke set endnu`,
  rest: 'Resten er her',
  restDone: 'Resten er til stede',
  add: 'Tilføj person',
  hideAdd: 'Færdig med at tilføje',
  keys: [
    ['T', 'til stede'],
    ['A', 'afbud'],
    ['F', 'udeblev'],
    ['I', 'ikke set endnu'],
    ['S', 'stedfortræder'],
    ['G', 'gæst til punktet'],
    ['+', 'kom under punktet'],
    ['−', 'gik under punktet'],
    ['M', 'mere om personen'],
  ],
  showKeys: 'Vis taster',
  hideKeys: 'Skjul taster',
} as const
