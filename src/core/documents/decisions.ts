/** What a meeting decided and who does what by when, without what was said: for whoever only needs the outcome. */
import type { AgendaItem } from '../records/agenda-item.ts'
import { headingBlock, paragraphBlock } from './blocks.ts'
import { decisionText } from './decision-text.ts'
import { followUpBlocks } from './follow-up.ts'
import { meetingFrame } from './frame.ts'
import { closingFields, meetingLines } from './header-fields.ts'
import { itemHeadings } from './item-heading.ts'
import { textBlocks } from './item-sections.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentBlock, DocumentModel } from './model.ts'
import { paperWords, decisionsWords as words } from './words.ts'

export const decisionsDocument = (papers: MeetingPapers): DocumentModel =>
  meetingFrame(papers, {
    type: words.type,
    state: papers.meeting.minutesApprovedOn === null ? paperWords.draft : '',
    body: [
      meetingLines(papers),
      closingFields(papers, 'minutes'),
      ...decisions(papers),
      ...followUpBlocks(papers),
    ].filter((block) => block.type !== 'fields' || block.rows.length > 0),
  })

const decisions = (papers: MeetingPapers): readonly DocumentBlock[] => {
  const headings = itemHeadings(papers, 'minutes')
  const blocks = papers.items.flatMap((item, index): readonly DocumentBlock[] => {
    const heading = headings[index]
    const decided = textBlocks(decisionText(item), 3)
    return heading === undefined || !(isHidden(papers, item) || decided.length > 0)
      ? []
      : [{ ...heading, aside: '' }, ...decided]
  })
  return blocks.length === 0 ? [paragraphBlock(words.none)] : [headingBlock(1, words.items), ...blocks]
}

/** A closed item keeps its number for everybody, whether it was decided or not. */
const isHidden = ({ edition }: MeetingPapers, { closed }: AgendaItem): boolean => closed && edition === 'shareable'
