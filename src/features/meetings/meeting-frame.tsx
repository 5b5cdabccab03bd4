/** Which meeting it is, how far it has come, the way to its parts, and the part that is chosen. */
import { Button, Group, Menu, Tabs, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconChevronDown, IconPresentation } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { clockRange, weekdayDate } from '../../core/danish/dates.ts'
import { missingAttendance } from '../../core/meetings/required-attendance.ts'
import { isComing, nextStatuses } from '../../core/meetings/status.ts'
import { dayKinds } from '../../core/programme/day.ts'
import { programmeIdOf } from '../../core/records/ids.ts'
import type { MeetingStatus } from '../../core/records/meeting.ts'
import { commitOrTell, edit, type Stored, useRecord, useRecordSet } from '../../replica/index.ts'
import { forums } from '../../strings/forums.ts'
import { meetings as words } from '../../strings/meetings.ts'
import { runUp } from '../../strings/run-up.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { announce } from '../../ui/live-region.tsx'
import { type MeetingTab, meetingTabs, paths } from '../../ui/paths.ts'
import { LockedNotice } from './after/locked-notice.tsx'
import { DeleteMeeting } from './delete-meeting.tsx'
import classes from './meetings.module.css'
import { CallOffDialog } from './run-up/call-off.tsx'

type MeetingFrameProps = {
  readonly meeting: Stored<'meeting'>
  readonly tab: MeetingTab
  /** The part has the whole width and scrolls within its panes; the list is not beside, so there is a way back to it. */
  readonly wide?: boolean
  /** The chosen part. */
  readonly children: ReactNode
}

/** The parts that approved minutes hold fast; under "Referat" itself they are opened. */
const heldFast: ReadonlySet<MeetingTab> = new Set(['plan', 'deltagere', 'dagsorden', 'moede'])

/** The part that somebody just chose among the tabs. */
let chosen: MeetingTab | null = null

export const MeetingFrame = ({ meeting, tab, wide = false, children }: MeetingFrameProps) => {
  const [, navigate] = useLocation()
  const forum = useRecord('forum', meeting.value.forumId)
  const programme = useRecord('programme', programmeIdOf(meeting.id))
  const isDay = Boolean(programme) || (forum && dayKinds.has(forum.value.kind))
  const { date, start, end, title, status } = meeting.value
  const tabs = useRef<HTMLDivElement>(null)
  // Parts lie in different layouts, which put the tabs up anew: the chosen one keeps the focus, so that the arrows go on from it.
  useEffect(() => {
    if (chosen === tab && document.activeElement === document.body)
      tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
    chosen = null
  }, [tab])
  const time = [date === null ? words.noDate : weekdayDate(date), start === null ? '' : clockRange(start, end)]
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        chosen = meetingTabs.find((each) => each === next) ?? null
        if (chosen !== null) navigate(paths.meeting(meeting.id, chosen))
      }}
      keepMounted={false}
      className={wide ? (classes.wide ?? '') : ''}
    >
      <header className={`${classes.header} no-print`}>
        <Group justify="space-between" gap="sm" align="flex-start">
          <div className={classes.headerName}>
            <Group gap="xs">
              {wide && (
                <Button
                  component={Link}
                  href={paths.meetings}
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconArrowLeft size={20} aria-hidden />}
                >
                  {words.backToAll}
                </Button>
              )}
              {forum && <ForumMark colour={forum.value.colour} shortName={forum.value.shortName || forum.value.name} />}
              <Text size="sm" c="dimmed">
                {time.filter(Boolean).join(', ')}
              </Text>
            </Group>
            {forum !== undefined && (
              <Title order={2} className={classes.anywhere}>
                {title || forum?.value.name || forums.unnamed}
              </Title>
            )}
          </div>
          <Group gap="xs">
            {isDay && (
              <Button
                component={Link}
                href={paths.day(meeting.id)}
                variant="default"
                leftSection={<IconPresentation size={20} aria-hidden />}
              >
                {words.toDay}
              </Button>
            )}
            <StatusMenu meeting={meeting} status={status} />
          </Group>
        </Group>
        <Tabs.List ref={tabs} mt="xs" aria-label={words.tabList}>
          {meetingTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {heldFast.has(tab) && <LockedNotice meeting={meeting} />}
      </header>
      <Tabs.Panel key={tab} value={tab} className={classes.part ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}

const StatusMenu = ({ meeting, status }: { readonly meeting: Stored<'meeting'>; readonly status: MeetingStatus }) => {
  const [callingOff, setCallingOff] = useState(false)
  const become = (next: MeetingStatus) => {
    if (next === 'cancelled') return setCallingOff(true)
    const said = words.statusIs(words.status[next])
    void commitOrTell(said, [
      edit('meeting', meeting.id, (value) => ({ ...value, status: next, cancelledBecause: null })),
    ]).then((done) => done && announce(said))
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={20} aria-hidden />}
            aria-label={`${words.statusIs(words.status[status])}. ${words.changeStatus}`}
          >
            {words.status[status]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <StatusChoices meeting={meeting} onChoose={become} />
          <Menu.Divider />
          <DeleteMeeting meetingId={meeting.id} />
        </Menu.Dropdown>
      </Menu>
      {callingOff && <CallOffDialog meetingId={meeting.id} onClose={() => setCallingOff(false)} />}
    </>
  )
}

type StatusChoicesProps = {
  readonly meeting: Stored<'meeting'>
  readonly onChoose: (next: MeetingStatus) => void
}

/** Nobody is invited before those are named whom the meeting cannot do without: that is settled in the run-up. */
const StatusChoices = ({ meeting, onChoose }: StatusChoicesProps) => {
  const [, navigate] = useLocation()
  const records = useRecordSet()
  const isHeldUp = (next: MeetingStatus): boolean =>
    next === 'invited' &&
    isComing(meeting.value.status) &&
    records !== undefined &&
    missingAttendance(records, meeting.id).length > 0
  return nextStatuses[meeting.value.status].map((next) => (
    <Menu.Item
      key={next}
      onClick={() => {
        if (!isHeldUp(next)) return onChoose(next)
        navigate(paths.meeting(meeting.id, 'forloeb'))
        announce(runUp.inviteWaits)
      }}
    >
      {words.makeStatus(next)}
    </Menu.Item>
  ))
}
