/** Cuts a batch that is too large for one commit into parts that are not, in its order. */
import type { Change } from '../core/contract.ts'

/** A commit is at most 1 MB (ARCHITECTURE.md, sharing rule 10); what the vault adds to a value is small. */
const mostBytes = 900_000
/** The contract takes no more at a time. */
const mostChanges = 5000

export const inParts = (changes: readonly Change[]): readonly (readonly Change[])[] => {
  const parts: Change[][] = []
  let room = 0
  for (const change of changes) {
    const size = sizeOf(change)
    const part = parts.at(-1)
    if (part === undefined || size > room || part.length === mostChanges) {
      parts.push([change])
      room = mostBytes - size
    } else {
      part.push(change)
      room -= size
    }
  }
  return parts
}

const encoder = new TextEncoder()
const sizeOf = ({ value }: Change): number => encoder.encode(JSON.stringify(value)).length
