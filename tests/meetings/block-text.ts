/** A block in one line: what it is, and its words. */
import { type Block, inlineText } from '../../src/core/text/blocks.ts'

export const blockText = ({ type, content }: Block): string => `${type} ${inlineText(content)}`
