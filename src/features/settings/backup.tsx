/** The backups: where they go, when the last one was taken, and which there are. */
import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ContractError } from '../../core/contract.ts'
import { call, flushDrafts, useBackupState } from '../../replica/index.ts'
import { errorText } from '../../strings/errors.ts'
import { settings } from '../../strings/settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { sizeText } from '../../ui/size.ts'
import { whenText } from '../../ui/when.ts'

const words = settings.backup

export const BackupSection = () => {
  const { value: state, error: unread, tell } = useBackupState()
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (name: 'backup.now' | 'backup.chooseSecondFolder', said: string | null) => {
    setBusy(true)
    await flushDrafts()
    const reply = await call(name, {})
    setBusy(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    tell(reply.value)
    if (said !== null) notifications.show({ message: said })
  }
  const problem = error ?? unread
  return (
    <Stack>
      <Text>{words.lead}</Text>
      {problem !== null && <ErrorNotice error={problem} />}
      {state !== null && (
        <>
          <Text>{state.lastAt === null ? words.never : words.lastAt(whenText(new Date(state.lastAt)))}</Text>
          {state.lastError !== null && (
            <Alert color="red" title={words.lastError}>
              {errorText(state.lastError)}
            </Alert>
          )}
          <Group>
            <Button loading={busy} onClick={() => void ask('backup.now', words.taken)}>
              {words.now}
            </Button>
          </Group>
          <Title order={3}>{words.secondFolder}</Title>
          {state.secondFolder === null ? (
            <Alert color="amber">{words.noSecondFolder}</Alert>
          ) : (
            <Text>{state.secondFolder}</Text>
          )}
          {state.secondFolder !== null && !state.secondFolderReachable && (
            <Alert color="amber">{words.unreachable}</Alert>
          )}
          <Group>
            <Button variant="default" loading={busy} onClick={() => void ask('backup.chooseSecondFolder', null)}>
              {state.secondFolder === null ? words.chooseFolder : words.changeFolder}
            </Button>
          </Group>
          <Text size="sm">{words.passphraseNote}</Text>
          <Text size="sm">{words.restoreNote}</Text>
          <Title order={3}>{words.generations}</Title>
          {state.generations.length === 0 ? (
            <Text c="dimmed">{words.noGenerations}</Text>
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{words.when}</Table.Th>
                  <Table.Th scope="col">{words.size}</Table.Th>
                  <Table.Th scope="col">{words.where}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {state.generations.map((copy) => (
                  <Table.Tr key={`${copy.where} ${copy.name}`}>
                    <Table.Td>{whenText(new Date(copy.at))}</Table.Td>
                    <Table.Td>{sizeText(copy.bytes)}</Table.Td>
                    <Table.Td>{words.places[copy.where]}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </>
      )}
    </Stack>
  )
}
