/** Which day it is, the way to its parts and to its meeting, and the part that is chosen. */
import { Badge, Button, Group, Menu, Stack, Tabs, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconChevronDown, IconTrash } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { clockRange, weekdayDate } from '../../core/danish/dates.ts'
import { removeMeeting } from '../../core/meetings/remove.ts'
import type { Day } from '../../core/programme/day.ts'
import { beginDay } from '../../core/programme/new-day.ts'
import { programmeIdOf } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { ok } from '../../core/result.ts'
import { decide, decideOrTell, newElementId } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { days as words } from '../../strings/days.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { announce } from '../../ui/live-region.tsx'
import { type DayTab, dayTabs, paths } from '../../ui/paths.ts'
import { useBeginning } from './beginning-choice.tsx'
import classes from './days.module.css'
import { tabContents } from './tabs.tsx'

type DayFrameProps = { readonly day: Day; readonly records: RecordSet; readonly tab: DayTab }

export const DayFrame = ({ day, records, tab }: DayFrameProps) => {
  const [, navigate] = useLocation()
  const { meeting, forum } = day
  const Content = tabContents[tab]
  const time = [
    meeting.date === null ? words.noDate : weekdayDate(meeting.date),
    meeting.start === null ? '' : clockRange(meeting.start, meeting.end),
  ]
  return (
    <Tabs
      value={tab}
      onChange={(next) => {
        const chosen = dayTabs.find((each) => each === next)
        if (chosen !== undefined) navigate(paths.day(day.id, chosen))
      }}
      keepMounted={false}
      className={classes.frame ?? ''}
    >
      <header className={`${classes.header} no-print`}>
        <Group justify="space-between" gap="sm" align="flex-start">
          <div className={classes.headerName}>
            <Group gap="xs">
              <Button
                component={Link}
                href={paths.days}
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowLeft size={20} aria-hidden />}
              >
                {words.backToAll}
              </Button>
              <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
              <Text size="sm" c="dimmed">
                {time.filter(Boolean).join(', ')}
              </Text>
            </Group>
            {meeting.status === 'cancelled' && (
              <Badge color="red" variant="light" tt="none">
                {words.cancelled}
              </Badge>
            )}
            <Title order={2} className={classes.anywhere}>
              {meeting.theme || meeting.title || forum.name || words.unnamed}
            </Title>
          </div>
          <DayMenu day={day} />
        </Group>
        <Tabs.List mt="xs" aria-label={words.tabList}>
          {dayTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </header>
      <Tabs.Panel key={tab} value={tab} className={classes.part ?? ''}>
        {records.programme.has(programmeIdOf(day.id)) ? (
          <Content day={day} records={records} />
        ) : (
          <NotBegun day={day} records={records} />
        )}
      </Tabs.Panel>
    </Tabs>
  )
}

/** What the day has as any meeting has it. */
const meetingParts = ['plan', 'dagsorden', 'referat', 'evaluering'] as const

const DayMenu = ({ day }: { readonly day: Day }) => {
  const [, navigate] = useLocation()
  const deleteAll = async () => {
    navigate(paths.days)
    const { done } = await decide(words.deleted, (records) => ok(removeMeeting(records, day.id)))
    if (!done) return
    announce(words.deleted)
    notifications.show({ title: words.deleted, message: common.deletedHint })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={20} aria-hidden />}>
          {words.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {meetingParts.map((part) => (
          <Menu.Item key={part} component={Link} href={paths.meeting(day.id, part)}>
            {words.meetingParts[part]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={20} aria-hidden />}
          c="var(--mantine-color-error)"
          onClick={() => void deleteAll()}
        >
          {words.delete}
          {day.sessions.length + day.offered.length + day.registrations.length > 0 && (
            <Text span size="sm" c="dimmed" display="block">
              {words.deletesToo(day.sessions.length + day.offered.length, day.registrations.length)}
            </Text>
          )}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const NotBegun = ({ day, records }: { readonly day: Day; readonly records: RecordSet }) => {
  const { beginning, field } = useBeginning(records, day.meeting.forumId, day.meeting.date)
  const begin = async () => {
    const done = await decideOrTell(words.begun, (now) => {
      const meeting = now.meeting.get(day.id)
      if (meeting === undefined || now.programme.has(programmeIdOf(day.id))) return []
      return beginDay({ newId: newElementId }, now, { id: day.id, value: meeting }, beginning)
    })
    if (done) announce(words.begun)
  }
  return (
    <Stack maw="32rem" className={classes.padded ?? ''}>
      <Title order={3}>{words.notBegun}</Title>
      <Text>{words.notBegunWhy}</Text>
      {field}
      <Group>
        <Button onClick={() => void begin()}>{words.begin}</Button>
      </Group>
    </Stack>
  )
}
