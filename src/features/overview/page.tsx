/** Overblik: what is late, what waits and what comes in two weeks, in order, with one action each. */
import { Button, Text } from '@mantine/core'
import { IconSunrise } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { weekdayDate } from '../../core/danish/dates.ts'
import { isAhead } from '../../core/meetings/status.ts'
import { overviewGroups, overviewOf } from '../../core/overview/overview.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { overview as words } from '../../strings/overview.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { ForgottenNote } from './forgotten-note.tsx'
import { OverviewSection } from './overview-section.tsx'
import type { ForgottenStories } from './use-forgotten.ts'

type OverviewPageProps = { readonly forgotten: ForgottenStories }

export const OverviewPage = ({ forgotten }: OverviewPageProps) => {
  const records = useRecordSet()
  return records === undefined ? (
    <Page title={words.title}>
      <Text role="status">{common.loading}</Text>
    </Page>
  ) : (
    <Overview records={records} forgotten={forgotten} />
  )
}

const Overview = ({ records, forgotten }: OverviewPageProps & { readonly records: RecordSet }) => {
  const today = todayInDenmark()
  const groups = useMemo(() => overviewOf(records, today), [records, today])
  const late = groups.late.length
  if (overviewGroups.every((group) => groups[group].length === 0))
    return (
      <Page title={words.title}>
        <ForgottenNote forgotten={forgotten} records={records} />
        <NothingNow records={records} today={today} />
      </Page>
    )
  return (
    <Page
      title={words.title}
      beside={
        <Text c="dimmed" role="status">
          {late === 0 ? words.nothingLate : words.late(late)}
        </Text>
      }
    >
      <ForgottenNote forgotten={forgotten} records={records} />
      {overviewGroups.map((group) => (
        <OverviewSection key={group} group={group} items={groups[group]} records={records} today={today} />
      ))}
    </Page>
  )
}

/** The next step of an archive in which nothing happens soon. */
const NothingNow = ({ records, today }: { readonly records: RecordSet; readonly today: string }) => {
  const [, navigate] = useLocation()
  const step = (title: string, why: string, action: string, to: string) => (
    <EmptyState
      icon={<IconSunrise size={40} />}
      title={title}
      action={<Button onClick={() => navigate(to)}>{action}</Button>}
    >
      {why}
    </EmptyState>
  )
  if (records.forum.size === 0) return step(words.begin, words.beginWhy, words.beginAction, paths.forums)
  if (records.person.size === 0) return step(words.people, words.peopleWhy, words.peopleAction, paths.people)
  const next = nextMeeting(records, today)
  if (next === null) return step(words.plan, words.planWhy, words.planAction, paths.planYear)
  return step(
    words.nothing,
    `${words.nothingWhy} ${words.nextMeeting(next.name, weekdayDate(next.date))}`,
    words.openMeeting,
    paths.meeting(next.id),
  )
}

const nextMeeting = ({ meeting, forum }: RecordSet, today: string) => {
  const [next] = [...meeting]
    .flatMap(([id, value]) =>
      value.date !== null && isAhead(value, today)
        ? [{ id, date: value.date, name: value.title || (forum.get(value.forumId)?.name ?? '') }]
        : [],
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return next ?? null
}
