import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { agendaDocument, meetingDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { byOrder, evenKeys } from '../../src/core/order.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { type MeetingWish, papersOf, recordsOf } from './builders.ts'
import { readableText } from './readable-text.ts'

const agenda = (wish: MeetingWish) => readableText(agendaDocument(papersOf(wish)))
const minutes = (wish: MeetingWish) => readableText(minutesDocument(papersOf(wish)))

describe('what a paper is made from', () => {
  it('gathers one meeting from records in any order, and nothing of other meetings', () => {
    const records = recordsOf({ items: [{ title: 'Første' }, { title: 'Andet' }] })
    const gathered = meetingPapers(records.toReversed(), 'meeting')
    expect(gathered.ok && gathered.value.items.map(({ title }) => title)).toEqual(['Første', 'Andet'])
    expect(meetingPapers(records, 'another')).toEqual({ ok: false, error: 'meeting-not-found' })
  })

  it('makes a paper of a meeting about which nothing is known yet', () => {
    const bare = papersOf({ organisation: {}, forum: { name: '' }, meeting: { date: null, start: null, end: null } })
    expect(agendaDocument(bare).body).toEqual([])
    expect(readableText(minutesDocument(bare))).toEqual(['Status: Udkast'])
    expect(agendaDocument(bare).properties.title).toBe('Dagsorden')
  })
})

describe('header fields', () => {
  const meeting: MeetingWish['meeting'] = {
    theme: 'Peerdrift',
    place: {
      form: 'hybrid',
      text: 'Lokale 2',
      notes: ['Parkering i gården', 'Se www.example.dk'],
      link: 'https://example.dk/moede',
    },
    agendaIssuedOn: '2026-11-10',
  }

  it('4.14 and 4.30: stand in their order with Danish dates and times', () => {
    expect(agenda({ meeting })).toEqual([
      'Møde: ERFA Øst',
      'Tema: Peerdrift',
      'Tidspunkt: Tirsdag den 24. november 2026, kl. 13.00-15.00',
      'Sted: Fysisk møde og online, Lokale 2 | Parkering i gården | Se www.example.dk | Deltag i mødet online',
      'Dato: 10. november 2026',
    ])
  })

  it('4.30: keeps "kl." with its time, day with month and number with unit', () => {
    const model = agendaDocument(papersOf({ meeting, items: [{ title: 'Nyt', minutes: 15 }] }))
    expect(JSON.stringify(model)).toContain('24.\u00a0november 2026, kl.\u00a013.00-15.00')
    expect(JSON.stringify(model)).toContain('(15\u00a0min)')
  })

  it('4.24: minutes carry their own date, chair, minute-taker and status', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }, { name: 'Bo Lind' }],
      meeting: { ...meeting, chair: 'Anna Holm', minuteTaker: 'Bo Lind', minutesIssuedOn: '2026-11-26' },
    }
    const draft = minutes(wish)
    expect(draft).toContain('Mødeleder: Anna Holm')
    expect(draft).toContain('Referent: Bo Lind')
    expect(draft.slice(-2)).toEqual(['Dato: 26. november 2026', 'Status: Udkast'])
    expect(draft.join('\n')).not.toContain('10. november')
    expect(minutesDocument(papersOf(wish)).state).toBe('Udkast')
    const approved = { ...wish, meeting: { ...wish.meeting, minutesApprovedOn: '2027-02-02' } }
    expect(minutes(approved)).toContain('Status: Godkendt den 2. februar 2027')
    expect(minutesDocument(papersOf(approved)).state).toBe('')
  })

  it('takes arrival notes from the venue unless the meeting has its own', () => {
    const records = recordsOf({ meeting: { place: { venueId: 'v' as never } } })
    const venue = {
      kind: 'venue' as const,
      id: 'v' as never,
      value: newValue('venue', { name: 'Klinikken', address: 'Vej 1', room: 'Sal A', arrivalNotes: ['Ring på'] }),
    }
    const papers = meetingPapers([...records, venue], 'meeting')
    expect(papers.ok && readableText(agendaDocument(papers.value))).toContain(
      'Sted: Fysisk møde, Klinikken, Sal A, Vej 1 | Ring på',
    )
  })
})

describe('people', () => {
  const people: MeetingWish['people'] = [
    {
      name: 'Anna Holm',
      title: 'direktør',
      employer: 'Vej Kommune',
      as: { group: 'chair', function: 'kommunal medformand' },
    },
    { name: 'Bo Lind', title: 'leder', unit: 'Jobcenter', employer: 'Vej Kommune', as: { substituteFor: 'Dorte Kær' } },
    { name: 'Carl Juul', as: { group: 'guest', items: [3, 1] } },
    { name: 'Dorte Kær', title: 'chef', as: { attendance: 'apology' } },
    { name: 'Ea Vad', as: { attendance: 'absent' } },
    { name: 'Finn Ravn', as: { arrivedAt: 2, leftAt: 3 } },
  ]
  const items = [{ title: 'A' }, { title: 'B' }, { title: 'C' }]

  it('4.15, 4.16 and 4.17: are grouped with name, title, unit, organisation, function and what must be known', () => {
    expect(minutes({ people, items, meeting: { chair: 'Anna Holm' } }).slice(3, 16)).toEqual([
      '[Formandskab]',
      'Anna Holm, direktør, Vej Kommune, kommunal medformand (mødeleder)',
      '[Medlemmer]',
      'Bo Lind, leder, Jobcenter, Vej Kommune (stedfortræder for Dorte Kær)',
      'Finn Ravn (ankom under punkt 2, gik under punkt 3)',
      '[Afbud]',
      'Dorte Kær, chef (stedfortræder: Bo Lind)',
      '[Fraværende]',
      'Ea Vad',
      '[Gæster]',
      'Carl Juul (deltog under punkt 1 og 3)',
      'Status: Udkast',
      '# Overblik over dagsordenspunkter',
    ])
  })

  it('4.15: says "deltager" in the agenda, lists nobody as absent there, and leaves out empty groups', () => {
    const lines = agenda({ people, items })
    expect(lines).toContain('Carl Juul (deltager under punkt 1 og 3)')
    expect(lines).toContain('Finn Ravn')
    expect(lines).not.toContain('[Fraværende]')
    expect(lines).not.toContain('[Sekretariat]')
  })

  it('calls members "Deltagere" where nobody chairs by office', () => {
    expect(agenda({ people: [{ name: 'Bo Lind' }] })).toContain('[Deltagere]')
    const chairIsAway = { name: 'Anna Holm', as: { group: 'chair' as const, attendance: 'apology' as const } }
    expect(agenda({ people: [chairIsAway, { name: 'Bo Lind' }] })).toContain('[Medlemmer]')
  })

  it("leaves out the sender's own name where everybody is from there", () => {
    const own = [
      { name: 'Bo Lind', unit: 'Ø1', employer: 'PsykInfo' },
      { name: 'Ea Vad', unit: 'Ø2', employer: 'PsykInfo' },
    ]
    expect(agenda({ people: own })).toContain('Bo Lind, Ø1')
    expect(agenda({ people: [...own, { name: 'Ib Friis', employer: 'Vej Kommune' }] })).toContain(
      'Bo Lind, Ø1, PsykInfo',
    )
  })

  it('has no line for a person who is no longer kept', () => {
    const records = recordsOf({ people }).filter(({ id }) => id !== 'person-2')
    const papers = meetingPapers(records, 'meeting')
    const lines = papers.ok ? readableText(minutesDocument(papers.value)) : []
    expect(lines.join('\n')).not.toContain('Bo Lind')
    expect(lines).toContain('Dorte Kær, chef')
  })

  it('4.17: "deltog under punkt n" follows the items however they are renumbered', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        (kept, guest) => {
          const records = recordsOf({
            people: [{ name: 'Carl Juul', as: { group: 'guest', items: [guest] } }],
            items: [1, 2, 3, 4, 5, 6].map((number) => ({ title: `Emne ${number}` })),
          })
          const keys = evenKeys(kept.length)
          const moved = records.flatMap((record): readonly RecordEntry[] => {
            if (record.kind !== 'agenda-item') return [record]
            const place = kept.indexOf(Number(record.id.replace('item-', '')))
            return place < 0 ? [] : [{ ...record, value: { ...record.value, order: keys[place] ?? '' } }]
          })
          const papers = meetingPapers(moved, 'meeting')
          const lines = papers.ok ? readableText(minutesDocument(papers.value)) : []
          const place = kept.indexOf(guest)
          if (place < 0) expect(lines).toContain('Carl Juul')
          else {
            expect(lines).toContain(`Carl Juul (deltog under punkt ${place + 1})`)
            expect(lines).toContain(`## ${place + 1}. Emne ${guest}`)
          }
        },
      ),
    )
  })
})

describe('groups', () => {
  const wish: MeetingWish = {
    people: [{ name: 'Anna Holm' }, { name: 'Bo Lind' }, { name: 'Ib Friis' }],
    meeting: {
      groups: [
        { id: 'g1', facilitatorId: 'person-1', personIds: ['person-1', 'person-2'] },
        { id: 'g2', facilitatorId: null, personIds: ['person-3'] },
      ],
    },
  }

  it('stand on the agenda with who leads them, and not on the minutes', () => {
    expect(agenda(wish)).toContain('Gruppe 1: Anna Holm (facilitator) og Bo Lind')
    expect(agenda(wish)).toContain('Gruppe 2: Ib Friis')
    expect(minutes(wish).join('\n')).not.toContain('Gruppe 1')
  })

  it('are left out of an agenda that is shared', () => {
    const shared = meetingDocument(papersOf(wish), { document: 'agenda', edition: 'shareable' })
    expect(readableText(shared).join('\n')).not.toMatch(/Gruppe 1|Holm|Lind|Friis/)
  })
})

describe('properties', () => {
  it('4.9: name the paper and the organisation, never a person', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }],
      meeting: { chair: 'Anna Holm' },
      organisation: { name: 'PsykInfo', logoBlobId: blobId.parse('logo') },
    }
    const { properties, letterhead } = minutesDocument(papersOf(wish))
    expect(properties.creator).toBe('PsykInfo')
    expect(properties.title.replaceAll('\u00a0', ' ')).toBe('Referat – ERFA Øst, 24. november 2026')
    expect(JSON.stringify(properties)).not.toContain('Anna')
    expect(letterhead.logo).toEqual({ blobId: 'logo', description: 'PsykInfo' })
  })

  it('36: the same records in another order give the same model', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }, { name: 'Bo Lind' }],
      items: [
        {
          title: 'A',
          attachments: [{ title: 'x' }, { title: 'y' }],
          actions: [{ task: 'b' }, { task: 'a' }, { task: 'a', who: ['Bo Lind'] }],
        },
        { title: 'B' },
      ],
    }
    const expected = minutesDocument(papersOf(wish))
    const all = [...recordsOf(wish)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const papers = meetingPapers(shuffled, 'meeting')
        expect(papers.ok && minutesDocument(papers.value)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
    expect([...papersOf(wish).items].toSorted(byOrder)).toEqual(papersOf(wish).items)
  })
})
