/**
 * What the form of a case says: which meeting and deadline, whom to send it to, and either nothing yet or the case as it stands.
 * Whose turn it is, it never says: the form is found again by its reference. Knows nothing of Word.
 */
import { deadlinesOf } from '../cases/deadlines.ts'
import type { FormReading } from '../cases/form.ts'
import { caseIdOfTurn, referenceText } from '../cases/form-reference.ts'
import { longDate } from '../danish/dates.ts'
import { caseStoryIdOf, type TurnId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { formWords } from './case-form-words.ts'
import { framedDocument } from './frame.ts'
import type { DocumentModel } from './model.ts'

/** The part of the form that its author fills in. */
export type CaseFormContent = Pick<
  FormReading,
  | 'title'
  | 'situation'
  | 'dilemma'
  | 'tried'
  | 'question'
  | 'confidentialParts'
  | 'themes'
  | 'sparring'
  | 'confidentiality'
  | 'identifiersRemoved'
  | 'named'
>

export type CaseForm = {
  /** "K7QF-2MXD-9TRA/1". */
  readonly reference: string
  /** What the form has around its fields: letterhead, kind of paper, running line and properties. Its body is empty. */
  readonly frame: DocumentModel
  /** The organisation reads the guideline so that agreed confidentiality also binds towards ERFA. */
  readonly confidentialityBinds: boolean
  /** The meeting's own name, or its forum's. */
  readonly meeting: string
  readonly meetingDate: string | null
  readonly due: string | null
  /** Where the form is sent to and who answers questions; empty where only the mail says so. */
  readonly contact: string
  /** `filled`: the case goes back to its author to be read through. */
  readonly kind: 'empty' | 'filled'
  readonly content: CaseFormContent
}

export const emptyContent: CaseFormContent = {
  title: '',
  situation: '',
  dilemma: '',
  tried: '',
  question: '',
  confidentialParts: '',
  themes: [],
  sparring: [],
  confidentiality: null,
  identifiersRemoved: false,
  named: false,
}

export const caseFormOf = (
  records: RecordSet,
  turnId: TurnId,
  kind: CaseForm['kind'],
  today: string,
): Result<CaseForm, 'turn-not-found'> => {
  const turn = records.turn.get(turnId)
  if (turn === undefined) return err('turn-not-found')
  const organisation = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
  const forum = records.forum.get(turn.forumId)
  const meeting = records.meeting.get(turn.meetingId)
  const caseId = caseIdOfTurn(records, turnId)
  const held = records.case.get(caseId)
  const story = records['case-story'].get(caseStoryIdOf(caseId))
  const meetingDate = meeting?.date ?? null
  const deadlines = deadlinesOf(held ?? null, {
    rule: (forum ?? newValue('forum', { kind: 'regional-erfa' })).cases,
    meetingDate,
    mayDayIsFree: organisation.mayDayIsFree,
    today,
  })
  const name = meeting?.title || (forum?.name ?? '')
  return ok({
    reference: referenceText(caseId),
    frame: framedDocument(organisation, {
      type: formWords.type[kind],
      state: '',
      name,
      when: meetingDate === null ? '' : longDate(meetingDate),
      subject: formWords.subject,
      body: [],
    }),
    confidentialityBinds: organisation.confidentialityBindsErfa,
    meeting: name,
    meetingDate,
    due: deadlines.due,
    contact: organisation.caseContact,
    kind,
    content:
      kind === 'filled' && held !== undefined
        ? {
            title: story?.title ?? '',
            situation: story?.situation ?? '',
            dilemma: story?.dilemma ?? '',
            tried: story?.tried ?? '',
            question: story?.question ?? '',
            confidentialParts: story?.confidentialParts ?? '',
            themes: held.themes,
            sparring: held.sparring,
            confidentiality: held.confidentiality,
            identifiersRemoved: story?.identifiersRemoved ?? false,
            named: held.named,
          }
        : emptyContent,
  })
}
