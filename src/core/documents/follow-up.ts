/** The table of actions at the end of the minutes: who does what by when, and which item it came from. */
import { longDate, shortDate } from '../danish/dates.ts'
import type { PersonId } from '../records/ids.ts'
import type { Inline } from '../text/blocks.ts'
import { cell, headingBlock } from './blocks.ts'
import { linkedText } from './links.ts'
import { type MeetingPapers, personName } from './meeting-papers.ts'
import type { DocumentBlock, DocumentTable } from './model.ts'
import { namesText } from './people.ts'
import { earlierWords, paperWords } from './words.ts'

/** Dates have room on a line in wide typefaces, too: no space in them is one to break at. */
const columns: DocumentTable['columns'] = [
  { title: paperWords.followUpItem, width: 0.1 },
  { title: paperWords.followUpTask, width: 0.4 },
  { title: paperWords.followUpResponsible, width: 0.23 },
  { title: paperWords.followUpDeadline, width: 0.27 },
]

/** Nothing at all where the meeting agreed on no task. */
export const followUpBlocks = (papers: MeetingPapers): readonly DocumentBlock[] => {
  const { actions, itemNumbers } = papers
  const rows = actions
    .filter(({ task }) => task.trim() !== '')
    .map((action): readonly (readonly Inline[])[] => {
      const item = action.agendaItemId === null ? undefined : itemNumbers.get(action.agendaItemId)
      return [
        cell(item === undefined ? '' : String(item)),
        linkedText(action.task),
        cell(namesText(papers, namesOf(papers, action.responsibleIds))),
        cell(action.deadline === null ? '' : longDate(action.deadline)),
      ]
    })
  if (rows.length === 0) return []
  return [
    headingBlock(1, paperWords.followUp),
    { type: 'table', description: paperWords.followUpDescription, columns, rows },
  ]
}

/** What earlier meetings left to be done, at the end of the agenda. */
export const earlierActionBlocks = (papers: MeetingPapers): readonly DocumentBlock[] => {
  if (papers.earlierActions.length === 0) return []
  return [
    headingBlock(1, earlierWords.title),
    {
      type: 'table',
      description: earlierWords.description,
      columns: [
        { title: earlierWords.meeting, width: 0.17 },
        { title: paperWords.followUpTask, width: 0.42 },
        { title: paperWords.followUpResponsible, width: 0.24 },
        { title: paperWords.followUpDeadline, width: 0.17 },
      ],
      rows: papers.earlierActions.map(({ meetingDate, task, responsibleIds, deadline }) => [
        cell(meetingDate === null ? '' : shortDate(meetingDate)),
        linkedText(task),
        cell(namesText(papers, namesOf(papers, responsibleIds))),
        cell(deadline === null ? '' : shortDate(deadline)),
      ]),
    },
  ]
}

const namesOf = ({ people }: MeetingPapers, ids: readonly PersonId[]): readonly string[] =>
  ids.map((id) => personName(people, id)).filter((name) => name !== null)
