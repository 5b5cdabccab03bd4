/** Above the calendar: where in time, as what it is shown, and which forums and school holidays. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { byDanish } from '../../core/danish/sorting.ts'
import type { AreaId, ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { calendar as words } from '../../strings/calendar.ts'
import { useCommand } from '../../ui/commands.tsx'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { type CalendarView, calendarViews } from '../../ui/paths.ts'
import { type CalendarPlace, periodTitle, stepFrom } from './address.ts'
import classes from './calendar.module.css'
import type { SchoolChoice } from './special-days.ts'

type ToolbarProps = {
  readonly records: RecordSet
  readonly place: CalendarPlace
  readonly today: string
  readonly onGo: (view: CalendarView, date: string) => void
  readonly hidden: ReadonlySet<ForumId>
  readonly onHide: (hidden: ReadonlySet<ForumId>) => void
  readonly schools: SchoolChoice
  readonly onSchools: (choice: SchoolChoice) => void
}

export const Toolbar = (props: ToolbarProps) => {
  const { records, place, today, onGo, hidden, onHide, schools, onSchools } = props
  const { view } = place
  const go = (date: string) => onGo(view, date)
  useCommand('alt+PageUp', words.goPrevious, () => go(stepFrom(place, -1)))
  useCommand('alt+PageDown', words.goNext, () => go(stepFrom(place, 1)))
  useCommand('alt+Home', words.goToday, () => go(today))
  return (
    <div className={`${classes.toolbar} no-print`}>
      <Group gap="xs" wrap="nowrap" className={classes.place}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.previous[view]}
          onClick={() => go(stepFrom(place, -1))}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={words.next[view]} onClick={() => go(stepFrom(place, 1))}>
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => go(today)}>
          {words.today}
        </Button>
        <Title order={2} size="h3" className={classes.period} aria-live="polite">
          {periodTitle(place)}
        </Title>
      </Group>
      <Group gap="xs">
        <ForumFilter records={records} hidden={hidden} onHide={onHide} />
        <SchoolFilter records={records} value={schools} onChange={onSchools} />
        <SegmentedControl
          aria-label={words.viewsLabel}
          value={view}
          onChange={(next) => onGo(calendarViews.find((each) => each === next) ?? view, place.date)}
          data={calendarViews.map((each) => ({ value: each, label: words.views[each] }))}
        />
      </Group>
    </div>
  )
}

type ForumFilterProps = Pick<ToolbarProps, 'records' | 'hidden' | 'onHide'>

const ForumFilter = ({ records, hidden, onHide }: ForumFilterProps) => {
  const held = new Set([...records.meeting.values()].map(({ forumId }) => forumId))
  const forums = [...records.forum]
    .filter(([id, { active }]) => active || held.has(id))
    .toSorted(byDanish(([, { name }]) => name))
  const toggle = (id: ForumId, shown: boolean) => {
    const next = new Set(hidden)
    if (shown) next.delete(id)
    else next.add(id)
    onHide(next)
  }
  const shownCount = forums.filter(([id]) => !hidden.has(id)).length
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<IconChevronDown size={20} aria-hidden />}>
          {words.forumsShown(shownCount, forums.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.forums}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {words.forumsWhy}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => onHide(new Set())}>
              {words.showAllForums}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onHide(new Set(forums.map(([id]) => id)))}>
              {words.hideAllForums}
            </Button>
          </Group>
          {forums.map(([id, { name, shortName, colour }]) => (
            <Checkbox
              key={id}
              checked={!hidden.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
              label={
                <Group gap="xs" wrap="nowrap" component="span">
                  <ForumMark colour={colour} shortName={shortName || name} />
                  {shortName !== '' && shortName !== name && (
                    <Text component="span" c="dimmed" size="sm">
                      {name}
                    </Text>
                  )}
                </Group>
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type SchoolFilterProps = {
  readonly records: RecordSet
  readonly value: SchoolChoice
  readonly onChange: (choice: SchoolChoice) => void
}

const SchoolFilter = ({ records, value, onChange }: SchoolFilterProps) => {
  const areas = [...records.area].toSorted(byDanish(([, { name }]) => name))
  const choices: readonly (readonly [SchoolChoice, string])[] = [
    ['all', words.schoolsAll],
    ...areas.map(([id, { name }]): readonly [AreaId, string] => [id, name]),
    ['none', words.schoolsNone],
  ]
  return (
    <NativeSelect
      aria-label={words.schools}
      value={value}
      onChange={(event) => {
        const found = choices.find(([each]) => each === event.currentTarget.value)
        if (found !== undefined) onChange(found[0])
      }}
      data={choices.map(([each, label]) => ({ value: each, label: `${words.schools}: ${label}` }))}
    />
  )
}
