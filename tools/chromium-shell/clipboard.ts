// Owns the clipboard as the app's main process has it. Chromium gives it only to a page, so the first one is allowed to it
// for the one step, and to nothing after.

import { theBrowser } from './browser.ts'
import { NotInShell, onlyKnown } from './known.ts'

export const clipboard = onlyKnown('clipboard', {
  readText: () => inPage(null),
  writeText: async (text: string) => void (await inPage(text)),
  clear: () => void inPage('').catch(() => undefined),
})

/** Writes the text, or reads what is there. */
async function inPage(text: string | null): Promise<string> {
  const context = (await theBrowser()).contexts()[0]
  const page = context?.pages()[0]
  if (context === undefined || page === undefined) throw new NotInShell('clipboard without a window')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  try {
    return await page.evaluate(async (written) => {
      if (written !== null) await navigator.clipboard.writeText(written)
      return written ?? (await navigator.clipboard.readText())
    }, text)
  } finally {
    await context.clearPermissions()
    await context.grantPermissions([])
  }
}
