import { describe, expect, it } from 'vitest'
import type { ExistingRecords } from '../../src/core/people-import/plan-import.ts'
import { aPerson } from './builders.ts'
import { archive, generous, plan, reasons, strict } from './import-builders.ts'

describe('a row', () => {
  const headers = ['Navn', 'Afsnit', 'Timer', 'Arbejdsdage', 'Startdato', 'E-mail', 'Telefon', 'Introforløb gennemført']

  it('becomes a person with everything it says', () => {
    const { accepted, rejected, changes } = plan([
      headers,
      [
        'Anne Mette Skov',
        'sengeafsnit s1',
        '32,5',
        'man, tir, tor (ulige uger)',
        '14-06-2022',
        'am@example.dk',
        '20 12 34 56',
        '1.8.2022',
      ],
    ])
    expect(rejected).toEqual([])
    expect(changes).toHaveLength(1)
    expect(accepted[0]?.value).toMatchObject({
      givenName: 'Anne Mette',
      familyName: 'Skov',
      roles: ['peer'],
      affiliations: [{ unitId: 's1', unitName: '', sector: 'region' }],
      areaId: 'syd',
      email: 'am@example.dk',
      phone: '20 12 34 56',
      weeklyHours: 32.5,
      workingDays: [
        { weekday: 1, weeks: 'every' },
        { weekday: 2, weeks: 'every' },
        { weekday: 4, weeks: 'odd' },
      ],
      firstDay: '2022-06-14',
      introduction: { courseCompletedOn: '2022-08-01' },
    })
  })

  it('reads dates and hours in every Danish form', () => {
    const forms = ['14.6.2022', '14-06-2022', '14/6/2022', '2022-06-14', '2022-06-14 00:30', '14. juni 2022']
    const { accepted } = plan([['Navn', 'Startdato'], ...forms.map((form, index) => [`Liv Dam${index}`, form])])
    expect(accepted.map(({ value }) => value.firstDay)).toEqual(forms.map(() => '2022-06-14'))
    const hours = ['32,5', '32.5', '32,5 timer', '32,5 timer om ugen', '32:30']
    const read = plan([['Navn', 'Timer'], ...hours.map((text, index) => [`Liv Dam${index}`, text])])
    expect(read.accepted.map(({ value }) => value.weeklyHours)).toEqual(hours.map(() => 32.5))
  })

  it('is refused with the column and the word at fault, every fault of it told', () => {
    expect(
      reasons([
        headers,
        ['Liv Dam', 'Ukendt afsnit', '', '', '', '', '', ''],
        ['Gry Bak', '', '80', 'af og til', '31-02-2022', 'gry@', '', 'ja'],
        ['', '', '20', '', '', '', '', ''],
      ]),
    ).toEqual([
      [2, 1, 'unknown-unit', 'Ukendt afsnit'],
      [3, 4, 'bad-date', '31-02-2022'],
      [3, 5, 'bad-email', 'gry@'],
      [3, 2, 'bad-hours', '80'],
      [3, 3, 'bad-working-days', 'af og til'],
      [3, 7, 'date-needed', 'ja'],
      [4, 0, 'name-missing', null],
    ])
  })

  it('with something like a CPR number is refused without a word of it, also from a column that is not read', () => {
    const rows = [
      ['Navn', 'Telefon', 'Bemærkning', 'Mere'],
      ['Liv Dam', '', 'cpr 010190-1234', ''],
      ['Gry Bak', '101901234', '', ''],
      ['Per Holm', '', '010190', '1234'],
    ]
    const { rejected } = plan(rows)
    expect(rejected.map(({ problems }) => problems)).toEqual([
      [{ column: 2, reason: 'cpr-number', value: null }],
      [{ column: 1, reason: 'cpr-number', value: null }],
      [{ column: 2, reason: 'cpr-number', value: null }],
    ])
    expect(JSON.stringify(rejected)).not.toMatch(/1234|010190/)
  })

  it('that tells of subsidised employment in a title is refused without its words', () => {
    expect(
      reasons([
        ['Navn', 'Titel'],
        ['Liv Dam', 'Peer (fleksjob)'],
      ]),
    ).toEqual([[2, 1, 'withheld-matter', null]])
  })

  it('with its last day before its first is refused', () => {
    expect(
      reasons([
        ['Navn', 'Startdato', 'Slutdato'],
        ['Liv Dam', '1.5.2026', '1.4.2026'],
      ]),
    ).toEqual([[2, 2, 'last-day-before-first', null]])
  })
})

describe('units and areas', () => {
  const rows = [
    ['Navn', 'Afsnit', 'Område', 'Organisation'],
    ['Liv Dam', 'Ø1', 'Øst', ''],
    ['Gry Bak', 'ø1', 'øst', 'Region Sjælland'],
    ['Per Holm', 'Jobcenter', '', 'Køge Kommune'],
  ]

  it('that are missing are named, and made once each on request', () => {
    const refused = plan(rows)
    expect(refused.rejected.map(({ row }) => row)).toEqual([2, 3])
    expect(refused.missing).toEqual({ units: ['Ø1'], areas: ['Øst'], leaders: [] })
    const made = plan(rows, archive, generous)
    expect(made.rejected).toEqual([])
    expect(made.changes.map(({ kind }) => kind)).toEqual(['area', 'unit', 'person', 'person', 'person'])
    const [area, unit] = made.changes
    expect(area?.value).toMatchObject({ name: 'Øst' })
    expect(unit?.value).toMatchObject({ name: 'Ø1', areaId: area?.id })
    expect(made.accepted.map(({ value }) => value.affiliations[0]?.unitId)).toEqual([unit?.id, unit?.id, null])
  })

  it('of a municipality are kept by name', () => {
    expect(plan(rows).accepted.map(({ value }) => value.affiliations[0])).toMatchObject([
      { unitId: null, unitName: 'Jobcenter', organisation: 'Køge Kommune', sector: 'municipality' },
    ])
  })

  it('are not made for rows that are refused', () => {
    const { changes } = plan(
      [
        ['Navn', 'Afsnit', 'Timer'],
        ['Liv Dam', 'Ø1', 'mange'],
      ],
      archive,
      generous,
    )
    expect(changes).toEqual([])
  })
})

describe('people who are known', () => {
  const existing: ExistingRecords = {
    ...archive,
    people: [
      aPerson('liv', {
        givenName: 'Liv',
        familyName: 'Dam',
        email: 'liv@example.dk',
        phone: '20 12 34 56',
        roles: ['coordinator'],
      }),
      aPerson('per1', { givenName: 'Per', familyName: 'Holm' }),
      aPerson('per2', { givenName: 'Per', familyName: 'Holm' }),
    ],
  }

  it('are found by e-mail, then by name, and changed only where the row says something', () => {
    const { accepted, changes } = plan(
      [
        ['Navn', 'E-mail', 'Timer', 'Telefon'],
        ['Liv Dam Berg', 'LIV@example.dk', '20', ''],
      ],
      existing,
    )
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([['person', 'liv']])
    expect(accepted[0]).toMatchObject({
      verb: 'update',
      value: { familyName: 'Berg', weeklyHours: 20, phone: '20 12 34 56', roles: ['coordinator'] },
    })
  })

  it('stay as they are when the row says nothing new, or when they are to be left', () => {
    const rows = [
      ['Navn', 'Telefon'],
      ['Liv Dam', '20 12 34 56'],
    ]
    expect(plan(rows, existing).unchanged).toEqual([{ row: 2, id: 'liv', why: 'same' }])
    const left = plan(
      [
        ['Navn', 'Telefon'],
        ['Liv Dam', '99 99 99 99'],
      ],
      existing,
      { ...strict, known: 'leave' },
    )
    expect(left).toMatchObject({ changes: [], unchanged: [{ row: 2, id: 'liv', why: 'left' }] })
  })

  it('are not guessed between namesakes, and stand in the file once', () => {
    expect(reasons([['Navn'], ['Per Holm'], ['Liv Dam'], ['liv dam']], existing)).toEqual([
      [2, null, 'ambiguous-person', 'Per Holm'],
      [4, null, 'repeated-in-file', 'liv dam'],
    ])
  })

  it('are told apart from new namesakes by their e-mail, where both have one', () => {
    const rows = [
      ['Navn', 'E-mail'],
      ['Ida Bang', 'a@example.dk'],
      ['Ida Bang', 'b@example.dk'],
      ['Ida Bang', 'A@example.dk'],
      ['Ida Bang', ''],
      ['Gry Bak', ''],
      ['Gry Bak', 'gry@example.dk'],
    ]
    const { accepted, rejected } = plan(rows, existing)
    expect(accepted.map(({ row }) => row)).toEqual([2, 3, 6])
    expect(rejected.map(({ row, problems }) => [row, problems[0]?.reason])).toEqual([
      [4, 'repeated-in-file'],
      [5, 'repeated-in-file'],
      [7, 'repeated-in-file'],
    ])
  })

  it('an import done twice changes nothing the second time', () => {
    const rows = [
      ['Navn', 'Afsnit', 'Organisation', 'Team', 'Arbejdsdage', 'Leder', 'Rolle', 'Område'],
      ['Gry Bak', 'S2', '', 'FACT', 'man-ons', 'Bo Lind', 'peer', 'Øst'],
      ['Ida Bang', 'Jobcenter', 'Køge Kommune', '', 'tor', '', '', ''],
    ]
    const first = plan(rows, archive, generous)
    const then: ExistingRecords = {
      ...archive,
      people: first.changes.flatMap((change) => (change.kind === 'person' ? [change] : [])),
      units: [...archive.units, ...first.changes.flatMap((change) => (change.kind === 'unit' ? [change] : []))],
      areas: [...archive.areas, ...first.changes.flatMap((change) => (change.kind === 'area' ? [change] : []))],
    }
    const second = plan(rows, then, generous)
    expect(second.changes).toEqual([])
    expect(second.unchanged.map(({ why }) => why)).toEqual(['same', 'same'])
  })
})

describe('leaders', () => {
  it('are found in the archive and in the same file, above or below', () => {
    const { accepted, rejected } = plan([
      ['Navn', 'Leder', 'Rolle'],
      ['Liv Dam', 'Lind, Bo', 'peer'],
      ['Bo Lind', '', 'leder'],
      ['Gry Bak', 'bo lind', ''],
    ])
    expect(rejected).toEqual([])
    const bo = accepted[1]?.id
    expect(accepted.map(({ value }) => value.leaderId)).toEqual([bo, null, bo])
    expect(accepted[1]?.value.roles).toEqual(['leader'])
  })

  it('that nobody knows refuse the row, or are made once', () => {
    const rows = [
      ['Navn', 'Leder'],
      ['Liv Dam', 'Bo Lind'],
      ['Gry Bak', 'Bo Lind'],
    ]
    expect(reasons(rows)).toEqual([
      [2, 1, 'unknown-leader', 'Bo Lind'],
      [3, 1, 'unknown-leader', 'Bo Lind'],
    ])
    const made = plan(rows, archive, generous)
    expect(made.changes.map(({ value }) => ('givenName' in value ? [value.givenName, ...value.roles] : []))).toEqual([
      ['Bo', 'leader'],
      ['Liv', 'peer'],
      ['Gry', 'peer'],
    ])
  })

  it('whose own row is refused take their people with them, to any depth', () => {
    expect(
      reasons(
        [
          ['Navn', 'Leder', 'Timer'],
          ['Bo Lind', '', 'mange'],
          ['Liv Dam', 'Bo Lind', ''],
          ['Gry Bak', 'Liv Dam', ''],
          ['Per Per', 'Per Per', ''],
        ],
        archive,
        generous,
      ),
    ).toEqual([
      [2, 2, 'bad-hours', 'mange'],
      [3, 1, 'leader-refused', 'Bo Lind'],
      [4, 1, 'leader-refused', 'Liv Dam'],
      [5, 1, 'own-leader', 'Per Per'],
    ])
  })
})
