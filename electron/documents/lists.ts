/** Real lists: bullets and numbers that Word counts itself, each list starting at 1. */
import { type INumberingOptions, LevelFormat, LevelSuffix, Paragraph } from 'docx'
import type { DocumentList, DocumentListItem } from '../../src/core/documents/model.ts'
import { inlineRuns } from './inline.ts'
import { colour, column } from './look.ts'
import { style } from './styles.ts'

const bullets = 'bullets'
const numbers = 'numbers'

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], texts: readonly string[]) =>
  texts.map((text, level) => ({
    level,
    format,
    text,
    suffix: LevelSuffix.TAB,
    style: {
      run: { color: colour.petrol },
      paragraph: { indent: { left: column.list * (level + 1), hanging: column.list } },
    },
  }))

export const numbering: INumberingOptions = {
  config: [
    { reference: bullets, levels: levels(LevelFormat.BULLET, ['•', '–', '•']) },
    {
      reference: numbers,
      levels: [
        ...levels(LevelFormat.DECIMAL, ['%1.']),
        ...levels(LevelFormat.LOWER_LETTER, ['', '%2)']).slice(1),
        ...levels(LevelFormat.LOWER_ROMAN, ['', '', '%3.']).slice(2),
      ],
    },
  ],
}

/** Hands out a new instance for every list that must start at 1. One a document. */
export type ListCounter = { instance: number }

export const listParagraphs = ({ items }: DocumentList, counter: ListCounter): readonly Paragraph[] => {
  counter.instance += 1
  return items.map((item, index) => {
    if (item.ordered && startsUnderBullet(items[index - 1], item)) counter.instance += 1
    return new Paragraph({
      style: style.list,
      numbering: {
        reference: item.ordered ? numbers : bullets,
        level: item.level,
        instance: item.ordered ? counter.instance : 0,
      },
      children: inlineRuns(item.content),
      ...(index === items.length - 1 ? { spacing: { after: 120 } } : {}),
    })
  })
}

/** Numbers below a bullet start over with each bullet; below a number Word does that itself. */
const startsUnderBullet = (before: DocumentListItem | undefined, item: DocumentListItem): boolean =>
  before !== undefined && !before.ordered && before.level < item.level
