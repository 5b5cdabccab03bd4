/**
 * The mails around a meeting, one for each group of recipients: to whom, what it says before the coordinator changes it, and what
 * goes with it. Where the members organise in turn, it is one mail to whoever does, to be passed on. Sends nothing.
 */
import { isUnderOpenItem, openActionsBefore } from '../actions/actions.ts'
import { calendarEvents } from '../calendar/events.ts'
import { workingDayBefore } from '../calendar/holidays.ts'
import { addDays, clockRange } from '../danish/dates.ts'
import { categoryTitles } from '../documents/words.ts'
import { itemsOf } from '../meetings/agenda-items.ts'
import { approversOf } from '../meetings/approvals.ts'
import { missingAttendance } from '../meetings/required-attendance.ts'
import { clockTimes } from '../meetings/schedule.ts'
import { isComing } from '../meetings/status.ts'
import { withInvited } from '../meetings/with-invited.ts'
import { namesOf } from '../people/names.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Forum } from '../records/forum.ts'
import { type AgendaItemId, type MeetingId, type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { MailingKind, Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { linkAddress } from '../records/schema.ts'
import { err, ok, type Result } from '../result.ts'
import { hasCases } from '../rotation/places.ts'
import { runUpOf } from '../run-up/run-up.ts'
import { mailAddress } from './address.ts'
import {
  type MailFacts,
  type MailGroup,
  mailFileName,
  mailSubject,
  mailText,
  passOnSubject,
  passOnText,
} from './meeting-mail-words.ts'
import { notYetWritten, type Recipients, recipientsOf } from './recipients.ts'

/** What goes with a mail. The agenda of leaders is the one that may be shared; papers are the agenda's attachments. */
export type MailPart = 'agenda' | 'shareable-agenda' | 'minutes' | 'calendar' | 'papers'

export type MeetingMail = {
  /** Tells the mails of one kind apart: the group, and a number where it has several. */
  readonly key: string
  readonly group: MailGroup
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Who is written to, those in copy not among them. Of a mail that is passed on, whom it will reach. */
  readonly personIds: readonly PersonId[]
  /** Those of whom no address is known that a mail could go to. */
  readonly withoutAddress: readonly PersonId[]
  readonly subject: string
  readonly text: string
  readonly parts: readonly MailPart[]
  /** What the coordinator's own file or folder is called. */
  readonly name: string
}

export type MeetingMails = {
  readonly mails: readonly MeetingMail[]
  /** Everybody has had such a mail before. */
  readonly isAgain: boolean
}

export type MeetingMailProblem =
  | 'meeting-not-found'
  /** Somebody whom the meeting cannot do without is not named yet. */
  | 'attendance-missing'
  | 'mail-to-nobody'

export const mailFor = (
  records: RecordSet,
  meetingId: MeetingId,
  kind: MailingKind,
  today: string,
): Result<MeetingMails, MeetingMailProblem> => {
  const stored = records.meeting.get(meetingId)
  if (stored === undefined) return err('meeting-not-found')
  const meeting = isComing(stored.status) ? withInvited(records, stored) : stored
  if (kind === 'invitation' && missingAttendance(records, meetingId).length > 0) return err('attendance-missing')
  const about = aboutOf(records, meetingId, meeting, kind, today)
  const everybody =
    kind === 'approval'
      ? approversOf(records, meetingId, today).map(
          (id): Recipients => ({ group: 'approver', to: [id], cc: [], itemIds: [] }),
        )
      : recipientsOf(records, meeting, { kind, hasClosedItems: tellsOfClosed(about) })
  // Reminders are for everybody again, and so is word that a meeting is called off.
  const { groups, isAgain } =
    kind === 'invitation' ? notYetWritten(meeting, kind, everybody) : { groups: everybody, isAgain: false }
  if (groups.length === 0) return err('mail-to-nobody')
  const numbers = new Map<MailGroup, number>()
  const mails = groups.map((each) => {
    const number = (numbers.get(each.group) ?? 0) + 1
    numbers.set(each.group, number)
    return mailOf(about, each, number)
  })
  const organiser = kind === 'approval' ? null : organiserOf(about)
  return ok({ mails: organiser === null ? mails : [passedOn(about, organiser, mails)], isAgain })
}

/** The agenda lists what earlier meetings agreed on as well, under items that may have been closed. */
const tellsOfClosed = ({ records, meetingId, meeting, items }: About): boolean =>
  items.some(({ value }) => value.closed) ||
  (items.length > 0 &&
    openActionsBefore(records, meetingId, meeting.date).some(({ id }) => !isUnderOpenItem(records, id)))

/** Everything the mails of one meeting have in common. */
type About = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly meeting: Meeting
  readonly forum: Forum
  readonly kind: MailingKind
  readonly items: readonly { readonly id: AgendaItemId; readonly value: AgendaItem }[]
  readonly hasPapers: boolean
  readonly facts: Omit<MailFacts, 'group' | 'names' | 'items' | 'isAgendaAttached' | 'isCalendarAttached'>
}

const aboutOf = (
  records: RecordSet,
  meetingId: MeetingId,
  meeting: Meeting,
  kind: MailingKind,
  today: string,
): About => {
  const forum = records.forum.get(meeting.forumId) ?? newValue('forum', { kind: 'network' })
  const organisation = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
  const steps = new Map(runUpOf(records, meetingId, today).map((entry) => [entry.step, entry]))
  const ahead = (step: 'items' | 'approval'): string | null => {
    const on = steps.get(step)?.on ?? null
    return on !== null && on >= today && steps.get(step)?.state !== 'done' ? on : null
  }
  const [event] = calendarEvents(
    { ...records, meeting: new Map([[meetingId, meeting]]) },
    { type: 'meeting', id: meetingId },
  )
  return {
    records,
    meetingId,
    meeting,
    forum,
    kind,
    items: itemsOf(records, meetingId),
    hasPapers: [...records.attachment.values()].some(
      (each) => each.meetingId === meetingId && each.source.type === 'file',
    ),
    facts: {
      kind,
      meeting: meeting.title || forum.name,
      date: meeting.date,
      start: meeting.start,
      end: meeting.end,
      place: event?.place ?? '',
      link: linkAddress.safeParse(meeting.place.link).data ?? null,
      theme: meeting.theme,
      itemsDue: ahead('items'),
      commentsDue: commentsDue(meeting, forum, organisation, today),
      answerDue: ahead('approval'),
      subject: forum.approval?.subject ?? null,
      because: meeting.cancelledBecause,
      hasTurns: hasCases(forum),
      signature: forum.mail.signature.trim() || organisation.department || organisation.name,
    },
  }
}

/** The last day for comments on minutes that are sent today. */
export const commentsDue = (
  { commentsDueOn }: Pick<Meeting, 'commentsDueOn'>,
  { runUp }: Forum,
  settings: { readonly mayDayIsFree: boolean },
  today: string,
): string | null => {
  if (commentsDueOn !== null && commentsDueOn >= today) return commentsDueOn
  if (runUp.commentDays === 0) return null
  const day = workingDayBefore(addDays(today, runUp.commentDays), settings)
  return day < today ? today : day
}

const mailOf = (about: About, { group, to, cc, itemIds }: Recipients, number: number): MeetingMail => {
  const { records } = about
  const parts = partsFor(about, group, to, itemIds)
  const facts = factsFor(about, group, to, itemIds, parts)
  const reached = addressesOf(records, to)
  return {
    key: number === 1 ? group : `${group}-${number}`,
    group,
    to: reached.addresses,
    cc: addressesOf(records, cc).addresses,
    personIds: to,
    withoutAddress: reached.without,
    subject: mailSubject(facts),
    text: mailText(facts),
    parts,
    name: mailFileName(facts) + (number === 1 ? '' : ` ${number}`),
  }
}

const factsFor = (
  about: About,
  group: MailGroup,
  to: readonly PersonId[],
  itemIds: readonly AgendaItemId[],
  parts: readonly MailPart[],
): MailFacts => {
  const times = clockTimes(
    about.meeting,
    about.items.map(({ value }) => value),
  )
  return {
    ...about.facts,
    group,
    names: to.flatMap((id) => about.records.person.get(id)?.givenName.trim() || []),
    isAgendaAttached: parts.includes('agenda') || parts.includes('shareable-agenda'),
    isCalendarAttached: parts.includes('calendar'),
    items: about.items.flatMap(({ id, value }, index) => {
      if (!itemIds.includes(id)) return []
      const time = times[index] ?? null
      const title = value.title || categoryTitles[value.category]
      return [{ number: index + 1, title, time: time === null ? null : clockRange(time.start, time.end) }]
    }),
  }
}

/** Guests for single items get none of the agenda; leaders, and who approves without taking part, only what may be shared. */
const partsFor = (
  { meeting, forum, kind, items, hasPapers }: About,
  group: MailGroup,
  to: readonly PersonId[],
  itemIds: readonly AgendaItemId[],
): readonly MailPart[] => {
  const isWhole = itemIds.length === 0 && group !== 'leaders'
  const agenda: readonly MailPart[] =
    items.length === 0 || itemIds.length > 0 ? [] : group === 'leaders' ? ['shareable-agenda'] : ['agenda']
  const there = new Set(meeting.participants.map(({ personId }) => personId))
  const hidesFromApprover = items.some(({ value }) => value.closed) && !to.every((id) => there.has(id))
  const papers: readonly MailPart[] = hasPapers && isWhole ? ['papers'] : []
  const calendar: readonly MailPart[] = meeting.date === null || group === 'leaders' ? [] : ['calendar']
  switch (kind) {
    case 'invitation':
      return [...agenda, ...calendar]
    case 'agenda':
      return [...agenda, ...papers]
    case 'reminder':
      return agenda
    case 'cancellation':
      return calendar
    case 'approval':
      return forum.approval?.subject !== 'agenda' ? [] : hidesFromApprover ? ['shareable-agenda'] : agenda
    case 'minutes-for-comment':
    case 'minutes':
      return ['minutes']
    case 'call-for-items':
      return []
  }
}

const organiserOf = ({ forum, meeting, records }: About): PersonId | null =>
  forum.organisers.by === 'members' && meeting.organiserId !== null && records.person.has(meeting.organiserId)
    ? meeting.organiserId
    : null

const passedOn = (about: About, organiser: PersonId, mails: readonly MeetingMail[]): MeetingMail => {
  const { records } = about
  const facts = factsFor(about, 'organiser', [organiser], [], partsFor(about, 'organiser', [organiser], []))
  const reached = addressesOf(records, [organiser])
  const texts = mails.map(({ to, cc, withoutAddress, subject, text }) => ({
    to,
    cc,
    missing: namesOf(records, withoutAddress),
    subject,
    text,
  }))
  return {
    key: 'organiser',
    group: 'organiser',
    to: reached.addresses,
    cc: [],
    personIds: mails.flatMap(({ personIds }) => personIds),
    withoutAddress: reached.without,
    subject: passOnSubject(facts),
    text: passOnText(facts, texts),
    parts: [...new Set(mails.flatMap(({ parts }) => parts))],
    name: mailFileName(facts),
  }
}

const addressesOf = ({ person }: RecordSet, ids: readonly PersonId[]) => {
  const found = ids.map((id) => ({ id, address: mailAddress(person.get(id)?.email ?? '') }))
  return {
    addresses: [...new Set(found.flatMap(({ address }) => address ?? []))],
    without: found.flatMap(({ id, address }) => (address === null ? [id] : [])),
  }
}
