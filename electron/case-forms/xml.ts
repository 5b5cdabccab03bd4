/**
 * A part's XML as a tree, under caps. Names carry the prefix by which the namespace is known here, whatever the file calls it.
 * There are no document types and no entities beyond XML's own five, and nothing outside the part is ever read.
 */
import { SaxesParser } from 'saxes'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { FormError, FormLimits } from './limits.ts'

export type XmlElement = {
  /** `w:p`; an element of a namespace that is not known here has no prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childOf = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name) ?? null

export const parseXml = (bytes: Uint8Array, limits: FormLimits): Result<XmlElement, FormError> => {
  const text = decoded(bytes)
  if (text === null) return err('form-unreadable')
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [top]
  let elements = 0
  let attributes = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => refuse('form-hostile'))
  parser.on('opentagstart', () => {
    attributes = 0
    elements += 1
    if (elements > limits.elements) refuse('form-too-large')
    if (open.length > limits.depth) refuse('form-hostile')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) refuse('form-hostile')
  })
  parser.on('opentag', ({ uri, local, attributes: given }) => {
    const element: Open = {
      name: knownName(uri, local),
      attributes: new Map(Object.values(given).map((one) => [knownName(one.uri, one.local), one.value])),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', () => refuse('form-unreadable'))
  try {
    parser.write(text).close()
  } catch (thrown) {
    if (thrown instanceof Refusal) return err(thrown.code)
    throw thrown
  }
  const root = top.children[0]
  return root === undefined || !isElement(root) ? err('form-unreadable') : ok(root)
}

type Open = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: XmlNode[] }

/** Stops the parser, which has no other way to be stopped. */
class Refusal extends Error {
  readonly code: FormError
  constructor(code: FormError) {
    super(code)
    this.code = code
  }
}

const refuse = (code: FormError): never => {
  throw new Refusal(code)
}

/** Word and LibreOffice write UTF-8. A part that says otherwise would be read as other words than its author's. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1]
    return declared === undefined || /^(utf-8|us-ascii)$/i.test(declared) ? text : null
  } catch {
    return null
  }
}

/** Both editions of the format: the transitional that everybody writes, and the strict. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
])

const knownName = (uri: string, local: string): string => {
  const prefix = prefixes.get(uri)
  return prefix === undefined ? local : `${prefix}:${local}`
}
