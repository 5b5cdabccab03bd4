/**
 * The slip on which people answer after a meeting or a day: the forum's questions, boxes to tick, and nothing that tells who ticked.
 * After a day there is also room to write.
 */
import { longDate } from '../danish/dates.ts'
import { optionsOf, questionsOf, usualQuestionsOf } from '../evaluation/questions.ts'
import { dayKinds } from '../programme/day.ts'
import type { EvaluationQuestion } from '../records/forum.ts'
import { plainRun } from '../text/blocks.ts'
import { bold, cell, paragraphBlock } from './blocks.ts'
import { meetingFrame } from './frame.ts'
import { type MeetingPapers, meetingName } from './meeting-papers.ts'
import type { DocumentModel, DocumentSlips, DocumentTable } from './model.ts'
import { slipWords as words } from './words.ts'

export const evaluationSlip = (papers: MeetingPapers): DocumentModel => {
  const { forum, meeting } = papers
  const asked = questionsOf(forum)
  const questions = asked.length === 0 ? usualQuestionsOf(forum) : asked
  const isDay = dayKinds.has(forum.kind)
  const fitsTwice = questions.length <= mostOnHalf
  const hasRoom = !fitsTwice || questions.length <= mostBesideLines
  const title = words.title(isDay, meetingName(papers), meeting.date === null ? '' : longDate(meeting.date))
  const slip: DocumentSlips['slips'][number] = [
    { type: 'paragraph', tone: 'normal', content: bold([plainRun(title)]) },
    paragraphBlock(words.how, 'quiet'),
    ...tables(questions),
    ...(isDay && hasRoom ? [linesToWrite] : []),
  ]
  return {
    ...meetingFrame(papers, {
      type: words.type,
      state: '',
      body: [{ type: 'slips', slips: fitsTwice ? [slip, slip] : [slip] }],
    }),
    bare: true,
  }
}

/** Questions for which half a page has room. */
const mostOnHalf = 6
/** And for which it has room for lines to write on as well. */
const mostBesideLines = 3

const linesToWrite: DocumentTable = {
  type: 'table',
  description: words.linesDescription,
  spacing: 'roomy',
  columns: words.open.map((title) => ({ title, width: 1 / words.open.length })),
  rows: [0, 1].map(() => words.open.map(() => [])),
}

/** Neighbouring questions with the same answers share a table. */
const tables = (questions: readonly EvaluationQuestion[]): readonly DocumentTable[] => {
  const groups: EvaluationQuestion[][] = []
  for (const question of questions) {
    const last = groups.at(-1)
    const alike = last?.[0] !== undefined && optionsOf(last[0]).join() === optionsOf(question).join()
    if (alike) last.push(question)
    else groups.push([question])
  }
  return groups.map((group) => {
    const options = group[0] === undefined ? [] : optionsOf(group[0])
    return {
      type: 'table',
      description: words.description,
      columns: [
        { title: words.question, width: 0.34 },
        ...options.map((title) => ({ title, width: 0.66 / options.length })),
      ],
      rows: group.map(({ text }) => [cell(text), ...options.map(() => cell(words.box))]),
    }
  })
}
