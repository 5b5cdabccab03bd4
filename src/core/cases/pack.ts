/** Which cases a pack may hold, and the order in which it shows them unless somebody says another. */
import { ascending, byOrder } from '../order.ts'
import type { Case } from '../records/case.ts'
import type { CaseStory } from '../records/case-story.ts'
import { type CaseId, caseStoryIdOf, type MeetingId, type PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { approvalProblems } from './approval.ts'
import { isApproved } from './life.ts'

type Records = Pick<RecordSet, 'case' | 'case-story' | 'turn' | 'meeting' | 'agenda-item' | 'organisation'>

/** The whole meeting, one of its groups, or somebody who takes part: they get what their group gets. */
type PackFor = {
  readonly meetingId: MeetingId
  readonly groupId: string | null
  readonly personId: PersonId | null
}

export type PackableCase = { readonly id: CaseId; readonly value: Case; readonly story: CaseStory }

/** Those that may be shared, in the order of the agenda where they stand on it, else of the turns. */
export const casesForPack = (records: Records, packFor: PackFor): readonly CaseId[] => {
  const group = groupOf(records, packFor)
  const places = placesOnAgenda(records, packFor.meetingId)
  return [...records.case.keys()]
    .filter((id) => packableCase(records, id, packFor.meetingId) !== null)
    .filter((id) => group === null || bringersOf(records, id).some((person) => group.personIds.includes(person)))
    .toSorted(
      (a, b) =>
        (places.get(a) ?? Number.MAX_SAFE_INTEGER) - (places.get(b) ?? Number.MAX_SAFE_INTEGER) ||
        turnNumber(records, a) - turnNumber(records, b) ||
        ascending(a, b),
    )
}

/**
 * Null for a case that is not of the meeting, not approved, or no longer has its text; or that could not be approved as it stands:
 * the organisation may hold by confidentiality where it did not when the case was approved, and a data file says what it likes.
 */
export const packableCase = (records: Records, id: CaseId, meetingId: MeetingId): PackableCase | null => {
  const value = records.case.get(id)
  const story = records['case-story'].get(caseStoryIdOf(id))
  if (value === undefined || story === undefined) return null
  const shared = isApproved(value) || value.status === 'used'
  const { approval } = value
  if (!shared || approval === null || records.turn.get(value.turnId)?.meetingId !== meetingId) return null
  const problems = approvalProblems(records, value, story, { by: approval.by, review: { openHigh: 0 } })
  return problems.length === 0 ? { id, value, story } : null
}

/** Everybody who brings the case: whose story it is, and who has the turn with them. */
export const bringersOf = (records: Pick<RecordSet, 'case' | 'turn'>, id: CaseId): readonly PersonId[] => {
  const value = records.case.get(id)
  const turn = value === undefined ? undefined : records.turn.get(value.turnId)
  const all = [value?.authorId, turn?.personId, ...(turn?.coPersonIds ?? [])]
  return [...new Set(all.filter((person) => person !== null && person !== undefined))]
}

/** The group that the pack is for; null where the meeting stays together or the person is in none. */
export const groupOf = ({ meeting }: Pick<RecordSet, 'meeting'>, { meetingId, groupId, personId }: PackFor) =>
  (meeting.get(meetingId)?.groups ?? []).find(({ id, personIds }) =>
    groupId === null ? personId !== null && personIds.includes(personId) : id === groupId,
  ) ?? null

const placesOnAgenda = (records: Records, meetingId: MeetingId): ReadonlyMap<CaseId, number> => {
  const items = [...records['agenda-item']]
    .map(([id, value]) => ({ ...value, id }))
    .filter((item) => item.meetingId === meetingId)
    .toSorted(byOrder)
  return new Map(items.flatMap(({ caseId }, place) => (caseId === null ? [] : [[caseId, place] as const])))
}

const turnNumber = ({ case: cases, turn }: Records, id: CaseId): number => {
  const turnId = cases.get(id)?.turnId
  return (turnId === undefined ? undefined : turn.get(turnId)?.number) ?? Number.MAX_SAFE_INTEGER
}
