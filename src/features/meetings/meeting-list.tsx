/** All meetings: those to come first, then the earlier ones, latest first; found by name, forum, theme or date. */
import { Badge, Button, Group, NativeSelect, NavLink, Stack, Text, Title } from '@mantine/core'
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { shortDate, weekdayDate } from '../../core/danish/dates.ts'
import { byDanish, matchesSearch } from '../../core/danish/sorting.ts'
import { isComing } from '../../core/meetings/status.ts'
import type { Forum } from '../../core/records/forum.ts'
import { meetingStatus } from '../../core/records/meeting.ts'
import { type Stored, useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { newMeeting, meetings as words } from '../../strings/meetings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { SearchField } from '../../ui/search-field.tsx'
import classes from './meetings.module.css'

type MeetingListProps = { readonly selectedId: string | null; readonly onNew: () => void }

export const MeetingList = ({ selectedId, onNew }: MeetingListProps) => {
  const meetings = useRecords('meeting')
  const forums = useRecords('forum')
  const [question, setQuestion] = useState('')
  const [forumId, setForumId] = useState('')
  const [status, setStatus] = useState('')
  const chosen = useRef<HTMLLIElement>(null)
  const ready = meetings !== undefined && forums !== undefined
  useEffect(() => {
    if (ready && selectedId !== null) chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [ready, selectedId])
  const forumById = useMemo(() => new Map(forums?.map(({ id, value }) => [id, value])), [forums])
  if (meetings === undefined || forums === undefined) return null
  if (meetings.length === 0)
    return (
      <EmptyState
        icon={<IconCalendarEvent size={40} />}
        title={words.empty}
        action={
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={onNew}>
            {newMeeting.title}
          </Button>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    )
  const shown = meetings.filter(
    ({ value }) =>
      (forumId === '' || value.forumId === forumId) &&
      (status === '' || value.status === status) &&
      matchesSearch(searchText(value, forumById.get(value.forumId)), question),
  )
  const coming = shown.filter(({ value }) => isComing(value.status)).toSorted(byDate(1))
  const earlier = shown.filter(({ value }) => !isComing(value.status)).toSorted(byDate(-1))
  return (
    <Stack gap="sm">
      <SearchField
        label={words.search}
        value={question}
        onChange={setQuestion}
        count={common.shownOf(shown.length, meetings.length, words.one, words.many)}
      />
      <Group grow gap="xs">
        <NativeSelect
          label={words.forum}
          value={forumId}
          onChange={(event) => setForumId(event.currentTarget.value)}
          data={[
            { value: '', label: words.allForums },
            ...forums
              .map(({ id, value }) => ({ value: id, label: value.name }))
              .toSorted(byDanish((each) => each.label)),
          ]}
        />
        <NativeSelect
          label={words.statusFilter}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
          data={[
            { value: '', label: words.allStatuses },
            ...meetingStatus.options.map((each) => ({ value: each, label: words.status[each] })),
          ]}
        />
      </Group>
      {shown.length === 0 && <Text c="dimmed">{common.nothingFound}</Text>}
      <MeetingGroup title={words.coming} meetings={coming} forums={forumById} selectedId={selectedId} chosen={chosen} />
      <MeetingGroup
        title={words.earlier}
        meetings={earlier}
        forums={forumById}
        selectedId={selectedId}
        chosen={chosen}
      />
    </Stack>
  )
}

type MeetingGroupProps = {
  readonly title: string
  readonly meetings: readonly Stored<'meeting'>[]
  readonly forums: ReadonlyMap<string, Forum>
  readonly selectedId: string | null
  readonly chosen: RefObject<HTMLLIElement | null>
}

/** Ten years of meetings are thousands: so many at a time, and always as far as the chosen one. */
const atATime = 100

const MeetingGroup = ({ title, meetings, forums, selectedId, chosen }: MeetingGroupProps) => {
  const [wanted, setWanted] = useState(atATime)
  const most = Math.max(wanted, meetings.findIndex(({ id }) => id === selectedId) + 1)
  if (meetings.length === 0) return null
  return (
    <section aria-label={title}>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <ul className={classes.plainList}>
        {meetings.slice(0, most).map(({ id, value }) => {
          const forum = forums.get(value.forumId)
          return (
            <li key={id} ref={id === selectedId ? chosen : undefined}>
              <NavLink
                component={Link}
                href={paths.meeting(id)}
                active={id === selectedId}
                aria-current={id === selectedId ? 'page' : undefined}
                className={classes.meetingLink}
                label={
                  <Group justify="space-between" gap="xs" wrap="nowrap">
                    {forum ? <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} /> : <span />}
                    <Badge variant="default" className={classes.status}>
                      {words.status[value.status]}
                    </Badge>
                  </Group>
                }
                description={
                  <>
                    <Text component="span" display="block" c="var(--mantine-color-text)" className={classes.anywhere}>
                      {nameWithTheme(value.title || (forum?.name ?? ''), value.theme)}
                    </Text>
                    {value.date === null ? words.noDate : weekdayDate(value.date)}
                  </>
                }
              />
            </li>
          )
        })}
      </ul>
      {meetings.length > most && (
        <Button variant="subtle" fullWidth onClick={() => setWanted(most + atATime)}>
          {words.showMore(Math.min(atATime, meetings.length - most), meetings.length - most)}
        </Button>
      )}
    </section>
  )
}

const nameWithTheme = (name: string, theme: string): string =>
  theme === '' || name.includes(theme) ? name : `${name}: ${theme}`

const searchText = (meeting: Stored<'meeting'>['value'], forum: Forum | undefined): string =>
  [
    meeting.title,
    meeting.theme,
    forum?.name,
    forum?.shortName,
    meeting.date && `${weekdayDate(meeting.date)} ${shortDate(meeting.date)}`,
    words.status[meeting.status],
  ]
    .filter(Boolean)
    .join(' ')

/** A meeting without a date comes first among the coming ones: it needs one. */
const byDate = (direction: 1 | -1) => (a: Stored<'meeting'>, b: Stored<'meeting'>) =>
  direction * (a.value.date ?? '').localeCompare(b.value.date ?? '') || a.id.localeCompare(b.id)
