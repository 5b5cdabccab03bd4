/** Fields in which one of the people of the archive, or one of few words, is chosen. */
import { NativeSelect, Select } from '@mantine/core'
import { byDanish } from '../../core/danish/sorting.ts'
import { fullName } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import { plan } from '../../strings/meetings.ts'
import type { PeopleById } from './use-meeting.ts'

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
