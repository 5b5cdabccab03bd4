/**
 * FullCalendar with our words, colours and meetings. It shows a place in time, and tells when a meeting is opened, dropped
 * elsewhere or tried to be moved though it stays; what follows from that is not its business.
 */
import FullCalendar, { type CalendarOptions, type CalendarRef, type EventInput } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import danish from '@fullcalendar/react/locales/da'
import multiMonth from '@fullcalendar/react/multimonth'
import classic from '@fullcalendar/react/themes/classic'
import timeGrid from '@fullcalendar/react/timegrid'
import './fullcalendar.css'
import { Portal } from '@mantine/core'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { capitalised, isoWeek, minutesOfDay, weekdayDate, weekdayOf } from '../../core/danish/dates.ts'
import { type Stays, whyStays } from '../../core/meetings/status.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { calendar as words } from '../../strings/calendar.ts'
import { common } from '../../strings/common.ts'
import type { CalendarView } from '../../ui/paths.ts'
import type { CalendarPlace } from './address.ts'
import classes from './calendar-grid.module.css'
import { MeetingMark } from './meeting-mark.tsx'
import type { AskedChange, ShownMeeting } from './shown-meetings.ts'
import { byDay, type SpecialDays } from './special-days.ts'
import { SpecialDayNames, SpecialDaysList } from './special-days-list.tsx'

type CalendarGridProps = {
  readonly place: CalendarPlace
  readonly today: string
  readonly meetings: readonly ShownMeeting[]
  readonly special: readonly SpecialDays[]
  readonly onOpen: (id: MeetingId) => void
  readonly onAsk: (change: AskedChange) => void
  /** Somebody tried to drag a meeting that stays on its day. */
  readonly onStays: (why: Stays) => void
}

const plugins = [classic, dayGrid, multiMonth, timeGrid, list, interaction]

const viewNames: Readonly<Record<CalendarView, string>> = {
  aar: 'multiMonthYear',
  maaned: 'dayGridMonth',
  uge: 'timeGridWeek',
  liste: 'listYear',
}

/** What is the same in every view. Each change of an option draws every day anew, so these are made once. */
const options: CalendarOptions = {
  plugins,
  locale: danish,
  timeZone: 'UTC',
  headerToolbar: false,
  height: 'auto',
  weekNumbers: true,
  weekTextShort: words.weekShort,
  weekNumberFormat: { week: 'numeric' },
  inlineWeekNumberClass: classes.weekNumber,
  weekNumberHeaderContent: ({ num }) => (num === undefined ? null : words.weekNumber(num)),
  tableHeaderSticky: false,
  multiMonthMaxColumns: 4,
  singleMonthClass: classes.month,
  singleMonthHeaderInnerClass: classes.monthName,
  views: {
    multiMonthYear: { aspectRatio: 0.66 },
    dayGridMonth: { aspectRatio: 1.8 },
    timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'numeric' } },
  },
  fixedWeekCount: false,
  dayNarrowWidth: 0,
  dayRowClass: classes.week,
  dayCellTopInnerClass: classes.dayTop,
  dayCellInnerClass: classes.dayRoom,
  slotEventOverlap: false,
  allDayText: words.allDay,
  slotHeaderFormat: { hour: 'numeric', minute: '2-digit' },
  moreLinkText: words.more,
  moreLinkHint: words.moreHint,
  closeHint: common.close,
  eventsHint: words.meetingsOfDay,
  noEventsText: words.noMeetings,
  listItemEventBeforeClass: classes.none,
  eventDisplay: 'block',
  eventInteractive: true,
  eventClass: classes.event,
  eventInnerClass: classes.eventInner,
  eventStartEditable: true,
  dragRevertDuration: 0,
}

export const CalendarGrid = (props: CalendarGridProps) => {
  const { place, today, meetings, special } = props
  const { view, date, meetingId } = place
  const calendar = useRef<CalendarRef>(null)
  const frame = useRef<HTMLDivElement>(null)
  const months = useMonths()
  const byId = useMemo(() => new Map<string, ShownMeeting>(meetings.map((each) => [each.id, each])), [meetings])
  const days = useMemo(() => byDay(special), [special])
  const events = useMemo(() => meetings.map((each) => eventOf(each, each.id === meetingId)), [meetings, meetingId])
  const [from, to] = useMemo(() => hoursOf(meetings), [meetings])
  const weekends = view === 'maaned' || view === 'liste' || meetings.some((each) => weekdayOf(each.date) > 5)
  const content = useMemo(() => contentOf(view, days, byId), [view, days, byId])
  const handlers = useHandlers(props, byId)

  useLayoutEffect(() => {
    calendar.current?.getApi().changeView(viewNames[view], date)
  }, [view, date])
  useEffect(() => {
    const grid = frame.current
    return grid === null ? undefined : scrollOnceThere(grid, () => startOf(grid, view, date))
  }, [view, date])
  return (
    <div ref={frame} className={classes.grid} data-view={view}>
      <FullCalendar
        ref={calendar}
        {...options}
        {...content}
        {...handlers}
        now={today}
        initialView={viewNames[view]}
        initialDate={date}
        weekends={weekends}
        singleMonthMinWidth={weekends ? 400 : 300}
        slotMinTime={from}
        slotMaxTime={to}
        dayCellDidMount={months.dayMounted}
        events={events}
      />
      {view === 'aar' &&
        months.places.map(({ month: each, element }) => (
          <Portal key={each} target={element}>
            <SpecialDaysList month={each} days={special} />
          </Portal>
        ))}
    </div>
  )
}

type Days = ReadonlyMap<string, readonly SpecialDays[]>
type Meetings = ReadonlyMap<string, ShownMeeting>

/** What stands in days and meetings, which both follow the view. */
const contentOf = (view: CalendarView, days: Days, meetings: Meetings): CalendarOptions => {
  const shadeOf = (info: { readonly date: Date; readonly isOther: boolean }) =>
    info.isOther && view === 'aar' ? undefined : shade(days.get(isoDate(info.date)))
  return {
    inlineWeekNumberContent: ({ num }) => (view === 'aar' ? String(num) : words.weekNumber(num)),
    dayCellClass: shadeOf,
    dayLaneClass: shadeOf,
    dayCellTopContent: (info) => (
      <>
        <span>{info.dayNumberText}</span>
        {view === 'maaned' && <SpecialDayNames days={days.get(isoDate(info.date))} on={isoDate(info.date)} />}
      </>
    ),
    dayHeaderContent: (info) => (
      <>
        {info.text}
        {view === 'uge' && <SpecialDayNames days={days.get(isoDate(info.date))} on={null} />}
      </>
    ),
    listDayHeaderContent: (info) =>
      info.level === 0 ? <ListDay date={isoDate(info.date)} days={days.get(isoDate(info.date))} /> : null,
    eventContent: ({ event }) => {
      const meeting = meetings.get(event.id)
      return meeting === undefined ? null : <MeetingMark meeting={meeting} view={view} />
    },
  }
}

/** Always the same functions, which act on what the calendar shows by then. */
const useHandlers = (props: CalendarGridProps, meetings: Meetings): CalendarOptions => {
  const latest = useRef({ ...props, meetings })
  useEffect(() => {
    latest.current = { ...props, meetings }
  })
  return useMemo(() => {
    const whyNot = (meeting: ShownMeeting) => whyStays(meeting, latest.current.today)
    return {
      eventClick: ({ event, el }) => {
        const meeting = latest.current.meetings.get(event.id)
        // A mouse gives it no focus, and the panel gives the focus back to what had it.
        el.focus({ preventScroll: true })
        if (meeting !== undefined) latest.current.onOpen(meeting.id)
      },
      eventAllow: (span, event) => {
        const { place, meetings: known } = latest.current
        const meeting = known.get(event?.id ?? '')
        const keepsTime = place.view !== 'uge' || span.allDay === (meeting?.start === null)
        return meeting !== undefined && keepsTime && whyNot(meeting) === null
      },
      eventDragStop: ({ event }) => {
        const meeting = latest.current.meetings.get(event.id)
        const why = meeting === undefined ? null : whyNot(meeting)
        if (why !== null) latest.current.onStays(why)
      },
      eventDrop: ({ event, revert }) => {
        const meeting = latest.current.meetings.get(event.id)
        const [date, time] = [event.startStr.slice(0, 10), event.startStr.slice(11, 16)]
        revert()
        if (meeting === undefined) return
        const start = event.allDay || time === meeting.start ? null : time
        latest.current.onAsk({ type: 'move', meetingId: meeting.id, date, start })
      },
    }
  }, [])
}

const ListDay = ({ date, days }: { readonly date: string; readonly days: readonly SpecialDays[] | undefined }) => (
  <span className={classes.listDay}>
    {words.dayInWeek(capitalised(weekdayDate(date)), isoWeek(date).week)}
    <SpecialDayNames days={days} on={null} />
  </span>
)

/** What to begin with: the month of the year, the first day of the list that has not passed, or the top. */
const startOf = (frame: HTMLElement, view: CalendarView, date: string): Element => {
  if (date.endsWith('-01-01') || view === 'maaned' || view === 'uge') return frame
  if (view === 'aar') return frame.querySelector(`[role=table][data-date="${date.slice(0, 7)}"]`) ?? frame
  const days = [...frame.querySelectorAll<HTMLElement>('[role=listitem] > [data-date]')]
  return days.find((day) => (day.dataset.date ?? '') >= date)?.parentElement ?? frame
}

/** So many frames without a change, and the grid is drawn; so many in all, and it is left as it is. */
const [stillFrames, mostFrames] = [30, 240]

/**
 * The days come after the grid, and move while their widths are measured and their names come to stand below them: what to begin with
 * is scrolled to each time that it has moved, until it stands still, or until the answer is called.
 */
const scrollOnceThere = (grid: HTMLElement, start: () => Element): (() => void) => {
  let id = 0
  const follow = (known: number | null, still: number, left: number) => {
    id = requestAnimationFrame(() => {
      const at = start().getBoundingClientRect().top - grid.getBoundingClientRect().top
      if (at !== known) start().scrollIntoView({ block: 'start' })
      const frames = at === known ? still + 1 : 0
      if (frames < stillFrames && left > 0) follow(at, frames, left - 1)
    })
  }
  follow(null, 0, mostFrames)
  return () => cancelAnimationFrame(id)
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10)

const shade = (days: readonly SpecialDays[] | undefined): string | undefined => {
  if (days === undefined) return undefined
  return days.some(({ kind }) => kind === 'off') ? classes.off : classes.school
}

const eventOf = (meeting: ShownMeeting, chosen: boolean): EventInput => {
  const { id, name, date, start, end, status, proposed } = meeting
  return {
    id,
    title: name,
    start: start === null ? date : `${date}T${start}`,
    ...(start !== null && end !== null && end > start ? { end: `${date}T${end}` } : {}),
    allDay: start === null,
    className: [
      chosen ? classes.chosen : '',
      proposed ? classes.proposed : '',
      status === 'draft' ? classes.draft : '',
      status === 'cancelled' ? classes.cancelled : '',
    ].join(' '),
  }
}

/** A working day, and longer where a meeting begins earlier or ends later. */
const hoursOf = (meetings: readonly ShownMeeting[]): readonly [string, string] => {
  const times = ['08:00', '17:00', ...meetings.flatMap(({ start, end }) => [start, end].flatMap((time) => time ?? []))]
  const hours = times.map((time) => minutesOfDay(time) / 60)
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
  return [clock(Math.floor(Math.min(...hours))), clock(Math.ceil(Math.max(...hours)))]
}

/**
 * A place below each month of the year view, for what is said about its days. FullCalendar 7.1 offers a hook for a month that it
 * never calls, so the days' hook is used.
 */
const useMonths = () => {
  const [places, setPlaces] = useState<readonly Month[]>([])
  const dayMounted = useCallback(({ el }: { readonly el: HTMLElement }) => {
    const table = el.closest<HTMLElement>('[role=table][data-date]')
    const tile = table?.parentElement
    if (!tile || tile.lastElementChild !== table) return
    const element = tile.appendChild(document.createElement('div'))
    const month = table.dataset.date ?? ''
    setPlaces((before) => [...before.filter((each) => each.element.isConnected), { month, element }])
  }, [])
  return { places, dayMounted }
}

type Month = { readonly month: string; readonly element: HTMLElement }
