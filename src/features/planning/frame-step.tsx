/** Step 2: what may move, and a reminder of the days that are kept free. */
import { Anchor, Group, Radio, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { daysOffOf } from '../../core/calendar/holidays.ts'
import { schoolHolidays } from '../../core/calendar/school-holidays.ts'
import { addDays, capitalised, dayAndMonth, weekdayOf } from '../../core/danish/dates.ts'
import { isKept } from '../../core/planning/kept-meetings.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { forums } from '../../strings/forums.ts'
import { holidayNames, schoolHolidayTitle } from '../../strings/holidays.ts'
import { frameStep as words } from '../../strings/planning.ts'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import type { StepProps } from './page.tsx'
import { choose, type PlanSession, usePlanSession } from './plan-session.ts'
import classes from './planning.module.css'
import { StepFrame } from './step-frame.tsx'
import { chosenForums, type ForumEntry } from './wish.ts'

const releases = ['drafts', 'planned'] as const

export const FrameStep = ({ records }: StepProps) => {
  const session = usePlanSession()
  const chosen = chosenForums(records, session)
  return (
    <StepFrame step="rammer" title={words.title} isStuck={chosen.length === 0}>
      <Radio.Group
        label={words.release}
        description={words.releaseWhy}
        value={session.release}
        onChange={(value) => choose({ release: releases.find((each) => each === value) ?? session.release })}
      >
        <Stack gap="xs" mt="xs">
          {releases.map((each) => (
            <Radio key={each} value={each} label={words.releases[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Text role="status">{inYearText(records, session, chosen)}</Text>
      <div>
        <Title order={3} size="h4">
          {words.free}
        </Title>
        <Text size="sm" c="dimmed">
          {words.freeWhy}
        </Text>
      </div>
      <DaysOff records={records} year={session.year} />
      <Schools records={records} year={session.year} chosen={chosen} />
      <Blocked chosen={chosen} />
    </StepFrame>
  )
}

const inYearText = (records: RecordSet, { year, release }: PlanSession, chosen: readonly ForumEntry[]): string => {
  const today = todayInDenmark()
  const inYear = [...records.meeting.values()].filter(
    ({ forumId, date, status }) =>
      status !== 'cancelled' && date?.startsWith(`${year}-`) && chosen.some(({ id }) => id === forumId),
  )
  const kept = inYear.filter((meeting) => isKept(meeting, { today, release })).length
  return inYear.length === 0 ? words.keepsNothing : words.keeps(kept, inYear.length - kept)
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap={4} component="section" aria-label={title}>
    <Title order={4} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
)

/** Days that would otherwise be working days. */
const DaysOff = ({ records, year }: { readonly records: RecordSet; readonly year: number }) => {
  const offOn = daysOffOf(records)
  const days = datesOf(year).flatMap((date) => {
    const off = weekdayOf(date) > 5 ? null : offOn(date)
    return off === null ? [] : [`${capitalised(holidayNames[off.name])} ${dayAndMonth(date)}`]
  })
  return (
    <Part title={words.daysOff}>
      <Text maw="var(--erfa-measure)">{days.join(' · ')}</Text>
      <Anchor component={Link} href={paths.settingsSection('planlaegning')} size="sm">
        {words.toPlanning}
      </Anchor>
    </Part>
  )
}

const datesOf = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_each, day) => addDays(`${year}-01-01`, day)).filter((date) =>
    date.startsWith(`${year}-`),
  )

type SchoolsProps = {
  readonly records: RecordSet
  readonly year: number
  readonly chosen: readonly ForumEntry[]
}

const Schools = ({ records, year, chosen }: SchoolsProps) => {
  const allowed = chosen.filter(({ value }) => value.dates.schoolHolidays === 'allow')
  return (
    <>
      {holidaysByAreas(records, year).map(({ areas, text }) => (
        <Part key={areas.join()} title={words.schools(areas)}>
          <Text maw="var(--erfa-measure)">{text}</Text>
        </Part>
      ))}
      {records.area.size === 0 && <Text>{words.noAreas}</Text>}
      {allowed.length > 0 && (
        <Text size="sm">{words.notAvoided(allowed.map(({ value }) => value.name || forums.unnamed))}</Text>
      )}
      <Group>
        <Anchor component={Link} href={paths.settingsSection('omraader')} size="sm">
          {words.toAreas}
        </Anchor>
      </Group>
    </>
  )
}

/** Areas whose schools are closed on the same days are named together. */
const holidaysByAreas = (records: RecordSet, year: number) => {
  const byText = new Map<string, readonly string[]>()
  for (const area of records.area.values()) {
    const text = schoolHolidays(year, area.schoolHolidays)
      .map((each) => `${capitalised(schoolHolidayTitle(each))} ${words.period(each.from, each.to)}`)
      .join(' · ')
    byText.set(text, [...(byText.get(text) ?? []), area.name])
  }
  return Array.from(byText, ([text, areas]) => ({ text, areas }))
}

const Blocked = ({ chosen }: { readonly chosen: readonly ForumEntry[] }) => {
  const blocked = chosen.filter(({ value }) => value.dates.blocked.length > 0)
  return (
    <Part title={words.blocked}>
      {blocked.length === 0 ? (
        <Text c="dimmed">{words.noBlocked}</Text>
      ) : (
        <ul className={classes.lines}>
          {blocked.map(({ id, value }) => (
            <li key={id}>
              <Anchor component={Link} href={paths.forum(id)}>
                {value.name || forums.unnamed}
              </Anchor>
              {`: ${value.dates.blocked
                .map(({ from, to, note }) => `${words.period(from, to)}${note === '' ? '' : ` (${note})`}`)
                .join(', ')}`}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
