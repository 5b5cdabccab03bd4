/** Whether the file of a pack has a password, and which: one is proposed, and another one can be typed. */
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { hasPasswordLength } from '../../../core/word-password.ts'
import { casePack as words } from '../../../strings/case-pack.ts'

type PasswordChoiceProps = {
  /** Null without a password. */
  readonly password: string | null
  readonly onChange: (next: string | null) => void
  readonly onPropose: () => void
}

export const PasswordChoice = ({ password, onChange, onPropose }: PasswordChoiceProps) => {
  const tooLongOrShort = password !== null && password !== '' && !hasPasswordLength(password)
  return (
    <Stack gap="xs">
      <Radio.Group
        label={words.protection}
        value={password === null ? 'open' : 'password'}
        onChange={(value) => (value === 'open' ? onChange(null) : onPropose())}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="password" label={words.protections.password} />
          <Radio value="open" label={words.protections.open} description={words.openHint} />
        </Stack>
      </Radio.Group>
      {password !== null && (
        <Group align="flex-end" gap="xs">
          <TextInput
            label={words.password}
            description={words.passwordHint}
            value={password}
            onChange={(event) => onChange(event.currentTarget.value)}
            error={tooLongOrShort ? words.passwordLength(password.normalize('NFC').length) : null}
            autoComplete="off"
            spellCheck={false}
            flex="1 1 14rem"
          />
          <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onPropose}>
            {words.another}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
