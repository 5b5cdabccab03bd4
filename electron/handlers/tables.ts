/** The request to read a table of people from a file that the user chooses. Reading happens in a capped worker. */
import { err, ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { readTable } from '../tables/read-table.ts'

export const tableHandlers = ({ archive, dialogs }: Desk): HandlersOf<'table'> => ({
  'table.open': async () => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const file = await dialogs.chooseFile('table')
    if (file === null) return ok(null)
    const table = await readTable(file)
    return table.ok ? table : err({ code: table.error })
  },
})
