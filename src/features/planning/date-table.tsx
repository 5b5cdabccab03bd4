/** The proposed meetings of one forum as a table, with what is worth noticing about each. */
import { Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { clockRange } from '../../core/danish/dates.ts'
import type { DateFacts } from '../../core/planning/date-facts.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { datesStep as words } from '../../strings/planning.ts'
import type { PlannedRow } from './date-rows.ts'
import { noticesOf } from './notices.ts'
import type { FactsByMeeting } from './plan-worker.ts'
import classes from './planning.module.css'
import type { Adjusted } from './use-proposal.ts'

type DateTableProps = {
  readonly adjusted: Adjusted
  readonly forumName: string
  readonly rows: readonly PlannedRow[]
  readonly facts: FactsByMeeting
  readonly opened: MeetingId | null
  readonly onOpen: (id: MeetingId) => void
}

export const DateTable = ({ adjusted, forumName, rows, facts, opened, onOpen }: DateTableProps) => (
  <div className={classes.scroll}>
    <Table className={`${classes.table} ${classes.dates}`} aria-label={forumName}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.date}</Table.Th>
          <Table.Th scope="col">{words.atWork}</Table.Th>
          <Table.Th scope="col">{words.placeAndNotices}</Table.Th>
          <Table.Th scope="col">
            <VisuallyHidden>{words.whyAndChange}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <DateRow
            key={row.meeting.id}
            adjusted={adjusted}
            forumName={forumName}
            row={row}
            facts={facts.get(row.meeting.id) ?? null}
            isOpen={row.meeting.id === opened}
            onOpen={() => onOpen(row.meeting.id)}
          />
        ))}
      </Table.Tbody>
    </Table>
  </div>
)

type DateRowProps = {
  readonly adjusted: Adjusted
  readonly forumName: string
  readonly row: PlannedRow
  readonly facts: DateFacts | null
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** Fewer are named, more are counted. */
const mostNames = 3

const DateRow = ({ adjusted, forumName, row, facts, isOpen, onOpen }: DateRowProps) => {
  const { meeting, attendance } = row
  const away = attendance.away.map(({ personId }) => adjusted.names.person(personId) ?? '')
  // The panel takes its room from the table, so that the row would be somewhere else.
  const element = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'center' })
  }, [isOpen])
  return (
    <Table.Tr ref={element} className={isOpen ? classes.chosen : undefined}>
      <Table.Th scope="row">
        <Text component="span" td={row.isDropped ? 'line-through' : undefined} fw={600}>
          {words.day(meeting.date)}
        </Text>
        <span className={classes.mark}>{marksOf(row).join(' · ')}</span>
      </Table.Th>
      <Table.Td>
        {words.atWorkOf(attendance.atWork.length, attendance.invited.length)}
        {away.length > 0 && away.length <= mostNames && <span className={classes.mark}>{words.without(away)}</span>}
      </Table.Td>
      <Table.Td>
        {placeText(adjusted, row)}
        {meeting.groups.length > 0 && <span className={classes.mark}>{words.groups(meeting.groups.length)}</span>}
        {noticesOf(adjusted, row, facts).map(({ text, needsYou }) => (
          <span key={text} className={needsYou ? classes.needsYou : classes.mark}>
            {text}
          </span>
        ))}
      </Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={words.openOf(forumName, meeting.date)}
          onClick={onOpen}
        >
          {words.open}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

const marksOf = ({ meeting, movedFrom, isByHand, isDropped }: PlannedRow): readonly string[] => [
  ...(meeting.start === null ? [] : [clockRange(meeting.start, meeting.end)]),
  ...(isDropped ? [words.dropped] : []),
  ...(isByHand ? [words.byHand] : []),
  ...(meeting.pinned && !isByHand ? [words.kept] : []),
  ...(meeting.isNew ? [words.new] : []),
  ...(movedFrom === null ? [] : [words.movedFrom(movedFrom)]),
]

const placeText = ({ after, names }: Adjusted, { meeting }: PlannedRow): string => {
  if (meeting.venueId !== null) return names.venue(meeting.venueId) ?? words.noPlace
  return after.forum.get(meeting.forumId)?.place.rule === 'online' ? words.online : words.noPlace
}
