/**
 * How hard a passphrase is to guess, as an honest estimate: people pick words, names, years and patterns, so those count for
 * what they are worth and not for their letters. Knows no word list but a handful of the commonest choices.
 */

export type PassphraseLevel = 'weak' | 'fair' | 'good' | 'strong'

/** Fewer characters than this are refused whatever they are. */
export const shortestPassphrase = 12

/** Estimated bits from which a passphrase has a level. One guess costs an attacker about half a second of a whole core. */
const fairFrom = 36
const goodFrom = 46
const strongFrom = 60

/** The estimate. `known` are words that anybody could guess about the user, such as the organisation's name. */
export const passphraseLevel = (passphrase: string, known: readonly string[] = []): PassphraseLevel => {
  const text = passphrase.normalize('NFC').trim()
  if ([...text].length < shortestPassphrase) return 'weak'
  const bits = guessBits(text, known)
  return bits < fairFrom ? 'weak' : bits < goodFrom ? 'fair' : bits < strongFrom ? 'good' : 'strong'
}

/** Estimated bits of a whole passphrase: the sum over its parts, where a part that was there before adds nothing. */
export const guessBits = (text: string, known: readonly string[] = []): number => {
  const easy = new Set([...commonest, ...known.flatMap(partsOf)].map((word) => word.toLowerCase()))
  const seen = new Set<string>()
  return partsOf(text).reduce((bits, part) => {
    const lower = part.toLowerCase()
    if (seen.has(lower)) return bits
    seen.add(lower)
    return bits + partBits(part, easy)
  }, 0)
}

const commonest = [
  ...['adgangskode', 'adgangssætning', 'kodeord', 'password', 'hemmelig', 'velkommen', 'sommer', 'vinter', 'forår'],
  ...['efterår', 'danmark', 'københavn', 'region', 'sjælland', 'psykiatri', 'psykiatrien', 'erfakreds', 'erfa', 'peer'],
  ...[
    'qwerty',
    'qwertyuiop',
    'asdfgh',
    'test',
    'admin',
    'abc',
    'hej',
    'goddag',
    'bruger',
    'login',
    'letmein',
    'welcome',
  ],
]

/** Runs of letters, of digits, and of anything else. */
const partsOf = (text: string): readonly string[] => text.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu) ?? []

const partBits = (part: string, easy: ReadonlySet<string>): number => {
  if (easy.has(part.toLowerCase())) return 3
  if (/^\p{N}+$/u.test(part)) return /^(19|20)\d\d$/.test(part) ? 6 : spread(part) * 3.3
  if (!/^\p{L}+$/u.test(part)) return Math.min(2, [...part].length) * 3
  return looksLikeWord(part) ? wordBits(part) : spread(part) * 4.8
}

/** Words that people think of come from a few thousand; long ones are mostly compounds of two. */
const wordBits = (word: string): number => {
  const length = [...word].length
  if (length <= 2) return 4
  return length <= 4 ? 9 : length <= 9 ? 11.5 : 15
}

const looksLikeWord = (part: string): boolean => {
  const lower = part.toLowerCase()
  const vowels = (lower.match(/[aeiouyæøå]/g) ?? []).length
  const share = vowels / lower.length
  return share >= 0.2 && share <= 0.7 && !/[^aeiouyæøå]{5}/.test(lower) && !/\p{Ll}\p{Lu}/u.test(part)
}

/** How many of the characters are not simply the one before, or the next in a row ("aaa", "1234", "cba"). */
const spread = (part: string): number => {
  const codes = [...part.toLowerCase()].map((each) => each.codePointAt(0) ?? 0)
  return codes.filter((code, index) => index === 0 || Math.abs(code - (codes[index - 1] ?? 0)) > 1).length
}
