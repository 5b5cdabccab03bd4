/**
 * The parts of a Word template that papers take over: its last section's headers, footers and margins, its theme and styles, each as
 * text. Whether the file is safe to read is asked before it gets here (electron/word-template).
 */
import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import type { Margins } from './sheet.ts'

type TemplateRelation = {
  readonly id: string
  /** The last word of the type's address. */
  readonly type: string
  /** A part's name, or the address that a link leads to. */
  readonly target: string
  readonly external: boolean
}

export type TemplatePart = {
  readonly xml: string
  readonly relations: readonly TemplateRelation[]
}

/** For the first page, where the template has one of its own, and for all others. */
type Running = { readonly default: TemplatePart | null; readonly first: TemplatePart | null }

export type WordTemplate = {
  readonly files: Unzipped
  readonly styles: string | null
  readonly theme: string | null
  readonly headers: Running
  readonly footers: Running
  readonly ownFirstPage: boolean
  readonly margins: Margins | null
  /** What the template calls files with this ending. */
  readonly contentType: (extension: string) => string | null
}

/** Null where the file is no Word document as Word and LibreOffice write it. */
export const openTemplate = (bytes: Uint8Array): WordTemplate | null => {
  const files = unzipSync(bytes)
  const main = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target
  const document = main === undefined ? null : textOf(files, main)
  if (main === undefined || document === null || !document.includes(`xmlns:w="${wordSpace}"`)) return null
  const relations = relationsOf(files, main)
  const target = (type: string): string | null => relations.find((each) => each.type === type)?.target ?? null
  const themePath = target('theme')
  const stylesPath = target('styles')
  const styles = stylesPath === null ? null : textOf(files, stylesPath)
  if (styles !== null && !(styles.includes(`xmlns:w="${wordSpace}"`) && styles.includes('</w:style>'))) return null
  const sections = document.match(/<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/g) ?? []
  const last = sections.at(-1) ?? ''
  const running = (element: 'headerReference' | 'footerReference'): Running => ({
    default: runningPart(files, relations, sections, element, 'default'),
    first: runningPart(files, relations, sections, element, 'first'),
  })
  const types = textOf(files, '[Content_Types].xml') ?? ''
  return {
    files,
    styles,
    // A theme with pictures of its own would need them beside it; its typefaces and colours are not worth that.
    theme: themePath === null || relationsOf(files, themePath).length > 0 ? null : textOf(files, themePath),
    headers: running('headerReference'),
    footers: running('footerReference'),
    ownFirstPage: /<w:titlePg\b(?![^>]*w:val="(?:0|false|off)")/.test(last),
    margins: marginsIn(last),
    contentType: (extension) => {
      const said = elements(types, 'Default').find(
        (each) => attributeOf(each, 'Extension')?.toLowerCase() === extension.toLowerCase(),
      )
      return said === undefined ? null : attributeOf(said, 'ContentType')
    },
  }
}

/** Whether headers and footers stay within the margins, reckoned from their lines and pictures, and rather too high than too low. */
export const keepsToMargins = ({ headers, footers }: WordTemplate, margin: Margins): boolean =>
  [headers.default, headers.first].every((part) => margin.header + heightOf(part) <= margin.top) &&
  [footers.default, footers.first].every((part) => margin.footer + heightOf(part) + ownLine <= margin.bottom)

/**
 * The margins as low as header and footer leave them, and no lower than `least`. A header with something set in a place of its own may
 * count on the room below it: its margin stays.
 */
export const lowestMargins = (
  { headers, footers }: WordTemplate,
  margin: Margins,
  least: Pick<Margins, 'top' | 'bottom'>,
) => {
  const top =
    Math.max(...[headers.default, headers.first].map((part) => margin.header + heightOf(part)), 0) + oneLine / 2
  const bottom = Math.max(...[footers.default, footers.first].map((part) => margin.footer + heightOf(part) + ownLine))
  const isPlaced = [headers.default, headers.first].some((part) =>
    /<wp:anchor|<w:framePr|<w:pict/.test(part?.xml ?? ''),
  )
  const lower = (own: number, needed: number, limit: number): number =>
    own <= 0 ? own : Math.min(own, Math.max(needed, limit))
  return {
    top: isPlaced ? margin.top : lower(margin.top, top, least.top),
    bottom: lower(margin.bottom, bottom, least.bottom),
  }
}

/** In twips, of a line of small type with what is around it, and of our page numbers. */
const oneLine = 340
const ownLine = 400
const twipsInUnit = 1 / 635

const heightOf = (part: TemplatePart | null): number =>
  (part?.xml.split('</w:p>').slice(0, -1) ?? []).reduce((sum, paragraph) => {
    const pictures = elements(paragraph, 'extent').map((each) => Number(attributeOf(each, 'cy')) * twipsInUnit)
    return sum + Math.max(oneLine, ...pictures)
  }, 0)

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Comments could hide what is looked for below, or be taken for it. */
const textOf = (files: Unzipped, path: string): string | null => {
  const bytes = files[path]
  return bytes === undefined ? null : strFromU8(bytes).replaceAll(/<!--[\s\S]*?-->/g, '')
}

const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? []

export const attributeOf = (element: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(element)
    ?.slice(1)
    .find((each) => each !== undefined) ?? null

const relationsOf = (files: Unzipped, part: string): readonly TemplateRelation[] => {
  const folder = part.split('/').slice(0, -1)
  const rels = textOf(files, [...folder, '_rels', `${part.split('/').at(-1)}.rels`].filter(Boolean).join('/')) ?? ''
  return elements(rels, 'Relationship').map((element) => {
    const external = attributeOf(element, 'TargetMode')?.toLowerCase() === 'external'
    const target = attributeOf(element, 'Target') ?? ''
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : partName(folder, target),
      external,
    }
  })
}

const partName = (folder: readonly string[], target: string): string => {
  const steps = target.startsWith('/') ? [] : [...folder]
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** A section that says nothing goes on with what the one before it has. */
const runningPart = (
  files: Unzipped,
  relations: readonly TemplateRelation[],
  sections: readonly string[],
  element: string,
  type: string,
): TemplatePart | null => {
  const references = sections.flatMap((section) => elements(section, element))
  const reference = references.findLast((each) => (attributeOf(each, 'w:type') ?? 'default') === type)
  const path = relations.find(({ id }) => id === attributeOf(reference ?? '', 'r:id'))?.target
  const xml = path === undefined ? null : textOf(files, path)
  return path === undefined || xml === null ? null : { xml, relations: relationsOf(files, path) }
}

const marginsIn = (section: string): Margins | null => {
  const element = elements(section, 'pgMar')[0]
  if (element === undefined) return null
  const length = (side: string): number => Number.parseInt(attributeOf(element, `w:${side}`) ?? '0', 10) || 0
  const [top, right, bottom, left] = [length('top'), length('right'), length('bottom'), length('left')]
  return { top, right, bottom, left, header: length('header'), footer: length('footer'), gutter: length('gutter') }
}
