/** What has no time yet: drawn into the grid by pointer, or taken up with Enter. What is dropped here leaves the programme's times. */
import { Text, Title } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { durationText } from '../../../core/danish/dates.ts'
import type { SessionEntry } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { cardText, programmeGrid as words } from '../../../strings/programme-grid.ts'
import { sessionKindNames } from '../../../strings/sessions.ts'
import classes from './program.module.css'
import { kindIcons } from './session-card.tsx'
import type { StartDrag } from './use-pointer-drag.ts'
import { titleOf } from './use-programme.ts'

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
        {entries.map(({ id, value }) => {
          const Icon = kindIcons[value.kind]
          const who = value.speakers.map(names.speaker).filter(Boolean).join(', ')
          const length = durationText(value.minutes)
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.trayCard}
                data-session={id}
                data-kind={value.kind}
                data-chosen={chosen === id || undefined}
                aria-label={cardText({
                  kind: value.kind,
                  title: titleOf(value),
                  place: length,
                  isPinned: false,
                  reasons: [],
                })}
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
                <span className={classes.cardTitle}>{titleOf(value)}</span>
                <span className={classes.cardMeta}>
                  <Icon size={14} aria-hidden />
                  <span>{[sessionKindNames[value.kind], length, who].filter(Boolean).join(' · ')}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    )}
  </section>
)
