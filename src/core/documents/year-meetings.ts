/** The meetings of a year as papers list them: in order of time, each with the words for when and where it is. */
import { capitalised, clockRange, dayAndMonth, weekdayDate } from '../danish/dates.ts'
import type { MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { placeWords } from './words.ts'

export type DatedMeeting = Meeting & { readonly id: MeetingId; readonly date: string }

/** Those with a date in the year, the earliest first. */
export const meetingsIn = (
  { meeting }: Pick<RecordSet, 'meeting'>,
  year: number,
  belongs: (meeting: DatedMeeting) => boolean,
): readonly DatedMeeting[] =>
  [...meeting]
    .flatMap(([id, value]): readonly DatedMeeting[] =>
      value.date === null ? [] : [{ ...value, id, date: value.date }],
    )
    .filter((each) => each.date.startsWith(`${year}-`) && belongs(each))
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.start ?? '', b.start ?? '') || compare(a.id, b.id))

/** "Tirsdag den 14. juni": the year stands above. */
export const meetingDay = ({ date }: DatedMeeting): string => {
  const [weekday = ''] = weekdayDate(date).split(' ')
  return `${capitalised(weekday)} den ${dayAndMonth(date)}`
}

export const meetingClock = ({ start, end }: Meeting): string => (start === null ? '' : clockRange(start, end))

/** Name of the place with its room; how one meets where there is no place. */
export const meetingPlace = ({ venue }: Pick<RecordSet, 'venue'>, { place }: Meeting): string => {
  if (place.form === 'online') return placeWords.online
  const known = place.venueId === null ? undefined : venue.get(place.venueId)
  const where = [known?.name ?? '', place.text || (known?.room ?? '')].filter(Boolean).join(', ')
  return place.form === 'hybrid' ? [where, placeWords.online].filter(Boolean).join(' / ') : where
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
