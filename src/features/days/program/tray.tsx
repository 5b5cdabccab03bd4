/** What has no time yet: drawn into the grid by pointer, or taken up with Enter. What is dropped here leaves the programme's times. */
import { Text, Title } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { SessionEntry } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import classes from './programme-side.module.css'
import cards from './session-card.module.css'
import { CardContent } from './session-card.tsx'
import type { StartDrag } from './use-pointer-drag.ts'

type TrayProps = {
  readonly entries: readonly SessionEntry[]
  readonly names: DayNames
  readonly chosen: SessionId | null
  /** Something is dragged that could be dropped here. */
  readonly isTarget: boolean
  readonly tray: RefObject<HTMLElement | null>
  readonly onChoose: (id: SessionId) => void
  readonly onTake: (id: SessionId) => void
  readonly startDrag: StartDrag
  /** Stands beside the name: a way to add to it. */
  readonly children: ReactNode
}

export const Tray = ({ entries, names, chosen, isTarget, tray, onChoose, onTake, startDrag, children }: TrayProps) => (
  <section ref={tray} className={classes.tray} aria-label={words.tray} data-target={isTarget || undefined}>
    <div className={classes.trayHead}>
      <Title order={3} size="h4">
        {words.tray}
        {entries.length > 0 && ` (${entries.length})`}
      </Title>
      {children}
    </div>
    <Text size="sm" c="dimmed">
      {isTarget ? words.dropHere : entries.length === 0 ? words.trayEmpty : words.trayWhy}
    </Text>
    {entries.length > 0 && (
      <ul className={classes.trayList}>
        {entries.map((entry) => {
          const { id, value } = entry
          return (
            <li key={id}>
              <button
                type="button"
                className={cards.trayCard}
                data-session={id}
                data-kind={value.kind}
                data-chosen={chosen === id || undefined}
                onFocus={() => onChoose(id)}
                onPointerDown={(event) => startDrag(event, id, 'whole')}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return
                  event.preventDefault()
                  onTake(id)
                }}
                onClick={({ detail }) => {
                  if (detail === 0) onTake(id)
                }}
              >
                <CardContent entry={entry} reasons={[]} names={names} />
              </button>
            </li>
          )
        })}
      </ul>
    )}
  </section>
)
