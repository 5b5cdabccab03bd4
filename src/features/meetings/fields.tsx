/** Input fields for dates and times as people write them, and for people from the archive. */
import { NativeSelect, Select, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useEffect, useState } from 'react'
import { capitalised, clockTime, readDate, readTime, shortDate, weekdayDate } from '../../core/danish/dates.ts'
import { byDanish } from '../../core/danish/sorting.ts'
import { fullName } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import { plan } from '../../strings/meetings.ts'
import type { PeopleById } from './use-meeting.ts'

export type DateFieldProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Says the weekday below. */
  readonly withWeekday?: boolean
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly size?: 'xs' | 'sm'
}

export const DateField = ({ label, value, onChange, withWeekday = false, error, autoFocus, size }: DateFieldProps) => (
  <DateInput
    label={label}
    value={value}
    onChange={onChange}
    valueFormat={shortDate}
    dateParser={readDate}
    clearable
    clearButtonProps={{ 'aria-label': plan.clearDate }}
    placeholder={plan.datePlaceholder}
    description={withWeekday && value !== null ? capitalised(weekdayDate(value)) : undefined}
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    error={error}
    size={size ?? 'sm'}
    data-autofocus={autoFocus}
    autoFocus={autoFocus ?? false}
  />
)

export type TimeFieldProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly description?: string
  readonly error?: string | null
}

/** Reads "13", "13.30" and "kl. 9"; what cannot be read stays, marked, until it can. */
export const TimeField = ({ label, value, onChange, description, error }: TimeFieldProps) => {
  const shown = value === null ? '' : clockTime(value)
  const [written, setWritten] = useState(shown)
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setWritten(shown)
    setWrong(false)
  }, [shown])
  const read = () => {
    const time = readTime(written)
    setWrong(time === null && written.trim() !== '')
    if (time !== null) {
      setWritten(clockTime(time))
      if (time !== value) onChange(time)
    } else if (written.trim() === '' && value !== null) onChange(null)
  }
  return (
    <TextInput
      label={label}
      value={written}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={read}
      onKeyDown={(event) => {
        if (event.key === 'Enter') read()
      }}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? plan.notATime : error}
      inputMode="numeric"
    />
  )
}

type PersonFieldProps = {
  readonly label: string
  readonly value: PersonId | null
  readonly onChange: (value: PersonId | null) => void
  readonly people: PeopleById
  /** Offered first. */
  readonly nearest: readonly PersonId[]
  readonly placeholder: string
}

export const PersonField = ({ label, value, onChange, people, nearest, placeholder }: PersonFieldProps) => (
  <Select
    label={label}
    value={value}
    onChange={(id) => onChange(personIn(people, id))}
    data={[
      { group: plan.participants, items: personOptions(people, (id) => nearest.includes(id)) },
      { group: plan.others, items: personOptions(people, (id) => !nearest.includes(id)) },
    ]}
    searchable
    clearable
    placeholder={placeholder}
    nothingFoundMessage={plan.nobodyFound}
    maxDropdownHeight={320}
  />
)

/** People as options, by name. */
export const personOptions = (people: PeopleById, which: (id: PersonId) => boolean) =>
  [...people]
    .filter(([id]) => which(id))
    .map(([id, person]) => ({ value: id, label: fullName(person) }))
    .toSorted(byDanish((each) => each.label))

export const personIn = (people: PeopleById, id: string | null): PersonId | null =>
  id === null ? null : ([...people.keys()].find((each) => each === id) ?? null)

type ChoiceFieldProps<T extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
  readonly width?: string
}

/** One of few words: the system's own list, quick by keyboard and light on the page. */
export const ChoiceField = <T extends string>(props: ChoiceFieldProps<T>) => {
  const { label, hideLabel = false, value, choices, onChange, width } = props
  return (
    <NativeSelect
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={(event) => {
        const found = choices.find(([each]) => each === event.currentTarget.value)
        if (found !== undefined) onChange(found[0])
      }}
      data={choices.map(([each, text]) => ({ value: each, label: text }))}
      {...(width === undefined ? {} : { w: width })}
    />
  )
}
