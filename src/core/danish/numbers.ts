/** Numbers and counts as Danish text: comma for decimals, full stop between thousands. */

/** "1.234.567,89"; at most `decimals` decimals, and none that are zeros at the end. */
export const numberText = (value: number, decimals = 2): string => {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const rest = fraction.replace(/0+$/, '')
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.') + (rest === '' ? '' : `,${rest}`)
  return value < 0 && digits !== '0' ? `\u2212${digits}` : digits
}

/** "a", "a og b", "a, b og c". */
export const listText = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`

/** Reads a number as people write it: "37", "37,5", "1.234,5". Null where it is none. */
export const readNumber = (text: string): number | null => {
  const trimmed = text.trim().replaceAll(/[\s\u00a0]/g, '')
  if (!/^[-\u2212]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(trimmed)) return null
  return Number(trimmed.replaceAll('.', '').replace(',', '.').replace('\u2212', '-'))
}
