/**
 * A finished paper in the dress of the organisation's own Word template: its styles, header, footer and logo. The words
 * stay ours, and so do the page numbers where the template has none.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { DocumentModel, DocumentPage } from '../../src/core/documents/model.ts'
import type { PaperBlobs } from './letterhead.ts'
import { colour } from './look.ts'
import { fixedTime } from './package.ts'
import { openTemplate, type TemplatePart, type WordTemplate } from './template-parts.ts'
import { mergedStyles, withIds, withoutListsAndLanguages, withTypeUpTo } from './template-styles.ts'

/**
 * The template that a paper is to wear; null where it has none, or the file is not at hand. Throws where it is no Word template: that
 * is found out when it is chosen.
 */
export const wornTemplate = ({ template }: DocumentModel, blobs: PaperBlobs): WordTemplate | null => {
  const bytes = template === undefined ? undefined : blobs.get(template)
  if (bytes === undefined) return null
  const opened = openTemplate(bytes)
  if (opened === null) throw new Error('not a Word template')
  return opened
}

/** The paper without its sender where the header of the template says that, so that it is not said twice. */
export const underHeaderOf = (template: WordTemplate | null, model: DocumentModel): DocumentModel => {
  if (template === null || model.page?.running === 'none') return model
  const { headers } = template
  const says = [headers.default, headers.first].some((part) => part !== null && showsSomething(part.xml))
  return says ? { ...model, letterhead: { organisation: '', department: '', logo: null } } : model
}

/** The styles of a paper in the template's dress. */
export const styleSheetOf = (paper: Uint8Array, { styles }: WordTemplate): string => {
  const own = strFromU8(unzipSync(paper)['word/styles.xml'] ?? new Uint8Array())
  return mergedStyles(own, styles ?? own).xml
}

/**
 * A paper that was set on the template's sheet (sheet.ts), in the template's dress. Throws where the template holds what no paper
 * can take over; that, too, is found out when it is chosen. `mostType` is the largest that running text may be, in half points.
 */
export const dressed = (
  paper: Uint8Array,
  template: WordTemplate,
  { page, mostType }: { readonly page?: DocumentPage | undefined; readonly mostType?: number } = {},
): Uint8Array => {
  const parts = unzipSync(paper)
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  const styles = mergedStyles(text('word/styles.xml'), template.styles ?? text('word/styles.xml'))
  const coloured = (xml: string): string => xml.replaceAll(colour.petrol, styles.accent)
  const put = new Map<string, Uint8Array>([
    ['word/styles.xml', strToU8(mostType === undefined ? styles.xml : withTypeUpTo(styles.xml, mostType))],
    ...(parts[numbering] === undefined ? [] : [[numbering, strToU8(coloured(text(numbering)))] as const]),
    ...(template.theme === null ? [] : [['word/theme/theme1.xml', strToU8(template.theme)] as const]),
  ])
  const document = coloured(text('word/document.xml'))
  if (page?.running === 'none') {
    put.set('word/document.xml', strToU8(document))
  } else {
    const carried = carriedParts(template, styles.renamed, paragraphIn(coloured(text(ownFooter))))
    for (const [path, bytes] of carried.files) put.set(path, bytes)
    put.set('word/document.xml', strToU8(withRunning(document, carried.references, template)))
    put.set(documentRels, strToU8(before(text(documentRels), '</Relationships>', carried.relations)))
    put.set('[Content_Types].xml', strToU8(before(text('[Content_Types].xml'), '</Types>', typesOf(carried, template))))
  }
  return packed({ ...parts, ...Object.fromEntries(put) })
}

const numbering = 'word/numbering.xml'
const ownFooter = 'word/footer1.xml'
const documentRels = 'word/_rels/document.xml.rels'
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Carried = {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** For the section, and for the document's relations. */
  readonly references: string
  readonly relations: string
  readonly parts: readonly { readonly path: string; readonly kind: 'header' | 'footer' }[]
}

const carriedParts = (template: WordTemplate, renamed: ReadonlyMap<string, string>, pageLine: string): Carried => {
  const { headers, footers, ownFirstPage } = template
  const numbered = [headers.default, footers.default].some((part) => part !== null && numbersPages(part.xml))
  const files = new Map<string, Uint8Array>()
  const parts: { readonly path: string; readonly kind: 'header' | 'footer' }[] = []
  let references = ''
  let relations = ''
  const carry = (kind: 'header' | 'footer', type: 'default' | 'first', part: TemplatePart, extra: string): void => {
    const name = `template-${kind}-${type}.xml`
    const path = `word/${name}`
    const xml = withIds(withoutListsAndLanguages(part.xml), renamed)
    files.set(path, strToU8(extra === '' ? xml : before(xml, kind === 'header' ? '</w:hdr>' : '</w:ftr>', extra)))
    const own = part.relations.map((relation) => carriedRelation(relation, template, files))
    if (own.length > 0) files.set(`word/_rels/${name}.rels`, strToU8(`${relationsHead}${own.join('')}</Relationships>`))
    parts.push({ path, kind })
    references += `<w:${kind}Reference w:type="${type}" r:id="template-${kind}-${type}"/>`
    relations += `<Relationship Id="template-${kind}-${type}" Type="${relationSpace}/${kind}" Target="${name}"/>`
  }
  const footerLine = numbered ? '' : pageLine
  if (headers.default !== null) carry('header', 'default', headers.default, '')
  if (ownFirstPage && headers.first !== null) carry('header', 'first', headers.first, '')
  if (footers.default !== null) carry('footer', 'default', footers.default, footerLine)
  if (ownFirstPage && footers.first !== null) {
    carry('footer', 'first', footers.first, numbersPages(footers.first.xml) ? '' : footerLine)
  }
  const ours = (type: string): string => `<w:footerReference w:type="${type}" r:id="${ownFooterId}"/>`
  if (footers.default === null && !numbered) references += ours('default')
  if (ownFirstPage && footers.first === null && !numbered) references += ours('first')
  return { files, references, relations, parts }
}

const ownFooterId = 'template-own-footer'
const relationsHead =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'

/** Pictures come along, and links that somebody has to click; nothing else is known to be harmless. */
const carriedRelation = (
  { id, type, target, external }: TemplatePart['relations'][number],
  { files }: WordTemplate,
  put: Map<string, Uint8Array>,
): string => {
  if (type === 'hyperlink' && external && /^(https?:|mailto:)/i.test(target))
    return `<Relationship Id="${id}" Type="${relationSpace}/hyperlink" Target="${target}" TargetMode="External"/>`
  const bytes = files[target]
  if (type !== 'image' || external || bytes === undefined) throw new Error('a part of the template cannot come along')
  const name = `media/template-${target.split('/').at(-1)}`
  put.set(`word/${name}`, bytes)
  return `<Relationship Id="${id}" Type="${relationSpace}/image" Target="${name}"/>`
}

const typesOf = ({ files, parts }: Carried, { contentType }: WordTemplate): string => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const pictures = [...files.keys()].filter((path) => path.startsWith('word/media/'))
  return [
    ...parts.map(({ path, kind }) => `<Override PartName="/${path}" ContentType="${word}.${kind}+xml"/>`),
    ...pictures.map((path) => {
      const extension = path.split('.').at(-1) ?? ''
      return `<Override PartName="/${path}" ContentType="${contentType(extension) ?? `image/${extension}`}"/>`
    }),
  ].join('')
}

/** The references come first in the first section, from which later ones have them, and the first page's own look near its end. */
const withRunning = (xml: string, references: string, { ownFirstPage }: WordTemplate): string =>
  xml.replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/, (section) => {
    const ours = /<w:footerReference\b[^>]*r:id="([^"]*)"\/>/.exec(section)
    return section
      .replace(/<w:footerReference\b[^>]*\/>/, references.replaceAll(ownFooterId, ours?.[1] ?? ''))
      .replace(/(?=<w:docGrid\b)/, ownFirstPage ? '<w:titlePg/>' : '')
  })

const paragraphIn = (footer: string): string => /<w:p>[\s\S]*<\/w:p>/.exec(footer)?.[0] ?? ''

const numbersPages = (xml: string): boolean => /(?:<w:instrText\b[^>]*>|\bw:instr=")\s*PAGE\b|<w:pgNum\/>/.test(xml)
const showsSomething = (xml: string): boolean => /<w:t\b[^>]*>[^<]|<w:drawing|<w:pict/.test(xml)

const before = (xml: string, end: string, added: string): string => {
  const at = xml.lastIndexOf(end)
  return at < 0 ? xml : xml.slice(0, at) + added + xml.slice(at)
}

const packed = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const zip: Zippable = {}
  for (const [path, bytes] of Object.entries(parts)) zip[path] = [bytes, { mtime: fixedTime }]
  return zipSync(zip, { level: 6 })
}
