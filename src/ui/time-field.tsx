/** A time of day as it is typed ("13", "13.30", "kl. 9"); what is no time yet stays in the field, marked, and is not passed on. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { clockTime, readTime } from '../core/danish/dates.ts'
import { timeField } from '../strings/date-field.ts'

type TimeFieldProps = {
  readonly label: string
  /** `HH:MM`; null where there is none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly description?: string
}

export const TimeField = ({ label, value, onChange, description }: TimeFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && readTime(typed) === null
  return (
    <TextInput
      label={label}
      value={typed ?? (value === null ? '' : clockTime(value))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const time = readTime(text)
        if (time !== null || text.trim() === '') onChange(time)
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isWrong ? timeField.notATime : undefined}
      autoComplete="off"
    />
  )
}
