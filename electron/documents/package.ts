/**
 * The Word package after docx: what docx has no option for is set here, and what it draws at random is made regular, so
 * that the same paper gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { printable } from './inline.ts'
import { lineBelowGrid } from './sheet.ts'

/** Zip files count from 1980; a fixed day, since the paper carries its own dates. */
export const fixedTime = new Date('2000-01-01T00:00:00')

export const sealPackage = async (bytes: Uint8Array, model: DocumentModel): Promise<Uint8Array> => {
  const parts = unzipSync(bytes)
  const names = new Map<string, string>()
  const sealed: Zippable = {}
  for (const [path, data] of Object.entries(parts)) {
    sealed[path] = [isXml(path) ? strToU8(sealXml(path, strFromU8(data), names, model)) : data, { mtime: fixedTime }]
  }
  return zipSync(sealed, { level: 6 })
}

const isXml = (path: string): boolean => path.endsWith('.xml') || path.endsWith('.rels')

const sealXml = (path: string, xml: string, names: Map<string, string>, model: DocumentModel): string => {
  const regular = regularRelations(xml, names)
  if (path === 'docProps/core.xml') return withoutTimes(regular)
  if (path === 'word/document.xml') return withLowBreaks(withTableDescriptions(regularNumbers(regular), model))
  return regular
}

/** docx draws relationship ids at random ("rIdk3x..."); they become rId1001, rId1002 in the order of the package. */
const regularRelations = (xml: string, names: Map<string, string>): string =>
  xml.replaceAll(/(["'])rId([a-z0-9_-]{21})\1/g, (_all, quote: string, id: string) => {
    const name = names.get(id) ?? `rId${1001 + names.size}`
    names.set(id, name)
    return `${quote}${name}${quote}`
  })

/** docx numbers bookmarks and pictures through all the files that it has made since the program started. */
const regularNumbers = (xml: string): string =>
  counted(counted(xml, 'w:bookmark(?:Start|End)', 'w:id'), 'wp:docPr', 'id')

/** The numbers in an attribute of some elements, counted from 1 in the order in which they first stand. */
const counted = (xml: string, element: string, attributeName: string): string => {
  const numbers = new Map<string, number>()
  const place = new RegExp(`(<${element}\\b[^>]*?\\b${attributeName}=")(\\d+)"`, 'g')
  return xml.replaceAll(place, (_all, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}"`
  })
}

/** When a file was written is the file system's business; the paper says its own date. */
const withoutTimes = (xml: string): string =>
  xml.replaceAll(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')

/** docx ends a section in an empty line of its own, which could begin a page of its own below a full one. */
const withLowBreaks = (xml: string): string =>
  xml.replaceAll(
    /<w:p><w:pPr>(?=<w:sectPr\b)/g,
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${lineBelowGrid}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>`,
  )

/** The description of a table, read aloud by screen readers (`w:tblDescription`); comes last among its properties. */
const withTableDescriptions = (xml: string, model: DocumentModel): string => {
  const descriptions = model.body.flatMap((block) =>
    block.type === 'table' || block.type === 'bars' || block.type === 'grid' ? [block.description] : [],
  )
  let index = 0
  return xml.replaceAll('</w:tblPr>', () => {
    const description = descriptions[index++]
    return description === undefined ? '</w:tblPr>' : `<w:tblDescription w:val="${attribute(description)}"/></w:tblPr>`
  })
}

const attribute = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
