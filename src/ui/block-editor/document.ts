/**
 * Rich text as the editor holds it and back, without loss: ids, looks, levels and fields of newer versions come through.
 * Knows TipTap's JSON, not its editor.
 */
import type { JSONContent } from '@tiptap/core'
import { linkAddress } from '../../core/records/schema.ts'
import {
  type Block,
  type BlockType,
  blockTypes,
  type Inline,
  type RichText,
  type TextRun,
} from '../../core/text/blocks.ts'

/** Names in the editor's document. A text block of any type is one kind of node, so that changing its type keeps its id. */
export const names = {
  block: 'textBlock',
  break: 'lineBreak',
  footnote: 'footnote',
  bold: 'bold',
  italic: 'italic',
  link: 'link',
  /** Carries the fields of a run that this version does not know. */
  kept: 'kept',
} as const

/** The editor's document always has a block; one without id stands for a text with nothing in it. */
export const toEditor = (text: RichText): JSONContent => ({
  type: 'doc',
  content: text.length === 0 ? [{ type: names.block, attrs: emptyBlock }] : text.map(blockToNode),
})

/** Rich text of an editor's document; what it does not know is left out, and nothing makes it throw. */
export const fromEditor = (document: unknown): RichText => {
  const blocks = childrenOf(document).filter((node) => node.type === names.block)
  const only = blocks.length === 1 ? blocks[0] : undefined
  if (only !== undefined && attrsOf(only).id == null && childrenOf(only).length === 0) return []
  return blocks.map(nodeToBlock)
}

/** Runs alone, as in a footnote: a document of one block. */
export const runsToEditor = (runs: readonly TextRun[]): JSONContent => ({
  type: 'doc',
  content: [{ type: names.block, attrs: emptyBlock, content: runs.flatMap(inlineToNodes) }],
})

export const runsFromEditor = (document: unknown): readonly TextRun[] =>
  joined(childrenOf(document).flatMap((block) => inlineFrom(childrenOf(block)))).filter((part) => part.type === 'text')

/** The same text with neighbouring runs of one look joined and empty runs left out: the form the editor keeps. */
export const canonical = (text: RichText): RichText =>
  text.map((block) => ({ ...block, content: joined(block.content) }))

type Node = Readonly<Record<string, unknown>>

const emptyBlock = { id: null, kind: 'paragraph', level: 0, kept: null }

const blockToNode = ({ id, type, level, content, ...kept }: Block): JSONContent => ({
  type: names.block,
  attrs: { id, kind: type, level, kept: orNull(kept) },
  ...(content.length > 0 ? { content: content.flatMap(inlineToNodes) } : {}),
})

const inlineToNodes = (part: Inline): readonly JSONContent[] => {
  switch (part.type) {
    case 'text': {
      const { type: _, text, ...looks } = part
      return text === '' ? [] : [{ type: 'text', text, ...marksOf(looks) }]
    }
    case 'break': {
      const { type: _, ...kept } = part
      return [{ type: names.break, attrs: { kept: orNull(kept) } }]
    }
    case 'footnote': {
      const { type: _, id, content, ...kept } = part
      return [{ type: names.footnote, attrs: { id, runs: content, kept: orNull(kept) } }]
    }
    default:
      return []
  }
}

const marksOf = ({ bold, italic, href, ...kept }: Omit<TextRun, 'type' | 'text'>) => {
  const marks = [
    ...(href === null ? [] : [{ type: names.link, attrs: { href } }]),
    ...(bold ? [{ type: names.bold }] : []),
    ...(italic ? [{ type: names.italic }] : []),
    ...(orNull(kept) === null ? [] : [{ type: names.kept, attrs: { fields: kept } }]),
  ]
  return marks.length === 0 ? {} : { marks }
}

const nodeToBlock = (node: Node, index: number): Block => {
  const { id, kind, level, kept } = attrsOf(node)
  return {
    ...fieldsOf(kept),
    id: typeof id === 'string' ? id : `block${index}`,
    type: isBlockType(kind) ? kind : 'paragraph',
    level: typeof level === 'number' && [0, 1, 2].includes(level) ? level : 0,
    content: joined(inlineFrom(childrenOf(node))),
  }
}

const inlineFrom = (nodes: readonly Node[]): readonly Inline[] =>
  nodes.flatMap((node, index): readonly Inline[] => {
    const attrs = attrsOf(node)
    switch (node.type) {
      case 'text':
        return typeof node.text === 'string' && node.text !== '' ? [runFrom(node.text, node.marks)] : []
      case names.break:
        return [{ ...fieldsOf(attrs.kept), type: 'break' }]
      case names.footnote:
        return [
          {
            ...fieldsOf(attrs.kept),
            type: 'footnote',
            id: typeof attrs.id === 'string' ? attrs.id : `footnote${index}`,
            content: runsIn(attrs.runs),
          },
        ]
      default:
        return []
    }
  })

const runFrom = (text: string, marks: unknown): TextRun => {
  const all = Array.isArray(marks) ? marks.filter(isNode) : []
  const find = (name: string) => all.find((mark) => mark.type === name)
  const href = attrsOf(find(names.link)).href
  return {
    ...fieldsOf(attrsOf(find(names.kept)).fields),
    type: 'text',
    text,
    bold: find(names.bold) !== undefined,
    italic: find(names.italic) !== undefined,
    href: typeof href === 'string' && isAddress(href) ? href : null,
  }
}

/** The runs in a value of any origin: what is not a run is left out, what is wrong in one is set right. */
export const runsIn = (value: unknown): readonly TextRun[] =>
  (Array.isArray(value) ? value.filter(isNode) : []).flatMap((run): readonly TextRun[] => {
    const { text, bold, italic, href } = run
    if (typeof text !== 'string') return []
    return [
      {
        ...run,
        type: 'text',
        text,
        bold: bold === true,
        italic: italic === true,
        href: typeof href === 'string' && isAddress(href) ? href : null,
      },
    ]
  })

/** The addresses a link may carry. */
export const isAddress = (text: string): boolean => linkAddress.safeParse(text).success

const joined = (content: readonly Inline[]): readonly Inline[] => {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.type === 'text' && last?.type === 'text' && sameLook(last, part))
      parts[parts.length - 1] = { ...last, text: last.text + part.text }
    else if (part.type !== 'text' || part.text !== '') parts.push(part)
  }
  return parts
}

const sameLook = (a: TextRun, b: TextRun): boolean => look(a) === look(b)
const look = ({ text: _, ...rest }: TextRun): string =>
  JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const attrsOf = (node: Node | undefined): Node => (isNode(node?.attrs) ? node.attrs : {})
const fieldsOf = (value: unknown): Node => (isNode(value) ? value : {})
const childrenOf = (node: unknown): readonly Node[] =>
  isNode(node) && Array.isArray(node.content) ? node.content.filter(isNode) : []
const orNull = (fields: object): object | null => (Object.keys(fields).length === 0 ? null : fields)
const isBlockType = (value: unknown): value is BlockType => blockTypes.some((type) => type === value)
