/** The meetings of a year as papers list them: in order of time, each with the words for when and where it is. */
import { capitalised, clockTime, dayAndMonth, weekdayNames, weekdayOf } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Venue } from '../records/venue.ts'
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
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.start ?? '', b.start ?? '') || ascending(a.id, b.id))

/** "Tirsdag 14. juni", short for a column; the year stands above. */
export const meetingDay = ({ date }: DatedMeeting): string =>
  `${capitalised(weekdayNames[weekdayOf(date) - 1] ?? '')} ${dayAndMonth(date)}`

/** "Tirs. 14. juni", where the column is narrow. */
export const shortMeetingDay = ({ date }: DatedMeeting): string =>
  `${capitalised(weekdayAbbreviations[weekdayOf(date) - 1] ?? '')} ${dayAndMonth(date)}`

const weekdayAbbreviations = ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.']

/** "13.00-15.00", below a heading that says what it is. */
export const meetingClock = ({ start, end }: Meeting): string =>
  start === null ? '' : [start, ...(end === null ? [] : [end])].map(clockTime).join('-')

/** Name of the place; how one meets where there is none. */
export const placeName = ({ venue }: Pick<RecordSet, 'venue'>, { place }: Meeting): string => {
  if (place.form === 'online') return placeWords.online
  const where = (place.venueId === null ? undefined : venue.get(place.venueId)?.name) || place.text
  return place.form === 'hybrid' && where !== '' ? `${where} og online` : where
}

/** Name and address; the room and how to find it come with the agenda. */
export const venueText = ({ name, address }: Venue): string => [name, address].filter(Boolean).join(', ')
