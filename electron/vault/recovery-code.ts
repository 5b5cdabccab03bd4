/**
 * The recovery code as people write it: 8 groups of 4 symbols, of which the last checks the three before it. 120 random
 * bits in all. A wrong symbol, two swapped symbols and two swapped groups are always found, and the group is named, so
 * that a typing error can be told from the wrong code.
 */
import { err, ok, type Result } from '../../src/core/result.ts'

/** 32 symbols without look-alikes: no I, L, O or U (Crockford's alphabet). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const dataSymbols = 3

/** Multiplication by x in the field of 32 elements (x^5 + x^2 + 1). */
const timesX = (value: number): number => {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 37 : doubled
}

/** Distinct weights per place find every swap of neighbours; the group's number finds swapped groups. */
const checkSymbol = (data: readonly number[], group: number): number =>
  data.reduce((sum, symbol) => timesX(sum ^ symbol), 0) ^ group

const symbolsOf = (bytes: Uint8Array): readonly number[] => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: bits.length / 5 }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2))
}

/** A new code in its printed form, `XXXX-XXXX-...`. */
export const newRecoveryCode = (randomBytes: (size: number) => Buffer): string => {
  const secret = randomBytes((groups * dataSymbols * 5) / 8)
  const symbols = symbolsOf(secret)
  secret.fill(0)
  return Array.from({ length: groups }, (_, group) => {
    const data = symbols.slice(group * dataSymbols, (group + 1) * dataSymbols)
    return [...data, checkSymbol(data, group)].map((symbol) => alphabet.charAt(symbol)).join('')
  }).join('-')
}

/**
 * The code without its dashes, as the key is derived from it. Case, spaces and dashes do not matter, and the letters that
 * the alphabet leaves out are taken for the digits they look like. The error names the groups (1-8) that hold a typing
 * error; none where the length is wrong.
 */
export const readRecoveryCode = (typed: string): Result<string, { readonly groups: readonly number[] }> => {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== groups * (dataSymbols + 1)) return err({ groups: [] })
  const wrong = Array.from({ length: groups }, (_, group) => group).filter((group) => {
    const symbols = Array.from(code.slice(group * 4, group * 4 + 4), (symbol) => alphabet.indexOf(symbol))
    return (
      symbols.some((symbol) => symbol < 0) || checkSymbol(symbols.slice(0, dataSymbols), group) !== symbols[dataSymbols]
    )
  })
  return wrong.length === 0 ? ok(code) : err({ groups: wrong.map((group) => group + 1) })
}
