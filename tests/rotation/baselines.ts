/**
 * Other ways to give turns, for the benchmark to compare with: a pointer down a list, the longest wait first, and the best that
 * could be had if the future were known. They see who is free at which meeting and nothing else.
 */

/** Who is free at each meeting, by number. */
export type Pool = { readonly people: number; readonly places: number; readonly free: readonly (readonly number[])[] }
/** Who leads each meeting. */
export type Turns = readonly (readonly number[])[]

/** Down the list from where it stopped; whoever is away is passed over until it comes round again. */
export const pointerList = ({ people, places, free }: Pool): Turns => {
  let at = 0
  return free.map((here) => {
    const chosen: number[] = []
    for (let steps = 0; steps < people && chosen.length < places; steps++) {
      if (here.includes(at)) chosen.push(at)
      at = (at + 1) % people
    }
    return chosen
  })
}

export const longestWait = ({ people, places, free }: Pool): Turns => {
  const last = Array.from({ length: people }, () => -1)
  return free.map((here, meeting) => {
    const chosen = here.toSorted((a, b) => (last[a] ?? -1) - (last[b] ?? -1) || a - b).slice(0, places)
    for (const person of chosen) last[person] = meeting
    return chosen
  })
}

/**
 * The least sum of squares (semi-matching, Harvey et al. 2006): while a chain of meetings leads from somebody to somebody with at
 * least two turns fewer, each along it takes over from the one before. Where none is left, no assignment has a smaller sum.
 */
export const fewestSquares = ({ people, places, free }: Pool): Turns => {
  const leads: Set<number>[] = free.map((here) => new Set(here.slice(0, places)))
  const load = Array.from({ length: people }, () => 0)
  const ledBy: Set<number>[] = load.map(() => new Set())
  leads.forEach((chosen, meeting) => {
    for (const person of chosen) {
      load[person] = (load[person] ?? 0) + 1
      ledBy[person]?.add(meeting)
    }
  })
  const relieve = (start: number): boolean => {
    const cameBy = new Map<number, { readonly from: number; readonly meeting: number }>()
    const queue = [start]
    for (const person of queue) {
      for (const meeting of ledBy[person] ?? [])
        for (const other of free[meeting] ?? []) {
          if (other === start || cameBy.has(other) || leads[meeting]?.has(other) === true) continue
          cameBy.set(other, { from: person, meeting })
          queue.push(other)
          if ((load[other] ?? 0) > (load[start] ?? 0) - 2) continue
          for (let to = other; to !== start; ) {
            const step = cameBy.get(to)
            if (step === undefined) throw new Error('a chain with a missing link')
            leads[step.meeting]?.delete(step.from)
            ledBy[step.from]?.delete(step.meeting)
            leads[step.meeting]?.add(to)
            ledBy[to]?.add(step.meeting)
            to = step.from
          }
          load[start] = (load[start] ?? 0) - 1
          load[other] = (load[other] ?? 0) + 1
          return true
        }
    }
    return false
  }
  for (let changed = true; changed; ) {
    changed = false
    const byLoad = load.map((_, person) => person).toSorted((a, b) => (load[b] ?? 0) - (load[a] ?? 0))
    for (const person of byLoad) while (relieve(person)) changed = true
  }
  return leads.map((chosen) => [...chosen])
}

export type Fairness = {
  readonly S: number
  readonly squares: number
  readonly L: number
  readonly W: number
}

export const fairnessOf = ({ people, free }: Pool, turns: Turns): Fairness => {
  const zeros = () => Array.from({ length: people }, () => 0)
  const [had, chances, wait] = [zeros(), zeros(), zeros()]
  let [leapfrogs, longest] = [0, 0]
  turns.forEach((chosen, meeting) => {
    const here = free[meeting] ?? []
    const least = Math.min(...here.filter((each) => !chosen.includes(each)).map((each) => had[each] ?? 0))
    leapfrogs += chosen.filter((each) => (had[each] ?? 0) > least).length
    for (const each of here) {
      chances[each] = (chances[each] ?? 0) + 1
      wait[each] = chosen.includes(each) ? 0 : (wait[each] ?? 0) + 1
      longest = Math.max(longest, wait[each] ?? 0)
    }
    for (const each of chosen) had[each] = (had[each] ?? 0) + 1
  })
  const compared = had.filter((_, person) => (chances[person] ?? 0) >= 3)
  return {
    S: compared.length === 0 ? 0 : Math.max(...compared) - Math.min(...compared),
    squares: had.reduce((sum, each) => sum + each * each, 0),
    L: leapfrogs,
    W: longest,
  }
}
