/** How many wish each session, and how many of them it holds; opened by whoever wants to know. */
import { Table, Text } from '@mantine/core'
import { numberText } from '../../../../core/danish/numbers.ts'
import type { DayNames } from '../../../../core/programme/day-names.ts'
import type { Served } from '../../../../core/programme/propose/propose.ts'
import { titleOf, programmeProposal as words } from '../../../../strings/programme-proposal.ts'
import classes from './proposal.module.css'

type WishTableProps = { readonly sessions: Served['sessions']; readonly names: DayNames }

export const WishTable = ({ sessions, names }: WishTableProps) => {
  const rows = [...sessions].filter(([, { wished }]) => wished > 0)
  if (rows.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>{words.wishes}</summary>
      <Table className={classes.table} aria-label={words.wishes}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.session}</Table.Th>
            <Table.Th scope="col">{words.wished}</Table.Th>
            <Table.Th scope="col">{words.seated}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([id, { wished, seated }]) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">
                <Text className={classes.anywhere}>{titleOf(names, id)}</Text>
              </Table.Th>
              <Table.Td>{numberText(wished)}</Table.Td>
              <Table.Td>{numberText(seated)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  )
}
