/** Today's date where the meetings are, as records keep dates. */
import { dateInDenmark } from '../core/danish/dates.ts'

export const todayInDenmark = (now: Date = new Date()): string => dateInDenmark(now)
