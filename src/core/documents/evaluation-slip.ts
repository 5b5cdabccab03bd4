/**
 * The slip on which people answer after a meeting or a day: the forum's questions, boxes to tick, and nothing that tells who ticked.
 * After a day there is also room to write.
 */
import { longDate } from '../danish/dates.ts'
import { optionsOf, questionsOf, usualQuestionsOf } from '../evaluation/questions.ts'
import { dayKinds } from '../programme/day.ts'
import type { EvaluationQuestion } from '../records/forum.ts'
import { type Inline, plainRun } from '../text/blocks.ts'
import { bold, cell, paragraphBlock } from './blocks.ts'
import { meetingFrame } from './frame.ts'
import { type MeetingPapers, meetingName } from './meeting-papers.ts'
import type { DocumentModel, DocumentSlips, DocumentTable } from './model.ts'
import { linesAt } from './text-measure.ts'
import { slipWords as words } from './words.ts'

export const evaluationSlip = (papers: MeetingPapers): DocumentModel => {
  const { forum, meeting, organisation } = papers
  const asked = questionsOf(forum)
  const questions = asked.length === 0 ? usualQuestionsOf(forum) : asked
  const isDay = dayKinds.has(forum.kind)
  const title = words.title(isDay, meetingName(papers), meeting.date === null ? '' : longDate(meeting.date))
  const boxes: Slip = [
    { type: 'paragraph', tone: 'normal', content: bold([plainRun(title)]) },
    paragraphBlock(words.how, 'quiet'),
    ...tables(questions),
  ]
  const room = organisation.wordTemplate === null ? ownRoom : templateRoom
  const need = total(boxes.map((block) => heightOf(block, room)))
  const isHalf = need <= room.height
  const slip = isDay ? [...boxes, ...linesToWrite((isHalf ? 1 : 2) * room.height - need)] : boxes
  return {
    ...meetingFrame(papers, {
      type: words.type,
      state: '',
      body: [{ type: 'slips', slips: isHalf ? [slip, slip] : [slip] }],
    }),
    bare: true,
  }
}

type Slip = DocumentSlips['slips'][number]

/** What half a page leaves for a slip: its height in points, its width in millimetres. */
type SlipRoom = { readonly height: number; readonly width: number; readonly knownTypeface: boolean }
const ownRoom: SlipRoom = { height: 336, width: 160, knownTypeface: true }
/** In the margins of most templates, and in whatever typeface they have. */
const templateRoom: SlipRoom = { height: 280, width: 155, knownTypeface: false }

const total = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0)

/** In points, as the styles of Word set the lines and what is around them. */
const heightOf = (block: Slip[number], { width, knownTypeface }: SlipRoom): number => {
  const linesIn = (content: readonly Inline[], share: number, less: number): number =>
    linesAt(content, typeSize, { width: share * width - less, knownTypeface })
  if (block.type === 'paragraph') return linesIn(block.content, 1, 0) * paragraphLine + 6
  const rowOf = (cells: readonly (readonly Inline[])[]): number =>
    Math.max(...block.columns.map((column, at) => linesIn(cells[at] ?? [], column.width, betweenColumns))) * tableLine +
    4
  const titles = block.columns.map((column) => bold([plainRun(column.title)]))
  return total([titles, ...block.rows].map(rowOf)) + belowTable
}
const typeSize = 11
const tableLine = 14
const paragraphLine = 14.8
const belowTable = 10
const betweenColumns = 2.5

/** As many as there is room for. */
const linesToWrite = (left: number): readonly DocumentTable[] => {
  const rows = Math.min(mostLines, Math.floor((left - linesTitle) / lineToWrite))
  return rows < 1
    ? []
    : [
        {
          type: 'table',
          description: words.linesDescription,
          spacing: 'roomy',
          columns: words.open.map((title) => ({ title, width: 1 / words.open.length })),
          rows: Array.from({ length: rows }, () => words.open.map(() => [])),
        },
      ]
}
const mostLines = 4
const lineToWrite = 26.5
const linesTitle = tableLine + 4 + belowTable

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
