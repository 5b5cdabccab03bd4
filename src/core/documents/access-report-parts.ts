/** The parts of the access report that tell of a person's registration, forums, meetings, turns, approvals and actions. */
import { capitalised, dateInDenmark, longDate, shortDate, weekdayNames } from '../danish/dates.ts'
import { listText, numberText } from '../danish/numbers.ts'
import { ascending } from '../order.ts'
import { fullName } from '../people/names.ts'
import type { PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import {
  absenceWords,
  attendanceWords,
  roleWords,
  turnStateWords,
  accessWords as words,
} from './access-report-words.ts'
import { cell, fieldRow, headingBlock } from './blocks.ts'
import type { DocumentBlock, DocumentTable } from './model.ts'

export const aboutBlocks = (records: RecordSet, person: Person): readonly DocumentBlock[] => {
  const { area, unit, person: people } = records
  const leader = person.leaderId === null ? undefined : people.get(person.leaderId)
  const works = person.affiliations.map(({ unitId, unitName, team, organisation }) =>
    [(unitId === null ? undefined : unit.get(unitId)?.name) ?? unitName, team, organisation].filter(Boolean).join(', '),
  )
  const days = person.workingDays.map(({ weekday, weeks }) =>
    [weekdayNames[weekday - 1] ?? '', weeks === 'every' ? '' : `(${words[weeks]})`].filter(Boolean).join(' '),
  )
  const steps = Object.entries(words.introduction).map(([step, label]): [string, string] => {
    const day = person.introduction[step as keyof typeof words.introduction]
    return [label, day === null ? '' : longDate(day)]
  })
  const rows: readonly (readonly [string, string])[] = [
    [words.name, fullName(person)],
    [words.nickname, person.nickname],
    [words.roles, listText(person.roles.map((role) => roleWords[role]))],
    [words.title, person.title],
    [words.email, person.email],
    [words.phone, person.phone],
    [words.works, works.join('; ')],
    [words.area, person.areaId === null ? '' : (area.get(person.areaId)?.name ?? '')],
    [words.leader, leader === undefined ? '' : fullName(leader)],
    [words.hours, person.weeklyHours === null ? '' : numberText(person.weeklyHours)],
    [words.days, listText(days)],
    [words.firstDay, person.firstDay === null ? '' : longDate(person.firstDay)],
    [words.lastDay, person.lastDay === null ? '' : longDate(person.lastDay)],
    ...steps,
    [words.pause, person.rotationPause === null ? '' : period(person.rotationPause.from, person.rotationPause.to)],
  ]
  return [
    { type: 'fields', rows: rows.filter(([, value]) => value !== '').map(([label, value]) => fieldRow(label, value)) },
    ...under(
      words.absences,
      words.absenceTable,
      [words.period, words.reason],
      person.absences.map(({ from, to, reason }) => [period(from, to), absenceWords[reason]]),
    ),
  ]
}

const period = (from: string, to: string | null): string =>
  words.until(longDate(from), to === null ? null : longDate(to))

export const forumBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.forumTable,
    [words.forum, words.function, words.period],
    [...records.membership.values()]
      .filter(({ personId }) => personId === id)
      .map(({ forumId, included, function: task, from, to }) => [
        records.forum.get(forumId)?.name ?? '',
        included ? task : words.excepted,
        [from, to].some((day) => day !== null)
          ? [from === null ? '' : `fra ${shortDate(from)}`, to === null ? '' : `til ${shortDate(to)}`]
              .filter(Boolean)
              .join(' ')
          : '',
      ]),
  )

export const meetingBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.meetingTable,
    [words.date, words.meeting, words.as, words.attendance],
    inTime([...records.meeting.values()]).flatMap((meeting) => {
      const own = meeting.participants.filter(({ personId }) => personId === id)
      const as = [
        ...(meeting.chairId === id ? [words.chair] : []),
        ...(meeting.minuteTakerId === id ? [words.minuteTaker] : []),
        ...(meeting.organiserId === id ? [words.organiser] : []),
        ...(meeting.groups.some(({ facilitatorId }) => facilitatorId === id) ? [words.groupLeader] : []),
        ...own.map((each) => each.function || words.participant),
      ]
      if (as.length === 0) return []
      return [
        [
          dateText(meeting),
          nameOf(records, meeting),
          listText(as),
          own
            .flatMap(({ attendance, answer, reason }) => [
              attendanceWords[attendance],
              ...(answer === null ? [] : [words.answered[answer]]),
              ...(reason === null ? [] : [absenceWords[reason]]),
            ])
            .join(', '),
        ],
      ]
    }),
  )

export const turnBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] => {
  const meetingOf = (turn: { readonly meetingId: Meeting['forumId'] | string }) =>
    [...records.meeting].find(([key]) => key === turn.meetingId)?.[1]
  const turns = [...records.turn.values()]
    .map((turn) => ({ turn, meeting: meetingOf(turn) }))
    .toSorted((a, b) => ascending(a.meeting?.date ?? '9999', b.meeting?.date ?? '9999'))
  const own = turns.filter(
    ({ turn }) => turn.personId === id || turn.coPersonIds.includes(id) || turn.originalPersonId === id,
  )
  const considered = turns.flatMap(({ turn, meeting }) => {
    const candidate = turn.choice?.candidates.find(({ personId }) => personId === id)
    const excluded = turn.choice?.excluded.some(({ personId }) => personId === id)
    if (candidate === undefined && excluded !== true) return []
    const outcome =
      candidate === undefined
        ? words.leftOut
        : turn.choice?.candidates[0]?.personId === id
          ? words.chosen
          : words.notChosen
    return [
      [
        dateText(meeting),
        candidate === undefined ? '' : String(candidate.turns),
        candidate?.lastOn == null ? '' : shortDate(candidate.lastOn),
        outcome,
      ],
    ]
  })
  return [
    ...tableOf(
      words.turnTable,
      [words.date, words.forum, words.state],
      own.map(({ turn, meeting }) => [
        dateText(meeting),
        records.forum.get(turn.forumId)?.name ?? '',
        turnStateWords[turn.state],
      ]),
    ),
    ...under(
      words.considered,
      words.consideredTable,
      [words.date, words.earlierTurns, words.lastTurn, words.outcome],
      considered,
    ),
  ]
}

export const approvalBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] => {
  const person = records.person.get(id)
  const name = person === undefined ? '' : fullName(person)
  return [
    ...tableOf(
      words.approvalTable,
      [words.meeting, words.about_, words.answer],
      [...records.approval.values()]
        .filter(({ approverId }) => approverId === id)
        .map((each) => [
          dateText(records.meeting.get(each.meetingId)),
          words.subjectOf[each.subject],
          words.stateOf[each.state],
        ]),
    ),
    ...under(
      words.caseApproved,
      words.caseApproved,
      [words.when, words.about_],
      [...records.case.values()]
        .flatMap(({ approval, learningApproval }) => [
          { mark: approval, what: 'case' },
          { mark: learningApproval, what: 'læring' },
        ])
        .flatMap(({ mark, what }) =>
          mark !== null && name !== '' && mark.by === name ? [[longDate(dateInDenmark(new Date(mark.at))), what]] : [],
        ),
    ),
  ]
}

export const actionBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.actionTable,
    [words.task, words.deadline, words.state],
    [...records.action.values()]
      .filter(({ responsibleIds }) => responsibleIds.includes(id))
      .map(({ task, deadline, status }) => [
        task,
        deadline === null ? '' : shortDate(deadline),
        words.actionState[status],
      ]),
  )

/** A table of even columns; nothing where there is no row. */
export const tableOf = (
  description: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly DocumentTable[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          description,
          spacing: 'tight',
          columns: titles.map((title) => ({ title, width: 1 / titles.length })),
          rows: rows.map((row) => row.map(cell)),
        },
      ]

const under = (title: string, ...table: Parameters<typeof tableOf>): readonly DocumentBlock[] => {
  const blocks = tableOf(...table)
  return blocks.length === 0 ? [] : [headingBlock(2, title), ...blocks]
}

const inTime = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.toSorted((a, b) => ascending(a.date ?? '9999', b.date ?? '9999'))

const dateText = (meeting: Meeting | undefined): string =>
  meeting === undefined || meeting.date === null ? '' : longDate(meeting.date)

const nameOf = ({ forum }: RecordSet, { title, forumId }: Meeting): string =>
  capitalised(title || (forum.get(forumId)?.name ?? ''))
