/** All that is wrong or worth knowing, with the ways to the sessions and what would solve it. */
import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconArrowRight, IconFocusCentered } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { addMinutes } from '../../../core/danish/dates.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { type WayOut, waysOut } from '../../../core/programme/ways-out.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { programmeClashes, titleIn } from '../../../strings/programme-clashes.ts'
import { wayOutText, programmeGrid as words } from '../../../strings/programme-grid.ts'
import { paths } from '../../../ui/paths.ts'
import { ClashLine } from './clash-line.tsx'
import classes from './programme-side.module.css'

type ClashListProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  /** Something is held: nothing is offered until it lies. */
  readonly isBusy: boolean
  readonly onShow: (id: SessionId) => void
  readonly onMove: (wayOut: WayOut) => void
  readonly onPropose: () => void
}

export const ClashList = (props: ClashListProps) => {
  const { clashes } = props
  const bad = clashes.filter(({ severity }) => severity === 'clash')
  const notes = clashes.filter(({ severity }) => severity === 'note')
  return (
    <>
      <section className={classes.part} aria-label={programmeClashes.title}>
        <Title order={3} size="h4">
          {programmeClashes.title}
          {bad.length > 0 && ` (${bad.length})`}
        </Title>
        {bad.length === 0 ? <Text size="sm">{programmeClashes.none}</Text> : <Lines {...props} clashes={bad} />}
      </section>
      {notes.length > 0 && (
        <details className={classes.part} open={bad.length === 0}>
          <summary className={classes.summary}>
            {programmeClashes.severity.note} ({notes.length})
          </summary>
          <Lines {...props} clashes={notes} />
        </details>
      )}
    </>
  )
}

const Lines = ({ clashes, ...props }: ClashListProps) => {
  const { day, records, names, isBusy } = props
  const [all, setAll] = useState(false)
  const out = useMemo(() => waysOut(records, day), [records, day])
  const hidden = all ? 0 : Math.max(0, clashes.length - atFirst)
  return (
    <>
      <ul className={classes.clashes}>
        {clashes.slice(0, clashes.length - hidden).map((clash) => (
          <li key={JSON.stringify(clash)}>
            <ClashLine clash={clash} names={names} />
            {!isBusy && <Ways {...props} clash={clash} ways={out(clash)} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </Button>
      )}
    </>
  )
}

const atFirst = 8

type WaysProps = Omit<ClashListProps, 'clashes' | 'records'> & {
  readonly clash: Clash
  readonly ways: readonly WayOut[]
}

const Ways = ({ clash, ways, day, names, onShow, onMove, onPropose }: WaysProps) => {
  const isOne = clash.sessionIds.length === 1
  return (
    <Group gap={4} className={classes.ways ?? ''}>
      {ways.map((way) => {
        const session = day.sessions.find(({ id }) => id === way.sessionId)?.value
        const room = session?.roomId === way.place.roomId ? null : names.room(way.place.roomId)
        return (
          <Button
            key={way.sessionId}
            variant="light"
            size="compact-sm"
            leftSection={<IconArrowRight size={16} aria-hidden />}
            className={classes.wraps ?? ''}
            onClick={() => onMove(way)}
          >
            {wayOutText(titleIn(names, way.sessionId), addMinutes('00:00', way.place.start), room)}
          </Button>
        )
      })}
      {clash.code === 'not-placed' ? (
        <Button variant="light" size="compact-sm" onClick={onPropose}>
          {words.propose}
        </Button>
      ) : (
        clash.sessionIds.map((id) => (
          <Button
            key={id}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFocusCentered size={16} aria-hidden />}
            className={classes.wraps ?? ''}
            onClick={() => onShow(id)}
          >
            {isOne ? (
              <span>
                {words.showIt}
                <VisuallyHidden>: {titleIn(names, id)}</VisuallyHidden>
              </span>
            ) : (
              words.goTo(titleIn(names, id))
            )}
          </Button>
        ))
      )}
      {clash.code === 'participants-twice' && (
        <Button component={Link} href={paths.day(day.id, 'tilmeldinger')} variant="subtle" size="compact-sm">
          {words.giveSeats}
        </Button>
      )}
    </Group>
  )
}
