/** Bytes as text, or not at all: guessing at another encoding would change what people wrote. */

/** Without a byte order mark; null where the bytes are not UTF-8. */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
