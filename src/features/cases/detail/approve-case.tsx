/** Approving a case for sharing, as its text stands at this moment. */
import { useMemo } from 'react'
import { approvalProblems, approve } from '../../../core/cases/approval.ts'
import { storyOf } from '../../../core/cases/life.ts'
import { reviewStory } from '../../../core/cases/review.ts'
import type { Case } from '../../../core/records/case.ts'
import type { CaseStory } from '../../../core/records/case-story.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { caseDone, approval as words } from '../../../strings/case-life.ts'
import { ApprovalDialog } from './approval-dialog.tsx'
import type { Doing, OneCase } from './one-case.ts'
import { useCheck } from './use-review.ts'

type ApproveCaseProps = {
  readonly one: OneCase
  readonly id: CaseId
  readonly value: Case
  readonly story: CaseStory
  readonly doing: Doing
  readonly onClose: () => void
}

/** A name is asked for once nothing else is missing. */
const somebody = 'x'

export const ApproveCase = ({ one, id, value, story, doing, onClose }: ApproveCaseProps) => {
  const { records, today } = one
  const { check } = useCheck(one.row.forumId)
  const review = useMemo(() => (check === undefined ? null : reviewStory(story, check)), [story, check])
  if (check === undefined || review === null) return null
  return (
    <ApprovalDialog
      title={words.title}
      notYet={words.notYet}
      missing={approvalProblems(records, value, story, { by: somebody, review })}
      running={doing.running}
      onApprove={(by, at) =>
        doing.act(caseDone.approve, (now) => {
          const asItIs = reviewStory(storyOf(now, id) ?? story, check)
          return approve(now, id, { by, at, today, review: asItIs })
        })
      }
      onClose={onClose}
    />
  )
}
