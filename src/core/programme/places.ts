/**
 * Who has a place at a day, and how many of them sit in each of its sessions: one answer for pages, papers and decisions. What is
 * free, and who waits for it, is registrations/standing.ts.
 */
import type { SessionId } from '../records/ids.ts'
import type { Registration } from '../records/registration.ts'
import type { Day, RegistrationEntry } from './day.ts'

/** Whoever waits or has cancelled does not. */
export const hasPlace = ({ place }: Pick<Registration, 'place'>): boolean => place === 'confirmed'

/** In the order in which they signed up. */
export const takingPart = ({ registrations }: Pick<Day, 'registrations'>): readonly RegistrationEntry[] =>
  registrations.filter(({ value }) => hasPlace(value))

/** Who sits in the session. A seat that two copies left to somebody without a place at the day is nobody's. */
export const seatedIn = (day: Pick<Day, 'registrations'>, session: SessionId): readonly RegistrationEntry[] =>
  takingPart(day).filter(({ value }) => value.seats.includes(session))

/** The same, counted for all sessions in which anybody sits. */
export const seatsTaken = (day: Pick<Day, 'registrations'>): ReadonlyMap<SessionId, number> => {
  const taken = new Map<SessionId, number>()
  for (const { value } of takingPart(day))
    for (const id of new Set(value.seats)) taken.set(id, (taken.get(id) ?? 0) + 1)
  return taken
}
