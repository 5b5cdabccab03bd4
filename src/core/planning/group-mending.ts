/** Moves people between groups that are out of bounds, as few as it takes. What the bounds are is group-balance.ts. */
import { type GroupBalance, worthMoving } from './group-balance.ts'

/** More pairs of moves than this are not all tried. */
const mostMovesTried = 1500

/** The fewest moves that bring everything within bounds, of these the best; where two are not enough, the best step by step. */
export const mend = (balance: GroupBalance, people: number, count: number): void => {
  if (balance.isWithinBounds()) return
  const tried = people * count <= mostMovesTried
  const moves = bestMoves(balance, people, count, 1) ?? (tried ? bestMoves(balance, people, count, 2) : null)
  if (moves === null) mendStepwise(balance, people, count)
  else for (const { one, to } of moves) balance.move(one, to)
}

type Move = { readonly one: number; readonly to: number }

/** So many people moved that all is within bounds, at the least cost; null where no such moves are. */
const bestMoves = (
  balance: GroupBalance,
  people: number,
  count: number,
  many: number,
  from = 0,
): readonly Move[] | null => {
  let best: { readonly cost: number; readonly moves: readonly Move[] } | null = null
  for (let one = from; one < people; one++) {
    const home = balance.groupOf(one)
    for (let to = 0; to < count; to++) {
      if (to === home) continue
      balance.move(one, to)
      const rest =
        many === 1 ? (balance.isWithinBounds() ? [] : null) : bestMoves(balance, people, count, many - 1, one + 1)
      if (rest !== null) {
        const moves = [{ one, to }, ...rest]
        const cost = costAfter(balance, rest)
        if (best === null || cost < best.cost) best = { cost, moves }
      }
      balance.move(one, home)
    }
  }
  return best?.moves ?? null
}

const costAfter = (balance: GroupBalance, moves: readonly Move[]): number => {
  const homes = moves.map(({ one }) => balance.groupOf(one))
  for (const { one, to } of moves) balance.move(one, to)
  const cost = balance.cost()
  moves.forEach(({ one }, index) => {
    balance.move(one, homes[index] ?? 0)
  })
  return cost
}

const mendStepwise = (balance: GroupBalance, people: number, count: number): void => {
  while (!balance.isWithinBounds()) {
    let best: { readonly cost: number; readonly apply: () => void } = { cost: -worthMoving, apply: () => undefined }
    const before = best
    const consider = (cost: number, apply: () => void): void => {
      if (cost < best.cost) best = { cost, apply }
    }
    for (let one = 0; one < people; one++)
      for (let to = 0; to < count; to++) consider(balance.moveCost(one, to), () => balance.move(one, to))
    // Two who change places are two moves: only where nobody can go over alone.
    if (best === before)
      for (let one = 0; one < people; one++)
        for (let other = one + 1; other < people; other++)
          consider(balance.swapCost(one, other), () => balance.swap(one, other))
    if (best === before) return
    best.apply()
  }
}
