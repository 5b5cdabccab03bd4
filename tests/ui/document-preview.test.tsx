import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DocumentBlock, DocumentModel } from '../../src/core/documents/model.ts'
import { headingsIn } from '../../src/core/documents/model.ts'
import { type Footnote, type Inline, plainRun } from '../../src/core/text/blocks.ts'
import { DocumentPreview } from '../../src/ui/document-preview/document-preview.tsx'
import { numberFootnotes } from '../../src/ui/document-preview/footnotes.ts'
import { nestItems } from '../../src/ui/document-preview/nested-list.ts'

const aModel = (body: readonly DocumentBlock[]): DocumentModel => ({
  properties: { title: 'Referat', subject: '', creator: 'Region Strandmark' },
  letterhead: { organisation: 'Region Strandmark', department: 'PsykInfo', logo: null },
  type: 'Referat',
  state: 'Udkast',
  footer: 'Referat – Følgegruppen',
  fileName: 'Referat - Følgegruppen',
  body,
})
const aNote = (text: string): Footnote => ({ type: 'footnote', id: 'same-id', content: [plainRun(text)] })
const paragraph = (...content: readonly Inline[]): DocumentBlock => ({ type: 'paragraph', tone: 'normal', content })
const heading = (level: 1 | 2 | 3, text: string): DocumentBlock => ({
  type: 'heading',
  level,
  tone: 'structure',
  label: '',
  content: [plainRun(text)],
  aside: '',
  anchor: null,
})
const drawn = (body: readonly DocumentBlock[], more: Partial<DocumentModel> = {}) =>
  renderToStaticMarkup(
    <MantineProvider>
      <DocumentPreview model={{ ...aModel(body), ...more }} logo={null} />
    </MantineProvider>,
  )

describe('a paper on screen', () => {
  it('has its headings in order, one level below the paper’s title', () => {
    const body = [heading(1, 'Dagsorden'), heading(2, 'Velkomst'), heading(3, 'Referat'), heading(2, 'Eventuelt')]
    const levels = [...drawn(body).matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(levels).toEqual([2, ...headingsIn(aModel(body)).map(({ level }) => level + 2)])
  })

  it('has the headings of a paper without a title where the title would be', () => {
    expect(drawn([heading(1, 'Den store sal'), heading(2, 'Program')], { bare: true })).toMatch(/<h2.*<h3/)
  })

  it('sets a cell that must fit by the width of its own columns', () => {
    const name = { type: 'paragraph' as const, tone: 'normal' as const, content: [plainRun('Erfaringsudveksling')] }
    const cell = { align: 'top' as const, blocks: [{ ...name, fit: { sizes: [30, 10], lines: 1 } }] }
    const html = drawn([
      {
        type: 'grid',
        description: 'Program',
        columns: [20, 150],
        rules: 'lines',
        rows: [
          { height: 20, cells: [{ ...cell, rows: 2 }, cell] },
          { height: 20, cells: [cell] },
        ],
      },
    ])
    const sizes = [...html.matchAll(/font-size:calc\(([\d.]+)/g)].map((match) => Number(match[1]))
    expect(sizes.map((size) => Math.round(size / (sizes[0] ?? 1)))).toEqual([1, 3, 3])
  })

  it('shows every word of lists, fields, people and tables, with the table’s headers', () => {
    const html = drawn([
      { type: 'fields', rows: [{ label: 'Sted', values: [[plainRun('Roskilde')], [plainRun('Lokale 2')]] }] },
      { type: 'people', groups: [{ label: 'Gæster', lines: ['Ida Holm', 'Bo Krag'] }] },
      { type: 'overview', title: 'Overblik', entries: [{ anchor: 'p1', label: '1.', text: 'Velkomst' }] },
      {
        type: 'table',
        description: 'Opgaver',
        columns: [
          { title: 'Opgave', width: 0.7 },
          { title: 'Frist', width: 0.3 },
        ],
        rows: [[[plainRun('Skrive til lederne')], [plainRun('1.9.2022')]]],
      },
    ])
    for (const word of ['Sted', 'Roskilde', 'Lokale 2', 'Gæster', 'Ida Holm', 'Bo Krag', 'Velkomst', 'Skrive', '1.9.'])
      expect(html).toContain(word)
    expect(html.match(/<th scope="col"/g)).toHaveLength(2)
  })

  it('keeps times and days on one line, with plain hyphens', () => {
    expect(drawn([paragraph(plainRun('Mødet den 4. maj 2026, kl. 13.00-15.00, er flyttet'))])).toMatch(
      /Mødet den 4\.\u00a0maj\u00a02026, kl\.\u00a0<span class="\w*unbroken\w*">13\.00-15\.00<\/span>, er flyttet/,
    )
  })

  it('never lets written text become markup', () => {
    expect(drawn([paragraph(plainRun('<img src=x onerror=alert(1)>'))])).not.toContain('<img')
  })

  it('opens links outside the app without telling where from', () => {
    const html = drawn([paragraph({ ...plainRun('psykinfo'), href: 'https://psykinfo.example/' })])
    expect(html).toContain('href="https://psykinfo.example/" target="_blank" rel="noreferrer"')
  })
})

describe('footnotes', () => {
  it('are numbered in reading order through the whole paper, also when their ids are the same', () => {
    const notes = ['et', 'to', 'tre', 'fire'].map(aNote)
    const [one, two, three, four] = notes
    if (!one || !two || !three || !four) throw new Error('four notes')
    const numbers = numberFootnotes([
      paragraph(plainRun('a'), one),
      { type: 'list', items: [{ level: 0, ordered: false, content: [two] }] },
      { type: 'table', description: '', columns: [{ title: 'x', width: 1 }], rows: [[[three]]] },
      paragraph(four),
    ])
    expect(notes.map((note) => numbers.get(note))).toEqual([1, 2, 3, 4])
  })
})

describe('nested lists', () => {
  const item = (level: number, ordered: boolean, text: string) => ({ level, ordered, content: [plainRun(text)] })

  it('put deeper items below the one before and split bullets from numbers', () => {
    const nested = nestItems([item(0, false, 'a'), item(1, true, 'b'), item(1, false, 'c'), item(0, true, 'd')])
    expect(nested.map((list) => list.ordered)).toEqual([false, true])
    expect(nested[0]?.nodes[0]?.below.map((list) => list.ordered)).toEqual([true, false])
  })

  it('keep every item in order, even where levels are skipped', () => {
    const nested = nestItems([item(2, false, 'a'), item(0, false, 'b'), item(2, false, 'c'), item(1, false, 'd')])
    const places = (lists: typeof nested): readonly number[] =>
      lists.flatMap((list) => list.nodes.flatMap((node) => [node.place, ...places(node.below)]))
    expect(places(nested)).toEqual([0, 1, 2, 3])
  })
})
