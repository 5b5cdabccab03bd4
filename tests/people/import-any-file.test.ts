import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExistingRecords, ImportOptions } from '../../src/core/people-import/plan-import.ts'
import { parseRecord } from '../../src/core/records/index.ts'
import { aPerson } from './builders.ts'
import { archive, plan } from './import-builders.ts'

describe('any file', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      'Liv Dam',
      'Gry Bak',
      'Bo Lind',
      'S1',
      'Sengeafsnit S1',
      'Syd',
      'Øst',
      'ja',
      'man-ons',
      '32,5',
      '1.5.2026',
      'leder',
      'liv@example.dk',
      '010190-1234',
      'Køge Kommune',
    ),
    fc.string({ maxLength: 12 }),
  )
  const headers = [
    'Navn',
    'E-mail',
    'Afsnit',
    'Område',
    'Leder',
    'Rolle',
    'Timer',
    'Startdato',
    'Introforløb',
    'Organisation',
  ]
  const anyRows = fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 12 })
  const anyOptions = fc.record<ImportOptions>({
    defaultRole: fc.constantFrom('peer', 'leader'),
    known: fc.constantFrom('update', 'leave'),
    create: fc.record({ units: fc.boolean(), areas: fc.boolean(), leaders: fc.boolean() }),
  })
  const existing: ExistingRecords = { ...archive, people: [aPerson('liv', { givenName: 'Liv', familyName: 'Dam' })] }

  it('is accounted for row by row: accepted, rejected and unchanged are all rows, each once', () => {
    fc.assert(
      fc.property(anyRows, anyOptions, (rows, options) => {
        const { accepted, rejected, unchanged } = plan([headers, ...rows], existing, options)
        const told = [...accepted, ...rejected, ...unchanged].map(({ row }) => row).toSorted((a, b) => a - b)
        const filled = rows.flatMap((row, index) => (row.some((each) => each.trim() !== '') ? [index + 2] : []))
        expect(told).toEqual(filled)
      }),
    )
  })

  it('yields changes that the vault takes: valid values, one change a record, references that lead somewhere', () => {
    fc.assert(
      fc.property(anyRows, anyOptions, (rows, options) => {
        const { changes } = plan([headers, ...rows], existing, options)
        const ids = changes.map(({ kind, id }) => `${kind}:${id}`)
        expect(new Set(ids).size).toBe(ids.length)
        const known = new Set([...ids, 'unit:s1', 'area:syd', 'person:liv'])
        for (const change of changes) {
          expect(parseRecord(change.kind, change.value).ok).toBe(true)
          if (change.kind !== 'person') continue
          const { leaderId, areaId, affiliations } = change.value
          if (leaderId !== null) expect(known).toContain(`person:${leaderId}`)
          if (areaId !== null) expect(known).toContain(`area:${areaId}`)
          for (const { unitId } of affiliations) if (unitId !== null) expect(known).toContain(`unit:${unitId}`)
        }
      }),
    )
  })

  it('never repeats a CPR number', () => {
    fc.assert(
      fc.property(anyRows, anyOptions, (rows, options) => {
        const marked = rows.map((row, index) => row.with(index % headers.length, 'Liv 311299-4321'))
        expect(JSON.stringify(plan([headers, ...marked], existing, options))).not.toContain('4321')
      }),
    )
  })

  it('with thousands of rows is planned without keeping anybody waiting', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      `Person ${index}`,
      '',
      `Afsnit ${index % 50}`,
      'Øst',
      index === 0 ? '' : `Person ${Math.floor(index / 10)}`,
      ...headers.slice(5).map(() => ''),
    ])
    const create = { units: true, areas: true, leaders: false }
    const started = performance.now()
    const { accepted } = plan([headers, ...rows], existing, { defaultRole: 'peer', known: 'update', create })
    expect(accepted).toHaveLength(5_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
