/** Random ids of records and of elements inside them: 128 bits in lower-case base32, 26 characters. */
import { parseId, type RecordId, type RecordKind } from '../core/records/index.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Id of an element inside a record: a participant, a text block, an absence. */
export const newElementId = (): string => base32(crypto.getRandomValues(new Uint8Array(16)))

/** Id of a new record of a kind. */
export const newId = <K extends RecordKind>(kind: K): RecordId<K> => {
  const id = parseId(kind, newElementId())
  if (!id.ok) throw new Error(`a random id does not fit the kind ${kind}`)
  return id.value
}

/** RFC 4648 without padding, in lower case. */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + letters.charAt((held << (5 - bits)) & 31)
}
