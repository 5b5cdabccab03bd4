/** One mail as it will be: to whom, what it says, which can be changed, and what goes with it. */
import { Alert, Anchor, Group, List, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CaseRequest } from '../../../core/documents/case-request.ts'
import { namesOf } from '../../../core/people/names.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { call } from '../../../replica/index.ts'
import { caseRequest as words } from '../../../strings/case-request.ts'
import { CopyParts } from '../../../ui/copy-parts.tsx'
import { paths } from '../../../ui/paths.ts'

export type MailWords = { readonly subject: string; readonly text: string }

type OneMailProps = {
  readonly records: RecordSet
  readonly request: CaseRequest
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

export const OneMail = ({ records, request, value, onChange }: OneMailProps) => (
  <Stack gap="sm">
    <Recipients records={records} request={request} />
    <TextInput
      label={words.subject}
      value={value.subject}
      maxLength={500}
      onChange={(event) => onChange({ ...value, subject: event.currentTarget.value })}
    />
    <Textarea
      label={words.text}
      value={value.text}
      maxLength={20_000}
      autosize
      minRows={6}
      maxRows={10}
      onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
    />
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {words.attached}
      </Text>
      <List size="sm" icon={<IconPaperclip size={16} aria-hidden />}>
        <List.Item>{words.form(request.formName, request.form.kind === 'filled')}</List.Item>
        {request.due !== null && <List.Item>{words.due(request.dueName, request.due.date)}</List.Item>}
      </List>
    </Stack>
    <CopyParts
      copy={(text) => call('page.copyText', { text })}
      parts={[
        { label: words.copyTo, told: words.copied.to, text: request.to.join('; ') },
        { label: words.copySubject, told: words.copied.subject, text: value.subject },
        { label: words.copyText, told: words.copied.text, text: value.text },
      ]}
    />
  </Stack>
)

const Recipients = ({ records, request }: Pick<OneMailProps, 'records' | 'request'>) => {
  const { to, withoutAddress } = request
  return (
    <Stack gap="xs">
      {to.length > 0 && (
        <Text>
          <Text span fw={500}>
            {`${words.to}: `}
          </Text>
          {to.join(', ')}
        </Text>
      )}
      {(withoutAddress.length > 0 || to.length === 0) && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{words.noAddress(namesOf(records, withoutAddress))}</Text>
          <Group gap="sm">
            {withoutAddress.map((id) => (
              <Anchor key={id} component={Link} href={paths.person(id)} size="sm">
                {words.toPerson(namesOf(records, [id]).join(''))}
              </Anchor>
            ))}
          </Group>
        </Alert>
      )}
    </Stack>
  )
}
