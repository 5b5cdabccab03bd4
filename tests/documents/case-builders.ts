/** A meeting with cases of every length, as the tests of the pack, the catalogue and the report need them. */
import type { CasePackWish } from '../../src/core/contract.ts'
import type { Case } from '../../src/core/records/case.ts'
import {
  areaId,
  caseIdOf,
  caseStoryIdOf,
  forumId,
  meetingId,
  personId,
  theOrganisationId,
  turnIdOf,
  unitId,
  venueId,
} from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'

export type CaseWish = Omit<Partial<RecordInput<'case'>>, 'turnId'> & {
  /** Whose turn it is: a name of `people`. */
  readonly by: string
  readonly story?: Omit<RecordInput<'case-story'>, 'caseId'>
  readonly turn?: Partial<RecordInput<'turn'>>
}

type PackWish = {
  readonly people?: Readonly<Record<string, RecordInput<'person'>>>
  readonly meeting?: Partial<RecordInput<'meeting'>>
  readonly organisation?: RecordInput<'organisation'>
  readonly cases: readonly CaseWish[]
}

export const theMeeting = meetingId.parse('moede')
export const caseNumber = (number: number) => caseIdOf(turnIdOf(theMeeting, number))
export const personCalled = (name: string) => personId.parse(name.toLowerCase().replaceAll(' ', '-'))

const approved: Pick<Case, 'status' | 'approval' | 'agreedOn' | 'confidentiality'> = {
  status: 'approved',
  approval: { by: 'Karin Holm', at: '2026-11-10T09:00:00.000Z' },
  agreedOn: '2026-11-09',
  confidentiality: 'not-confidential',
}

/** Everybody works on the unit SL10 and is reached at an address made of their name. */
export const meetingWithCases = ({
  people = {},
  meeting = {},
  organisation,
  cases,
}: PackWish): readonly RecordEntry[] => {
  const names = [...new Set([...Object.keys(people), ...cases.map(({ by }) => by)])]
  const forum = forumId.parse('regional')
  return [
    {
      kind: 'organisation',
      id: theOrganisationId,
      value: newValue('organisation', { name: 'Region Strandmark', department: 'PsykInfo', ...organisation }),
    },
    { kind: 'area', id: areaId.parse('vest'), value: newValue('area', { name: 'Vest' }) },
    {
      kind: 'unit',
      id: unitId.parse('sl10'),
      value: newValue('unit', { name: 'Sengeafsnit SL10', areaId: areaId.parse('vest'), setting: 'inpatient' }),
    },
    { kind: 'forum', id: forum, value: newValue('forum', { name: 'Regional ERFA', kind: 'regional-erfa' }) },
    {
      kind: 'venue',
      id: venueId.parse('huset'),
      value: newValue('venue', { name: 'Forsamlingshuset', address: 'Havnegade 4, Strandby' }),
    },
    {
      kind: 'meeting',
      id: theMeeting,
      value: newValue('meeting', {
        date: '2026-11-24',
        start: '13:00',
        end: '15:00',
        status: 'invited',
        place: { venueId: venueId.parse('huset') },
        ...meeting,
        forumId: forum,
      }),
    },
    ...names.map((name): RecordEntry => {
      const [givenName = '', ...rest] = name.split(' ')
      return {
        kind: 'person',
        id: personCalled(name),
        value: newValue('person', {
          givenName,
          familyName: rest.join(' '),
          roles: ['peer'],
          email: `${name.toLowerCase().replaceAll(' ', '.')}@strandmark.example`,
          phone: '12 34 56 78',
          affiliations: [{ id: 'a', unitId: unitId.parse('sl10') }],
          ...people[name],
        }),
      }
    }),
    ...cases.flatMap(({ by, story, turn, ...fields }, index): readonly RecordEntry[] => {
      const turnId = turnIdOf(theMeeting, index + 1)
      const id = caseIdOf(turnId)
      return [
        {
          kind: 'turn',
          id: turnId,
          value: newValue('turn', {
            forumId: forum,
            meetingId: theMeeting,
            number: index + 1,
            personId: personCalled(by),
            state: 'assigned',
            ...turn,
          }),
        },
        { kind: 'case', id, value: newValue('case', { ...approved, authorId: personCalled(by), ...fields, turnId }) },
        ...(story === undefined
          ? []
          : [
              {
                kind: 'case-story' as const,
                id: caseStoryIdOf(id),
                value: newValue('case-story', { ...story, caseId: id }),
              },
            ]),
      ]
    }),
  ]
}

export const packWish = (count: number, fields: Partial<CasePackWish> = {}): CasePackWish => ({
  document: 'case-pack',
  meetingId: theMeeting,
  groupId: null,
  personId: null,
  caseIds: Array.from({ length: count }, (_, index) => caseNumber(index + 1)),
  edition: 'participants',
  ...fields,
})

/** Invented, and about nobody. */
export const shortCase: CaseWish = {
  by: 'Mehmet Yildirim',
  themes: ['confidentiality', 'role-and-frame'],
  sparring: ['mirroring'],
  story: {
    title: 'Da hun bad mig tie stille',
    situation: 'En kvinde fortalte mig om sin søsters gæld og bad mig holde det for mig selv.',
    dilemma: 'Jeg kan mærke, at personalet gerne vil vide det. Hvad er mit at bære?',
    question: 'Hvordan siger jeg nej til kolleger uden at lyde afvisende?',
  },
}

export const longCase: CaseWish = {
  by: 'Sofie Bruun',
  themes: ['psychiatry-admission', 'interdisciplinary-work', 'own-wellbeing'],
  sparring: ['ideas', 'reflecting-team'],
  story: {
    title:
      'Samtalen på gangen, der blev ved med at vende tilbage, også efter at afsnittet havde lukket døren for besøg',
    situation: Array.from(
      { length: 6 },
      () =>
        'En bruger standser mig på gangen hver gang, jeg går forbi. Først handler det om maden, så om medicinen, og til sidst om det, der egentlig gør ondt. Jeg har ikke tid, og jeg vil ikke gå. Personalet sukker, når de ser os stå der, og en siger, at jeg skal huske mine pauser.',
    ).join('\n'),
    dilemma:
      'Jeg bliver enten den, der går, eller den, der ødelægger planen for dagen.\n- Brugeren har ret til min tid.\n- Jeg har kun fem timer.\n- Afsnittet har sin rytme.',
    tried: Array.from(
      { length: 4 },
      () =>
        'Jeg har aftalt et fast tidspunkt, og det holdt i to uger. Så kom der en ny vagtplan, og ingen huskede aftalen.',
    ).join(' '),
    question: 'Hvordan kan jeg være til stede uden at blive ejet af situationen?',
  },
}

/** Three years of learning, some of it about several themes; the last is not passed on and the one before not approved. */
export const learnedCases = (): readonly RecordEntry[] => {
  const mark = (year: number) => ({ by: 'Karin Holm', at: `${year}-12-01T10:00:00.000Z` })
  const learned = (
    by: string,
    themes: Case['themes'],
    text: string,
    tries: string,
    fields: Partial<CaseWish> = {},
  ): CaseWish => ({
    by,
    status: 'learned',
    themes,
    learning: [{ id: 'l', text }],
    willTry: tries === '' ? [] : [{ id: 't', text: tries }],
    passOn: 'yes',
    learningApproval: mark(2026),
    ...fields,
  })
  return meetingWithCases({
    cases: [
      learned('Mehmet Yildirim', ['confidentiality'], 'Spørg brugeren først.', 'Læse notatet højt.'),
      learned('Sofie Bruun', ['stigma', 'confidentiality'], 'Sig det højt.', '', { named: true }),
      learned('Ida Krogh', [], 'Pausen er også arbejde.', ''),
      learned('Ida Krogh', ['stigma'], 'Ikke godkendt læring.', '', { learningApproval: null }),
      learned('Ida Krogh', ['stigma'], 'Ikke givet videre.', '', { passOn: 'no' }),
    ],
  })
}
