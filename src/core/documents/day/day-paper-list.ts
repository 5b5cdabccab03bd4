/** Which papers a day has, in the order in which they are needed, and which of them have something to say yet. */
import { questionsOf } from '../../evaluation/questions.ts'
import { isHeld } from '../../meetings/status.ts'
import type { DayPaper, Paper } from '../../paper-wishes.ts'
import type { Day } from '../../programme/day.ts'
import { takingPart } from '../../programme/places.ts'
import { areSeatsGiven } from '../../registrations/standing.ts'

export const dayPaperKeys = [
  'wall',
  'wall-large',
  'booklet',
  'invitation',
  'speaker-sheets',
  'room-signs',
  'badges',
  'sign-in',
  'participants-by-organisation',
  'participants-by-name',
  'participants-by-session',
  'needs',
  'evaluation-slips',
  'report',
] as const
export type DayPaperKey = (typeof dayPaperKeys)[number]

/** What the papers that can be had in several ways shall be like. */
export type DayPaperChoice = {
  readonly versionNumber: number | null
  readonly speaker: Extract<Paper, { readonly document: 'speaker-sheets' }>['speaker']
  readonly blankBadges: number
}

export const usualChoice: DayPaperChoice = { versionNumber: null, speaker: null, blankBadges: 0 }

type EvaluationSlips = Extract<Paper, { readonly document: 'evaluation-slip' }>

export const dayPaperOf = (
  key: DayPaperKey,
  { id: meetingId }: Pick<Day, 'id'>,
  { versionNumber, speaker, blankBadges }: DayPaperChoice,
): DayPaper | EvaluationSlips => {
  switch (key) {
    case 'wall':
    case 'wall-large':
    case 'booklet':
      return { document: 'programme', meetingId, layout: key, versionNumber }
    case 'invitation':
      return { document: 'day-invitation', meetingId, versionNumber }
    case 'speaker-sheets':
      return { document: 'speaker-sheets', meetingId, speaker }
    case 'room-signs':
    case 'sign-in':
      return { document: key, meetingId }
    case 'badges':
      return { document: 'badges', meetingId, blank: blankBadges }
    case 'participants-by-organisation':
      return { document: 'participants', meetingId, by: 'organisation' }
    case 'participants-by-name':
      return { document: 'participants', meetingId, by: 'name' }
    case 'participants-by-session':
      return { document: 'participants', meetingId, by: 'session' }
    case 'needs':
      return { document: 'day-needs', meetingId }
    case 'evaluation-slips':
      return { document: 'evaluation-slip', meetingId }
    case 'report':
      return { document: 'day-report', meetingId }
  }
}

/** Whether there is anything to print; a paper that has nothing to say can be looked at all the same. */
export const isReady = (key: DayPaperKey, day: Day, today: string): boolean => {
  const coming = takingPart(day)
  switch (key) {
    case 'wall':
    case 'wall-large':
    case 'booklet':
      return day.sessions.some(({ value }) => value.start !== null)
    case 'invitation':
      return day.sessions.length > 0
    case 'speaker-sheets':
      return day.sessions.some(({ value }) => value.speakers.length > 0)
    case 'room-signs':
      return day.programme.rooms.length > 0
    case 'badges':
    case 'sign-in':
    case 'participants-by-organisation':
    case 'participants-by-name':
      return coming.length > 0
    case 'participants-by-session':
      return areSeatsGiven(day)
    case 'needs':
      return coming.some(({ value }) => value.needs.length > 0)
    case 'evaluation-slips':
      return questionsOf(day.forum).length > 0
    case 'report':
      return isHeld(day.meeting.status) || (day.meeting.date !== null && day.meeting.date <= today)
  }
}
