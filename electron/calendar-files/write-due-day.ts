/** Writes the day on which a case is due as a calendar file: a whole day that leaves the day free. Without a name in it. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { DueEvent } from '../../src/core/documents/case-request.ts'

/** `stamp` is when the file was made, an instant: the later of two files of one case counts. */
export const writeDueDay = ({ uid, sequence, date, summary }: DueEvent, stamp: string): string => {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//Erfakreds//Erfakreds//DA' })
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(stamp),
    start: Temporal.PlainDate.from(date),
    allDay: true,
    summary: summary.replace(/\p{Cc}+/gu, ' ').trim(),
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  return `${calendar.toString()}\r\n`
}
