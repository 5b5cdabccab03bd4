/** What stands below the heading of an agenda item: its text, and the sections that are not empty, in their order. */

import { longDate } from '../danish/dates.ts'
import type { DecisionPlacement } from '../records/organisation.ts'
import { assertNever } from '../result.ts'
import { type Inline, isEmptyText, plainRun, type RichText } from '../text/blocks.ts'
import { headingBlock, paragraphBlock } from './blocks.ts'
import { decisionText } from './decision-text.ts'
import { phaseBlocks, timeBlocks } from './facilitator.ts'
import { linkedContent } from './links.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentBlock, DocumentListItem, DocumentParagraph, HeadingLevel } from './model.ts'
import type { PaperKind } from './people.ts'
import { attachmentLabel, earlierWords, facilitatorWords, paperWords } from './words.ts'

type Item = MeetingPapers['items'][number]

/** The agenda's sections; the minutes are the same with what was said and decided. */
export const itemBody = (papers: MeetingPapers, item: Item, kind: PaperKind): readonly DocumentBlock[] => {
  const agendaOnly = kind === 'agenda'
  const decision = agendaOnly ? [] : section(paperWords.decision, textBlocks(decisionText(item), 4, 'decision'))
  const early = placementOf(papers) === 'after-recommendation'
  const leads = papers.edition === 'facilitator'
  return [
    ...originLines(papers, item),
    ...(leads && !agendaOnly ? timeBlocks(papers, item) : []),
    ...textBlocks(item.content, 3),
    ...section(paperWords.recommendation, textBlocks(item.recommendation, 4)),
    ...(early ? decision : []),
    ...section(paperWords.attachments, attachmentLines(papers, item)),
    ...(agendaOnly ? [] : section(paperWords.record, textBlocks(item.minutesText, 4))),
    ...(early ? [] : decision),
    ...(leads && agendaOnly ? phaseBlocks(papers, item) : []),
    ...(leads ? section(facilitatorWords.notes, textBlocks(item.privateNotes, 4)) : []),
  ]
}

/** Which earlier meeting the item comes from, and whose minutes it is about. */
const originLines = ({ cameFrom, approves }: MeetingPapers, { id }: Item): readonly DocumentParagraph[] => {
  const [from, of] = [cameFrom.get(id), approves.get(id)]
  return [
    ...(from === undefined ? [] : [paragraphBlock(earlierWords.from(longDate(from)), 'quiet')]),
    ...(of === undefined ? [] : [paragraphBlock(earlierWords.approves(longDate(of)), 'quiet')]),
  ]
}

const placementOf = ({ organisation, forum }: MeetingPapers): DecisionPlacement =>
  forum.decisionPlacement ?? organisation.decisionPlacement

/** A heading and what is below it; nothing at all where nothing is below it. */
const section = (title: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.length === 0 ? [] : [headingBlock(3, title), ...blocks]

/** Written text as blocks of the paper. Empty blocks are left out; neighbouring list blocks become one list. */
export const textBlocks = (
  text: RichText,
  subheadingLevel: HeadingLevel,
  tone: DocumentParagraph['tone'] = 'normal',
): readonly DocumentBlock[] => {
  const blocks: DocumentBlock[] = []
  for (const block of text) {
    if (isEmptyText([block])) continue
    const content = linkedContent(block.content.filter(isWritten))
    switch (block.type) {
      case 'paragraph':
        blocks.push({ type: 'paragraph', tone, content })
        break
      case 'subheading':
        blocks.push({ ...headingBlock(subheadingLevel, ''), tone: 'text', content })
        break
      case 'bullet':
      case 'numbered':
        addToList(blocks, { level: block.level, ordered: block.type === 'numbered', content })
        break
      default:
        assertNever(block.type)
    }
  }
  return blocks
}

/** A footnote without a word gets no number. */
const isWritten = (part: Inline): boolean =>
  part.type !== 'footnote' || part.content.some(({ text }) => text.trim() !== '')

/** At the outermost level bullets and numbers are lists of their own; within it they mix. */
const addToList = (blocks: DocumentBlock[], item: DocumentListItem) => {
  const last = blocks.at(-1)
  const outermost = last?.type === 'list' ? last.items[0] : undefined
  if (last?.type !== 'list' || outermost === undefined) blocks.push({ type: 'list', items: [item] })
  else if (item.level <= outermost.level && item.ordered !== outermost.ordered)
    blocks.push({ type: 'list', items: [item] })
  else blocks[blocks.length - 1] = { type: 'list', items: [...last.items, item] }
}

/** "Bilag 1, punkt 5 – titel", numbered within the item. A link is carried by its words, never by a bare address. */
const attachmentLines = (papers: MeetingPapers, item: Item): readonly DocumentParagraph[] => {
  const number = papers.itemNumbers.get(item.id) ?? 0
  return papers.attachments
    .filter(({ agendaItemId }) => agendaItemId === item.id)
    .map(({ title, source }, index) => {
      const label = attachmentLabel(index + 1, number)
      const rest: readonly Inline[] =
        source.type === 'link' ? linkRuns(title, source.label, source.href) : [plainRun(title || fileNameOf(source))]
      return { type: 'paragraph', tone: 'normal', content: [plainRun(`${label} – `), ...rest] }
    })
}

const linkRuns = (title: string, label: string, href: string): readonly Inline[] =>
  label === '' || title === ''
    ? [{ ...plainRun(title || label || href), href }]
    : [plainRun(`${title}: `), { ...plainRun(label), href }]

const fileNameOf = (source: MeetingPapers['attachments'][number]['source']): string =>
  source.type === 'file' ? source.fileName : ''
