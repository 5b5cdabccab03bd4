/** The actions in their groups. The tick finishes one; the arrow keys go from tick to tick. */
import { Button, Title } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { type ActionRow, dropAction, finishAction, reopenAction } from '../../core/actions/actions.ts'
import type { ActionId } from '../../core/records/ids.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { decideOrTell } from '../../replica/index.ts'
import { actions as words } from '../../strings/actions.ts'
import { announce } from '../../ui/live-region.tsx'
import { ActionLine } from './action-line.tsx'
import classes from './actions.module.css'
import type { Grouping } from './address.ts'
import { groupsOf } from './groups.ts'

type ActionListProps = {
  readonly records: RecordSet
  readonly rows: readonly ActionRow[]
  readonly by: Grouping
  readonly today: string
  readonly onEdit: (id: ActionId) => void
  readonly onRemind: (row: ActionRow) => void
}

const atATime = 200

export const ActionList = ({ records, rows, by, today, onEdit, onRemind }: ActionListProps) => {
  const [most, setMost] = useState(atATime)
  const list = useRef<HTMLDivElement>(null)
  /** Where the tick was that somebody pressed, until its row is gone or somebody went on. */
  const pressed = useRef<{ readonly id: ActionId; readonly place: number } | null>(null)
  const groups = groupsOf(records, rows.slice(0, most), by)
  const change = async (id: ActionId, label: string, decision: (now: RecordSet) => readonly RecordChange[]) => {
    pressed.current = { id, place: focusedTick(list.current) }
    if (await decideOrTell(label, decision)) announce(label)
  }
  // The row may go from this list when it is drawn anew, for this or another reason: the next one takes its place, and the focus.
  useLayoutEffect(() => {
    const left = pressed.current
    if (left === null || rows.some(({ id }) => id === left.id)) return
    if (document.activeElement === document.body) focusTick(list.current, left.place)
    pressed.current = null
  }, [rows])
  return (
    <div ref={list} className={classes.groups}>
      {groups.map((group) => (
        <section key={group.key} aria-label={words.group(group.name, group.rows.length)}>
          <Title order={2} size="h4" className={classes.groupName ?? ''} data-group={group.key}>
            {group.name} <span className={classes.count}>{group.rows.length}</span>
          </Title>
          <ul className={classes.lines}>
            {group.rows.map((row) => (
              <ActionLine
                key={row.id}
                row={row}
                records={records}
                onTick={() =>
                  void (row.status === 'open'
                    ? change(row.id, words.finished, (now) => finishAction(now, row.id, today))
                    : change(row.id, words.reopened, (now) => reopenAction(now, row.id)))
                }
                onKeyDown={(event) => moveByArrows(event, list.current)}
                onDrop={() => void change(row.id, words.dropped, (now) => dropAction(now, row.id))}
                onEdit={() => onEdit(row.id)}
                onRemind={() => onRemind(row)}
              />
            ))}
          </ul>
        </section>
      ))}
      {rows.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + atATime)}>
          {words.showMore(Math.min(atATime, rows.length - most), rows.length - most)}
        </Button>
      )}
    </div>
  )
}

const ticksIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? []),
]

const focusedTick = (list: HTMLElement | null): number => {
  const line = document.activeElement?.closest('li')
  return ticksIn(list).findIndex((tick) => line?.contains(tick))
}

const focusTick = (list: HTMLElement | null, place: number): void => {
  if (place < 0) return
  const ticks = ticksIn(list)
  ticks[Math.min(place, ticks.length - 1)]?.focus()
}

const moveByArrows = (event: KeyboardEvent, list: HTMLElement | null): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const ticks = ticksIn(list)
  const from = focusedTick(list)
  if (from < 0) return
  event.preventDefault()
  ticks[from + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
