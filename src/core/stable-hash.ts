/** A number made of a text, the same on every machine: for ties, seeds and fingerprints, and never for secrets. */

/** FNV-1a, 32 bits, from 0 up. Another `start` gives another number. */
export const hashOf = (text: string, start = 0x811c9dc5): number => {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
