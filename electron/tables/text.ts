/**
 * Text of a file that does not say how it is encoded. Danish Excel writes Windows-1252 by default and UTF-8 or UTF-16 with a
 * byte order mark when asked; without a mark it is UTF-8 where that fits, Windows-1252 otherwise.
 */

/** Null where the bytes are not text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const decoded = decodeBytes(bytes)
  return decoded === null || /(?![\t\n\v\f\r\x80-\x9f])\p{Cc}/u.test(decoded) ? null : decoded
}

const decodeBytes = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes)
  return strictly('utf-8', bytes) ?? decodeWindows1252(bytes)
}

const strictly = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** 0x80 to 0x9f; the rest is Latin-1. Spelt out, since Node 24's decoder of that name reads Latin-1 here too. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80))
