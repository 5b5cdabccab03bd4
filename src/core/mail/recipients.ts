/** Who gets a mail about a meeting, in groups that are written to together. Knows no words and no addresses. */
import { isUnanswered } from '../meetings/participants.ts'
import { ascending } from '../order.ts'
import type { AgendaItemId, PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { MailingKind, Meeting, Participant } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { MailGroup } from './meeting-mail-words.ts'

export type Recipients = {
  readonly group: MailGroup
  readonly to: readonly PersonId[]
  readonly cc: readonly PersonId[]
  /** A guest's items; empty where somebody takes part in all of it. */
  readonly itemIds: readonly AgendaItemId[]
}

type Wish = { readonly kind: MailingKind; readonly hasClosedItems: boolean }

/** Of everybody who takes part; approvals go another way. Groups without anybody are left out. */
export const recipientsOf = (
  records: RecordSet,
  meeting: Meeting,
  { kind, hasClosedItems }: Wish,
): readonly Recipients[] => {
  const written = meeting.participants.filter((each) => isWritten(each, kind))
  const guests = written.filter(isGuestForItems)
  const whole = written.filter((each) => !isGuestForItems(each))
  const own = whole.filter(({ group }) => group === 'member' || group === 'chair')
  const others = whole.filter(({ group }) => group !== 'member' && group !== 'chair')
  const leaders = withLeaders(records, meeting, kind) ? leadersOf(records, meeting, idsOf(own)) : []
  // A closed item is for those who take part: leaders get a paper of their own then.
  const leadersApart = leaders.length > 0 && hasClosedItems && kind !== 'cancellation'
  const cc = leadersApart ? [] : leaders
  const groups: readonly Recipients[] = [
    ...(kind === 'reminder'
      ? [
          group('unanswered', whole.filter(isUnanswered)),
          group(
            'coming',
            whole.filter((each) => !isUnanswered(each)),
          ),
        ]
      : [group('members', own, cc), group('secretariat', others)]),
    ...guestGroups(guests),
    { group: 'leaders', to: leadersApart ? leaders : [], cc: [], itemIds: [] },
  ]
  return groups.filter(({ to }) => to.length > 0)
}

/** Those who have not had such a mail before, unless all have. */
export const notYetWritten = (
  { mailings }: Meeting,
  kind: MailingKind,
  groups: readonly Recipients[],
): { readonly groups: readonly Recipients[]; readonly isAgain: boolean } => {
  const had = new Set(mailings.filter((each) => each.kind === kind).flatMap(({ personIds }) => personIds))
  const fresh = groups
    .map((each) => ({ ...each, to: each.to.filter((id) => !had.has(id)) }))
    .filter(({ to }) => to.length > 0)
  if (had.size === 0) return { groups, isAgain: false }
  return fresh.length === 0 ? { groups, isAgain: true } : { groups: fresh, isAgain: false }
}

const group = (name: MailGroup, participants: readonly Participant[], cc: readonly PersonId[] = []): Recipients => ({
  group: name,
  to: idsOf(participants),
  cc,
  itemIds: [],
})

const idsOf = (participants: readonly Participant[]): readonly PersonId[] =>
  participants.map(({ personId }) => personId)

/** Whoever has said no is not reminded or sent the practical things; they still hear that it is called off, and read the minutes. */
const isWritten = (participant: Participant, kind: MailingKind): boolean => {
  const isAway = participant.attendance === 'apology' || participant.attendance === 'absent'
  switch (kind) {
    case 'invitation':
    case 'agenda':
    case 'cancellation':
      return true
    case 'call-for-items':
      return !isGuestForItems(participant)
    case 'reminder':
      return !isAway
    case 'minutes-for-comment':
    case 'minutes':
      return !isGuestForItems(participant)
    case 'approval':
      return false
  }
}

const isGuestForItems = ({ itemIds }: Participant): boolean => itemIds.length > 0

const withLeaders = ({ forum }: RecordSet, { forumId }: Meeting, kind: MailingKind): boolean =>
  (forum.get(forumId) ?? newValue('forum', { kind: 'network' })).mail.leadersInCopy &&
  (kind === 'invitation' || kind === 'agenda' || kind === 'cancellation')

/** Each once; a leader who takes part is written to as such. */
const leadersOf = (
  { person }: RecordSet,
  { participants }: Meeting,
  memberIds: readonly PersonId[],
): readonly PersonId[] => {
  const taking = new Set(participants.map(({ personId }) => personId))
  const leaders = new Set(memberIds.flatMap((id) => person.get(id)?.leaderId ?? []))
  return [...leaders].filter((id) => person.has(id) && !taking.has(id)).toSorted(ascending)
}

/** Guests under the same items are written to together. */
const guestGroups = (guests: readonly Participant[]): readonly Recipients[] =>
  [...Map.groupBy(guests, ({ itemIds }) => itemIds.toSorted(ascending).join(' ')).values()].map((same) => ({
    group: 'guests',
    to: idsOf(same),
    cc: [],
    itemIds: same[0]?.itemIds ?? [],
  }))
