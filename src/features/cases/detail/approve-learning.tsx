/** Approving what was learned for the catalogue: it passes the same check as the text it comes from. */
import { useMemo } from 'react'
import { approveLearning } from '../../../core/cases/life.ts'
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
  const review = useMemo(() => {
    if (check === undefined) return null
    const found = [...value.learning, ...value.willTry].flatMap(({ text }) => check.find(text))
    return { openHigh: found.filter(({ confidence }) => confidence === 'high').length }
  }, [value, check])
  if (review === null) return null
  const approveBy = (by: string, at: string) => approveLearning(one.records, id, { by, at, review })
  const tried = approveBy(somebody, '')
  return (
    <ApprovalDialog
      title={words.approveTitle}
      notYet={words.approveNotYet}
      missing={tried.ok ? [] : tried.error}
      running={doing.running}
      onApprove={(by, at) => doing.act(caseDone['approve-learning'], () => approveBy(by, at))}
      onClose={onClose}
    />
  )
}
