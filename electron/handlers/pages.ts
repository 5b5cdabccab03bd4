/** Requests about the page itself: whether it is light or dark, and putting what it shows on paper. */
import { subjectOf } from '../../src/core/documents/paper.ts'
import { ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { safeFileName } from './blobs.ts'

export const pageHandlers = ({ appearance, archive, clipboard, dialogs, paper }: Desk): HandlersOf<'page'> => ({
  'page.appearance': () => ok(appearance.read()),
  'page.chooseAppearance': (chosen) => {
    appearance.choose(chosen.appearance)
    return ok(null)
  },
  'page.copyRecoveryCode': async ({ recoveryCode }) => {
    await clipboard.copy(recoveryCode)
    return ok(null)
  },
  'page.copyText': async ({ text }) => {
    await clipboard.copy(text)
    return ok(null)
  },
  'page.print': () => paper.print(),
  'page.savePdf': async ({ fileName, paper: shown }) => {
    const target = await dialogs.saveAs(`${safeFileName(fileName.replace(/\.pdf$/i, ''))}.pdf`, 'pdf')
    if (target === null) return ok(null)
    const made = await paper.pdf()
    if (!made.ok) return made
    return saveOutside(archive, target, made.value, subjectOf(shown))
  },
})
