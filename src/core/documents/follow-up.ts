/** The table at the end of the minutes: who does what by when, and which item it came from. */
import { longDate } from '../danish/dates.ts'
import type { Inline } from '../text/blocks.ts'
import { cell, headingBlock } from './blocks.ts'
import { linkedText } from './links.ts'
import { type MeetingPapers, personName } from './meeting-papers.ts'
import type { DocumentBlock, DocumentTable } from './model.ts'
import { namesText } from './people.ts'
import { paperWords } from './words.ts'

const columns: DocumentTable['columns'] = [
  { title: paperWords.followUpItem, width: 0.1 },
  { title: paperWords.followUpTask, width: 0.46 },
  { title: paperWords.followUpResponsible, width: 0.24 },
  { title: paperWords.followUpDeadline, width: 0.2 },
]

/** Nothing at all where the meeting agreed on no task. */
export const followUpBlocks = (papers: MeetingPapers): readonly DocumentBlock[] => {
  const { actions, itemNumbers, people } = papers
  const rows = actions
    .filter(({ task }) => task.trim() !== '')
    .map((action): readonly (readonly Inline[])[] => {
      const item = action.agendaItemId === null ? undefined : itemNumbers.get(action.agendaItemId)
      const responsible = action.responsibleIds.map((id) => personName(people, id)).filter((name) => name !== null)
      return [
        cell(item === undefined ? '' : String(item)),
        linkedText(action.task),
        cell(namesText(papers, responsible)),
        cell(action.deadline === null ? '' : longDate(action.deadline)),
      ]
    })
  if (rows.length === 0) return []
  return [
    headingBlock(1, paperWords.followUp),
    { type: 'table', description: paperWords.followUpDescription, columns, rows },
  ]
}
