/** What would solve a clash: one of its sessions moved to the nearest place where it clashes with nothing. It moves nothing. */
import type { SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Clash } from './clashes.ts'
import { type Day, isForEverybody } from './day.ts'
import { nearestFreePlace, type Place } from './placing.ts'

export type WayOut = { readonly sessionId: SessionId; readonly place: Place }

/** What people choose is moved rather than what is for everybody; what is pinned stays. */
export const waysOut = (records: RecordSet, day: Day, clash: Clash): readonly WayOut[] => {
  if (clash.severity === 'note') return []
  const entries = clash.sessionIds.flatMap((id) => day.sessions.find((each) => each.id === id) ?? [])
  return [
    ...entries.filter(({ value }) => !isForEverybody(value.kind)),
    ...entries.filter(({ value }) => isForEverybody(value.kind)),
  ].flatMap(({ id, value }) => {
    const place = value.pinned ? null : nearestFreePlace(records, day, id)
    return place === null ? [] : [{ sessionId: id, place }]
  })
}
