/** The papers of a day with a programme: finds the day, as it is or as a version has it, and has the paper made. */
import type { DayPaper } from '../../paper-wishes.ts'
import { type Day, dayOf } from '../../programme/day.ts'
import { dayAsOf, versionsOf } from '../../programme/versions.ts'
import type { MeetingId } from '../../records/ids.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { err, ok, type Result } from '../../result.ts'
import type { DocumentModel } from '../model.ts'
import { badges } from './badges.ts'
import { bookletProgramme } from './booklet.ts'
import { dayReport } from './day-report.ts'
import { dayInvitation } from './invitation.ts'
import { needsPaper } from './needs-paper.ts'
import { participantList, signInList } from './participant-lists.ts'
import { roomSigns } from './room-signs.ts'
import { sessionLists } from './session-lists.ts'
import { speakerSheets } from './speaker-sheets.ts'
import { wallProgramme } from './wall.ts'

export type DayPaperProblem = 'meeting-not-found' | 'version-not-found' | 'speaker-not-found'

/** `today` is the date borne by papers that are not issued on a date of their own. */
export const dayDocument = (
  records: RecordSet,
  paper: DayPaper,
  today: string,
): Result<DocumentModel, DayPaperProblem> => {
  const found = dayFor(records, paper.meetingId, 'versionNumber' in paper ? paper.versionNumber : null)
  if (!found.ok) return found
  const day = found.value
  switch (paper.document) {
    case 'programme':
      return ok(programmePaper(records, day, paper, today))
    case 'day-invitation':
      return ok(dayInvitation(records, day))
    case 'speaker-sheets':
      return speakerSheets(records, day, paper.speaker)
    case 'room-signs':
      return ok(roomSigns(records, day))
    case 'participants':
      return ok(paper.by === 'session' ? sessionLists(records, day) : participantList(records, day, paper.by))
    case 'sign-in':
      return ok(signInList(records, day))
    case 'badges':
      return ok(badges(records, day, paper))
    case 'day-needs':
      return ok(needsPaper(records, day))
    case 'day-report':
      return ok(dayReport(records, day, today))
  }
}

const programmePaper = (
  records: RecordSet,
  day: Day,
  { layout, versionNumber }: Extract<DayPaper, { readonly document: 'programme' }>,
  today: string,
): DocumentModel =>
  layout === 'booklet'
    ? bookletProgramme(records, day, { versionNumber, today })
    : wallProgramme(records, day, { size: layout === 'wall-large' ? 'A3' : 'A4', versionNumber, today })

const dayFor = (records: RecordSet, id: MeetingId, number: number | null): Result<Day, DayPaperProblem> => {
  const day = dayOf(records, id)
  if (day === null) return err('meeting-not-found')
  if (number === null) return ok(day)
  const version = versionsOf(records, id).find(({ value }) => value.number === number)
  return version === undefined ? err('version-not-found') : ok(dayAsOf(day, version.value, records))
}
