/** Puts what core/rotation says of a stored choice into the sentences of strings/rotation-why.ts. */
import type { MeetingId, PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { Turn, TurnCandidate, TurnChoice } from '../../core/records/turn.ts'
import { isActive, peopleOf } from '../../core/rotation/ledger.ts'
import { whyChosen, whyNot } from '../../core/rotation/replay.ts'
import {
  byHandText,
  chosenText,
  exclusionText,
  historyTexts,
  type NumberedPerson,
  nobodyText,
  notChosenText,
  why,
} from '../../strings/rotation-why.ts'
import type { NameOf } from './short-names.ts'

/** Why the turn is this person's: how the entry came about, then what was compared. */
export const turnSentences = (records: RecordSet, turn: Turn, nameOf: NameOf): readonly string[] => {
  const { choice, personId } = turn
  const history = historyTexts({
    name: personId === null ? null : nameOf(personId),
    state: turn.state,
    reason: turn.reason,
    originalName: turn.originalPersonId === null ? null : nameOf(turn.originalPersonId),
    substituteFor: holderOf(records, turn.substituteForId, nameOf),
    carriedFrom: turn.carriedFromId === null ? null : dateOf(records, records.turn.get(turn.carriedFromId)?.meetingId),
  })
  if (choice === null) return history.length > 0 || personId === null ? history : [byHandText([nameOf(personId)])]
  const reason = whyChosen(choice)
  const numbered = numbering(records, turn, nameOf)
  if (reason.type === 'nobody') return [...history, nobodyText(reason.excluded.length)]
  const next = reason.type === 'only' ? null : { ...numbered(reason.next), key: reason.key, of: reason.of }
  return [...history, chosenText(dateOf(records, turn.meetingId), numbered(reason.chosen), next)]
}

/** Why the turn is not somebody else's. Where nothing was compared, `line` tells where that person stands now. */
export const notSentence = (
  records: RecordSet,
  turn: Turn,
  personId: PersonId,
  line: TurnChoice | null,
  nameOf: NameOf,
): string => {
  const name = nameOf(personId)
  const date = dateOf(records, turn.meetingId)
  if (turn.choice === null) return standingText(name, date, line, personId)
  const because = whyNot(turn.choice, personId)
  if (because.type !== 'later') return notChosenText(name, date, because)
  const numbered = numbering(records, turn, nameOf)
  return notChosenText(name, date, {
    type: 'later',
    key: because.key,
    own: numbered(because.candidate),
    chosen: numbered(because.chosen),
  })
}

const standingText = (name: string, date: string | null, line: TurnChoice | null, personId: PersonId): string => {
  const place = line?.candidates.findIndex((each) => each.personId === personId) ?? -1
  if (place >= 0) return `${why.byHand} ${why.inLine(name, place + 1)}`
  const because = line?.excluded.find((each) => each.personId === personId)?.because
  return because === undefined ? why.byHand : exclusionText(because, name, date)
}

/** The keys of a candidate with a name, and whether the turns were lifted above those the person has been given. */
const numbering =
  (records: RecordSet, turn: Turn, nameOf: NameOf) =>
  (candidate: TurnCandidate): NumberedPerson => ({
    ...candidate,
    name: nameOf(candidate.personId),
    isLifted: candidate.turns > givenBeside(records, turn, candidate.personId),
  })

const givenBeside = ({ turn, meeting }: RecordSet, { forumId, meetingId, number }: Turn, personId: PersonId): number =>
  [...turn.values()].filter(
    (each) =>
      each.forumId === forumId &&
      !(each.meetingId === meetingId && each.number === number) &&
      peopleOf(each).includes(personId) &&
      (isActive(each.state) || each.state === 'no-show') &&
      meeting.get(each.meetingId)?.status !== 'cancelled',
  ).length

const dateOf = ({ meeting }: RecordSet, id: MeetingId | undefined): string | null =>
  id === undefined ? null : (meeting.get(id)?.date ?? null)

const holderOf = ({ turn }: RecordSet, id: Turn['substituteForId'], nameOf: NameOf) => {
  const left = id === null ? undefined : turn.get(id)
  return left === undefined || left.personId === null ? null : { name: nameOf(left.personId), reason: left.reason }
}
