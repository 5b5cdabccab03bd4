/** What would solve a clash: one of its sessions moved to the nearest place where it clashes with nothing. It moves nothing. */
import type { SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Clash } from './clashes.ts'
import { type Day, isForEverybody } from './day.ts'
import { nearestFreePlace, type Place } from './placing.ts'

export type WayOut = { readonly sessionId: SessionId; readonly place: Place }

/**
 * For any of the day's clashes: what people choose is moved rather than what is for everybody, and what is pinned stays. Where a
 * session could go is reckoned once, however many clashes it is in.
 */
export const waysOut = (records: RecordSet, day: Day): ((clash: Clash) => readonly WayOut[]) => {
  const byId = new Map(day.sessions.map(({ id, value }) => [id, value]))
  const known = new Map<SessionId, Place | null>()
  const placeFor = (id: SessionId): Place | null => {
    const place = known.has(id) ? (known.get(id) ?? null) : nearestFreePlace(records, day, id)
    known.set(id, place)
    return place
  }
  return ({ severity, sessionIds }) => {
    if (severity === 'note') return []
    const movable = sessionIds.filter((id) => byId.get(id)?.pinned === false)
    const isForAll = (id: SessionId): boolean => isForEverybody(byId.get(id)?.kind ?? 'talk')
    return [...movable.filter((id) => !isForAll(id)), ...movable.filter(isForAll)].flatMap((id) => {
      const place = placeFor(id)
      return place === null ? [] : [{ sessionId: id, place }]
    })
  }
}
