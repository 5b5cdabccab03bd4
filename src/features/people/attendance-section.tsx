/** How a person came to the meetings of mandatory forums: counted year by year, with the meetings of the latest year. */
import { Anchor, Button, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { attendanceOf, type Came, type MandatoryForum } from '../../core/people/attendance.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { personAttendance as words } from '../../strings/person-page.ts'
import { FormCard, FormSection } from '../../ui/form-section.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import list from '../../ui/list-table.module.css'
import { paths } from '../../ui/paths.ts'
import classes from './people.module.css'

type SectionProps = { readonly id: PersonId; readonly records: RecordSet }

export const AttendanceSection = ({ id, records }: SectionProps) => {
  const forums = useMemo(() => attendanceOf(records, id), [records, id])
  return (
    <FormSection title={words.title}>
      {forums.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {forums.map((forum) => (
        <OneForum key={forum.forumId} own={forum} />
      ))}
    </FormSection>
  )
}

const columns: readonly Came[] = ['present', 'apology', 'absent', 'unrecorded']

const OneForum = ({ own: { forum, years } }: { readonly own: MandatoryForum }) => {
  const [all, setAll] = useState(false)
  const meetings = years.reduce((sum, year) => sum + year.meetings.length, 0)
  const shown = all ? years : years.slice(0, 1)
  return (
    <FormCard label={forum.name}>
      <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
      <div className={classes.scroll}>
        <Table w="auto" className={list.table ?? ''}>
          <Table.Caption className={list.caption ?? ''}>
            <VisuallyHidden>{words.table(forum.name)}</VisuallyHidden>
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.year}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} scope="col" className={classes.number ?? ''}>
                  {words.came[column]}
                </Table.Th>
              ))}
              <Table.Th scope="col" className={classes.number ?? ''}>
                {words.meetings}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {years.map((year) => (
              <Table.Tr key={year.year}>
                <Table.Th scope="row">{year.year}</Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column} className={classes.number ?? ''}>
                    {year.counts[column]}
                  </Table.Td>
                ))}
                <Table.Td className={classes.number ?? ''}>{year.meetings.length}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {shown.map((year) => (
        <div key={year.year}>
          <Text size="sm" fw={500}>
            {words.meetingsOf(year.year)}
          </Text>
          <Stack component="ul" gap={2} m={0} pl="md">
            {year.meetings.map(({ meetingId, date, came, standsIn }) => (
              <li key={meetingId}>
                <Anchor component={Link} href={paths.meeting(meetingId, 'deltagere')}>
                  {words.meeting(date, came)}
                </Anchor>
                {standsIn && ` (${words.standsIn})`}
              </li>
            ))}
          </Stack>
        </div>
      ))}
      {!all && years.length > 1 && (
        <div>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {words.showAll(meetings)}
          </Button>
        </div>
      )}
    </FormCard>
  )
}
