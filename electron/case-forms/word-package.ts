/**
 * The Word file around a form: which of its parts are read, and whether anything in it would run, embed or fetch something.
 * Such a file is refused as a whole; links that a reader would have to click are text and nothing else.
 */
import { err, ok, type Result } from '../../src/core/result.ts'
import type { FormError, FormLimits } from './limits.ts'
import { isElement, parseXml, type XmlElement } from './xml.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

type WordPackage = {
  readonly document: XmlElement
  readonly styles: XmlElement | null
}

/**
 * `form-foreign` where the file is sound, but no Word document. A template may name the one that it was made from, since nobody
 * follows that name.
 */
export const openWordPackage = (
  bytes: Uint8Array,
  limits: FormLimits,
  as: 'document' | 'template' = 'document',
): Result<WordPackage, FormError> => {
  const kind = kindOf(bytes)
  if (kind !== 'zip') return err(kind)
  const zip = zipParts(bytes, limits)
  if (!zip.ok) return zip
  const types = contentTypes(zip.value, limits)
  if (!types.ok) return types
  const strange = zip.value.names.some((name) => isStrange(name, types.value(name)))
  if (strange) return err('form-hostile')
  const relations = allRelations(zip.value, limits)
  if (!relations.ok) return relations
  const followed = relations.value.filter(({ type }) => as === 'document' || type !== 'attachedtemplate')
  if (followed.some(leadsOut)) return err('form-hostile')
  const main = relations.value.filter(({ from, type }) => from === '' && type === 'officedocument')
  const [path, ...more] = main.map(({ target }) => target)
  if (path === undefined || more.length > 0) return err('form-foreign')
  const mainType = types.value(path)
  const known =
    mainType.endsWith('.document.main+xml') || (as === 'template' && mainType.endsWith('.template.main+xml'))
  if (!known || !mainType.includes('.wordprocessingml.')) return err('form-foreign')
  const document = partOf(zip.value, path, 'w:document', limits)
  if (!document.ok) return document
  const stylesPath = relations.value.find(({ from, type }) => from === path && type === 'styles')?.target
  if (stylesPath === undefined) return ok({ document: document.value, styles: null })
  const styles = partOf(zip.value, stylesPath, 'w:styles', limits)
  return styles.ok ? ok({ document: document.value, styles: styles.value }) : styles
}

const ole = [0xd0, 0xcf, 0x11, 0xe0]

/** By its first bytes, never by its name. A protected Word file is an OLE file around the encrypted package. */
const kindOf = (bytes: Uint8Array): 'zip' | FormError => {
  if (bytes.length === 0) return 'form-unreadable'
  const startsWith = (start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)
  if (startsWith([0x50, 0x4b, 3, 4])) return 'zip'
  if (!startsWith(ole)) return 'form-foreign'
  const protectedPackage = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  )
  return protectedPackage ? 'form-encrypted' : 'form-foreign'
}

/** A part whose outermost element is `root`. */
const partOf = (zip: ZipParts, name: string, root: string, limits: FormLimits): Result<XmlElement, FormError> => {
  const bytes = zip.unpack(name)
  if (!bytes.ok) return bytes
  const part = parseXml(bytes.value, limits)
  return part.ok && part.value.name !== root ? err('form-unreadable') : part
}

const elementsIn = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((node): node is XmlElement => isElement(node) && node.name === name)

/** The content type that the file says a part has, in small letters. */
const contentTypes = (zip: ZipParts, limits: FormLimits): Result<(name: string) => string, FormError> => {
  // Other programs' zip files are no Word files; among them are the open documents that LibreOffice saves from itself.
  if (!zip.names.includes('[Content_Types].xml')) return err('form-foreign')
  const types = partOf(zip, '[Content_Types].xml', 'ct:Types', limits)
  if (!types.ok) return types
  const said = (element: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      elementsIn(types.value, element).map(({ attributes }) => [
        (attributes.get(key) ?? '').toLowerCase(),
        (attributes.get('ContentType') ?? '').toLowerCase(),
      ]),
    )
  const overrides = said('ct:Override', 'PartName')
  const defaults = said('ct:Default', 'Extension')
  return ok((name) => overrides.get(`/${name.toLowerCase()}`) ?? defaults.get(extensionOf(name)) ?? '')
}

const extensionOf = (name: string): string => /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a form with pasted text may be made of: XML, pictures and typefaces. */
const usualParts = /^(xml|rels|png|jpe?g|gif|bmp|tiff?|webp|heic|emf|wmf|svg|wdp|odttf|ttf|fntdata)$/
const runningTypes = /macro|vba|activex|oleobject/

const isStrange = (name: string, type: string): boolean => {
  if (name.endsWith('/')) return false
  if (runningTypes.test(type) || /(^|\/)(vbaproject|vbadata|activex|embeddings)\b/i.test(name)) return true
  return !usualParts.test(extensionOf(name)) && !type.endsWith('.printersettings')
}

type Relation = {
  /** The part that it belongs to; empty for the file as a whole. */
  readonly from: string
  /** The last word of the type's address, in small letters. */
  readonly type: string
  readonly external: boolean
  /** A part's name; what an external one leads to is not kept. */
  readonly target: string
}

const allRelations = (zip: ZipParts, limits: FormLimits): Result<readonly Relation[], FormError> => {
  const relations: Relation[] = []
  for (const name of zip.names) {
    if (extensionOf(name) !== 'rels') continue
    const part = partOf(zip, name, 'rel:Relationships', limits)
    if (!part.ok) return part
    const from = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2')
    for (const { attributes } of elementsIn(part.value, 'rel:Relationship')) {
      const external = attributes.get('TargetMode')?.toLowerCase() === 'external'
      relations.push({
        from,
        type: (attributes.get('Type') ?? '').toLowerCase().replace(/^.*\//, ''),
        external,
        target: external ? '' : partName(from, attributes.get('Target') ?? ''),
      })
    }
  }
  return ok(relations)
}

/** Targets are relative to the folder of the part they belong to. One that climbs out of the file leads to no part. */
const partName = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const bringingTypes =
  /^(oleobject|package|vbaproject|wordvbadata|control|activexcontrolbinary|afchunk|attachedtemplate|subdocument|frame)$/

const leadsOut = ({ type, external }: Relation): boolean =>
  bringingTypes.test(type) || (external && type !== 'hyperlink')
