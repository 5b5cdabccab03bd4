/** What is read and done about a meeting's minutes after the meeting: their state, comments and versions, and its steps. */
import { useEffect, useMemo, useRef } from 'react'
import { commentsOn, type ListedComment } from '../../../core/minutes/comments.ts'
import { type MinutesState, minutesState, versionsOf } from '../../../core/minutes/state.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { MinutesVersion } from '../../../core/records/minutes-version.ts'
import { type RecordChange, type RecordSet, recordSetOf } from '../../../core/records/record-set.ts'
import type { Result } from '../../../core/result.ts'
import { decide, type Edit, useRecord, useRecords } from '../../../replica/index.ts'
import { announce } from '../../../ui/live-region.tsx'

export type Minutes = {
  readonly records: RecordSet
  readonly state: MinutesState
  readonly comments: readonly ListedComment[]
  readonly versions: readonly MinutesVersion[]
}

/** Null while the records are on their way, or where there is no such meeting. */
export const useMinutes = (meetingId: MeetingId | null): Minutes | null => {
  const meeting = useRecord('meeting', meetingId)
  const query = { meetingId: meetingId ?? '' }
  const items = useRecords('agenda-item', query)
  const actions = useRecords('action', query)
  const comments = useRecords('minutes-comment', query)
  const versions = useRecords('minutes-version', query)
  return useMemo(() => {
    if (!meeting || !items || !actions || !comments || !versions) return null
    const records = recordSetOf([meeting, ...items, ...actions, ...comments, ...versions])
    const state = minutesState(records, meeting.id)
    if (state === null) return null
    return { records, state, comments: commentsOn(records, meeting.id), versions: versionsOf(records, meeting.id) }
  }, [meeting, items, actions, comments, versions])
}

/** Does a step on what is saved by then, unless something speaks against it: then that is answered. */
export const doStep = async <E>(
  label: string,
  decision: (records: RecordSet) => Result<readonly RecordChange[], E>,
  more: readonly Edit[] = [],
): Promise<E | null> => {
  const { done, refused } = await decide(label, decision, more)
  if (done) announce(label)
  return refused
}

/** Gives the focus to a place near by when a change took away what had it. */
export const useKeptFocus = (change: string, place: () => HTMLElement | null | undefined): void => {
  const before = useRef(change)
  useEffect(() => {
    if (before.current === change) return
    before.current = change
    if (document.activeElement === document.body) place()?.focus()
  })
}
