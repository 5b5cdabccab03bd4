/**
 * The order of text by code unit, which is the same on every machine; and order keys, with room for another between any two.
 * Moving an element therefore changes that element alone, and two people who move different elements do not collide.
 */

/** For ids, dates and clock times; names that a person reads are sorted by danish/sorting.ts. */
export const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const base = digits.length

const digitAt = (key: string, index: number): number => Math.max(0, digits.indexOf(key.charAt(index)))

/**
 * A key strictly between `before` and `after`; null stands for the open end. Keys never end in the lowest digit, so there
 * is always room. Throws when `before` does not sort below `after`: the caller's list was not in order.
 */
export const keyBetween = (before: string | null, after: string | null): string => {
  if (before !== null && after !== null && before >= after) throw new Error('order keys out of order')
  let key = ''
  for (let index = 0; ; index++) {
    const low = before === null ? 0 : digitAt(before, index)
    const high = after?.startsWith(key) ? digitAt(after, index) : base
    if (high - low > 1) return key + digits.charAt(Math.floor((low + high) / 2))
    key += digits.charAt(low)
  }
}

/** `count` ascending keys with even room around them, for a list that is made in one go. */
export const evenKeys = (count: number): readonly string[] => {
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(base)) + 1)
  const step = Math.floor(base ** width / (count + 1))
  return Array.from({ length: count }, (_, index) => {
    const key = ((index + 1) * step).toString(base).padStart(width, '0')
    return key.endsWith('0') ? `${key}i` : key
  })
}

/** `count` ascending keys above `last`, for several that come to the end of a list at once; null where the list is empty. */
export const keysAfter = (last: string | null, count: number): readonly string[] => {
  const start = keyBetween(last, null)
  return evenKeys(count).map((key) => `${start}${key}`)
}

/** Sorts by order key; equal keys (two people inserted at once) by id, so that every machine shows the same order. */
export const byOrder = (
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number => ascending(a.order, b.order) || ascending(a.id, b.id)
