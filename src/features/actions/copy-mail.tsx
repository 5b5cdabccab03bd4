/** The parts of a mail on the clipboard, since not every mail program opens drafts. */
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import { call } from '../../replica/index.ts'
import { actionReminder as words } from '../../strings/actions.ts'
import { errorText } from '../../strings/errors.ts'
import { announce } from '../../ui/live-region.tsx'

type CopyMailProps = { readonly to: string; readonly subject: string; readonly text: string }

export const CopyMail = ({ to, subject, text }: CopyMailProps) => (
  <Group gap="xs">
    <Copy label={words.copyTo} told={words.copied.to} text={to} />
    <Copy label={words.copySubject} told={words.copied.subject} text={subject} />
    <Copy label={words.copyText} told={words.copied.text} text={text} />
  </Group>
)

type CopyProps = { readonly label: string; readonly told: string; readonly text: string }

const Copy = ({ label, told, text }: CopyProps) => (
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
