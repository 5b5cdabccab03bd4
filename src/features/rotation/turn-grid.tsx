/**
 * The matrix people x meetings as an ARIA grid: one stop for Tab, arrow keys inside, Enter or a click to ask why, and a turn
 * that can be dragged onto another. Draws what it is given and decides nothing.
 */
import { DndContext, type DragEndEvent, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { Box, Text, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { MeetingId, PersonId, TurnId } from '../../core/records/ids.ts'
import { factsText, rotation as words } from '../../strings/rotation.ts'
import { paths } from '../../ui/paths.ts'
import { ColumnHead } from './column-head.tsx'
import { dragWords } from './drag-words.ts'
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from './matrix.ts'
import classes from './rotation.module.css'
import { CellMark, TurnCell } from './turn-cell.tsx'

/** What somebody points at: a cell, or a whole meeting. */
export type Place = { readonly personId: PersonId | null; readonly meetingId: MeetingId }

type TurnGridProps = {
  readonly matrix: Matrix
  readonly rows: readonly MatrixRow[]
  readonly label: string
  readonly selected: Place | null
  readonly onSelect: (place: Place) => void
  readonly onSwap: (turnId: TurnId, withTurnId: TurnId) => void
}

/** Row 0 is the head, column 0 the names. */
type Spot = { readonly row: number; readonly column: number }

export const TurnGrid = ({ matrix, rows, label, selected, onSelect, onSwap }: TurnGridProps) => {
  const help = useId()
  const table = useRef<HTMLTableElement>(null)
  const [wanted, setSpot] = useState<Spot>({ row: 1, column: 1 })
  const last = { row: rows.length, column: matrix.columns.length }
  const spot = within(wanted, last)
  const go = (next: Spot) => {
    const to = within(next, last)
    setSpot(to)
    spotIn(table.current, to)?.focus()
  }
  const pressed = (event: KeyboardEvent) => {
    const to = stepOf(event, spot, last)
    if (to === null) return
    event.preventDefault()
    go(to)
  }
  useEffect(() => {
    table.current?.querySelector('thead [data-next]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  // The panel takes room beside the matrix: what it is about stays in sight.
  useEffect(() => {
    if (selected !== null) table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView(inSight)
  }, [selected])
  const latest = useRef(onSelect)
  useEffect(() => {
    latest.current = onSelect
  })
  const select = useCallback((place: Place) => latest.current(place), [])
  const [dragged, setDragged] = useState<TurnId | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, byPointer))
  const accessibility = useMemo(() => dragWords(matrix), [matrix])
  const dropped = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const from = matrix.turns.get(String(active.id))
    const to = matrix.turns.get(String(over?.id))
    if (from !== undefined && to !== undefined && from !== to) onSwap(from.id, to.id)
  }
  const lifted = dragged === null ? undefined : matrix.turns.get(dragged)
  return (
    <DndContext
      sensors={sensors}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(matrix.turns.get(String(active.id))?.id ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={dropped}
    >
      <Box
        component="table"
        ref={table}
        role="grid"
        aria-label={label}
        aria-describedby={help}
        aria-rowcount={rows.length + 1}
        aria-colcount={matrix.columns.length + 1}
        className={classes.grid}
        onKeyDown={pressed}
        onFocus={({ target }) => {
          const at = spotOf(target)
          if (at !== null) setSpot(at)
        }}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className={classes.corner}
              data-spot="0.0"
              tabIndex={spot.row === 0 && spot.column === 0 ? 0 : -1}
            >
              {words.person}
            </th>
            {matrix.columns.map((column, index) => (
              <ColumnHead
                key={column.meetingId}
                column={column}
                isNext={column.ahead && matrix.columns[index - 1]?.ahead !== true}
                spot={`0.${index + 1}`}
                isStop={spot.row === 0 && spot.column === index + 1}
                isSelected={selected?.meetingId === column.meetingId && selected.personId === null}
                onSelect={() => select({ personId: null, meetingId: column.meetingId })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.personId}
              row={row}
              number={index + 1}
              columns={matrix.columns}
              stop={spot.row === index + 1 ? spot.column : null}
              selected={selected?.personId === row.personId ? selected.meetingId : null}
              onSelect={select}
            />
          ))}
        </tbody>
      </Box>
      <VisuallyHidden id={help}>{words.gridHelp}</VisuallyHidden>
      <DragOverlay dropAnimation={null}>
        {lifted !== undefined && (
          <div className={classes.lifted}>
            <CellMark cell={{ type: 'turn', id: lifted.id, turn: lifted.turn, movable: true }} />
            <Text component="span" size="sm" fw={600}>
              {lifted.name}
            </Text>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

const inSight = { block: 'nearest', inline: 'nearest' } as const
const byPointer = { activationConstraint: { distance: 6 } }

type RowProps = {
  readonly row: MatrixRow
  readonly number: number
  readonly columns: readonly MatrixColumn[]
  /** The column of this row that Tab comes to. */
  readonly stop: number | null
  readonly selected: MeetingId | null
  readonly onSelect: (place: Place) => void
}

const Row = memo(({ row, number, columns, stop, selected, onSelect }: RowProps) => (
  <tr>
    <th scope="row" className={classes.person}>
      <Link
        href={paths.person(row.personId)}
        className={classes.name}
        data-spot={`${number}.0`}
        tabIndex={stop === 0 ? 0 : -1}
      >
        {row.name}
      </Link>
      <Text component="span" size="sm" c="dimmed" className={classes.facts}>
        {row.member && row.facts !== null ? factsText(row.facts) : words.noLongerIn}
      </Text>
    </th>
    {columns.map((column, index) => (
      <TurnCell
        key={column.meetingId}
        cell={row.cells[index] ?? nothing}
        ahead={column.ahead}
        spot={`${number}.${index + 1}`}
        isStop={stop === index + 1}
        isSelected={selected === column.meetingId}
        onSelect={() => onSelect({ personId: row.personId, meetingId: column.meetingId })}
      />
    ))}
  </tr>
))

const nothing: MatrixCell = { type: 'outside' }

const within = (spot: Spot, last: Spot): Spot => ({
  row: Math.max(0, Math.min(spot.row, last.row)),
  column: Math.max(0, Math.min(spot.column, last.column)),
})

/** Where a key leads; null where it has no business with the grid. */
const stepOf = (event: KeyboardEvent, { row, column }: Spot, last: Spot): Spot | null => {
  if (event.altKey || event.metaKey) return null
  switch (event.key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - 8, column }
    case 'PageDown':
      return { row: row + 8, column }
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return event.ctrlKey ? last : { row, column: last.column }
    default:
      return null
  }
}

const spotIn = (table: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-spot="${row}.${column}"]`) ?? null

const spotOf = (target: Element): Spot | null => {
  const [row, column] = target.getAttribute('data-spot')?.split('.').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
