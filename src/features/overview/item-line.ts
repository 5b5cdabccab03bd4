/** What a line of the overview says of each kind of thing, and where its one button leads. */
import { clockRange, dayAndMonth, weekdayNames, weekdayOf } from '../../core/danish/dates.ts'
import { listText } from '../../core/danish/numbers.ts'
import { placeName } from '../../core/documents/year-meetings.ts'
import type { DayStep, OverviewItem } from '../../core/overview/items.ts'
import { namesOf } from '../../core/people/names.ts'
import { type MeetingId, programmeIdOf } from '../../core/records/ids.ts'
import type { Meeting, RunUpStep } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { assertNever } from '../../core/result.ts'
import { overviewDays as aboutDays, overviewAround as around, overview as words } from '../../strings/overview.ts'
import { type DayTab, paths } from '../../ui/paths.ts'
import { caseLine } from './case-line.ts'

export type Line = { readonly title: string; readonly about: string; readonly action: string; readonly to: string }

type OfType<T extends OverviewItem['type']> = Extract<OverviewItem, { type: T }>

export const lineOf = (item: OverviewItem, records: RecordSet, today: string): Line => {
  switch (item.type) {
    case 'meeting':
      return meetingLine(item, records)
    case 'open-turns':
      return openTurnsLine(item, records)
    case 'step':
      return stepLine(item, records, today)
    case 'day':
      return {
        title: aboutDays.title(item.step, item.count),
        about: nameAndDay(records, item.meetingId),
        action: aboutDays.action[item.step],
        to: paths.day(item.meetingId, dayTabOf[item.step]),
      }
    case 'cases':
      return caseLine(item, records, nameAndDay(records, item.meetingId))
    case 'comments':
      return {
        title: around.comments(item.count),
        about: nameAndDay(records, item.meetingId),
        action: around.openMinutes,
        to: paths.meeting(item.meetingId, 'referat'),
      }
    case 'evaluations':
      return {
        title: around.evaluations(item.meetingIds.length),
        about: listText(item.meetingIds.slice(0, namedMeetings).map((id) => nameAndDay(records, id))),
        action: around.enterEvaluation,
        to: paths.meeting(item.meetingId, 'evaluering'),
      }
    case 'actions':
      return actionsLine(item, records)
    default:
      return assertNever(item)
  }
}

const namedMeetings = 3

const dayTabOf: Readonly<Record<DayStep, DayTab>> = {
  contributions: 'bidrag',
  decide: 'bidrag',
  confirm: 'bidrag',
  'sign-up': 'tilmeldinger',
  tell: 'tilmeldinger',
  report: 'rapport',
}

const meetingLine = ({ meetingId, turnIds, unanswered }: OfType<'meeting'>, records: RecordSet): Line => {
  const meeting = records.meeting.get(meetingId)
  const name = meeting === undefined ? '' : nameOf(records, meeting)
  const theme = meeting?.theme ?? ''
  const whose = namesOf(records, turnIds)
  return {
    title: theme === '' || name.includes(theme) ? name : `${name}: ${theme}`,
    about: [
      meeting === undefined ? '' : meetingFacts(records, meeting),
      whose.length === 0 ? '' : words.turns(listText(whose)),
      unanswered === null || unanswered === 0 ? '' : words.unanswered(unanswered),
    ]
      .filter(Boolean)
      .join(' · '),
    ...(records.programme.has(programmeIdOf(meetingId))
      ? { action: aboutDays.open, to: paths.day(meetingId) }
      : { action: words.openMeeting, to: paths.meeting(meetingId) }),
  }
}

const openTurnsLine = ({ meetingId, on, count }: OfType<'open-turns'>, records: RecordSet): Line => {
  const meeting = records.meeting.get(meetingId)
  const year = Number((meeting?.date ?? on).slice(0, 4))
  return {
    title: words.openTurns(count),
    about: nameAndDay(records, meetingId),
    action: words.fillTurns,
    to: meeting === undefined ? paths.rotation : paths.rotationOf(meeting.forumId, year),
  }
}

const stepLine = ({ meetingId, step, on, more, waitsFor }: OfType<'step'>, records: RecordSet, today: string): Line => {
  const [approver] = waitsFor === null ? [] : namesOf(records, [waitsFor])
  return {
    title: approver === undefined ? around.step(step, on < today) : around.waitsForApproval(approver),
    about: [nameAndDay(records, meetingId), more === 0 ? '' : around.moreSteps(more)].filter(Boolean).join(' · '),
    action: approver === undefined ? around.stepAction[step] : around.noteAnswer,
    to: stepAddress(step, meetingId),
  }
}

const stepAddress = (step: RunUpStep, meetingId: MeetingId): string => {
  if (step === 'pack') return paths.casesPack(meetingId)
  return paths.meeting(meetingId, step === 'comments' ? 'referat' : 'forloeb')
}

const actionsLine = ({ forumId, rows }: OfType<'actions'>, records: RecordSet): Line => {
  const whose = namesOf(records, [...new Set(rows.flatMap(({ responsibleIds }) => responsibleIds))])
  const forum = forumId === null ? undefined : records.forum.get(forumId)
  const [first] = rows
  return {
    title: rows.length === 1 && first !== undefined ? first.task : around.actions(rows.length),
    about: [forum?.name ?? '', whose.length === 0 ? around.nobody : listText(whose)].filter(Boolean).join(' · '),
    action: rows.length === 1 ? around.openAction : around.openActions,
    to: paths.actionsAs(forumId === null ? '' : new URLSearchParams({ forum: forumId }).toString()),
  }
}

const nameOf = ({ forum }: RecordSet, { title, forumId }: Meeting): string => title || (forum.get(forumId)?.name ?? '')

/** "Regional ERFA, onsdag 9. december". */
const nameAndDay = (records: RecordSet, meetingId: MeetingId | null): string => {
  const meeting = meetingId === null ? undefined : records.meeting.get(meetingId)
  if (meeting === undefined) return words.noMeeting
  return [nameOf(records, meeting), meeting.date === null ? '' : shortDay(meeting.date)].filter(Boolean).join(', ')
}

const meetingFacts = (records: RecordSet, meeting: Meeting): string =>
  [
    meeting.start === null ? '' : clockRange(meeting.start, meeting.end),
    placeName(records, meeting) || words.noPlace,
    meeting.status === 'draft' ? words.draft : '',
  ]
    .filter(Boolean)
    .join(', ')

/** "onsdag 9. december". */
export const shortDay = (date: string): string => `${weekdayNames[weekdayOf(date) - 1] ?? ''} ${dayAndMonth(date)}`
