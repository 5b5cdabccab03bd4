/**
 * The mail to whoever has a turn: asking for the case, reminding of it, or sending it back. Decides to whom, what it says before
 * the coordinator changes it, and what goes with it. Nothing of the story is in it: that travels in the form alone.
 */
import { caseIdOfTurn, formReference } from '../cases/form-reference.ts'
import { longDate } from '../danish/dates.ts'
import { mailAddress } from '../mail/address.ts'
import { type PersonId, type TurnId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { peopleOf } from '../rotation/ledger.ts'
import { type CaseForm, caseFormOf } from './case-form.ts'
import { dueEventWords, type RequestKind, requestFileNames, requestSubject, requestText } from './case-request-words.ts'

export type { RequestKind } from './case-request-words.ts'

/** The due day as a whole day in a calendar. The same case keeps its identity, so that a later file moves the day. */
export type DueEvent = {
  readonly uid: string
  readonly sequence: number
  readonly date: string
  readonly summary: string
}

export type CaseRequest = {
  readonly turnId: TurnId
  readonly personIds: readonly PersonId[]
  readonly to: readonly string[]
  /** Those of whom no address is known that a mail could go to. */
  readonly withoutAddress: readonly PersonId[]
  readonly subject: string
  readonly text: string
  readonly form: CaseForm
  readonly formName: string
  /** Null where there is no day ahead to keep. */
  readonly due: DueEvent | null
  readonly dueName: string
  /** "Anna 9. december 2026": what the coordinator's own file or folder is called. */
  readonly name: string
}

export const caseRequestOf = (
  records: RecordSet,
  turnId: TurnId,
  kind: RequestKind,
  today: string,
): Result<CaseRequest, 'turn-not-found'> => {
  const caseId = caseIdOfTurn(records, turnId)
  const held = records.case.get(caseId)
  // Whoever has the text before them is not reminded with an empty form.
  const isFilled = kind === 'return' || (kind === 'remind' && held?.status === 'returned')
  const form = caseFormOf(records, turnId, isFilled ? 'filled' : 'empty', today)
  const turn = records.turn.get(turnId)
  if (!form.ok || turn === undefined) return err('turn-not-found')
  const { meeting, meetingDate, due } = form.value
  const personIds = recipients(peopleOf(turn), held?.authorId ?? null)
  const people = personIds.flatMap((id) => {
    const person = records.person.get(id)
    return person === undefined ? [] : [{ id, name: person.givenName.trim(), address: mailAddress(person.email) }]
  })
  const names = people.map(({ name }) => name).filter(Boolean)
  const organisation = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
  const facts = {
    names,
    meeting,
    date: meetingDate,
    due,
    late: due !== null && due < today,
    signature: organisation.department || organisation.name,
  }
  return ok({
    turnId,
    personIds,
    to: people.flatMap(({ address }) => address ?? []),
    withoutAddress: people.flatMap(({ id, address }) => (address === null ? [id] : [])),
    subject: requestSubject(kind, facts).replaceAll('\u00a0', ' '),
    text: requestText(kind, facts),
    form: form.value,
    formName: requestFileNames.form(meetingDate),
    due:
      due === null || due < today || kind === 'return'
        ? null
        : {
            uid: `${formReference(caseId)}@erfakreds`,
            sequence: held?.events.length ?? 0,
            date: due,
            summary: dueEventWords.summary(meeting),
          },
    dueName: requestFileNames.calendar(meetingDate),
    name: [...names, meetingDate === null ? '' : longDate(meetingDate)]
      .filter(Boolean)
      .join(' ')
      .replaceAll('\u00a0', ' '),
  })
}

/** Whoever has the turn; but a case that has an author who has it no longer belongs to that author. */
const recipients = (onTurn: readonly PersonId[], authorId: PersonId | null): readonly PersonId[] =>
  authorId === null || onTurn.includes(authorId) ? onTurn : [authorId]
