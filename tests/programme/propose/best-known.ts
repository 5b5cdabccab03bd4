/**
 * The best programmes that are known for the generator's days. Full days: the best of four searches of 10 million moves each, with
 * bars that sank once or five times, from a twentieth to a hundredth of the people, each with a seed of its own. Small ones: three
 * searches of 2 million moves, which agreed; with 30 people HiGHS proved them within a minute, and it settled none of the others.
 * A generator that changes makes them anew; a search that finds more raises them.
 */
import type { DayWish } from './generator.ts'

const small = { sessions: 12, slots: 4, rooms: 3 }
const full = { sessions: 24, slots: 6, rooms: 4 }

export const bestKnown: readonly (DayWish & { readonly served: number })[] = [
  { ...small, people: 30, seed: 1, served: 108 },
  { ...small, people: 30, seed: 2, served: 107 },
  { ...small, people: 30, seed: 3, served: 110 },
  { ...small, people: 300, seed: 1, served: 1061 },
  { ...small, people: 300, seed: 2, served: 1057 },
  { ...small, people: 300, seed: 3, served: 1048 },
  { ...full, people: 30, seed: 1, served: 164 },
  { ...full, people: 30, seed: 2, served: 161 },
  { ...full, people: 30, seed: 3, served: 164 },
  { ...full, people: 300, seed: 1, served: 1513 },
  { ...full, people: 300, seed: 2, served: 1506 },
  { ...full, people: 300, seed: 3, served: 1508 },
]
