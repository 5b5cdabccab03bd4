// Owns what the test of a knowledge day begins with: the example's day in the making, held today, with nothing placed and nobody
// signed up, and the list of registrations that a sign-up form would give.

import type { Cell } from '../tables/workbooks.ts'
import { today } from './arrangements.ts'
import type { ExampleRecord } from './real-archive.ts'

export const knowledgeDay = { id: 'meeting-vidensdag-2027-04-22', forumId: 'forum-vidensdag' } as const

/** These are typed in, as the room that makes three. */
export const typedSessions = [
  {
    id: 'session-2027-skriv',
    kind: 'workshop',
    title: 'Skriv din egen fortælling på en side',
    speaker: 'Lærke Fuglebæk',
  },
  { id: 'session-2027-job', kind: 'talk', title: 'Vejen til job: hvad hjalp?', speaker: 'Martin Hvidtfeldt' },
  { id: 'session-2027-unge', kind: 'panel', title: 'Unge og peerstøtte: noget for sig?', speaker: 'Ronja Bech' },
] as const
export const typedRoom = { name: 'Biblioteket', capacity: 30 } as const

const leftOut: ReadonlySet<string> = new Set([...typedSessions.map(({ id }) => id), 'session-2027-panel'])
const forEverybody: ReadonlySet<unknown> = new Set(['plenary', 'break'])

/** Whoever speaks is at work today, whichever day that is. */
export const asItBegins = (record: ExampleRecord): ExampleRecord | null => {
  const { kind, id, value } = record
  const changed = (change: Readonly<Record<string, unknown>>): ExampleRecord => ({
    ...record,
    value: { ...value, ...change },
  })
  switch (kind) {
    case 'registration':
    case 'programme-version':
      return null
    case 'person':
      return changed({ workingDays: [], absences: [], firstDay: null, lastDay: null })
    case 'session':
      if (leftOut.has(id)) return null
      if (id === 'session-2027-farvel') return changed({ start: '15:35' })
      return forEverybody.has(value.kind) ? record : changed({ start: null, roomId: null, capacity: null })
    case 'programme':
      return changed({
        ...{ contributionsBy: null, signUpBy: null, mailings: [], capacity: 118 },
        rooms: listOf(value.rooms)
          .slice(0, 2)
          .map((room) => (room.id === 'spejl' ? { ...room, capacity: 45 } : room)),
        slots: [...listOf(value.slots), { id: 'runde-5', name: 'Runde 5', start: '14:40', end: '15:25' }],
      })
    default:
      return record
  }
}

export const heldToday = { date: today, status: 'planned', start: '09:00', end: '16:00' } as const

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : [])

/** The titles of what people can choose between, those that are typed in among them. */
export const choicesIn = (records: readonly ExampleRecord[]): readonly string[] => [
  ...records.flatMap(({ kind, value }) =>
    kind === 'session' && value.stage === 'accepted' && !forEverybody.has(value.kind) ? [String(value.title)] : [],
  ),
  ...typedSessions.map(({ title }) => title),
]

const givenNames = [
  'Agnete',
  'Birger',
  'Cilla',
  'Ditlev',
  'Esther',
  'Frode',
  'Gudrun',
  'Hjalmar',
  'Ingelise',
  'Jorun',
  'Kasimir',
  'Lisbet',
]
const familyNames = [
  'Aggerholm',
  'Bisgård',
  'Damkjær',
  'Engelbæk',
  'Faurskov',
  'Gejlager',
  'Hvilsted',
  'Krogslund',
  'Mørkøv',
  'Østervang',
]
const workplaces = [
  ['Region Strandmark', 'Region'],
  ['Sundborg Kommune', 'Kommune'],
  ['Lægehuset Torvet', 'Almen praksis'],
  ['Foreningen Bro', 'Andet'],
] as const
const roles = ['Peermedarbejder', 'Kollega', 'Leder', 'Koordinator']

export const nameOf = (index: number): string =>
  `${givenNames[index % givenNames.length]} ${familyNames[Math.floor(index / givenNames.length)]}`

/** So many sign up by the form; of one more the address is none. */
export const signedUp = 120
export const refused = { name: 'Viggo Vindinge', email: 'viggo(at)sundborg' } as const

const headers = [
  'Navn',
  'Rolle',
  'Organisation',
  'Sektor',
  'Mail',
  'Ønsker',
  'Vegetarisk',
  'Trinfri adgang',
  'Allergier',
]
export const withheldHeader = 'Allergier'

/** Everybody wishes for three or four sessions; the first two are what most want. */
export const signUpRows = (titles: readonly string[]): readonly (readonly Cell[])[] => [
  headers,
  ...Array.from({ length: signedUp }, (_, index): readonly Cell[] => {
    const [workplace, sector] = workplaces[index % workplaces.length] ?? workplaces[0]
    const wishes = new Set([
      index % 2,
      (index * 5) % titles.length,
      (index * 7 + 3) % titles.length,
      (index + 6) % titles.length,
    ])
    return [
      nameOf(index),
      roles[index % roles.length] ?? '',
      workplace,
      sector,
      `deltager${index + 1}@strandmark.example`,
      [...wishes].map((each) => titles[each] ?? '').join('; '),
      index % 9 === 0 ? 'x' : '',
      index % 30 === 0 ? 'ja' : '',
      index % 40 === 0 ? 'Kan ikke tåle nødder' : '',
    ]
  }),
  [refused.name, 'Kollega', 'Sundborg Kommune', 'Kommune', refused.email, titles[0] ?? '', '', '', ''],
]
