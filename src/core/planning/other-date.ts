/** Another date for a meeting that has lost its own: every other meeting stays, and the day that is lost is not taken again. */
import { daysBetween } from '../danish/dates.ts'
import type { MeetingId } from '../records/ids.ts'
import type { DateChoice, Meeting } from '../records/meeting.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { planDates } from './plan-dates.ts'

type OtherDate = { readonly date: string; readonly choice: DateChoice | null }

/** Null where no other day is possible. */
export const otherDateFor = (records: RecordSet, id: MeetingId, meeting: Meeting, today: string): OtherDate | null => {
  const { forumId, date } = meeting
  const year = Number((date ?? today).slice(0, 4))
  const around = withChanges(records, onlyMovable(records, id, meeting))
  const { series } = planDates(around, { year, forumIds: [forumId], today, method: 'instant', release: 'drafts' })
  const [nearest = null] = series
    .flatMap(({ dates }) => dates)
    .filter((each) => !each.kept)
    .toSorted((a, b) => distance(a.date, date) - distance(b.date, date) || (a.date < b.date ? -1 : 1))
  return nearest === null ? null : { date: nearest.date, choice: nearest.choice }
}

const distance = (a: string, b: string | null): number => (b === null ? 0 : Math.abs(daysBetween(a, b)))

/** The forum without the day that is lost, its meeting a draft, and its other meetings fixed. */
const onlyMovable = (records: RecordSet, id: MeetingId, meeting: Meeting): readonly RecordChange[] => {
  const { forumId, date } = meeting
  const forum = records.forum.get(forumId)
  const others = [...records.meeting].flatMap(([other, value]): readonly RecordChange[] =>
    value.forumId === forumId && other !== id
      ? [{ kind: 'meeting', id: other, value: { ...value, pinned: true } }]
      : [],
  )
  const own: RecordChange = { kind: 'meeting', id, value: { ...meeting, status: 'draft', pinned: false } }
  if (forum === undefined || date === null) return [...others, own]
  const blocked = [...forum.dates.blocked, { id: 'lost', from: date, to: date, note: '' }]
  return [...others, own, { kind: 'forum', id: forumId, value: { ...forum, dates: { ...forum.dates, blocked } } }]
}
