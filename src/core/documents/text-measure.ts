/**
 * How wide words are and how many lines they take, reckoned from the widths of Calibri's letters. Near enough to choose a size or
 * leave room; it lays nothing out.
 */
import { noBreak } from '../danish/dates.ts'
import { noBreakHyphen, unbroken } from '../danish/unbroken.ts'
import { type Inline, inlineText } from '../text/blocks.ts'
import type { FittedSize } from './model.ts'

const twipsInMillimetre = 1440 / 25.4

/** Bold letters are this much wider, and those of a typeface that nobody here knows may be as wide as Verdana's. */
const wider = { known: { plain: 1, bold: 1.06 }, unknown: { plain: 1.2, bold: 1.42 } } as const

/** `width` in millimetres. */
type LineRoom = { readonly width: number; readonly knownTypeface: boolean }

/** The size of `fit` in points at which `content` keeps to its lines in the room, and no word is broken. */
export const fittedSize = (content: readonly Inline[], { sizes, lines }: FittedSize, room: LineRoom): number => {
  const each = wordsOf(inlineText(content))
  const width = room.width * twipsInMillimetre
  const fitting = sizes.find((points) => {
    const letters = lettersOf(content, points, room)
    return linesOf(content, letters, width) <= lines && each.every((word) => widthOf(word, letters) <= width)
  })
  return fitting ?? sizes.at(-1) ?? usual
}
const usual = 11

/** How many lines the words take at a size in points. */
export const linesAt = (content: readonly Inline[], points: number, room: LineRoom): number =>
  linesOf(content, lettersOf(content, points, room), room.width * twipsInMillimetre)

/** The size that the words are reckoned in: of the typeface, plain or bold. */
const lettersOf = (content: readonly Inline[], points: number, { knownTypeface }: LineRoom): number => {
  const bold = content.some((part) => part.type === 'text' && part.bold)
  return points * 2 * wider[knownTypeface ? 'known' : 'unknown'][bold ? 'bold' : 'plain']
}

/**
 * How many lines words take in a width of so many twips, set in letters of so many half points; line breaks count. A word wider
 * than the line is broken anywhere.
 */
export const linesOf = (text: string | readonly Inline[], letters: number, width: number): number => {
  if (typeof text !== 'string') {
    return splitAtBreaks(text).reduce((sum, each) => sum + linesOf(each, letters, width), 0)
  }
  let lines = 1
  let at = 0
  for (const word of wordsOf(text)) {
    const wide = widthOf(word, letters)
    const space = at === 0 ? 0 : widthOf(' ', letters)
    if (at > 0 && at + space + wide > width) {
      lines += 1
      at = wide
    } else at += space + wide
    if (at > width) {
      lines += Math.floor(at / width)
      at %= width
    }
  }
  return lines
}

/** What no line is broken in; only ranges, and whatever non-breaking spaces join, are longer than words. */
const wordsOf = (text: string): readonly string[] => unbroken(text).split(/[^\S\u00a0]+/)

const splitAtBreaks = (content: readonly Inline[]): readonly string[] => {
  const parts = ['']
  for (const part of content) {
    if (part.type === 'break') parts.push('')
    else if (part.type === 'text') parts.push((parts.pop() ?? '') + part.text)
  }
  return parts
}

/** Widths of Calibri's letters in thousandths of its size; an upper estimate for all others. */
const letterWidths: readonly (readonly [string, number])[] = [
  [`ijl.,:;'|! ${noBreak}`, 250],
  [`ft()-r${noBreakHyphen}`, 345],
  ['acezsxvkgyå', 475],
  ['bdhnopquø0123456789?”"', 525],
  ['ABCDEFGHKLPRSTUVXYZÅJI', 580],
  ['mwæ', 790],
  ['MWÆØOQN%@', 860],
]
const widths: ReadonlyMap<string, number> = new Map(
  letterWidths.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
)

/** In twips. */
const widthOf = (text: string, letters: number): number => {
  let thousandths = 0
  for (const letter of text) thousandths += widths.get(letter) ?? 560
  return (thousandths * letters) / 100
}
