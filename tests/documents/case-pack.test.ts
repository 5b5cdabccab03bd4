/** The case pack: what stands in it and what never does, and how the two editions differ. */
import { describe, expect, test } from 'vitest'
import { casesForPack } from '../../src/core/cases/pack.ts'
import { casePackDocument } from '../../src/core/documents/case-pack.ts'
import { minutesForCase, timeBoxes, withPhase } from '../../src/core/documents/case-plan.ts'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { headingsIn } from '../../src/core/documents/model.ts'
import { casePhase } from '../../src/core/records/agenda-item.ts'
import { agendaItemId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import {
  caseNumber,
  longCase,
  meetingWithCases,
  packWish,
  personCalled,
  shortCase,
  theMeeting,
} from './case-builders.ts'
import { readableText } from './readable-text.ts'
import { part, partsOf, rendered } from './word-package.ts'

const packOf = (entries: readonly RecordEntry[], wish = packWish(1)) => {
  const model = casePackDocument(recordSetOf(entries), wish)
  if (!model.ok) throw new Error(model.error)
  return model.value
}

const facilitators = { 'Karin Holm': { roles: ['facilitator'] } } as const
const led = { chairId: personCalled('Karin Holm') }

describe('the first page', () => {
  test('says when and where, who leads, what was agreed about confidentiality, and which cases there are', () => {
    const entries = meetingWithCases({ people: facilitators, meeting: led, cases: [shortCase, longCase] })
    const lines = readableText(packOf(entries, packWish(2)))
    expect(lines.slice(0, 4)).toEqual([
      'Møde: Regional ERFA',
      'Tidspunkt: Tirsdag den 24. november 2026, kl. 13.00-15.00',
      'Sted: Fysisk møde, Forsamlingshuset, Havnegade 4, Strandby',
      'Facilitator: Karin Holm',
    ])
    expect(lines).toContain('# Det har vi aftalt om fortrolighed')
    expect(lines.some((line) => line.includes('ikke fortrolig fra begyndelsen'))).toBe(true)
    expect(lines.filter((line) => line.startsWith('> '))).toEqual([
      '> 1. Da hun bad mig tie stille',
      `> 2. ${longCase.story?.title}`,
    ])
  })

  test('holds back from saying that a case is kept from what was agreed where the organisation has not decided so', () => {
    const entries = meetingWithCases({ organisation: { confidentialityBindsErfa: false }, cases: [shortCase] })
    const text = readableText(packOf(entries)).join(' ')
    expect(text).not.toContain('holdt ude af casen')
    expect(text).toContain('respekterer vi det')
  })
})

describe('a case', () => {
  test('has a page of its own with its parts in order, the sparring asked for and room for notes', () => {
    const model = packOf(meetingWithCases({ cases: [shortCase] }))
    const page = model.body.slice(model.body.findIndex((block) => block.type === 'heading' && block.newPage === true))
    expect(readableText({ ...model, body: page })).toEqual([
      '# 1. Da hun bad mig tie stille',
      'Tema: Fortrolighed og rolle og rammer',
      '## Situationen',
      'En kvinde fortalte mig om sin søsters gæld og bad mig holde det for mig selv.',
      '## Det, der er svært – dilemmaet',
      'Jeg kan mærke, at personalet gerne vil vide det. Hvad er mit at bære?',
      '## Mit spørgsmål til jer',
      'Hvordan siger jeg nej til kolleger uden at lyde afvisende?',
      'Slags sparring: spejling',
      '[Noter]',
    ])
  })

  test('skips no level of headings, and a part that nobody wrote leaves its heading out', () => {
    const entries = meetingWithCases({ cases: [{ by: 'Ida Krogh', story: { dilemma: 'Hvordan bærer jeg det?' } }] })
    expect(headingsIn(packOf(entries)).slice(-2)).toEqual([
      { level: 1, text: '1. Uden overskrift' },
      { level: 2, text: 'Det, der er svært – dilemmaet' },
    ])
  })

  test('names its author only where they chose to be named', () => {
    const named = meetingWithCases({ cases: [{ ...shortCase, named: true }, longCase] })
    const lines = readableText(packOf(named, packWish(2)))
    expect(lines).toContain('Fortalt af: Mehmet Yildirim')
    expect(lines.join(' ')).not.toContain('Sofie Bruun')
  })
})

describe('what could not be approved as it stands', () => {
  const kept = { ...shortCase, confidentiality: 'confidential' } as const
  const entriesWith = (confidentialityBindsErfa: boolean) =>
    meetingWithCases({ organisation: { confidentialityBindsErfa }, cases: [kept, longCase] })

  test('is in no pack: what is confidential where the organisation holds by that, whatever it held when it was approved', () => {
    expect(casesForPack(recordSetOf(entriesWith(false)), packWish(2))).toHaveLength(2)
    expect(casesForPack(recordSetOf(entriesWith(true)), packWish(2))).toEqual([caseNumber(2)])
    expect(casePackDocument(recordSetOf(entriesWith(true)), packWish(2))).toEqual({
      ok: false,
      error: 'case-not-ready',
    })
  })

  test('is in no pack: what its author has not agreed to', () => {
    const entries = meetingWithCases({ cases: [{ ...shortCase, agreedOn: null }, longCase] })
    expect(casesForPack(recordSetOf(entries), packWish(2))).toEqual([caseNumber(2)])
  })
})

describe('whoever brings a case', () => {
  test('is not found in the file, by name, address, phone or unit, in text or properties', async () => {
    const entries = meetingWithCases({
      people: {
        'Mehmet Yildirim': { roles: ['peer'], affiliations: [{ id: 'a', unitName: 'Klinik Nord', team: 'Team Blå' }] },
      },
      // The one who leads the meeting brings a case too, and it is held where another one works.
      meeting: { chairId: personCalled('Mehmet Yildirim'), place: { text: 'Lokale 2, Klinik Nord' } },
      cases: [{ ...shortCase, turn: { coPersonIds: [personCalled('Sofie Bruun')] } }, longCase],
    })
    for (const edition of ['participants', 'facilitator'] as const) {
      const parts = partsOf(await rendered(packOf(entries, packWish(2, { edition }))))
      const all = [...parts.values()].join('\n')
      for (const telling of [
        'Mehmet',
        'Yildirim',
        'Sofie',
        'Bruun',
        'strandmark.example',
        '12 34 56 78',
        'SL10',
        'Klinik Nord',
        'Team Blå',
      ])
        expect(all).not.toContain(telling)
      expect(part(parts, 'docProps/core.xml')).toContain('<dc:creator>Region Strandmark</dc:creator>')
      expect(
        [...parts.keys()].filter((path) => /comment|people|person/i.test(path) && !/comments.xml(.rels)?$/.test(path)),
      ).toEqual([])
      expect(all).not.toMatch(/<w:(ins|del|vanish|commentReference|rsid)\b/)
      expect(all).not.toMatch(/[A-Z]:\\\\|\/home\/|\/tmp\/|\/work\//)
    }
  })
})

describe('the cases of a pack', () => {
  const groups = [
    {
      id: 'g1',
      facilitatorId: personCalled('Karin Holm'),
      personIds: [personCalled('Mehmet Yildirim'), personCalled('Ida Krogh')],
    },
    { id: 'g2', facilitatorId: null, personIds: [personCalled('Sofie Bruun')] },
  ]
  const entries = meetingWithCases({
    people: { ...facilitators, 'Ida Krogh': {} },
    meeting: { ...led, groups },
    cases: [
      shortCase,
      longCase,
      { ...shortCase, status: 'checked', approval: null },
      { by: 'Ida Krogh' },
      { ...shortCase, status: 'learned' },
    ],
  })
  const records = recordSetOf(entries)
  const chosen = (fields: { readonly groupId?: string; readonly personId?: ReturnType<typeof personCalled> }) =>
    casesForPack(records, { meetingId: theMeeting, groupId: null, personId: null, ...fields })

  test('are those approved with their text, in the order of the turns; of a group, its own', () => {
    expect(chosen({})).toEqual([caseNumber(1), caseNumber(2)])
    expect(chosen({ groupId: 'g2' })).toEqual([caseNumber(2)])
    expect(chosen({ personId: personCalled('Ida Krogh') })).toEqual([caseNumber(1)])
  })

  test('stand in the order of the agenda where they stand on it', () => {
    const items = [2, 1].map(
      (number, place): RecordEntry => ({
        kind: 'agenda-item',
        id: agendaItemId.parse(`i${place}`),
        value: newValue('agenda-item', { meetingId: theMeeting, order: `${place + 1}i`, caseId: caseNumber(number) }),
      }),
    )
    const order = casesForPack(recordSetOf([...entries, ...items]), {
      meetingId: theMeeting,
      groupId: null,
      personId: null,
    })
    expect(order).toEqual([caseNumber(2), caseNumber(1)])
  })

  test('a group names its facilitator and its number, and one that is not there is refused', () => {
    const lines = readableText(packOf(entries, packWish(1, { groupId: 'g1' })))
    expect(lines).toEqual(expect.arrayContaining(['Gruppe: 1', 'Facilitator: Karin Holm']))
    const refused = (fields: Parameters<typeof packWish>[1]) => casePackDocument(records, packWish(1, fields))
    expect(refused({ groupId: 'g9' })).toEqual({ ok: false, error: 'group-not-found' })
    expect(refused({ personId: personId.parse('ingen') })).toEqual({ ok: false, error: 'person-not-found' })
    expect(refused({ caseIds: [] })).toEqual({ ok: false, error: 'no-cases-ready' })
    for (const number of [3, 4, 5, 9])
      expect(refused({ caseIds: [caseNumber(number)] })).toEqual({ ok: false, error: 'case-not-ready' })
  })
})

describe('the facilitators’ edition', () => {
  test('has time boxes that add up to the case’s time, and questions that fit the sparring asked for', () => {
    const entries = meetingWithCases({ cases: [shortCase, longCase] })
    const lines = readableText(packOf(entries, packWish(2, { edition: 'facilitator' })))
    expect(lines).toContain('## Sådan kan I bruge 50 minutter')
    expect(lines.find((line) => line.startsWith('Sparring | '))).toBe(
      'Sparring | 15 min | Hvad hørte I, at der er vigtigt for fortælleren? Sig det med jeres egne ord, uden råd.',
    )
    expect(lines.filter((line) => line.startsWith('Sparring | '))[1]).toContain('Saml idéer, før I vurderer dem.')
  })

  test('splits any number of minutes without losing one', () => {
    for (let minutes = 10; minutes <= 120; minutes++) {
      const boxes = timeBoxes(minutes)
      expect(boxes.reduce((sum, box) => sum + box.minutes, 0)).toBe(minutes)
      expect(Math.min(...boxes.map((box) => box.minutes))).toBeGreaterThan(0)
    }
  })

  test('names every phase in its order, and changes one alone', () => {
    const planned = timeBoxes(30)
    const longer = withPhase(planned, 'sparring', 20)
    expect(longer.map(({ phase }) => phase)).toEqual(casePhase.options)
    expect(longer.filter((each, index) => each.minutes !== planned[index]?.minutes)).toEqual([
      { phase: 'sparring', minutes: 20 },
    ])
    expect(withPhase([{ phase: 'sparring', minutes: 9 }], 'telling', 5).map(({ minutes }) => minutes)).toEqual([
      5, 0, 0, 9, 0,
    ])
  })

  test('takes the time from the agenda where it says, else from what the meeting leaves', () => {
    const entries = meetingWithCases({ cases: [shortCase] })
    const item = (id: string, fields: object): RecordEntry => ({
      kind: 'agenda-item',
      id: agendaItemId.parse(id),
      value: newValue('agenda-item', { meetingId: theMeeting, order: id, ...fields }),
    })
    const minutes = (items: readonly RecordEntry[], cases: number) => {
      const papers = meetingPapers([...entries, ...items], theMeeting)
      if (!papers.ok) throw new Error(papers.error)
      return minutesForCase(papers.value, caseNumber(1), cases)
    }
    expect(minutes([], 2)).toBe(50)
    expect(minutes([], 40)).toBe(10)
    expect(minutes([item('a', { category: 'case-round', minutes: 90 })], 3)).toBe(30)
    expect(minutes([item('a', { category: 'case-round', minutes: 25, caseId: caseNumber(1) })], 3)).toBe(25)
  })
})
