/** Approving a case for sharing: a human act with a name and a time, and every reason why it cannot be done yet. */
import type { Case } from '../records/case.ts'
import type { CaseStory } from '../records/case-story.ts'
import { type CaseId, theOrganisationId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok } from '../result.ts'
import { type ApprovalProblem, type CaseChanges, caseChange, entering, onCase, storyChange } from './life.ts'

type ApprovalWish = {
  readonly by: string
  /** The instant, ISO. */
  readonly at: string
  readonly today: string
  /** What the check found: findings of high confidence that nobody has settled. */
  readonly review: { readonly openHigh: number }
}

export const approve = (records: RecordSet, id: CaseId, wish: ApprovalWish): CaseChanges =>
  onCase(records, id, 'approve', ({ value, story }) => {
    if (story === null) return err([{ code: 'story-missing' }])
    const problems = approvalProblems(records, value, story, wish)
    if (problems.length > 0) return err(problems)
    const { by, at } = wish
    return ok([
      caseChange(id, entering({ ...value, approval: { by, at } }, 'approved', wish)),
      /* From here on nobody needs to know whom a replacement stands for. */
      ...(story.aliases.length > 0 ? [storyChange(id, { ...story, aliases: [] })] : []),
    ])
  })

/** Everything that stands in the way, in the order in which it is put right. */
export const approvalProblems = (
  records: Pick<RecordSet, 'organisation'>,
  value: Case,
  story: CaseStory,
  { by, review }: Pick<ApprovalWish, 'by' | 'review'>,
): readonly ApprovalProblem[] => [
  ...when([story.situation, story.dilemma, story.tried, story.question].every(isBlank), { code: 'text-empty' }),
  ...confidentialityProblems(records, value, story),
  ...when(review.openHigh > 0, { code: 'open-findings', count: review.openHigh }),
  ...when(value.agreedOn === null, { code: 'not-agreed' }),
  ...when(isBlank(by), { code: 'approver-missing' }),
]

/** What was agreed with the service user, as the guideline has it (domain.md, confidentiality). */
const confidentialityProblems = (
  { organisation }: Pick<RecordSet, 'organisation'>,
  { confidentiality }: Case,
  story: CaseStory,
): readonly ApprovalProblem[] => {
  switch (confidentiality) {
    case null:
      return [{ code: 'confidentiality-unanswered' }]
    case 'unknown':
      return [{ code: 'confidentiality-unknown' }]
    case 'not-confidential':
      return []
    case 'partly':
      return isBlank(story.confidentialParts)
        ? [{ code: 'parts-unnamed' }]
        : when(!story.confidentialPartsRemoved, { code: 'parts-not-removed' })
    case 'confidential': {
      const binds = organisation.get(theOrganisationId)?.confidentialityBindsErfa ?? true
      const fields = (['situation', 'tried'] as const).filter((field) => !isBlank(story[field]))
      return when(binds && fields.length > 0, { code: 'confidential-content', fields })
    }
  }
}

const isBlank = (text: string): boolean => text.trim() === ''

const when = <const P>(holds: boolean, problem: P): readonly P[] => (holds ? [problem] : [])
