/**
 * A meeting's papers as document models: the agenda, and the minutes written under the same agenda. Pure: the same records
 * give the same paper. Knows what a paper says, not how it looks.
 */
import type { Paper } from '../contract.ts'
import { assertNever } from '../result.ts'
import { attendanceList } from './attendance-list.ts'
import { headingBlock, paragraphBlock } from './blocks.ts'
import { decisionsDocument } from './decisions.ts'
import { papersFor } from './editions.ts'
import { evaluationSlip } from './evaluation-slip.ts'
import { earlierActionBlocks, followUpBlocks } from './follow-up.ts'
import { meetingFrame } from './frame.ts'
import { closingFields, groupFields, openingFields } from './header-fields.ts'
import { itemHeadings, overviewBlock } from './item-heading.ts'
import { itemBody } from './item-sections.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentBlock, DocumentFields, DocumentModel } from './model.ts'
import { type PaperKind, peopleBlock } from './people.ts'
import { changeBlocks } from './version-lines.ts'
import { paperWords, shareableWords } from './words.ts'

/** Which of a meeting's papers, and for whom. */
export type MeetingPaper = OfMeeting<
  Extract<Paper, { readonly document: PaperKind | 'decisions' | 'attendance' | 'evaluation-slip' }>
>
type OfMeeting<P> = P extends unknown ? Omit<P, 'meetingId'> : never

export const meetingDocument = (papers: MeetingPapers, paper: MeetingPaper): DocumentModel => {
  switch (paper.document) {
    case 'agenda':
    case 'minutes':
      return paperDocument(papersFor(papers, paper.edition), paper.document)
    case 'decisions':
      return decisionsDocument(papersFor(papers, paper.edition))
    case 'attendance':
      return attendanceList(papersFor(papers, paper.edition ?? 'internal'))
    case 'evaluation-slip':
      return evaluationSlip(papers)
    default:
      return assertNever(paper)
  }
}

/** Holds no word of the minutes, even where they are written. */
export const agendaDocument = (papers: MeetingPapers): DocumentModel => paperDocument(papers, 'agenda')

export const minutesDocument = (papers: MeetingPapers): DocumentModel => paperDocument(papers, 'minutes')

const paperDocument = (papers: MeetingPapers, kind: PaperKind): DocumentModel =>
  meetingFrame(papers, {
    type: kind === 'agenda' ? paperWords.agenda : paperWords.minutes,
    state: isDraft(papers, kind) ? paperWords.draft : '',
    body: body(papers, kind),
  })

const isDraft = ({ meeting }: MeetingPapers, kind: PaperKind): boolean =>
  kind === 'minutes'
    ? meeting.minutesApprovedOn === null
    : meeting.status === 'draft' && meeting.agendaIssuedOn === null

const body = (papers: MeetingPapers, kind: PaperKind): readonly DocumentBlock[] => {
  const headings = itemHeadings(papers, kind)
  const items = papers.items.flatMap((item, index): readonly DocumentBlock[] => {
    const heading = headings[index]
    return heading === undefined ? [] : [heading, ...itemBody(papers, item, kind)]
  })
  return [
    filled(openingFields(papers, kind)),
    peopleBlock(papers, kind),
    kind === 'agenda' ? filled(groupFields(papers)) : null,
    filled(closingFields(papers, kind)),
    papers.edition === 'shareable' ? paragraphBlock(shareableWords.note, 'quiet') : null,
    overviewBlock(headings),
    items.length === 0 ? null : headingBlock(1, paperWords.items),
    ...items,
    ...(kind === 'minutes' ? [...followUpBlocks(papers), ...changeBlocks(papers)] : earlierActionBlocks(papers)),
  ].filter((block) => block !== null)
}

const filled = (fields: DocumentFields): DocumentFields | null => (fields.rows.length > 0 ? fields : null)
