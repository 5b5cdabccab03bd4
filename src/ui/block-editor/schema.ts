/**
 * What the editor's document may hold: text blocks with runs, line breaks, links and footnotes, and nothing else. Whatever
 * is pasted is read by these rules, so that no other formatting and no HTML gets in.
 */
import { type Extensions, getSchema, Mark, mergeAttributes, Node } from '@tiptap/core'
import type { TagParseRule } from '@tiptap/pm/model'
import { blockEditor } from '../../strings/block-editor.ts'
import { isAddress, names, runsIn } from './document.ts'

/** Values that live in the document only: never written to the page, never read from pasted attributes of that name. */
const hidden = (fallback: unknown) => ({ default: fallback, rendered: false, parseHTML: () => null })

const textBlock = Node.create({
  name: names.block,
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    id: hidden(null),
    kind: hidden('paragraph'),
    level: hidden(0),
    kept: hidden(null),
  }),
  parseHTML: () => blockRules,
  renderHTML: ({ node, HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { 'data-kind': node.attrs.kind, 'data-level': node.attrs.level }),
    0,
  ],
})

const text = Node.create({ name: 'text', group: 'inline' })

const lineBreak = Node.create({
  name: names.break,
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  addAttributes: () => ({ kept: hidden(null) }),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

const footnote = Node.create({
  name: names.footnote,
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: hidden(null), runs: hidden([]), kept: hidden(null) }),
  // A footnote is copied with its words; the copy gets an id of its own.
  parseHTML: () => [{ tag: 'sup[data-footnote]', getAttrs: (element) => footnoteFrom(element.dataset.footnote) }],
  renderHTML: ({ node }) => [
    'sup',
    { 'data-footnote': JSON.stringify(node.attrs.runs), role: 'img', 'aria-label': blockEditor.footnote },
  ],
  renderText: () => '',
})

const bold = Mark.create({
  name: names.bold,
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false) },
  ],
  renderHTML: () => ['strong', 0],
})

const italic = Mark.create({
  name: names.italic,
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
})

const link = Mark.create({
  name: names.link,
  inclusive: false,
  addAttributes: () => ({ href: hidden(null) }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return isAddress(href) ? { href } : false
      },
    },
  ],
  // The address is not an href: a click inside the editor sets the caret and must never navigate.
  renderHTML: ({ mark }) => ['span', { 'data-link': '', title: mark.attrs.href }, 0],
})

const kept = Mark.create({
  name: names.kept,
  addAttributes: () => ({ fields: hidden(null) }),
  renderHTML: () => ['span', 0],
})

const documentOf = (content: string) => Node.create({ name: 'doc', topNode: true, content })

/** Rich text: any number of blocks. */
export const richTextNodes: Extensions = [
  documentOf(`${names.block}+`),
  textBlock,
  text,
  lineBreak,
  footnote,
  link,
  bold,
  italic,
  kept,
]

/** The words of a footnote: one paragraph of runs. */
export const footnoteNodes: Extensions = [documentOf(names.block), textBlock, text, link, bold, italic, kept]

export const richTextSchema = () => getSchema(richTextNodes)

const listRule = (item: Element) => ({
  kind: item.parentElement?.tagName === 'OL' ? 'numbered' : 'bullet',
  level: Math.min(2, listDepth(item) - 1),
})

const listDepth = (element: Element): number => {
  const around = element.parentElement?.closest('ul, ol')
  return around === null || around === undefined ? 0 : 1 + listDepth(around)
}

/** Word marks its list paragraphs in the style attribute and types the number or bullet as text. */
const wordListRule = (element: HTMLElement) => {
  const level = Number(/level(\d)/.exec(element.getAttribute('style') ?? '')?.[1] ?? '1')
  const sign = element.querySelector('[style*="mso-list:Ignore" i]')?.textContent ?? ''
  return { kind: /[0-9a-z][.)]/i.test(sign) ? 'numbered' : 'bullet', level: Math.min(2, Math.max(0, level - 1)) }
}

const ownBlock = (element: HTMLElement) => ({
  kind: element.dataset.kind ?? 'paragraph',
  level: Number(element.dataset.level ?? '0'),
})

const blockRules: readonly TagParseRule[] = [
  { tag: '[style*="mso-list:Ignore" i]', ignore: true, priority: 90 },
  { tag: 'p[data-kind]', getAttrs: ownBlock, priority: 80 },
  { tag: 'p[style*="mso-list" i]', getAttrs: wordListRule, priority: 70 },
  {
    tag: 'li > p:first-child, li > div:first-child',
    getAttrs: (element) => (element.parentElement === null ? false : listRule(element.parentElement)),
    priority: 60,
  },
  {
    tag: 'li',
    // An item that holds paragraphs is read through them.
    getAttrs: (element) => (/^(P|DIV)$/.test(element.firstElementChild?.tagName ?? '') ? false : listRule(element)),
  },
  { tag: 'h1, h2, h3, h4, h5, h6', attrs: { kind: 'subheading' } },
  { tag: 'p, pre, blockquote, td, th, dt, dd, figcaption' },
]

const footnoteFrom = (json: string | undefined) => {
  try {
    return { id: null, runs: runsIn(JSON.parse(json ?? '[]')) }
  } catch {
    return false
  }
}
