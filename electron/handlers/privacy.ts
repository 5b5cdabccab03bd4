/** The request for the dictionary's names, which the check of cases stands on. They are no secret: it is answered while locked as well. */
import { err, ok } from '../../src/core/result.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { readNameBookText } from '../name-book/read-name-book.ts'

export const privacyHandlers = (): HandlersOf<'privacy'> => ({
  'privacy.nameBook': async () => {
    try {
      return ok({ text: await readNameBookText() })
    } catch {
      return err({ code: 'file-unreadable' })
    }
  },
})
