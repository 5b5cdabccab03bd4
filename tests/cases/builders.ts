/** A forum with its people, meetings and turns, and a case in it, for the tests of cases. Only what differs is said. */
import type { CaseChanges, CaseProblem, CaseWords, On } from '../../src/core/cases/life.ts'
import type { Case, CaseStatus } from '../../src/core/records/case.ts'
import type { CaseStory } from '../../src/core/records/case-story.ts'
import { type CaseId, caseIdOf, caseStoryIdOf, theOrganisationId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { aForum, aMeeting, aTurn, peers, recordsOf, t } from '../rotation/builders.ts'

export const on = (today: string, by = 'Kirsten Lund'): On => ({ today, by })

/** Wednesdays 14 January, 11 February and 11 March 2026; p1 has the turn at the first, p2 at the second. */
export const aSeason = (...more: readonly RecordEntry[]): RecordSet =>
  recordsOf(
    aForum(),
    peers(4),
    [aMeeting('m01', '2026-01-14'), aMeeting('m02', '2026-02-11'), aMeeting('m03', '2026-03-11')],
    [aTurn('m01', 1, { personId: 'p1' }), aTurn('m02', 1, { personId: 'p2' })],
    more,
  )

export const theCase: CaseId = caseIdOf(t('m01'))

export const aCase = (fields: Partial<RecordInput<'case'>> = {}, id: CaseId = theCase) =>
  entry('case', id, { turnId: t('m01'), authorId: 'p1', ...fields })

export const aStory = (fields: Partial<RecordInput<'case-story'>> = {}, id: CaseId = theCase) =>
  entry('case-story', caseStoryIdOf(id), {
    caseId: id,
    title: 'Den lange pause',
    situation: 'En bruger bliver stille midt i samtalen.',
    dilemma: 'Hvor længe venter jeg?',
    tried: 'Jeg tæller til ti.',
    question: 'Hvad gør I?',
    ...fields,
  })

export const anOrganisation = (fields: Partial<RecordInput<'organisation'>> = {}) =>
  entry('organisation', theOrganisationId, fields)

export const words = (fields: Partial<CaseWords> = {}): CaseWords => ({
  title: 'Den lange pause',
  situation: 'En bruger bliver stille midt i samtalen.',
  dilemma: 'Hvor længe venter jeg?',
  tried: 'Jeg tæller til ti.',
  question: 'Hvad gør I?',
  confidentialParts: '',
  themes: ['role-and-frame'],
  sparring: ['ideas'],
  confidentiality: 'not-confidential',
  identifiersRemoved: true,
  named: false,
  leftOut: [],
  ...fields,
})

/** The records after an action that must succeed. */
export const done = (records: RecordSet, changes: CaseChanges): RecordSet => {
  if (!changes.ok) throw new Error(`refused: ${JSON.stringify(changes.error)}`)
  return withChanges(records, changes.value)
}

export const whyNot = (changes: CaseChanges): readonly CaseProblem['code'][] =>
  changes.ok ? [] : changes.error.map(({ code }) => code)

export const caseIn = (records: RecordSet, id: CaseId = theCase): Case => {
  const value = records.case.get(id)
  if (value === undefined) throw new Error(`no case ${id}`)
  return value
}

export const storyIn = (records: RecordSet, id: CaseId = theCase): CaseStory | null =>
  records['case-story'].get(caseStoryIdOf(id)) ?? null

/** A case in a state, with the text and the marks that it has there, and the season around it. */
export const inState = (status: CaseStatus, fields: Partial<RecordInput<'case'>> = {}): RecordSet => {
  const hasStory = !['asked', 'promised', 'erased'].includes(status)
  const isApproved = ['approved', 'in-pack', 'used', 'learned'].includes(status)
  const value = aCase({
    status,
    confidentiality: 'not-confidential',
    agreedOn: isApproved ? '2026-01-05' : null,
    approval: isApproved ? { by: 'Kirsten Lund', at: '2026-01-06T09:00:00Z' } : null,
    events: [
      { id: '1-asked', kind: 'asked', on: '2025-12-24', by: '' },
      ...(hasStory ? [{ id: '2-received', kind: 'received' as const, on: '2026-01-03', by: '' }] : []),
    ],
    ...fields,
  })
  return aSeason(value, ...(hasStory ? [aStory()] : []))
}
