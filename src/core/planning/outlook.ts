/** What a year's number of turns means for each person: how many years lie between two of them, and with more groups. */
import type { ForumId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { placesFor, placesOf } from '../rotation/places.ts'
import { outsidePool, poolOf } from '../rotation/pool.ts'
import type { TurnOutlook } from './plan.ts'

/** `meetings` are the forum's of one year; null where nobody brings cases, with groups or without. */
export const turnOutlook = (records: RecordSet, forumId: ForumId, meetings: readonly Meeting[]): TurnOutlook | null => {
  const pool = poolOf(records, forumId)
  if (pool === null) return null
  const { forum } = pool
  const dates = meetings.flatMap(({ date }) => date ?? [])
  const people = pool.people.filter((person) => dates.some((date) => outsidePool(person, date) === null)).length
  const turns = meetings.reduce((sum, meeting) => sum + placesOf(records, forum, meeting), 0)
  const groups = Math.max(1, ...meetings.map((meeting) => meeting.groups.length))
  const casesPerGroup = placesFor(forum, 1)
  if (turns === 0 && casesPerGroup === 0) return null
  const most = Math.min(new Set(forum.facilitatorIds).size, people)
  const withMost = most * casesPerGroup * meetings.length
  return {
    forumId,
    people,
    meetings: meetings.length,
    casesPerMeeting: Math.max(0, ...meetings.map((meeting) => placesOf(records, forum, meeting))),
    groups,
    yearsBetweenTurns: yearsBetween(people, turns),
    withGroups: most > groups && withMost > turns ? groupsAnd(most, yearsBetween(people, withMost)) : null,
  }
}

const groupsAnd = (groups: number, yearsBetweenTurns: number | null): TurnOutlook['withGroups'] =>
  yearsBetweenTurns === null ? null : { groups, yearsBetweenTurns }

/** Two decimals and never none at all, so that it reads the same everywhere; "3,4 år" is the page's affair. */
const yearsBetween = (people: number, turns: number): number | null =>
  turns === 0 || people === 0 ? null : Math.max(1, Math.round((100 * people) / turns)) / 100
