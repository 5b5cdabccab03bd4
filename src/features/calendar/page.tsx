/** The calendar: the year's meetings among days off and school holidays, and beside it the meeting that is opened. */
import { Alert, Anchor, Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendar, IconCalendarPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import type { Stays } from '../../core/meetings/status.ts'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { staysBecause, calendar as words } from '../../strings/calendar.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Page } from '../../ui/page.tsx'
import { type CalendarView, paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { BesideWhy, WhyPanel } from '../../ui/why-panel.tsx'
import { isWithin, periodOf, placeOf } from './address.ts'
import classes from './calendar.module.css'
import { CalendarFile } from './calendar-file.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { ChangePreview } from './change-preview.tsx'
import { MeetingPanel } from './meeting-panel.tsx'
import { type AskedChange, shownMeetings } from './shown-meetings.ts'
import { type SchoolChoice, specialDays } from './special-days.ts'
import { SpecialDaysList } from './special-days-list.tsx'
import { Toolbar } from './toolbar.tsx'

export const CalendarPage = () => {
  const records = useRecordSet()
  if (records === undefined)
    return (
      <Page title={words.title}>
        <div aria-busy />
      </Page>
    )
  if (records.meeting.size === 0) return <NoMeetings hasForums={records.forum.size > 0} />
  return <Meetings records={records} />
}

/** As it was left: the way to a meeting's page and back does not lose the choice. */
let lastHidden: ReadonlySet<ForumId> = new Set()

const Meetings = ({ records }: { readonly records: RecordSet }) => {
  const [, params] = useRoute<{ view?: string; date?: string; id?: string }>(`${paths.calendar}/:view?/:date?/:id?`)
  const [, navigate] = useLocation()
  const [today] = useState(() => todayInDenmark())
  const [hidden, setHidden] = useState(lastHidden)
  const [schools, setSchools] = useState<SchoolChoice>('all')
  const [asked, setAsked] = useState<AskedChange | null>(null)
  const place = placeOf(params ?? {}, today)
  const { view, date, meetingId } = place
  const { from, to } = periodOf(place)
  const meetings = useMemo(() => shownMeetings(records, hidden, asked), [records, hidden, asked])
  const special = useMemo(() => specialDays(records, { from, to }, schools), [records, from, to, schools])
  const opened = [...records.meeting].find(([id]) => id === meetingId)
  const withoutDate = [...records.meeting.values()].filter((each) => each.date === null).length
  const close = () => navigate(paths.calendarAt(view, date))
  const go = (nextView: CalendarView, nextDate: string, id: string | null) => {
    setAsked(null)
    navigate(paths.calendarAt(nextView, nextDate, id ?? undefined))
  }
  const ask = (change: AskedChange) => {
    if (change.meetingId !== meetingId) navigate(paths.calendarAt(view, date, change.meetingId))
    setAsked(change)
  }
  const tellStays = (why: Stays) => {
    announce(staysBecause[why])
    notifications.show({ message: staysBecause[why] })
  }
  const actions = (
    <>
      <CalendarFile records={records} />
      <Button component={Link} href={paths.planYear} leftSection={<IconCalendarPlus size={20} aria-hidden />}>
        {words.planYear}
      </Button>
    </>
  )
  const panel = () => {
    if (meetingId === null) return null
    if (opened === undefined)
      return (
        <WhyPanel key={meetingId} title={words.gone} onClose={close}>
          {words.goneWhy}
        </WhyPanel>
      )
    const [id, meeting] = opened
    if (asked?.meetingId === id)
      return (
        <ChangePreview
          key={JSON.stringify(asked)}
          records={records}
          asked={asked}
          name={meeting.title || (records.forum.get(meeting.forumId)?.name ?? '')}
          today={today}
          onDone={() => {
            setAsked(null)
            if (asked.type === 'move' && !isWithin(place, asked.date)) go(view, asked.date, id)
          }}
          onCancel={() => setAsked(null)}
        />
      )
    return (
      <MeetingPanel
        key={id}
        records={records}
        id={id}
        meeting={meeting}
        today={today}
        onAsk={ask}
        onClose={() => go(view, date, null)}
      />
    )
  }
  return (
    <Page title={words.title} fill actions={actions}>
      <BesideWhy fill panel={panel()}>
        <section className={classes.calendar} aria-label={words.pane} data-pane tabIndex={-1}>
          <Toolbar
            records={records}
            place={place}
            today={today}
            onGo={(nextView, nextDate) => go(nextView, nextDate, meetingId)}
            hidden={hidden}
            onHide={(next) => {
              lastHidden = next
              setHidden(next)
            }}
            schools={schools}
            onSchools={setSchools}
          />
          {withoutDate > 0 && (
            <Alert color="amber" mb="sm">
              {words.withoutDate(withoutDate)}{' '}
              <Anchor component={Link} href={paths.meetings}>
                {words.toMeetings}
              </Anchor>
            </Alert>
          )}
          <CalendarGrid
            place={place}
            today={today}
            meetings={meetings}
            special={special}
            onOpen={(id) => go(view, date, id)}
            onAsk={ask}
            onStays={tellStays}
          />
          {(view === 'maaned' || view === 'uge') && <SpecialDaysList days={special} />}
        </section>
      </BesideWhy>
    </Page>
  )
}

const NoMeetings = ({ hasForums }: { readonly hasForums: boolean }) => (
  <Page title={words.title}>
    {hasForums ? (
      <EmptyState
        icon={<IconCalendar size={40} />}
        title={words.empty}
        action={
          <Group gap="sm">
            <Button component={Link} href={paths.planYear}>
              {words.planYear}
            </Button>
            <Button component={Link} href={paths.meeting('nyt')} variant="default">
              {words.newMeeting}
            </Button>
          </Group>
        }
      >
        {words.emptyWhy}
      </EmptyState>
    ) : (
      <EmptyState
        icon={<IconCalendar size={40} />}
        title={words.noForums}
        action={
          <Button component={Link} href={paths.forums}>
            {words.toForums}
          </Button>
        }
      >
        {words.noForumsWhy}
      </EmptyState>
    )}
  </Page>
)
