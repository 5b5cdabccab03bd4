/** The last step of the first run: a folder for backups somewhere else, now or later. */
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { welcome } from '../../strings/welcome.ts'
import { DoorLayout } from '../../ui/door-layout.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'

const words = welcome.backup

export const BackupFolderStep = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const [folder, setFolder] = useState<string | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    const reply = await call('backup.chooseSecondFolder', {})
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setFolder(reply.value.secondFolder)
  }
  return (
    <DoorLayout title={words.title} focusTitle>
      <Text>{words.why}</Text>
      <Text role="status" fw={600} mih="1.5em">
        {folder === null ? '' : words.chosen(folder)}
      </Text>
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="space-between">
        {folder === null ? (
          <Button variant="default" onClick={() => void onDone()}>
            {words.later}
          </Button>
        ) : (
          <Button variant="default" onClick={() => void choose()} loading={busy}>
            {words.choose}
          </Button>
        )}
        {folder === null ? (
          <Button onClick={() => void choose()} loading={busy}>
            {words.choose}
          </Button>
        ) : (
          <Button onClick={() => void onDone()}>{words.finish}</Button>
        )}
      </Group>
      {folder === null && (
        <Text size="sm" c="dimmed">
          {words.laterHint}
        </Text>
      )}
    </DoorLayout>
  )
}
