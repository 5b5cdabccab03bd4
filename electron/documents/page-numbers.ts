/** On which page each item stands, worked out by laying the pages out as Word does. Slow (tens of milliseconds a page). */
import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

export type CountedPages = {
  /** For `Document`; the figures below are known once the document is packed. */
  readonly estimator: PageNumberEstimator
  readonly pages: () => number
  /** Whether every anchor has a page. */
  readonly complete: () => boolean
}

export const countPages = (anchors: readonly string[]): CountedPages => {
  // Guesses at what has no known width (emoji, rare letters) rather than leave every later page blank.
  const estimate = estimatePageNumbersWith({ guess: true })
  let found: ReadonlyMap<string, string> = new Map()
  let pages = 0
  return {
    estimator: Object.assign(
      (body: Parameters<PageNumberEstimator>[0], context: Parameters<PageNumberEstimator>[1]) => {
        const estimated = estimate(body, context)
        found = estimated.bookmarks
        pages = estimated.pageCount ?? 0
        return estimated
      },
      estimate.listNumbers === undefined ? {} : { listNumbers: estimate.listNumbers },
    ),
    pages: () => pages,
    complete: () => anchors.every((anchor) => found.has(anchor)),
  }
}
