/** Approving what was learned for the catalogue: it passes the same check as the text it comes from. */
import { useMemo } from 'react'
import { approveLearning } from '../../../core/cases/life.ts'
import type { StoryCheck } from '../../../core/cases/review.ts'
import type { Case } from '../../../core/records/case.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { caseDone, learningWords as words } from '../../../strings/case-life.ts'
import { ApprovalDialog } from './approval-dialog.tsx'
import type { Doing, OneCase } from './one-case.ts'
import { useCheck } from './use-review.ts'

type ApproveLearningProps = {
  readonly one: OneCase
  readonly id: CaseId
  readonly value: Case
  readonly doing: Doing
  readonly onClose: () => void
}

/** A name is asked for once nothing else is missing. */
const somebody = 'x'

export const ApproveLearning = ({ one, id, value, doing, onClose }: ApproveLearningProps) => {
  const { check } = useCheck(one.row.forumId)
  const tried = useMemo(
    () =>
      check === undefined
        ? null
        : approveLearning(one.records, id, { by: somebody, at: '', review: reviewOf(value, check) }),
    [one.records, id, value, check],
  )
  if (check === undefined || tried === null) return null
  return (
    <ApprovalDialog
      title={words.approveTitle}
      notYet={words.approveNotYet}
      missing={tried.ok ? [] : tried.error}
      running={doing.running}
      onApprove={(by, at) =>
        doing.act(caseDone['approve-learning'], (now) =>
          approveLearning(now, id, { by, at, review: reviewOf(now.case.get(id) ?? value, check) }),
        )
      }
      onClose={onClose}
    />
  )
}

const reviewOf = ({ learning, willTry }: Case, check: StoryCheck) => {
  const found = [...learning, ...willTry].flatMap(({ text }) => check.find(text))
  return { openHigh: found.filter(({ confidence }) => confidence === 'high').length }
}
