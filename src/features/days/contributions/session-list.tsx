/** The sessions of a day as a list: what waits for an answer first, then the programme by the clock, then what has no time or was declined. */
import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { clockRange, durationText } from '../../../core/danish/dates.ts'
import { matchesSearch } from '../../../core/danish/sorting.ts'
import {
  type Day,
  endOf,
  isForEverybody,
  roomOf,
  type SessionEntry,
  speakerNamed,
} from '../../../core/programme/day.ts'
import { type SessionLists, sessionLists } from '../../../core/programme/session-life.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { common } from '../../../strings/common.ts'
import { sessionKindNames, sessions as words } from '../../../strings/sessions.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { paths } from '../../../ui/paths.ts'
import rows from '../../../ui/row-list.module.css'
import { SearchField } from '../../../ui/search-field.tsx'
import classes from './contributions.module.css'

type SessionListProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly selectedId: SessionId | null
}

const groups = ['proposed', 'placed', 'unplaced', 'declined'] as const satisfies readonly (keyof SessionLists)[]
const filters = ['all', 'proposed', 'placed', 'unplaced', 'unconfirmed', 'declined'] as const
type Filter = (typeof filters)[number]

export const SessionList = ({ day, records, selectedId }: SessionListProps) => {
  const [question, setQuestion] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const lists = sessionLists(day)
  const all = groups.flatMap((group) => lists[group])
  const passes = (each: Filter, group: keyof SessionLists, entry: SessionEntry): boolean =>
    each === 'all' || each === group || (each === 'unconfirmed' && isUnconfirmed(day, entry))
  const count = (each: Filter): number =>
    groups.flatMap((group) => lists[group].filter((entry) => passes(each, group, entry))).length
  const found = groups.map((group) => ({
    group,
    entries: lists[group].filter(
      (entry) => passes(filter, group, entry) && matchesSearch(searchText(day, records, entry), question),
    ),
  }))
  const shown = found.flatMap(({ entries }) => entries)
  const [, navigate] = useLocation()
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === selectedId)
    const next = shown[at === -1 ? 0 : at + by]
    if (next !== undefined) navigate(paths.day(day.id, 'bidrag', next.id))
  }
  useCommand('n', words.nextOne, () => step(1))
  useCommand('p', words.previousOne, () => step(-1))
  return (
    <Stack gap="sm">
      <SearchField
        label={words.search}
        value={question}
        onChange={setQuestion}
        count={common.shownOf(shown.length, all.length, words.one, words.many)}
      />
      <NativeSelect
        label={words.show}
        value={filter}
        onChange={(event) => setFilter(filters.find((each) => each === event.currentTarget.value) ?? 'all')}
        data={filters.map((each) => ({ value: each, label: words.filterOf(words.filters[each], count(each)) }))}
      />
      {shown.length === 0 && <Text c="dimmed">{common.nothingFound}</Text>}
      {found.map(({ group, entries }) => (
        <SessionGroup key={group} title={words.filterOf(words.filters[group], lists[group].length)}>
          {entries.map((entry) => (
            <SessionRow key={entry.id} day={day} records={records} entry={entry} isSelected={entry.id === selectedId} />
          ))}
        </SessionGroup>
      ))}
    </Stack>
  )
}

const SessionGroup = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  children.length > 0 && (
    <section aria-label={title}>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <ul className={rows.list}>{children}</ul>
    </section>
  )

type SessionRowProps = {
  readonly day: Day
  readonly records: RecordSet
  readonly entry: SessionEntry
  readonly isSelected: boolean
}

const SessionRow = ({ day, records, entry, isSelected }: SessionRowProps) => {
  const { id, value } = entry
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const place = [
    value.start === null ? '' : clockRange(value.start, endOf(value)),
    roomOf(day.programme, value)?.name ?? '',
  ]
  const facts = [
    sessionKindNames[value.kind],
    value.start === null ? durationText(value.minutes) : '',
    place.filter(Boolean).join(', '),
  ]
  const names = speakerNames(records, entry)
  // A break stays where it is without being told so.
  const isHeldFast = value.pinned && !isForEverybody(value.kind)
  return (
    <li ref={row}>
      <Link href={paths.day(day.id, 'bidrag', id)} className={rows.row} aria-current={isSelected || undefined}>
        <Text span fw={600} className={classes.line}>
          {value.title || words.untitled}
        </Text>
        <Text span size="sm" c="dimmed" className={classes.line}>
          {facts.filter(Boolean).join(' · ')}
        </Text>
        {names !== '' && (
          <Text span size="sm" className={classes.line}>
            {names}
          </Text>
        )}
        {(isUnconfirmed(day, entry) || isHeldFast) && (
          <Group gap="sm" component="span">
            {isUnconfirmed(day, entry) && (
              <span className={classes.waits}>
                <IconAlertTriangle size={16} aria-hidden />
                {words.unconfirmed}
              </span>
            )}
            {isHeldFast && (
              <span className={classes.mark}>
                <IconLock size={16} aria-hidden />
                {words.pinned}
              </span>
            )}
          </Group>
        )}
      </Link>
    </li>
  )
}

/** Whoever offered something has not been asked yet, and nobody is asked any more where the day is called off. */
const isUnconfirmed = ({ meeting }: Day, { value }: SessionEntry): boolean =>
  meeting.status !== 'cancelled' && value.stage === 'accepted' && value.speakers.some(({ confirmed }) => !confirmed)

const speakerNames = (records: RecordSet, { value }: SessionEntry): string =>
  value.speakers
    .map((speaker) => speakerNamed(records, speaker).name)
    .filter(Boolean)
    .join(', ')

const searchText = (day: Day, records: RecordSet, { value }: SessionEntry): string =>
  [
    value.title,
    sessionKindNames[value.kind],
    roomOf(day.programme, value)?.name ?? '',
    ...value.speakers.flatMap((speaker) => {
      const { name, organisation } = speakerNamed(records, speaker)
      return [name, organisation]
    }),
  ].join(' ')
