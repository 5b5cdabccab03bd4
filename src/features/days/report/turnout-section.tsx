/** Who signed up and who came, in figures. */
import { Anchor, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Day } from '../../../core/programme/day.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { dayFigures, type TurnoutOf } from '../../../core/registrations/day-figures.ts'
import { dayReport as words } from '../../../strings/day-report.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import { paths } from '../../../ui/paths.ts'
import classes from './report.module.css'

type TurnoutSectionProps = { readonly day: Day; readonly records: RecordSet }

export const TurnoutSection = ({ day, records }: TurnoutSectionProps) => {
  const figures = dayFigures(records, day)
  const tables = [
    { title: words.sector, rows: figures.sectors.map((row) => ({ ...row, key: words.sectorOf(row.key) })) },
    { title: words.role, rows: figures.roles.map((row) => ({ ...row, key: words.roles[row.key] })) },
    {
      title: words.organisation,
      rows: figures.organisations.map((row) => ({ ...row, key: row.key || words.unknown })),
    },
  ]
  return (
    <FormSection title={words.turnout}>
      <Text>{figures.registered === 0 && figures.came === 0 ? words.nobody : words.attendance(figures).join(' ')}</Text>
      {!figures.noted && figures.registered > 0 && (
        <Anchor component={Link} href={paths.day(day.id, 'fremmoede')}>
          {words.toAttendance}
        </Anchor>
      )}
      {figures.registered + figures.came > 0 && (
        <div className={classes.tables}>
          {tables.map(({ title, rows }) => (
            <TurnoutTable key={title} title={title} rows={rows} noted={figures.noted} />
          ))}
        </div>
      )}
    </FormSection>
  )
}

type TurnoutTableProps = {
  readonly title: string
  readonly rows: readonly TurnoutOf<string>[]
  readonly noted: boolean
}

const TurnoutTable = ({ title, rows, noted }: TurnoutTableProps) => (
  <Table withRowBorders verticalSpacing={4} aria-label={words.tableOf(title)}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{title}</Table.Th>
        <Table.Th className={classes.figure ?? ''}>{words.registered}</Table.Th>
        {noted && <Table.Th className={classes.figure ?? ''}>{words.came}</Table.Th>}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map(({ key, registered, came }) => (
        <Table.Tr key={key}>
          <Table.Th scope="row" fw={400} className={classes.name ?? ''}>
            {key}
          </Table.Th>
          <Table.Td className={classes.figure ?? ''}>{registered}</Table.Td>
          {noted && <Table.Td className={classes.figure ?? ''}>{came}</Table.Td>}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
