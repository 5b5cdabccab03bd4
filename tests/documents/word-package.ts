/** Opens a Word file as tests look at it: its parts as text, and a few questions about them. */
import { strFromU8, unzipSync } from 'fflate'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'

export type WordParts = ReadonlyMap<string, string>

export const partsOf = (bytes: Uint8Array): WordParts =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))

export const rendered = async (model: DocumentModel, pageNumbers = true): Promise<Uint8Array> =>
  (await renderDocx(model, new Map(), { pageNumbers })).bytes

export const part = (parts: WordParts, path: string): string => {
  const found = parts.get(path)
  if (found === undefined) throw new Error(`no part ${path}`)
  return found
}

/** Paragraphs of a part as XML, in order, those in tables too. */
export const paragraphsOf = (xml: string): readonly string[] => xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []

export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:noBreakHyphen\/>/g)]
    .map(([all, text]) => text ?? (all === '<w:tab/>' ? '\t' : '-'))
    .join('')

/** Values of an attribute on an element, wherever it stands. */
export const valuesOf = (xml: string, element: string, attribute = 'w:val'): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b([^>]*)>`, 'g'))].flatMap(
    (match) => new RegExp(`${attribute}="([^"]*)"`).exec(match[1] ?? '')?.[1] ?? [],
  )
