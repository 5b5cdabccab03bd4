/** Where the cells of a grid stand, and how wide they are. */
import type { DocumentGrid } from './model.ts'

/** The column in which each cell begins, past those that cells above reach down into. */
export const cellPlaces = (rows: DocumentGrid['rows']): readonly (readonly number[])[] => {
  const taken: number[] = []
  return rows.map(({ cells }) => {
    let at = 0
    const places = cells.map(({ columns = 1, rows: down = 1 }) => {
      while ((taken[at] ?? 0) > 0) at += 1
      const place = at
      for (let each = 0; each < columns; each += 1) taken[place + each] = down
      at += columns
      return place
    })
    for (const [index, left] of taken.entries()) taken[index] = Math.max(0, (left ?? 0) - 1)
    return places
  })
}

/** The width of so many columns from the first. */
export const widthOver = (columns: readonly number[], first: number, count = 1): number =>
  columns.slice(first, first + count).reduce((sum, each) => sum + each, 0)
