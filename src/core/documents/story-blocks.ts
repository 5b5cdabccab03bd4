/** Plain text that people wrote (lines, and lines that begin with "- ") as paragraphs and lists of a paper. */
import { plainRun } from '../text/blocks.ts'
import { paragraphBlock } from './blocks.ts'
import type { DocumentList, DocumentParagraph } from './model.ts'

export const storyBlocks = (text: string): readonly (DocumentParagraph | DocumentList)[] => {
  const blocks: (DocumentParagraph | DocumentList)[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    const before = blocks.at(-1)
    if (line === '') continue
    if (!line.startsWith('- ')) blocks.push(paragraphBlock(line))
    else if (before?.type === 'list') blocks.splice(-1, 1, { ...before, items: [...before.items, listItem(line)] })
    else blocks.push({ type: 'list', items: [listItem(line)] })
  }
  return blocks
}

const listItem = (line: string): DocumentList['items'][number] => ({
  level: 0,
  ordered: false,
  content: [plainRun(line.slice(2).trim())],
})
