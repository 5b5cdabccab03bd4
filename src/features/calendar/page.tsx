/** The calendar: the year's meetings among days off and school holidays, and beside it the meeting that is opened. */
import { Alert, Anchor, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendar } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { staysBecause, calendar as words } from '../../strings/calendar.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { BesideWhy, WhyPanel } from '../../ui/why-panel.tsx'
import { periodOf, placeOf } from './address.ts'
import classes from './calendar.module.css'
import { CalendarGrid } from './calendar-grid.tsx'
import { MeetingPanel } from './meeting-panel.tsx'
import { type Proposal, type ShownMeeting, shownMeetings } from './shown-meetings.ts'
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

const Meetings = ({ records }: { readonly records: RecordSet }) => {
  const [, params] = useRoute<{ view?: string; date?: string; id?: string }>(`${paths.calendar}/:view?/:date?/:id?`)
  const [, navigate] = useLocation()
  const [today] = useState(() => todayInDenmark())
  const [hidden, setHidden] = useState<ReadonlySet<ForumId>>(new Set())
  const [schools, setSchools] = useState<SchoolChoice>('all')
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const place = placeOf(params ?? {}, today)
  const { view, date, meetingId } = place
  const { from, to } = periodOf(place)
  const meetings = useMemo(() => shownMeetings(records, hidden, proposal), [records, hidden, proposal])
  const special = useMemo(() => specialDays(records, { from, to }, schools), [records, from, to, schools])
  const opened = [...records.meeting].find(([id]) => id === meetingId)
  const withoutDate = [...records.meeting.values()].filter((each) => each.date === null).length
  const close = () => navigate(paths.calendarAt(view, date))
  const tellHeld = ({ status }: ShownMeeting) => {
    const message = staysBecause(status)
    if (message === null) return
    announce(message)
    notifications.show({ message })
  }
  const panel = () => {
    if (meetingId === null) return null
    if (opened === undefined)
      return (
        <WhyPanel key={meetingId} title={words.gone} onClose={close}>
          {words.goneWhy}
        </WhyPanel>
      )
    return <MeetingPanel key={meetingId} records={records} id={opened[0]} meeting={opened[1]} onClose={close} />
  }
  return (
    <Page title={words.title} fill>
      <BesideWhy fill panel={panel()}>
        <section className={classes.calendar} aria-label={words.pane} data-pane tabIndex={-1}>
          <Toolbar
            records={records}
            place={place}
            today={today}
            onGo={(nextView, nextDate) => navigate(paths.calendarAt(nextView, nextDate, meetingId ?? undefined))}
            hidden={hidden}
            onHide={setHidden}
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
            onOpen={(id) => navigate(paths.calendarAt(view, date, id))}
            onMove={(next) => {
              setProposal(next)
              navigate(paths.calendarAt(view, date, next.meetingId))
            }}
            onHeld={tellHeld}
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
          <Button component={Link} href={paths.meeting('nyt')}>
            {words.newMeeting}
          </Button>
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
