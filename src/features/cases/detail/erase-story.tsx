/** Erasing a case's text at once: what goes, what stays, and where it may lie outside. */
import { List, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { sayErased } from '../../../core/cases/forget.ts'
import { type CaseId, caseStoryIdOf } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { commitOrTell, editsOf, erase, flushDrafts } from '../../../replica/index.ts'
import { caseDone, erasing as words } from '../../../strings/case-life.ts'
import { errorText } from '../../../strings/errors.ts'
import { ConfirmDanger } from '../../../ui/confirm-danger.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { knownName } from './one-case.ts'

type EraseStoryProps = {
  readonly id: CaseId
  readonly records: RecordSet
  readonly today: string
  readonly onClose: () => void
}

export const EraseStory = ({ id, records, today, onClose }: EraseStoryProps) => {
  const run = async () => {
    await flushDrafts()
    const gone = await erase({ kind: 'case-story', id: caseStoryIdOf(id) })
    if (!gone.ok) {
      notifications.show({ message: errorText(gone.error.code), color: 'red', autoClose: false })
      return
    }
    const said = sayErased(records, id, { today, by: knownName() })
    if (said.ok) await commitOrTell(caseDone.erase, editsOf(records, said.value))
    announce(caseDone.erase)
    notifications.show({ message: caseDone.erase, autoClose: 4000 })
  }
  return (
    <ConfirmDanger
      opened
      onClose={onClose}
      onConfirm={() => void run()}
      title={words.title}
      confirmLabel={words.confirm}
    >
      <List>
        {words.what.map((line) => (
          <List.Item key={line}>
            <Text>{line}</Text>
          </List.Item>
        ))}
      </List>
    </ConfirmDanger>
  )
}
