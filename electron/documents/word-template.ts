/**
 * A finished paper in the dress of the organisation's own Word template: its styles, header, footer, logo and margins. The words
 * stay ours, and so do the page numbers where the template has none.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { colour, page, textWidth } from './look.ts'
import { fixedTime } from './package.ts'
import { type Margins, openTemplate, type TemplatePart, type WordTemplate } from './template-parts.ts'
import { mergedStyles, withIds, withoutListsAndLanguages } from './template-styles.ts'

/** Whether the template says itself who sends a paper, so that it is not said twice. */
export const hasOwnHeader = (template: Uint8Array): boolean => {
  const { headers } = openTemplate(template) ?? { headers: { default: null, first: null } }
  return [headers.default, headers.first].some((part) => part !== null && showsSomething(part.xml))
}

/** Throws where the template holds what no paper can take over; that is found out when it is chosen. */
export const dressed = (paper: Uint8Array, templateBytes: Uint8Array): Uint8Array => {
  const template = openTemplate(templateBytes)
  if (template === null) throw new Error('not a Word template')
  const parts = unzipSync(paper)
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  const styles = mergedStyles(text('word/styles.xml'), template.styles ?? text('word/styles.xml'))
  const coloured = (xml: string): string => xml.replaceAll(colour.petrol, styles.accent)
  const margins = usable(template.margins)
  const width = page.width - margins.left - margins.right - margins.gutter
  const put = new Map<string, Uint8Array>([
    ['word/styles.xml', strToU8(styles.xml)],
    ['word/numbering.xml', strToU8(coloured(text('word/numbering.xml')))],
    ...(template.theme === null ? [] : [['word/theme/theme1.xml', strToU8(template.theme)] as const]),
  ])
  const carried = carriedParts(template, styles.renamed, ownFooterParagraph(coloured(text(ownFooter)), width))
  for (const [path, bytes] of carried.files) put.set(path, bytes)
  put.set(
    'word/document.xml',
    strToU8(withSection(widened(coloured(text('word/document.xml')), width), carried.references, margins, template)),
  )
  put.set('word/_rels/document.xml.rels', strToU8(before(text(documentRels), '</Relationships>', carried.relations)))
  put.set('[Content_Types].xml', strToU8(before(text('[Content_Types].xml'), '</Types>', typesOf(carried, template))))
  return packed({ ...parts, ...Object.fromEntries(put) })
}

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

/** The references come first in a section, its margins where ours were, and the first page's own look after them. */
const withSection = (xml: string, references: string, margins: Margins, { ownFirstPage }: WordTemplate): string => {
  const at = xml.lastIndexOf('<w:sectPr')
  const ours = /<w:footerReference\b[^>]*r:id="([^"]*)"\/>/.exec(xml.slice(at))
  const section = xml
    .slice(at)
    .replace(/<w:footerReference\b[^>]*\/>/, references.replaceAll(ownFooterId, ours?.[1] ?? ''))
    .replace(/<w:pgMar\b[^>]*\/>/, marginElement(margins))
    .replace(/(?=<w:docGrid\b)/, ownFirstPage ? '<w:titlePg/>' : '')
  return xml.slice(0, at) + section
}

const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const
const marginElement = (margins: Margins): string =>
  `<w:pgMar ${sides.map((side) => `w:${side}="${margins[side]}"`).join(' ')}/>`

/** Margins that leave too little of the page are not meant for A4. */
const usable = (margins: Margins | null): Margins => {
  if (margins === null) return page.margin
  const wide = page.width - margins.left - margins.right - margins.gutter >= leastRoom
  const high = page.height - Math.abs(margins.top) - Math.abs(margins.bottom) >= 2 * leastRoom
  return wide && high && margins.right >= 0 && margins.left >= 0 ? margins : page.margin
}
/** Ten centimetres. */
const leastRoom = 5670

/** Tables and tabs reach from margin to margin. */
const widened = (xml: string, width: number): string =>
  xml
    .replaceAll(
      /(<w:(?:tblW|tcW)\b[^>]*?w:type="dxa"[^>]*?w:w="|<w:gridCol\b[^>]*?w:w=")(\d+)"/g,
      (_all, head, length) => `${head}${Math.round((Number(length) * width) / textWidth)}"`,
    )
    .replaceAll(`w:pos="${textWidth}"`, `w:pos="${width}"`)

const ownFooterParagraph = (footer: string, width: number): string =>
  (/<w:p>[\s\S]*<\/w:p>/.exec(footer)?.[0] ?? '').replaceAll(`w:pos="${textWidth}"`, `w:pos="${width}"`)

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
