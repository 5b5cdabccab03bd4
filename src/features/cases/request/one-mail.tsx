/** One mail as it will be: to whom, what it says, which can be changed, and what goes with it. */
import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CaseRequest } from '../../../core/documents/case-request.ts'
import { namesOf } from '../../../core/people/names.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { call } from '../../../replica/index.ts'
import { caseRequest as words } from '../../../strings/case-request.ts'
import { MailFields, type MailWords } from '../../../ui/mail-fields.tsx'
import { paths } from '../../../ui/paths.ts'

type OneMailProps = {
  readonly records: RecordSet
  readonly request: CaseRequest
  readonly value: MailWords
  readonly onChange: (next: MailWords) => void
}

export const OneMail = ({ records, request, value, onChange }: OneMailProps) => (
  <MailFields
    to={request.to}
    missing={<WithoutAddress records={records} request={request} />}
    value={value}
    longest={{ subject: 500, text: 20_000 }}
    onChange={onChange}
    copy={(text) => call('page.copyText', { text })}
    attached={[
      words.form(request.formName, request.form.kind === 'filled'),
      ...(request.due === null ? [] : [words.due(request.dueName, request.due.date)]),
    ]}
  />
)

const WithoutAddress = ({ records, request }: Pick<OneMailProps, 'records' | 'request'>) => {
  const { to, withoutAddress } = request
  return withoutAddress.length === 0 && to.length > 0 ? null : (
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
  )
}
