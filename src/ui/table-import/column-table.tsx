/** What each column of a table file is read as, with a few of its cells; and in which row its headers stand. */
import { NumberInput, Select, Table, Text } from '@mantine/core'
import { readDate, shortDate } from '../../core/danish/dates.ts'
import { looksLikeCpr } from '../../core/privacy/cpr.ts'
import { tableImport as words } from '../../strings/table-import.ts'
import { ScrollingTable } from './scrolling-table.tsx'

export type Rows = readonly (readonly string[])[]
export type Mapping<F extends string> = readonly (F | null)[]

export type ColumnTableProps<F extends string> = {
  readonly rows: Rows
  readonly headerRow: number
  readonly mapping: Mapping<F>
  readonly fields: readonly F[]
  readonly fieldNames: Readonly<Record<F, string>>
  /** Fields of which there may be several columns; choosing any other takes it from where it was. */
  readonly several?: readonly F[]
  /** Fields of which no cells are shown as examples. */
  readonly unshown?: readonly F[]
  /** Indexes of columns that may not be kept. */
  readonly withheld?: readonly number[]
  readonly onHeaderRow: (row: number) => void
  readonly onMapping: (mapping: Mapping<F>) => void
}

const unread = 'unread'

export const ColumnTable = <F extends string>({
  rows,
  headerRow,
  mapping,
  fields,
  fieldNames,
  several = [],
  unshown = [],
  withheld = [],
  onHeaderRow,
  onMapping,
}: ColumnTableProps<F>) => {
  const headers = rows[headerRow] ?? []
  const columns = headers.map((text, column) => ({ column, header: text || words.unnamedColumn(column + 1) }))
  const choose = (column: number, chosen: string | null) => {
    const field = fields.find((each) => each === chosen) ?? null
    const isTaken = (each: F | null) => field !== null && each === field && !several.includes(field)
    onMapping(mapping.map((each, index) => (index === column ? field : isTaken(each) ? null : each)))
  }
  return (
    <>
      <NumberInput
        label={words.headerRow}
        value={headerRow + 1}
        min={1}
        max={Math.max(1, rows.length)}
        maw="14rem"
        onChange={(row) => {
          if (typeof row === 'number' && row >= 1 && row <= rows.length) onHeaderRow(row - 1)
        }}
      />
      <ScrollingTable width="64rem" headers={[words.columnHeader, words.samples, words.readAs]}>
        {columns.map(({ column, header }) => (
          <Table.Tr key={column}>
            <Table.Th scope="row">{header}</Table.Th>
            <Table.Td>
              {withheld.includes(column)
                ? ''
                : unshown.some((field) => field === mapping[column])
                  ? words.hiddenSample
                  : samples(rows.slice(headerRow + 1), column)}
            </Table.Td>
            <Table.Td>
              {withheld.includes(column) ? (
                <Text size="sm">{words.withheld}</Text>
              ) : (
                <Select
                  aria-label={words.readAsLabel(header)}
                  data={[
                    { value: unread, label: words.notRead },
                    ...fields.map((field) => ({ value: field, label: fieldNames[field] })),
                  ]}
                  value={mapping[column] ?? unread}
                  onChange={(next) => choose(column, next)}
                  allowDeselect={false}
                  searchable
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </ScrollingTable>
    </>
  )
}

/** Three different cells of the column, as they would be shown; nothing that may not be kept. */
const samples = (rows: Rows, column: number): string =>
  [...new Set(rows.map((row) => row[column] ?? ''))]
    .filter((text) => text !== '')
    .slice(0, 3)
    .map((text) => (looksLikeCpr(text) ? words.hiddenSample : shownSample(text)))
    .join(' · ')

const shownSample = (text: string): string => {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? readDate(text) : null
  return date === null ? text.slice(0, 40) : shortDate(date)
}
