/** What somebody asked by choosing a cell or a meeting: why this person, why not that one, and what can be done about it. */
import { Anchor, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { weekdayDate } from '../../core/danish/dates.ts'
import { rotation as words } from '../../strings/rotation.ts'
import { why } from '../../strings/rotation-why.ts'
import { paths } from '../../ui/paths.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import type { PanelProps } from './asked-panel.tsx'
import { FreePlace } from './free-place.tsx'
import type { MatrixColumn } from './matrix.ts'
import { MeetingTurns } from './meeting-turns.tsx'
import { shortNames } from './short-names.ts'
import { TakenPlace } from './taken-place.tsx'
import type { Place } from './turn-grid.tsx'

export const PlacePanel = ({ place, ...panel }: PanelProps & { readonly place: Place }) => {
  const { records, matrix, onClose } = panel
  const nameOf = useMemo(() => shortNames(records, matrix), [records, matrix])
  const index = matrix.columns.findIndex(({ meetingId }) => meetingId === place.meetingId)
  const column = matrix.columns[index]
  if (column === undefined) return null
  const { personId } = place
  if (personId === null)
    return (
      <WhyPanel title={words.turnsOn(column.date)} onClose={onClose}>
        <Stack gap="md">
          <WhereAndWhen column={column} withDate={false} />
          <MeetingTurns {...panel} column={column} nameOf={nameOf} />
        </Stack>
      </WhyPanel>
    )
  const cell = matrix.rows.find((row) => row.personId === personId)?.cells[index] ?? { type: 'outside' as const }
  const name = nameOf(personId)
  const isTaken = cell.type === 'turn' || cell.type === 'with'
  return (
    <WhyPanel title={isTaken ? why.title(name) : why.titleNot(name)} onClose={onClose}>
      <Stack gap="md">
        <WhereAndWhen column={column} withDate />
        {isTaken ? (
          <TakenPlace {...panel} column={column} turnId={cell.id} nameOf={nameOf} />
        ) : (
          <FreePlace {...panel} column={column} personId={personId} cell={cell} nameOf={nameOf} />
        )}
      </Stack>
    </WhyPanel>
  )
}

const WhereAndWhen = ({ column, withDate }: { readonly column: MatrixColumn; readonly withDate: boolean }) => (
  <Text size="sm" c="dimmed">
    {withDate && `${weekdayDate(column.date)}, `}
    {column.place || (withDate ? words.withoutPlace : words.noPlaceYet)}
    {'. '}
    <Anchor component={Link} href={paths.meeting(column.meetingId)} inherit>
      {words.toMeeting}
    </Anchor>
  </Text>
)
