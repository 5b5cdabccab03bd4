/** Reminders of open actions: one mail to each person with all that waits for them. Decides to whom and what it says, sends nothing. */
import { shortDate } from '../danish/dates.ts'
import { mailAddress } from '../mail/address.ts'
import { fullName, sortPeople } from '../people/names.ts'
import { type ActionId, type PersonId, theOrganisationId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { ActionRow } from './actions.ts'
import { type RemindedAction, reminderName, reminderSubject, reminderText } from './reminder-words.ts'

export type ActionReminder = {
  readonly personId: PersonId
  readonly actionIds: readonly ActionId[]
  /** Null where no address is known that a mail could go to. */
  readonly to: string | null
  readonly subject: string
  readonly text: string
  /** What its file or folder is called. */
  readonly name: string
}

/** For the open ones of these rows, in the order of names. Rows that nobody is responsible for remind nobody. */
export const actionReminders = (records: RecordSet, rows: readonly ActionRow[]): readonly ActionReminder[] => {
  const open = rows.filter(({ status }) => status === 'open')
  const ids = new Set(open.flatMap(({ responsibleIds }) => responsibleIds))
  const people = [...ids].flatMap((id) => {
    const value = records.person.get(id)
    return value === undefined ? [] : [{ id, value }]
  })
  const organisation = records.organisation.get(theOrganisationId)
  const signature = organisation?.department || organisation?.name || ''
  return sortPeople(people).map(({ id, value }) => {
    const own = open.filter(({ responsibleIds }) => responsibleIds.includes(id))
    const actions = own.map((row) => remindedAction(records, row))
    return {
      personId: id,
      actionIds: own.map((row) => row.id),
      to: mailAddress(value.email),
      subject: reminderSubject(actions),
      text: reminderText({ name: value.givenName.trim(), actions, signature }),
      name: reminderName(fullName(value)),
    }
  })
}

const remindedAction = (
  records: RecordSet,
  { task, deadline, due, forumId, meetingDate }: ActionRow,
): RemindedAction => {
  const forum = forumId === null ? undefined : records.forum.get(forumId)
  const from = meetingDate === null ? [] : [forum?.name ?? '', shortDate(meetingDate)]
  return { task, deadline, isLate: due === 'late', from: from.filter(Boolean).join(' ') }
}
