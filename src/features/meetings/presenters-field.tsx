/** Who presents an item: people of the archive, or anybody by name. */
import { TagsInput } from '@mantine/core'
import { memo, useMemo } from 'react'
import { fullName } from '../../core/people/names.ts'
import type { AgendaItem, Presenter } from '../../core/records/agenda-item.ts'
import { newElementId } from '../../replica/index.ts'
import { agenda as words } from '../../strings/meetings.ts'
import { personOptions } from './fields.tsx'
import classes from './meetings.module.css'
import { nameOf, type PeopleById } from './use-meeting.ts'

type PresentersFieldProps = {
  readonly people: PeopleById
  readonly presenters: AgendaItem['presenters']
  readonly onChange: (presenters: AgendaItem['presenters']) => void
}

const Field = ({ people, presenters, onChange }: PresentersFieldProps) => {
  const shown = (presenter: Presenter) =>
    presenter.personId === null ? presenter.name : nameOf(people, presenter.personId)
  const presenterOf = (name: string): Presenter =>
    presenters.find((each) => shown(each) === name) ?? {
      id: newElementId(),
      personId: [...people].find(([, person]) => fullName(person) === name)?.[0] ?? null,
      name,
    }
  const names = useMemo(() => [...new Set(personOptions(people, () => true).map((each) => each.label))], [people])
  return (
    <TagsInput
      aria-label={words.presenters}
      placeholder={presenters.length === 0 ? `${words.presenters} …` : ''}
      value={presenters.map(shown)}
      onChange={(names) => onChange(names.map((name) => presenterOf(name.trim())))}
      data={names}
      limit={8}
      variant="unstyled"
      flex="1 1 100%"
      openOnFocus={false}
      classNames={{ input: classes.presentersBox ?? '', inputField: classes.presenters ?? '' }}
      acceptValueOnBlur
    />
  )
}

/** A list of names weighs more than all the rest of the item: it is drawn when the names change. */
export const PresentersField = memo(
  Field,
  (before, now) =>
    before.people === now.people &&
    before.onChange === now.onChange &&
    JSON.stringify(before.presenters) === JSON.stringify(now.presenters),
)
