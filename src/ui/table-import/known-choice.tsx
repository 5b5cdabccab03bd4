/** What becomes of those in the file who are known already. */
import { Radio, Stack } from '@mantine/core'

type Known = 'update' | 'leave'

type KnownChoiceProps = {
  readonly words: Readonly<Record<'known' | 'knownUpdate' | 'knownLeave', string>>
  readonly value: Known
  readonly onChange: (known: Known) => void
}

export const KnownChoice = ({ words, value, onChange }: KnownChoiceProps) => (
  <Radio.Group label={words.known} value={value} onChange={(known) => onChange(known === 'leave' ? 'leave' : 'update')}>
    <Stack gap="xs" mt="xs">
      <Radio value="update" label={words.knownUpdate} />
      <Radio value="leave" label={words.knownLeave} />
    </Stack>
  </Radio.Group>
)
