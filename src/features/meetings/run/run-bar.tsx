/** The meeting's clock as whoever leads it sees it: what is on, the time left, how far from the plan, and on to the next. */
import { Button, Group, Text } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNextFilled,
  IconPlayerTrackPrevFilled,
  IconScreenShare,
  IconScreenShareOff,
} from '@tabler/icons-react'
import { phaseWords } from '../../../core/documents/case-pack-words.ts'
import { categoryTitles } from '../../../core/documents/words.ts'
import type { RunClock, RunFacts, RunState, RunStep } from '../../../core/meetings/run.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { run as words } from '../../../strings/run.ts'
import { useCommand } from '../../../ui/commands.tsx'
import classes from './run.module.css'
import { showOnScreen, useMeetingOnScreen } from './stage-feed.tsx'
import { useMeetingRun } from './use-meeting-run.ts'

export const RunBar = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const now = useMeetingRun(meetingId)
  const ready = now !== null && now.facts.items.length > 0
  const toggle = () => now?.press('toggle')
  const next = () => now?.press('next')
  const previous = () => now?.press('previous')
  const onScreen = useMeetingOnScreen() === meetingId
  const screen = () => showOnScreen(onScreen ? null : meetingId)
  useCommand('F9', words.commands.toggle, toggle, ready)
  useCommand('space', words.commands.toggle, toggle, ready)
  useCommand('pagedown', words.commands.next, next, ready)
  useCommand('pageup', words.commands.previous, previous, ready)
  useCommand('alt+pagedown', words.commands.next, next, ready)
  useCommand('alt+pageup', words.commands.previous, previous, ready)
  useCommand('shift+F9', words.commands.screen, screen, ready)
  if (now === null) return <section className={classes.bar} aria-label={words.bar} aria-busy />
  const { facts, state } = now
  if (!ready)
    return (
      <section className={classes.bar} aria-label={words.bar}>
        <Text>{words.noItems}</Text>
      </section>
    )
  return (
    <section className={classes.bar} aria-label={words.bar} data-status={state.status}>
      <div className={classes.what}>
        <Text className={classes.item ?? ''}>{currentName(facts, state)}</Text>
        <Text className={classes.drift ?? ''} data-late={(state.drift ?? 0) >= 60 || undefined}>
          {driftLine(state)}
        </Text>
      </div>
      {state.current !== null && <TimeLeft current={state.current} status={state.status} />}
      <Group gap="xs" className={classes.buttons ?? ''}>
        <Button
          variant="default"
          aria-label={words.previous}
          disabled={state.previous === null}
          onClick={previous}
          px="sm"
        >
          <IconPlayerTrackPrevFilled size={20} aria-hidden />
        </Button>
        <Button
          onClick={toggle}
          disabled={state.status === 'not-begun' && state.next === null}
          leftSection={
            state.status === 'running' ? (
              <IconPlayerPauseFilled size={20} aria-hidden />
            ) : (
              <IconPlayerPlayFilled size={20} aria-hidden />
            )
          }
        >
          {toggleWord[state.status]}
        </Button>
        <Button
          className={classes.next ?? ''}
          variant="default"
          disabled={state.next === null}
          onClick={next}
          rightSection={<IconPlayerTrackNextFilled size={20} aria-hidden />}
        >
          {nextName(facts, state)}
        </Button>
      </Group>
      <Group gap="xs" className={classes.foot ?? ''}>
        <Text className={classes.keys ?? ''}>{words.keys}</Text>
        <Button
          variant={onScreen ? 'light' : 'subtle'}
          size="compact-md"
          leftSection={
            onScreen ? <IconScreenShareOff size={20} aria-hidden /> : <IconScreenShare size={20} aria-hidden />
          }
          onClick={screen}
        >
          {onScreen ? words.closeScreen : words.showOnScreen}
        </Button>
      </Group>
    </section>
  )
}

const toggleWord: Readonly<Record<RunState['status'], string>> = {
  'not-begun': words.begin,
  running: words.stop,
  stopped: words.goOn,
  over: words.start,
}

type TimeLeftProps = { readonly current: NonNullable<RunState['current']>; readonly status: RunState['status'] }

/** The phase's own time where there is one, and the case's beside it. */
const TimeLeft = ({ current, status }: TimeLeftProps) => (
  <div className={classes.time} role="timer" data-over={isOver(current.phaseClock ?? current.item) || undefined}>
    <Clock clock={current.phaseClock ?? current.item} />
    {current.phaseClock !== null && current.phase !== null && (
      <Text className={classes.whole ?? ''}>{words.wholeCase(timeText(current.item))}</Text>
    )}
    {status === 'stopped' && <Text className={classes.whole ?? ''}>{words.stopped}</Text>}
  </div>
)

const Clock = ({ clock }: { readonly clock: RunClock }) => (
  <p className={classes.clock}>
    <span className={classes.digits}>{words.clock(clock.left ?? clock.used)}</span>{' '}
    <span className={classes.unit}>{clockWord(clock)}</span>
  </p>
)

const isOver = ({ left }: RunClock): boolean => left !== null && left < 0
const clockWord = (clock: RunClock): string =>
  clock.left === null ? words.used : isOver(clock) ? words.over : words.left
const timeText = (clock: RunClock): string => `${words.clock(clock.left ?? clock.used)} ${clockWord(clock)}`

const currentName = (facts: RunFacts, { current }: RunState): string => {
  if (current === null) return words.ready
  const item = itemName(facts, current)
  return current.phase === null ? item : words.phaseOf(item, phaseWords[current.phase])
}

const nextName = (facts: RunFacts, { current, next }: RunState): string => {
  if (next === null) return words.lastItem
  if (next.itemId === current?.itemId && next.phase !== null) return words.nextNamed(phaseWords[next.phase])
  return words.nextNamed(itemName(facts, next))
}

const itemName = ({ items }: RunFacts, { itemId }: RunStep): string => {
  const index = items.findIndex(({ id }) => id === itemId)
  const value = items[index]?.value
  return value === undefined ? '' : words.item(index + 1, value.title.trim() || categoryTitles[value.category])
}

const driftLine = ({ status, drift, expectedEnd }: RunState): string => {
  if (status === 'not-begun') return drift === null ? words.readyWhy : words.lateStart(drift)
  const end = expectedEnd === null ? [] : [expectedEnd.slice(11, 16)]
  if (status === 'over') return [words.ended, ...end.map(words.endedAt)].join(', ')
  return [...(drift === null ? [] : [words.drift(drift)]), ...end.map(words.endsAt)].join(', ')
}
