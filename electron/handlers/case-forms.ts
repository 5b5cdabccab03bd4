/** The request to read a case form that came back, from a file that the user chooses. A capped worker reads it. */
import { err, ok } from '../../src/core/result.ts'
import { readCaseForm } from '../case-forms/read-case-form.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../ipc-router.ts'

export const caseFormHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'case.openForm'> => ({
  'case.openForm': async () => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const file = await dialogs.chooseFile('case-form')
    if (file === null) return ok(null)
    const read = await readCaseForm(file)
    return read.ok ? read : err({ code: read.error })
  },
})
