/** A new day: which forum holds it, and when; the rest comes from the forum. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { newMeetingFromForum } from '../../core/meetings/new-meeting.ts'
import { programmeIdOf } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { commit, newElementId, put } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { newDay as words } from '../../strings/days.ts'
import { errorText } from '../../strings/errors.ts'
import { DateField } from '../../ui/date-field.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'

export const NewDayForm = ({ records }: { readonly records: RecordSet }) => {
  const [, navigate] = useLocation()
  const [forumId, setForumId] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [theme, setTheme] = useState('')
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const forums = [...records.forum].map(([id, forum]) => ({ id, forum })).filter(({ forum }) => forum.active)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const chosen = forums.find(({ id }) => id === forumId)
    if (chosen === undefined || date === null) return
    const { meeting, items } = newMeetingFromForum(
      { newId: newElementId },
      {
        forumId: chosen.id,
        forum: chosen.forum,
        memberships: [...records.membership.values()].filter((each) => each.forumId === chosen.id),
        people: [...records.person].map(([id, value]) => ({ id, value })),
        units: [...records.unit].map(([id, value]) => ({ id, value })),
        venues: records.venue,
        others: [...records.meeting.values()].filter((each) => each.forumId === chosen.id),
        date,
        start: null,
      },
    )
    const done = await commit(words.created, [
      put('meeting', meeting.id, { ...meeting.value, theme }),
      ...items.map((item) => put('agenda-item', item.id, item.value)),
      put('programme', programmeIdOf(meeting.id), newValue('programme', { meetingId: meeting.id })),
    ])
    if (!done.ok) return setFailed(errorText(done.error.code))
    announce(words.created)
    navigate(paths.day(meeting.id))
  }
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack maw="28rem">
        <Title order={2}>{words.title}</Title>
        <Select
          label={words.forum}
          placeholder={words.chooseForum}
          value={forumId}
          onChange={setForumId}
          data={forums
            .map(({ id, forum }) => ({ value: id, label: forum.name }))
            .toSorted(byDanish((each) => each.label))}
          searchable
          autoFocus
          error={asked && forumId === null ? words.needsForum : null}
        />
        <DateField
          label={words.date}
          value={date}
          onChange={setDate}
          withWeekday
          error={asked && date === null ? words.needsDate : null}
        />
        <LineField label={words.theme} value={theme} onChange={setTheme} />
        {failed !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {failed}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => navigate(paths.days)}>
            {common.cancel}
          </Button>
          <Button type="submit">{words.create}</Button>
        </Group>
      </Stack>
    </form>
  )
}
