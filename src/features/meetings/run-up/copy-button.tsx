/** Puts one part of a mail on the clipboard for half a minute, and says so. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import { call } from '../../../replica/index.ts'
import { errorText } from '../../../strings/errors.ts'
import { announce } from '../../../ui/live-region.tsx'

type CopyButtonProps = { readonly label: string; readonly told: string; readonly text: string }

export const CopyButton = ({ label, told, text }: CopyButtonProps) => (
  <Button
    variant="default"
    size="compact-sm"
    leftSection={<IconCopy size={16} aria-hidden />}
    disabled={text === ''}
    onClick={() =>
      void call('page.copyText', { text }).then((reply) => {
        const message = reply.ok ? told : errorText(reply.error.code)
        announce(message)
        notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 4000 : false })
      })
    }
  >
    {label}
  </Button>
)
