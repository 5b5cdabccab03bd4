/** What is worth noticing about a proposed date, as sentences. */
import type { DateFacts } from '../../core/planning/date-facts.ts'
import type { PlannedMeeting } from '../../core/planning/plan.ts'
import { theOrganisationId } from '../../core/records/ids.ts'
import { organisation } from '../../core/records/organisation.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { costText } from '../../strings/dates-why.ts'
import { forums } from '../../strings/forums.ts'
import { holidayNames, schoolHolidayNames } from '../../strings/holidays.ts'
import { datesStep as words } from '../../strings/planning.ts'
import type { PlannedRow } from './date-rows.ts'
import type { Adjusted } from './use-proposal.ts'

type Notice = { readonly text: string; readonly needsYou: boolean }

/** What needs somebody comes first. */
export const noticesOf = (
  { names, after }: Adjusted,
  { meeting, isDropped }: PlannedRow,
  facts: DateFacts | null,
): readonly Notice[] => {
  if (isDropped) return []
  const standsInFor = meeting.standsInFor.map((id) => names.forum(id) ?? '')
  return [
    ...(facts === null ? [] : warningsOf(facts, after, (id) => names.meeting(id)?.name ?? forums.unnamed)),
    ...(standsInFor.length === 0 ? [] : [quiet(words.standsInFor(standsInFor))]),
    ...nextBestOf(meeting, facts, (id) => names.person(id) ?? ''),
  ]
}

const quiet = (text: string): Notice => ({ text, needsYou: false })
const needsYou = (text: string): Notice => ({ text, needsYou: true })

const warningsOf = (
  { dayOff, schoolHolidays, tooMuch, collisions }: DateFacts,
  after: RecordSet,
  meetingName: (id: DateFacts['collisions'][number]['meetingId']) => string,
): readonly Notice[] => {
  const inHoliday = schoolHolidays[0]
  const areas = schoolHolidays.map(({ areaId }) => after.area.get(areaId)?.name ?? '')
  return [
    ...(dayOff === null ? [] : [needsYou(words.off(holidayNames[dayOff.name]))]),
    ...(inHoliday === undefined ? [] : [needsYou(words.schoolHoliday(schoolHolidayNames[inHoliday.name], areas))]),
    ...(tooMuch.length === 0 ? [] : [needsYou(words.tooMuch(tooMuch.length, weekShareWarning(after)))]),
    ...collisions.map(({ meetingId, personIds, overlaps }) =>
      overlaps
        ? needsYou(words.sameTime(meetingName(meetingId), personIds.length))
        : quiet(words.sameDay(meetingName(meetingId), personIds.length)),
    ),
  ]
}

export const weekShareWarning = (records: RecordSet): number =>
  (records.organisation.get(theOrganisationId) ?? organisation.parse({})).weekShareWarning

type NameOf = Parameters<typeof costText>[2]

/** As it was weighed when the date was chosen; of a meeting that was there before, as it would be weighed now. */
const nextBestOf = ({ date, choice }: PlannedMeeting, facts: DateFacts | null, nameOf: NameOf): readonly Notice[] => {
  const chosen = choice?.candidates.find((each) => each.date === date)
  const other = choice?.candidates.find((each) => each.date !== date)
  if (chosen !== undefined)
    return other === undefined ? [] : [quiet(words.nextBest(other.date, costText(chosen, other, nameOf)))]
  if (facts === null || facts.nextBest === null) return []
  const { nextBest, attendance, collisions, onlyChanceOf } = facts
  const value = nextBest.value + nextBest.cost
  const here = { value, atWork: attendance.atWork.length, collisions: collisions.length, onlyChanceOf }
  const cost = costText(here, nextBest, nameOf)
  return [quiet(nextBest.cost < 0 ? words.better(nextBest.date, cost) : words.nextBest(nextBest.date, cost))]
}
