/** The only dialog before deleting: for what cannot be undone. The safe button has the focus. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../strings/common.ts'

type ConfirmDangerProps = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** A question: "Slet Mette Holm for altid?" */
  readonly title: string
  /** What happens, and to what else. */
  readonly children: ReactNode
  /** What the button does: "Slet for altid". */
  readonly confirmLabel: string
  /** Whether it can be undone; otherwise the dialog says that it cannot. */
  readonly undoable?: boolean
}

export const ConfirmDanger = (props: ConfirmDangerProps) => {
  const { opened, onClose, onConfirm, title, children, confirmLabel, undoable = false } = props
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        <div>{children}</div>
        {!undoable && <Text fw={600}>{common.deleteForGood}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common.cancel}
          </Button>
          <Button
            color="red"
            onClick={() => {
              onConfirm()
              onClose()
            }}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
