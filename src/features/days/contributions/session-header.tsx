/** How far a session is, and what can be done with it as a whole. What others lose by it is said before. */
import { Badge, Button, Group, Menu, Text, Title } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconCalendarDown,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { hasCancellation, leftInCalendars } from '../../../core/calendar/session-events.ts'
import { longDate } from '../../../core/danish/dates.ts'
import { type Day, dayOf, type SessionEntry, seatsIn } from '../../../core/programme/day.ts'
import { seatedIn } from '../../../core/programme/places.ts'
import { copyOf, removeSession, stepInList, withStage } from '../../../core/programme/session-life.ts'
import type { RecordChange, RecordSet } from '../../../core/records/record-set.ts'
import type { SessionStage } from '../../../core/records/session.ts'
import { ok } from '../../../core/result.ts'
import { decide, newElementId, newId } from '../../../replica/index.ts'
import { dayCalendars as calendarWords } from '../../../strings/day-calendars.ts'
import { sessionStageNames, sessions as words } from '../../../strings/sessions.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { saveCalendar } from '../calendars/save-calendars.ts'
import classes from './contributions.module.css'

type SessionHeaderProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly entry: SessionEntry
  readonly title: string
}

const stageSaid: Readonly<Record<SessionStage, string>> = {
  accepted: words.accepted,
  declined: words.declined,
  proposed: words.isPutBack,
}

export const SessionHeader = ({ day, records, entry, title }: SessionHeaderProps) => {
  const { id, value } = entry
  const land = async (said: string, change: (now: Day, records: RecordSet) => readonly RecordChange[]) => {
    const { done } = await decide(said, (records) => {
      const now = dayOf(records, day.id)
      return ok(now === null ? [] : change(now, records))
    })
    if (done) announce(said)
    return done
  }
  const become = (stage: SessionStage) => void land(stageSaid[stage], (now) => withStage(now, id, stage))
  const move = (by: 1 | -1) => void land(words.moved, (now) => stepInList(now, id, by))
  const canMove = (by: 1 | -1): boolean => stepInList(day, id, by).length > 0
  useCommand('alt+ArrowUp', words.moveUp, () => move(-1), canMove(-1))
  useCommand('alt+ArrowDown', words.moveDown, () => move(1), canMove(1))
  return (
    <header>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div className={classes.anywhere}>
          <Group gap="xs">
            <Badge variant="default" tt="none" fw={500}>
              {sessionStageNames[value.stage]}
            </Badge>
            {value.receivedOn !== null && (
              <Text size="sm" c="dimmed">
                {words.receivedOn(longDate(value.receivedOn))}
              </Text>
            )}
          </Group>
          <Title order={3}>{title || words.untitled}</Title>
          <Demand day={day} entry={entry} />
        </div>
        <Group gap="xs">
          {value.stage !== 'accepted' && (
            <Button leftSection={<IconCheck size={20} aria-hidden />} onClick={() => become('accepted')}>
              {words.accept}
            </Button>
          )}
          {value.stage === 'proposed' && (
            <Button variant="default" leftSection={<IconX size={20} aria-hidden />} onClick={() => become('declined')}>
              {words.decline}
            </Button>
          )}
          <SessionMenu
            day={day}
            records={records}
            entry={entry}
            land={land}
            become={become}
            move={move}
            canMove={canMove}
          />
        </Group>
      </Group>
    </header>
  )
}

type SessionMenuProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly entry: SessionEntry
  readonly land: (said: string, change: (now: Day, records: RecordSet) => readonly RecordChange[]) => Promise<boolean>
  readonly become: (stage: SessionStage) => void
  readonly move: (by: 1 | -1) => void
  readonly canMove: (by: 1 | -1) => boolean
}

const SessionMenu = ({ day, records, entry, land, become, move, canMove }: SessionMenuProps) => {
  const [, navigate] = useLocation()
  const { id, value } = entry
  const lost = seatedIn(day, id).length
  const left = leftInCalendars(records, id, todayInDenmark())
  const copy = async () => {
    const next = newId('session')
    const done = await land(words.copied, (now) => copyOf(now, id, next, newElementId))
    if (done) navigate(paths.day(day.id, 'bidrag', next))
  }
  const loses = lost > 0 && (
    <Text span size="sm" c="dimmed" display="block">
      {words.losesSeats(lost)}
    </Text>
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={20} aria-hidden />}>
          {words.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {value.stage === 'accepted' && (
          <Menu.Item leftSection={<IconCopy size={20} aria-hidden />} onClick={() => void copy()}>
            {words.copy}
          </Menu.Item>
        )}
        {(value.stage === 'accepted' ? value.start : value.calendar) !== null && day.meeting.date !== null && (
          <Menu.Item
            leftSection={<IconCalendarDown size={20} aria-hidden />}
            onClick={() => void saveCalendar({ type: 'session', id })}
          >
            {hasCancellation(records, id) ? calendarWords.saveCancelled : calendarWords.save}
          </Menu.Item>
        )}
        {canMove(-1) && (
          <Menu.Item leftSection={<IconArrowUp size={20} aria-hidden />} onClick={() => move(-1)}>
            {words.moveUp}
          </Menu.Item>
        )}
        {canMove(1) && (
          <Menu.Item leftSection={<IconArrowDown size={20} aria-hidden />} onClick={() => move(1)}>
            {words.moveDown}
          </Menu.Item>
        )}
        {value.stage !== 'proposed' && (
          <Menu.Item leftSection={<IconArrowBackUp size={20} aria-hidden />} onClick={() => become('proposed')}>
            {words.putBack}
            {loses}
          </Menu.Item>
        )}
        {value.stage === 'accepted' && (
          <Menu.Item leftSection={<IconX size={20} aria-hidden />} onClick={() => become('declined')}>
            {words.decline}
            {loses}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={20} aria-hidden />}
          c="var(--mantine-color-error)"
          onClick={() => {
            navigate(paths.day(day.id, 'bidrag'))
            void land(words.deleted, (_now, latest) => removeSession(latest, id))
          }}
        >
          {words.delete}
          {loses}
          {left !== null && (
            <Text span size="sm" c="dimmed" display="block" maw="20rem">
              {words.leftInCalendars[left]}
            </Text>
          )}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** How many want it, and how many have a seat in it, once people have signed up. */
const Demand = ({ day, entry }: { readonly day: Day; readonly entry: SessionEntry }) => {
  const { id, value } = entry
  const wishing = day.registrations.filter(
    ({ value: { place, wishes } }) => place !== 'cancelled' && wishes.includes(id),
  )
  const taken = seatedIn(day, id).length
  const said = [
    ...(wishing.length === 0 ? [] : [words.demand(wishing.length)]),
    ...(taken === 0 ? [] : [words.seated(taken, seatsIn(day.programme, value))]),
  ]
  return (
    said.length > 0 && (
      <Text size="sm" c="dimmed">
        {said.join(' · ')}
      </Text>
    )
  )
}
