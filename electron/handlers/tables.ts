/** The request to read a table of people, of earlier meetings, of answers or of registrations from a file that the user chooses. A capped worker reads it. */
import { err, ok } from '../../src/core/result.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { readTable } from '../tables/read-table.ts'
import { tableLimits } from '../tables/table.ts'

export const tableHandlers = ({ archive, dialogs }: Desk): HandlersOf<'table'> => ({
  'table.open': async ({ purpose }) => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const mayBeCalendar = purpose === 'history'
    const file = await dialogs.chooseFile(mayBeCalendar ? 'history' : 'table')
    if (file === null) return ok(null)
    const table = await readTable(file, tableLimits, mayBeCalendar ? 'tables-and-calendars' : 'tables')
    return table.ok ? table : err({ code: table.error })
  },
})
