/** 4.38: what another program reads out of our Word files is what the model says. */
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { type DocumentModel, headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { type Inline, inlineText } from '../../src/core/text/blocks.ts'
import { papersOf } from './builders.ts'
import { erfaWish, everything } from './paper-samples.ts'
import { sampleMissing, samplePapers } from './sample-minutes.ts'
import { rendered } from './word-package.ts'

const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`),
]

const htmlOf = async (model: DocumentModel): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await rendered(model)) }, { styleMap })).value

const plain = (html: string): string =>
  html
    .replaceAll(/<sup>.*?<\/sup>|<ul>.*<\/ul>|<ol>.*<\/ol>/g, '')
    .replaceAll(/<br ?\/>|\t/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const links = (model: DocumentModel): readonly string[] => {
  const inContent = (content: readonly Inline[]): readonly string[] =>
    content.flatMap((part) => (part.type === 'text' && part.href !== null ? [part.href] : []))
  const inNotes = (content: readonly Inline[]): readonly string[] =>
    content.flatMap((part) => (part.type === 'footnote' ? inContent(part.content) : []))
  const contents = model.body.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.type === 'heading' || block.type === 'paragraph') return [block.content]
    if (block.type === 'list') return block.items.map(({ content }) => content)
    return block.type === 'fields' ? block.rows.flatMap(({ values }) => values) : []
  })
  return [...contents.flatMap(inContent), ...contents.flatMap(inNotes)]
}

const papers: readonly (readonly [string, () => DocumentModel])[] = [
  ['a short agenda', () => agendaDocument(papersOf(erfaWish))],
  ['minutes with every part', () => minutesDocument(papersOf(everything))],
  ...(sampleMissing === null ? [['the sample minutes', () => minutesDocument(samplePapers())] as const] : []),
]

describe('4.38: mammoth reads back', () => {
  it.each(papers)('headings, list items, links and footnotes of %s', async (_name, make) => {
    const model = make()
    const html = await htmlOf(model)
    const headings = [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map((match) => ({
      level: Number(match[1]),
      text: plain(match[2] ?? ''),
    }))
    expect(headings).toEqual(headingsIn(model).map(({ level, text }) => ({ level, text: spaced(text) })))

    const listItems = model.body.flatMap((block) => (block.type === 'list' ? block.items : []))
    const read = [...html.matchAll(/<li>(.*?)(?=<\/li>|<ul>|<ol>|<li>)/g)].map((match) => plain(match[1] ?? ''))
    const notes = (html.match(/<li id="footnote/g) ?? []).length
    expect(read).toEqual(listItems.map(({ content }) => spaced(inlineText(content))))
    expect(notes).toBe(JSON.stringify(model).match(/"type":"footnote"/g)?.length ?? 0)

    const hrefs = [...html.matchAll(/<a href="(?!#)([^"]*)"/g)].map((match) =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    )
    expect(hrefs).toEqual(links(model))
  })

  it('a sample that is not here is said to be so', (context) => {
    if (sampleMissing !== null) context.skip(sampleMissing)
    expect(papers).toHaveLength(3)
  })
})
