/** What the form of a contribution says: which day it is for, when it is due and whom to send it to. Knows nothing of Word. */
import { longDate, uncapitalised, weekdayDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { contributionFormVersion, dayReference } from '../programme/contribution-reading.ts'
import { dayOf } from '../programme/day.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { contributionFormWords as words } from './contribution-form-words.ts'
import { dayName, dayWhere, organisationOf } from './day/day-frame.ts'
import { framedDocument } from './frame.ts'
import type { DocumentModel } from './model.ts'

export type ContributionForm = {
  /** "K7QF-2MXD-9TRA/1". */
  readonly reference: string
  /** What the form has around its fields: letterhead, kind of paper, running line and properties. Its body is empty. */
  readonly frame: DocumentModel
  /** What it is for, and where it goes; nothing that is not known. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
}

export const contributionFormOf = (
  records: RecordSet,
  id: MeetingId,
): Result<ContributionForm, 'meeting-not-found'> => {
  const day = dayOf(records, id)
  if (day === null) return err('meeting-not-found')
  const { meeting, programme } = day
  const organisation = organisationOf(records)
  const name = dayName(day)
  const { date } = meeting
  return ok({
    reference: `${dayReference(id)}/${contributionFormVersion}`,
    frame: framedDocument(organisation, {
      type: words.type,
      state: '',
      name,
      when: date === null ? '' : longDate(date),
      subject: words.subject,
      body: [],
    }),
    facts: [
      { label: words.day, text: [name, date === null ? '' : weekdayDate(date)].filter(Boolean).join(', ') },
      {
        label: words.targetGroups,
        text: listText(programme.targetGroups.map((group, index) => (index === 0 ? group : uncapitalised(group)))),
      },
      { label: words.place, text: dayWhere(day) },
      { label: words.due, text: programme.contributionsBy === null ? '' : weekdayDate(programme.contributionsBy) },
      { label: words.sendTo, text: words.contact(contactOf(records, programme.organiserIds)) },
    ].filter(({ text }) => text !== ''),
  })
}

/** The first organiser who has a mail address. */
const contactOf = ({ person }: RecordSet, organiserIds: readonly PersonId[]): string =>
  organiserIds.map((id) => person.get(id)?.email.trim() ?? '').find((email) => email !== '') ?? ''
