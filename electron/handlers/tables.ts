/** The request to read a table of people, or of earlier meetings, from a file that the user chooses. A capped worker reads it. */
import { err, ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { readTable } from '../tables/read-table.ts'
import { tableLimits } from '../tables/table.ts'

export const tableHandlers = ({ archive, dialogs }: Desk): HandlersOf<'table'> => ({
  'table.open': async ({ purpose }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const file = await dialogs.chooseFile(purpose === 'people' ? 'table' : 'history')
    if (file === null) return ok(null)
    const table = await readTable(file, tableLimits, purpose === 'people' ? 'tables' : 'tables-and-calendars')
    return table.ok ? table : err({ code: table.error })
  },
})
