/**
 * The way of a day from the first idea to its report: which steps are done, and what is left of each. Everything is read off the
 * records; nobody ticks a step.
 */
import { isHeld } from '../meetings/status.ts'
import type { RecordSet } from '../records/record-set.ts'
import { attendanceLine, attendanceRows } from '../registrations/attendance.ts'
import { untoldOf } from '../registrations/standing.ts'
import { isEmptyText } from '../text/blocks.ts'
import { clashesOf } from './clashes.ts'
import { type Day, isForEverybody } from './day.ts'
import { takingPart } from './places.ts'
import { isChangedSince, publishedOf } from './versions.ts'

/** What the frame of a day lacks. */
export type FrameGap = 'theme' | 'date' | 'time' | 'place'

/** Counts are of what is left to do. */
export type DayStep =
  | { readonly step: 'frame'; readonly lacks: readonly FrameGap[] }
  | { readonly step: 'call'; readonly by: string | null }
  | { readonly step: 'choose'; readonly proposed: number }
  | { readonly step: 'speakers'; readonly unconfirmed: number }
  | { readonly step: 'place'; readonly unplaced: number; readonly clashes: number }
  | { readonly step: 'publish'; readonly changed: boolean }
  | { readonly step: 'invite'; readonly by: string | null }
  | { readonly step: 'seats'; readonly without: number }
  | { readonly step: 'confirm'; readonly untold: number }
  | { readonly step: 'attend'; readonly expected: number }
  | { readonly step: 'report' }

export type StepState = DayStep & { readonly done: boolean }

/**
 * In the order in which a day usually goes; a step may be done before the one that it follows. Of a day that is called off nothing is
 * left but to tell of it.
 */
export const stepsOf = (records: RecordSet, day: Day, today: string): readonly StepState[] => {
  const { meeting, programme, sessions, offered, registrations } = day
  const untold = untoldOf(day).length
  if (meeting.status === 'cancelled') return [{ step: 'confirm', untold, done: untold === 0 }]
  const choices = sessions.filter(({ value }) => !isForEverybody(value.kind))
  const isOver = isHeld(meeting.status) || (meeting.date !== null && meeting.date <= today)
  const isMailed = (kind: 'call' | 'invitation') => programme.mailings.some((each) => each.kind === kind)

  const lacks = frameGaps(day)
  const proposed = offered.filter(({ value }) => value.stage === 'proposed').length
  const speakers = sessions.flatMap(({ value }) => value.speakers)
  const unconfirmed = speakers.filter(({ confirmed }) => !confirmed).length
  const unplaced = sessions.filter(({ value }) => value.start === null).length
  const clashes = clashesOf(records, day).filter(({ severity }) => severity === 'clash').length
  const published = publishedOf(records, day.id)
  const changed = published !== null && isChangedSince(published.value, day)
  const coming = takingPart(day)
  const without = coming.filter(({ value }) => value.wishes.length > 0 && value.seats.length === 0).length
  const expected = attendanceLine(attendanceRows(records, day)).unseen
  // A day may be through though nobody noted that its speakers and organisers came.
  const allNoted = coming.every(({ value }) => value.attendance !== 'expected')
  const hasLearned = !isEmptyText(programme.learned)

  return [
    { step: 'frame', lacks, done: lacks.length === 0 },
    { step: 'call', by: programme.contributionsBy, done: isMailed('call') || choices.length + offered.length > 0 },
    { step: 'choose', proposed, done: proposed === 0 && choices.length > 0 },
    { step: 'speakers', unconfirmed, done: speakers.length > 0 && unconfirmed === 0 },
    { step: 'place', unplaced, clashes, done: choices.length > 0 && unplaced + clashes === 0 },
    { step: 'publish', changed, done: published !== null && !changed },
    { step: 'invite', by: programme.signUpBy, done: isMailed('invitation') || registrations.length > 0 },
    // A day on which nobody chooses has no seats to give.
    ...(programme.slots.length === 0
      ? []
      : [{ step: 'seats', without, done: coming.length > 0 && without === 0 } as const]),
    { step: 'confirm', untold, done: registrations.length > 0 && untold === 0 },
    { step: 'attend', expected, done: isOver && allNoted },
    { step: 'report', done: hasLearned },
  ]
}

/** What comes next: the first step that is not done. Null where the day is through. */
export const nextStep = (steps: readonly StepState[]): StepState | null => steps.find(({ done }) => !done) ?? null

const frameGaps = ({ meeting }: Day): readonly FrameGap[] => {
  const { theme, title, date, start, end, place } = meeting
  const nowhere = place.form !== 'online' && place.venueId === null && place.text === ''
  const gaps: readonly (readonly [FrameGap, boolean])[] = [
    ['theme', theme === '' && title === ''],
    ['date', date === null],
    ['time', start === null || end === null],
    ['place', nowhere],
  ]
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap)
}
