/** A choice of one or several of a closed set of words, typed by the set. */
import { MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'

type Shared<T extends string> = {
  /** Null where the place in a row says what is chosen; then `ariaLabel` names it. */
  readonly label: string | null
  readonly ariaLabel?: string
  readonly options: readonly T[]
  /** What each option is called. */
  readonly names: Readonly<Record<string, string>>
  readonly description?: ReactNode
}

type ChoicesProps<T extends string> = Shared<T> & {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly leftSection?: ReactNode
}

const One = <T extends string>(props: ChoicesProps<T>) => {
  const { label, ariaLabel, options, names, value, onChange, description, leftSection } = props
  return (
    <Select
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={label}
      description={description}
      data={options.map((option) => ({ value: option, label: names[option] ?? '' }))}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each === chosen)
        if (option !== undefined) onChange(option)
      }}
      allowDeselect={false}
      {...(leftSection === undefined ? {} : { leftSection })}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    />
  )
}

type ManyChoicesProps<T extends string> = Shared<T> & {
  readonly value: readonly T[]
  readonly onChange: (value: readonly T[]) => void
  readonly placeholder?: string
}

/** In the order in which they were chosen. */
const Many = <T extends string>(props: ManyChoicesProps<T>) => {
  const { label, options, names, value, onChange, description, placeholder } = props
  return (
    <MultiSelect
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      label={label}
      description={description}
      placeholder={value.length === 0 ? (placeholder ?? '') : ''}
      data={options.map((option) => ({ value: option, label: names[option] ?? '' }))}
      value={[...value]}
      onChange={(chosen) => onChange(chosen.flatMap((text) => options.find((option) => option === text) ?? []))}
      searchable
      hidePickedOptions
    />
  )
}

export const Choices = Object.assign(One, { Many })
