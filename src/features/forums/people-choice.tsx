/** The people one may choose among, with their names, in Danish order. */
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import { useRecords } from '../../replica/index.ts'
import { people as words } from '../../strings/people.ts'
import { Choices } from '../../ui/choices.tsx'

type PeopleNames = { readonly ids: readonly PersonId[]; readonly names: Readonly<Record<string, string>> }

export const usePeopleNames = (): PeopleNames => {
  const people = sortPeople(useRecords('person') ?? [])
  return {
    ids: people.map(({ id }) => id),
    names: Object.fromEntries(people.map(({ id, value }) => [id, fullName(value) || words.unnamed])),
  }
}

type PeopleChoiceProps = {
  readonly label: string
  readonly description?: string
  readonly value: readonly PersonId[]
  readonly onChange: (value: readonly PersonId[]) => void
}

export const PeopleChoice = ({ label, description, value, onChange }: PeopleChoiceProps) => {
  const { ids, names } = usePeopleNames()
  return (
    <Choices.Many
      label={label}
      options={ids}
      names={names}
      value={value}
      onChange={onChange}
      {...(description === undefined ? {} : { description })}
    />
  )
}
