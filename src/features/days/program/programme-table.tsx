/** The programme as a list by the clock: for those who rather read it than look at a grid, and for paper. */

import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import { clockTime } from '../../../core/danish/dates.ts'
import { numberText } from '../../../core/danish/numbers.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import { type Day, endOf, isForEverybody, type SessionEntry, seatsIn } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { sessionKindNames } from '../../../strings/sessions.ts'
import { paths } from '../../../ui/paths.ts'
import { ClashLine } from './clash-line.tsx'
import classes from './programme-table.module.css'

type ProgrammeTableProps = { readonly day: Day; readonly clashes: readonly Clash[]; readonly names: DayNames }

export const ProgrammeTable = ({ day, clashes, names }: ProgrammeTableProps) => (
  <Table className={classes.table} aria-label={words.table}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{words.time}</Table.Th>
        <Table.Th scope="col">{words.what}</Table.Th>
        <Table.Th scope="col">{words.room}</Table.Th>
        <Table.Th scope="col">{words.who}</Table.Th>
        <Table.Th scope="col">{words.seats}</Table.Th>
        {clashes.length > 0 && <Table.Th scope="col">{words.remarks}</Table.Th>}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {day.sessions.map((entry) => (
        <Row key={entry.id} entry={entry} day={day} clashes={clashes} names={names} />
      ))}
    </Table.Tbody>
  </Table>
)

const Row = ({ entry: { id, value }, day, clashes, names }: ProgrammeTableProps & { readonly entry: SessionEntry }) => {
  const end = endOf(value)
  const room = names.room(value.roomId)
  const holds = isForEverybody(value.kind) ? null : seatsIn(day.programme, value)
  const own = clashes.filter(({ sessionIds, code }) => sessionIds.includes(id) && code !== 'not-placed')
  return (
    <Table.Tr>
      <Table.Td className={classes.tableTime ?? ''}>
        {value.start === null || end === null ? words.tray : `${clockTime(value.start)}-${clockTime(end)}`}
      </Table.Td>
      <Table.Th scope="row">
        <Anchor component={Link} href={paths.day(day.id, 'bidrag', id)} className={classes.anywhere ?? ''}>
          {sessionTitle(value)}
        </Anchor>
        <Text size="sm" c="dimmed" fw={400}>
          {[sessionKindNames[value.kind], value.pinned ? words.pinned : ''].filter(Boolean).join(' · ')}
        </Text>
      </Table.Th>
      <Table.Td>{room || (isForEverybody(value.kind) ? words.everywhere : '')}</Table.Td>
      <Table.Td>{value.speakers.map(names.speaker).filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>{holds === null ? '' : numberText(holds)}</Table.Td>
      {clashes.length > 0 && (
        <Table.Td>
          {own.map((clash) => (
            <ClashLine key={JSON.stringify(clash)} clash={clash} names={names} />
          ))}
        </Table.Td>
      )}
    </Table.Tr>
  )
}
