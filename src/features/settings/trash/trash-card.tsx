/** What was deleted together: when, by whom, until when it can be brought back, and what it was. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { LookUp } from '../../../core/records/record-label.ts'
import type { TrashedRecord, TrashGroup } from '../../../core/trash/trash.ts'
import { trash as words } from '../../../strings/trash.ts'
import { ConfirmDanger } from '../../../ui/confirm-danger.tsx'
import { whenText } from '../../../ui/when.ts'
import { recordText } from '../record-text.ts'

type TrashCardProps = {
  readonly group: TrashGroup
  readonly lookUp: LookUp
  readonly busy: boolean
  readonly onRestore: () => void
  readonly onRestoreOne: (record: TrashedRecord) => void
  readonly onErase: () => void
}

/** More than these are shown when one asks for them. */
const atFirst = 6

export const TrashCard = ({ group, lookUp, busy, onRestore, onRestoreOne, onErase }: TrashCardProps) => {
  const [all, setAll] = useState(false)
  const [asking, setAsking] = useState(false)
  const { records } = group
  const shown = all ? records : records.slice(0, atFirst)
  const title = words.deleted(whenText(new Date(group.at)), group.who)
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {words.goes(group.goesAt)}
      </Text>
      <Stack component="ul" gap={4} my="sm" pl={0} style={{ listStyle: 'none' }}>
        {shown.map((record) => {
          const text = recordText(record.kind, record.value, lookUp)
          return (
            <Group component="li" key={`${record.kind} ${record.id}`} justify="space-between" wrap="nowrap">
              <Text>{text}</Text>
              {records.length > 1 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  flex="none"
                  disabled={busy}
                  aria-label={words.restoreOneLabel(text)}
                  onClick={() => onRestoreOne(record)}
                >
                  {words.restoreOne}
                </Button>
              )}
            </Group>
          )
        })}
      </Stack>
      {shown.length < records.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.more(records.length - shown.length)}
        </Button>
      )}
      <Group>
        <Button variant="default" disabled={busy} onClick={onRestore}>
          {words.restoreAll(records.length)}
        </Button>
        <Button variant="subtle" color="red" disabled={busy} onClick={() => setAsking(true)}>
          {words.erase}
        </Button>
      </Group>
      <ConfirmDanger
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={onErase}
        title={words.eraseTitle(records.length)}
        confirmLabel={words.erase}
      >
        <Text>{words.eraseWhy}</Text>
      </ConfirmDanger>
    </Paper>
  )
}
