/** Buttons that put the parts of a mail on the clipboard, since not every mail program opens drafts. How, whoever uses it says. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import type { Reply } from '../core/contract.ts'
import { errorText } from '../strings/errors.ts'
import { announce } from './live-region.tsx'

type CopiedPart = {
  readonly label: string
  /** What is said once it lies there. */
  readonly told: string
  /** Empty where there is nothing to copy. */
  readonly text: string
}

type CopyPartsProps = {
  readonly parts: readonly CopiedPart[]
  readonly copy: (text: string) => Promise<Reply<'page.copyText'>>
}

export const CopyParts = ({ parts, copy }: CopyPartsProps) => (
  <Group gap="xs">
    {parts.map(({ label, told, text }) => (
      <Button
        key={label}
        variant="default"
        size="compact-sm"
        leftSection={<IconCopy size={16} aria-hidden />}
        disabled={text === ''}
        onClick={() =>
          void copy(text).then((reply) => {
            const message = reply.ok ? told : errorText(reply.error.code)
            announce(message)
            notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 4000 : false })
          })
        }
      >
        {label}
      </Button>
    ))}
  </Group>
)
