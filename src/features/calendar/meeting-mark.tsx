/** One meeting as it stands in the calendar: its forum's colour with the short name, and more where there is room. */
import { VisuallyHidden } from '@mantine/core'
import { clockRange, clockTime, weekdayDate } from '../../core/danish/dates.ts'
import { calendar as words } from '../../strings/calendar.ts'
import { meetings } from '../../strings/meetings.ts'
import type { CalendarView } from '../../ui/paths.ts'
import { forumColours } from '../../ui/theme.ts'
import classes from './calendar-grid.module.css'
import type { ShownMeeting } from './shown-meetings.ts'

export const MeetingMark = ({ meeting, view }: { readonly meeting: ShownMeeting; readonly view: CalendarView }) => {
  const { shortName, name, theme, date, start, end, place, status, proposed } = meeting
  const cancelled = status === 'cancelled'
  const isTold = theme !== '' && (view === 'uge' || (view === 'liste' && !name.includes(theme)))
  const said = [name === shortName ? '' : name, weekdayDate(date), start === null ? '' : clockRange(start, end)]
  const time = (start !== null || view === 'liste') && (
    <span className={classes.time}>
      {start === null ? words.allDay : view === 'liste' ? clockRange(start, end) : clockTime(start)}
    </span>
  )
  return (
    <div className={classes.mark} data-view={view}>
      <span className={classes.colour} style={{ backgroundColor: forumColours[meeting.colour] }} aria-hidden />
      <span className={classes.words}>
        {(view === 'maaned' || view === 'liste') && time}
        <span className={cancelled ? classes.struck : undefined}>
          <b>{shortName}</b>
          {view === 'liste' && name !== shortName && ` ${name}`}
          {isTold && `: ${theme}`}
        </span>
        {view === 'uge' && time}
        {(view === 'liste' || view === 'uge') && place !== '' && <span className={classes.place}>{place}</span>}
        {cancelled && <span>{words.cancelled}</span>}
        {proposed && <span>{words.proposed}</span>}
        {view === 'liste' && !cancelled && <span className={classes.place}>{meetings.status[status]}</span>}
        {view !== 'liste' && (
          <VisuallyHidden>
            {[...said, cancelled ? '' : meetings.status[status]].filter(Boolean).join(', ')}
          </VisuallyHidden>
        )}
      </span>
    </div>
  )
}
