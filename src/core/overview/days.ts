/** The lines about days with a programme: what closes, who has not answered or been told, and the report. Only what is worth a line is decided here. */
import { addDays } from '../danish/dates.ts'
import { isAhead, isComing } from '../meetings/status.ts'
import { type Day, dayOf } from '../programme/day.ts'
import { takingPart } from '../programme/places.ts'
import type { RecordSet } from '../records/record-set.ts'
import { untoldOf } from '../registrations/standing.ts'
import { isEmptyText } from '../text/blocks.ts'
import type { Week } from './after-and-around.ts'
import type { DayStep, OverviewItem } from './items.ts'

export const dayItems = (records: RecordSet, week: Week): readonly OverviewItem[] =>
  [...records.programme.values()].flatMap(({ meetingId }) => {
    const meeting = records.meeting.get(meetingId)
    if (meeting === undefined) return []
    const ahead = isAhead(meeting, week.today)
    const past = meeting.date !== null && meeting.date < week.today && meeting.status !== 'cancelled'
    const undated = meeting.date === null && isComing(meeting.status)
    const calledOff = meeting.status === 'cancelled' && (meeting.date === null || meeting.date >= week.today)
    if (!ahead && !undated && !calledOff && !(past && meeting.date >= addDays(week.today, -longAgo))) return []
    const day = dayOf(records, meetingId)
    if (day === null) return []
    if (calledOff) return toTell(day)
    return past ? afterwards(day, meeting.date, week) : before(day, week)
  })

/** Days after which nobody writes a report any more. */
const longAgo = 90
/** Days after the day in which the report is usually written. */
const reportDays = 14
/** Days before the day at which speakers who have not said yes are asked again. */
const confirmDays = 21

const before = (day: Day, { today, end }: Week): readonly OverviewItem[] => {
  const line = lineAbout(day)
  const { contributionsBy, signUpBy } = day.programme
  const closing = (step: DayStep, on: string | null, count: number) =>
    on !== null && today <= on && on <= end ? [line(step, on, count)] : []
  const confirmBy = day.meeting.date === null ? null : addDays(day.meeting.date, -confirmDays)
  const unconfirmed = day.sessions.flatMap(({ value }) => value.speakers).filter(({ confirmed }) => !confirmed).length
  const proposed = day.offered.filter(({ value }) => value.stage === 'proposed').length
  return [
    ...closing('contributions', contributionsBy, proposed),
    ...closing('sign-up', signUpBy, takingPart(day).length),
    ...(unconfirmed > 0 && confirmBy !== null && confirmBy <= end ? [line('confirm', confirmBy, unconfirmed)] : []),
    ...(proposed > 0 ? [line('decide', null, proposed)] : []),
    ...toTell(day),
  ]
}

/** Also that the day is called off. */
const toTell = (day: Day): readonly OverviewItem[] => {
  const untold = untoldOf(day).length
  return untold > 0 ? [lineAbout(day)('tell', null, untold)] : []
}

const afterwards = (day: Day, date: string, { end }: Week): readonly OverviewItem[] => {
  const on = addDays(date, reportDays)
  const learned = [day.programme.learned, ...day.sessions.map(({ value }) => value.learned)]
  return on <= end && learned.every(isEmptyText) ? [lineAbout(day)('report', on, 0)] : []
}

const lineAbout =
  ({ id }: Day) =>
  (step: DayStep, on: string | null, count: number): OverviewItem => ({ type: 'day', on, meetingId: id, step, count })
