/**
 * The case pack: what the participants of a meeting get to read beforehand, each case on a page of its own, and the facilitators'
 * edition of it. Nobody who brings a case is named in it, by name, address or unit, unless they choose to be.
 */
import { bringersOf, casesForPack, groupOf, type PackableCase, packableCase } from '../cases/pack.ts'
import type { CasePackWish } from '../contract.ts'
import { longDate, weekdayDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { fullName } from '../people/names.ts'
import type { CaseTheme } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'
import type { PersonId } from '../records/ids.ts'
import { type RecordSet, recordEntries } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { plainRun } from '../text/blocks.ts'
import { fieldRow, headingBlock, paragraphBlock } from './blocks.ts'
import { casePackWords as words } from './case-pack-words.ts'
import { minutesForCase, planTable, timeBoxes } from './case-plan.ts'
import { sparringWords, storyWords, themeWords } from './case-words.ts'
import { framedDocument } from './frame.ts'
import { openingFields } from './header-fields.ts'
import { type MeetingPapers, meetingName, meetingPapers, personName } from './meeting-papers.ts'
import type { DocumentBlock, DocumentFields, DocumentHeading, DocumentModel } from './model.ts'
import { storyBlocks } from './story-blocks.ts'

export type CasePackProblem =
  | 'meeting-not-found'
  | 'group-not-found'
  | 'person-not-found'
  | 'no-cases-ready'
  | 'case-not-ready'

export const casePackDocument = (records: RecordSet, wish: CasePackWish): Result<DocumentModel, CasePackProblem> => {
  const papers = meetingPapers(recordEntries(records), wish.meetingId)
  if (!papers.ok) return papers
  if (wish.groupId !== null && groupOf(records, wish) === null) return err('group-not-found')
  if (wish.personId !== null && !records.person.has(wish.personId)) return err('person-not-found')
  const cases = wish.caseIds.flatMap((id) => packableCase(records, id, wish.meetingId) ?? [])
  if (cases.length < wish.caseIds.length) return err('case-not-ready')
  if (cases.length === 0) return err('no-cases-ready')
  const { meeting, organisation } = papers.value
  const name = meetingName(papers.value)
  return ok(
    framedDocument(organisation, {
      type: words.type,
      state: wish.edition === 'facilitator' ? words.facilitatorState : '',
      name,
      when: meeting.date === null ? '' : longDate(meeting.date),
      subject: [words.subject, name, meeting.date === null ? '' : weekdayDate(meeting.date)].filter(Boolean).join(', '),
      body: body(records, papers.value, cases, wish),
    }),
  )
}

const body = (
  records: RecordSet,
  papers: MeetingPapers,
  cases: readonly PackableCase[],
  wish: CasePackWish,
): readonly DocumentBlock[] => {
  const headings = cases.map(caseHeading)
  const minutes = cases.map(({ id }) => minutesForCase(papers, id, casesInRoom(records, papers, cases, wish)))
  const facilitator = wish.edition === 'facilitator'
  return [
    frameFields(records, papers, cases, wish),
    ...(facilitator ? [paragraphBlock(words.wholePlan(cases.length, Math.min(...minutes)), 'quiet')] : []),
    headingBlock(1, words.agreement),
    agreement(papers),
    {
      type: 'overview',
      title: words.cases,
      entries: headings.map(({ anchor, label, content }) => ({
        anchor: anchor ?? '',
        label,
        text: content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
      })),
    },
    ...cases.flatMap((each, index): readonly DocumentBlock[] => {
      const heading = headings[index]
      if (heading === undefined) return []
      const time = minutes[index] ?? 0
      return [
        heading,
        ...caseBlocks(papers, each),
        ...(facilitator
          ? [headingBlock(2, words.plan(time)), planTable(index + 1, timeBoxes(time), each.value.sparring)]
          : []),
        { type: 'notes', label: words.notes },
      ]
    }),
  ]
}

const caseHeading = ({ story }: PackableCase, index: number): DocumentHeading => ({
  type: 'heading',
  level: 1,
  tone: 'structure',
  label: `${index + 1}.`,
  content: [plainRun(story.title.trim() || words.untitled)],
  aside: '',
  anchor: `case_${index + 1}`,
  newPage: true,
})

const parts: readonly StoryField[] = ['situation', 'dilemma', 'tried', 'question']

/** A part that nobody wrote leaves its heading out. */
const caseBlocks = ({ people }: MeetingPapers, { value, story }: PackableCase): readonly DocumentBlock[] => {
  const author = value.named && value.authorId !== null ? personName(people, value.authorId) : null
  return [
    ...fields([
      ...(value.themes.length === 0 ? [] : [fieldRow(words.themes, listText(value.themes.map(themeText)))]),
      ...(author === null ? [] : [fieldRow(words.toldBy, author)]),
    ]),
    ...parts.flatMap((part): readonly DocumentBlock[] => {
      const text = storyBlocks(story[part])
      return text.length === 0 ? [] : [headingBlock(2, storyWords[part]), ...text]
    }),
    ...fields(
      value.sparring.length === 0
        ? []
        : [
            fieldRow(
              words.sparring,
              listText(value.sparring.map((kind) => sparringWords[kind].toLocaleLowerCase('da'))),
            ),
          ],
    ),
  ]
}

const themeText = (theme: CaseTheme, place: number): string =>
  place === 0 ? themeWords[theme] : themeWords[theme].toLocaleLowerCase('da')

const fields = (rows: DocumentFields['rows']): readonly DocumentFields[] =>
  rows.length === 0 ? [] : [{ type: 'fields', rows }]

/** When and where, and who leads. What would tell who brings a case is left out. */
const frameFields = (
  records: RecordSet,
  papers: MeetingPapers,
  cases: readonly PackableCase[],
  wish: CasePackWish,
): DocumentFields => {
  const telling = tellingTexts(records, papers, cases)
  const group = groupOf(records, wish)
  const number = papers.meeting.groups.findIndex(({ id }) => id === group?.id) + 1
  const leads = facilitators(papers, group?.facilitatorId ?? null).filter((name) => !tells(name, telling))
  return {
    type: 'fields',
    rows: [
      ...openingFields(papers, 'agenda').rows.flatMap(({ label, values }) => {
        const kept = values.filter(
          (value) => !tells(value.map((part) => ('text' in part ? part.text : '')).join(''), telling),
        )
        return kept.length === 0 ? [] : [{ label, values: kept }]
      }),
      ...(number === 0 ? [] : [fieldRow(words.group, String(number))]),
      ...(leads.length === 0 ? [] : [fieldRow(words.facilitator, listText(leads))]),
    ],
  }
}

/** Whoever leads the group; of the whole meeting everybody who leads a group, else its chair, else the forum's facilitators. */
const facilitators = ({ meeting, forum, people }: MeetingPapers, ofGroup: PersonId | null): readonly string[] => {
  const named = (ids: readonly (PersonId | null)[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => (id === null ? [] : (personName(people, id) ?? [])))),
  ]
  return (
    [[ofGroup], meeting.groups.map(({ facilitatorId }) => facilitatorId), [meeting.chairId], forum.facilitatorIds]
      .map(named)
      .find((names) => names.length > 0) ?? []
  )
}

/** Names, addresses and units of those who bring the cases and have not chosen to be named. */
const tellingTexts = (
  records: RecordSet,
  { people, units }: MeetingPapers,
  cases: readonly PackableCase[],
): readonly string[] =>
  cases
    .flatMap(({ id, value }) => bringersOf(records, id).filter((person) => !(value.named && person === value.authorId)))
    .flatMap((id) => people.get(id) ?? [])
    .flatMap((person) => [
      fullName(person),
      person.email,
      ...person.affiliations.flatMap(({ unitId, unitName, team }) => [
        unitName,
        team,
        (unitId === null ? undefined : units.get(unitId)?.name) ?? '',
      ]),
    ])
    .filter((text) => text.trim() !== '')

/** Whether one of the texts stands in it as whole words. */
const tells = (text: string, telling: readonly string[]): boolean => {
  const spaced = (each: string) => ` ${each.toLocaleLowerCase('da').replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')} `
  return telling.some((each) => spaced(text).includes(spaced(each.trim())))
}

const agreement = ({ organisation }: MeetingPapers): DocumentBlock => {
  const { notFromTheOutset, leftOut, respected, dutyOfSecrecy, anonymous, copies } = words.agreements
  const texts = [
    notFromTheOutset,
    organisation.confidentialityBindsErfa ? leftOut : respected,
    dutyOfSecrecy,
    anonymous,
    copies,
  ]
  return {
    type: 'list',
    items: texts.map((text) => ({ level: 0, ordered: false, content: [plainRun(text)] })),
  }
}

/** Groups work at the same time: a pack of the whole meeting counts the cases of the fullest room. */
const casesInRoom = (
  records: RecordSet,
  { meeting }: MeetingPapers,
  cases: readonly PackableCase[],
  wish: CasePackWish,
): number => {
  if (groupOf(records, wish) !== null || meeting.groups.length === 0) return cases.length
  const rooms = meeting.groups.map(({ id }) => casesForPack(records, { ...wish, groupId: id, personId: null }).length)
  return Math.max(Math.ceil(cases.length / meeting.groups.length), ...rooms)
}
