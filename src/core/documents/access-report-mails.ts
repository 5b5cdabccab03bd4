/** The parts of the access report that tell what passed between a person and a meeting: mails, comments on minutes, proposed items. */
import { longDate, shortDate } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { tableOf } from './access-report-parts.ts'
import { accessWords as words } from './access-report-words.ts'
import type { DocumentBlock } from './model.ts'

export const mailBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.mailTable,
    [words.date, words.meeting, words.mail],
    [
      ...[...records.meeting].flatMap(([meetingId, { mailings }]) =>
        mailings
          .filter(({ personIds }) => personIds.includes(id))
          .map(({ on, kind }) => ({ on, meeting: meetingOn(records, meetingId), mail: words.mailOf[kind] })),
      ),
      ...[...records.programme.values()].flatMap(({ meetingId, mailings }) =>
        mailings
          .filter(({ personIds }) => personIds.includes(id))
          .map(({ on, kind }) => ({ on, meeting: meetingOn(records, meetingId), mail: words.dayMailOf[kind] })),
      ),
      ...[...records.session.values()].flatMap(({ meetingId, title, speakers }) =>
        speakers.flatMap(({ personId, mailedOn }) =>
          personId === id && mailedOn !== null
            ? [{ on: mailedOn, meeting: meetingOn(records, meetingId), mail: words.speakerMailOf(title) }]
            : [],
        ),
      ),
      ...[...records.action.values()]
        .filter(({ responsibleIds }) => responsibleIds.includes(id))
        .flatMap(({ remindedOn, meetingId, task }) =>
          remindedOn.map((on) => ({ on, meeting: meetingOn(records, meetingId), mail: words.reminderOf(task) })),
        ),
    ]
      .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.meeting, b.meeting) || ascending(a.mail, b.mail))
      .map(({ on, meeting, mail }) => [shortDate(on), meeting, mail]),
  )

export const commentBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.commentTable,
    [words.date, words.meeting, words.text, words.outcomeOfComment],
    [...records['minutes-comment'].values()]
      .filter(({ personId }) => personId === id)
      .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.text, b.text))
      .map(({ on, meetingId, text, state, answer }) => [
        shortDate(on),
        meetingOn(records, meetingId),
        text,
        [words.commentState[state], answer].filter(Boolean).join(': '),
      ]),
  )

export const proposalBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.proposalTable,
    [words.date, words.meeting, words.item],
    [...records['agenda-item'].values()]
      .flatMap(({ proposal, meetingId, title }) =>
        proposal?.personId === id ? [{ on: proposal.on, meeting: meetingOn(records, meetingId), title }] : [],
      )
      .toSorted((a, b) => ascending(a.on ?? '', b.on ?? '') || ascending(a.title, b.title))
      .map(({ on, meeting, title }) => [on === null ? '' : shortDate(on), meeting, title]),
  )

/** "Regional ERFA, 9. december 2026". */
export const meetingOn = ({ meeting, forum }: RecordSet, id: MeetingId | null): string => {
  const found = id === null ? undefined : meeting.get(id)
  if (found === undefined) return ''
  const name = found.title || (forum.get(found.forumId)?.name ?? '')
  return [name, found.date === null ? '' : longDate(found.date)].filter(Boolean).join(', ')
}
