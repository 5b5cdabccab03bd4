/**
 * The meetings that the rows of a list speak of, with their turns: those of the archive, which stay as they are and may get more
 * turns, and new ones, each once. A meeting is known by its forum and date.
 */
import { type ForumId, type MeetingId, meetingId, type PersonId, turnIdOf } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Turn, TurnState } from '../records/turn.ts'
import { err, ok, type Result } from '../result.ts'
import { peopleOf } from '../rotation/ledger.ts'
import type { HistoryRow, Outcome } from './rows.ts'
import { venueCalled } from './who-and-where.ts'

type Entered = {
  readonly isNewMeeting: boolean
  /** The meeting is one that an earlier row of the list added. */
  readonly isImported: boolean
  /** Those whose turn is new. */
  readonly people: readonly PersonId[]
}

type MeetingBook = {
  /** The meeting of ours that a calendar file of ours names. */
  readonly calledBy: (uid: string | null) => Meeting | null
  /** Writes what the row says where nothing says so yet. */
  readonly enter: (
    said: HistoryRow,
    forumId: ForumId,
    people: readonly PersonId[],
  ) => Result<Entered, 'meeting-cancelled' | 'says-otherwise'>
  readonly changes: () => readonly RecordChange<'meeting' | 'turn'>[]
}

export const meetingBook = (records: RecordSet): MeetingBook => {
  const pages = new Map<MeetingId, Page>()
  const idOfDay = knownDays(records)
  const turnsOf = Map.groupBy(records.turn.values(), (turn) => turn.meetingId)
  const pageOf = (said: HistoryRow, forumId: ForumId): { readonly page: Page; readonly isNew: boolean } => {
    const derived = importedMeetingId(forumId, said.date)
    const id = calledBy(records, said.uid) ?? idOfDay.get(dayKey(forumId, said.date)) ?? derived
    const there = pages.get(id)
    if (there !== undefined) return { page: there, isNew: false }
    const known = records.meeting.get(id)
    const meeting = known ?? newValue('meeting', { forumId, date: said.date, status: 'closed' })
    const page = newPage(id, meeting, known === undefined, turnsOf.get(id) ?? [])
    pages.set(id, page)
    return { page, isNew: known === undefined }
  }
  return {
    calledBy: (uid) => {
      const id = calledBy(records, uid)
      return id === null ? null : (records.meeting.get(id) ?? null)
    },
    enter: (said, forumId, people) => {
      const { page, isNew } = pageOf(said, forumId)
      if (page.meeting.status === 'cancelled' && said.outcome !== 'cancelled') return err('meeting-cancelled')
      const isOther = (id: PersonId): boolean => {
        const state = page.states.get(id)
        return state !== undefined && outcomeOf(state) !== outcomeOf(said.outcome)
      }
      if (people.some(isOther)) return err('says-otherwise')
      const fresh = people.filter((id) => !page.states.has(id))
      for (const personId of fresh) {
        page.lastNumber += 1
        page.added.push({ number: page.lastNumber, personId, state: said.outcome })
        page.states.set(personId, said.outcome)
      }
      if (page.isImported) {
        page.meeting = withDetails(records, page.meeting, said)
        page.tookPlace ||= said.outcome !== 'cancelled'
      }
      return ok({ isNewMeeting: isNew, isImported: page.isImported, people: fresh })
    },
    changes: () => [...pages.values()].flatMap(changesOf),
  }
}

type Page = {
  readonly id: MeetingId
  readonly isImported: boolean
  meeting: Meeting
  readonly states: Map<PersonId, TurnState>
  lastNumber: number
  readonly added: { readonly number: number; readonly personId: PersonId; readonly state: TurnState }[]
  tookPlace: boolean
}

/** Of several entries of one person, the one by which a case was brought is told. */
const newPage = (id: MeetingId, meeting: Meeting, isImported: boolean, turns: readonly Turn[]): Page => {
  const states = new Map<PersonId, TurnState>()
  for (const turn of turns)
    for (const person of peopleOf(turn))
      if (!states.has(person) || outcomeOf(turn.state) === 'brought') states.set(person, turn.state)
  const lastNumber = Math.max(0, ...turns.map(({ number }) => number))
  return { id, isImported, meeting, states, lastNumber, added: [], tookPlace: false }
}

const changesOf = ({
  id,
  isImported,
  meeting,
  added,
  tookPlace,
}: Page): readonly RecordChange<'meeting' | 'turn'>[] => {
  const value: Meeting = tookPlace ? meeting : { ...meeting, status: 'cancelled' }
  const { forumId } = meeting
  return [
    ...(isImported ? [{ kind: 'meeting' as const, id, value }] : []),
    ...added.map(({ number, personId, state }) => ({
      kind: 'turn' as const,
      id: turnIdOf(id, number),
      value: newValue('turn', { forumId, meetingId: id, number, personId, state }),
    })),
  ]
}

/** Of two meetings on one day, the one that was not cancelled. */
const knownDays = ({ meeting }: RecordSet): ReadonlyMap<string, MeetingId> => {
  const days = new Map<string, MeetingId>()
  for (const [id, { forumId, date, status }] of meeting) {
    const key = dayKey(forumId, date)
    if (!days.has(key) || (status !== 'cancelled' && isCancelled(meeting, days.get(key)))) days.set(key, id)
  }
  return days
}

const isCancelled = (meetings: RecordSet['meeting'], id: MeetingId | undefined): boolean =>
  id !== undefined && meetings.get(id)?.status === 'cancelled'

const dayKey = (forumId: ForumId, date: string | null): string => `${forumId} ${date}`

const importedMeetingId = (forumId: ForumId, date: string): MeetingId => meetingId.parse(`meeting:${forumId}:${date}`)

const calledBy = ({ meeting }: RecordSet, uid: string | null): MeetingId | null => {
  const id = meetingId.safeParse(/^(.+)@erfakreds$/.exec(uid ?? '')?.[1]).data
  return id !== undefined && meeting.has(id) ? id : null
}

/** What the row tells and no earlier one did. */
const withDetails = (records: RecordSet, meeting: Meeting, said: HistoryRow): Meeting => {
  const { start, end, theme, place } = meeting
  const isNowhere = place.venueId === null && place.text === '' && place.form === 'physical'
  return {
    ...meeting,
    start: start ?? said.start,
    end: start === null ? said.end : end,
    theme: theme || (said.theme ?? ''),
    place: isNowhere && said.place !== null ? placeIn(records, meeting.place, said.place) : place,
  }
}

const placeIn = (records: RecordSet, place: Meeting['place'], said: string): Meeting['place'] => {
  if (/^(?:online|onlinemøde|teams|zoom|skype)\b/i.test(said)) return { ...place, form: 'online' }
  const venueId = venueCalled(records, said)
  return { ...place, venueId, text: venueId === null ? said : '' }
}

/** What a state of the archive comes to: a turn that was given and never reported counts as brought, as the list says of it. */
const outcomeOf = (state: TurnState): Exclude<Outcome, 'voluntary'> =>
  state === 'excused' || state === 'no-show' || state === 'cancelled' ? state : 'brought'
