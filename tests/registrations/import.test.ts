import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { registrationId, sessionId } from '../../src/core/records/ids.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { guessRegistrationMapping, withheldColumns } from '../../src/core/registrations/import/columns.ts'
import { planRegistrations } from '../../src/core/registrations/import/plan-import.ts'
import { wishKey } from '../../src/core/registrations/import/wishes.ts'
import { entry } from '../planning/generator.ts'
import { base, id, plan, slots, today } from './import-builders.ts'

const wishesOf = (cells: Readonly<Record<string, string>>) => {
  const done = plan([
    ['Navn', ...Object.keys(cells)],
    ['Kim Dam', ...Object.values(cells)],
  ])
  return done.rejected[0]?.problems ?? done.accepted[0]?.value.wishes
}

describe('the columns of a list of registrations', () => {
  it('are known by the words of sign-up forms, whole questions and the names of the rounds', () => {
    const headers = [
      'Tidsstempel',
      'Fulde navn',
      'Hvor arbejder du?',
      'Mailadresse',
      'Jeg er',
      '1. prioritet',
      '2. prioritet',
      'Hvilken workshop vil du helst til i runde 1?',
      'Runde 2',
      'Vegetar',
      'Laktoseintolerance',
      'Glutenfri',
      'Trinfri adgang',
      'Bemærkninger',
      'Kost',
    ]
    expect(guessRegistrationMapping([['Tilmeldinger'], headers], slots)).toEqual({
      headerRow: 1,
      columns: [
        'registeredOn',
        'name',
        'organisation',
        'email',
        'role',
        'wishes',
        'wishes',
        'slot:s1',
        'slot:s2',
        'need:vegetarian',
        null,
        'need:gluten-free',
        'need:step-free',
        null,
        'needs',
      ],
    })
  })

  it('are never read where people write about their health, whatever is chosen', () => {
    const headers = ['Navn', 'Allergier', 'Særlige hensyn', 'Handicap', 'CPR', 'Vegansk']
    expect(withheldColumns(headers)).toEqual([1, 2, 3, 4])
    const done = planRegistrations(
      () => registrationId.parse('n'),
      {
        rows: [headers, ['Kim Dam', 'vegetar', 'vegetar', 'ja', '', 'x']],
        headerRow: 0,
        mapping: ['name', 'needs', 'needs', 'need:step-free', null, 'need:vegan'],
      },
      base(),
      id,
      { known: 'update', answers: new Map() },
      today,
    )
    expect(done.accepted[0]?.value.needs).toEqual(['vegan'])
    expect(done.unreadNeeds).toEqual([])
  })
})

describe('wishes', () => {
  it('are read by title, however a form spells it, and by number, most wanted first', () => {
    expect(wishesOf({ Ønsker: 'Peers som brobyggere; mod, håb og humor' })).toEqual(['bro', 'mod'])
    expect(wishesOf({ Ønsker: 'Mod, håb og humor, Peerdrift i hverdagen' })).toEqual(['mod', 'drift'])
    expect(wishesOf({ Ønsker: 'Peers som brobyggere, Peerdrift i hverdagen' })).toEqual(['bro', 'drift'])
    expect(wishesOf({ Ønsker: '3; 1' })).toEqual(['bro', 'drift'])
    expect(wishesOf({ Ønsker: '2, 3' })).toEqual(['mod', 'bro'])
    expect(
      wishesOf({
        '1. ønske': 'Workshop 2: ”Peerdrift i hverdagen” (kl. 10.00, Lille sal)',
        '2. ønske': 'MOD, HÅB OG HUMOR.',
      }),
    ).toEqual(['drift', 'mod'])
    expect(wishesOf({ Ønsker: 'Peerdrift i hver' })).toEqual(['drift'])
    expect(wishesOf({ Ønsker: 'ingen' })).toEqual([])
  })

  it('in the column of a round are numbered within it', () => {
    expect(wishesOf({ 'Runde 2': '1', 'Runde 1': '1' })).toEqual(['bro', 'mod'])
  })

  it('that fit no session hold the row back until somebody says what was meant', () => {
    const rows = [
      ['Navn', 'Ønsker'],
      ['Kim Dam', 'Peerdrift i hverdagen; Noget med håb'],
      ['Liv Holm', 'noget med håb'],
      ['Per Lund', 'Frokost'],
    ]
    const open = plan(rows)
    expect(open.rejected.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(open.unknownWishes.map(({ words, rows: count }) => [words, count])).toEqual([
      ['Noget med håb', 2],
      ['Frokost', 1],
    ])
    const answers = new Map([
      [wishKey('Noget med håb'), sessionId.parse('mod')],
      [wishKey('Frokost'), null],
    ])
    const told = plan(rows, base(), { answers })
    expect(told.accepted.map(({ value }) => value.wishes)).toEqual([['drift', 'mod'], ['mod'], []])
    expect(told.unknownWishes).toHaveLength(2)
  })
})

describe('needs', () => {
  it('are ticks and words from the list alone; what else people wrote is counted and never kept', () => {
    const done = plan([
      ['Navn', 'Kost', 'Teleslynge', 'Ledsager'],
      ['Kim Dam', 'Vegetar og glutenfri', 'x', 'nej'],
      ['Liv Holm', 'laktosefri, tåler ikke nødder', 'Teleslynge', 'Min søster'],
    ])
    expect(done.accepted.map(({ value }) => value.needs)).toEqual([
      ['vegetarian', 'gluten-free', 'hearing-loop'],
      ['lactose-free', 'hearing-loop'],
    ])
    expect(done.unreadNeeds).toEqual([
      { column: 1, rows: [3] },
      { column: 3, rows: [3] },
    ])
    expect(JSON.stringify(done.changes)).not.toMatch(/nødder|søster/)
  })
})

describe('an import of registrations', () => {
  const rows = [
    ['Tilmeldt', 'Navn', 'Organisation', 'E-mail', 'Rolle', 'Sektor'],
    ['2.4.2027 14:05', 'Kim Dam', 'Roskilde Kommune', 'kim@example.dk', 'Afdelingsleder', ''],
    ['1.4.2027', 'Dam, Liv', 'Lægehuset', 'liv@example.dk', 'Vejleder', ''],
    ['1.4.2027', 'Anne Skov', '', 'ANNE@example.dk', '', ''],
    ['', '', '', '', '', ''],
    ['3.4.2027', 'Per Lund', '', 'per(at)example.dk', '', ''],
    ['3.4.2027', 'Ea Berg', 'Køge Kommune', 'ea@example.dk', 'Peer', 'Kommune'],
    ['3.4.2027', 'Bo Lind', '', 'bo@example.dk', '', ''],
    ['3.4.2027', 'Kim  dam', 'Roskilde Kommune', '', '', ''],
    ['3.4.2027', '', 'Foreningen', '', '', ''],
    ['3.4.2027', 'Ib Friis 010190-1234', '', '', '', ''],
    ['3.4.2027', 'Eva Bech', '', 'eva@example.dk', '', 'Månen'],
  ]

  it('takes each row or says in which column and why not', () => {
    const done = plan(rows)
    expect(done.accepted.map(({ row, verb }) => [row, verb])).toEqual([
      [2, 'create'],
      [3, 'create'],
      [4, 'create'],
      [7, 'update'],
    ])
    expect(done.rejected).toEqual([
      { row: 6, name: 'Per Lund', problems: [{ column: 3, reason: 'bad-email', value: 'per(at)example.dk' }] },
      { row: 9, name: 'Kim dam', problems: [{ column: null, reason: 'repeated-in-file', value: '2' }] },
      { row: 10, name: '', problems: [{ column: 1, reason: 'name-missing', value: null }] },
      { row: 11, name: '', problems: [{ column: 1, reason: 'cpr-number', value: null }] },
      { row: 12, name: 'Eva Bech', problems: [{ column: 5, reason: 'unknown-sector', value: 'Månen' }] },
    ])
    expect(done.unchanged).toEqual([{ row: 8, id: 'gone', why: 'cancelled' }])
  })

  it('does not show a name that tells of somebody’s health', () => {
    const { rejected } = plan([
      ['Navn', 'Organisation'],
      ['Ib Dam, diagnose F20', 'Huset'],
    ])
    expect(rejected).toMatchObject([{ row: 2, name: '', problems: [{ reason: 'withheld-matter', value: null }] }])
  })

  it('keeps of our own people who they are and no copy of what the archive knows', () => {
    const [kim, liv, anne, ea] = plan(rows).accepted.map(({ value }) => value)
    expect(kim).toMatchObject({ name: 'Kim Dam', sector: 'municipality', role: 'leader', registeredOn: '2027-04-02' })
    expect(liv).toMatchObject({ name: 'Liv Dam', sector: 'general-practice', role: 'colleague' })
    expect(anne).toMatchObject({ personId: 'p', name: '', email: '', organisation: '', sector: null, role: 'peer' })
    expect(ea).toMatchObject({ role: 'peer', sector: 'municipality', order: 'i' })
  })

  it('takes the role from the title where no column tells it', () => {
    const done = plan([
      ['Navn', 'Titel', 'Mail'],
      ['Kim Dam', 'Peermedarbejder', ''],
      ['Liv Dam', 'Afdelingsleder', ''],
      ['Per Dam', 'Tolk', ''],
      ['Anne Skov', 'Afdelingsleder', 'anne@example.dk'],
    ])
    expect(done.accepted.map(({ value }) => value.role)).toEqual(['peer', 'leader', 'other', 'peer'])
  })

  it('lists people by the day they signed up, and gives places in that order while there are any', () => {
    const records = base(3)
    const done = plan(rows, records)
    const day = dayOf(withChanges(records, done.changes), id)
    expect(day?.registrations.map(({ value }) => [value.name || 'Anne', value.place])).toEqual([
      ['Ea Berg', 'confirmed'],
      ['Bo Lind', 'cancelled'],
      ['Liv Dam', 'confirmed'],
      ['Anne', 'confirmed'],
      ['Kim Dam', 'waiting'],
    ])
  })

  it('says nothing new when the same file comes again', () => {
    const records = base()
    const again = plan(rows, withChanges(records, plan(rows, records).changes))
    expect(again.changes).toEqual([])
    expect(again.unchanged.map(({ why }) => why)).toEqual(['same', 'same', 'same', 'same', 'cancelled'])
  })

  it('leaves who has signed up as they are where that was chosen', () => {
    expect(plan(rows, base(), { known: 'leave' }).unchanged).toEqual([
      { row: 7, id: 'old', why: 'left' },
      { row: 8, id: 'gone', why: 'cancelled' },
    ])
  })

  it('seats newcomers by their wishes once seats are given', () => {
    const records = withChanges(base(), [
      entry('registration', 'old', { meetingId: 'd', order: 'i', name: 'Ea Berg', seats: ['mod'] }),
    ])
    const done = plan(
      [
        ['Navn', 'Ønsker'],
        ['Kim Dam', '1;2;3'],
      ],
      records,
    )
    expect(done.accepted[0]?.value.seats).toEqual(['drift', 'bro'])
    expect(done.moves).toEqual([])
  })
})
