/**
 * Puts what the page shows on paper: the system's print dialog, or a PDF. Both have an end, since printing has been known
 * to hang without a word (security.md 35). Nothing is written to a temporary file.
 */
import { setTimeout as after } from 'node:timers/promises'
import type { WebContents } from 'electron'
import { err, ok } from '../src/core/result.ts'
import type { Paper } from './desk.ts'

const pdfPatience = 60_000
/** The user may think about the print dialog for a while. */
const printPatience = 10 * 60_000

export const makePaper = (contents: () => Pick<WebContents, 'print' | 'printToPDF'> | null): Paper => ({
  print: async () => {
    const page = contents()
    if (page === null) return err({ code: 'print-failed' })
    const printed = new Promise<'printed' | 'cancelled' | 'failed'>((resolve) => {
      page.print({ silent: false, printBackground: true }, (success, reason) =>
        resolve(success ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
      )
    })
    const outcome = await Promise.race([printed, after(printPatience, 'late' as const, { ref: false })])
    switch (outcome) {
      case 'printed':
      case 'cancelled':
        return ok({ printed: outcome === 'printed' })
      case 'failed':
        return err({ code: 'print-failed' })
      case 'late':
        return err({ code: 'print-timeout' })
    }
  },
  pdf: async () => {
    const page = contents()
    if (page === null) return err({ code: 'print-failed' })
    const made = page
      .printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: 'A4',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      .catch(() => 'failed' as const)
    const outcome = await Promise.race([made, after(pdfPatience, 'late' as const, { ref: false })])
    if (outcome === 'failed') return err({ code: 'print-failed' })
    if (outcome === 'late') return err({ code: 'print-timeout' })
    return ok(outcome)
  },
})
