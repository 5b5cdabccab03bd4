import { describe, expect, it } from 'vitest'
import { knownSpeakers } from '../../src/core/programme/known-speakers.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const session = (id: string, meetingId: string, speakers: readonly Readonly<Record<string, unknown>>[]) =>
  entry('session', id, { meetingId, speakers: speakers.map((each, index) => ({ id: `${index}`, ...each })) })

const records = recordSetOf([
  entry('person', 'p', { givenName: 'Bo' }),
  entry('meeting', 'old', { forumId: 'f', date: '2026-04-23' }),
  entry('meeting', 'new', { forumId: 'f', date: '2027-04-22' }),
  session('a', 'old', [
    { name: 'Åse Holm', organisation: 'Sind', email: 'gammel@sind.example' },
    { name: 'Ea Berg', organisation: 'Roskilde Kommune' },
  ]),
  session('b', 'new', [
    { name: 'åse  holm', organisation: 'SIND', title: 'Formand', email: 'aase@sind.example' },
    { name: 'Ea Berg', organisation: 'Køge Kommune' },
    { name: ' ' },
    { personId: 'p', name: 'Bo' },
  ]),
])

describe('speakers from outside', () => {
  it('are offered once each, by name, as they were written for the latest day', () => {
    expect(knownSpeakers(records, []).map(({ name, organisation, email }) => [name, organisation, email])).toEqual([
      ['Ea Berg', 'Køge Kommune', ''],
      ['Ea Berg', 'Roskilde Kommune', ''],
      ['åse  holm', 'SIND', 'aase@sind.example'],
    ])
  })

  it('are not offered where they speak already', () => {
    const there = [...records.session.values()]
      .flatMap(({ speakers }) => speakers)
      .filter(({ name }) => /Ea/.test(name))
    expect(knownSpeakers(records, there).map(({ name }) => name)).toEqual(['åse  holm'])
  })

  it('are one where a day says no organisation, with the one that another day says', () => {
    const later = recordSetOf([
      ...[...records.meeting].map(([id, value]) => entry('meeting', id, value)),
      session('a', 'old', [{ name: 'Åse Holm', organisation: 'Sind' }]),
      session('b', 'new', [{ name: 'Åse Holm', email: 'aase@sind.example' }]),
    ])
    expect(knownSpeakers(later, []).map(({ organisation, email }) => [organisation, email])).toEqual([
      ['Sind', 'aase@sind.example'],
    ])
    const sind = [...records.session.values()].flatMap(({ speakers }) => speakers.slice(0, 1))
    expect(knownSpeakers(later, sind)).toEqual([])
  })
})
