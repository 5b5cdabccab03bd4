/** The cases as cards in columns by how far they are. A card leads to its case, where what is done is done. */
import { Button, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { CaseRow } from '../../core/cases/board.ts'
import { storyOf } from '../../core/cases/life.ts'
import { shortDate } from '../../core/danish/dates.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { caseProblemText, caseStatusWords, caseStepWords, cases as words } from '../../strings/cases.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { UrgencyMark } from '../../ui/urgency-mark.tsx'
import classes from './cases.module.css'
import { type BoardColumn, boardColumns } from './columns.ts'
import { Deadline } from './deadline.tsx'
import { addressId, columnRows, namesText, themeText } from './rows.ts'

type CaseBoardProps = { readonly records: RecordSet; readonly rows: readonly CaseRow[] }

export const CaseBoard = ({ records, rows }: CaseBoardProps) => {
  const byColumn = useMemo(() => columnRows(rows), [rows])
  return (
    <div className={classes.board} data-pane tabIndex={-1}>
      {boardColumns.map((column) => (
        <Column key={column} column={column} rows={byColumn.get(column) ?? []} records={records} />
      ))}
    </div>
  )
}

/** Ten years of cases are thousands: so many at a time. */
const atATime = 20

type ColumnProps = CaseBoardProps & { readonly column: BoardColumn }

const Column = ({ column, rows, records }: ColumnProps) => {
  const [most, setMost] = useState(atATime)
  const name = caseStepWords[column]
  return (
    <section className={classes.column} aria-label={words.column(name, rows.length)}>
      <h2 className={classes.columnHead}>
        {name} <span className={classes.count}>{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes.noneHere}>
          {words.noneInColumn}
        </Text>
      ) : (
        <ul className={classes.cards}>
          {rows.slice(0, most).map((row) => (
            <li key={addressId(row)}>
              <Card row={row} records={records} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > most && (
        <Button
          variant="subtle"
          size="compact-sm"
          h="auto"
          fullWidth
          onClick={() => setMost(most + atATime)}
          styles={wrapped}
        >
          {words.showMore(Math.min(atATime, rows.length - most), rows.length - most)}
        </Button>
      )}
    </section>
  )
}

const wrapped = { label: { whiteSpace: 'normal' } } as const

/** The one theme that is longer than a card is wide breaks where Danish breaks it; no dictionary of hyphens comes with the browser. */
const breakable = (themes: string): string => themes.replace('historiefortælling', 'historie\u00adfortælling')

const Card = ({ row, records }: { readonly row: CaseRow; readonly records: RecordSet }) => {
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  const title = row.caseId === null ? '' : (storyOf(records, row.caseId)?.title ?? '')
  const names = namesText(records, row.personIds)
  return (
    <Link href={paths.case(addressId(row))} className={classes.card}>
      <span className={classes.cardTop}>
        {forum === undefined ? (
          <span>{words.noForum}</span>
        ) : (
          <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
        )}
        <span>{row.meetingDate === null ? words.withoutDate : shortDate(row.meetingDate)}</span>
      </span>
      <span className={classes.cardName}>{title || names || words.withoutPerson}</span>
      {title !== '' && <span className={classes.cardLine}>{names || words.withoutPerson}</span>}
      {row.themes.length > 0 && <span className={classes.cardLine}>{breakable(themeText(row))}</span>}
      {row.status !== 'to-ask' && <span className={classes.state}>{caseStatusWords[row.status]}</span>}
      {row.problems.map((problem) => (
        <UrgencyMark key={problem} state="late">
          {caseProblemText[problem]}
        </UrgencyMark>
      ))}
      {row.next !== null && <Deadline next={row.next} />}
    </Link>
  )
}
