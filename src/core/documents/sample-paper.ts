/** A paper that shows how papers look here: every kind of part, and nothing that anybody wrote. */
import { theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { plainRun } from '../text/blocks.ts'
import { fieldRow, headingBlock, lines, paragraphBlock } from './blocks.ts'
import { framedDocument } from './frame.ts'
import type { DocumentModel } from './model.ts'
import { samplePaperWords as words } from './sample-paper-words.ts'

export const samplePaper = ({ organisation }: Pick<RecordSet, 'organisation'>): DocumentModel =>
  framedDocument(organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
    type: words.type,
    state: words.state,
    name: '',
    when: '',
    subject: words.type,
    body: [
      { type: 'fields', rows: [fieldRow(words.label, words.value), fieldRow(words.label, words.value)] },
      headingBlock(1, words.part),
      paragraphBlock(words.text),
      headingBlock(2, words.item),
      paragraphBlock(words.text),
      {
        type: 'list',
        items: [false, true].flatMap((ordered) =>
          words.list.map((text) => ({ level: ordered ? 1 : 0, ordered, content: [plainRun(text)] })),
        ),
      },
      headingBlock(3, words.heading),
      { type: 'paragraph', tone: 'decision', content: [plainRun(words.decision)] },
      { type: 'paragraph', tone: 'quiet', content: [plainRun(words.quiet)] },
      {
        type: 'table',
        description: words.table,
        columns: words.columns.map((title) => ({ title, width: 1 / words.columns.length })),
        rows: words.rows.map((row) => row.map((cell) => lines([cell]))),
      },
    ],
  })
