/** The list of forums with their rhythm and how many belong to them today. */
import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { durationText } from '../../core/danish/dates.ts'
import { byDanish, matchesSearch } from '../../core/danish/sorting.ts'
import { membersOn } from '../../core/forums/members.ts'
import type { ForumKind } from '../../core/records/forum.ts'
import { type Stored, useRecords } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { cadenceText, forumKindNames, forums as words } from '../../strings/forums.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import rows from '../../ui/row-list.module.css'
import { SearchField } from '../../ui/search-field.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './forums.module.css'

type ForumListProps = { readonly selectedId: string | null; readonly onAdd: (kind: ForumKind) => void }

export const ForumList = ({ selectedId, onAdd }: ForumListProps) => {
  const records = useRecords('forum')
  const [question, setQuestion] = useState('')
  const [ended, setEnded] = useState(false)
  if (records === undefined) return <Text role="status">{common.loading}</Text>
  if (records.length === 0) return <NoForums onAdd={onAdd} />
  const present = records.filter(({ value }) => ended || value.active)
  const shown = present
    .filter(({ value }) =>
      matchesSearch([value.name, value.shortName, value.purpose, forumKindNames[value.kind]].join(' '), question),
    )
    .toSorted(byDanish(({ value }) => value.name))
  return (
    <Stack gap="sm">
      <SearchField
        label={words.search}
        value={question}
        onChange={setQuestion}
        count={common.shownOf(shown.length, present.length, 'forum', 'fora')}
      />
      {records.some(({ value }) => !value.active) && (
        <Switch label={words.showEnded} checked={ended} onChange={(event) => setEnded(event.currentTarget.checked)} />
      )}
      {shown.length === 0 && (
        <EmptyState
          title={words.nothingFound}
          action={
            <Button variant="default" onClick={() => setQuestion('')}>
              {words.showAll}
            </Button>
          }
        >
          {common.shownOf(0, present.length, 'forum', 'fora')}
        </EmptyState>
      )}
      <ul className={rows.list}>
        {shown.map((forum) => (
          <ForumRow key={forum.id} forum={forum} isSelected={forum.id === selectedId} />
        ))}
      </ul>
    </Stack>
  )
}

const ForumRow = ({ forum, isSelected }: { readonly forum: Stored<'forum'>; readonly isSelected: boolean }) => {
  const { value } = forum
  const members = useMemberCount(forum)
  const facts = [
    cadenceText(value.cadence),
    durationText(value.durationMinutes),
    ...(members === null ? [] : [words.members(members)]),
    ...(value.mandatory ? [words.mandatory.toLocaleLowerCase('da')] : []),
    ...(value.active ? [] : [words.ended.toLocaleLowerCase('da')]),
  ]
  return (
    <li>
      <Link href={paths.forum(forum.id)} className={rows.row} aria-current={isSelected || undefined}>
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text span fw={600}>
            {value.name || words.unnamed}
          </Text>
          {value.shortName !== '' && <ForumMark colour={value.colour} shortName={value.shortName} />}
        </Group>
        <Text span size="sm" c="dimmed" className={classes.under}>
          {facts.join(' · ')}
        </Text>
      </Link>
    </li>
  )
}

const useMemberCount = ({ id, value }: Stored<'forum'>): number | null => {
  const people = useRecords('person')
  const units = useRecords('unit')
  const memberships = useRecords('membership', { forumId: id })
  if (people === undefined || units === undefined || memberships === undefined) return null
  return membersOn(
    todayInDenmark(),
    value,
    memberships.map((each) => each.value),
    people,
    units,
  ).length
}

const offered: readonly ForumKind[] = ['regional-erfa', 'local-erfa', 'steering-group']

const NoForums = ({ onAdd }: { readonly onAdd: (kind: ForumKind) => void }) => (
  <EmptyState
    icon={<IconUsersGroup size={40} />}
    title={words.empty}
    action={
      <Group justify="center">
        {offered.map((kind) => (
          <Button key={kind} variant="default" onClick={() => onAdd(kind)}>
            {forumKindNames[kind]}
          </Button>
        ))}
      </Group>
    }
  >
    {words.emptyWhy}
  </EmptyState>
)
