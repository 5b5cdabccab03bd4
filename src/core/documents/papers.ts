/**
 * A meeting's papers as document models: the agenda, and the minutes written under the same agenda. Pure: the same records
 * give the same paper. Knows what a paper says, not how it looks.
 */
import { longDate, weekdayDate } from '../danish/dates.ts'
import { headingBlock } from './blocks.ts'
import { followUpBlocks } from './follow-up.ts'
import { framedDocument } from './frame.ts'
import { closingFields, openingFields } from './header-fields.ts'
import { itemHeadings, overviewBlock } from './item-heading.ts'
import { itemBody } from './item-sections.ts'
import { type MeetingPapers, meetingName } from './meeting-papers.ts'
import type { DocumentBlock, DocumentFields, DocumentModel } from './model.ts'
import { type PaperKind, peopleBlock } from './people.ts'
import { paperWords } from './words.ts'

/** Holds no word of the minutes, even where they are written. */
export const agendaDocument = (papers: MeetingPapers): DocumentModel => paperDocument(papers, 'agenda')

export const minutesDocument = (papers: MeetingPapers): DocumentModel => paperDocument(papers, 'minutes')

/** The paper of that kind, for those who are told the kind. */
export const paperDocument = (papers: MeetingPapers, kind: PaperKind): DocumentModel => {
  const { organisation, meeting } = papers
  const name = meetingName(papers)
  return framedDocument(organisation, {
    type: kind === 'agenda' ? paperWords.agenda : paperWords.minutes,
    name,
    when: meeting.date === null ? '' : longDate(meeting.date),
    subject: [name, meeting.date === null ? '' : weekdayDate(meeting.date)].filter(Boolean).join(', '),
    state: isDraft(papers, kind) ? paperWords.draft : '',
    body: body(papers, kind),
  })
}

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
    filled(closingFields(papers, kind)),
    overviewBlock(headings),
    items.length === 0 ? null : headingBlock(1, paperWords.items),
    ...items,
    ...(kind === 'minutes' ? followUpBlocks(papers) : []),
  ].filter((block) => block !== null)
}

const filled = (fields: DocumentFields): DocumentFields | null => (fields.rows.length > 0 ? fields : null)
