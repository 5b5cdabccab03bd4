/** On which page each item stands, worked out by laying the pages out as Word does. Slow (tens of milliseconds a page). */
import type { IXmlableObject, PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

type CountedPages = {
  /** For `Document`; the figures below are known once the document is packed. */
  readonly estimator: PageNumberEstimator
  readonly pages: () => number
  /** Whether every anchor has a page. */
  readonly complete: () => boolean
}

/**
 * `guess` measures what has no known width (emoji, rare letters) as something alike, rather than leave every later page blank. Of a
 * typeface that nobody knows it would make every page a guess.
 */
export const countPages = (anchors: readonly string[], guess: boolean): CountedPages => {
  const estimate = estimatePageNumbersWith({ guess })
  let found: ReadonlyMap<string, string> = new Map()
  let pages = 0
  const estimator = (...[body, context]: Parameters<PageNumberEstimator>) => {
    const estimated = estimate(withoutEndlessWords(body), context)
    found = estimated.bookmarks
    pages = estimated.pageCount ?? 0
    return estimated
  }
  return {
    estimator:
      estimate.listNumbers === undefined ? estimator : Object.assign(estimator, { listNumbers: estimate.listNumbers }),
    pages: () => pages,
    complete: () => anchors.every((anchor) => found.has(anchor)),
  }
}

/**
 * A word wider than its line costs the layout seconds a thousand letters: ten thousand took two minutes. Words that nobody
 * writes are therefore measured in pieces; Word breaks them anywhere too. The file keeps them whole.
 */
const withoutEndlessWords = (body: IXmlableObject): IXmlableObject =>
  hasEndlessWord(body) ? (inPieces(body) as IXmlableObject) : body

const endless = /[^\s-]{80}/
const piece = /[^\s-]{24}/g
const hasEndlessWord = (node: unknown): boolean => {
  if (typeof node === 'string') return endless.test(node)
  return typeof node === 'object' && node !== null && Object.values(node).some(hasEndlessWord)
}

const inPieces = (node: unknown): unknown => {
  if (typeof node === 'string') return endless.test(node) ? node.replaceAll(piece, '$& ') : node
  if (Array.isArray(node)) return node.map(inPieces)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === '_attr' ? value : inPieces(value)]),
  )
}
