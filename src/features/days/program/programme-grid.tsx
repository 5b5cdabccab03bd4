/**
 * The grid of times and rooms. Each session is a button in it: one is in the order of Tab, arrows lead to the others, and what is
 * held shows where it would lie. How it is dragged is use-pointer-drag.ts, what keys mean grid-keys.ts.
 */
import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { addMinutes, clockTime, minutesOfDay } from '../../../core/danish/dates.ts'
import { ascending } from '../../../core/order.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { gridStep } from '../../../core/programme/placing.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { type Cell, type Column, type FreeSpan, type GridLayout, rowOf } from './grid-layout.ts'
import classes from './programme-grid.module.css'
import cards from './session-card.module.css'
import { CardContent, cardSize, reasonsOf } from './session-card.tsx'
import type { StartDrag } from './use-pointer-drag.ts'

/** What one may do in the grid; an earlier version has none of it. */
export type GridHands = {
  readonly startDrag: StartDrag
  readonly onKey: (event: KeyboardEvent<HTMLElement>, id: SessionId) => void
  readonly onLeave: (id: SessionId) => void
  readonly onPress: (id: SessionId) => void
}

type ProgrammeGridProps = {
  readonly day: Day
  readonly layout: GridLayout
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  readonly chosen: SessionId | null
  readonly held: SessionId | null
  /** Where what is held came from. */
  readonly origin: Cell | null
  /** Where what is held would clash with nothing. */
  readonly free: readonly FreeSpan[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly field: RefObject<HTMLDivElement | null>
  readonly onChoose: (id: SessionId) => void
  readonly hands: GridHands | null
}

export const ProgrammeGrid = (props: ProgrammeGridProps) => {
  const { day, layout, scroller, field, origin, free, hands } = props
  const { columns, cells } = layout
  const help = useId()
  const rows = rowOf(layout, layout.to)
  const first = cells.find(({ entry }) => entry.id === props.chosen) ?? cells[0]
  return (
    <div ref={scroller} className={classes.scroller} data-pane tabIndex={-1}>
      <div
        className={classes.grid}
        data-still={hands === null || undefined}
        role="application"
        aria-label={words.grid}
        aria-describedby={help}
        style={{
          gridTemplateColumns: `auto auto repeat(${columns.length}, minmax(var(--room-width), 1fr))`,
          gridTemplateRows: `auto repeat(${rows}, minmax(calc(var(--line-height) * ${gridStep} / ${layout.shortest}), 1fr))`,
        }}
      >
        <VisuallyHidden id={help}>{words.gridKeys}</VisuallyHidden>
        <div className={classes.corner} />
        {columns.map((column, index) => (
          <ColumnHead key={column.roomId ?? ''} column={column} index={index} />
        ))}
        {timesOf(layout).map((minutes) => (
          <Time key={minutes} minutes={minutes} row={rowOf(layout, minutes) + 2} />
        ))}
        {day.programme.slots.map(({ id, name, start, end }) => {
          const row = rowOf(layout, minutesOfDay(start))
          const until = rowOf(layout, minutesOfDay(end))
          return (
            row >= 0 &&
            until <= rows &&
            until > row && (
              <div key={id} className={classes.slot} style={{ gridRow: `${lineOf(row)} / ${lineOf(until)}` }}>
                <span>{name}</span>
              </div>
            )
          )
        })}
        <div ref={field} className={classes.field} style={{ gridRow: `2 / ${rows + 2}` }}>
          {columns.map(({ roomId }, index) => (
            <div key={roomId ?? ''} className={classes.column} style={{ gridColumn: index + 1 }} />
          ))}
          {free.map((span) => (
            <div
              key={`${span.column} ${span.start}`}
              className={classes.free}
              style={placeOfCell({ ...span, lane: 0, lanes: 1 }, layout)}
            />
          ))}
          {origin !== null && <div className={classes.origin} style={placeOfCell(origin, layout)} />}
          {/* By their ids, not by the clock: a card that changes its place among the others would lose the focus. */}
          {cells
            .toSorted((a, b) => ascending(a.entry.id, b.entry.id))
            .map((cell) => (
              <GridCard key={cell.entry.id} {...props} cell={cell} isFirst={cell === first} hands={hands} />
            ))}
        </div>
      </div>
    </div>
  )
}

type ColumnHeadProps = { readonly column: Column; readonly index: number }

const ColumnHead = ({ column: { room, isStray }, index }: ColumnHeadProps) => (
  <div className={classes.columnHead} style={{ gridColumn: index + 3 }} data-stray={isStray || undefined}>
    <span className={classes.roomName}>
      {isStray ? words.strayColumn : room === null ? words.onePlace : room.name || words.unnamedRoom}
    </span>
    {room?.capacity != null && <span className={classes.roomHolds}>{words.holds(room.capacity)}</span>}
  </div>
)

const Time = ({ minutes, row }: { readonly minutes: number; readonly row: number }) => {
  const isWhole = minutes % 60 === 0
  return (
    <>
      <div className={classes.line} data-whole={isWhole || undefined} style={{ gridRow: row }} />
      <div className={classes.time} data-whole={isWhole || undefined} style={{ gridRow: row }}>
        {clockTime(addMinutes('00:00', minutes))}
      </div>
    </>
  )
}

type GridCardProps = Omit<ProgrammeGridProps, 'scroller' | 'field' | 'origin' | 'free'> & {
  readonly cell: Cell
  readonly isFirst: boolean
}

const GridCard = ({ cell, isFirst, layout, clashes, names, chosen, held, onChoose, hands }: GridCardProps) => {
  const { entry } = cell
  const { id, value } = entry
  const reasons = reasonsOf(entry, clashes)
  return (
    <button
      type="button"
      className={cards.card}
      style={placeOfCell(cell, layout)}
      data-session={id}
      data-kind={value.kind}
      data-size={cardSize(value)}
      data-wide={cell.column === null || undefined}
      data-over={cell.isOver || undefined}
      data-clash={reasons.length > 0 || undefined}
      data-chosen={chosen === id || undefined}
      data-held={held === id || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={hands === null ? undefined : held === id}
      onFocus={() => onChoose(id)}
      onBlur={() => hands?.onLeave(id)}
      onKeyDown={(event) => hands?.onKey(event, id)}
      onPointerDown={(event) => hands?.startDrag(event, id, 'whole')}
      onClick={({ detail }) => {
        // Without a pointer it is a screen reader or a spoken word that presses.
        if (detail === 0) hands?.onPress(id)
      }}
    >
      {hands !== null && (
        <span className={cards.pullStart} onPointerDown={(event) => hands.startDrag(event, id, 'start')} />
      )}
      <CardContent entry={entry} reasons={reasons} names={names} isWide={cell.column === null} />
      {hands !== null && (
        <span className={cards.pullEnd} onPointerDown={(event) => hands.startDrag(event, id, 'end')} />
      )}
    </button>
  )
}

/** Lines are counted from 1 and the heads have the first; a round may begin between two lines. */
const lineOf = (row: number): number => Math.round(row) + 2

const placeOfCell = ({ start, end, column, lane, lanes }: Omit<Cell, 'entry' | 'isOver'>, layout: GridLayout) => ({
  gridRow: `${Math.floor(rowOf(layout, start)) + 1} / ${Math.ceil(rowOf(layout, end)) + 1}`,
  gridColumn: column === null ? '1 / -1' : column + 1,
  '--lane': lane,
  '--lanes': lanes,
})

const timesOf = ({ from, to }: GridLayout): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / 30) }, (_, index) => from + index * 30)
