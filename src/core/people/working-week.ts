/** A person's working week as a value that is clicked, shortened to text and read from text: "man, tir, tor (ulige uger)". */
import type { WorkingDay } from '../records/person.ts'

export type Weeks = WorkingDay['weeks']

/** In which weeks a weekday is worked; null where it is not. Two entries for odd and even mean every week. */
export const weeksOf = (days: readonly WorkingDay[], weekday: number): Weeks | null => {
  const weeks = new Set(days.filter((day) => day.weekday === weekday).map((day) => day.weeks))
  if (weeks.has('every') || weeks.size === 2) return 'every'
  return weeks.has('odd') ? 'odd' : weeks.has('even') ? 'even' : null
}

/** The week with one weekday set anew, in the order of the week. */
export const withWeekday = (days: readonly WorkingDay[], weekday: number, weeks: Weeks | null): readonly WorkingDay[] =>
  [...days.filter((day) => day.weekday !== weekday), ...(weeks === null ? [] : [{ weekday, weeks }])].toSorted(
    (a, b) => a.weekday - b.weekday,
  )

const dayWords: readonly (readonly string[])[] = [
  ['mandag', 'mandage', 'man', 'ma', 'monday', 'mon'],
  ['tirsdag', 'tirsdage', 'tirs', 'tir', 'ti', 'tuesday', 'tue'],
  ['onsdag', 'onsdage', 'ons', 'on', 'wednesday', 'wed'],
  ['torsdag', 'torsdage', 'tors', 'tor', 'to', 'thursday', 'thu'],
  ['fredag', 'fredage', 'fre', 'fr', 'friday', 'fri'],
  ['lørdag', 'lørdage', 'lør', 'lø', 'saturday', 'sat'],
  ['søndag', 'søndage', 'søn', 'sø', 'sunday', 'sun'],
]
const weekdayByWord = new Map(dayWords.flatMap((words, index) => words.map((word) => [word, index + 1] as const)))
const weeksByWord: ReadonlyMap<string, Weeks> = new Map([
  ['ulige', 'odd'],
  ['lige', 'even'],
  ['hver', 'every'],
  ['alle', 'every'],
  ['odd', 'odd'],
  ['even', 'even'],
])
const fillWords = new Set(['uge', 'uger', 'i', 'og', 'samt', 'kun', 'week', 'weeks', 'and'])

/**
 * Reads working days as people write them. "ulige" and "lige" belong to the day or range before them, or, when a colon
 * follows ("ulige uger: man, ons"), to the days after. Null where a word is not understood; an empty text is no days.
 */
export const readWorkingDays = (text: string): readonly WorkingDay[] | null => {
  const words = text.toLocaleLowerCase('da').replace(/alle hverdage|hverdage|alle dage|hver dag/g, 'man-fre')
  const tokens = words.match(/\p{L}+|[-–:]|[^\s\p{L}]/gu) ?? []
  const found: WorkingDay[] = []
  let lastGroup = 0
  let ahead: Weeks = 'every'
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? ''
    const weekday = weekdayByWord.get(token)
    const weeks = weeksByWord.get(token)
    if (weekday !== undefined) {
      const isRange = /^[-–]$|^til$/.test(tokens[index + 1] ?? '')
      const end = isRange ? weekdayByWord.get(tokens[index + 2] ?? '') : weekday
      if (end === undefined || end < weekday) return null
      lastGroup = found.length
      for (let day = weekday; day <= end; day++) found.push({ weekday: day, weeks: ahead })
      if (isRange) index += 2
    } else if (weeks !== undefined) {
      if (leadsDays(tokens, index + 1)) ahead = weeks
      else for (let at = lastGroup; at < found.length; at++) found[at] = { weekday: found[at]?.weekday ?? 1, weeks }
    } else if (!fillWords.has(token) && !/^[,;.:/&+()]$/.test(token)) return null
  }
  return joined(found)
}

/** Whether a colon follows before the next day: the weeks are said ahead of their days. */
const leadsDays = (tokens: readonly string[], from: number): boolean => {
  const next = tokens.slice(from).find((token) => !fillWords.has(token))
  return next === ':'
}

const joined = (days: readonly WorkingDay[]): readonly WorkingDay[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const weeks = weeksOf(days, weekday)
    return weeks === null ? [] : [{ weekday, weeks }]
  })
