/** Approved minutes are held fast here, whichever page asks. What they hold is decided in core/minutes/lock.ts. */
import { concernsMinutes, lockedMeetingIn, meetingsNamed, type Transition } from '../core/minutes/lock.ts'
import { isRecordKind, parseRecord } from '../core/records/index.ts'
import type { Meeting } from '../core/records/meeting.ts'
import type { RecordEntry } from '../core/records/record-set.ts'
import { readRecord } from './database.ts'
import type { Step, Value } from './undo-stack.ts'

export const touchesLockedMinutes = async (steps: readonly Step[]): Promise<boolean> => {
  const transitions: readonly Transition[] = steps
    .filter(({ kind }) => concernsMinutes(kind))
    .map(({ kind, id, before, after }) => ({ before: entry(kind, id, before), after: entry(kind, id, after) }))
  const meetings = new Map<string, Meeting>()
  for (const id of meetingsNamed(transitions)) {
    const stored = await readRecord({ kind: 'meeting', id })
    const parsed = stored === null ? null : parseRecord('meeting', stored.value)
    if (parsed?.ok) meetings.set(id, parsed.value)
  }
  return lockedMeetingIn(transitions, (id) => meetings.get(id)) !== null
}

const entry = (kind: string, id: string, value: Value | null): RecordEntry | null => {
  if (value === null || !isRecordKind(kind)) return null
  const parsed = parseRecord(kind, value)
  return parsed.ok ? ({ kind, id, value: parsed.value } as unknown as RecordEntry) : null
}
