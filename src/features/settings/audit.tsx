/** What has happened in the archive: who did what to which kind of record, and when. Never what it said. */
import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { AuditEntry, ContractError } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { settings } from '../../strings/settings.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { whenText } from '../../ui/when.ts'

const words = settings.audit
const kinds: Readonly<Record<string, string>> = words.kinds

export const AuditSection = () => {
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  const [next, setNext] = useState<number | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const read = useCallback(async (before: number | null) => {
    const reply = await call('audit.read', { before })
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    setEntries((have) => (before === null ? reply.value.entries : [...have, ...reply.value.entries]))
    setNext(reply.value.next)
  }, [])
  useEffect(() => void read(null), [read])
  const shown = kind === null ? entries : entries.filter((entry) => nameOf(entry.kind) === kind)
  const names = [...new Set(entries.map((entry) => nameOf(entry.kind)))]
  return (
    <Stack>
      <Text>{words.lead}</Text>
      {error !== null && <ErrorNotice error={error} onRetry={() => void read(null)} />}
      <Group align="flex-end">
        <Select label={words.filter} placeholder={common.all} data={names} value={kind} onChange={setKind} clearable />
        <Text size="sm" c="dimmed" role="status">
          {words.count(shown.length, next !== null)}
        </Text>
      </Group>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.at}</Table.Th>
            <Table.Th scope="col">{words.who}</Table.Th>
            <Table.Th scope="col">{words.kind}</Table.Th>
            <Table.Th scope="col">{words.what}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((entry) => (
            <Table.Tr key={entry.number}>
              <Table.Td>{whenText(new Date(entry.at))}</Table.Td>
              <Table.Td>{entry.who}</Table.Td>
              <Table.Td>{nameOf(entry.kind)}</Table.Td>
              <Table.Td>
                {words.verbs[entry.verb]}
                {entry.file !== null && ` ${words.savedAs(entry.file)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {next !== null && (
        <Group>
          <Button variant="default" onClick={() => void read(next)}>
            {words.more}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const nameOf = (kind: string): string => kinds[kind] ?? words.otherKind
