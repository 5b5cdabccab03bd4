import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../electron/tables/read-table.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId, programmeIdOf, type RegistrationId, registrationId } from '../../src/core/records/ids.ts'
import { parseRecord } from '../../src/core/records/index.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { guessRegistrationMapping } from '../../src/core/registrations/import/columns.ts'
import { planRegistrations } from '../../src/core/registrations/import/plan-import.ts'
import { placesOf } from '../../src/core/registrations/standing.ts'
import { entry } from '../planning/generator.ts'
import { type Cell, workbook } from '../tables/workbooks.ts'

const today = '2027-04-01'
const id = meetingId.parse('d')
const base = (capacity: number | null): RecordSet =>
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'planned' }),
    entry('programme', programmeIdOf(id), { meetingId: 'd', capacity }),
    entry('session', 's1', { meetingId: 'd', title: 'Peerdrift', start: '10:00', capacity: 2, order: 'a' }),
    entry('session', 's2', { meetingId: 'd', title: 'Håb, mod og humor', start: '10:00', order: 'b' }),
    entry('registration', 'old', { meetingId: 'd', order: 'i', name: 'Ea Berg', seats: ['s1'], wishes: ['s1'] }),
    entry('registration', 'gone', { meetingId: 'd', order: 'j', name: 'Bo Lind', place: 'cancelled' }),
  ])

const planOf = (rows: readonly (readonly string[])[], records: RecordSet) => {
  const made = { next: 0 }
  const newId = (): RegistrationId => registrationId.parse(`n${records.registration.size}-${made.next++}`)
  const { headerRow, columns } = guessRegistrationMapping(rows, [])
  const options = { known: 'update' as const, answers: new Map() }
  return planRegistrations(newId, { rows, headerRow, mapping: columns }, records, id, options, today)
}

describe('any list of registrations', () => {
  const headers = [
    'Tilmeldt',
    'Navn',
    'Organisation',
    'E-mail',
    'Rolle',
    'Sektor',
    'Ønsker',
    'Kost',
    'Teleslynge',
    'Note',
  ]
  const cell = fc.oneof(
    fc.constantFrom('', '-', 'Ea Berg', 'Bo Lind', 'Lind, Bo', 'ea@example.dk', 'Køge Kommune', 'peerdrift; 2', '1, 2'),
    fc.constantFrom(
      'x',
      'ja',
      'nej',
      'vegetar, nødder',
      '010190-1234',
      '1.4.2027 10:15',
      '2027-04-02',
      'leder',
      'Region',
    ),
    fc.string({ maxLength: 12 }),
  )
  const anyRows = fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 12 })

  it('is taken or refused row by row, keeps no number and nobody over the capacity, and says nothing twice', () => {
    fc.assert(
      fc.property(anyRows, fc.option(fc.integer({ min: 0, max: 6 })), (body, capacity) => {
        const rows = [headers, ...body]
        const records = base(capacity)
        const plan = planOf(rows, records)
        const told = [...plan.accepted, ...plan.rejected, ...plan.unchanged].map(({ row }) => row)
        const filled = body.flatMap((cells, index) => (cells.every((each) => each.trim() === '') ? [] : [index + 2]))
        expect(told.toSorted((a, b) => a - b)).toEqual(filled)
        for (const { kind, value } of plan.changes) expect(value === null || parseRecord(kind, value).ok).toBe(true)
        expect(JSON.stringify(plan.changes)).not.toMatch(/010190-?1234/)

        const after = withChanges(records, plan.changes)
        const day = dayOf(after, id)
        if (day === null) throw new Error('no day')
        const places = placesOf(day)
        if (capacity !== null) expect(places.confirmed).toBeLessThanOrEqual(Math.max(1, capacity))
        expect(after.registration.get(registrationId.parse('gone'))?.place).toBe('cancelled')
        expect(planOf(rows, after).accepted).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('a workbook as a sign-up form saves it', () => {
  it('is read with its dates, ticks and numbers', async () => {
    const cells: readonly (readonly Cell[])[] = [
      [
        'Fuldførelsestidspunkt',
        'Fulde navn',
        'Arbejdsplads',
        'Mailadresse',
        'Hvilken workshop vil du helst til?',
        'Vegetar',
      ],
      [{ day: 46478 }, 'Kim Dam', 'Roskilde Kommune', 'kim@example.dk', 'Håb, mod og humor;Peerdrift;', true],
      [{ day: 46477 }, 'Liv Holm', 'Psykiatrien', 'liv@example.dk', 2, false],
    ]
    const folder = mkdtempSync(join(tmpdir(), 'erfakreds-registrations-'))
    const path = join(folder, 'tilmeldinger.xlsx')
    writeFileSync(path, workbook(cells))
    const table = await readTable(path)
    rmSync(folder, { recursive: true })
    if (!table.ok) throw new Error(table.error)
    const { accepted, rejected } = planOf(table.value.rows, base(null))
    expect(rejected).toEqual([])
    expect(accepted.map(({ value }) => [value.name, value.registeredOn, value.wishes, value.needs])).toEqual([
      ['Kim Dam', '2027-04-01', ['s2', 's1'], ['vegetarian']],
      ['Liv Holm', '2027-03-31', ['s2'], []],
    ])
    const [kim, liv] = accepted
    expect((liv?.value.order ?? '') < (kim?.value.order ?? '')).toBe(true)
  })
})

describe('a list made to keep the program busy', () => {
  it('is read in seconds with ten thousand people, and again without anything new', { timeout: 20_000 }, () => {
    const rows = [
      ['Navn', 'Organisation', 'E-mail'],
      ...Array.from({ length: 10_000 }, (_, n) => [`Deltager ${n}`, 'Køge Kommune', n % 2 === 0 ? '' : `d${n}@x.dk`]),
    ]
    const first = planOf(rows, base(120))
    expect([first.accepted.length, first.rejected.length]).toEqual([10_000, 0])
    const again = planOf(rows, withChanges(base(120), first.changes))
    expect([again.changes.length, again.unchanged.length]).toEqual([0, 10_000])
  })

  it('is read in seconds where titles with commas can be parted in more ways than can be tried', {
    timeout: 5_000,
  }, () => {
    const records = recordSetOf([
      entry('forum', 'f', { kind: 'knowledge-day' }),
      entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'planned' }),
      entry('session', 's1', { meetingId: 'd', title: 'Mod' }),
      entry('session', 's2', { meetingId: 'd', title: 'Mod, mod' }),
    ])
    const mods = Array.from({ length: 50 }, () => 'Mod').join(', ')
    const plan = planOf(
      [
        ['Navn', 'Ønsker'],
        ['Ea Lund', mods],
        ['Bo Lund', `${mods}, noget andet`],
      ],
      records,
    )
    expect(plan.accepted.map(({ value }) => value.wishes)).toEqual([['s2']])
    expect(plan.rejected.map(({ problems }) => problems.map(({ reason }) => reason))).toEqual([['unknown-wish']])
  })
})
