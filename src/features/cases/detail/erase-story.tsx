/** Erasing a case's text at once: what goes and what stays, and afterwards what was removed where. */
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { longDate, shortDate } from '../../../core/danish/dates.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { type ErasureReport, eraseStory } from '../../../replica/index.ts'
import { caseDone, erased, erasing as words } from '../../../strings/case-life.ts'
import { common } from '../../../strings/common.ts'
import { errorText } from '../../../strings/errors.ts'
import { ConfirmDanger } from '../../../ui/confirm-danger.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { knownName } from './one-case.ts'

type EraseStoryProps = { readonly id: CaseId; readonly today: string; readonly onClose: () => void }

export const EraseStory = ({ id, today, onClose }: EraseStoryProps) => {
  const [running, setRunning] = useState(false)
  const confirmed = useRef(false)
  const [report, setReport] = useState<ErasureReport | null>(null)
  const run = async () => {
    setRunning(true)
    const done = await eraseStory(id, { today, by: knownName() })
    if (done.ok) {
      announce(caseDone.erase)
      setReport(done.value)
      return
    }
    notifications.show({ message: errorText(done.error.code), color: 'red', autoClose: false })
    onClose()
  }
  if (report !== null) return <Removed report={report} onClose={onClose} />
  return (
    <ConfirmDanger
      opened={!running}
      onClose={() => {
        // Confirming closes the question, too: then the answer is on its way.
        if (!confirmed.current) onClose()
      }}
      onConfirm={() => {
        confirmed.current = true
        void run()
      }}
      title={words.title}
      confirmLabel={words.confirm}
    >
      <List>
        {words.what.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </ConfirmDanger>
  )
}

const Removed = ({ report, onClose }: { readonly report: ErasureReport; readonly onClose: () => void }) => {
  const { versions, backups, files } = report
  return (
    <Modal opened onClose={onClose} title={erased.title} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        <List>
          <List.Item>{erased.versions(versions)}</List.Item>
          <List.Item>
            {backups.known
              ? erased.backups(backups.holding, backups.until === null ? null : longDate(backups.until))
              : erased.backupsUnknown}
          </List.Item>
          {backups.secondFolderAway && <List.Item>{erased.secondFolderAway}</List.Item>}
          <List.Item>{erased.stays}</List.Item>
        </List>
        {files.length > 0 && (
          <div>
            <Text fw={600}>{erased.files}</Text>
            <List>
              {[...new Set(files.map(({ file, on }) => erased.file(file, shortDate(on))))].map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          </div>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {common.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
