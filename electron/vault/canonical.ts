/**
 * One text for one value: JSON with sorted keys, so that every machine hashes the same bytes. Refuses what JSON cannot
 * carry instead of bending it.
 */

const maxDepth = 100

/** Null where the value holds something that JSON does not know, or is nested beyond all reason. */
export const canonicalText = (value: unknown): string | null => {
  try {
    return render(value, 0)
  } catch (error) {
    if (error instanceof NotJson) return null
    throw error
  }
}

class NotJson extends Error {}

const render = (value: unknown, depth: number): string => {
  if (depth > maxDepth) throw new NotJson()
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => render(item, depth + 1)).join(',')}]`
  if (isPlainObject(value)) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${render(field, depth + 1)}`).join(',')}}`
  }
  throw new NotJson()
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
