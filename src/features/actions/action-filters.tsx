/** The search field and what narrows the actions; all but the searched words stands in the address. */
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { fullName } from '../../core/people/names.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { actions as words } from '../../strings/actions.ts'
import { common } from '../../strings/common.ts'
import { SearchField } from '../../ui/search-field.tsx'
import classes from './actions.module.css'
import { type ActionChoice, addressOf, groupings, none, whichActions } from './address.ts'

type ActionFiltersProps = {
  readonly records: RecordSet
  readonly choice: ActionChoice
  readonly question: string
  readonly onQuestion: (question: string) => void
  readonly shown: number
  readonly all: number
}

export const ActionFilters = ({ records, choice, question, onQuestion, shown, all }: ActionFiltersProps) => {
  const [, navigate] = useLocation()
  const choose = (change: Partial<ActionChoice>) => navigate(addressOf({ ...choice, ...change }), { replace: true })
  const people = useMemo(() => peopleWithActions(records, choice.person), [records, choice.person])
  const forums = useMemo(
    () =>
      [...records.forum]
        .map(([id, value]) => ({ value: id as string, label: value.name }))
        .toSorted(byDanish((each) => each.label)),
    [records],
  )
  return (
    <div className={classes.filters}>
      <SearchField
        label={words.search}
        value={question}
        onChange={onQuestion}
        count={common.shownOf(shown, all, words.one, words.many)}
      />
      <div className={classes.choices}>
        <NativeSelect
          label={words.when}
          value={choice.which}
          onChange={({ currentTarget: { value } }) =>
            choose({ which: whichActions.find((each) => each === value) ?? 'aabne' })
          }
          data={whichActions.map((each) => ({ value: each, label: words.whenWords[each] }))}
        />
        <NativeSelect
          label={words.person}
          value={choice.person}
          onChange={(event) => choose({ person: event.currentTarget.value })}
          data={[{ value: '', label: words.everybody }, ...people, { value: none, label: words.nobody }]}
        />
        <NativeSelect
          label={words.forum}
          value={choice.forum}
          onChange={(event) => choose({ forum: event.currentTarget.value })}
          data={[{ value: '', label: words.allForums }, ...forums, { value: none, label: words.noForum }]}
        />
        <NativeSelect
          label={words.by}
          value={choice.by}
          onChange={({ currentTarget: { value } }) =>
            choose({ by: groupings.find((each) => each === value) ?? 'frist' })
          }
          data={groupings.map((each) => ({ value: each, label: words.byWords[each] }))}
        />
      </div>
    </div>
  )
}

/** Everybody who is responsible for something, and whom the address names. */
const peopleWithActions = ({ action, person }: RecordSet, chosen: string) => {
  const named = new Set<string>([...action.values()].flatMap(({ responsibleIds }) => responsibleIds))
  return [...person]
    .filter(([id]) => named.has(id) || id === chosen)
    .map(([id, value]) => ({ value: id as string, label: fullName(value) }))
    .toSorted(byDanish((each) => each.label))
}
