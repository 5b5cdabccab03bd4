/** The report on a day that was held: who came, what they thought of it and what was learned. Names no participant. */
import { longDate } from '../../danish/dates.ts'
import { numberText } from '../../danish/numbers.ts'
import { askedAt } from '../../evaluation/meeting-evaluation.ts'
import { leastAnswers, summaryOf } from '../../evaluation/summary.ts'
import { type Day, isForEverybody, seatsIn } from '../../programme/day.ts'
import { seatsTaken } from '../../programme/places.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { type DayFigures, dayFigures, type TurnoutOf } from '../../registrations/day-figures.ts'
import { isEmptyText, plainRun } from '../../text/blocks.ts'
import { cell, fieldRow, headingBlock, paragraphBlock } from '../blocks.ts'
import { textBlocks } from '../item-sections.ts'
import type { DocumentBars, DocumentBlock, DocumentModel } from '../model.ts'
import { dayFrame, dayName, dayWhen, dayWhere, filledRows, organiserRow } from './day-frame.ts'
import { roomName, sessionTitle } from './programme-lines.ts'
import { reportWords as words } from './report-words.ts'

export const dayReport = (records: RecordSet, day: Day, today: string): DocumentModel => {
  const figures = dayFigures(records, day)
  return dayFrame(records, day, {
    type: words.type,
    body: [
      headingBlock(1, dayName(day)),
      {
        type: 'fields',
        rows: filledRows([
          fieldRow(words.when, dayWhen(day)),
          fieldRow(words.where, dayWhere(day)),
          { label: words.targetGroups, values: day.programme.targetGroups.map((group) => [plainRun(group)]) },
          organiserRow(records, day),
          fieldRow(words.writtenOn, longDate(today)),
        ]),
      },
      headingBlock(1, words.participants),
      ...attendanceBlocks(figures),
      ...sessionBlocks(day),
      ...evaluationBlocks(records, day),
      ...learnedBlocks(day),
    ],
  })
}

const attendanceBlocks = (figures: DayFigures): readonly DocumentBlock[] => {
  if (figures.registered === 0 && figures.came === 0) return [paragraphBlock(words.nobody)]
  return [
    ...words.attendance(figures).map((line) => paragraphBlock(line)),
    headingBlock(2, words.bySector),
    barsOf(
      words.sector,
      figures,
      figures.sectors.map((each) => ({ ...each, key: words.sectors[each.key ?? 'unknown'] })),
    ),
    headingBlock(2, words.byRole),
    barsOf(
      words.role,
      figures,
      figures.roles.map((each) => ({ ...each, key: words.roles[each.key] })),
    ),
    headingBlock(2, words.byOrganisation),
    {
      type: 'table',
      description: words.organisationsDescription,
      columns: [
        { title: words.organisation, width: 0.7 },
        { title: words.registered, width: figures.noted ? 0.15 : 0.3 },
        ...(figures.noted ? [{ title: words.came, width: 0.15 }] : []),
      ],
      rows: figures.organisations.map(({ key, registered, came }) => [
        cell(key || words.unknownOrganisation),
        cell(numberText(registered)),
        ...(figures.noted ? [cell(numberText(came))] : []),
      ]),
    },
  ]
}

/** Those who came only where somebody noted it. */
const barsOf = (heading: string, figures: DayFigures, rows: readonly TurnoutOf<string>[]): DocumentBars => {
  const counts = ({ registered, came }: Pick<DayFigures, 'registered' | 'came'>) =>
    figures.noted ? [registered, came] : [registered]
  return {
    type: 'bars',
    description: words.turnoutDescription(
      heading,
      rows.map((row) => words.turnoutRow(row, figures.noted)),
    ),
    heading,
    columns: figures.noted ? [words.registered, words.came] : [words.registered],
    rows: rows.map((row) => ({ label: row.key, counts: counts(row) })),
    totals: { label: words.total, counts: counts(figures) },
  }
}

/** What people chose between, with the seats that were kept in it. */
const sessionBlocks = (day: Day): readonly DocumentBlock[] => {
  const taken = seatsTaken(day)
  const chosen = day.sessions.filter(({ value }) => !isForEverybody(value.kind))
  if (chosen.every(({ id }) => !taken.has(id))) return []
  return [
    headingBlock(1, words.sessions),
    {
      type: 'table',
      description: words.sessionsDescription,
      columns: [
        { title: words.session, width: 0.46 },
        { title: words.room, width: 0.24 },
        { title: words.seated, width: 0.17 },
        { title: words.seats, width: 0.13 },
      ],
      rows: chosen.map(({ id, value }) => [
        cell(sessionTitle(value)),
        cell(roomName(day, value)),
        cell(numberText(taken.get(id) ?? 0)),
        cell(numberOrNone(seatsIn(day.programme, value))),
      ]),
    },
  ]
}

const numberOrNone = (count: number | null): string => (count === null ? '' : numberText(count))

const evaluationBlocks = (records: RecordSet, day: Day): readonly DocumentBlock[] => {
  const answered = askedAt(records, day.id).flatMap(({ question, evaluation }) =>
    evaluation === null ? [] : [{ question, summary: summaryOf(evaluation) }],
  )
  if (answered.length === 0) return []
  return [
    headingBlock(1, words.evaluation),
    ...answered.flatMap(({ question, summary }): readonly DocumentBlock[] => [
      headingBlock(2, question.text),
      ...(summary.shown
        ? [
            paragraphBlock(words.ends(summary.answered, summary.ends.best, summary.options)),
            {
              type: 'bars' as const,
              description: words.answersDescription(question.text, summary.options),
              heading: words.answer,
              columns: [words.answers],
              rows: summary.options.map(({ option, count, percent }) => ({
                label: words.share(option, percent),
                counts: [count],
              })),
              totals: { label: words.answersInAll, counts: [summary.answered] },
            },
          ]
        : [paragraphBlock(words.tooFew(summary.answered, leastAnswers))]),
    ]),
  ]
}

const learnedBlocks = ({ programme, sessions }: Day): readonly DocumentBlock[] => {
  const told = sessions.filter(({ value }) => !isEmptyText(value.learned))
  return [
    headingBlock(1, words.learned),
    ...(isEmptyText(programme.learned) && told.length === 0 ? [paragraphBlock(words.nothingLearned)] : []),
    ...textBlocks(programme.learned, 2),
    ...told.flatMap(({ value }) => [headingBlock(2, sessionTitle(value)), ...textBlocks(value.learned, 3)]),
  ]
}
