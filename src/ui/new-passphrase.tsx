/** Choosing a passphrase: written twice, with an honest word about how hard it is to guess. */
import { Group, PasswordInput, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type PassphraseLevel, passphraseLevel } from '../core/passphrase-strength.ts'
import { secrets } from '../strings/welcome.ts'

type NewPassphraseProps = {
  readonly label: string
  /** Words anybody could guess: the organisation's name. */
  readonly known: readonly string[]
  /** Gets the passphrase once it is good enough and written twice alike, else null. */
  readonly onChange: (passphrase: string | null) => void
  /** The user wants to go on: whatever is wrong is said at the field it concerns. */
  readonly asked: boolean
}

const shares: Readonly<Record<PassphraseLevel, number>> = { weak: 20, fair: 50, good: 75, strong: 100 }
const colours: Readonly<Record<PassphraseLevel, string>> = {
  weak: 'red',
  fair: 'amber',
  good: 'petrol',
  strong: 'petrol',
}

export const NewPassphrase = ({ label, known, onChange, asked }: NewPassphraseProps) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [leftSecond, setLeftSecond] = useState(false)
  const level = passphraseLevel(first, known)
  const tell = (one: string, two: string) =>
    onChange(one === two && passphraseLevel(one, known) !== 'weak' ? one : null)
  return (
    <Stack gap="sm">
      <div>
        <PasswordInput
          label={label}
          description={secrets.hint}
          value={first}
          autoComplete="new-password"
          required
          error={asked && level === 'weak' ? secrets.tooWeak : null}
          onChange={(event) => {
            setFirst(event.currentTarget.value)
            tell(event.currentTarget.value, second)
          }}
        />
        {first !== '' && (
          <Group gap="sm" mt={6} wrap="nowrap">
            <Progress value={shares[level]} color={colours[level]} flex={1} aria-hidden />
            <Text size="sm" role="status">{`${secrets.strength}: ${secrets.levels[level]}`}</Text>
          </Group>
        )}
      </div>
      <PasswordInput
        label={secrets.repeat}
        value={second}
        autoComplete="new-password"
        required
        error={(asked || (leftSecond && second !== '')) && first !== second ? secrets.differ : null}
        onBlur={() => setLeftSecond(true)}
        onChange={(event) => {
          setSecond(event.currentTarget.value)
          tell(first, event.currentTarget.value)
        }}
      />
    </Stack>
  )
}
