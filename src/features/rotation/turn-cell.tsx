/** One cell of the matrix: whose turn, by sign and word, or why there is none. A turn that is still ahead can be dragged. */
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Box, Text, VisuallyHidden } from '@mantine/core'
import {
  IconArrowForward,
  IconArrowsExchange,
  IconCheck,
  IconCircleFilled,
  IconCircleX,
  IconHeartHandshake,
  IconHourglass,
  IconPinFilled,
  IconUserMinus,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType, KeyboardEvent, Ref } from 'react'
import type { TurnState } from '../../core/records/turn.ts'
import { awayWord, turnMarks, turnStateWords, rotation as words } from '../../strings/rotation.ts'
import type { MatrixCell } from './matrix.ts'
import classes from './rotation.module.css'

type TurnCellProps = {
  readonly cell: MatrixCell
  readonly ahead: boolean
  readonly spot: string
  /** Tab comes to this cell of the grid. */
  readonly isStop: boolean
  readonly isSelected: boolean
  readonly onSelect: () => void
}

export const TurnCell = (props: TurnCellProps) =>
  props.cell.type === 'turn' && props.cell.movable ? (
    <MovableCell {...props} turnId={props.cell.id} />
  ) : (
    <Cell {...props} />
  )

const MovableCell = ({ turnId, ...props }: TurnCellProps & { readonly turnId: string }) => {
  const drag = useDraggable({ id: turnId })
  const drop = useDroppable({ id: turnId })
  const hold = (element: HTMLElement | null) => {
    drag.setNodeRef(element)
    drop.setNodeRef(element)
  }
  const state = drag.isDragging ? 'lifted' : drop.isOver ? 'over' : 'can'
  return <Cell {...props} hold={hold} listeners={drag.listeners} drag={state} />
}

type CellProps = TurnCellProps & {
  readonly hold?: Ref<HTMLTableCellElement>
  readonly listeners?: ReturnType<typeof useDraggable>['listeners']
  readonly drag?: 'can' | 'lifted' | 'over'
}

const Cell = ({ cell, ahead, spot, isStop, isSelected, onSelect, hold, listeners, drag }: CellProps) => {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onSelect()
  }
  return (
    <Box
      component="td"
      {...listeners}
      ref={hold}
      role="gridcell"
      className={classes.cell}
      data-spot={spot}
      data-cell={cell.type === 'turn' ? cell.turn.state : cell.type}
      data-ahead={ahead || undefined}
      data-drag={drag}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isSelected}
      onClick={onSelect}
      onKeyDown={pressed}
    >
      <CellMark cell={cell} />
    </Box>
  )
}

/** What a cell says, by sign and word. */
export const CellMark = ({ cell }: { readonly cell: MatrixCell }) => {
  switch (cell.type) {
    case 'turn':
      return <TurnMark state={cell.turn.state} carried={cell.turn.carriedFromId !== null} pinned={cell.turn.pinned} />
    case 'with':
      return <Mark icon={IconUsers}>{turnMarks.shared}</Mark>
    case 'reserve':
      return (
        <Mark icon={IconHourglass} quiet>
          {words.reserveNumber(cell.number)}
        </Mark>
      )
    case 'away':
      return (
        <Text component="span" size="sm" c="dimmed">
          {awayWord(cell.because, cell.absence)}
        </Text>
      )
    case 'free':
      return <VisuallyHidden>{turnMarks.none}</VisuallyHidden>
    case 'outside':
      return (
        <Text component="span" size="sm" c="dimmed">
          <span aria-hidden>–</span>
          <VisuallyHidden>{turnMarks.outside}</VisuallyHidden>
        </Text>
      )
  }
}

type TurnMarkProps = { readonly state: TurnState; readonly carried: boolean; readonly pinned: boolean }

const TurnMark = ({ state, carried, pinned }: TurnMarkProps) => (
  <Mark icon={stateIcons[state]} quiet={state === 'excused' || state === 'no-show' || state === 'cancelled'}>
    {carried && state !== 'brought' ? turnMarks.carried : turnStateWords[state]}
    {pinned && state === 'assigned' && (
      <>
        <IconPinFilled size={16} aria-hidden className={classes.pin} />
        <VisuallyHidden>{`, ${turnMarks.pinned}`}</VisuallyHidden>
      </>
    )}
  </Mark>
)

type Icon = ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>

const stateIcons: Readonly<Record<TurnState, Icon>> = {
  open: IconHourglass,
  assigned: IconCircleFilled,
  brought: IconCheck,
  excused: IconUserMinus,
  'no-show': IconCircleX,
  swapped: IconArrowsExchange,
  voluntary: IconHeartHandshake,
  cancelled: IconArrowForward,
}

const Mark = (props: { readonly icon: Icon; readonly quiet?: boolean; readonly children: React.ReactNode }) => {
  const { icon: Sign, quiet = false, children } = props
  return (
    <span className={classes.mark} data-quiet={quiet || undefined}>
      <Sign size={16} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
