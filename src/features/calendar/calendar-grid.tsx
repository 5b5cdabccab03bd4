/**
 * FullCalendar with our words, colours and meetings. It shows a place in time, and tells when a meeting is opened, dropped
 * elsewhere or tried to be moved though it stays; what follows from that is not its business.
 */
import FullCalendar, { type CalendarRef, type EventDropInfo, type EventInput } from '@fullcalendar/react'
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
import type { MeetingId } from '../../core/records/ids.ts'
import { calendar as words } from '../../strings/calendar.ts'
import type { CalendarView } from '../../ui/paths.ts'
import type { CalendarPlace } from './address.ts'
import classes from './calendar-grid.module.css'
import { MeetingMark } from './meeting-mark.tsx'
import { type AskedChange, type ShownMeeting, type Stays, whyStays } from './shown-meetings.ts'
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

const viewOptions = {
  multiMonthYear: { aspectRatio: 0.66 },
  dayGridMonth: { aspectRatio: 1.8 },
  timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric', month: 'numeric' } },
} as const

export const CalendarGrid = (props: CalendarGridProps) => {
  const { place, today, meetings, special, onOpen, onAsk, onStays } = props
  const { view, date, meetingId } = place
  const calendar = useRef<CalendarRef>(null)
  const frame = useRef<HTMLDivElement>(null)
  const months = useMonths()
  const byId = useMemo(() => new Map<string, ShownMeeting>(meetings.map((each) => [each.id, each])), [meetings])
  const days = useMemo(() => byDay(special), [special])
  const events = useMemo(() => meetings.map((each) => eventOf(each, each.id === meetingId)), [meetings, meetingId])
  const [from, to] = useMemo(() => hoursOf(meetings), [meetings])
  const weekends = view !== 'aar' || meetings.some((each) => weekdayOf(each.date) > 5)

  useLayoutEffect(() => {
    calendar.current?.getApi().changeView(viewNames[view], date)
  }, [view, date])
  const month = view === 'aar' ? months.places.find((each) => each.month === date.slice(0, 7)) : undefined
  const shown = view === 'aar' ? null : `${view} ${date}`
  useEffect(() => {
    // The months stand where they belong once their width has been measured and the names of their days stand below them.
    const target = shown === null ? month?.element.parentElement : frame.current
    return target ? afterFrames(3, () => target.scrollIntoView({ block: 'start' })) : undefined
  }, [shown, month])

  const shadeOf = useCallback(
    (info: { date: Date; isOther: boolean }) =>
      info.isOther && view === 'aar' ? undefined : shade(days.get(isoDate(info.date))),
    [days, view],
  )
  const dropped = ({ event, revert }: EventDropInfo) => {
    const meeting = byId.get(event.id)
    revert()
    if (meeting === undefined) return
    const start = event.allDay ? null : event.startStr.slice(11, 16)
    onAsk({
      type: 'move',
      meetingId: meeting.id,
      date: event.startStr.slice(0, 10),
      start: start === meeting.start ? null : start,
    })
  }
  return (
    <div ref={frame} className={classes.grid} data-view={view}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        locale={danish}
        timeZone="UTC"
        now={today}
        initialView={viewNames[view]}
        initialDate={date}
        headerToolbar={false}
        height="auto"
        weekends={weekends}
        weekNumbers
        weekTextShort={words.weekShort}
        weekNumberFormat={{ week: 'numeric' }}
        inlineWeekNumberContent={(info) => (view === 'aar' ? String(info.num) : words.weekNumber(info.num))}
        inlineWeekNumberClass={classes.weekNumber}
        weekNumberHeaderContent={(info) => (info.num === undefined ? null : words.weekNumber(info.num))}
        tableHeaderSticky={false}
        multiMonthMaxColumns={4}
        singleMonthMinWidth={weekends ? 400 : 300}
        singleMonthClass={classes.month}
        singleMonthHeaderInnerClass={classes.monthName}
        dayCellDidMount={months.dayMounted}
        views={viewOptions}
        fixedWeekCount={false}
        dayNarrowWidth={0}
        dayRowClass={classes.week}
        slotMinTime={from}
        slotMaxTime={to}
        allDayText={words.allDay}
        eventTimeFormat={{ hour: 'numeric', minute: '2-digit' }}
        slotHeaderFormat={{ hour: 'numeric', minute: '2-digit' }}
        moreLinkText={words.more}
        moreLinkHint={words.moreHint}
        eventsHint={words.meetingsOfDay}
        noEventsText={words.noMeetings}
        dayCellClass={shadeOf}
        dayLaneClass={shadeOf}
        dayCellTopContent={(info) => (
          <>
            <span>{info.dayNumberText}</span>
            {view === 'maaned' && <SpecialDayNames days={days.get(isoDate(info.date))} on={isoDate(info.date)} />}
          </>
        )}
        dayCellTopInnerClass={classes.dayTop}
        dayCellInnerClass={classes.dayRoom}
        dayHeaderContent={(info) => (
          <>
            {info.text}
            {view === 'uge' && <SpecialDayNames days={days.get(isoDate(info.date))} on={null} />}
          </>
        )}
        listDayHeaderContent={({ level, date: day }) =>
          level === 0 ? <ListDay date={isoDate(day)} days={days.get(isoDate(day))} /> : null
        }
        listItemEventBeforeClass={classes.none}
        events={events}
        eventDisplay="block"
        eventInteractive
        eventClass={classes.event}
        eventInnerClass={classes.eventInner}
        eventContent={(info) => {
          const meeting = byId.get(info.event.id)
          return meeting === undefined ? null : <MeetingMark meeting={meeting} view={view} />
        }}
        eventClick={({ event }) => {
          const meeting = byId.get(event.id)
          if (meeting !== undefined) onOpen(meeting.id)
        }}
        eventStartEditable
        eventAllow={(span, event) => {
          const meeting = event === null ? undefined : byId.get(event.id)
          return (
            meeting !== undefined &&
            whyStays(meeting, today) === null &&
            (view !== 'uge' || span.allDay === (meeting.start === null))
          )
        }}
        eventDragStop={({ event }) => {
          const meeting = byId.get(event.id)
          const why = meeting === undefined ? null : whyStays(meeting, today)
          if (why !== null) onStays(why)
        }}
        eventDrop={dropped}
        dragRevertDuration={0}
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

const ListDay = ({ date, days }: { readonly date: string; readonly days: readonly SpecialDays[] | undefined }) => (
  <span className={classes.listDay}>
    {words.dayInWeek(capitalised(weekdayDate(date)), isoWeek(date).week)}
    <SpecialDayNames days={days} on={null} />
  </span>
)

/** Calls after a number of frames, unless it is called off. */
const afterFrames = (frames: number, run: () => void): (() => void) => {
  let id = 0
  const wait = (left: number) => {
    id = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : run()))
  }
  wait(frames)
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
