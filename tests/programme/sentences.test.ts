import { describe, expect, it } from 'vitest'
import { programmeChanges } from '../../src/core/programme/changes.ts'
import { clashesOf } from '../../src/core/programme/clashes.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { dayNamesIn } from '../../src/core/programme/day-names.ts'
import { daySaid } from '../../src/core/programme/versions.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { programmeChangeTexts } from '../../src/strings/programme-changes.ts'
import { clashText } from '../../src/strings/programme-clashes.ts'
import { entry } from '../planning/generator.ts'
import { anyDay } from './any-day.ts'

const id = meetingId.parse('d')
const rooms = [
  { id: 'sal', name: 'Salen', capacity: 80 },
  { id: 'lille', name: 'Lille sal', capacity: 2 },
]

const frame = (programme: Partial<RecordInput<'programme'>> = {}, meeting: Partial<RecordInput<'meeting'>> = {}) => [
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('person', 'p', { givenName: 'Bo', familyName: 'Lind' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', start: '09:00', end: '16:00', ...meeting }),
  entry('programme', programmeIdOf(id), { meetingId: 'd', rooms, ...programme }),
]

const session = (name: string, title: string, fields: Partial<RecordInput<'session'>> = {}) =>
  entry('session', name, { meetingId: 'd', title, start: '10:00', roomId: 'sal', ...fields })

const gathered = (entries: readonly RecordEntry[]) => {
  const records = recordSetOf(entries)
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return { records, day, said: daySaid(day) }
}

/** No-break spaces as spaces, to be read here. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

const clashTexts = (entries: readonly RecordEntry[]) => {
  const { records, day, said } = gathered(entries)
  return clashesOf(records, day).map((clash) => plain(clashText(clash, dayNamesIn(records, said))))
}

const changeTexts = (before: readonly RecordEntry[], after: readonly RecordEntry[]) => {
  const then = gathered(before)
  const now = gathered(after)
  const names = dayNamesIn(now.records, now.said, then.said)
  return programmeChangeTexts(programmeChanges(then.said, now.said), names).map(plain)
}

describe('what is wrong with a programme, in words', () => {
  it('counts participants who go from one room to another', () => {
    const going = (start: string, names: readonly string[]) =>
      clashTexts([
        ...frame(),
        session('a', 'Håb', { minutes: 45 }),
        session('b', 'Mod', { start, roomId: 'lille' }),
        ...names.map((name) => entry('registration', name, { meetingId: 'd', seats: ['a', 'b'] })),
      ])
    expect(going('10:50', ['x', 'y'])).toEqual([
      '2 deltagere har kun 5 min til at gå fra ”Håb” til ”Mod” i et andet lokale.',
    ])
    expect(going('10:45', ['x'])).toEqual(['1 deltager har ingen tid til at gå fra ”Håb” til ”Mod” i et andet lokale.'])
  })

  it('names the speaker, the sessions, the room and the time', () => {
    const ea = { id: 's', name: 'Ea Berg', confirmed: true }
    expect(
      clashTexts([
        ...frame({ slots: [{ id: 'r', start: '10:00', end: '10:45' }] }),
        session('a', 'Håb', { speakers: [{ ...ea, from: '10:30' }] }),
        session('b', 'Mod', { start: '10:30', speakers: [ea, { id: 't', personId: 'p' }] }),
        session('c', 'Kor', { start: '11:20', roomId: 'lille', speakers: [{ ...ea, to: '12:00' }] }),
        session('d', 'Frokost', { kind: 'break', start: '12:00', roomId: null }),
        session('e', '', { start: '15:50', roomId: null }),
        ...['Ét', 'To', 'Tre', 'Fire', 'Fem'].map((title, index) => session(`f${index}`, title, { start: null })),
        ...['r1', 'r2', 'r3'].map((each) => entry('registration', each, { meetingId: 'd', wishes: ['c'] })),
      ]),
    ).toEqual([
      'Ea Berg kommer først kl. 10.30 og når ikke begyndelsen af ”Håb”.',
      '”Håb” og ”Mod” ligger samtidig i Salen.',
      'Ea Berg er to steder på én gang: ”Håb” og ”Mod”.',
      'Ea Berg har kun 5 min til at gå fra ”Mod” til ”Kor” i et andet lokale.',
      'Ea Berg går kl. 12.00, før punktet er slut (”Kor”).',
      '”Kor” ligger samtidig med ”Frokost”, som er for alle.',
      'Et punkt uden titel ligger uden for dagens tid.',
      'Et punkt uden titel mangler et lokale.',
      'Bo Lind har ikke sagt ja til ”Mod” endnu.',
      '3 vil helst til ”Kor”, men der er kun plads til 2 i Lille sal.',
      '”Ét”, ”To”, ”Tre” og 2 andre har ikke fået tid og lokale endnu. Dagen har 7 punkter mere, end der er plads til i valgrunderne.',
    ])
  })
})

it('does not blame the room where the session has a limit of its own', () => {
  const small = session('a', 'Kor', { roomId: 'sal', capacity: 1 })
  const two = ['r1', 'r2'].map((each) => entry('registration', each, { meetingId: 'd', seats: ['a'] }))
  expect(clashTexts([...frame(), small, ...two])).toEqual(['”Kor” har 2 deltagere, men der er kun plads til 1.'])
})

describe('what changed in a programme, in words', () => {
  it('tells where a session went, and how long it lasts', () => {
    const moved = (fields: Partial<RecordInput<'session'>>) =>
      changeTexts(
        [...frame(), session('a', 'Peerdrift', { kind: 'workshop' })],
        [...frame(), session('a', 'Peerdrift', { kind: 'workshop', ...fields })],
      )
    expect(moved({ start: '10:15', roomId: 'lille' })).toEqual([
      'Workshoppen ”Peerdrift” er flyttet fra kl. 10.00 til kl. 10.15 og til Lille sal.',
    ])
    expect(moved({ roomId: 'lille' })).toEqual(['Workshoppen ”Peerdrift” er flyttet fra Salen til Lille sal.'])
    expect(moved({ start: '10:15', minutes: 60 })).toEqual([
      'Workshoppen ”Peerdrift” er flyttet fra kl. 10.00 til kl. 10.15, og varer nu 1 time i stedet for 45 min.',
    ])
    expect(moved({ start: null, roomId: null })).toEqual(['Workshoppen ”Peerdrift” ligger ikke længere i programmet.'])
    expect(moved({ kind: 'talk' })).toEqual(['”Peerdrift” er nu et oplæg i stedet for en workshop.'])
    expect(moved({ speakers: [{ id: 's', personId: 'p' }] })).toEqual(['Bo Lind er kommet med i ”Peerdrift”.'])
  })

  it('tells of the day, its rooms, and what came and went', () => {
    expect(
      changeTexts(
        [...frame({ price: 200 }), session('a', 'Håb')],
        [
          ...frame(
            { rooms: [...rooms.slice(1), { id: 'ny', name: 'Stuen' }], signUpBy: '2027-04-01' },
            { theme: 'Mod', date: '2027-05-11', start: '09:30' },
          ),
          session('b', 'Kor', { kind: 'plenary', roomId: null }),
        ],
      ),
    ).toEqual([
      'Temaet er nu ”Mod”.',
      'Dagen er flyttet fra tirsdag den 4. maj 2027 til tirsdag den 11. maj 2027.',
      'Dagen begynder kl. 9.30 i stedet for kl. 9.00.',
      'Prisen er ændret fra 200 kroner til gratis.',
      'Fristen for tilmelding er nu den 1. april 2027.',
      'Nyt lokale: Stuen.',
      'Lokalet Salen er taget ud.',
      'Nyt i programmet: fælles punkt ”Kor”, kl. 10.00.',
      'Oplægget ”Håb” er taget ud af programmet.',
    ])
  })

  it('has a line for every change, and nothing unsaid in it', () => {
    for (let seed = 0; seed < 150; seed++) {
      const texts = changeTexts(anyDay(seed), anyDay(seed + 500))
      const count = programmeChanges(gathered(anyDay(seed)).said, gathered(anyDay(seed + 500)).said).length
      expect(texts.length).toBeGreaterThanOrEqual(count)
      for (const text of texts) expect(text).toMatch(/^[A-ZÆØÅ”](?!.*(undefined|null| {2}|\.\.|”” ))[^\n]*\.$/u)
    }
  })
})
