import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../src/core/people-import/fields.ts'
import { planImport } from '../../src/core/people-import/plan-import.ts'
import { countingIds } from './builders.ts'
import { archive, strict } from './import-builders.ts'

describe('the columns', () => {
  it('are guessed from Danish and English headers, below a title and whatever the case', () => {
    const guess = guessMapping([
      ['Peermedarbejdere 2026', '', ''],
      [
        'FORNAVN',
        'Efternavn',
        'Tlf.',
        'E-mail:',
        'Timer pr. uge',
        'Weekdays',
        'Introforløb gennemført (dato)',
        'Bemærkning',
      ],
      ['A', 'B', '', '', '', '', '', ''],
    ])
    expect(guess.headerRow).toBe(1)
    expect(guess.columns).toEqual([
      'givenName',
      'familyName',
      'phone',
      'email',
      'weeklyHours',
      'workingDays',
      'courseCompletedOn',
      null,
    ])
  })

  it('about health, kind of employment and CPR are withheld, and no field is given twice', () => {
    const guess = guessMapping([['Navn', 'CPR-nr.', 'Ansættelsesform', 'Sygefravær (dage)', 'Diagnose', 'Navn']])
    expect(guess.columns).toEqual(['name', null, null, null, null, null])
    expect(guess.withheld).toEqual([1, 2, 3, 4])
  })

  it('are none where nothing is known', () => {
    expect(guessMapping([['x', 'y']])).toEqual({ headerRow: 0, columns: [null, null], withheld: [] })
    expect(guessMapping([])).toEqual({ headerRow: 0, columns: [], withheld: [] })
  })

  it('that are withheld are not read even where a mapping names them', () => {
    const rows = [
      ['Navn', 'Diagnose'],
      ['Liv Dam', 'noget privat'],
    ]
    const { accepted } = planImport(countingIds(), { rows, headerRow: 0, mapping: ['name', 'title'] }, archive, strict)
    expect(accepted[0]?.value).toMatchObject({ givenName: 'Liv', title: '' })
  })
})
