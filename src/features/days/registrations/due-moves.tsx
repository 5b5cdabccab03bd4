/** Says who could move up since the programme lies otherwise, or the day is held after all: that is nothing to do by itself. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { dueMoves } from '../../../core/registrations/moving-up.ts'
import { waitingList as words } from '../../../strings/registrations.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import type { DayTabProps } from '../tab-props.ts'
import { briefly, doMovingUp, movedLines } from './moving-up.ts'
import classes from './registrations.module.css'

export const DueMoves = ({ day, records }: DayTabProps) => {
  const today = todayInDenmark()
  const { moves } = useMemo(() => dueMoves(records, day.id, today), [records, day, today])
  if (moves.length === 0) return null
  const lines = movedLines(records, day, moves)
  const moveUp = () => doMovingUp(words.movedByHand, (now) => dueMoves(now, day.id, today), day)
  return (
    <Alert title={words.dueTitle} icon={<IconArrowUp size={20} aria-hidden />}>
      <Text>{words.due(lines.length)}</Text>
      <ul className={classes.lines}>
        {briefly(lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Group mt="xs">
        <Button size="xs" onClick={() => void moveUp()}>
          {words.moveUp}
        </Button>
      </Group>
    </Alert>
  )
}
