/** A new meeting: which forum, when; the rest comes from the forum. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { newMeetingFromForum } from '../../core/meetings/new-meeting.ts'
import { commit, newElementId, put, useRecords } from '../../replica/index.ts'
import { common, countOf } from '../../strings/common.ts'
import { errorText } from '../../strings/errors.ts'
import { newMeeting as words } from '../../strings/meetings.ts'
import { DateField } from '../../ui/date-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { TimeField } from '../../ui/time-field.tsx'

export const NewMeetingForm = () => {
  const [, navigate] = useLocation()
  const forums = useRecords('forum')
  const people = useRecords('person')
  const units = useRecords('unit')
  const memberships = useRecords('membership')
  const meetings = useRecords('meeting')
  const venues = useRecords('venue')
  const [forumId, setForumId] = useState<string | null>(null)
  const [date, setDate] = useState<string | null>(null)
  const [start, setStart] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [creating, setCreating] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  if (!forums || !people || !units || !memberships || !meetings || !venues) return null
  const chosen = forums.find(({ id }) => id === forumId)

  const proposal =
    chosen === undefined || date === null
      ? null
      : newMeetingFromForum(
          { newId: newElementId },
          {
            forumId: chosen.id,
            forum: chosen.value,
            memberships: memberships.map(({ value }) => value).filter((each) => each.forumId === chosen.id),
            people,
            units,
            venues: new Map(venues.map(({ id, value }) => [id, value])),
            others: meetings.map(({ value }) => value).filter((each) => each.forumId === chosen.id),
            date,
            start,
          },
        )
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (proposal === null || creating) return
    const { meeting, items } = proposal
    setCreating(true)
    const done = await commit(words.created, [
      put('meeting', meeting.id, meeting.value),
      ...items.map((item) => put('agenda-item', item.id, item.value)),
    ])
    setCreating(false)
    if (!done.ok) return setFailed(errorText(done.error.code))
    announce(words.created)
    navigate(paths.meeting(meeting.id))
  }
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack maw="28rem">
        <Title order={2}>{words.title}</Title>
        <Select
          label={words.forum}
          placeholder={words.chooseForum}
          value={forumId}
          onChange={(id) => {
            setForumId(id)
            setStart(forums.find((forum) => forum.id === id)?.value.usualStart ?? null)
          }}
          data={forums
            .filter(({ value }) => value.active)
            .map(({ id, value }) => ({ value: id, label: value.name }))
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
        <TimeField label={words.start} value={start} onChange={setStart} />
        {proposal !== null && (
          <Text c="dimmed" role="status">
            {words.invites(
              countOf(proposal.meeting.value.participants.length, words.person, words.people),
              countOf(proposal.items.length, words.item, words.items),
            )}
          </Text>
        )}
        {failed !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {failed}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => navigate(paths.meetings)}>
            {common.cancel}
          </Button>
          <Button type="submit">{words.create}</Button>
        </Group>
      </Stack>
    </form>
  )
}
