/** Which forums have a turn order, and which years of one there is something to see in. */
import { byDanish } from '../../core/danish/sorting.ts'
import type { Forum } from '../../core/records/forum.ts'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { hasCases } from '../../core/rotation/places.ts'

export type TurnForum = { readonly id: ForumId; readonly value: Forum }

/** Forums with cases, and those that had turns before, in Danish order of their names. */
export const turnForums = ({ forum, turn }: RecordSet): readonly TurnForum[] => {
  const had = new Set([...turn.values()].map(({ forumId }) => forumId))
  return [...forum]
    .map(([id, value]) => ({ id, value }))
    .filter(({ id, value }) => (value.active && hasCases(value)) || had.has(id))
    .toSorted(byDanish(({ value }) => value.name))
}

/** Years with meetings of the forum, and this year and the next. */
export const yearsOf = ({ meeting }: RecordSet, forumId: ForumId, today: string): readonly number[] => {
  const thisYear = yearIn(today)
  const years = [...meeting.values()].flatMap(({ forumId: of, date }) =>
    of === forumId && date !== null ? [yearIn(date)] : [],
  )
  return [...new Set([...years, thisYear, thisYear + 1])].toSorted((a, b) => a - b)
}

/** The year of the next meeting; where none is ahead, of the last one; without meetings, this year. */
export const yearToShow = ({ meeting }: RecordSet, forumId: ForumId, today: string): number => {
  const dates = [...meeting.values()]
    .flatMap(({ forumId: of, date, status }) => (of === forumId && status !== 'cancelled' ? (date ?? []) : []))
    .toSorted()
  return yearIn(dates.find((date) => date >= today) ?? dates.at(-1) ?? today)
}

const yearIn = (date: string): number => Number(date.slice(0, 4))
