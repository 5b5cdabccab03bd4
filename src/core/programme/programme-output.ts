/** A day's programme as the command line prints it: its rows by the clock, everything that clashes, and what a proposal would change. */
import type { MeetingId, SessionId } from '../records/ids.ts'
import { type RecordSet, withChanges } from '../records/record-set.ts'
import type { SessionKind } from '../records/session.ts'
import type { ProgrammeChange } from './changes.ts'
import { type Clash, clashesOf } from './clashes.ts'
import { type Day, dayOf, endOf, roomOf, seatsIn, speakerNamed } from './day.ts'
import type { NoProposal, Proposal } from './propose/propose.ts'
import { changesSince, latestOf, publishedOf } from './versions.ts'

export type ProgrammeRow = {
  readonly id: SessionId
  readonly kind: SessionKind
  readonly title: string
  /** Null while it is not placed. */
  readonly start: string | null
  readonly end: string | null
  readonly minutes: number
  readonly roomId: string | null
  readonly room: string | null
  readonly holds: number | null
  readonly pinned: boolean
  readonly speakers: readonly { readonly name: string; readonly organisation: string; readonly confirmed: boolean }[]
}

export type ProgrammeOutput = {
  readonly meetingId: MeetingId
  readonly title: string
  readonly theme: string
  readonly date: string | null
  readonly start: string | null
  readonly end: string | null
  readonly sessions: readonly ProgrammeRow[]
  readonly clashes: readonly Clash[]
  /** What changed since the newest version that was published, or else put aside; null where there is none. */
  readonly since: {
    readonly number: number
    readonly name: string
    readonly publishedOn: string | null
    readonly changes: readonly ProgrammeChange[]
  } | null
  /** How it came about; null where none was asked for. The rows and clashes are then those of the proposal. */
  readonly proposal: ProposalOutput | null
}

type ProposalOutput = Pick<Proposal, 'moves' | 'unplaced' | 'before' | 'after' | 'lost'> | { readonly none: NoProposal }

export const programmeOutput = (
  records: RecordSet,
  day: Day,
  proposed: Proposal | NoProposal | null,
): ProgrammeOutput => {
  const after = proposed === null || typeof proposed === 'string' ? records : withChanges(records, proposed.changes)
  const shown = dayOf(after, day.id) ?? day
  const { meeting } = shown
  return {
    meetingId: day.id,
    title: meeting.title || shown.forum.name,
    theme: meeting.theme,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    sessions: shown.sessions.map(({ id, value }) => ({
      id,
      kind: value.kind,
      title: value.title,
      start: value.start,
      end: endOf(value),
      minutes: value.minutes,
      roomId: value.roomId,
      room: roomOf(shown.programme, value)?.name ?? null,
      holds: seatsIn(shown.programme, value),
      pinned: value.pinned,
      speakers: value.speakers.map((speaker) => {
        const { name, organisation } = speakerNamed(after, speaker)
        return { name, organisation, confirmed: speaker.confirmed }
      }),
    })),
    clashes: clashesOf(after, shown),
    since: sinceVersion(after, shown),
    proposal: proposed === null ? null : proposalOutput(proposed),
  }
}

const sinceVersion = (records: RecordSet, day: Day): ProgrammeOutput['since'] => {
  const version = (publishedOf(records, day.id) ?? latestOf(records, day.id))?.value
  if (version === undefined) return null
  const { number, name, publishedOn } = version
  return { number, name, publishedOn, changes: changesSince(version, day) }
}

const proposalOutput = (proposed: Proposal | NoProposal): ProposalOutput => {
  if (typeof proposed === 'string') return { none: proposed }
  const { moves, unplaced, before, after, lost } = proposed
  return { moves, unplaced, before, after, lost }
}
