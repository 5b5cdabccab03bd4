/** The cases as a table that is sorted by any column; a row leads to its case. */
import { Button, Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CaseRow } from '../../core/cases/board.ts'
import { storyOf } from '../../core/cases/life.ts'
import { shortDate } from '../../core/danish/dates.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { caseProblemText, caseStatusWords, cases as words } from '../../strings/cases.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { UrgencyMark } from '../../ui/urgency-mark.tsx'
import { addressOf, type CaseChoice, type SortKey } from './address.ts'
import classes from './cases.module.css'
import { Deadline } from './deadline.tsx'
import { addressId, namesText, sortedRows, themeText } from './rows.ts'

const columns: readonly (readonly [SortKey, keyof typeof words.columns])[] = [
  ['person', 'person'],
  ['forum', 'forum'],
  ['moede', 'meeting'],
  ['tema', 'theme'],
  ['tilstand', 'state'],
  ['frist', 'deadline'],
]

const atATime = 100

type CaseTableProps = {
  readonly records: RecordSet
  readonly rows: readonly CaseRow[]
  readonly choice: CaseChoice
}

export const CaseTable = ({ records, rows, choice }: CaseTableProps) => {
  const [, navigate] = useLocation()
  const [most, setMost] = useState(atATime)
  const { sort, descending } = choice
  const sorted = useMemo(() => sortedRows(records, rows, { sort, descending }), [records, rows, sort, descending])
  const sortBy = (key: SortKey, name: string) => {
    navigate(addressOf({ ...choice, sort: key, descending: key === sort && !descending }), { replace: true })
    announce(words.sortedBy(name))
  }
  return (
    <div className={classes.tablePane} data-pane tabIndex={-1}>
      <Table stickyHeader highlightOnHover className={classes.table}>
        <caption>
          <VisuallyHidden>{words.list}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(([key, column]) => {
              const isSorted = key === sort
              const name = words.columns[column]
              return (
                <Table.Th
                  key={key}
                  scope="col"
                  data-column={column}
                  aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
                >
                  <UnstyledButton className={classes.sort} onClick={() => sortBy(key, name)}>
                    {name}
                    {isSorted &&
                      (descending ? <IconArrowDown size={16} aria-hidden /> : <IconArrowUp size={16} aria-hidden />)}
                  </UnstyledButton>
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.slice(0, most).map((row) => (
            <Row key={addressId(row)} row={row} records={records} />
          ))}
        </Table.Tbody>
      </Table>
      {sorted.length > most && (
        <Button variant="subtle" fullWidth onClick={() => setMost(most + atATime)}>
          {words.showMore(Math.min(atATime, sorted.length - most), sorted.length - most)}
        </Button>
      )}
    </div>
  )
}

const Row = ({ row, records }: { readonly row: CaseRow; readonly records: RecordSet }) => {
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  const title = row.caseId === null ? '' : (storyOf(records, row.caseId)?.title ?? '')
  return (
    <Table.Tr>
      <Table.Td>
        <Link href={paths.case(addressId(row))} className={classes.rowLink}>
          {namesText(records, row.personIds) || words.withoutPerson}
        </Link>
        {title !== '' && <span className={classes.rowTitle}>{title}</span>}
      </Table.Td>
      <Table.Td data-column="forum">
        {forum !== undefined && <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />}
      </Table.Td>
      <Table.Td data-column="meeting">
        {row.meetingDate === null ? words.withoutDate : shortDate(row.meetingDate)}
      </Table.Td>
      <Table.Td data-column="theme">{themeText(row)}</Table.Td>
      <Table.Td data-column="state">{caseStatusWords[row.status]}</Table.Td>
      <Table.Td>
        {row.problems.map((problem) => (
          <UrgencyMark key={problem} state="late">
            {caseProblemText[problem]}
          </UrgencyMark>
        ))}
        {row.next !== null && <Deadline next={row.next} />}
      </Table.Td>
    </Table.Tr>
  )
}
