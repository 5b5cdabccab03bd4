import { describe, expect, it } from 'vitest'
import { expectedOutlook } from '../../src/core/planning/expected-outlook.ts'
import type { TurnOutlook } from '../../src/core/planning/plan.ts'
import { namesIn } from '../../src/core/planning/record-names.ts'
import type { DateChoice } from '../../src/core/records/meeting.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { changeText, findingText, problemText, relaxText } from '../../src/strings/changes.ts'
import { costText, whyDateText } from '../../src/strings/dates-why.ts'
import { measureTexts, outlookText } from '../../src/strings/planning.ts'
import { idOfKind } from '../people/builders.ts'
import { entry } from '../planning/generator.ts'

/** Spaces that keep words together read as spaces. */
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null

const forum = idOfKind('forum', 'f')
const meeting = idOfKind('meeting', 'm')
const [anna, bo] = [idOfKind('person', 'anna'), idOfKind('person', 'bo')]
const records = recordSetOf([
  entry('forum', 'f', { name: 'Regional ERFA', kind: 'regional-erfa' }),
  entry('meeting', 'm', { forumId: 'f', date: '2027-01-13', start: '13:00', end: '15:00' }),
  entry('person', 'anna', { givenName: 'Anna', familyName: 'Holm' }),
  entry('person', 'bo', { givenName: 'Bo', familyName: 'Lund' }),
])
const names = namesIn(records)
const nameOf = (id: typeof anna) => names.person(id) ?? ''

describe('what the number of turns means', () => {
  const outlook: TurnOutlook = {
    forumId: forum,
    people: 27,
    meetings: 4,
    casesPerMeeting: 2,
    groups: 1,
    yearsBetweenTurns: 3.38,
    withGroups: { groups: 3, yearsBetweenTurns: 1.13 },
  }

  it('is said in years, and with more groups', () => {
    expect(plain(outlookText(outlook))).toBe(
      '27 personer, 4 møder, 2 cases: én tur hvert 3,4. år; med tre grupper godt hvert år.',
    )
  })

  it('is said in turns a year where they are many, and not at all where nobody brings cases', () => {
    expect(plain(outlookText({ ...outlook, people: 7, meetings: 12, yearsBetweenTurns: 0.19, withGroups: null }))).toBe(
      '7 personer, 12 møder, 2 cases: 5 ture om året til hver.',
    )
    expect(outlookText({ ...outlook, yearsBetweenTurns: null })).toBeNull()
  })

  it('is reckoned from the rules of the forum, its members and its facilitators', () => {
    const people = Array.from({ length: 27 }, (_, n) =>
      entry('person', `p${n}`, {
        roles: ['peer'],
        workingDays: [{ weekday: 1 }],
        introduction: { courseCompletedOn: '2020-01-01' },
      }),
    )
    const rules = {
      kind: 'regional-erfa',
      membership: { roles: ['peer'] },
      cadence: { unit: 'month', every: 3 },
      facilitatorIds: ['p0', 'p1', 'p2'],
    } as const
    const reckon = (fields: object) =>
      expectedOutlook(recordSetOf([...people, entry('forum', 'f', { ...rules, ...fields })]), forum, '2026-11-22')
    expect(reckon({ casesPerMeeting: 2 })).toMatchObject({
      people: 27,
      meetings: 4,
      groups: 1,
      yearsBetweenTurns: 3.38,
      withGroups: { groups: 3, yearsBetweenTurns: 1.13 },
    })
    expect(reckon({ groups: { maxSize: 9, casesPerGroup: 2 } })).toMatchObject({ groups: 3, casesPerMeeting: 6 })
    expect(reckon({ cadence: { unit: 'as-needed' }, casesPerMeeting: 2 })).toBeNull()
  })
})

describe('why a date was chosen', () => {
  const choice: DateChoice = {
    method: 'optimal',
    invited: 26,
    candidates: [
      { date: '2027-01-13', value: 22_000, atWork: 22, collisions: 0, onlyChanceOf: [anna] },
      { date: '2027-01-20', value: 20_000, atWork: 20, collisions: 1, onlyChanceOf: [] },
    ],
  }

  it('is one sentence with numbers', () => {
    expect(plain(whyDateText('2027-01-13', choice, nameOf))).toBe(
      'Onsdag den 13. januar 2027 er 22 af 26 inviterede på arbejde, 2 flere end den 20. januar, som er den næstbedste dag, og det er årets eneste møde i forummet, hvor Anna Holm kan være med.',
    )
  })

  it('says what the next best would cost, and that a hand has chosen where one has', () => {
    const [own, other] = choice.candidates
    if (own === undefined || other === undefined) throw new Error('two candidates')
    expect(plain(costText(own, other, nameOf))).toBe(
      '2 færre på arbejde, 1 møde mere samme dag og intet møde i forummet hele året for Anna Holm.',
    )
    expect(plain(whyDateText('2027-02-02', choice, nameOf))).toBe('Tirsdag den 2. februar 2027 er valgt af dig.')
  })

  it('gives another reason where as many or more could come on the next best', () => {
    const even: DateChoice = {
      ...choice,
      candidates: [
        { date: '2027-01-13', value: 100, atWork: 20, collisions: 0, onlyChanceOf: [] },
        { date: '2027-01-20', value: 90, atWork: 20, collisions: 0, onlyChanceOf: [] },
      ],
    }
    expect(plain(whyDateText('2027-01-13', even, nameOf))).toContain(
      'lige så mange som den 20. januar, og den passer bedre med mødernes rytme',
    )
  })
})

describe('the lines of a change', () => {
  it('say what happens, to whom and when', () => {
    const sameDay = { code: 'same-day', meetingId: meeting, otherId: meeting } as const
    const said = [
      changeText({ type: 'meeting-new', meetingId: meeting }, names),
      changeText({ type: 'meeting-moved', meetingId: meeting, from: '2027-01-06', to: '2027-01-13' }, names),
      changeText({ type: 'meeting-moved', meetingId: meeting, from: '2027-01-13', to: '2027-01-13' }, names),
      changeText({ type: 'turn-taken-over', meetingId: meeting, from: anna, to: bo, reason: 'holiday' }, names),
      changeText({ type: 'turn-open', meetingId: meeting, from: anna, reason: null }, names),
      findingText({ code: 'no-candidate', meetingId: meeting, number: 2 }, names),
      findingText({ ...sameDay, personIds: [anna, bo], overlaps: true }, names),
      findingText({ ...sameDay, personIds: [anna, bo, anna, bo], overlaps: false }, names),
      problemText({ code: 'too-few-legal-days', forumId: forum, wanted: 4, found: 1 }, names),
      relaxText({ rule: 'weekdays', days: 1 }),
    ]
    expect(said.map(plain)).toEqual([
      'Nyt møde: Regional ERFA onsdag den 13. januar 2027 kl. 13.00-15.00.',
      'Regional ERFA bliver flyttet fra onsdag den 6. januar 2027 til onsdag den 13. januar 2027.',
      'Regional ERFA ligger nu fast onsdag den 13. januar 2027 kl. 13.00-15.00.',
      'Bo Lund overtager turen fra Anna Holm (ferie): Regional ERFA den 13.1.2027.',
      'Anna Holm kan ikke tage sin tur, og turen er ledig: Regional ERFA den 13.1.2027.',
      'Ingen kan tage tur nr. 2: Regional ERFA den 13.1.2027.',
      'Regional ERFA den 13.1.2027 ligger samtidig med Regional ERFA (kl. 13.00-15.00): Anna Holm og Bo Lund er inviteret til begge.',
      'Regional ERFA den 13.1.2027 ligger samme dag som Regional ERFA (kl. 13.00-15.00): 4 personer er inviteret til begge.',
      'Regional ERFA skulle have 4 møder, men der er kun mulige dage til 1.',
      'Tillad flere ugedage: 1 dag mere at vælge mellem.',
    ])
  })

  it('hold also where a name is missing', () => {
    const nothing = namesIn(recordSetOf([]))
    expect(plain(changeText({ type: 'meeting-cancelled', meetingId: meeting }, nothing))).toBe('Mødet bliver aflyst.')
    expect(plain(changeText({ type: 'turn-given', meetingId: meeting, personId: bo }, nothing))).toBe(
      'En person uden navn får en tur: mødet.',
    )
  })
})

describe('the measures of a plan', () => {
  it('are sentences, and those that measure nothing are left out', () => {
    const measures = { A: 0.745, Z: 1, C: 1.25, S: 1, L: 0, W: 3, D: 0.8, H: null, B: null, venue: 1 }
    expect(measureTexts(measures).map(plain)).toEqual([
      'I gennemsnit er 75 % af dem, der bliver inviteret, på arbejde.',
      'Én person er ikke på arbejde til nogen af møderne i et af sine fora.',
      'Den længste pause er 1,3 gange så lang som den aftalte tid mellem møderne.',
      'Blandt dem, der jævnligt kan komme, er der højst 1 tur til forskel.',
      'Ingen får en tur før en anden, der har fået færre og kan komme.',
      'Ingen, der kan komme, venter mere end 3 møder i træk på en tur.',
      'Forskellen på, hvor tit mødestederne bruges, er højst 1.',
    ])
  })
})
