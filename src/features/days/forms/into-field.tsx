/** What is to become of a form that was read: a new contribution, what one says already, or nothing. */
import { Alert, Radio, Stack, Text } from '@mantine/core'
import { dayName } from '../../../core/documents/day/day-frame.ts'
import { contributionOwner } from '../../../core/programme/contributions.ts'
import { dayOf, type SessionEntry } from '../../../core/programme/day.ts'
import type { Into } from '../../../core/programme/take-in-forms.ts'
import { contributionForms as words } from '../../../strings/contribution-forms.ts'
import type { DayTabProps } from '../tab-props.ts'
import type { ReadForm } from './read-in-panel.tsx'

type IntoFieldProps = DayTabProps & {
  readonly file: ReadForm
  /** Sessions that may be the same. */
  readonly like: readonly SessionEntry[]
  readonly value: Into
  readonly onChange: (into: Into) => void
}

export const IntoField = ({ day, records, file, like, value, onChange }: IntoFieldProps) => {
  const owner = contributionOwner(records, day.id, file.reading)
  const other = owner.type === 'other' ? dayOf(records, owner.meetingId) : null
  return (
    <Stack gap="xs">
      {owner.type === 'unknown' && <Alert color="amber">{words.unknownOwner}</Alert>}
      {other !== null && <Alert color="amber">{words.otherOwner(dayName(other))}</Alert>}
      <Radio.Group
        label={words.into}
        value={value}
        onChange={(next) => {
          const known = [...like.map(({ id }) => id), 'new' as const, 'nothing' as const].find((each) => each === next)
          if (known !== undefined) onChange(known)
        }}
      >
        <Stack gap="xs" mt="xs">
          {like.length > 0 && <Text size="sm">{words.likeIt}</Text>}
          {like.map(({ id, value: { title } }) => (
            <Radio key={id} value={id} label={words.instead(title || words.untitled)} description={words.replaces} />
          ))}
          <Radio value="new" label={words.asNew} />
          <Radio value="nothing" label={words.leaveOut} />
        </Stack>
      </Radio.Group>
    </Stack>
  )
}
