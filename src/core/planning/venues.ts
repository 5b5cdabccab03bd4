/**
 * Places in turn: which of a forum's venues a meeting goes to, and how evenly they are used. Sees dates and venues only; who
 * comes, and on which days the forum meets, it does not know.
 */
import { ascending } from '../order.ts'
import type { VenueId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Venue } from '../records/venue.ts'

/** The venues that take turns, and what is known of them. A venue that is gone from the records has no turn. */
type VenueRound = {
  readonly venueIds: readonly VenueId[]
  readonly venues: ReadonlyMap<VenueId, Pick<Venue, 'closures'>>
}

type VenueUse = { readonly date: string; readonly venueId: VenueId | null }

/** Where a forum's meetings were and will be. A cancelled meeting has used no venue. */
export const venueUses = (meetings: readonly Pick<Meeting, 'date' | 'status' | 'place'>[]): readonly VenueUse[] =>
  meetings.flatMap(({ date, status, place }) =>
    date === null || status === 'cancelled' ? [] : [{ date, venueId: place.venueId }],
  )

export const isOpenOn = ({ closures }: Pick<Venue, 'closures'>, date: string): boolean =>
  !closures.some(({ from, to }) => from <= date && (to === null || date <= to))

/**
 * The venue whose turn it is: not where the meeting before or after is, if that can be avoided; then the one used least,
 * then the one used longest ago, then as the forum lists them. Null where all are closed.
 */
export const venueInTurn = (round: VenueRound, uses: readonly VenueUse[], date: string): VenueId | null => {
  const open = openVenues(round, date)
  const ordered = inDateOrder(uses)
  const before = ordered.filter((use) => use.date < date)
  const after = ordered.filter((use) => use.date >= date)
  const counts = countedUses(round, before)
  for (const { venueId } of after) if (venueId !== null) counts.set(venueId, (counts.get(venueId) ?? 0) + 1)
  const beside = new Set([before.at(-1)?.venueId, after[0]?.venueId])
  const lastUse = new Map(before.map((use) => [use.venueId, use.date]))
  const rank = (id: VenueId) => ({
    repeats: beside.has(id) ? 1 : 0,
    uses: counts.get(id) ?? 0,
    last: lastUse.get(id) ?? '',
  })
  const [first = null] = open
    .map((id) => ({ id, ...rank(id) }))
    .toSorted((a, b) => a.repeats - b.repeats || a.uses - b.uses || ascending(a.last, b.last))
  return first?.id ?? null
}

/** A venue for each of the dates, the earliest first, beside meetings whose places are settled. */
export const chooseVenues = (
  round: VenueRound,
  settled: readonly VenueUse[],
  dates: readonly string[],
): ReadonlyMap<string, VenueId | null> => {
  const uses = [...settled]
  const chosen = new Map<string, VenueId | null>()
  for (const date of dates.toSorted()) {
    const venueId = venueInTurn(round, uses, date)
    chosen.set(date, venueId)
    uses.push({ date, venueId })
  }
  return chosen
}

/** Most uses minus fewest, over the venues that were open at one of the meetings at least; null where none takes turns. */
export const venueSpread = (round: VenueRound, uses: readonly VenueUse[]): number | null => {
  const could = round.venueIds.filter((id) => uses.some(({ date }) => openVenues(round, date).includes(id)))
  if (could.length === 0) return null
  const counts = could.map((id) => uses.filter(({ venueId }) => venueId === id).length)
  return Math.max(...counts) - Math.min(...counts)
}

const openVenues = ({ venueIds, venues }: VenueRound, date: string): readonly VenueId[] =>
  [...new Set(venueIds)].filter((id) => {
    const venue = venues.get(id)
    return venue !== undefined && isOpenOn(venue, date)
  })

const inDateOrder = (uses: readonly VenueUse[]): readonly VenueUse[] =>
  uses.toSorted((a, b) => ascending(a.date, b.date) || ascending(a.venueId ?? '', b.venueId ?? ''))

/**
 * Uses that count. A venue that could have been taken falls at most one behind the one that was: so a new venue does not
 * get all the meetings that it missed, nor does one that people passed by. A closed venue keeps its turns.
 */
const countedUses = (round: VenueRound, uses: readonly VenueUse[]): Map<VenueId, number> => {
  const counts = new Map<VenueId, number>()
  let previous: VenueId | null = null
  for (const { date, venueId } of uses) {
    if (venueId !== null && round.venueIds.includes(venueId)) {
      const count = (counts.get(venueId) ?? 0) + 1
      counts.set(venueId, count)
      for (const other of openVenues(round, date)) {
        if (other === venueId || other === previous) continue
        counts.set(other, Math.max(counts.get(other) ?? 0, count - 1))
      }
    }
    previous = venueId
  }
  return counts
}
