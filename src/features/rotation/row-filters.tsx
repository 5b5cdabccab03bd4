/** Which people the matrix shows, and in which order. */
import { Select, Switch } from '@mantine/core'
import { ascending } from '../../core/order.ts'
import { personMatches } from '../../core/people/names.ts'
import { common } from '../../strings/common.ts'
import { rotation as words } from '../../strings/rotation.ts'
import { SearchField } from '../../ui/search-field.tsx'
import type { Matrix, MatrixRow } from './matrix.ts'

const orders = ['name', 'turns', 'waited'] as const
type Order = (typeof orders)[number]

export type RowFilter = { readonly question: string; readonly order: Order; readonly former: boolean }
export const noFilter: RowFilter = { question: '', order: 'name', former: false }

export const rowsShown = ({ rows }: Matrix, { question, order, former }: RowFilter): readonly MatrixRow[] =>
  rows
    .filter(({ member, person }) => (former || member) && personMatches(person, [], question))
    .toSorted(inOrder[order])

/** Rows come in the order of names, which decides between equals. */
const inOrder: Readonly<Record<Order, (a: MatrixRow, b: MatrixRow) => number>> = {
  name: () => 0,
  turns: (a, b) => (a.facts?.turns ?? 0) - (b.facts?.turns ?? 0),
  waited: (a, b) => ascending(a.facts?.lastOn ?? '', b.facts?.lastOn ?? ''),
}

type RowFiltersProps = {
  readonly matrix: Matrix
  readonly filter: RowFilter
  readonly shown: number
  readonly onChange: (filter: RowFilter) => void
}

export const RowFilters = ({ matrix, filter, shown, onChange }: RowFiltersProps) => {
  const present = matrix.rows.filter(({ member }) => filter.former || member).length
  return (
    <>
      <SearchField
        label={words.search}
        value={filter.question}
        onChange={(question) => onChange({ ...filter, question })}
        count={common.shownOf(shown, present, 'person', 'personer')}
      />
      <Select
        aria-label={words.sort}
        data={orders.map((order) => ({ value: order, label: words.sortBy[order] }))}
        value={filter.order}
        onChange={(order) => onChange({ ...filter, order: orders.find((each) => each === order) ?? 'name' })}
        allowDeselect={false}
        w="13rem"
      />
      {matrix.rows.some(({ member }) => !member) && (
        <Switch
          label={words.showAlso}
          checked={filter.former}
          onChange={(event) => onChange({ ...filter, former: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
