/**
 * A meeting while it is held: its clock, the item that is on in large with what was said and decided, the others as lines, and
 * who is there beside them. Every step has a key.
 */
import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconClock, IconNotes } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { nextOpenItem } from '../../../core/minutes/items.ts'
import { whyLocked } from '../../../core/minutes/lock.ts'
import type { AgendaItemId } from '../../../core/records/ids.ts'
import type { Stored } from '../../../replica/index.ts'
import { during as words } from '../../../strings/during.ts'
import { minutes } from '../../../strings/meetings.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import afterClasses from '../after/after.module.css'
import { ReadOnlyMinutes } from '../after/read-only-minutes.tsx'
import meetingClasses from '../meetings.module.css'
import { RunBar } from '../run/run-bar.tsx'
import { useItemOnClock } from '../run/use-meeting-run.ts'
import { type ListedItem, useItems, usePeople } from '../use-meeting.ts'
import { AttendancePane } from './attendance-pane.tsx'
import { CurrentItem } from './current-item.tsx'
import classes from './during.module.css'
import { ItemLine } from './item-line.tsx'

type DuringTabProps = { readonly meeting: Stored<'meeting'> }

export const DuringTab = ({ meeting }: DuringTabProps) => {
  const items = useItems(meeting.id)
  const people = usePeople()
  const onClock = useItemOnClock(meeting.id)
  const { current, asked, goTo, step } = useCurrentItem(items, onClock)
  const locked = whyLocked(meeting.value) !== null
  useCommand('alt+ArrowDown', words.commands.next, () => step(1), !locked)
  useCommand('alt+ArrowUp', words.commands.previous, () => step(-1), !locked)
  const ready = items !== undefined && people !== undefined
  const clockItem = items?.find(({ id }) => id === onClock)
  if (locked)
    return (
      <section className={classes.locked} aria-label={words.pane} data-pane tabIndex={-1}>
        {ready && <ReadOnlyMinutes meetingId={meeting.id} items={items} people={people} />}
      </section>
    )
  const settled = ready && items.length > 0 && items.every(({ value }) => value.progress !== 'open')
  return (
    <div className={classes.during}>
      <section className={classes.items} aria-label={words.pane} data-pane tabIndex={-1}>
        <RunBar meetingId={meeting.id} />
        {clockItem !== undefined && current !== undefined && clockItem.id !== current.id && (
          <Group gap="xs" mb="xs">
            <IconClock size={20} aria-hidden />
            <Text size="sm">{words.clockIsAt(clockItem.number)}</Text>
            <Button size="compact-sm" variant="default" onClick={() => goTo(clockItem.id)}>
              {words.goThere(clockItem.number)}
            </Button>
          </Group>
        )}
        {settled && (
          <Group className={afterClasses.notice ?? ''} gap="sm" mb="sm">
            <IconCheck size={20} aria-hidden />
            <Text size="sm">{words.allSettled}</Text>
            <Button component={Link} href={paths.meeting(meeting.id, 'referat')} size="compact-sm">
              {words.toMinutes}
            </Button>
          </Group>
        )}
        {ready && items.length === 0 && <NoItems meetingId={meeting.id} />}
        {ready && (
          <ol className={meetingClasses.items} aria-label={words.items}>
            {items.map((item) =>
              item.id === current?.id ? (
                <CurrentItem
                  key={item.id}
                  item={item}
                  items={items}
                  people={people}
                  participants={meeting.value.participants}
                  focusAsked={asked.id === item.id ? asked.times : 0}
                  onSettled={(id) => goTo(nextOpenItem(items, id) ?? id)}
                />
              ) : (
                <ItemLine key={item.id} item={item} onClock={item.id === onClock} onChoose={() => goTo(item.id)} />
              ),
            )}
          </ol>
        )}
        {ready && items.length > 0 && (
          <Text size="sm" c="dimmed">
            {words.keys}
          </Text>
        )}
      </section>
      {ready && <AttendancePane meetingId={meeting.id} people={people} items={items} current={current ?? null} />}
    </div>
  )
}

const NoItems = ({ meetingId }: { readonly meetingId: string }) => (
  <EmptyState
    icon={<IconNotes size={40} />}
    title={minutes.empty}
    order={3}
    action={
      <Button component={Link} href={paths.meeting(meetingId, 'dagsorden')}>
        {minutes.toAgenda}
      </Button>
    }
  >
    {minutes.emptyWhy}
  </EmptyState>
)

/** The item that is written under. It follows the clock, but never away from somebody who is writing. */
const useCurrentItem = (items: readonly ListedItem[] | undefined, onClock: AgendaItemId | null) => {
  const [chosen, setChosen] = useState<AgendaItemId | null>(null)
  const [asked, setAsked] = useState<{ readonly id: AgendaItemId | null; readonly times: number }>({
    id: null,
    times: 0,
  })
  useEffect(() => {
    if (onClock !== null && document.activeElement?.closest('[data-current-item]') === null) setChosen(onClock)
  }, [onClock])
  const current =
    items?.find(({ id }) => id === chosen) ??
    items?.find(({ id }) => id === onClock) ??
    items?.find(({ value }) => value.progress === 'open') ??
    items?.[0]
  const goTo = useCallback(
    (id: AgendaItemId) => {
      setChosen(id)
      const item = items?.find((each) => each.id === id)
      if (item !== undefined) announce(words.now(item.number))
      setAsked(({ times }) => ({ id, times: times + 1 }))
    },
    [items],
  )
  const step = (by: 1 | -1) => {
    const next = items?.[items.findIndex(({ id }) => id === current?.id) + by]
    if (next !== undefined) goTo(next.id)
  }
  return { current, asked, goTo, step }
}
