/** Which of several mails is shown: by the names of those they go to. */
import { NativeSelect } from '@mantine/core'
import type { CaseRequest } from '../../../core/documents/case-request.ts'
import { namesOf } from '../../../core/people/names.ts'
import type { TurnId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { caseRequest as words } from '../../../strings/case-request.ts'

type MailChoiceProps = {
  readonly records: RecordSet
  readonly requests: readonly CaseRequest[]
  readonly chosen: TurnId
  readonly onChoose: (turnId: TurnId) => void
}

export const MailChoice = ({ records, requests, chosen, onChoose }: MailChoiceProps) => (
  <NativeSelect
    label={words.mails}
    value={chosen}
    data={requests.map(({ turnId, personIds, to }) => ({
      value: turnId,
      label: words.mail(namesOf(records, personIds).join(', ') || words.nobody, to.length === 0),
    }))}
    onChange={(event) => {
      const next = requests.find(({ turnId }) => turnId === event.currentTarget.value)
      if (next !== undefined) onChoose(next.turnId)
    }}
  />
)
