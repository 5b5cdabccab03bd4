import { describe, expect, it } from 'vitest'
import { withChanges } from '../../src/core/records/record-set.ts'
import { guessRegistrationMapping } from '../../src/core/registrations/import/columns.ts'
import { entry } from '../planning/generator.ts'
import { base, plan, slots } from './import-builders.ts'

describe('an import that cancels', () => {
  const headers = ['Navn', 'E-mail', 'Status', 'Afmeldt']
  const cancels = (status: string, cancelled = '') => plan([headers, ['Ea Berg', 'ea@example.dk', status, cancelled]])

  it('guesses the columns that say so', () => {
    expect(guessRegistrationMapping([headers], slots).columns).toEqual(['name', 'email', 'status', 'cancelled'])
    expect(guessRegistrationMapping([['Navn', 'Jeg ved, at afmelding skal ske inden fristen']], slots).columns).toEqual(
      ['name', null],
    )
  })

  it('reads a status by its words alone, and a tick or a day where the column is for it', () => {
    const yes = [
      ['Afmeldt'],
      ['afmeldt 2.4.2027'],
      ['Afbud (den 2/4 2027)'],
      ['FRAMELDING'],
      ['', 'ja'],
      ['', 'x'],
      ['', '2.4.2027 10:15'],
      ['Tilmeldt', 'afmeldt'],
    ] as const
    for (const [status, cancelled = ''] of yes)
      expect(cancels(status, cancelled).accepted.map(({ verb }) => verb)).toEqual(['cancel'])
    for (const [status, cancelled] of [
      ['Tilmeldt', ''],
      ['Betalt', 'nej'],
      ['Ja', '0'],
      ['ikke afmeldt', '-'],
    ] as const)
      expect(cancels(status, cancelled).unchanged).toEqual([{ row: 2, id: 'old', why: 'same' }])
  })

  it('refuses a row that says neither yes nor no, without a word of what stands there', () => {
    const done = cancels('', 'Ligger syg med influenza')
    expect(done.rejected).toEqual([
      { row: 2, name: 'Ea Berg', problems: [{ column: 3, reason: 'unclear-cancelled', value: null }] },
    ])
    expect(done.changes).toEqual([])
  })

  it('takes nobody for one who comes where the status begins as a cancelled one and goes on', () => {
    for (const status of ['Afmeldt (syg)', 'Afbud: sygdom', 'afmeldt den 12. marts 2027', 'Har meldt afbud'])
      expect(plan([headers, ['Ny Berg', 'ny@example.dk', status, '']])).toMatchObject({
        accepted: [],
        rejected: [{ row: 2, problems: [{ column: 2, reason: 'unclear-cancelled', value: null }] }],
      })
    expect(plan([headers, ['Ny Berg', 'ny@example.dk', 'Afmeldingsfrist overholdt', '']]).accepted).toHaveLength(1)
  })

  it('gives the place to the first who waits, and then to whoever comes with the file', () => {
    const records = withChanges(base(2), [
      entry('registration', 'two', {
        meetingId: 'd',
        order: 'k',
        name: 'Per Berg',
        wishes: ['drift'],
        seats: ['drift'],
      }),
      entry('registration', 'wait', { meetingId: 'd', order: 'l', name: 'Vibe Vang', place: 'waiting' }),
    ])
    const done = plan(
      [
        ['Navn', 'E-mail', 'Afmeldt'],
        ['Kim Dam', 'kim@example.dk', ''],
        ['Per Berg', '', 'x'],
        ['Ea Berg', 'ea@example.dk', 'x'],
        ['Liv Dam', 'liv@example.dk', 'x'],
        ['Bo Lind', 'bo@example.dk', 'x'],
      ],
      records,
    )
    expect(done.accepted.map(({ row, verb, value }) => [row, verb, value.place])).toEqual([
      [2, 'create', 'confirmed'],
      [3, 'cancel', 'cancelled'],
      [4, 'cancel', 'cancelled'],
    ])
    expect(done.accepted[1]?.value).toMatchObject({ seats: [], wishes: ['drift'] })
    expect(done.moves).toEqual([{ what: 'place', id: 'wait' }])
    expect(done.unchanged).toEqual([
      { row: 5, id: null, name: 'Liv Dam', why: 'not-there' },
      { row: 6, id: 'gone', why: 'cancelled' },
    ])
    const again = plan(
      [
        ['Navn', 'Afmeldt'],
        ['Per Berg', 'x'],
      ],
      withChanges(records, done.changes),
    )
    expect(again.changes).toEqual([])
  })

  it('cancels nobody where those who have signed up are to be left alone', () => {
    const done = plan([headers, ['Ea Berg', 'ea@example.dk', 'Afmeldt', '']], base(), { known: 'leave' })
    expect(done.changes).toEqual([])
    expect(done.unchanged).toEqual([{ row: 2, id: 'old', why: 'left' }])
  })
})
