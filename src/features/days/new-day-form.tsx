/** A new day: which forum holds it, when, and what its programme begins with. */
import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { byDanish } from '../../core/danish/sorting.ts'
import { dayKinds } from '../../core/programme/day.ts'
import { newDay } from '../../core/programme/new-day.ts'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { commit, editsOf, newElementId } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { newDay as words } from '../../strings/days.ts'
import { errorText } from '../../strings/errors.ts'
import { meetings } from '../../strings/meetings.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { paths } from '../../ui/paths.ts'
import { useBeginning } from './beginning-choice.tsx'

export const NewDayForm = ({ records }: { readonly records: RecordSet }) => {
  const [, navigate] = useLocation()
  const forums = forumChoices(records)
  const [forumId, setForumId] = useState<ForumId | null>(forums.usual)
  const [date, setDate] = useState<string | null>(null)
  const [theme, setTheme] = useState('')
  const [asked, setAsked] = useState(false)
  const [creating, setCreating] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const { beginning, field } = useBeginning(records, forumId, date)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (forumId === null || date === null || creating) return
    const made = newDay({ newId: newElementId }, records, { forumId, date, theme: theme.trim(), beginning })
    if (made === null) return
    setCreating(true)
    const done = await commit(words.created, editsOf(records, made.changes))
    setCreating(false)
    if (!done.ok) return setFailed(errorText(done.error.code))
    announce(words.created)
    navigate(paths.day(made.id))
  }
  if (forums.ids.length === 0)
    return (
      <EmptyState
        icon={<IconUsersGroup size={40} />}
        title={meetings.noForums}
        action={
          <Button component={Link} href={paths.forums}>
            {meetings.toForums}
          </Button>
        }
      >
        {words.noForumWhy}
      </EmptyState>
    )
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack maw="32rem">
        <Title order={2}>{words.title}</Title>
        <LineField label={words.theme} value={theme} onChange={setTheme} autoFocus />
        <Select
          label={words.forum}
          placeholder={words.chooseForum}
          description={forums.holdDays ? null : words.noDayForum}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={forumId}
          onChange={(id) => setForumId(forums.ids.find((each) => each === id) ?? null)}
          data={forums.groups}
          searchable
          error={asked && forumId === null ? words.needsForum : null}
        />
        <DateField
          label={words.date}
          value={date}
          onChange={setDate}
          withWeekday
          error={asked && date === null ? words.needsDate : null}
        />
        {forumId !== null && field}
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

/** Forums that hold days come first; the one that holds a knowledge day is what one usually means. */
const forumChoices = (records: RecordSet) => {
  const active = [...records.forum].filter(([, forum]) => forum.active)
  const named = (holdsDays: boolean) =>
    active
      .filter(([, { kind }]) => dayKinds.has(kind) === holdsDays)
      .map(([id, { name }]) => ({ value: id, label: name }))
      .toSorted(byDanish((each) => each.label))
  const [days, others] = [named(true), named(false)]
  const groups = [
    { group: words.dayForums, items: days },
    { group: words.otherForums, items: others },
  ]
  return {
    ids: active.map(([id]) => id),
    groups: groups.filter(({ items }) => items.length > 0),
    holdDays: days.length > 0,
    usual: active.find(([, { kind }]) => kind === 'knowledge-day')?.[0] ?? days[0]?.value ?? null,
  }
}
