/** What becomes of the cases once their mails are on their way: one batch, which undo takes back. */
import { askForCase, type CaseChanges, caseOfTurn, type On, remind, returnToAuthor } from '../../../core/cases/life.ts'
import type { RequestKind } from '../../../core/documents/case-request.ts'
import type { TurnId } from '../../../core/records/ids.ts'
import type { RecordChange, RecordSet } from '../../../core/records/record-set.ts'
import { ok } from '../../../core/result.ts'

/** A case that is in that state already stays as it is: the mail may have been saved before. */
export const sentChanges = (
  records: RecordSet,
  turnIds: readonly TurnId[],
  kind: RequestKind,
  on: On,
): readonly RecordChange[] =>
  turnIds.flatMap((turnId) => {
    const changes = changesOf(records, turnId, kind, on)
    return changes.ok ? changes.value : []
  })

const changesOf = (records: RecordSet, turnId: TurnId, kind: RequestKind, on: On): CaseChanges => {
  if (kind === 'ask') return askForCase(records, turnId, on)
  const caseId = caseOfTurn(records, turnId)
  if (caseId === null) return ok([])
  return kind === 'remind' ? remind(records, caseId, on) : returnToAuthor(records, caseId, on)
}
