/** The search field above a list, with how many are shown read aloud. Ctrl+F goes there. */
import { CloseButton, Group, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { common } from '../strings/common.ts'
import { useCommand } from './commands.tsx'

type SearchFieldProps = {
  /** "Søg efter navn, enhed eller titel" */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** How many are shown, from `common.shownOf`. */
  readonly count: string
}

export const SearchField = ({ label, value, onChange, count }: SearchFieldProps) => {
  const field = useRef<HTMLInputElement>(null)
  useCommand('mod+F', label, () => field.current?.select())
  return (
    <Group gap="sm" align="center">
      <TextInput
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={
          value === '' ? null : <CloseButton aria-label={common.clearSearch} onClick={() => onChange('')} />
        }
        flex="1 1 14rem"
      />
      <Text size="sm" c="dimmed" role="status">
        {count}
      </Text>
    </Group>
  )
}
