/** One mail as it will be: to whom, what it says, which can be changed, and what goes with it. */
import { Alert, Anchor, Group, List, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { MeetingMail } from '../../../core/mail/meeting-mail.ts'
import { call } from '../../../replica/index.ts'
import { meetingMail as words } from '../../../strings/meeting-mail.ts'
import { CopyParts } from '../../../ui/copy-parts.tsx'
import { paths } from '../../../ui/paths.ts'
import { nameOf, type PeopleById } from '../use-meeting.ts'
import classes from './run-up.module.css'

export type MailWords = { readonly subject: string; readonly text: string }

type OneMailProps = {
  readonly people: PeopleById
  readonly mail: MeetingMail
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

export const OneMail = ({ people, mail, value, onChange }: OneMailProps) => (
  <Stack gap="sm">
    <Recipients people={people} mail={mail} />
    <TextInput
      label={words.subject}
      value={value.subject}
      maxLength={500}
      onChange={(event) => onChange({ ...value, subject: event.currentTarget.value })}
    />
    <Textarea
      label={words.text}
      value={value.text}
      maxLength={100_000}
      autosize
      minRows={6}
      maxRows={12}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
    />
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {words.attached}
      </Text>
      {mail.parts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.nothingAttached}
        </Text>
      ) : (
        <List size="sm" icon={<IconPaperclip size={16} aria-hidden />}>
          {mail.parts.map((part) => (
            <List.Item key={part}>{words.part(part)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
    <CopyParts
      copy={(text) => call('page.copyText', { text })}
      parts={[
        { label: words.copyTo, told: words.copied('to'), text: mail.to.join('; ') },
        ...(mail.cc.length > 0 ? [{ label: words.copyCc, told: words.copied('cc'), text: mail.cc.join('; ') }] : []),
        { label: words.copySubject, told: words.copied('subject'), text: value.subject },
        { label: words.copyText, told: words.copied('text'), text: value.text },
      ]}
    />
  </Stack>
)

const Recipients = ({ people, mail }: Pick<OneMailProps, 'people' | 'mail'>) => {
  const { to, cc, withoutAddress } = mail
  return (
    <Stack gap="xs">
      {to.length > 0 && <Addresses label={words.to} addresses={to} />}
      {cc.length > 0 && <Addresses label={words.cc} addresses={cc} />}
      {withoutAddress.length > 0 && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{words.noAddress(withoutAddress.map((id) => nameOf(people, id)))}</Text>
          <Group gap="sm">
            {withoutAddress.map((id) => (
              <Anchor key={id} component={Link} href={paths.person(id)} size="sm">
                {words.toPerson(nameOf(people, id))}
              </Anchor>
            ))}
          </Group>
        </Alert>
      )}
    </Stack>
  )
}

const Addresses = ({ label, addresses }: { readonly label: string; readonly addresses: readonly string[] }) => (
  <Text className={classes.addresses ?? ''}>
    <Text span fw={500}>
      {`${label}: `}
    </Text>
    {addresses.join(', ')}
  </Text>
)
