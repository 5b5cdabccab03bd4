/**
 * Splits people so that two attributes at once are even: each value of both has counts within one across the groups, and so
 * have the groups' sizes. People are the edges of a bipartite graph between the values of the two attributes; values with many
 * people are cut into vertices of at most `groups` edges, and a proper colouring of the edges (König) is the split.
 */

/** `first` and `second` hold each person's value, cut into runs by the caller's order. The answer holds each one's group, from 0. */
export const equitableSplit = (
  first: readonly string[],
  second: readonly string[],
  groups: number,
): readonly number[] => {
  const left = verticesOf(first, groups)
  const right = verticesOf(second, groups)
  const colours = first.map(() => -1)
  const atLeft = emptyTable(left, groups)
  const atRight = emptyTable(right, groups)

  const paint = (edge: number, colour: number): void => {
    colours[edge] = colour
    set(atLeft, left[edge], colour, edge)
    set(atRight, right[edge], colour, edge)
  }
  const repaint = (edges: readonly number[], a: number, b: number): void => {
    for (const edge of edges) {
      set(atLeft, left[edge], colours[edge] ?? 0, -1)
      set(atRight, right[edge], colours[edge] ?? 0, -1)
    }
    for (const edge of edges) paint(edge, colours[edge] === a ? b : a)
  }
  /** The path or circle of colours `a` and `b` from a vertex, starting with its edge of colour `a`. */
  const chainFrom = (side: 'left' | 'right', vertex: number, a: number, b: number): readonly number[] => {
    const edges: number[] = []
    let [at, on, colour] = [vertex, side, a]
    for (;;) {
      const edge = get(on === 'left' ? atLeft : atRight, at, colour)
      if (edge < 0 || edge === edges[0]) return edges
      edges.push(edge)
      on = on === 'left' ? 'right' : 'left'
      at = (on === 'left' ? left : right)[edge] ?? 0
      colour = colour === a ? b : a
    }
  }

  for (const edge of first.keys()) {
    const [from, to] = [left[edge] ?? 0, right[edge] ?? 0]
    const a = freeColour(atLeft, from, groups)
    const b = freeColour(atRight, to, groups)
    if (a !== b) repaint(chainFrom('right', to, a, b), a, b)
    paint(edge, a)
  }
  levelSizes(colours, groups, (edge, a, b) => {
    const forth = chainFrom('left', left[edge] ?? 0, a, b)
    const all = new Set([...forth, ...chainFrom('right', right[edge] ?? 0, a, b)])
    const gain = [...all].reduce((sum, each) => sum + (colours[each] === a ? 1 : -1), 0)
    if (gain !== 1) return false
    repaint([...all], a, b)
    return true
  })
  return colours
}

/** Swaps along chains that have one person more in the larger group, until sizes are within one. */
const levelSizes = (
  colours: readonly number[],
  groups: number,
  swapChain: (edge: number, larger: number, smaller: number) => boolean,
): void => {
  for (;;) {
    const sizes = Array.from({ length: groups }, (_, group) => colours.filter((each) => each === group).length)
    const larger = sizes.indexOf(Math.max(...sizes))
    const smaller = sizes.indexOf(Math.min(...sizes))
    if ((sizes[larger] ?? 0) - (sizes[smaller] ?? 0) < 2) return
    const swapped = colours.some((colour, edge) => colour === larger && swapChain(edge, larger, smaller))
    if (!swapped) return
  }
}

/** Each value becomes as many vertices as it needs, filled one after the other. */
const verticesOf = (values: readonly string[], groups: number): readonly number[] => {
  const seen = new Map<string, { vertex: number; edges: number }>()
  let vertices = 0
  return values.map((value) => {
    const open = seen.get(value)
    if (open !== undefined && open.edges < groups) {
      open.edges += 1
      return open.vertex
    }
    seen.set(value, { vertex: vertices, edges: 1 })
    vertices += 1
    return vertices - 1
  })
}

type Table = { readonly cells: number[]; readonly groups: number }

const emptyTable = (vertices: readonly number[], groups: number): Table => ({
  cells: Array.from({ length: (Math.max(-1, ...vertices) + 1) * groups }, () => -1),
  groups,
})
const get = ({ cells, groups }: Table, vertex: number, colour: number): number => cells[vertex * groups + colour] ?? -1
const set = ({ cells, groups }: Table, vertex: number | undefined, colour: number, edge: number): void => {
  if (vertex !== undefined) cells[vertex * groups + colour] = edge
}

const freeColour = (table: Table, vertex: number, groups: number): number => {
  for (let colour = 0; colour < groups; colour++) if (get(table, vertex, colour) < 0) return colour
  throw new Error('a vertex has more edges than there are groups')
}
