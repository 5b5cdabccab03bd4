/** Chooses a person for a turn: each option says when the person last had one, and who cannot says why and is not hidden. */
import { Select, Text } from '@mantine/core'
import type { PersonId } from '../../core/records/ids.ts'
import { common } from '../../strings/common.ts'
import classes from './rotation.module.css'

export type PersonOption = {
  readonly id: PersonId
  readonly name: string
  /** "8 uger siden, 2 gange i år". */
  readonly facts: string
  /** Why the person cannot be chosen. */
  readonly cannot: string | null
}

type PersonChoiceProps = {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly PersonOption[]
  readonly value?: PersonId | null
  readonly onChoose: (id: PersonId) => void
  readonly disabled?: boolean
}

export const PersonChoice = ({ label, placeholder, options, value = null, onChoose, disabled }: PersonChoiceProps) => {
  const byId = new Map<string, PersonOption>(options.map((option) => [option.id, option]))
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={options.map(({ id, name, cannot }) => ({ value: id, label: name, disabled: cannot !== null }))}
      value={value}
      onChange={(chosen) => {
        const option = chosen === null ? undefined : byId.get(chosen)
        if (option !== undefined) onChoose(option.id)
      }}
      renderOption={({ option }) => {
        const { name, facts, cannot } = byId.get(option.value) ?? { name: option.label, facts: '', cannot: null }
        return (
          <div className={classes.option}>
            <span>{name}</span>
            <Text component="span" size="sm" c="dimmed">
              {cannot === null ? facts : `${facts}. ${cannot}`}
            </Text>
          </div>
        )
      }}
      searchable
      disabled={disabled ?? false}
      nothingFoundMessage={common.nothingFound}
      maxDropdownHeight={320}
      classNames={{ option: classes.choice }}
    />
  )
}
