import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RichText, richText } from '../../src/core/text/blocks.ts'
import { readAddress } from '../../src/ui/block-editor/address.ts'
import { canonical, fromEditor, runsFromEditor, runsToEditor, toEditor } from '../../src/ui/block-editor/document.ts'
import { withIds } from '../../src/ui/block-editor/element-ids.ts'
import { richTextSchema } from '../../src/ui/block-editor/schema.ts'
import { indent, splitBlock, toggleType } from '../../src/ui/block-editor/writing.ts'
import { sequence } from './builders.ts'

const schema = richTextSchema()

const id = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const words = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 12 })
const unknownFields = fc.option(fc.record({ later: fc.jsonValue({ maxDepth: 1 }) }), { nil: {}, freq: 4 })
const run = fc
  .tuple(
    fc.record({
      type: fc.constant('text' as const),
      text: words,
      bold: fc.boolean(),
      italic: fc.boolean(),
      href: fc.option(fc.constantFrom('https://www.region.dk/a?b=c', 'mailto:navn@region.dk', 'http://x.dk')),
    }),
    unknownFields,
  )
  .map(([known, later]) => ({ ...known, ...later }))
const inline = fc.oneof(
  { weight: 5, arbitrary: run },
  unknownFields.map((later) => ({ ...later, type: 'break' as const })),
  fc
    .tuple(
      fc.record({ type: fc.constant('footnote' as const), id, content: fc.array(run, { maxLength: 3 }) }),
      unknownFields,
    )
    .map(([known, later]) => ({ ...known, ...later })),
)
const block = fc
  .tuple(
    fc.record({
      id,
      type: fc.constantFrom('paragraph', 'subheading', 'bullet', 'numbered'),
      level: fc.constantFrom(0, 1, 2),
      content: fc.array(inline, { maxLength: 6 }),
    }),
    unknownFields,
  )
  .map(([known, later]) => ({ ...known, ...later }))
const anyText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 8 }).map((blocks) => richText.parse(blocks))

it('brings every text through the editor and back without loss', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fromEditor(toEditor(text))).toEqual(canonical(text))
      const through = schema.nodeFromJSON(toEditor(canonical(text)))
      through.check()
      expect(fromEditor(through.toJSON())).toEqual(canonical(text))
    }),
    { numRuns: 500 },
  )
})

it('joins neighbouring runs of one look and changes no word by it', () => {
  const joinedText = (text: RichText) =>
    text.map(({ content }) => content.map((part) => (part.type === 'text' ? part.text : part.type)).join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      expect(joinedText(canonical(text))).toEqual(joinedText(text))
      expect(canonical(canonical(text))).toEqual(canonical(text))
    }),
  )
})

it('keeps the words of a footnote', () => {
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const [footnote] = canonical([{ id: 'b', type: 'paragraph', level: 0, content: runs }])
      expect(runsFromEditor(runsToEditor(runs))).toEqual(footnote?.content)
    }),
  )
})

it('reads any input as rich text and never throws', () => {
  const nodes = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof(fc.constantFrom('doc', 'textBlock', 'text', 'footnote', 'lineBreak', 'image'), fc.jsonValue()),
        text: fc.oneof(fc.string(), fc.jsonValue()),
        attrs: fc.oneof(fc.record({ id: fc.jsonValue(), kind: fc.jsonValue(), runs: fc.jsonValue() }), fc.jsonValue()),
        marks: fc.oneof(fc.array(fc.record({ type: fc.constantFrom('link', 'bold') })), fc.jsonValue()),
        content: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('node'), { maxLength: 4 })),
      },
      { requiredKeys: [] },
    ),
  }))
  fc.assert(
    fc.property(fc.oneof(nodes.node, fc.anything()), (input) => {
      for (const each of fromEditor(input))
        expect(['paragraph', 'subheading', 'bullet', 'numbered']).toContain(each.type)
    }),
    { numRuns: 500 },
  )
})

it('lets no other address than web and e-mail in', () => {
  const linked = (href: string) => ({
    type: 'doc',
    content: [
      { type: 'textBlock', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
    ],
  })
  const hrefOf = (href: string) => {
    const [part] = fromEditor(linked(href))[0]?.content ?? []
    return part?.type === 'text' ? part.href : undefined
  }
  expect(hrefOf('javascript:alert(1)')).toBeNull()
  expect(hrefOf('file:///etc/passwd')).toBeNull()
  expect(hrefOf('https://region.dk')).toBe('https://region.dk')
})

it('reads addresses as people write them', () => {
  expect(readAddress('www.region.dk/peer')).toBe('https://www.region.dk/peer')
  expect(readAddress(' navn@region.dk ')).toBe('mailto:navn@region.dk')
  expect(readAddress('HTTP://x.dk')).toBe('HTTP://x.dk')
  for (const wrong of ['', 'javascript:alert(1)', 'data:text/html,x', 'to ord', 'https://', '/sti', 'ord'])
    expect(readAddress(wrong)).toBeNull()
})

const stateOf = (text: RichText, from: number, to = from) => {
  const doc = schema.nodeFromJSON(toEditor(text))
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
}
const paragraph = (blockId: string, words: string, type: 'paragraph' | 'bullet' | 'subheading' = 'paragraph') =>
  richText.parse([{ id: blockId, type, content: words === '' ? [] : [{ type: 'text', text: words }] }])
const after = (state: EditorState, ...commands: readonly ReturnType<typeof indent>[]) => {
  let now = state
  const newElementId = sequence()
  for (const command of commands)
    command(now, (change) => {
      now = now.apply(change)
      const ids = withIds(now, newElementId)
      if (ids !== null) now = now.apply(ids)
    })
  return fromEditor(now.doc.toJSON()).map((each) => [each.id, each.type, each.level])
}

it('splits a block so that the first part keeps its id and the second gets one of its own', () => {
  expect(after(stateOf(paragraph('a', 'et to'), 3), splitBlock)).toEqual([
    ['a', 'paragraph', 0],
    ['new1', 'paragraph', 0],
  ])
})

it('goes on with a paragraph after a subheading and with an item after an item', () => {
  expect(after(stateOf(paragraph('a', 'ab', 'subheading'), 3), splitBlock)[1]?.[1]).toBe('paragraph')
  expect(after(stateOf(paragraph('a', 'ab', 'bullet'), 3), splitBlock)[1]?.[1]).toBe('bullet')
})

it('keeps the id of a block that becomes a list item, an inner one, and a paragraph again', () => {
  const one = stateOf(paragraph('a', 'ab'), 1)
  expect(after(one, toggleType('bullet'), indent(1))).toEqual([['a', 'bullet', 1]])
  expect(after(one, toggleType('bullet'), indent(1), indent(1), indent(1))).toEqual([['a', 'bullet', 2]])
  expect(after(one, toggleType('numbered'), indent(1), toggleType('numbered'))).toEqual([['a', 'paragraph', 0]])
  expect(after(one, toggleType('bullet'), indent(-1))).toEqual([['a', 'paragraph', 0]])
})

it('makes a list of all chosen blocks at once', () => {
  const text = [...paragraph('a', 'et'), ...paragraph('b', 'to'), ...paragraph('c', 'tre')]
  expect(after(stateOf(text, 2, 6), toggleType('numbered'))).toEqual([
    ['a', 'numbered', 0],
    ['b', 'numbered', 0],
    ['c', 'paragraph', 0],
  ])
})

it('gives ids to blocks that have none and to repeated ones, and leaves the others alone', () => {
  const text = [...paragraph('a', 'et'), ...paragraph('a', 'to'), ...paragraph('c', 'tre')]
  const state = stateOf(text, 1)
  const change = withIds(state, sequence())
  const ids = fromEditor((change === null ? state : state.apply(change)).doc.toJSON()).map((each) => each.id)
  expect(ids).toEqual(['a', 'new1', 'c'])
  expect(withIds(stateOf(paragraph('a', ''), 1), sequence())).toBeNull()
})
