/**
 * Who takes part in a meeting and how it went for each. The pair of an absentee and a substitute is kept in one place (the
 * substitute's `substituteForId`) and consistent both ways: only an apology is stood in for, by one person at most, who
 * is not away too.
 */
import type { AgendaItemId, PersonId } from '../records/ids.ts'
import type { Attendance, Meeting, Participant } from '../records/meeting.ts'
import type { ParticipantGroup } from '../records/membership.ts'
import type { AbsenceReason } from '../records/person.ts'
import { assertNever } from '../result.ts'

export type AttendanceChange =
  | { readonly type: 'attendance'; readonly participantId: string; readonly attendance: Attendance }
  /** What was answered to the invitation; a no is an apology, with one of few words or none. Null takes the answer back. */
  | {
      readonly type: 'answer'
      readonly participantId: string
      readonly answer: 'yes' | 'no' | null
      readonly reason: AbsenceReason | null
    }
  /** `participantId` comes in the place of `absenteeId`, who thereby sends an apology; null ends that. */
  | { readonly type: 'substitute'; readonly participantId: string; readonly absenteeId: string | null }
  | { readonly type: 'group'; readonly participantId: string; readonly group: ParticipantGroup }
  | { readonly type: 'function'; readonly participantId: string; readonly function: string }
  | { readonly type: 'items'; readonly participantId: string; readonly itemIds: readonly AgendaItemId[] }
  | {
      readonly type: 'stay'
      readonly participantId: string
      readonly arrivedAtItemId: AgendaItemId | null
      readonly leftAtItemId: AgendaItemId | null
    }
  /** A person who already takes part is not added again. */
  | {
      readonly type: 'add'
      readonly participantId: string
      readonly personId: PersonId
      readonly group: ParticipantGroup
      readonly function: string
    }
  | { readonly type: 'remove'; readonly participantId: string }

type Participants = Meeting['participants']

/** The meeting's participants after the change; the same list where the change does not apply. */
export const changeAttendance = (participants: Participants, change: AttendanceChange): Participants => {
  switch (change.type) {
    case 'attendance':
      return withAttendance(participants, change.participantId, change.attendance)
    case 'answer':
      return withAnswer(participants, change.participantId, change.answer, change.reason)
    case 'substitute':
      return withSubstitute(participants, change.participantId, change.absenteeId)
    case 'group':
      return withFields(participants, change.participantId, { group: change.group })
    case 'function':
      return withFields(participants, change.participantId, { function: change.function })
    case 'items':
      return withFields(participants, change.participantId, { itemIds: change.itemIds })
    case 'stay':
      return withFields(participants, change.participantId, {
        arrivedAtItemId: change.arrivedAtItemId,
        leftAtItemId: change.leftAtItemId,
      })
    case 'add':
      return added(participants, change)
    case 'remove':
      return participants.some((each) => each.id === change.participantId)
        ? withoutSubstituteFor(participants, change.participantId).filter((each) => each.id !== change.participantId)
        : participants
    default:
      return assertNever(change)
  }
}

/** The participant who comes in somebody's place; undefined where nobody does. */
export const substituteOf = (participants: Participants, absenteeId: string): Participant | undefined =>
  participants.find((each) => each.substituteForId === absenteeId)

/** Who may stand in for somebody: everybody who is not away and does not stand in for another. */
export const possibleSubstitutes = (participants: Participants, absenteeId: string): Participants =>
  participants.filter(
    (each) =>
      each.id !== absenteeId &&
      isThere(each.attendance) &&
      (each.substituteForId === null || each.substituteForId === absenteeId),
  )

/** Who has said nothing yet to the invitation; whoever comes in somebody's place has. */
export const isUnanswered = ({ answer, attendance, substituteForId }: Participant): boolean =>
  answer === null && attendance === 'invited' && substituteForId === null

/** Who comes, who does not, and who has not said so: of everybody once. */
export const countAnswers = (
  participants: Participants,
): { readonly yes: number; readonly no: number; readonly unanswered: number } => {
  const unanswered = participants.filter(isUnanswered).length
  const no = participants.filter(({ attendance }) => !isThere(attendance)).length
  return { yes: participants.length - no - unanswered, no, unanswered }
}

/** Who does not come, having said so or not. */
export const declinedIn = (participants: Participants): ReadonlySet<PersonId> =>
  new Set(participants.flatMap(({ personId, attendance }) => (isThere(attendance) ? [] : [personId])))

type AttendanceCount = Readonly<Record<Attendance, number>>

/** How many are invited without an answer, present, with apology and absent. */
export const countAttendance = (participants: Participants): AttendanceCount => {
  const count = { invited: 0, present: 0, apology: 0, absent: 0 }
  for (const each of participants) count[each.attendance] += 1
  return count
}

const isThere = (attendance: Attendance) => attendance === 'invited' || attendance === 'present'

const withFields = (participants: Participants, id: string, fields: Partial<Participant>): Participants =>
  participants.map((each) => (each.id === id ? { ...each, ...fields } : each))

const withoutSubstituteFor = (participants: Participants, absenteeId: string): Participants =>
  participants.map((each) => (each.substituteForId === absenteeId ? { ...each, substituteForId: null } : each))

const withAttendance = (participants: Participants, id: string, attendance: Attendance): Participants => {
  const freed = attendance === 'apology' ? participants : withoutSubstituteFor(participants, id)
  const fields = isThere(attendance) ? { attendance } : { attendance, substituteForId: null }
  const asked = participants.find((each) => each.id === id)
  // Words are kept for an apology only, and whoever is expected after a no has not said so.
  const withdrawn = attendance === 'invited' && asked?.answer === 'no' ? { answer: null } : {}
  return withFields(freed, id, attendance === 'apology' ? fields : { ...fields, ...withdrawn, reason: null })
}

const withAnswer = (
  participants: Participants,
  id: string,
  answer: Participant['answer'],
  reason: AbsenceReason | null,
): Participants => {
  const asked = participants.find((each) => each.id === id)
  if (asked === undefined) return participants
  if (answer === 'no') return withFields(withAttendance(participants, id, 'apology'), id, { answer, reason })
  const attendance = answer === 'yes' && asked.attendance === 'present' ? 'present' : 'invited'
  return withFields(withAttendance(participants, id, attendance), id, { answer, reason: null })
}

const withSubstitute = (participants: Participants, id: string, absenteeId: string | null): Participants => {
  const substitute = participants.find((each) => each.id === id)
  if (substitute === undefined) return participants
  if (absenteeId === null) return withFields(participants, id, { substituteForId: null })
  if (id === absenteeId || !participants.some((each) => each.id === absenteeId)) return participants
  const others = withoutSubstituteFor(participants, absenteeId)
  // A substitute who is stood in for, or was away, comes after all.
  const comes = withAttendance(others, id, isThere(substitute.attendance) ? substitute.attendance : 'invited')
  const away = withAttendance(comes, absenteeId, 'apology')
  return withFields(away, id, { substituteForId: absenteeId })
}

const added = (
  participants: Participants,
  { participantId, personId, group, function: role }: Extract<AttendanceChange, { type: 'add' }>,
): Participants =>
  participants.some((each) => each.personId === personId || each.id === participantId)
    ? participants
    : [
        ...participants,
        {
          id: participantId,
          personId,
          group,
          function: role,
          attendance: 'invited',
          answer: null,
          reason: null,
          substituteForId: null,
          itemIds: [],
          arrivedAtItemId: null,
          leftAtItemId: null,
        },
      ]
