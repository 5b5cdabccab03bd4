/**
 * The best programmes that are known for the generator's full days: the best of four searches of 10 million moves each, with bars
 * that sank once or five times, from a twentieth to a hundredth of the people, each with a seed of its own. HiGHS does not
 * settle days of this size. A generator that changes makes them anew; a search that finds more raises them.
 */
export const bestKnownShape = { sessions: 24, slots: 6, rooms: 4 } as const

export const bestKnown = [
  { people: 30, seed: 1, served: 164 },
  { people: 30, seed: 2, served: 161 },
  { people: 30, seed: 3, served: 164 },
  { people: 300, seed: 1, served: 1513 },
  { people: 300, seed: 2, served: 1506 },
  { people: 300, seed: 3, served: 1508 },
] as const
