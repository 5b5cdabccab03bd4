/** The request for mails that remind people of what they promised. To whom comes from the records; the words as they were left. */

import { reminderName } from '../../src/core/actions/reminder-words.ts'
import { mailAddress } from '../../src/core/mail/address.ts'
import { fullName } from '../../src/core/people/names.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import type { Desk } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import type { Handlers } from '../ipc-router.ts'
import { saveMails } from '../mail-files.ts'

export const actionReminderHandlers = ({ archive, dialogs }: Desk): Pick<Handlers, 'action.remind'> => ({
  'action.remind': async ({ as, reminders }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const read = readEveryRecord(before.value)
    if (!read.ok) return read
    const { person: people } = recordSetOf(read.value)
    const mails = reminders.flatMap(({ personId, subject, text }) => {
      const person = people.get(personId)
      if (person === undefined) return []
      const address = mailAddress(person.email)
      const to = address === null ? [] : [address]
      return [{ about: personId, name: reminderName(fullName(person)), to, cc: [], subject, text, attachments: [] }]
    })
    return saveMails({ archive, dialogs }, mails, as, 'action-reminder')
  },
})
