/** Requests about the page itself: whether it is light or dark, and putting what it shows on paper. */
import path from 'node:path'
import { err, ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { writeWhole } from '../whole-file.ts'
import { safeFileName } from './blobs.ts'

export const pageHandlers = ({ appearance, clipboard, dialogs, paper }: Desk): HandlersOf<'page'> => ({
  'page.appearance': () => ok(appearance.read()),
  'page.chooseAppearance': (chosen) => {
    appearance.choose(chosen.appearance)
    return ok(null)
  },
  'page.copyRecoveryCode': async ({ recoveryCode }) => {
    await clipboard.copy(recoveryCode)
    return ok(null)
  },
  'page.print': () => paper.print(),
  'page.savePdf': async ({ fileName }) => {
    const target = await dialogs.saveAs(`${safeFileName(fileName.replace(/\.pdf$/i, ''))}.pdf`, 'pdf')
    if (target === null) return ok(null)
    const made = await paper.pdf()
    if (!made.ok) return made
    const written = writeWhole(target, made.value)
    return written.ok ? ok({ savedAs: path.basename(target) }) : err({ code: written.error })
  },
})
