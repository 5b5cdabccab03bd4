/** A session in the grid: when, what and who, as much of it as its height holds, and what it clashes with. */

import { VisuallyHidden } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCoffee,
  IconLock,
  IconMessages,
  IconPresentation,
  IconTools,
  IconUsersGroup,
} from '@tabler/icons-react'
import { clockTime, durationText } from '../../../core/danish/dates.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import { endOf, type SessionEntry } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import type { SessionKind } from '../../../core/records/session.ts'
import { clashNames, programmeClashes } from '../../../strings/programme-clashes.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { sessionKindNames } from '../../../strings/sessions.ts'
import classes from './session-card.module.css'

export const kindIcons = {
  talk: IconPresentation,
  workshop: IconTools,
  panel: IconMessages,
  plenary: IconUsersGroup,
  break: IconCoffee,
} satisfies Record<SessionKind, unknown>

/** What stands against the session, in a word or three each. */
export const reasonsOf = (entry: SessionEntry, clashes: readonly Clash[]): readonly string[] => [
  ...new Set(
    clashes
      .filter(({ severity, sessionIds }) => severity === 'clash' && sessionIds.includes(entry.id))
      .map(({ code }) => clashNames[code]),
  ),
]

type CardContentProps = {
  readonly entry: SessionEntry
  readonly reasons: readonly string[]
  readonly names: DayNames
  /** Across all rooms: everything stands on one line. */
  readonly isWide?: boolean
}

export const CardContent = ({ entry: { value }, reasons, names, isWide = false }: CardContentProps) => {
  const Icon = kindIcons[value.kind]
  const end = endOf(value)
  const who = value.speakers.map(names.speaker).filter(Boolean).join(', ')
  const room = names.room(value.roomId)
  const when =
    value.start === null || end === null ? durationText(value.minutes) : `${clockTime(value.start)}-${clockTime(end)}`
  return (
    <>
      <span className={classes.cardTitle}>
        {value.pinned && (
          <>
            <IconLock size={14} aria-hidden className={classes.pin} />
            <VisuallyHidden>{words.pinned}: </VisuallyHidden>
          </>
        )}
        {sessionTitle(value)}
      </span>{' '}
      {reasons.length > 0 && (
        <span className={classes.cardClash}>
          <IconAlertTriangle size={14} aria-hidden />
          <VisuallyHidden>{programmeClashes.severity.clash}: </VisuallyHidden>
          <span>{reasons.join(' · ')}</span>{' '}
        </span>
      )}
      <span className={classes.cardMeta}>
        <Icon size={14} aria-hidden />
        <span>{[when, sessionKindNames[value.kind], isWide ? room : ''].filter(Boolean).join(' · ')}</span>
        {!isWide && room !== '' && <VisuallyHidden> · {room}</VisuallyHidden>}
      </span>{' '}
      {who !== '' && <span className={classes.cardWho}>{who}</span>}
    </>
  )
}

export const cardSize = ({ minutes }: SessionEntry['value']): 'line' | 'low' | 'mid' | 'high' =>
  minutes <= 25 ? 'line' : minutes <= 40 ? 'low' : minutes < 60 ? 'mid' : 'high'
