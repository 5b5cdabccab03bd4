/** Says what was done, with the way back from it. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { saving } from '../strings/common.ts'

type DoneNoteProps = {
  readonly message: string
  /** Null where nothing can be taken back. */
  readonly onUndo: (() => void) | null
}

export const DoneNote = ({ message, onUndo }: DoneNoteProps) => (
  <Alert color="petrol" icon={<IconCheck aria-hidden />}>
    <Group justify="space-between">
      <Text size="sm">{message}</Text>
      {onUndo !== null && (
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {saving.undo}
        </Button>
      )}
    </Group>
  </Alert>
)
