/** The papers of a year: a forum's turn order, and "Mit ERFA-år" of one person. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personYearDocument } from '../../src/core/documents/person-year-paper.ts'
import { turnOrderDocument } from '../../src/core/documents/turn-order-paper.ts'
import { forumId } from '../../src/core/records/ids.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { officeMissing, pdfPages, scratchFolder, toPdf } from './office.ts'
import { readableText } from './readable-text.ts'
import { rendered } from './word-package.ts'
import { aPeer, aYear, manyPeople, personIdOf, type YearWish } from './year-builders.ts'

const today = '2027-02-01'
const modelOf = (records: RecordSet, year = 2027) => {
  const made = turnOrderDocument(records, forumId.parse('regional'), { year, today })
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const turnOrder = (records: RecordSet, year?: number) => readableText(modelOf(records, year))
const yearModel = (records: RecordSet, name: string, year = 2027) => {
  const made = personYearDocument(records, personIdOf(name), { year, today })
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const personYear = (records: RecordSet, name: string, year?: number) => readableText(yearModel(records, name, year))

const wish: YearWish = {
  forums: {
    regional: {
      name: 'Regional ERFA',
      organisers: { by: 'named', personIds: [personIdOf('Karin Holm')] },
      turns: { reserves: 1 },
    },
    lokal: {
      name: 'Lokal ERFA Øst',
      kind: 'local-erfa',
      casesPerMeeting: 0,
      organisers: { by: 'members', personIds: [] },
    },
  },
  venues: { roskilde: { name: 'Psykiatrihuset', room: 'Lokale 2', address: 'Lindealleen 18, 4000 Roskilde' } },
  people: {
    'Karin Holm': { givenName: 'Karin', familyName: 'Holm', roles: ['coordinator'], phone: '12 34 56 78' },
    'Anders Bak': aPeer('Anders Bak', {
      absences: [{ id: 'a', from: '2027-03-01', to: '2027-03-31', reason: 'other-absence' }],
    }),
    'Birgit Soe': aPeer('Birgit Soe'),
    'Carl Dam': aPeer('Carl Dam'),
    'Maja Lund': aPeer('Maja Lund'),
  },
  meetings: [
    {
      date: '2026-11-10',
      venue: 'roskilde',
      status: 'closed',
      turns: [
        ['Anders Bak', 'brought'],
        ['Birgit Soe', 'brought'],
      ],
    },
    {
      date: '2027-01-12',
      venue: 'roskilde',
      status: 'held',
      turns: [
        ['Carl Dam', 'brought'],
        ['Anders Bak', 'voluntary'],
      ],
    },
    {
      date: '2027-03-10',
      venue: 'roskilde',
      turns: [
        ['Anders Bak', 'excused'],
        ['Maja Lund', 'assigned'],
        ['Birgit Soe', 'swapped'],
      ],
    },
    { date: '2027-05-12', status: 'draft', turns: [['', 'open']] },
    { date: '2027-09-08', status: 'cancelled', turns: [['Carl Dam', 'cancelled']] },
    {
      forum: 'lokal',
      date: '2027-03-04',
      start: '09:30',
      end: null,
      place: { form: 'online' },
      title: 'Tema: Hjemmebesøg',
    },
  ],
}
const region = aYear(wish)

describe('the turn order on paper', () => {
  it('lists the meetings of the year with whoever brings a case, and the next in line', () => {
    const lines = turnOrder(region)
    expect(lines.slice(0, 10)).toEqual([
      'Forum: Regional ERFA',
      'År: 2027',
      'Dato: 1. februar 2027',
      '# Møder',
      'Dato | Tidspunkt | Sted | Har en case med',
      'Tirsdag 12. januar | 13.00-15.00 | Psykiatrihuset | Carl Dam Anders Bak (ekstra case)',
      'Onsdag 10. marts | 13.00-15.00 | Psykiatrihuset | Maja Lund Birgit Soe Reserve: Carl Dam',
      'Onsdag 12. maj (foreløbig) | 13.00-15.00 |  | Ingen endnu 1 ledig tur Reserve: Carl Dam',
      'Onsdag 8. september | 13.00-15.00 |  | Aflyst',
      '# Sådan er turene fordelt',
    ])
  })

  it('tells how many turns of a coming meeting nobody has been given yet', () => {
    const forum = wish.forums?.regional
    const asked = aYear({
      ...wish,
      forums: { ...wish.forums, regional: { ...forum, casesPerMeeting: 3 } },
    })
    expect(turnOrder(asked)).toContain(
      'Onsdag 10. marts | 13.00-15.00 | Psykiatrihuset | Maja Lund Birgit Soe 1 ledig tur Reserve: Carl Dam',
    )
    expect(turnOrder(asked)).toContain(
      'Onsdag 12. maj (foreløbig) | 13.00-15.00 |  | Ingen endnu 2 ledige ture Reserve: Carl Dam',
    )
  })

  it('tells how the turns are shared, and of everybody in it the number of turns, the last and the next', () => {
    const lines = turnOrder(region)
    expect(lines[10]).toMatch(/^Alle, der har kunnet komme|^Blandt dem, der har kunnet komme/)
    expect(lines[10]).toContain('Ingen har fået en tur før en anden med færre ture')
    expect(lines.slice(11)).toEqual([
      'Navn | Ture i 2027 | Ture i alt | Senest | Næste',
      'Anders Bak | 1 | 2 | 12.1.2027 | ',
      'Birgit Soe | 1 | 2 | 10.11.2026 | 10.3.2027',
      'Carl Dam | 1 | 1 | 12.1.2027 | ',
      'Maja Lund | 1 | 1 | aldrig | 10.3.2027',
    ])
  })

  it('says nothing of absences, apologies and reasons', () => {
    const paper = JSON.stringify(modelOf(region))
    expect(paper).not.toMatch(/fravær|ferie|afbud|excused|absence/i)
    const march = turnOrder(region).find((line) => line.includes('10. marts')) ?? ''
    expect(march).not.toContain('Anders')
  })

  it('says of a year without meetings that they will come, and nothing else', () => {
    expect(turnOrder(region, 2029)).toEqual([
      'Forum: Regional ERFA',
      'År: 2029',
      'Dato: 1. februar 2027',
      'Der er endnu ingen møder i 2029. Når året er planlagt, står de her sammen med turene.',
    ])
  })

  it('leaves out figures where nobody has had a turn', () => {
    const quiet = aYear({ ...wish, meetings: [{ date: '2027-03-10' }] })
    expect(turnOrder(quiet).some((line) => line.startsWith('# Sådan'))).toBe(false)
  })

  it('is the same whatever the order of the records', () => {
    const entries = Object.entries(region).flatMap(([kind, map]) =>
      [...map].map(([id, value]) => ({ kind, id, value }) as RecordEntry),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const again = recordSetOf(shuffled)
        expect(modelOf(again)).toEqual(modelOf(region))
        expect(yearModel(again, 'Maja Lund')).toEqual(yearModel(region, 'Maja Lund'))
      }),
      { numRuns: 10 },
    )
  })
})

describe('Mit ERFA-år', () => {
  it('greets, lists every meeting and marks the turns, and tells whom to tell and where the places are', () => {
    expect(yearModel(region, 'Maja Lund')).toMatchObject({ type: 'Mit ERFA-år 2027', state: 'Maja Lund' })
    expect(personYear(region, 'Maja Lund')).toEqual([
      'Kære Maja. Du har 5 møder i 2027. Det er din tur til at have en case med den 10. marts.',
      'Dato | Tidspunkt | Møde | Sted',
      'Tirs. 12. januar | 13.00-15.00 | Regional ERFA | Psykiatrihuset',
      'Tors. 4. marts | 9.30 | Tema: Hjemmebesøg | Onlinemøde',
      'Ons. 10. marts | 13.00-15.00 | Regional ERFA: din tur | Psykiatrihuset',
      'Ons. 12. maj | 13.00-15.00 | Regional ERFA: foreløbig | ',
      'Ons. 8. september | 13.00-15.00 | Regional ERFA: aflyst | ',
      'Turene: Når det er din tur, tager du en case med fra dit arbejde. Kan du ikke komme, så sig det, så snart du ved det; du behøver ikke at sige hvorfor. Så tager den næste i rækken turen, og du får en ny.',
      'Sig det til: Regional ERFA: Karin Holm (12 34 56 78); Lokal ERFA Øst: de andre i gruppen',
      'Steder: Psykiatrihuset, Lindealleen 18, 4000 Roskilde',
    ])
  })

  it('tells the days of one or two turns and counts more, and forgets those that were given to somebody else', () => {
    const lines = personYear(region, 'Anders Bak')
    expect(lines[0]).toContain('din tur til at have en case med den 12. januar.')
    expect(lines.join('\n')).toContain('Regional ERFA: ekstra case')
    const turnsOn = (...dates: readonly string[]) => {
      const meetings = dates.map((date) => ({ date, turns: ['Maja Lund'] }))
      return personYear(aYear({ ...wish, meetings }), 'Maja Lund')[0]
    }
    expect(turnsOn('2027-02-10', '2027-04-14')).toContain('den 10. februar og den 14. april.')
    expect(turnsOn('2027-02-10', '2027-04-14', '2027-06-09')).toContain(
      'Det er 3 gange din tur til at have en case med.',
    )
  })

  it('tells how to reach somebody once, and names three at most', () => {
    const organisers = ['Karin Holm', 'Bo Ask', 'Carl Dam', 'Maja Lund']
    const forums = {
      regional: { name: 'Regional ERFA', organisers: { by: 'named' as const, personIds: [personIdOf('Karin Holm')] } },
      lokal: { name: 'Lokal ERFA', organisers: { by: 'named' as const, personIds: organisers.map(personIdOf) } },
    }
    const lines = personYear(
      aYear({ ...wish, forums, people: { ...wish.people, 'Bo Ask': aPeer('Bo Ask') } }),
      'Maja Lund',
    )
    expect(lines.find((line) => line.startsWith('Sig det til'))).toBe(
      'Sig det til: Regional ERFA: Karin Holm (12 34 56 78); Lokal ERFA: Bo Ask, Carl Dam og Karin Holm',
    )
  })

  it('says nothing of turns to somebody whose meetings have no cases', () => {
    const lines = personYear(aYear({ ...wish, meetings: (wish.meetings ?? []).slice(-1) }), 'Maja Lund')
    expect(lines.join('\n')).not.toMatch(/[Tt]ur/)
    expect(lines[0]).toBe('Kære Maja. Du har 1 møde i 2027.')
  })

  it('names nobody else who has a turn or is away', () => {
    const lines = personYear(region, 'Maja Lund').join('\n')
    for (const name of ['Anders', 'Birgit', 'Carl']) expect(lines).not.toContain(name)
  })

  it('is a friendly line where nothing is planned', () => {
    expect(personYear(region, 'Maja Lund', 2031)).toEqual([
      'Du har endnu ingen møder i 2031. Når de er planlagt, kan du få en ny side med dem.',
    ])
  })
})

describe('on paper, by LibreOffice', () => {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  const fullYear = aYear({
    ...wish,
    venues: {
      ...wish.venues,
      syd: { name: 'Psykiatrihuset i Vordingborg', address: 'Fjordkrogen 4, 4760 Vordingborg' },
    },
    meetings: months.flatMap((month, index) => [
      { date: `2027-${month}-06`, venue: 'roskilde', turns: month === '04' ? ['Maja Lund'] : [] },
      { forum: 'lokal', date: `2027-${month}-20`, venue: 'syd' },
      ...(index % 2 === 0
        ? [{ forum: 'lokal', date: `2027-${month}-27`, title: 'Supervision med kollegerne', venue: 'syd' }]
        : []),
    ]),
  })

  it('a year with 30 meetings is one page with all there is to know', async ({ skip }) => {
    if (officeMissing !== null) skip(officeMissing)
    const model = yearModel(fullYear, 'Maja Lund')
    expect(readableText(model)[0]).toContain('30 møder')
    const pages = pdfPages(toPdf(scratchFolder(), 'år', await rendered(model)))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('4000 Roskilde')
  })

  it('300 people and long names fill their pages, each with the header row', async ({ skip }) => {
    if (officeMissing !== null) skip(officeMissing)
    const pages = pdfPages(toPdf(scratchFolder(), 'turorden', await rendered(modelOf(manyPeople(300)))))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages.slice(1)) expect(page).toMatch(/Navn\s+Ture i\s2027|Dato\s+Tidspunkt/)
    expect(pages.join('').match(/Tvede-/g)?.length).toBeGreaterThanOrEqual(43)
  })
})
