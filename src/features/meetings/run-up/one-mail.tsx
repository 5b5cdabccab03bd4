/** One mail as it will be: to whom, what it says, which can be changed, and what goes with it. */
import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { MeetingMail } from '../../../core/mail/meeting-mail.ts'
import { call } from '../../../replica/index.ts'
import { meetingMail as words } from '../../../strings/meeting-mail.ts'
import { MailFields, type MailWords } from '../../../ui/mail-fields.tsx'
import { paths } from '../../../ui/paths.ts'
import { nameOf, type PeopleById } from '../use-meeting.ts'

type OneMailProps = {
  readonly people: PeopleById
  readonly mail: MeetingMail
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

export const OneMail = ({ people, mail, value, onChange }: OneMailProps) => (
  <MailFields
    to={mail.to}
    cc={mail.cc}
    missing={<WithoutAddress people={people} mail={mail} />}
    value={value}
    longest={{ subject: 500, text: 100_000 }}
    onChange={onChange}
    copy={(text) => call('page.copyText', { text })}
    attached={mail.parts.map(words.part)}
  />
)

const WithoutAddress = ({ people, mail: { withoutAddress } }: Pick<OneMailProps, 'people' | 'mail'>) =>
  withoutAddress.length === 0 ? null : (
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
  )
