/** What the cases of a meeting are for its page: each with its turn, whose it is, how far it has come and where it stands on the agenda. */
import { useMemo } from 'react'
import { type CaseRow, caseRows } from '../../core/cases/board.ts'
import { clockRange, durationText } from '../../core/danish/dates.ts'
import { listText } from '../../core/danish/numbers.ts'
import { themeWords } from '../../core/documents/case-words.ts'
import { itemsOf } from '../../core/meetings/agenda-items.ts'
import { clockTimes } from '../../core/meetings/schedule.ts'
import { ascending } from '../../core/order.ts'
import { namesOf } from '../../core/people/names.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import { type AgendaItemId, caseIdOf, type MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { meetingCases as words } from '../../strings/meetings.ts'

export type MeetingCase = {
  readonly row: CaseRow
  /** Under which the cases page opens it, asked for or not. */
  readonly id: string
  readonly number: number
  /** Whose it is. */
  readonly name: string
  readonly themes: string
  /** Where it stands on the agenda. */
  readonly item: AgendaLine | null
}

export type AgendaLine = {
  readonly id: AgendaItemId
  readonly value: AgendaItem
  /** Its place, from 1. */
  readonly number: number
  /** "kl. 13.10-13.40, 30 min"; what of it is known. */
  readonly when: string
}

export type MeetingCases = { readonly cases: readonly MeetingCase[]; readonly agenda: readonly AgendaLine[] }

export const useMeetingCases = (records: RecordSet | undefined, meetingId: MeetingId, today: string) =>
  useMemo(
    (): MeetingCases | undefined => (records === undefined ? undefined : meetingCases(records, meetingId, today)),
    [records, meetingId, today],
  )

const meetingCases = (records: RecordSet, meetingId: MeetingId, today: string): MeetingCases => {
  const agenda = agendaOf(records, meetingId)
  const cases = caseRows(records, today)
    .filter((row) => row.meetingId === meetingId && row.status !== 'withdrawn')
    .map((row): MeetingCase => {
      const names = namesOf(records, row.authorId === null ? row.personIds : [row.authorId])
      return {
        row,
        id: row.caseId ?? caseIdOf(row.turnId),
        number: records.turn.get(row.turnId)?.number ?? 0,
        name: names.length === 0 ? words.nobody : listText(names),
        themes: row.themes.map((theme) => themeWords[theme]).join(', '),
        item: row.caseId === null ? null : (agenda.find(({ value }) => value.caseId === row.caseId) ?? null),
      }
    })
  return { agenda, cases: cases.toSorted((a, b) => a.number - b.number || ascending(a.id, b.id)) }
}

const agendaOf = (records: RecordSet, meetingId: MeetingId): readonly AgendaLine[] => {
  const meeting = records.meeting.get(meetingId)
  const items = itemsOf(records, meetingId)
  const times = clockTimes(
    meeting ?? { start: null, end: null },
    items.map(({ value }) => value),
  )
  return items.map(({ id, value }, index) => {
    const clock = times[index]
    const minutes = value.minutes ?? 0
    return {
      id,
      value,
      number: index + 1,
      when: [clock && minutes > 0 ? clockRange(clock.start, clock.end) : '', minutes > 0 ? durationText(minutes) : '']
        .filter(Boolean)
        .join(', '),
    }
  })
}
