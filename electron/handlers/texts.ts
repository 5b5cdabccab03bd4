/** The request to read somebody's text from a file that the user chooses. A capped worker reads it. */
import type { ContractError } from '../../src/core/contract.ts'
import { err, ok } from '../../src/core/result.ts'
import type { FormError } from '../case-forms/limits.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../ipc-router.ts'
import { readText } from '../texts/read-text.ts'

export const textHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'text.open'> => ({
  'text.open': async () => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const file = await dialogs.chooseFile('text')
    if (file === null) return ok(null)
    const read = await readText(file)
    if (read.ok) return read
    return err({ code: read.error === 'file-unreadable' ? read.error : codes[read.error] })
  },
})

/** The same caps as for a case form; what is said of a text is its own. */
const codes: Readonly<Record<FormError, ContractError['code']>> = {
  'form-unreadable': 'text-unreadable',
  'form-foreign': 'text-foreign',
  'form-encrypted': 'text-encrypted',
  'form-too-large': 'text-too-large',
  'form-hostile': 'text-hostile',
  'form-empty': 'text-empty',
}
