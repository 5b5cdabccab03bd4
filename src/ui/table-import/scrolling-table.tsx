/** A table of an import: as wide as it needs, scrolling within itself where the window is narrow. */
import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { tableImport as words } from '../../strings/table-import.ts'
import classes from './table-import.module.css'

type ScrollingTableProps = {
  readonly headers: readonly string[]
  readonly width?: string
  /** Rows that are counted and not shown. */
  readonly more?: number
  readonly children: ReactNode
}

export const ScrollingTable = ({ headers, width, more = 0, children }: ScrollingTableProps) => (
  <>
    <div className={classes.scroll}>
      <Table className={classes.table} {...(width === undefined ? {} : { maw: width })}>
        <Table.Thead>
          <Table.Tr>
            {headers.map((header) => (
              <Table.Th key={header} scope="col">
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
    {more > 0 && <Text size="sm">{words.moreRows(more)}</Text>}
  </>
)
