/**
 * Our styles and those of a template as one sheet: where both have a style of the same name the template's stands, under the id that
 * our paragraphs use, and ours fill in what it lacks. Lists of the template's stay behind, since our papers bring their own.
 */
import { colour } from './look.ts'
import { attributeOf } from './template-parts.ts'

type DressedStyles = {
  readonly xml: string
  /** How the template's ids are called here. */
  readonly renamed: ReadonlyMap<string, string>
  /** In place of our own colour: the template's, where it can be read on white; else that of the text. */
  readonly accent: string
}

export const mergedStyles = (ours: string, theirs: string): DressedStyles => {
  const own = stylesIn(ours)
  const taken = stylesIn(theirs).filter(({ type }) => type !== 'numbering')
  // The last one is meant by every character style without being among ours.
  const ownByName = new Map([
    ...own.map(({ name, id }) => [name, id] as const),
    ['default paragraph font', 'DefaultParagraphFont'],
  ])
  const ownIds = new Set(own.map(({ id }) => id))
  const renamed = new Map(
    taken.map(({ id, name }) => [id, ownByName.get(name) ?? (ownIds.has(id) ? `template-${id}` : id)]),
  )
  const names = new Set(taken.map(({ name }) => name))
  const accent = accentOf(taken)
  const sheet = [
    ...taken.map((style) => tidied(withIds(style.xml, renamed), style)),
    ...own.filter(({ name }) => !names.has(name)).map(({ xml }) => xml.replaceAll(colour.petrol, accent)),
  ].join('')
  const head = theirs.slice(0, theirs.search(/<w:style\b/))
  return { xml: `${withLanguage(head, ours)}${sheet}</w:styles>`, renamed, accent }
}

/** With running text of at most so many half points; headings and whatever has a size of its own keep theirs. */
export const withTypeUpTo = (sheet: string, most: number): string =>
  sheet.replaceAll(
    /<w:docDefaults>[\s\S]*?<\/w:docDefaults>|<w:style\b[^>]*w:styleId="Normal"[\s\S]*?<\/w:style>/g,
    (part) =>
      part.replaceAll(/(<w:sz(?:Cs)? w:val=")(\d+)"/g, (_all, before: string, points: string) => {
        return `${before}${Math.min(most, Number(points))}"`
      }),
  )

/** References to styles of the template, wherever they stand. */
export const withIds = (xml: string, renamed: ReadonlyMap<string, string>): string =>
  xml.replaceAll(
    /(<w:(?:style|basedOn|next|link|pStyle|rStyle|tblStyle)\b[^>]*?\bw:(?:styleId|val)=")([^"]*)"/g,
    (_all, before: string, id: string) => `${before}${renamed.get(id) ?? id}"`,
  )

/** The papers are Danish throughout, and number their own lists. */
export const withoutListsAndLanguages = (xml: string): string =>
  xml.replaceAll(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>|<w:lang\b[^>]*\/>/g, '')

type Style = { readonly xml: string; readonly id: string; readonly type: string; readonly name: string }

const stylesIn = (sheet: string): readonly Style[] =>
  (sheet.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? []).map((xml) => ({
    xml,
    id: attributeOf(xml, 'w:styleId') ?? '',
    type: attributeOf(xml, 'w:type') ?? 'paragraph',
    // Word keys its built-in styles by name, whatever their case.
    name: (attributeOf(/<w:name\b[^>]*>/.exec(xml)?.[0] ?? '', 'w:val') ?? '').toLowerCase(),
  }))

/** A heading keeps its level, without which programs other than Word find no headings. */
const tidied = (xml: string, { name, type }: Style): string => {
  const plain = withoutListsAndLanguages(xml)
  const level = type === 'paragraph' ? /^heading ([1-9])$/.exec(name)?.[1] : undefined
  if (level === undefined || plain.includes('<w:outlineLvl')) return plain
  const outline = `<w:outlineLvl w:val="${Number(level) - 1}"/>`
  if (plain.includes('</w:pPr>')) return plain.replace('</w:pPr>', `${outline}</w:pPr>`)
  const paragraph = `<w:pPr>${outline}</w:pPr>`
  return plain.includes('<w:rPr>')
    ? plain.replace('<w:rPr>', `${paragraph}<w:rPr>`)
    : plain.replace('</w:style>', `${paragraph}</w:style>`)
}

const withLanguage = (head: string, ours: string): string => {
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/
  const language = /<w:lang\b[^>]*\/>/.exec(ours)?.[0] ?? ''
  const plain = withoutListsAndLanguages(head)
  if (/<w:rPrDefault>\s*<w:rPr>[\s\S]*?<\/w:rPr>\s*<\/w:rPrDefault>/.test(plain))
    return plain.replace(/<\/w:rPr>(\s*)<\/w:rPrDefault>/, `${language}</w:rPr>$1</w:rPrDefault>`)
  const own = defaults.exec(ours)?.[0] ?? ''
  return defaults.test(plain) ? plain.replace(defaults, own) : `${plain}${own}`
}

const accentOf = (styles: readonly Style[]): string => {
  const heading = styles.find(({ name }) => name === 'heading 1')?.xml ?? ''
  const found = attributeOf(/<w:color\b[^>]*>/.exec(heading)?.[0] ?? '', 'w:val') ?? ''
  return /^[0-9a-f]{6}$/i.test(found) && contrastOnWhite(found) >= readable ? found.toUpperCase() : 'auto'
}

const readable = 4.5

/** WCAG's measure. */
const contrastOnWhite = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
