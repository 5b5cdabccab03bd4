/** The search field and what narrows the cases; all but the searched words stands in the address. */
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { themeGroups, themeWords } from '../../core/documents/case-words.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { caseStepWords, cases as words } from '../../strings/cases.ts'
import { common } from '../../strings/common.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { addressOf, type CaseChoice, choiceOf } from './address.ts'
import classes from './cases.module.css'
import { boardColumns } from './columns.ts'

type CaseFiltersProps = {
  readonly records: RecordSet
  readonly choice: CaseChoice
  readonly question: string
  readonly onQuestion: (question: string) => void
  readonly shown: number
  readonly all: number
}

export const CaseFilters = ({ records, choice, question, onQuestion, shown, all }: CaseFiltersProps) => {
  const [, navigate] = useLocation()
  const choose = (change: Partial<CaseChoice>) => navigate(addressOf({ ...choice, ...change }), { replace: true })
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
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={words.forum}
          value={choice.forum}
          onChange={(event) => choose({ forum: event.currentTarget.value })}
          data={[{ value: '', label: words.allForums }, ...forums]}
        />
        <NativeSelect
          label={words.theme}
          value={choice.theme}
          onChange={(event) => choose({ theme: event.currentTarget.value })}
          data={[
            { value: '', label: words.allThemes },
            ...themeGroups.map(({ title, themes }) => ({
              group: title,
              items: themes.map((theme) => ({ value: theme, label: themeWords[theme] })),
            })),
          ]}
        />
        <NativeSelect
          label={words.step}
          value={choice.column}
          onChange={(event) => choose({ column: columnIn(event.currentTarget.value) })}
          data={[
            { value: '', label: words.allSteps },
            ...boardColumns.map((each) => ({ value: each, label: caseStepWords[each] })),
          ]}
        />
        <Checkbox
          label={words.mine}
          checked={choice.mine}
          onChange={(event) => choose({ mine: event.currentTarget.checked })}
          className={classes.mine}
        />
      </Group>
    </div>
  )
}

const columnIn = (text: string): CaseChoice['column'] => choiceOf(undefined, `trin=${text}`).column
